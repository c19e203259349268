"""Rules of hours → open times. Everything that tells when doors are open gets it from here.

All times are wall-clock time in Europe/Helsinki: a door that opens at eight does so also on the day the clocks change.
Only `aware` and `open_at` know offsets. A public holiday is an ordinary day until a rule tells otherwise.

How rules go together (PTV Open API v11, service hours; where it is silent, these are our readings):

- Weekly and overnight rules valid on the same date add up: a summer schedule beside one until further notice opens
  whenever either does.
- An exception replaces the others on each of its dates, always-open ones too; its openings repeat on every date.
  Of several exceptions on one date those with hours win over a closure. An exception that names no date counts on none.
- An opening belongs, as a whole, to the date on which it begins: that date's validity and exceptions decide. One begun
  the evening before still gives way to the dates that are exceptions.
- A rule by appointment, or without hours, closure or "always", tells nothing: unknown is not closed.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generators.model.hours import HoursRule, Opening

HELSINKI = ZoneInfo("Europe/Helsinki")

DAY = 24 * 60
"""Minutes of a wall-clock day."""

_LONGEST = 7
"""No opening ends later than this many days after the date on which it begins."""


class Interval(NamedTuple):
    """One open time, wall-clock and without zone; `end` is the first moment when the door is shut."""

    start: datetime
    end: datetime


def tells(rules: Sequence[HoursRule]) -> bool:
    """Whether any rule tells when the doors are open or shut. False means unknown, not closed."""
    return any(rule_tells(rule) for rule in rules)


def rule_tells(rule: HoursRule) -> bool:
    """Whether this rule by itself tells when the doors are open or shut."""
    if rule.by_appointment or (rule.kind == "exception" and rule.valid_from is None and rule.valid_to is None):
        return False
    return rule.closed or rule.always_open or bool(rule.openings)


def told_days(rules: Sequence[HoursRule], first: date, days: int) -> list[bool]:
    """For each date from `first` on, whether a rule that tells something is valid on it."""
    told = [False] * max(days, 0)
    for rule in rules:
        if rule_tells(rule):
            for day in valid_days(rule, first, 0, days):
                told[day] = True
    return told


def valid_days(rule: HoursRule, first: date, low: int, high: int) -> range:
    """The dates `low` … `high` - 1, counted from `first`, on which the rule is valid."""
    origin = first.toordinal()
    start, end = rule.valid_from, rule.valid_to
    if rule.kind == "exception" and end is None:
        if start is None:
            return range(0)
        end = start
    if start is not None:
        low = max(low, start.toordinal() - origin)
    if end is not None:
        high = min(high, end.toordinal() - origin + 1)
    return range(low, high)


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
    replaced: set[int] = set()
    spans: list[tuple[int, int]] = []
    usual = []
    for rule in rules:
        if not rule_tells(rule):
            continue
        if rule.kind != "exception":
            usual.append(rule)
            continue
        dates = valid_days(rule, first, -_LONGEST, days)
        replaced.update(dates)
        spans += [(day * DAY + start, day * DAY + end) for start, end in _exception_hours(rule) for day in dates]
    weekday = first.weekday()
    for rule in usual:
        for begins_on, start, end in _weekly_hours(rule):
            # Only dates whose opening reaches the window; the first of them that is the right day of the week.
            dates = valid_days(rule, first, -((end - 1) // DAY), days)
            for day in range(dates.start + (begins_on - weekday - dates.start) % 7, dates.stop, 7):
                if day in replaced:
                    continue
                span = (day * DAY + start, day * DAY + end)
                if end > DAY and replaced:
                    spans.extend(_without(span, replaced))
                else:
                    spans.append(span)
    return _united(spans, days * DAY)


def _exception_hours(rule: HoursRule) -> list[tuple[int, int]]:
    """(start, end) in minutes from the midnight of an exceptional date; its days of the week say nothing."""
    if rule.closed:
        return []
    if rule.always_open:
        return [(0, DAY)]
    return [_ends_after(_minutes(opening.opens), _minutes(opening.closes)) for opening in rule.openings]


def _weekly_hours(rule: HoursRule) -> Iterator[tuple[int, int, int]]:
    """(weekday, start, end) of each opening of a usual week; minutes from the midnight of that day."""
    if rule.closed:
        return
    if rule.always_open:
        for day in range(7):
            yield day, 0, DAY
        return
    for opening in rule.openings:
        opens, closes = _minutes(opening.opens), _minutes(opening.closes)
        length = _days_on(opening)
        if rule.kind == "overnight":
            yield opening.first_day, *_ends_after(opens, closes + length * DAY)
        else:
            for day in range(opening.first_day, opening.first_day + length + 1):
                yield day % 7, *_ends_after(opens, closes)


def _days_on(opening: Opening) -> int:
    """Days from the first weekday to the next last one: 0 … 6, past Sunday too."""
    return (opening.last_day - opening.first_day) % 7


def _ends_after(start: int, end: int) -> tuple[int, int]:
    """An opening that would end before or as it begins ends a day later."""
    return (start, end) if end > start else (start, end + DAY)


@cache
def _minutes(clock: str) -> int:
    """Minutes from midnight of "HH:MM"; there are 1,441 of them at most."""
    return int(clock[:2]) * 60 + int(clock[3:])


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
