"""Every internal link, anchor and file of the finished site, checked at `/` and under any base path at once.

Links between pages are relative. One that stays inside the site when it is followed from its page leads to the same
place under every base path; one that climbs above the root, or begins with "/", does not, and is broken even where it
happens to work.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import unquote

# A comment, a script with its start tag, or any other start tag: what stands inside the first two is none.
_TAG = re.compile(r"""<!--.*?-->|(<script\b[^>]*>).*?</script>|(<[a-zA-Z](?:[^>"']+|"[^"]*"|'[^']*')*>)""", re.DOTALL)
# Every attribute, so that what stands inside a value is never taken for an attribute of its own.
_ATTRIBUTE = re.compile(r"""\s([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")

SCHEMES = frozenset({"http:", "https:", "mailto:", "tel:", "sms:"})
"""What a link out of the site may begin with."""

HARMLESS_DATA = ("data:,", "data:image/")
"""An empty icon, a picture in the page: they hold nothing that could run."""


@dataclass(frozen=True)
class Broken:
    """A link that leads nowhere: the page's file, the link as written, and why."""

    page: str
    link: str
    reason: str

    def __str__(self) -> str:
        return f"{self.page}: {self.link} – {self.reason}"


@dataclass(frozen=True)
class PageLinks:
    """What one page holds: its anchors, its broken links, and links to an anchor as (link, target file, anchor).

    `count` is the number of different links, `styled` whether any tag has a `style` attribute.
    """

    anchors: frozenset[str]
    broken: tuple[Broken, ...]
    anchored: tuple[tuple[str, str, str], ...]
    count: int
    styled: bool


def page_links(page: str, html: str, exists: Callable[[str], bool], address: str) -> PageLinks:
    """Check the links of one page. `page` is its file in the site ("sv/index.html").

    `exists` tells whether the site has a file. `address` is the full address of the site: links that begin with it
    must lead to a page too.
    """
    held = [_read_tag(tag) for tag in tags(html)]
    links = dict.fromkeys(link for tag in held for link in tag.links)
    broken: list[Broken] = []
    anchored: list[tuple[str, str, str]] = []
    folder = dirname(page)
    for link in links:
        target = _target(page, folder, link, address)
        if target is None:
            continue
        if isinstance(target, Broken):
            broken.append(target)
            continue
        file, anchor = target
        if not exists(file):
            broken.append(Broken(page, link, f"the site has no {file}"))
        elif anchor:
            anchored.append((link, file, anchor))
    return PageLinks(
        anchors=frozenset(anchor for tag in held for anchor in tag.anchors),
        broken=tuple(broken),
        anchored=tuple(anchored),
        count=len(links),
        styled=any(tag.styled for tag in held),
    )


def tags(html: str) -> list[str]:
    """Every start tag of a page, whatever its attributes hold; none from comments or scripts."""
    return [script or tag for script, tag in _TAG.findall(html) if script or tag]


class _Tag(NamedTuple):
    """What one start tag holds for us. Most tags stand on thousands of pages, so each is read once."""

    anchors: tuple[str, ...]
    links: tuple[str, ...]
    styled: bool


@lru_cache(maxsize=50_000)
def _read_tag(tag: str) -> _Tag:
    anchors: list[str] = []
    links: list[str] = []
    styled = False
    for name, *values in _ATTRIBUTE.findall(tag):
        value = unescape("".join(values)).strip()
        name = name.lower()
        if name == "id" or (name == "name" and tag.startswith("<a ")):
            anchors.append(value)
        elif name == "srcset":
            links += [part.split()[0] for part in value.split(",") if part.strip()]
        elif name == "style":
            styled = True
        elif value and name in ("href", "src", "poster", "action"):
            links.append(value)
    return _Tag(tuple(anchors), tuple(links), styled)


def _target(page: str, folder: str, link: str, address: str) -> tuple[str, str] | Broken | None:
    """The file and anchor that a link on `page` in `folder` leads to; None for a link out of the site."""
    rest, own = link, page
    if link.startswith(address):
        rest, own, folder = link[len(address) :], "index.html", ""
    elif scheme := _SCHEME.match(link):
        if scheme[0].lower() not in SCHEMES and not link.startswith(HARMLESS_DATA):
            return Broken(page, link, f"a link may begin with {', '.join(sorted(SCHEMES))} and nothing else")
        return None
    elif link.startswith("//"):
        return Broken(page, link, "tells no scheme; begin it with https://")
    elif link.startswith("/"):
        return Broken(page, link, "begins with “/”, so it works under one base path only; make it relative")
    path, _, anchor = rest.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return own, unquote(anchor)
    joined = normpath(f"{folder}/{path}" if folder else path)
    if joined == ".." or joined.startswith("../"):
        return Broken(page, link, "climbs above the root of the site")
    if path.endswith("/") or path.rpartition("/")[2] in (".", ".."):
        joined = "index.html" if joined == "." else f"{joined}/index.html"
    return joined, unquote(anchor)


def broken_anchors(pages: dict[str, PageLinks]) -> list[Broken]:
    """Links to an anchor that its page does not have."""
    return [
        Broken(page, link, f"{file} has no anchor “{anchor}”")
        for page, links in pages.items()
        for link, file, anchor in links.anchored
        if file in pages and anchor not in pages[file].anchors
    ]
