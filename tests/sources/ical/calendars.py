"""Calendars as text, the source that they come from, and the times that were read of them."""

from datetime import date, datetime

from generators.feed_settings import FeedSource
from generators.hours import occurrences
from generators.model.local_records import Event
from generators.sources.feed_reading import ReadFeed
from generators.sources.ical.reading import read_icalendar

TODAY = date(2026, 11, 26)
CLUB = ("UID:kerho@example.org", "SUMMARY:Perhekerho")
TUESDAYS = ("DTSTART;TZID=Europe/Helsinki:20261006T093000", "DTEND;TZID=Europe/Helsinki:20261006T113000")


def source(**fields: object) -> FeedSource:
    plain = {"key": "kalenteri", "kind": "icalendar", "address": "https://example.org/a.ics"}
    return FeedSource.model_validate(plain | fields)


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def calendar(*parts: str, head: tuple[str, ...] = ()) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//fi", *head, *parts, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def read(*parts: str, head: tuple[str, ...] = (), today: date = TODAY, **fields: object) -> ReadFeed:
    return read_icalendar(calendar(*parts, head=head), source(**fields), today)


def one(*lines: str, head: tuple[str, ...] = (), today: date = TODAY) -> Event:
    """The one event of a calendar whose event has these lines besides its name."""
    found = read(event(*CLUB, *lines), head=head, today=today)
    assert len(found.records) == 1, found
    record = found.records[0]
    assert isinstance(record, Event)
    return record


def season(*lines: str) -> date | None:
    """The end of the season of a group that has these lines."""
    return read(event(*CLUB, *lines), publishes="group").records[0].valid_to


def times(record: object, first: date = date(2026, 11, 1), days: int = 250) -> list[tuple[datetime, datetime]]:
    """Begin and end of everything that is on, sorted; what was called off left out."""
    assert isinstance(record, Event)
    found = [found for part in record.gatherings for found in occurrences(part.hours, first, days)]
    return sorted((one.start, one.end) for one in found if not one.cancelled)


def starts(record: object, first: date = date(2026, 11, 1), days: int = 250) -> list[str]:
    return [f"{start:%Y-%m-%d %H:%M}" for start, _ in times(record, first, days)]


def off(record: object) -> list[str]:
    """When what was called off would have begun."""
    assert isinstance(record, Event)
    found = [found for part in record.gatherings for found in occurrences(part.hours, date(2026, 11, 1), 250)]
    return sorted(f"{one.start:%Y-%m-%d %H:%M}" for one in found if one.cancelled)
