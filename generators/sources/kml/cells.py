"""The cells of one placemark: values of the sheet a map was made of, rows of a table, lines like "Milloin: ti 9–11".

A map made of a sheet has every column twice: as `Data` and as a line of the description. The twins are taken out of the
description; so are photos, whose licence nobody knows.
"""

import re
from dataclasses import dataclass, field

from generators.cleaning import clean
from generators.sources.kml.tree import Element
from generators.sources.places.headings import comparable, is_known
from generators.sources.places.marked_text import Marked, plain, plain_line, read_marked

PHOTOS = "gx_media_links"

_LINE = re.compile(r"([^\n:]{2,60}):[ \t]*(.*)")


@dataclass
class Cells:
    """Heading → text; what is left of the description; links of it; whether there were photos."""

    texts: dict[str, str] = field(default_factory=dict)
    description: str = ""
    links: tuple[tuple[str, str], ...] = ()
    photos: bool = False


def cells_of(placemark: Element, mapped: frozenset[str]) -> Cells:
    """The cells of a placemark. `mapped` are further headings, as they are compared, that the settings name."""
    told = placemark.child("description")
    source = told.text if told else ""
    marked = read_marked(source)
    texts = _data(placemark)
    photos = PHOTOS in texts or "<img" in source.casefold()
    description = _without_twins(marked.text, texts)
    for heading, value in marked.pairs:
        texts.setdefault(heading, value)
    description = _take_lines(description, texts, mapped)
    texts.pop(PHOTOS, None)
    if description == plain_line(placemark.told("name")):
        description = ""
    return Cells({name: text for name, text in texts.items() if text}, description, _links(marked), photos)


def _data(placemark: Element) -> dict[str, str]:
    """`Data` of My Maps and `SimpleData` of others, by name. The first of a name stays."""
    found: dict[str, str] = {}
    for extended in (child for child in placemark.children if child.name == "ExtendedData"):
        for data in extended.all("Data"):
            if name := plain_line(data.attributes.get("name", "")):
                found.setdefault(name, plain(data.told("value")))
        for data in extended.all("SimpleData"):
            if name := plain_line(data.attributes.get("name", "")):
                found.setdefault(name, plain(data.text))
    return found


def _without_twins(description: str, data: dict[str, str]) -> str:
    """The description without the lines that only repeat the data."""
    for name, value in sorted(data.items(), key=lambda item: -len(item[1])):
        for twin in (f"{name}: {value}", f"{name}:{value}"):
            if value and f"\n{twin}\n" in f"\n{description}\n":
                description = f"\n{description}\n".replace(f"\n{twin}\n", "\n", 1)
    names = {comparable(name) for name in data}
    kept = [
        line for line in description.split("\n") if not ((m := _LINE.fullmatch(line)) and comparable(m[1]) in names)
    ]
    return clean("\n".join(kept), lines=True)


def _take_lines(description: str, texts: dict[str, str], mapped: frozenset[str]) -> str:
    """Moves lines that begin with a heading that we know into the cells.

    Behind a heading that stands alone on its line the value is what follows, until an empty line or the next heading.
    """
    kept: list[str] = []
    taking = ""
    for line in description.split("\n"):
        match = _LINE.fullmatch(line)
        heading = clean(match[1]) if match else ""
        if match and heading not in texts and is_known(heading, mapped):
            texts[heading] = match[2].strip()
            taking = "" if match[2].strip() else heading
        elif taking and line:
            texts[taking] = f"{texts[taking]}\n{line}".strip()
        else:
            taking = ""
            kept.append(line)
    return clean("\n".join(kept), lines=True)


def _links(marked: Marked) -> tuple[tuple[str, str], ...]:
    """Links whose address does not stand in the text as it is."""
    return tuple((address, text) for address, text in marked.links if address not in marked.text)
