"""Open times day by day and in the form that scripts read. 23 November 2026 is a Monday."""

from datetime import date

from generators.hours_by_day import by_day, by_day_together, compact, compact_days
from generators.model.hours import HoursRule
from tests.rules import MONDAY, exception, overnight, weekly


def openings(rules: list[HoursRule], days: int = 7) -> list[tuple[tuple[int, int], ...]]:
    return [day.openings for day in by_day(rules, MONDAY, days)]


def test_a_night_stands_on_the_day_it_begins() -> None:
    friday = by_day([weekly("fri 22:00-02:00")], date(2026, 11, 27), 2)
    assert [(day.openings, day.carried) for day in friday] == [(((1320, 1560),), 0), ((), 120)]


def test_a_long_opening_is_cut_at_midnights() -> None:
    weekend = openings([overnight("fri-mon 16:00-08:00")])
    assert weekend == [((0, 480),), (), (), (), ((960, 1440),), ((0, 1440),), ((0, 1440),)]


def test_always_open_is_whole_days() -> None:
    assert all(day.all_day for day in by_day([weekly(always_open=True)], MONDAY, 7))


def test_told_and_not_told() -> None:
    days = by_day([weekly("mon-fri 08:00-16:00", of="/2026-11-24"), exception("2026-11-26")], MONDAY, 4)
    assert [day.told for day in days] == [True, True, False, True]


def test_compact() -> None:
    split = weekly("mon-fri 08:00-16:00", "thu 17:00-19:00")
    assert compact([split], MONDAY, 7) == "0800-1600,0800-1600,0800-1600,0800-1600+1700-1900,0800-1600,,"
    assert compact([split, exception("2026-11-24")], MONDAY, 3) == "0800-1600,,0800-1600"
    assert compact([weekly("mon-sun 22:00-06:00")], MONDAY, 2) == "0000-0600+2200-3000,2200-3000"
    assert compact([weekly("mon 08:00-24:00")], MONDAY, 1) == "0800-2400"
    assert compact([weekly(always_open=True)], MONDAY, 2) == "0000-2400,0000-2400"
    assert compact([weekly(closed=True)], MONDAY, 3) == ",,"
    assert len(compact([split], MONDAY).split(",")) == 14


def test_compact_tells_unknown_from_closed() -> None:
    assert compact([], MONDAY) == ""
    assert compact([weekly(by_appointment=True)], MONDAY) == ""
    assert compact([exception("2026-12-24")], MONDAY) == ""
    assert compact([exception("2026-11-24")], MONDAY, 3) == "?,,?"
    assert compact([weekly("tue 08:00-09:00", of="2026-11-24/")], MONDAY, 3) == "?,0800-0900,"


def test_what_a_rule_that_has_ended_leaves_is_kept() -> None:
    assert compact([overnight("fri-mon 16:00-08:00", of="/2026-11-22")], MONDAY, 2) == "0000-0800,?"
    assert compact([weekly("sun 22:00-06:00", of="/2026-11-22")], MONDAY, 2) == "0000-0600,?"


def test_several_rhythms_share_a_date_and_keep_their_own_exceptions() -> None:
    mornings, evenings = weekly("tue 09:00-11:00"), weekly("tue 17:00-19:00")
    off = HoursRule(kind="exception", valid_from=date(2026, 11, 24), closed=True)
    together = by_day_together([(mornings, off), (evenings,)], MONDAY, 9)
    assert [day.openings for day in together if day.openings] == [((1020, 1140),), ((540, 660), (1020, 1140))]
    assert compact_days(together) == ",1700-1900,,,,,,,0900-1100+1700-1900"
