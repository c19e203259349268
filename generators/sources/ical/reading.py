"""A calendar → records: every series is one, with its dates in the window. One broken event never loses the others."""

import time
from collections import Counter
from datetime import date

import icalendar
from icalendar.timezone import tzp

from generators.cleaning import clean
from generators.feed_settings import FeedSource
from generators.model.address import Address
from generators.model.contact import WebLink
from generators.model.feed_notes import Remark, UnreadEntry
from generators.model.local_records import LocalRecord
from generators.model.text import EMPTY, Text
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed, record_id
from generators.sources.feed_records import Told, record_of
from generators.sources.feed_window import window
from generators.sources.happenings import gatherings_of
from generators.sources.ical.blocks import Blocks, blocks_of
from generators.sources.ical.entries import (
    Entry,
    UnusableEventError,
    calendar_zone,
    is_online,
    name_of,
    read_entry,
)
from generators.sources.ical.series import Dates, Series, UncountableError, dates_of, series_of

MOST_SECONDS = 120
"""For all series of a calendar together: a rule can be made to take long."""

OVER = "päättyi ennen tätä kuukautta"
TWICE = "sama tapahtuma on kalenterissa kahdesti"
LATER = "alkaa vasta myöhemmin kuin puolen vuoden päästä"


def read_icalendar(data: bytes, source: FeedSource, today: date) -> ReadFeed:
    """Reads a calendar. Raises FeedUnreadableError when it is none."""
    blocks = blocks_of(data)
    _learn_zones(blocks)
    entries, unread = _entries(blocks)
    within = window(today)
    records: list[LocalRecord] = []
    remarks = _of_the_whole(blocks)
    passed: Counter[str] = Counter()
    end = time.monotonic() + MOST_SECONDS
    every, older = series_of(entries)
    if older:
        passed[TWICE] += older
    for series in every:
        if time.monotonic() > end:
            raise FeedUnreadableError(f"kalenterin toistojen laskeminen kestää yli {MOST_SECONDS} sekuntia")
        try:
            dates = dates_of(series, within, source.language)
        except UncountableError as error:
            unread.append(_unread(series.main.number, series.main.name, str(error)))
            continue
        if not dates.happenings:
            passed[LATER if dates.goes_on else OVER] += 1
            continue
        name = series.main.name or next((entry.name for entry in series.changes if entry.name), "")
        if not name:
            unread.append(_unread(series.main.number, "", "nimi (SUMMARY) puuttuu"))
            continue
        record = _record(series, name, dates, source)
        records.append(record)
        told = dict.fromkeys(remark for entry in series.entries for remark in entry.remarks)
        remarks += [Remark(id=record.id, name=series.main.name, reason=remark) for remark in told]
    return ReadFeed(_once(records, passed), tuple(unread), tuple(remarks), dict(sorted(passed.items())))


def _once(records: list[LocalRecord], passed: Counter[str]) -> tuple[LocalRecord, ...]:
    found: dict[str, LocalRecord] = {}
    for record in records:
        if record.id in found:
            passed[TWICE] += 1
        found.setdefault(record.id, record)
    return tuple(found[id_] for id_ in sorted(found))


def _learn_zones(blocks: Blocks) -> None:
    """Zones of this calendar's own making, and none of another's that was read before."""
    tzp.use_default()
    for zone in blocks.zones:
        try:
            icalendar.Timezone.from_ical(zone)
        except Exception:  # noqa: S112 - times of a broken zone get a remark of their own
            continue


def _entries(blocks: Blocks) -> tuple[list[Entry], list[UnreadEntry]]:
    zone = calendar_zone(blocks.zone)
    entries, unread = [], list(blocks.unread)
    for block in blocks.events:
        try:
            entries.append(read_entry(block, block.line, zone))
        except UnusableEventError as error:
            unread.append(_unread(block.line, "" if error.private else name_of(block), str(error)))
    return entries, unread


def _unread(line: int, name: str, reason: str) -> UnreadEntry:
    return UnreadEntry(id=f"rivi {line}", name=name, reason=reason)


def _of_the_whole(blocks: Blocks) -> list[Remark]:
    told = []
    if blocks.foreign_lines:
        told.append(f"{blocks.foreign_lines} riviä ei ole UTF-8-muodossa; ne luettiin Windowsin merkistöllä cp1252")
    if blocks.zone and not calendar_zone(blocks.zone).told:
        told.append(
            f"kalenterin aikavyöhykettä ”{clean(blocks.zone, limit=60)}” ei tunneta; ajat luettiin Suomen aikana"
        )
    return [Remark(id="", reason=reason) for reason in told]


def _record(series: Series, name: str, dates: Dates, source: FeedSource) -> LocalRecord:
    main, language = series.main, source.language
    changed = max((entry.changed_at for entry in series.entries if entry.changed_at), default=None)
    off = main.cancelled or (not dates.goes_on and all(one.cancelled for one in dates.happenings))
    own = (WebLink(url=url) for url in (main.link, main.meeting_link) if url)
    links = {link.url: link for link in (*own, *main.description.links)}
    return record_of(
        source,
        Told(
            id=_id(series, source),
            names=_text(language, name),
            gatherings=gatherings_of(dates.happenings),
            status="cancelled" if off else "scheduled",
            description=_text(language, main.description.text),
            address=Address(kind="other", purpose="visit", municipality=source.municipality, coordinates=main.point)
            if main.point
            else None,
            place_text=_text(language, main.place),
            online=is_online(main),
            links=tuple(links.values()),
            valid_to=dates.last,
            link=main.link,
            changed_at=changed,
        ),
    )


def _text(language: str, text: str) -> Text:
    return Text({language: text}) if text else EMPTY


def _id(series: Series, source: FeedSource) -> str:
    """Made of what the calendar calls it; an event without a name for itself is known by its title and time."""
    main = series.main
    known = (main.uid,) if main.uid else ("", main.name, str(main.start))
    return record_id(source.key, *known, *((str(main.start),) if series.extra else ()))
