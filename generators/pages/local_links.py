"""How local records and PTV's hang together: who organises, what is held where, what is one and the same."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from generators.directory.coming import is_over
from generators.directory.local import kind_of
from generators.model.local_records import LOCAL_KINDS, LocalRecord, Organiser
from generators.model.text import Text
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.listing import ITEMS_ON_PAGE, Item, record_items
from generators.pages.local_kinds import kind_name, where_line
from generators.pages.local_when import when_words

OWN_WORDS = ("meeting_place", "event", "network")
"""Kinds whose records have a word of their own for what they are ("Perhekahvila"): told on their lines."""


class LocalList(NamedTuple):
    """The records of one kind: an id for the heading, the heading, the lines."""

    id: str
    title: str
    items: list[Item]


def record_link(context: Context, origin: str, record_id: str) -> Markup:
    """A local record, a place or an organisation of PTV as a link to its page; empty when it has none."""
    found = _named(context, record_id)
    if not found:
        return Markup("")
    kind, names = found
    picked = context.pick(names)
    target = relative(origin, context.address(kind, record_id))
    text = escape(picked.text if picked else record_id)
    return Markup('<a href="{}"{}>{}</a>').format(target, context.lang(picked), text)


def _named(context: Context, record_id: str) -> tuple[str, Text] | None:
    """Kind and names of what has a page by this id."""
    directory = context.prepared.directory
    if local := directory.local.entries.get(record_id):
        return kind_of(local.record), local.record.names
    if place := directory.places.get(record_id):
        return "location", place.channel.names
    if organisation := directory.organisations.get(record_id):
        return "organisation", organisation.organisation.names
    return None


def organiser_links(context: Context, origin: str, record: LocalRecord) -> list[Markup]:
    """Who organises, each with its sector: "Perheyhdistys (järjestö)"; a link where the organisation has a page."""
    return [line for organiser in record.organisers if (line := _organiser(context, origin, organiser))]


def _organiser(context: Context, origin: str, organiser: Organiser) -> Markup:
    link = record_link(context, origin, organiser.organisation_id) if organiser.organisation_id else Markup("")
    name = link or context.marked(context.pick(organiser.names))
    sector = context.strings[f"sector_{organiser.sector}"] if organiser.sector else ""
    return Markup("{} ({})").format(name, escape(sector)) if name and sector else name


def same_in_ptv(context: Context, origin: str, record: LocalRecord) -> Markup:
    """The page of the PTV record that is the same thing, as a link; empty when there is none."""
    return record_link(context, origin, record.ptv_id) if record.ptv_id else Markup("")


def held_here(context: Context, origin: str, record_id: str) -> list[LocalList]:
    """What is held in the rooms of a record, and the records that are the same thing; past events are left out."""
    local = context.prepared.directory.local
    return lists(context, origin, {*local.held_at.get(record_id, ()), *local.same_as.get(record_id, ())})


def organised_here(context: Context, origin: str, record_id: str, ptv_id: str | None = None) -> list[LocalList]:
    """What an organisation organises, named by its own id, by that of the PTV record that is the same (`ptv_id`), or by
    that of a local record that is the same."""
    local = context.prepared.directory.local
    same = local.same_as.get(record_id, ())
    known_as = {record_id, *same} | ({ptv_id} if ptv_id else set())
    ids = {id_ for key in known_as for id_ in local.organised_by.get(key, ())}
    return lists(context, origin, {*ids, *same} - {record_id})


def lists(context: Context, origin: str, ids: Iterable[str]) -> list[LocalList]:
    """Lines of local records by kind, in alphabetical order, each with when it is on. Past events are left out."""
    entries = context.prepared.directory.local.entries
    shown = {id_: entries[id_] for id_ in ids if id_ in entries and not is_over(entries[id_], context.built_on)}
    found = []
    for kind in LOCAL_KINDS:
        of_kind = [id_ for id_, entry in shown.items() if kind_of(entry.record) == kind]
        items = record_items(context, origin, kind, of_kind)[:ITEMS_ON_PAGE]
        if items:
            lines = [_with_time(context, kind, item) for item in items]
            found.append(LocalList(f"local-{kind.replace('_', '-')}", context.strings[f"{kind}s"], lines))
    return found


def _with_time(context: Context, kind: str, item: Item) -> Item:
    """The line with when it is on and where; what it is only where the heading does not say it."""
    entry = context.prepared.directory.local.entries[str(item.sorting[-1])]
    what = kind_name(context, entry.record) if kind in OWN_WORDS else ""
    return replace(item, note=joined([what, when_words(context, entry), where_line(context, entry)], " · "))
