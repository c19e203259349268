"""HTML that people and programs put into descriptions → plain text, its links, and the pairs of a two-column table.

Written for hostile input: every step is linear, and what comes out holds no tag and no control, whatever came in.
"""

import html
import re
from dataclasses import dataclass

from generators.cleaning import TEXT_LIMIT, clean, clean_url

MOST_CHARACTERS = 200_000
"""Of one description; what is longer is cut before it is read."""

MOST_LINKS = 20
_PASSES = 4

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)([^<>]*)>|<[!?][^<>]*>")
_BEGINS_TAG = re.compile(r"<(?=[/!?A-Za-z])")
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_BREAKING = re.compile(r"<(?:br|p|div|table|tr|li)\b", re.IGNORECASE)
_DROPPED = frozenset({"script", "style", "head", "title", "iframe", "object", "svg"})
_BLOCKS = frozenset(
    {"div", "p", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "blockquote"}
)
_CELLS = frozenset({"td", "th"})
_NOTHING = frozenset({"<null>", "null", "n/a", "#n/a", "-", "–"})


@dataclass(frozen=True)
class Marked:
    """`text` with line breaks, `links` as (address, text), `pairs` of the rows of a table with two cells."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


def plain(source: str, limit: int = TEXT_LIMIT) -> str:
    """Only the text of some HTML."""
    return read_marked(source, limit).text


def plain_line(source: str) -> str:
    """The text of a name, a heading, a title: one line."""
    return clean(plain(source))


def read_marked(source: str, limit: int = TEXT_LIMIT) -> Marked:
    """Reads HTML, or plain text. A value that says that there is none ("<Null>") is empty."""
    if "<" not in source and "&" not in source:
        return Marked(_told(clean(source, lines=True, limit=limit)))
    reading = _Reading()
    reading.read(source[:MOST_CHARACTERS])
    return Marked(_told(_settled("".join(reading.parts), limit)), tuple(reading.links), tuple(reading.pairs))


def _settled(text: str, limit: int) -> str:
    """Text in which nothing looks like a tag, however often it was escaped."""
    if text.strip().casefold() in _NOTHING:
        return ""
    for _ in range(_PASSES):
        before, text = text, _TAG.sub(" ", html.unescape(text))
        if text == before:
            break
    text = clean(text, lines=True, limit=limit)
    while (bare := _BEGINS_TAG.sub("", text)) != text:
        text = clean(bare, lines=True, limit=limit)
    return text


def _told(text: str) -> str:
    return "" if text.casefold() in _NOTHING else text


class _Reading:
    """One pass over the tags of a text."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.pairs: list[tuple[str, str]] = []
        self._dropping = ""
        self._breaks_are_spaces = False
        self._href, self._href_from = "", 0
        self._row: list[str] = []
        self._row_from = self._cell_from = -1

    def read(self, source: str) -> None:
        self._breaks_are_spaces = bool(_BREAKING.search(source))
        at = 0
        for match in _TAG.finditer(source):
            self._say(source[at : match.start()])
            at = match.end()
            if match[2]:
                self._tag(match[2].lower(), match[3], closing=bool(match[1]))
        self._say(source[at:])

    def _say(self, words: str) -> None:
        if words and not self._dropping:
            words = " ".join(words.splitlines()) if self._breaks_are_spaces else words
            self.parts.append(html.unescape(words))

    def _tag(self, name: str, inside: str, *, closing: bool) -> None:
        if self._dropping:
            self._dropping = "" if closing and name == self._dropping else self._dropping
        elif name in _DROPPED:
            self._dropping = "" if closing or inside.endswith("/") else name
        elif name == "br":
            self.parts.append("\n")
        elif name == "li" and not closing:
            self.parts.append("\n* ")
        elif name in _CELLS:
            self._cell(closing=closing)
        elif name == "a":
            self._link(inside, closing=closing)
        elif name in _BLOCKS:
            if name in ("tr", "table"):
                self._end_row(closing=closing and name == "tr")
            if self.parts and not self.parts[-1].endswith("\n"):
                self.parts.append("\n")

    def _cell(self, *, closing: bool) -> None:
        if closing and self._cell_from >= 0:
            self._row.append(_told(_settled("".join(self.parts[self._cell_from :]), TEXT_LIMIT)))
        self._cell_from = -1 if closing else len(self.parts)
        self.parts.append(" ")

    def _end_row(self, *, closing: bool) -> None:
        """A row with two cells, the first of them not empty, is a pair and no text."""
        if closing and self._row_from >= 0 and len(self._row) == 2 and self._row[0]:
            self.pairs.append((" ".join(self._row[0].split()), self._row[1]))
            del self.parts[self._row_from :]
        self._row, self._cell_from = [], -1
        self._row_from = -1 if closing else len(self.parts)

    def _link(self, inside: str, *, closing: bool) -> None:
        if closing and self._href:
            if (address := clean_url(self._href)) and len(self.links) < MOST_LINKS:
                self.links.append((address, _settled("".join(self.parts[self._href_from :]), 200).replace("\n", " ")))
            self._href = ""
        elif not closing and (match := _HREF.search(inside)):
            self._href = html.unescape(match[1] or match[2] or match[3] or "").strip()
            self._href_from = len(self.parts)
