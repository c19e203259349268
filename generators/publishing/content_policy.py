"""The Content-Security-Policy of each page: no third party, and nothing inline but what the theme brings.

It stands in the page (`<meta>`), since static hosts send no headers. Scripts inside the page's own content are never
allowed: an editor's or a source's text cannot bring one. A style sheet in the page's head is let in by its hash.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from generators.errors import PerhekeskusError

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_CHARSET = re.compile(r'<meta charset="utf-8">')
_EXECUTED = frozenset({"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"})


def inline_scripts(html: str) -> list[str]:
    """The scripts that stand in the page itself and would run; data blocks (JSON) are not among them."""
    return [
        text
        for attributes, text in _SCRIPT.findall(html)
        if not re.search(r"\bsrc\s*=", attributes) and _script_type(attributes) in _EXECUTED
    ]


def inline_styles(html: str) -> list[str]:
    """The style sheets that stand in the page itself."""
    return _STYLE.findall(html)


def _script_type(attributes: str) -> str:
    found = _TYPE.search(attributes)
    return found[1].lower() if found else ""


@lru_cache(maxsize=1024)
def source_hash(text: str) -> str:
    """The hash that lets in exactly this inline script or style sheet."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def policy(scripts: list[str], styles: Iterable[str] = (), images: str = "") -> str:
    """The policy of a page with these inline scripts and style sheets; `images` is a host that pictures come from too.

    That host is the one of the maps' tiles, which load only after the reader agrees.
    """
    script_hashes = sorted({source_hash(script) for script in scripts})
    style_hashes = sorted({source_hash(style) for style in styles})
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *script_hashes)),
            " ".join(("style-src 'self'", *style_hashes)),
            " ".join(("img-src 'self' data:", images)).strip(),
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'",
        )
    )


def with_policy(html: str, name: str, images: str = "") -> str:
    """The page with its policy as the first thing after the character set. `name` names the page in errors.

    `images` as in `policy`.

    Raises PerhekeskusError when a script stands in the page's content, or the page does not tell its character set.
    """
    article = _ARTICLE.search(html)
    if article and inline_scripts(article[0]):
        raise PerhekeskusError(
            f"{name}: a script stands in the text of the page; put it into a file in overrides/assets"
        )
    told = policy(inline_scripts(html), inline_styles(html.partition("</head>")[0]), images)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{told}">'
    page, found = _CHARSET.subn(lambda charset: f"{charset[0]}\n{meta}", html, count=1)
    if not found:
        raise PerhekeskusError(f'{name}: the page lacks <meta charset="utf-8">; see overrides/main.html')
    return page


def policy_of(html: str) -> str | None:
    """The policy that a finished page holds, or None."""
    found = _POLICY.search(html)
    return found[1] if found else None
