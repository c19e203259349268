"""Whole days in a row are one span; what has a time of its own stays as it is."""

from datetime import date, datetime, timedelta

from generators.hours import occurrences
from generators.model.hours import HoursRule, Opening
from generators.spans import is_single_week, lasts_days, spans
from tests.local_made import TODAY, called_off, on_dates, weekly


def all_day(*days: date) -> HoursRule:
    return HoursRule(kind="dates", dates=days, always_open=True)


def in_a_row(first: date, number: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=day) for day in range(number))


def ends(rules: list[HoursRule], first: date = TODAY, days: int = 14) -> list[tuple[datetime, datetime]]:
    return [(one.start, one.end) for one in spans(rules, first, days)]


def test_whole_days_in_a_row_are_one() -> None:
    camp = all_day(date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29))
    assert ends([camp]) == [(datetime(2026, 11, 27), datetime(2026, 11, 30))]


def test_days_apart_and_times_of_their_own_stay_apart() -> None:
    apart = all_day(date(2026, 11, 27), date(2026, 11, 29))
    assert ends([apart]) == [
        (datetime(2026, 11, 27), datetime(2026, 11, 28)),
        (datetime(2026, 11, 29), datetime(2026, 11, 30)),
    ]
    mornings = [on_dates(*in_a_row(date(2026, 11, 27), 3))]
    assert spans(mornings, TODAY, 14) == occurrences(mornings, TODAY, 14)


def test_a_time_within_the_days_does_not_part_them() -> None:
    found = ends([all_day(*in_a_row(date(2026, 11, 27), 3)), on_dates(date(2026, 11, 28))])
    assert found == [
        (datetime(2026, 11, 27), datetime(2026, 11, 30)),
        (datetime(2026, 11, 28, 10), datetime(2026, 11, 28, 12)),
    ]


def test_an_exhibition_is_told_whole_though_it_began_long_ago_and_ends_later_than_looked_at() -> None:
    exhibition = all_day(*in_a_row(date(2026, 9, 1), 150))
    assert ends([exhibition], days=1) == [(datetime(2026, 9, 1), datetime(2027, 1, 29))]
    assert ends([exhibition], date(2027, 1, 28)) == [(datetime(2026, 9, 1), datetime(2027, 1, 29))]
    assert ends([exhibition], date(2027, 1, 29)) == []


def test_what_began_before_and_is_not_told_by_days_is_no_more_looked_for_than_elsewhere() -> None:
    rules = [all_day(date(2026, 11, 1)), on_dates(date(2026, 11, 2))]
    assert ends(rules) == []


def test_days_that_were_called_off_are_told_apart_from_the_others() -> None:
    found = spans([all_day(*in_a_row(date(2026, 11, 27), 4)), called_off(date(2026, 11, 29))], TODAY, 14)
    assert [(one.day.day, one.end.day, one.cancelled) for one in found] == [
        (27, 29, False),
        (29, 30, True),
        (30, 1, False),
    ]


def test_whole_days_written_by_the_clock_are_whole_days() -> None:
    written = on_dates(date(2026, 11, 28), date(2026, 11, 29), opens="00:00", closes="24:00")
    assert ends([written]) == [(datetime(2026, 11, 28), datetime(2026, 11, 30))]


def test_what_lasts_for_days() -> None:
    camp = HoursRule(kind="overnight", openings=(Opening(first_day=4, last_day=6, opens="17:00", closes="14:00"),))
    assert [lasts_days(one) for one in spans([camp], TODAY, 7)] == [True]
    assert [lasts_days(one) for one in spans([weekly(4, "22:00", "08:00")], TODAY, 7)] == [False]
    assert [lasts_days(one) for one in spans([all_day(date(2026, 11, 27))], TODAY, 7)] == [False]
    assert [lasts_days(one) for one in spans([all_day(*in_a_row(date(2026, 11, 27), 2))], TODAY, 7)] == [True]


def test_a_rule_of_one_week_never_comes_again() -> None:
    week = {"valid_from": date(2026, 11, 23), "valid_to": date(2026, 11, 29)}
    assert is_single_week(weekly(1, **week))
    assert not is_single_week(weekly(1, **week | {"valid_to": date(2026, 11, 30)}))
    assert not is_single_week(weekly(1, valid_from=date(2026, 11, 23)))
    assert not is_single_week(on_dates(date(2026, 11, 24)))
