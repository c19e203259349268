"""Calendars as a program reads them that knows nothing of our evaluator."""

from collections import Counter
from datetime import date, datetime, time

import icalendar
import recurring_ical_events

Time = tuple[datetime, datetime | None, bool]
"""Start and end by the wall clock, and whether it was called off; None when no end is told."""


def events_of(text: bytes) -> list[icalendar.Event]:
    """Every event as it is written."""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def read(text: bytes) -> recurring_ical_events.CalendarQuery:
    """The calendar, to be asked for its times."""
    return recurring_ical_events.of(icalendar.Calendar.from_ical(text))


def times_of(calendar: recurring_ical_events.CalendarQuery, first: date, last: date) -> Counter[Time]:
    """How often each time is on that begins on a date from `first` until `last`, that day left out."""
    times = [_time(one) for one in calendar.between(first, last)]
    return Counter(time for time in times if first <= time[0].date() < last)


def _time(one: icalendar.Event) -> Time:
    start, end = (_wall(one[name].dt) for name in ("DTSTART", "DTEND"))
    return start, end if end != start else None, str(one.get("STATUS")) == "CANCELLED"


def _wall(told: date | datetime) -> datetime:
    """A day without a time begins at midnight."""
    return told.replace(tzinfo=None) if isinstance(told, datetime) else datetime.combine(told, time())
