"""When something is on, day by day: each time on the date on which it begins, and the short form that scripts read."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from generators.hours import Occurrence, occurrences
from generators.hours_by_day import by_day
from generators.model.hours import HoursRule
from generators.model.text import EMPTY, Text
from generators.rule_hours import DAY
from generators.spans import lasts_days, spans

LONG = 6 * 60
"""Minutes: what lasts longer is a door that stands open, not a gathering that one comes to at its time."""

_BEFORE = 7
"""Days before the first one from which something may still go on: no opening is longer (`generators/hours.py`)."""


class GoingTime(NamedTuple):
    """One time, in minutes from the midnight of its day; 0 ≤ start < 1,440 and an end after midnight is over 1,440.

    `day` is counted from the first day looked at; -1 is the evening before, whose night runs into that day. What lasts
    24 hours or more is cut at every midnight. `cancelled`: it was called off, and `heading` may say why; of another
    time it says why the time is another. `end_told` False: nobody said when it ends, or it
    goes on the next day, and `end` is not to be shown.
    """

    day: int
    start: int
    end: int
    cancelled: bool = False
    end_told: bool = True
    heading: Text = EMPTY

    @property
    def long(self) -> bool:
        """Whether doors stand open rather than people come together."""
        return self.end - self.start > LONG

    @property
    def order(self) -> tuple[object, ...]:
        """Days in order; on a day what has a time of its own first, then open doors; the soonest first."""
        return self.day, self.long, self.start, self.end, self.cancelled


def opening_times(rules: Sequence[HoursRule], first: date, days: int) -> tuple[GoingTime, ...]:
    """The open hours of a place: united where they touch, as its own page tells them."""
    found = [
        GoingTime(number - 1, start, end)
        for number, hours in enumerate(by_day(rules, first - timedelta(days=1), days + 1))
        for start, end in hours.openings
    ]
    return _reaching(found)


def gathering_times(rules: Sequence[HoursRule], first: date, days: int) -> tuple[GoingTime, ...]:
    """Each time of a gathering by itself, those that were called off among them."""
    begin = first - timedelta(days=_BEFORE)
    found = []
    for one in occurrences(rules, begin, days + _BEFORE):
        day = (one.day - first).days
        start = one.start.hour * 60 + one.start.minute
        end = start + int((one.end - one.start).total_seconds()) // 60
        for number, begins, ends, goes_on in _pieces(day, start, end):
            if number < days:
                end_told = one.end_told and not goes_on
                found.append(GoingTime(number, begins, ends, one.cancelled, end_told, one.heading))
    return _reaching(found)


def lasting_times(rules: Sequence[HoursRule], first: date, days: int) -> tuple[Occurrence, ...]:
    """What lasts for days, whole, as long as any of it is on within the `days` from `first` on."""
    midnight = datetime.combine(first, datetime.min.time())
    found = spans(rules, first - timedelta(days=_BEFORE), days + _BEFORE)
    return tuple(one for one in found if lasts_days(one) and one.end > midnight)


def _pieces(day: int, start: int, end: int) -> Iterable[tuple[int, int, int, bool]]:
    """(day, start, end, whether it goes on): whole, or cut at every midnight when it lasts a day or more.

    It goes on where the cut is after a beginning by the clock: that is no end to tell. A whole day is told as one.
    """
    if end - start < DAY:
        yield day, start, end, False
        return
    while start < end:
        midnight = min(end, DAY)
        yield day, start, midnight, start > 0 and midnight < end
        day, start, end = day + 1, 0, end - DAY


def _reaching(times: Iterable[GoingTime]) -> tuple[GoingTime, ...]:
    """Those of the days looked at, and of the evening before what runs past midnight."""
    return in_order(time for time in times if time.day >= 0 or (time.day == -1 and time.end > DAY))


def in_order(times: Iterable[GoingTime]) -> tuple[GoingTime, ...]:
    """The times in order, each once."""
    return tuple({_key(time): time for time in sorted(times, key=_key)}.values())


def _key(time: GoingTime) -> tuple[object, ...]:
    return *time.order, time.end_told, tuple(time.heading)


def compact_times(times: Iterable[GoingTime], days: int) -> str:
    """The times for a script, one field a day separated by commas; days after the last with a time are left out.

    A field is "" or times joined by "+", each "HHMM-HHMM" as in `generators/hours_by_day.py`: an end past midnight is
    beyond "2400", and what the evening before leaves for the first day is its first part ("0000-0130"). A time that was
    called off begins with "!", one whose end nobody told ends with "~".
    """
    fields: list[list[str]] = [[] for _ in range(days)]
    for time in times:
        day, start, end = (0, 0, time.end - DAY) if time.day < 0 else time[:3]
        fields[day].append(f"{'!' * time.cancelled}{_digits(start)}-{_digits(end)}{'' if time.end_told else '~'}")
    while fields and not fields[-1]:
        fields.pop()
    return ",".join("+".join(field) for field in fields)


def _digits(minutes: int) -> str:
    return f"{minutes // 60:02}{minutes % 60:02}"
