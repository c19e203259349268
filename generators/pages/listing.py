"""Lists of records: one line each with a link, sorted, cut into pages of bounded size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple, TypeVar

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.entries import OrganisationEntry, PlaceEntry, ServiceEntry
from generators.language.collation import sort_key
from generators.model.local_records import LOCAL_KINDS
from generators.model.text import Picked
from generators.pages.contacts import address_line
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.local_kinds import local_note
from generators.pages.opening_hours import usual_hours
from generators.pages.served import served_municipalities

T = TypeVar("T")

ITEMS_ON_PAGE = 150
"""Lines of a list on one page: some 180 bytes each, 340 with the longest names, beside a shell of 9 kB; a list may take
60 kB."""

MUNICIPALITIES_NAMED = 3
"""Municipalities named on a service's line; more are told as the region."""


class Heading(NamedTuple):
    """The heading of a part of a list. `id` is its anchor, the same in every language."""

    id: str
    text: str


@dataclass(frozen=True)
class Item:
    """One line of a list. `served` are the codes of the municipalities it is for, None for the whole county.

    `tags` are what is said beside its name; `heading` is that of the part of the list to which it belongs.
    """

    title: Markup
    link: Markup = field(kw_only=True, default_factory=Markup)
    lang: Markup
    note: Markup
    sorting: tuple[object, ...]
    served: frozenset[str] | None = None
    tags: Markup = field(default_factory=Markup)
    heading: Heading | None = None


class Line(NamedTuple):
    """A line before it is known on which page it stands: its record, the address of that one's page, and the rest."""

    id: str
    address: str
    item: Item

    def on(self, origin: str) -> Item:
        """The line on the page at `origin`."""
        return replace(self.item, link=relative(origin, self.address))

    def under(self, heading: Heading) -> "Line":
        """The same line in the part of a list that has this heading."""
        return self._replace(item=replace(self.item, heading=heading))


def record_items(context: Context, origin: str, kind: str, ids: Iterable[str]) -> list[Item]:
    """Lines for records by id on the page at `origin`, in alphabetical order of the page's language."""
    return [line.on(origin) for line in record_lines(context, kind, ids)]


def record_item(context: Context, origin: str, kind: str, key: str) -> Item:
    """The line of one record on the page at `origin`."""
    return record_line(context, kind, key).on(origin)


def record_lines(context: Context, kind: str, ids: Iterable[str]) -> list[Line]:
    """Lines for records by id, in alphabetical order of the page's language."""
    return sorted((record_line(context, kind, key) for key in ids), key=lambda line: line.item.sorting)


def record_line(context: Context, kind: str, key: str) -> Line:
    """The line of one record."""
    picked, note = _name_and_note(context, kind, key)
    text = picked.text if picked else key
    shown = note
    if kind == "location":
        hours = context.prepared.directory.places[key].channel.hours
        shown = joined([note, usual_hours(context, hours)], " · ")
    item = Item(
        title=escape(text),
        lang=context.lang(picked),
        note=shown,
        sorting=(sort_key(text, context.language), str(note), key),
        served=served_municipalities(context, kind, key),
    )
    return Line(key, context.address(kind, key), item)


def _name_and_note(context: Context, kind: str, key: str) -> tuple[Picked | None, Markup]:
    directory = context.prepared.directory
    if kind == "service":
        service = directory.services[key]
        note = context.remembered("note", service, lambda: service_note(context, service))
        return context.pick(service.service.names), note
    if kind == "location":
        place = directory.places[key]
        note = context.remembered("note", place, lambda: place_note(context, place))
        return context.pick(place.channel.names), note
    if kind in LOCAL_KINDS:
        entry = directory.local.entries[key]
        return context.pick(entry.record.names), local_note(context, entry)
    organisation = directory.organisations[key]
    return context.pick(organisation.organisation.names), organisation_note(context, organisation)


def note_text(context: Context, kind: str, key: str) -> str:
    """The note of a record's line as plain text: what tells it from another of the same name."""
    return str(_name_and_note(context, kind, key)[1].striptags())


def service_note(context: Context, entry: ServiceEntry) -> Markup:
    """Who organises a service and where: what tells one "Perheneuvola" from another."""
    directory = context.prepared.directory
    organisers = [directory.organisations[i].organisation.names for i in entry.organisation_ids[:2]]
    return joined([*(context.marked(context.pick(names)) for names in organisers), where(context, entry)], " · ")


def where(context: Context, entry: ServiceEntry) -> str:
    """The service's area in a few words; empty when it is the municipality that organises the service."""
    if entry.nationwide:
        return context.strings.whole_country
    organisations = context.prepared.directory.organisations
    if set(entry.municipalities) <= {organisations[i].organisation.municipality for i in entry.organisation_ids[:1]}:
        return ""
    if len(entry.municipalities) > MUNICIPALITIES_NAMED:
        return context.word(context.prepared.directory.region.names)
    return ", ".join(context.word(municipality_names(code)) for code in sorted(entry.municipalities))


def place_note(context: Context, entry: PlaceEntry) -> Markup:
    """Where a place is; a confidential address is not told."""
    address = entry.channel.main_address
    return address_line(context, address) if address and not entry.channel.confidential_address else Markup("")


def organisation_note(context: Context, entry: OrganisationEntry) -> Markup:
    """How many services an organisation has."""
    return escape(context.strings.count("services", len(entry.service_ids)))


def sorted_ids(context: Context, kind: str, ids: Iterable[str]) -> list[str]:
    """Ids in the alphabetical order of the records' names in the page's language."""

    def key(record_id: str) -> tuple[object, ...]:
        picked, note = _name_and_note(context, kind, record_id)
        return sort_key(picked.text if picked else record_id, context.language), str(note), record_id

    return sorted(ids, key=key)


def parts(items: Iterable[Item]) -> list[tuple[Heading | None, list[Item]]]:
    """The items by heading, in their order: None for those that stand under none."""
    return [(heading, list(under)) for heading, under in groupby(items, key=lambda item: item.heading)]


def cut(lines: Sequence[T], size: int = ITEMS_ON_PAGE) -> list[Sequence[T]]:
    """The lines page by page, pages of nearly equal length; no lines give one empty page."""
    pages = max(1, -(-len(lines) // size))
    length = -(-len(lines) // pages) if lines else 1
    return [lines[n * length : (n + 1) * length] for n in range(pages)]


def count_line(context: Context, kind: str, number: int) -> str:
    """How many records of a kind, in words ("12 palvelua")."""
    return context.strings.count(f"{kind}s", number)
