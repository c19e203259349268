"""When a local record is on: its next dates, and whether all of them are past. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from generators.directory.local import LocalEntry
from generators.hours import Occurrence
from generators.model.local_records import Event, Gathering, LocalRecord, MeetingPlace, PeerGroup
from generators.spans import spans

HORIZON_DAYS = 400
"""How far ahead dates are looked for: a camp of next summer is known now."""

LONGEST = timedelta(days=31)
"""What began earlier than this before a day is not on any more, unless it is told by whole days."""

_LOOKED_BACK = 400


class Coming(NamedTuple):
    """One date of one of a record's gatherings, or several whole days in a row."""

    occurrence: Occurrence
    gathering: Gathering


def gatherings_of(record: LocalRecord) -> tuple[Gathering, ...]:
    """The gatherings of a record that has any."""
    return record.gatherings if isinstance(record, MeetingPlace | PeerGroup | Event) else ()


def coming(entry: LocalEntry, today: date, days: int = HORIZON_DAYS) -> list[Coming]:
    """What is on at `today` 00:00 or begins in the `days` from then on, in order of time, cancelled ones too.

    Nothing outside the record's season.
    """
    midnight = datetime.combine(today, time())
    found = _between(entry, today - LONGEST, days + LONGEST.days)
    return sorted((one for one in found if one.occurrence.end > midnight), key=_order)


def has_dates(entry: LocalEntry, today: date) -> bool:
    """Whether it is on at `today` or has dates to come, though called off: it then has a calendar."""
    return bool(coming(entry, today))


def is_over(entry: LocalEntry, today: date) -> bool:
    """Whether it is an event that had dates and has none left."""
    return isinstance(entry.record, Event) and last_of(entry, today) is not None and not coming(entry, today)


def last_of(entry: LocalEntry, today: date) -> Coming | None:
    """The last date before `today`; None when none is known."""
    midnight = datetime.combine(today, time())
    found = _between(entry, today - timedelta(days=_LOOKED_BACK), _LOOKED_BACK)
    return max((one for one in found if one.occurrence.end <= midnight), key=_order, default=None)


def _between(entry: LocalEntry, first: date, days: int) -> Iterator[Coming]:
    season = (entry.record.valid_from or date.min, entry.record.valid_to or date.max)
    for gathering in gatherings_of(entry.record):
        for occurrence in spans(gathering.hours, first, days):
            if season[0] <= occurrence.day <= season[1]:
                yield Coming(occurrence, gathering)


def _order(one: Coming) -> tuple[datetime, datetime]:
    return one.occurrence.start, one.occurrence.end
