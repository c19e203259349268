"""Occurrences as people speak of them: whole days in a row are one span, from its first day to its last.

Calendars tell an exhibition or a camp by days, and rules of single dates hold each of them by itself.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from generators.hours import Occurrence, occurrences
from generators.model.hours import HoursRule, Opening

_DAY = timedelta(days=1)


def spans(rules: Sequence[HoursRule], first: date, days: int) -> list[Occurrence]:
    """What is on or begins on the `days` dates from `first` on: `occurrences` with whole days in a row made one.

    Of one told by days the whole span is given, though it begins before `first` or ends after the last date; of the
    rest only what begins on the dates.
    """
    told_by_days = {day for rule in rules if _is_told_by_days(rule) for day in rule.dates}
    if not told_by_days:
        return occurrences(rules, first, days)
    stop = first + days * _DAY
    begin, end = min(first, *told_by_days), max(stop, max(told_by_days) + _DAY)
    midnight = datetime.combine(first, time())
    return [
        one
        for one in _united(occurrences(rules, begin, (end - begin).days), told_by_days)
        if one.day < stop and (one.day >= first or (is_whole_days(one) and one.end > midnight))
    ]


def _united(found: Iterable[Occurrence], days: Collection[date]) -> list[Occurrence]:
    """Occurrences in order of time; of these days, whole ones in a row that are told alike are made one."""
    made: list[Occurrence] = []
    growing: dict[tuple[object, ...], int] = {}
    for one in found:
        key = (one.cancelled, tuple(one.heading))
        before = growing.get(key)
        if one.day not in days or not is_whole_days(one):
            made.append(one)
        elif before is not None and made[before].end >= one.start:
            made[before] = made[before]._replace(end=max(made[before].end, one.end))
        else:
            growing[key] = len(made)
            made.append(one)
    return made


def is_whole_days(one: Occurrence) -> bool:
    """Whether it is told by days and not by the clock."""
    return one.end_told and one.start.time() == one.end.time() == time()


def lasts_days(one: Occurrence) -> bool:
    """Whether one day is not enough to tell when it is: it lasts over a night and longer, or several whole days."""
    return one.end - one.start > _DAY


def is_single_week(rule: HoursRule) -> bool:
    """Whether a weekly or overnight rule is valid for a week at most: what it gives never comes again."""
    first, last = rule.valid_from, rule.valid_to
    return rule.kind in ("weekly", "overnight") and bool(first and last and last - first < 7 * _DAY)


def _is_told_by_days(rule: HoursRule) -> bool:
    return rule.kind == "dates" and (rule.always_open or any(map(_is_whole_day, rule.openings)))


def _is_whole_day(opening: Opening) -> bool:
    return (opening.opens, opening.closes) in (("00:00", "24:00"), ("00:00", "00:00"))
