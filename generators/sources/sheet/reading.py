"""CSV or TSV → records of meeting places, or of groups and events where a row says so.

Every column is text here: a sheet's own types have already harmed enough (postal codes, phones, dates). Messages name
the row as the sheet numbers it, and the heading.
"""

from generators.cleaning import clean
from generators.feed_settings import FeedSource
from generators.model.text import Text
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed, UnreadEntry
from generators.sources.places.entry import Entry
from generators.sources.places.headings import Columns, check_mapping, columns, known_headings, not_found
from generators.sources.places.marked_text import plain_line, read_marked
from generators.sources.places.municipality import MunicipalityAt
from generators.sources.places.points import point_of_cells
from generators.sources.places.reading import ReadPlaces, read_entries
from generators.sources.sheet.table import Row, read_table

REQUIRED = ("name",)
"""Without these columns nothing of a sheet is of use."""


def read(content: bytes, feed: FeedSource, municipality_at: MunicipalityAt | None = None) -> ReadFeed:
    """The records of a sheet. `municipality_at` tells in which municipality a point lies, when borders are at hand.

    Raises FeedUnreadableError, and nothing else, when the whole sheet cannot be read.
    """
    return read_places(content, feed, municipality_at).feed()


def read_places(content: bytes, feed: FeedSource, municipality_at: MunicipalityAt | None = None) -> ReadPlaces:
    """The same, each record with how it was read: for an import into editors' files."""
    check_mapping(feed.key, feed.mapping)
    table = read_table(content, lambda row: known_headings(_headings(row), feed.mapping))
    headings = _headings(table.rows[table.heading_row])
    known = columns(headings, feed.mapping)
    if lacking := not_found(known, feed.mapping, REQUIRED):
        shown = ", ".join(f"”{heading[:60]}”" for heading in headings if heading) or "ei yhtään otsikkoa"
        raise FeedUnreadableError(
            f"taulukosta puuttuu sarake: {', '.join(lacking)}; rivillä {table.heading_row + 1} löytyi: {shown}"
        )
    told = list(table.told)
    if known.unused:
        shown = ", ".join(f"”{heading[:60]}”" for heading in known.unused)
        told.append(f"lukematta jäivät sarakkeet: {shown}; kerro asetuksissa (mapping), jos ne pitäisi lukea")
    told += _without_heading(headings, table.rows[table.heading_row + 1 :])
    entries: list[Entry] = []
    unread: list[UnreadEntry] = []
    for number, row in enumerate(table.rows[table.heading_row + 1 :], table.heading_row + 2):
        if not any(cell.strip() for cell in row):
            continue
        entry = _entry(number, row, headings, known, feed)
        if any(cell.strip() for cell in row[len(headings) :]):
            reason = "soluja on enemmän kuin otsikoita; jos tekstissä on erotin, solu pitää panna lainausmerkkeihin"
            unread.append(UnreadEntry(id=entry.where, name=entry.name, reason=reason))
        else:
            entries.append(entry)
    return read_entries(entries, unread, told, feed, municipality_at)


def _headings(row: Row) -> list[str]:
    """The headings of a row; one that stands there a second time is none."""
    seen: set[str] = set()
    headings = []
    for cell in row:
        heading = plain_line(cell)
        headings.append("" if heading in seen else heading)
        seen.add(heading)
    return headings


def _without_heading(headings: list[str], rows: list[Row]) -> list[str]:
    """Says which columns hold something under no heading, or under one that stood there before."""
    lost = [
        str(n + 1)
        for n, heading in enumerate(headings)
        if not heading and any(row[n].strip() for row in rows if n < len(row))
    ]
    return [f"lukematta jäi sarake {n}: sillä ei ole omaa otsikkoa" for n in lost]


def _entry(number: int, row: Row, headings: list[str], known: Columns, feed: FeedSource) -> Entry:
    marked = {heading: read_marked(cell) for heading, cell in zip(headings, row, strict=False) if heading}
    cells = {heading: one.text for heading, one in marked.items() if one.text}
    texts: dict[str, Text] = {}
    shown: dict[str, str] = {}
    for field, names in known.fields.items():
        told = {language or feed.language: cells[name] for name, language in names if name in cells}
        if told:
            texts[field] = Text(told)
            shown[field] = next(name for name, _ in names if name in cells)
    point, trouble = point_of_cells(texts)
    name = texts["name"].pick(feed.language) if "name" in texts else None
    used = {name for names in known.fields.values() for name, _ in names}
    return Entry(
        where=f"rivi {number}",
        name=clean(name.text) if name else "",
        texts=texts,
        headings=shown,
        point=point,
        point_trouble=trouble,
        links=tuple(link for heading, one in marked.items() if heading in used for link in one.links),
    )
