"""What holds of open times whatever the rules are."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generators.hours import Interval, aware, intervals, open_at, rule_tells, told_days
from generators.hours_by_day import by_day, compact
from generators.model.hours import HoursRule
from tests.rules import DATES, MONDAY, RULES, exception

WINDOW = st.integers(1, 20)
DAY = timedelta(days=1)


def united(spans: list[Interval]) -> list[Interval]:
    result: list[Interval] = []
    for span in spans:
        if result and span.start <= result[-1].end:
            result[-1] = Interval(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def midnight(days: int) -> datetime:
    return datetime.combine(MONDAY + days * DAY, datetime.min.time())


@given(RULES, WINDOW)
def test_sorted_apart_and_inside_the_window(rules: list[HoursRule], days: int) -> None:
    found = intervals(rules, MONDAY, days)
    edges = [edge for span in found for edge in span]
    assert edges == sorted(set(edges))
    assert all(midnight(0) <= edge <= midnight(days) for edge in edges)


@given(RULES, WINDOW, WINDOW)
def test_two_windows_side_by_side_are_one(rules: list[HoursRule], days: int, more: int) -> None:
    parts = intervals(rules, MONDAY, days) + intervals(rules, MONDAY + days * DAY, more)
    assert united(parts) == intervals(rules, MONDAY, days + more)


@given(RULES, st.randoms(use_true_random=False))
def test_order_of_rules_says_nothing(rules: list[HoursRule], chance: object) -> None:
    shuffled = list(rules)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert intervals(shuffled, MONDAY, 14) == intervals(rules, MONDAY, 14)


@given(RULES)
def test_a_rule_told_twice_adds_nothing(rules: list[HoursRule]) -> None:
    assert intervals([*rules, *rules], MONDAY, 14) == intervals(rules, MONDAY, 14)


@given(RULES)
def test_rules_that_tell_nothing_change_nothing(rules: list[HoursRule]) -> None:
    assert intervals([rule for rule in rules if rule_tells(rule)], MONDAY, 14) == intervals(rules, MONDAY, 14)


@given(RULES, DATES)
def test_closed_exception_removes_its_date(rules: list[HoursRule], date: object) -> None:
    usual = [rule for rule in rules if rule.kind != "exception"]
    closed = intervals([*usual, exception(f"{date}")], MONDAY, 41)
    assert not any(span.start.date() <= date <= (span.end - timedelta(minutes=1)).date() for span in closed)  # type: ignore[operator]
    usually = intervals(usual, MONDAY, 41)
    assert all(any(whole.start <= span.start and span.end <= whole.end for whole in usually) for span in closed)


@given(RULES, st.integers(0, 14 * 96 - 1))
def test_open_at_agrees_with_the_intervals(rules: list[HoursRule], quarter: int) -> None:
    moment = datetime.combine(MONDAY, datetime.min.time(), UTC) - timedelta(hours=2) + quarter * timedelta(minutes=15)
    inside = any(start <= moment < end for start, end in map(aware, intervals(rules, MONDAY, 14)))
    assert open_at(rules, moment) == inside


@given(RULES, WINDOW)
def test_days_hold_the_same_times(rules: list[HoursRule], days: int) -> None:
    week = by_day(rules, MONDAY, days)
    spans = [
        (midnight(n) + timedelta(minutes=start), midnight(n) + timedelta(minutes=end))
        for n, day in enumerate(week)
        for start, end in ((0, day.carried) if n == 0 else (0, 0), *day.openings)
        if start < end
    ]
    cut = [Interval(start, min(end, midnight(days))) for start, end in spans]
    assert united(cut) == intervals(rules, MONDAY, days)
    assert all(0 <= start < 1440 and start < end < 2880 for day in week for start, end in day.openings)
    told = told_days(rules, MONDAY, days)
    assert [day.told for day in week] == [known or bool(day.openings) for known, day in zip(told, week, strict=True)]


@given(RULES, WINDOW)
def test_compact_form_reads_back(rules: list[HoursRule], days: int) -> None:
    text = compact(rules, MONDAY, days)
    if not text and days > 1:
        assert not any(told_days(rules, MONDAY, days))
        assert intervals(rules, MONDAY, days) == []
        return
    spans = []
    for n, field in enumerate(text.split(",")):
        for part in field.strip("?").split("+") if field.strip("?") else ():
            start, end = (timedelta(hours=int(clock[:2]), minutes=int(clock[2:])) for clock in part.split("-"))
            spans.append(Interval(midnight(n) + start, min(midnight(n) + end, midnight(days))))
    assert united(spans) == intervals(rules, MONDAY, days)
