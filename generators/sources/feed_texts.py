"""Texts of feeds with dates: what may be HTML becomes plain text, and its links stand apart."""

from typing import NamedTuple

from generators.cleaning import LINE_LIMIT, TEXT_LIMIT
from generators.model.contact import WebLink
from generators.sources.places.marked_text import plain, read_marked

MOST_LINKS = 5
"""Links that are taken from one description."""


class Words(NamedTuple):
    """A text with line breaks, and the links that it had."""

    text: str
    links: tuple[WebLink, ...] = ()


def one_line(value: object, limit: int = LINE_LIMIT) -> str:
    """A name, a place, a price; "" for what is no string."""
    return " ".join(plain(value, limit).split()) if isinstance(value, str) else ""


def words(value: object, language: str | None = None) -> Words:
    """A description; rows of a table with two cells become lines of their own."""
    if not isinstance(value, str):
        return Words("")
    marked = read_marked(value, TEXT_LIMIT)
    rows = "\n".join(f"{heading}: {text}" for heading, text in marked.pairs)
    links = dict.fromkeys(marked.links)
    return Words(
        "\n\n".join(part for part in (marked.text, rows) if part)[:TEXT_LIMIT],
        tuple(WebLink(url=url, text=text, language=language) for url, text in list(links)[:MOST_LINKS]),
    )
