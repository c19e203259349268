"""Feeds that readers and other sites follow: coming events, and what has been added lately."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from generators.addresses import Entry
from generators.directory.coming import coming
from generators.directory.local import LocalEntry, kind_of
from generators.feeds.changes import changed_at
from generators.feeds.rss import Item, rss
from generators.model.local_records import Event
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.local_kinds import kind_name, where_line
from generators.pages.local_lines import is_in
from generators.pages.local_when import moment_of
from generators.settings import language_address

NEW_FOR = timedelta(days=60)
"""How long a record is news."""

MOST_NEWS = 50
"""The newest; a pull that brings a hundred records is no hundred news."""


def news_files(context: Context) -> list[DataFile]:
    """The feeds of the region and of all municipalities. What has a confidential address is in none of them."""
    events, added = list(_events(context)), list(_added(context))
    files = [_event_feed(context, None, events), _news_feed(context, None, added)]
    for code in context.prepared.directory.municipalities:
        files.append(_event_feed(context, code, events))
        files.append(_news_feed(context, code, added))
    return files


def _events(context: Context) -> Iterator[tuple[LocalEntry, Item]]:
    """Events to come with their next date, the soonest first."""
    found = []
    for id_, entry in context.prepared.directory.local.of("event").items():
        if entry.hidden or not entry.current or not (dates := coming(entry, context.built_on)):
            continue
        held = [one for one in dates if not one.occurrence.cancelled]
        shown = (held or dates)[0]
        when = str(moment_of(context, shown))
        item = _item(context, entry, [when, kind_name(context, entry.record)], off=not held)
        found.append((shown.occurrence.start, id_, entry, item))
    for _, _, entry, item in sorted(found, key=lambda one: one[:2]):
        yield entry, item


def _item(context: Context, entry: LocalEntry, facts: list[str], *, off: bool = False) -> Item:
    """ "to 3.12. klo 10–12 · Perhepäivä · Mallitie 4, Tampere · Yhdessäoloa." """
    record, words = entry.record, context.strings
    status = record.status if isinstance(record, Event) else "scheduled"
    state = words.cancelled if off or status == "cancelled" else words.postponed if status == "postponed" else ""
    name = context.word(record.names)
    facts = [*facts, str(where_line(context, entry).striptags()), context.word(record.summary)]
    return Item(
        guid=record.id,
        title=f"{state.upper()}: {name}" if state else name,
        link=context.full_address(kind_of(record), record.id),
        text=" · ".join(fact for fact in facts if fact),
        day=changed_at(context, record),
    )


def _added(context: Context) -> Iterator[tuple[Entry, Item]]:
    """What was added lately and has a page, the newest first; what the first pull brought was not added."""
    entries = context.prepared.register.entries
    begun = min((entry.added for entry in entries), default=context.built_on)
    new = [entry for entry in entries if entry.added > begun and entry.added > context.built_on - NEW_FOR]
    for entry in sorted(new, key=lambda one: (-one.added.toordinal(), one.kind, one.id)):
        if item := _added_item(context, entry):
            yield entry, replace(item, day=datetime.combine(entry.added, time(), UTC))


def _added_item(context: Context, entry: Entry) -> Item | None:
    directory, words = context.prepared.directory, context.strings
    if local := directory.local.entries.get(entry.id):
        return None if local.hidden else _item(context, local, [kind_name(context, local.record)])
    names: Text | None = None
    if entry.kind == "service" and entry.id in directory.services:
        names = directory.services[entry.id].service.names
    elif entry.kind == "location" and entry.id in directory.places:
        channel = directory.places[entry.id].channel
        names = None if channel.confidential_address else channel.names
    if names is None:
        return None
    return Item(
        guid=entry.id,
        title=context.word(names),
        link=context.full_address(entry.kind, entry.id),
        text=words[entry.kind],
        day=context.prepared.snapshot.manifest.pulled_at,
    )


def _event_feed(context: Context, code: str | None, events: Iterable[tuple[LocalEntry, Item]]) -> DataFile:
    items = [item for entry, item in events if code is None or is_in(entry, code)]
    page = context.address("municipality", code) if code else context.list_address("event")
    return _file(context, code, context.events_address(code), context.strings.events, page, items)


def _news_feed(context: Context, code: str | None, added: Iterable[tuple[Entry, Item]]) -> DataFile:
    items = [item for entry, item in added if code is None or _is_here(context, entry, code)][:MOST_NEWS]
    page = context.address("municipality", code) if code else context.list_address("today")
    return _file(context, code, context.news_address(code), context.strings.feed_news, page, items)


def _is_here(context: Context, entry: Entry, code: str) -> bool:
    """Whether a record is in the municipality or for it; services are those of the municipality's own page."""
    directory = context.prepared.directory
    if local := directory.local.entries.get(entry.id):
        return is_in(local, code)
    municipality = directory.municipalities[code]
    return entry.id in (municipality.own_service_ids if entry.kind == "service" else municipality.place_ids)


def _file(context: Context, code: str | None, address: str, what: str, page: str, items: list[Item]) -> DataFile:
    directory, root = context.prepared.directory, language_address(context.prepared.settings, context.language)
    where = context.word(directory.municipalities[code].names if code else directory.region.names)
    title = f"{what}, {where}"
    site = context.word(context.prepared.settings.site.names)
    return DataFile(address, rss(title, f"{title} – {site}", root + page, root + address, context.language, items))
