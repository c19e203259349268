"""Rules of hours → open times. Everything that tells when doors are open gets it from here.

All times are wall-clock time in Europe/Helsinki: a door that opens at eight does so also on the day the clocks change.
Only `aware` and `open_at` know offsets. A public holiday is an ordinary day unless the rule says `closed_on_holidays`.

How rules go together (PTV Open API v11, service hours; where it is silent, these are our readings):

- Weekly and overnight rules and those of single dates add up on a date: a summer schedule beside one until further
  notice opens whenever either does.
- A rhythm (every other week, first Monday, even weeks, no public holidays) only leaves dates out of a weekly rule: on
  them it is as closed as on any weekday that the rule does not name. A rule of dates speaks of its dates alone.
- An exception replaces the others on each of its dates, always-open ones too; its openings repeat on every date.
  Of several exceptions on one date those with hours win over a closure. An exception that names no date counts on none.
- An opening belongs, as a whole, to the date on which it begins: that date's validity and exceptions decide. One begun
  the evening before still gives way to the dates that are exceptions, unless they let nights run on or only call off
  what begins on them.
- A rule by appointment, or without hours, closure or "always", tells nothing: unknown is not closed. So does one of
  every other week that does not say from which week on.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generators.model.hours import HoursRule
from generators.model.text import EMPTY, Text
from generators.rule_dates import counting_days, valid_days
from generators.rule_hours import DAY, hours_of_a_date, usual_hours, weekdays_of

HELSINKI = ZoneInfo("Europe/Helsinki")

_LONGEST = 7
"""No opening ends later than this many days after the date on which it begins."""


class Interval(NamedTuple):
    """One open time, wall-clock and without zone; `end` is the first moment when the door is shut."""

    start: datetime
    end: datetime


class Occurrence(NamedTuple):
    """One time that something is on, wall-clock and without zone, not united with any other.

    `day` is the date on which it begins, whose validity and exceptions decide. `heading` is that of the exception that
    gives it or calls it off: why the time is another, why it is `cancelled`. `end_told` False: nobody said when it
    ends, and `end` is not to be shown.
    """

    start: datetime
    end: datetime
    day: date
    heading: Text
    cancelled: bool
    end_told: bool


class _Exceptions(NamedTuple):
    """What the exceptions say of the days looked at.

    `opened` are the openings that they give: (day, start, end, rule). On the days of `replaced` no usual rule counts;
    on those of `shut` what began before them ends at midnight. On those of `called_off` what usually is on was
    cancelled, and why.
    """

    opened: list[tuple[int, int, int, HoursRule]]
    replaced: set[int]
    shut: set[int]
    called_off: dict[int, Text]


def tells(rules: Sequence[HoursRule]) -> bool:
    """Whether any rule tells when the doors are open or shut. False means unknown, not closed."""
    return any(rule_tells(rule) for rule in rules)


def rule_tells(rule: HoursRule) -> bool:
    """Whether this rule by itself tells when the doors are open or shut."""
    if rule.by_appointment or (rule.kind == "exception" and rule.valid_from is None and rule.valid_to is None):
        return False
    if rule.kind == "dates" and not rule.dates:
        return False
    if rule.every_weeks != 1 and rule.valid_from is None and rule.kind in ("weekly", "overnight"):
        return False
    return rule.closed or rule.always_open or bool(rule.openings)


def told_days(rules: Sequence[HoursRule], first: date, days: int) -> list[bool]:
    """For each date from `first` on, whether a rule that tells something is valid on it."""
    told = [False] * max(days, 0)
    for rule in rules:
        if rule_tells(rule):
            valid = valid_days(rule, first, 0, days)
            for day in _told_by(rule, first, valid):
                told[day] = True
    return told


def _told_by(rule: HoursRule, first: date, valid: range) -> Iterable[int]:
    """The days of its validity that a rule tells of: single dates or closed weekdays say nothing of the others."""
    if rule.kind == "dates":
        return counting_days(rule, first, valid)
    if rule.kind == "weekly" and rule.closed and rule.openings:
        weekdays = {weekday for opening in rule.openings for weekday in weekdays_of(opening)}
        return [day for day in valid if (first.weekday() + day) % 7 in weekdays]
    return valid


def intervals(rules: Sequence[HoursRule], first: date, days: int) -> list[Interval]:
    """Open times from `first` 00:00 to the end of the last of `days` dates.

    Sorted, cut at both ends of the window, united where they overlap or touch; so none begins where another ends.
    """
    midnight = datetime.combine(first, time())
    return [
        Interval(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end))
        for start, end in open_minutes(rules, first, days)
    ]


def open_minutes(rules: Sequence[HoursRule], first: date, days: int) -> list[tuple[int, int]]:
    """`intervals` as minutes from `first` 00:00 by the wall clock, where every day has 1,440 of them."""
    exceptions = _exceptions(rules, first, days)
    spans = [(day * DAY + start, day * DAY + end) for day, start, end, _ in exceptions.opened]
    for rule in rules:
        if rule.kind == "exception" or not rule_tells(rule):
            continue
        for begins, start, end in usual_hours(rule, first, days, reaching=True):
            for day in begins:
                if day in exceptions.replaced:
                    continue
                span = (day * DAY + start, day * DAY + end)
                if end > DAY and exceptions.shut:
                    spans.extend(_without(span, exceptions.shut))
                else:
                    spans.append(span)
    return _united(spans, days * DAY)


def occurrences(rules: Sequence[HoursRule], first: date, days: int) -> list[Occurrence]:
    """What begins on the dates from `first` on, each by itself, in order of time; equal times of one date are one.

    What was called off is given and flagged, with the heading that says why. A closed exception that calls nothing
    off, and a public holiday, give nothing. Of what runs past midnight into a closed exception, or into one with hours
    of its own, the part before that midnight is left: as in `intervals`.
    """
    exceptions = _exceptions(rules, first, days + _LONGEST)
    found = [
        _occurrence(first, day, start, end, rule, rule.heading)
        for day, start, end, rule in exceptions.opened
        if 0 <= day < days
    ]
    for rule in rules:
        if rule.kind == "exception" or not rule_tells(rule):
            continue
        for begins, start, end in usual_hours(rule, first, days, reaching=False):
            for day in begins:
                if day in exceptions.called_off:
                    found.append(_occurrence(first, day, start, end, rule, exceptions.called_off[day], cancelled=True))
                elif day not in exceptions.replaced:
                    until = _before(exceptions.shut, day, start, end)
                    found.append(_occurrence(first, day, start, until, rule, EMPTY))
    found = [one for one in found if one.start < one.end]
    found.sort(key=lambda one: (*_when(one), not one.heading, tuple(one.heading), not one.end_told))
    return [next(same) for _, same in groupby(found, key=_when)]


def _when(occurrence: Occurrence) -> tuple[datetime, datetime, date, bool]:
    return occurrence.start, occurrence.end, occurrence.day, occurrence.cancelled


def _occurrence(
    first: date, day: int, start: int, end: int, rule: HoursRule, heading: Text, *, cancelled: bool = False
) -> Occurrence:
    begins_on = first + timedelta(days=day)
    midnight = datetime.combine(begins_on, time())
    return Occurrence(
        midnight + timedelta(minutes=start),
        midnight + timedelta(minutes=end),
        begins_on,
        heading,
        cancelled,
        rule.end_told,
    )


def _before(shut: Collection[int], day: int, start: int, end: int) -> int:
    """The end of what begins on `day`, or the first midnight before it that begins a shut day."""
    nights = range(start // DAY, -(-end // DAY))
    return next((night * DAY for night in nights if day + night in shut), end)


def _exceptions(rules: Sequence[HoursRule], first: date, days: int) -> _Exceptions:
    """The exceptions of `days` days from `first` on, and of those before them from which an opening may reach them.

    Of several on one day those with hours win over a closure, and a closure over a cancellation: nothing would have
    been on. Of several reasons the first in alphabetical order is given: the order of rules says nothing.
    """
    found = _Exceptions([], set(), set(), {})
    called_off: dict[int, list[Text]] = {}
    decided: set[int] = set()
    for rule in rules:
        if rule.kind != "exception" or not rule_tells(rule):
            continue
        dates = valid_days(rule, first, -_LONGEST, days)
        found.replaced.update(dates)
        found.opened.extend((day, start, end, rule) for start, end in hours_of_a_date(rule) for day in dates)
        if rule.closed and rule.cancelled:
            for day in dates:
                called_off.setdefault(day, []).append(rule.heading)
            continue
        decided.update(dates)
        if not rule.nights_run_on:
            found.shut.update(dates)
    for day, headings in called_off.items():
        if day not in decided:
            found.called_off[day] = min(headings, key=lambda heading: (not heading, tuple(heading)))
    return found


def _without(span: tuple[int, int], dates: Collection[int]) -> Iterator[tuple[int, int]]:
    """The pieces of a span that do not lie on any of the dates."""
    start, end = span
    while start < end:
        day = start // DAY
        midnight = min(end, (day + 1) * DAY)
        if day not in dates:
            yield start, midnight
        start = midnight


def _united(spans: list[tuple[int, int]], window: int) -> list[tuple[int, int]]:
    """Spans cut to 0 … `window`, sorted, with those that overlap or touch made one."""
    spans.sort()
    result: list[tuple[int, int]] = []
    last = -1
    for start, end in spans:
        start, end = max(start, 0), min(end, window)
        if start >= end:
            continue
        if start > last:
            result.append((start, end))
            last = end
        elif end > last:
            result[-1] = (result[-1][0], end)
            last = end
    return result


def aware(interval: Interval) -> tuple[datetime, datetime]:
    """The interval with its zone, Europe/Helsinki; each end is the first moment when a clock on the wall reaches it.

    In spring there is no 03:00–04:00: any time in it is reached when the clock jumps, at 04:00 summer time, and an
    interval within it has no length. In autumn the hour comes twice: its times mean the first coming, as in
    iCalendar (RFC 5545 §3.3.5). So the order of times never turns, and a night is an hour shorter or longer. Take the
    difference of two results in UTC: Python leaves the offsets out when both have the same zone.
    """
    return _first_reached(interval.start), _first_reached(interval.end)


def _first_reached(wall: datetime) -> datetime:
    moment = wall.replace(tzinfo=HELSINKI, fold=0)
    if moment.astimezone(UTC).astimezone(HELSINKI).replace(tzinfo=None) == wall:
        return moment
    # In the gap of spring. The European Union moves clocks by an hour, on the hour (directive 2000/84/EC).
    return moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def open_at(rules: Sequence[HoursRule], moment: datetime) -> bool:
    """Whether the doors are open at a moment, which must have a zone (else ValueError).

    False also when the rules tell nothing: ask `tells` first.
    """
    if moment.tzinfo is None:
        raise ValueError("open_at: the moment needs a time zone, for example datetime.now(UTC)")
    instant = moment.astimezone(UTC)
    today = instant.astimezone(HELSINKI).date()
    for start, end in map(aware, intervals(rules, today, 1)):
        if start.astimezone(UTC) <= instant < end.astimezone(UTC):
            return True
    return False
