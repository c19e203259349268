"""A built page as a program reads it: its elements with their attributes, and its text."""

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SILENT = frozenset({"script", "style", "template"})


class Element(NamedTuple):
    """One start tag: its name, attributes, line in the file, and the elements that it stands in."""

    name: str
    attributes: dict[str, str]
    line: int
    inside: tuple[str, ...]


class ReadPage(HTMLParser):
    """Elements and text of one page. `text` is that of `<main>`, spaces collapsed; `title` that of `<title>`."""

    def __init__(self, file: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.elements: list[Element] = []
        self._open: list[str] = []
        self._main: list[str] = []
        self._heading: list[str] = []
        self.feed(file.read_text(encoding="utf-8"))
        self.close()
        self.text = _collapse(self._main)
        self.heading = _collapse(self._heading)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes, self.getpos()[0], tuple(self._open)))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "main" in self._open and not _SILENT.intersection(self._open):
            self._main.append(data)
            if "h1" in self._open:
                self._heading.append(data)

    @property
    def content(self) -> list[Element]:
        """The elements inside `<article>`: what data and editors wrote, without the theme around it."""
        return [element for element in self.elements if "article" in element.inside]


def _collapse(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
