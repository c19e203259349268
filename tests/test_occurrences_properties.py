"""No occurrence is lost or doubled, whatever the rules: against a plain walk from day to day, written apart."""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generators.holidays import holiday_name
from generators.hours import Interval, Occurrence, intervals, occurrences, told_days
from generators.model.hours import HoursRule
from tests.rules import MONDAY, RHYTHMS

DAY = timedelta(days=1)
WINDOW = st.integers(0, 45)
SHIFT = st.integers(-20, 20)
Span = tuple[datetime, datetime]


def at(day: date, clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return datetime.combine(day, time()) + timedelta(hours=int(hours), minutes=int(minutes))


def is_valid(rule: HoursRule, day: date) -> bool:
    if rule.kind == "exception" and rule.valid_to is None:
        return day == rule.valid_from
    return (rule.valid_from is None or rule.valid_from <= day) and (rule.valid_to is None or day <= rule.valid_to)


def is_of_the_rhythm(rule: HoursRule, day: date) -> bool:
    if rule.closed_on_holidays and holiday_name(day):
        return False
    if rule.kind == "dates":
        return day in rule.dates
    if rule.every_weeks > 1:
        if rule.valid_from is None:
            return False
        monday = rule.valid_from - rule.valid_from.weekday() * DAY
        if (day - monday).days // 7 % rule.every_weeks:
            return False
    if rule.week_parity and int(day.strftime("%V")) % 2 != {"even": 0, "odd": 1}[rule.week_parity]:
        return False
    if rule.weeks_of_month:
        same = [
            date(day.year, day.month, number)
            for number in range(1, calendar.monthrange(day.year, day.month)[1] + 1)
            if date(day.year, day.month, number).weekday() == day.weekday()
        ]
        wanted = {same[n - 1] if n > 0 else same[-1] for n in rule.weeks_of_month if n <= len(same)}
        return day in wanted
    return True


def of_a_date(rule: HoursRule, day: date) -> Iterator[Span]:
    """Every opening, as it would be on this date."""
    if rule.closed:
        return
    if rule.always_open:
        yield at(day, "00:00"), at(day, "24:00")
        return
    for opening in rule.openings:
        end = at(day, opening.closes)
        yield at(day, opening.opens), end if end > at(day, opening.opens) else end + DAY


def usual(rule: HoursRule, day: date) -> Iterator[Span]:
    """What a rule that is no exception begins on the date."""
    if rule.by_appointment or not is_valid(rule, day) or not is_of_the_rhythm(rule, day):
        return
    if rule.kind == "dates" or rule.closed or rule.always_open:
        yield from of_a_date(rule, day)
        return
    for opening in rule.openings:
        length = (opening.last_day - opening.first_day) % 7
        after = (day.weekday() - opening.first_day) % 7
        if rule.kind == "overnight" and after == 0:
            end = at(day + length * DAY, opening.closes)
            yield at(day, opening.opens), end if end > at(day, opening.opens) else end + DAY
        if rule.kind == "weekly" and after <= length:
            end = at(day, opening.closes)
            yield at(day, opening.opens), end if end > at(day, opening.opens) else end + DAY


def exceptions_of(rules: list[HoursRule], day: date) -> list[HoursRule]:
    return [
        rule
        for rule in rules
        if rule.kind == "exception"
        and not rule.by_appointment
        and is_valid(rule, day)
        and (rule.closed or rule.always_open or rule.openings)
    ]


def naively(rules: list[HoursRule], first: date, days: int) -> list[tuple[datetime, datetime, date, bool]]:
    """(start, end, day, cancelled) of each occurrence, found by looking at every date by itself."""
    found = set()
    for day in (first + n * DAY for n in range(days)):
        exceptions = exceptions_of(rules, day)
        ordinary = [span for rule in rules if rule.kind != "exception" for span in usual(rule, day)]
        if not exceptions:
            for start, end in ordinary:
                midnight = at(start.date(), "00:00")
                while midnight < end:
                    others = exceptions_of(rules, midnight.date())
                    if any(not (other.cancelled or other.nights_run_on) for other in others):
                        end = midnight
                    midnight += DAY
                found.add((start, end, day, False))
        elif all(one.closed and one.cancelled for one in exceptions):
            found |= {(*span, day, True) for span in ordinary}
        for one in exceptions:
            found |= {(*span, day, False) for span in of_a_date(one, day)}
    return sorted(one for one in found if one[0] < one[1])


def in_brief(found: list[Occurrence]) -> list[tuple[datetime, datetime, date, bool]]:
    return [(one.start, one.end, one.day, one.cancelled) for one in found]


@given(RHYTHMS, SHIFT, WINDOW)
@settings(deadline=None)
def test_same_as_a_walk_from_day_to_day(rules: list[HoursRule], shift: int, days: int) -> None:
    first = MONDAY + shift * DAY
    assert in_brief(occurrences(rules, first, days)) == naively(rules, first, days)


@given(RHYTHMS, SHIFT, WINDOW, WINDOW)
def test_two_windows_are_one(rules: list[HoursRule], shift: int, days: int, more: int) -> None:
    first = MONDAY + shift * DAY
    parts = occurrences(rules, first, days) + occurrences(rules, first + days * DAY, more)
    whole = occurrences(rules, first, days + more)
    assert sorted(in_brief(parts)) == in_brief(whole)
    assert all(one in whole for one in parts)


@given(RHYTHMS, WINDOW)
def test_in_order_and_each_once(rules: list[HoursRule], days: int) -> None:
    found = in_brief(occurrences(rules, MONDAY, days))
    assert found == sorted(found)
    assert len(found) == len(set(found))
    assert all(MONDAY <= day < MONDAY + days * DAY for _, _, day, _ in found)


@given(RHYTHMS, st.randoms(use_true_random=False))
def test_order_of_rules_and_rules_told_twice_change_nothing(rules: list[HoursRule], chance: object) -> None:
    shuffled = [*rules, *rules]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert occurrences(shuffled, MONDAY, 21) == occurrences(rules, MONDAY, 21)


@given(RHYTHMS)
@settings(deadline=None)
def test_united_they_are_the_open_times(rules: list[HoursRule]) -> None:
    """Of rules whose openings last a night at most: of longer ones an occurrence has only the first part."""
    short = [rule for rule in rules if rule.kind != "overnight"]
    begins, ends = at(MONDAY, "00:00"), at(MONDAY + 21 * DAY, "00:00")
    whole: list[Interval] = []
    for one in occurrences(short, MONDAY - 2 * DAY, 23):
        span = Interval(max(one.start, begins), min(one.end, ends))
        if one.cancelled or span.start >= span.end:
            continue
        if whole and span.start <= whole[-1].end:
            whole[-1] = Interval(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    assert whole == intervals(short, MONDAY, 21)


@given(RHYTHMS)
def test_every_date_with_something_on_is_told(rules: list[HoursRule]) -> None:
    told = told_days(rules, MONDAY, 21)
    assert all(told[(one.day - MONDAY).days] for one in occurrences(rules, MONDAY, 21))
