"""The entries of one series → its times within a window: rules, extra dates, excepted dates, changed single dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

import icalendar
import recurring_ical_events
from icalendar.prop import vDDDTypes

from generators.hours import HELSINKI
from generators.model.text import EMPTY, Text
from generators.sources.feed_window import LONGEST_DAYS, Window
from generators.sources.happenings import Happening, at_helsinki
from generators.sources.ical.entries import NUMBER, Entry

MOST_DATES = 400
"""Times of one series in a window: one a day and some more."""

_LOOK_AHEAD = timedelta(days=400)
"""How far beyond the window a series is asked whether it goes on."""


class UncountableError(Exception):
    """A series whose dates cannot be reckoned; the text says why in Finnish."""


@dataclass(frozen=True)
class Series:
    """Entries that are one thing: `main`, which tells of it, and `changes` to single dates of it.

    `extra`: the calendar calls another thing by the same name.
    """

    main: Entry
    changes: tuple[Entry, ...] = ()
    extra: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them; that which only changes a date is `main` when the series itself is not in the calendar."""
        return (self.main, *self.changes)


@dataclass(frozen=True)
class Dates:
    """The times of a series in a window. `last` is the last date of all, None when it goes on beyond the window."""

    happenings: tuple[Happening, ...]
    last: date | None
    goes_on: bool


def series_of(entries: Iterable[Entry]) -> tuple[list[Series], int]:
    """Entries as series by what the calendar calls them, and how many were older versions of others.

    Two that begin at different times are two things in spite of having one name.
    """
    by_uid: dict[str, list[Entry]] = {}
    for entry in entries:
        by_uid.setdefault(entry.uid or f"\n{entry.number}", []).append(entry)
    found, older = [], 0
    for group in by_uid.values():
        newest = _newest(group)
        older += len(group) - len(newest)
        mains = [entry for entry in newest if entry.changes is None]
        changes = [entry for entry in newest if entry.changes is not None]
        repeating = [entry for entry in mains if entry.repeats]
        owner = (repeating or mains or changes)[0]
        found += [Series(entry, extra=True) for entry in mains if entry is not owner]
        found.append(Series(owner, tuple(entry for entry in changes if entry is not owner)))
    return found, older


def _newest(group: Iterable[Entry]) -> list[Entry]:
    """Of entries of the same time, or that change the same time, the one that was changed last."""
    found: dict[tuple[bool, str], Entry] = {}
    for entry in group:
        at = (True, str(entry.start)) if entry.changes is None else (False, str(entry.changes))
        if at not in found or entry.sequence >= found[at].sequence:
            found[at] = entry
    return list(found.values())


def dates_of(series: Series, within: Window, language: str) -> Dates:
    """The times of a series. Raises UncountableError."""
    query = _query(series)
    start = datetime.combine(within.first, time(), HELSINKI)
    end = datetime.combine(within.end, time(), HELSINKI)
    try:
        found = list(islice(query.between(start, end), MOST_DATES + 1))
        goes_on = _first_day(series) >= within.end or (
            (len(series.entries) > 1 or series.main.repeats) and bool(query.between(end, end + _LOOK_AHEAD))
        )
    except Exception as error:
        raise UncountableError("tapahtuman päiviä ei voitu laskea toistosäännöstä") from error
    if len(found) > MOST_DATES:
        raise UncountableError(f"kertoja on yli {MOST_DATES} puolessa vuodessa")
    by_number = {entry.number: entry for entry in series.entries}
    happenings = [_happening(one, by_number[int(str(one[NUMBER]))], series, language) for one in found]
    if any(len(one.days) > LONGEST_DAYS for one in happenings):
        raise UncountableError(f"tapahtuma kestää yli {LONGEST_DAYS} päivää, joten se ei ole minkään päivän tapahtuma")
    last = max((one.days[-1] for one in happenings), default=None)
    return Dates(tuple(happenings), None if goes_on else last, goes_on)


def _query(series: Series) -> Any:
    """Asks for dates of this series alone: what is wrong in it spoils no other."""
    calendar = icalendar.Calendar()
    for entry in series.entries:
        times = entry.times
        times["UID"] = "series"
        master = series.main.start
        if entry.changes is not None and isinstance(master, datetime) and not isinstance(entry.changes, datetime):
            # A changed date that names only the day means the time that the series has on it.
            ours = vDDDTypes(datetime.combine(entry.changes, master.timetz()))
            ours.params = times["RECURRENCE-ID"].params
            times["RECURRENCE-ID"] = ours
        calendar.add_component(times)
    try:
        return recurring_ical_events.of(calendar)
    except Exception as error:
        raise UncountableError("tapahtuman toistoa ei voitu lukea") from error


def _first_day(series: Series) -> date:
    return min(_day(entry.start) for entry in series.entries)


def _day(moment: datetime | date) -> date:
    return moment.astimezone(HELSINKI).date() if isinstance(moment, datetime) else moment


def _happening(one: Any, entry: Entry, series: Series, language: str) -> Happening:
    start, end = one["DTSTART"].dt, one["DTEND"].dt if entry.end_told else None
    cancelled = entry.cancelled or series.main.cancelled
    differs = entry is not series.main and entry.name and entry.name != series.main.name
    heading = Text({language: entry.name}) if differs else EMPTY
    if not isinstance(start, datetime):
        last = end if isinstance(end, date) and end > start else start + timedelta(days=1)
        return Happening(datetime.combine(start, time()), datetime.combine(last, time()), True, cancelled, heading)
    wall, ends = at_helsinki(start, end)
    return Happening(wall, ends, False, cancelled, heading)
