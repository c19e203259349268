"""Meeting places, groups, events, spaces, volunteer tasks, associations and networks as search knows them."""

from collections.abc import Iterator

from generators.codes import municipality_names
from generators.directory.local import LocalEntry, kind_of
from generators.hours_by_day import compact
from generators.language.strings import strings
from generators.model.local_records import (
    LocalKind,
    LocalOrganisation,
    LocalRecord,
    MeetingPlace,
    Network,
    PeerGroup,
    Space,
    VolunteerTask,
)
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.local_facts import ages_of
from generators.pages.local_kinds import kind_name, where_line
from generators.pages.page import Page
from generators.pages.served import served_municipalities
from generators.search.finds import Facets, Find, Group, Passage, bands, passages, titled
from generators.situations import Situation

GROUPS: dict[LocalKind, Group] = {
    "meeting_place": "places",
    "group": "events",
    "event": "events",
    "space": "places",
    "volunteer_task": "people",
    "local_organisation": "people",
    "network": "people",
}


def local_find(context: Context, page: Page) -> Find:
    """A record of editors or of a feed. Where a hidden one is, is told nowhere."""
    entry = context.prepared.directory.local.entries[page.record_id]
    record = entry.record
    kind = kind_of(record)
    sectors = {organiser.sector for organiser in record.organisers if organiser.sector}
    if isinstance(record, LocalOrganisation):
        sectors.add(record.sector)
    hours = [rule for gathering in getattr(record, "gatherings", ()) for rule in gathering.hours]
    return Find(
        kind=kind,
        record_id=record.id,
        address=page.address,
        title=titled(record.names, page),
        family=record.id,
        summary=context.pick(record.summary),
        place=str(where_line(context, entry).striptags()),
        organisation=kind_name(context, record),
        passages=tuple(_passages(context, entry, kind)),
        facets=Facets(
            group=GROUPS[kind],
            municipalities=frozenset() if entry.hidden else served_municipalities(context, kind, record.id),
            situations=tuple(situation.key for situation in _situations(context, record)),
            ages=bands((age.least, age.most) for age in ages_of(entry)),
            languages=record.languages,
            free=record.free,
            sectors=tuple(sorted(sectors)),
            hours=compact(hours, context.built_on) if kind == "meeting_place" and entry.current else "",
        ),
    )


def _passages(context: Context, entry: LocalEntry, kind: LocalKind) -> Iterator[Passage]:
    record, main = entry.record, context.language
    yield from passages("name", record.names, main=main, rest=True)
    for language in context.prepared.settings.languages:
        # What kind of thing it is, in all languages: "family café" finds a perhekahvila.
        told = kind_name(Context(context.prepared, language), record)
        yield from (Passage("keyword", words, language) for words in dict.fromkeys((told, strings(language)[kind])))
    for situation in _situations(context, record):
        yield from passages("situation", situation.names, situation.hints, main=main)
    yield from passages("summary", record.summary, record.audience, main=main)
    yield from passages("body", record.description, record.fee, record.accessibility, *_own(record), main=main)
    yield from passages("who", *(organiser.names for organiser in record.organisers), main=main)
    if not entry.hidden:
        yield from _where(entry, main)


def _situations(context: Context, record: LocalRecord) -> list[Situation]:
    """Those of its life situations that there are."""
    return [one for one in context.prepared.situations.situations if one.key in record.situations]


def _own(record: LocalRecord) -> tuple[Text, ...]:
    """The long texts that only its kind has, and what its gatherings are called."""
    match record:
        case MeetingPlace() | PeerGroup():
            return tuple(gathering.heading for gathering in record.gatherings)
        case Space():
            return (*record.equipment, record.price, record.booking)
        case VolunteerTask():
            return record.time_needed, record.training, record.support
        case LocalOrganisation():
            return (record.offers,)
        case Network():
            return record.how_to_join, record.how_to_consult, *record.members
    return ()


def _where(entry: LocalEntry, main: str) -> Iterator[Passage]:
    if entry.municipality and (names := municipality_names(entry.municipality)):
        yield from passages("where", names, main=main, rest=True)
    if entry.address:
        yield from passages("where", entry.address.street, main=main)
