"""Times of a gathering as a calendar tells them: rules that repeat, dates left out of them, dates of their own. Pure.

`generators/hours.py` alone decides what is on. A rule that repeats is only a shorter way to write the dates that it
gives: where both differ, the rule leaves a date out, or the date is written by itself.

Rules are those that every calendar program reads: weekly, every so many weeks, one weekday of the month. Outlook opens
no series of dates without a rule, nor several ordinals in one rule, and takes a fifth weekday for the last; so even
and odd weeks are every other week until a year with a week 53 turns them, ordinals are a series each, and the rest is
written date by date.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from generators.hours import Interval, Occurrence, aware, rule_tells
from generators.model.hours import HoursRule
from generators.rule_hours import DAY, usual_hours
from generators.spans import spans

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

ORDINALS = (1, 2, 3, 4, -1)
"""Weeks of a month that a rule can say in every program."""


class Series(NamedTuple):
    """Times that repeat: `start` and `end` of the first, the `rule` without its end, the `last` date that it gives.

    `number` tells it from the others of its gathering. `left_out` are starts that the rule gives and that are not on;
    `changed` are times that begin when the rule says but differ otherwise: called off, with a word of their own, or
    over a night when the clocks change.
    """

    number: str
    start: datetime
    end: datetime
    end_told: bool
    rule: str
    last: date
    left_out: tuple[datetime, ...]
    changed: tuple[Occurrence, ...]


class Timetable(NamedTuple):
    """All times of a gathering: in series, and one by one."""

    series: tuple[Series, ...]
    single: tuple[Occurrence, ...]


class _Pattern(NamedTuple):
    """A rule of a calendar and the days, counted from the first day of the window, that it gives."""

    number: str
    rule: str
    days: list[int]
    start: int
    end: int
    end_told: bool


def timetable(
    rules: Sequence[HoursRule], first: date, days: int, shown_from: date, wanted: Callable[[date], bool]
) -> Timetable:
    """What begins on the `days` dates from `first` on, if its date is `wanted`.

    Before `shown_from` only what a series still runs from is told, and what was called off is left out of it.
    """
    midnight = datetime.combine(first, time())
    # "24:00" of one date and 00:00 of the next are one time: if either is on, it is on.
    found_on = sorted(spans(rules, first, days), key=lambda one: not one.cancelled)
    rest = {_key(one): one for one in found_on if wanted(one.day)}
    series = []
    for pattern in _patterns(rules, first, days):
        length = timedelta(minutes=pattern.end - pattern.start)
        starts = [midnight + timedelta(days=day, minutes=pattern.start) for day in pattern.days]
        found = [(start, rest.get((start, start + length, pattern.end_told))) for start in starts]
        if (made := _series(pattern, found, shown_from)) and made.last >= shown_from:
            series.append(made)
            for start, one in found:
                if one and made.start <= start and start.date() <= made.last:
                    del rest[_key(one)]
    shown = (one for one in rest.values() if one.end.date() >= shown_from)
    single = sorted(shown, key=lambda one: (one.start, one.end))
    return Timetable(tuple(series), tuple(single))


def _series(pattern: _Pattern, found: list[tuple[datetime, Occurrence | None]], shown_from: date) -> Series | None:
    """The series from the first time that is on as the rule says to the last one; None when it is one time or none."""
    on = [number for number, (_, one) in enumerate(found) if one and _plain(one)]
    if len(on) < 2:
        return None
    within = found[on[0] : on[-1] + 1]
    start = within[0][0]
    changed = [one for _, one in within if one and not _plain(one) and not (one.cancelled and one.day < shown_from)]
    kept = {one.start for one in changed} | {start for start, one in within if one and not one.cancelled}
    return Series(
        number=pattern.number,
        start=start,
        end=start + timedelta(minutes=pattern.end - pattern.start),
        end_told=pattern.end_told,
        rule=pattern.rule,
        last=within[-1][0].date(),
        left_out=tuple(start for start, _ in within if start not in kept),
        changed=tuple(changed),
    )


def _key(one: Occurrence) -> tuple[datetime, datetime, bool]:
    return one.start, one.end, one.end_told


def _plain(one: Occurrence) -> bool:
    """Whether there is nothing to tell of it that the rule does not tell: readers add a length that is the same always,
    so a night when the clocks change is written by itself."""
    return not one.cancelled and not one.heading and _length(one) == one.end - one.start


def _length(one: Occurrence) -> timedelta:
    start, end = aware(Interval(one.start, one.end))
    return end.astimezone(UTC) - start.astimezone(UTC)


def _patterns(rules: Sequence[HoursRule], first: date, days: int) -> Iterator[_Pattern]:
    """The calendar's rules for those of ours that it can say, exceptions and holidays left aside."""
    usual = [rule for rule in rules if rule.kind != "exception"]
    for number, rule in enumerate(usual, 1):
        if rule.kind == "dates" or rule.closed or not rule_tells(rule):
            continue
        weekdays: dict[tuple[int, int], dict[int, Sequence[int]]] = {}
        plain = rule.model_copy(update={"closed_on_holidays": False})
        for begins, start, end in usual_hours(plain, first, days, reaching=False):
            if begins and start < DAY:
                weekdays.setdefault((start, end), {})[(first.weekday() + begins[0]) % 7] = begins
        for which, ((start, end), by_weekday) in enumerate(sorted(weekdays.items()), 1):
            for part, (words, found) in _said(rule, by_weekday, first).items():
                yield _Pattern(f"{number}.{which}{part}", words, found, start, end, rule.end_told)


