"""Every internal link, anchor and file of the finished site, checked at `/` and under any base path at once.

Links between pages are relative. One that stays inside the site when it is followed from its page leads to the same
place under every base path; one that climbs above the root, or begins with "/", does not, and is broken even where it
happens to work.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']+|"[^"]*"|'[^']*')*>""")
# Every attribute, so that what stands inside a value is never taken for an attribute of its own.
_ATTRIBUTE = re.compile(r"""\s([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_HIDDEN = re.compile(r"<!--.*?-->|(<script\b[^>]*>).*?</script>", re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


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
    """What one page holds: its anchors, its broken links, and links to an anchor as (link, target file, anchor)."""

    anchors: frozenset[str]
    broken: tuple[Broken, ...]
    anchored: tuple[tuple[str, str, str], ...]
    count: int


def page_links(page: str, html: str, exists: Callable[[str], bool], address: str) -> PageLinks:
    """Check the links of one page. `page` is its file in the site ("sv/index.html").

    `exists` tells whether the site has a file. `address` is the full address of the site: links that begin with it
    must lead to a page too. The 404 page may use links that begin with the path of that address.
    """
    anchors, links = _anchors_and_links(html)
    broken: list[Broken] = []
    anchored: list[tuple[str, str, str]] = []
    for link in links:
        target = _target(page, link, address)
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
    return PageLinks(anchors, tuple(broken), tuple(anchored), len(links))


def tags(html: str) -> list[str]:
    """Every start tag of a page, whatever its attributes hold; none from comments or scripts."""
    return _TAG.findall(_HIDDEN.sub(lambda found: found[1] or "", html))


def _anchors_and_links(html: str) -> tuple[frozenset[str], list[str]]:
    anchors = set()
    links: dict[str, None] = {}
    for name, *values in _ATTRIBUTE.findall("\n".join(tags(html))):
        value = unescape("".join(values)).strip()
        if name in ("id", "name"):
            anchors.add(value)
        elif name == "srcset":
            links.update(dict.fromkeys(part.split()[0] for part in value.split(",") if part.strip()))
        elif value and name in ("href", "src", "poster", "action"):
            links[value] = None
    return frozenset(anchors), list(links)


def _target(page: str, link: str, address: str) -> tuple[str, str] | Broken | None:
    """The file and anchor that a link leads to; None for a link out of the site."""
    if link.startswith(address):
        link = link[len(address) :]
        page = ""
    elif _SCHEME.match(link) or link.startswith("//"):
        return None
    elif link.startswith("/"):
        base = urlsplit(address).path
        if page != "404.html" or not link.startswith(base):
            return Broken(page, link, "begins with “/”, so it works under one base path only; make it relative")
        link = link[len(base) :]
        page = ""
    path, _, anchor = link.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return (page or "index.html", unquote(anchor))
    joined = normpath(f"{dirname(page)}/{path}" if dirname(page) else path)
    if joined == ".." or joined.startswith("../"):
        return Broken(page, link, "climbs above the root of the site")
    if path.endswith("/") or path.rpartition("/")[2] in (".", ".."):
        joined = "index.html" if joined == "." else f"{joined}/index.html"
    return (joined, unquote(anchor))


def broken_anchors(pages: dict[str, PageLinks]) -> list[Broken]:
    """Links to an anchor that its page does not have."""
    return [
        Broken(page, link, f"{file} has no anchor “{anchor}”")
        for page, links in pages.items()
        for link, file, anchor in links.anchored
        if file in pages and anchor not in pages[file].anchors
    ]
