"""KML or KMZ → records of meeting places, or of groups and events where the data says so."""

from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from generators.cleaning import clean
from generators.feed_settings import FeedSource
from generators.model.text import Text
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed, UnreadEntry
from generators.sources.kml.cells import Cells, cells_of
from generators.sources.kml.container import kml_of
from generators.sources.kml.geometry import point_of
from generators.sources.kml.placemarks import Placemark, placemarks, title_of
from generators.sources.kml.tree import Element, parse
from generators.sources.places.entry import Entry
from generators.sources.places.headings import Columns, check_mapping, columns, comparable, not_found
from generators.sources.places.marked_text import plain, plain_line
from generators.sources.places.municipality import MunicipalityAt
from generators.sources.places.points import point_of_cells
from generators.sources.places.reading import ReadPlaces, read_entries

MOST_PLACES = 20_000
"""My Maps itself allows ten layers of two thousand."""

_OUTERMOST = ("kml", "Document", "Folder", "Placemark")


def read(content: bytes, feed: FeedSource, municipality_at: MunicipalityAt | None = None) -> ReadFeed:
    """The records of a map. `municipality_at` tells in which municipality a point lies, when borders are at hand.

    Raises FeedUnreadableError, and nothing else, when the whole file cannot be read.
    """
    return read_places(content, feed, municipality_at).feed()


def read_places(content: bytes, feed: FeedSource, municipality_at: MunicipalityAt | None = None) -> ReadPlaces:
    """The same, each record with how it was read: for an import into editors' files."""
    check_mapping(feed.key, feed.mapping)
    root = parse(kml_of(content))
    if root.name not in _OUTERMOST:
        raise FeedUnreadableError(f"tiedosto ei ole KML-kartta: sen uloin elementti on <{clean(root.name, limit=40)}>")
    found = placemarks(root)
    if len(found) > MOST_PLACES:
        raise FeedUnreadableError(f"kartassa on yli {MOST_PLACES} paikkaa; jaa se osiin")
    _refuse_stub(root, found)
    unread = [UnreadEntry(id=place.where, name=place.name, reason=place.no_place) for place in found if place.no_place]
    places = [place for place in found if not place.no_place]
    mapped = frozenset(comparable(heading) for heading in feed.mapping.values())
    cells = [cells_of(place.element, mapped) for place in places]
    named = all(place.name for place in places)
    known = columns((heading for one in cells for heading in one.texts), feed.mapping, named=named)
    _refuse_lacking(known, feed, cells)
    title = title_of(root)
    entries = [_entry(place, one, known, feed, title) for place, one in zip(places, cells, strict=True)]
    return read_entries(entries, unread, _told(known, cells, found), feed, municipality_at)


def _refuse_stub(root: Element, found: Sequence[Placemark]) -> None:
    """Refuses a map that holds only a link to another: what My Maps gives with "keep data up to date"."""
    if any(place.element.name == "Placemark" for place in found):
        return
    link = next(root.all("NetworkLink"), None)
    if link is None:
        return
    href = next((element.text for element in link.all("href")), "")
    try:
        mid = parse_qs(urlsplit(href).query).get("mid", [""])[0]
    except ValueError:
        mid = ""
    address = f"https://www.google.com/maps/d/kml?mid={clean(mid, limit=80)}&forcekml=1" if mid else ""
    raise FeedUnreadableError(
        "tiedostossa ei ole paikkoja vaan pelkkä linkki karttaan; vie kartta uudelleen ilman valintaa ”Pidä tiedot "
        f"ajan tasalla”{f' tai käytä osoitetta {address}' if address else ''}"
    )


def _refuse_lacking(known: Columns, feed: FeedSource, cells: Sequence[Cells]) -> None:
    """Refuses a map in which nothing is called what the settings say."""
    lacking = not_found(known, feed.mapping, ())
    if lacking and cells:
        headings = dict.fromkeys(heading for one in cells for heading in one.texts)
        shown = ", ".join(f"”{heading}”" for heading in headings) or "ei mitään"
        raise FeedUnreadableError(f"kartasta ei löytynyt: {', '.join(lacking)}; löytyi: {shown}")


def _told(known: Columns, cells: Sequence[Cells], found: Sequence[Placemark]) -> list[str]:
    """What is to be said of the map as a whole."""
    told = []
    if not found:
        told.append("kartassa ei ole yhtään paikkaa")
    if known.unused:
        told.append(
            f"lukematta jäi: {', '.join(f'”{heading}”' for heading in known.unused)}; kerro asetuksissa (mapping)"
        )
    if photos := sum(one.photos for one in cells):
        told.append(f"kuvia ei oteta, koska niiden käyttöoikeutta ei tunneta: {photos} paikassa on kuvia")
    return told


def _entry(place: Placemark, cells: Cells, known: Columns, feed: FeedSource, title: str) -> Entry:
    texts: dict[str, Text] = {}
    headings: dict[str, str] = {}
    for field, names in known.fields.items():
        told = {language or feed.language: cells.texts[name] for name, language in names if name in cells.texts}
        if told:
            texts[field] = Text(told)
            headings[field] = next(name for name, _ in names if name in cells.texts)
    _fill_in(texts, place.element, cells, feed, own_name="name" not in feed.mapping)
    point, trouble = point_of(place.element)
    if point is None and not trouble:
        point, trouble = point_of_cells(texts)
    name = texts["name"].pick(feed.language) if "name" in texts else None
    return Entry(
        where=place.where,
        name=clean(name.text) if name else "",
        texts=texts,
        headings=headings,
        title=title,
        layers=place.layers,
        style=plain_line(place.element.told("styleUrl")).rpartition("#")[2],
        point=point,
        point_trouble=trouble,
        links=cells.links,
    )


def _fill_in(texts: dict[str, Text], placemark: Element, cells: Cells, feed: FeedSource, *, own_name: bool) -> None:
    """Adds what KML itself has: name, description, address and phone of a placemark."""
    own = {
        "name": plain_line(placemark.told("name")),
        "where": plain(placemark.told("address")),
        "phone": plain_line(placemark.told("phoneNumber")).removeprefix("tel:"),
    }
    for field, text in own.items():
        if text and (field not in texts or (field == "name" and own_name)):
            texts[field] = Text({feed.language: text})
    if cells.description:
        before = texts["description"].root if "description" in texts else {}
        both = [text for text in (before.get(feed.language), cells.description) if text]
        texts["description"] = Text({**before, feed.language: "\n\n".join(both)})