def _said(rule: HoursRule, weekdays: dict[int, Sequence[int]], first: date) -> dict[str, tuple[str, list[int]]]:
    """Part of a number → a calendar's rule and its days; nothing when no rule says it."""
    days = sorted({day for found in weekdays.values() for day in found})
    names = ",".join(WEEKDAYS[weekday] for weekday in sorted(weekdays))
    if rule.weeks_of_month:
        return {} if rule.every_weeks > 1 or rule.week_parity else _monthly(rule, weekdays, first)
    if rule.week_parity:
        return {} if rule.every_weeks > 1 else _every_other(days, names, first)
    interval = f"INTERVAL={rule.every_weeks};WKST=MO;" if rule.every_weeks > 1 else ""
    return {"": (f"FREQ=WEEKLY;{interval}BYDAY={names}", days)}


def _monthly(rule: HoursRule, weekdays: dict[int, Sequence[int]], first: date) -> dict[str, tuple[str, list[int]]]:
    found = {}
    for weekday, days in sorted(weekdays.items()):
        for ordinal in ORDINALS:
            name = f"{ordinal}{WEEKDAYS[weekday]}"
            if ordinal in rule.weeks_of_month:
                right = [day for day in days if _is_ordinal(first + timedelta(days=day), ordinal)]
                found[f".{name}"] = f"FREQ=MONTHLY;BYDAY={name}", right
    return found


def _is_ordinal(day: date, ordinal: int) -> bool:
    return (day + timedelta(days=7)).month != day.month if ordinal < 0 else (day.day + 6) // 7 == ordinal


def _every_other(days: list[int], names: str, first: date) -> dict[str, tuple[str, list[int]]]:
    """Even or odd weeks: runs of every other week, named by the year of the calendar of weeks in which they begin."""
    runs: list[list[int]] = []
    for day in days:
        week = (first.toordinal() + day - 1) // 7
        if not runs or week - (first.toordinal() + runs[-1][-1] - 1) // 7 not in (0, 2):
            runs.append([])
        runs[-1].append(day)
    rule = f"FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY={names}"
    return {f".{(first + timedelta(days=run[0])).isocalendar().year}": (rule, run) for run in runs}
