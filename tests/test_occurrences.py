"""Single times of rules: what is given, flagged and left out. 23 November 2026 is a Monday."""

from datetime import date

import pytest

from generators.hours import Occurrence, occurrences, rule_tells, told_days
from generators.hours_by_day import by_day
from generators.model.hours import HoursRule
from generators.model.text import EMPTY, Text
from tests.rules import MONDAY, exception, overnight, rule, weekly

CLUB = weekly("tue 09:30-11:30")


def called_off(of: str, why: str = "") -> HoursRule:
    heading = Text({"fi": why} if why else {})
    return rule("exception", of=of, closed=True, cancelled=True, heading=heading)


def told(rules: list[HoursRule], days: int = 14, first: date = MONDAY) -> list[str]:
    """ "24 09:30-11:30 why", a called off one with an x before it."""
    return [
        f"{'x' if one.cancelled else ''}{one.day:%-d} {one.start:%H:%M}-{one.end:%H:%M} {one.heading.get('fi')}".strip()
        for one in occurrences(rules, first, days)
    ]


def test_an_occurrence_is_one_time_of_one_date() -> None:
    (one,) = occurrences([CLUB], MONDAY, 7)
    assert one == Occurrence(
        start=one.start, end=one.end, day=date(2026, 11, 24), heading=EMPTY, cancelled=False, end_told=True
    )
    assert (one.start.isoformat(), one.end.isoformat()) == ("2026-11-24T09:30:00", "2026-11-24T11:30:00")
    assert one.start.tzinfo is None


CASES = {
    "every week": ([CLUB], "24 09:30-11:30, 1 09:30-11:30"),
    "overlapping times stay apart": (
        [weekly("tue 09:00-12:00"), weekly("tue 10:00-11:00", "tue 12:00-13:00", of="/2026-11-29")],
        "24 09:00-12:00, 24 10:00-11:00, 24 12:00-13:00, 1 09:00-12:00",
    ),
    "the same time told twice is one": ([CLUB, weekly("tue-wed 09:30-11:30", of="/2026-11-24")],
                                        "24 09:30-11:30, 1 09:30-11:30"),
    "called off is given and flagged": ([CLUB, called_off("2026-11-24", "ohjaaja on sairaana")],
                                        "x24 09:30-11:30 ohjaaja on sairaana, 1 09:30-11:30"),
    "called off where nothing is on": ([CLUB, called_off("2026-11-25")], "24 09:30-11:30, 1 09:30-11:30"),
    "a week called off": ([weekly("mon-wed 10:00-11:00"), called_off("2026-11-24/2026-12-01")],
                          "23 10:00-11:00, x24 10:00-11:00, x25 10:00-11:00, x30 10:00-11:00, x1 10:00-11:00, "
                          "2 10:00-11:00"),
    "closed gives none": ([CLUB, exception("2026-11-24", heading="Syysloma")], "1 09:30-11:30"),
    "closed as well as called off gives none": (
        [CLUB, called_off("2026-11-24"), exception("2026-11-24")], "1 09:30-11:30"),
    "another time": ([CLUB, exception("2026-11-24", "10:00-12:00", heading="Retki")],
                     "24 10:00-12:00 Retki, 1 09:30-11:30"),
    "another time wins over called off": ([CLUB, exception("2026-11-24", "10:00-12:00"), called_off("2026-11-24")],
                                          "24 10:00-12:00, 1 09:30-11:30"),
    "the first of two reasons": ([CLUB, called_off("2026-11-24", "b"), called_off("2026-11-24", "a"),
                                  called_off("2026-11-24")], "x24 09:30-11:30 a, 1 09:30-11:30"),
    "a night is called off on the day on which it begins": (
        [weekly("tue-wed 22:00-02:00", of="/2026-11-29"), called_off("2026-11-25")], "24 22:00-02:00, x25 22:00-02:00"),
    "a night ends before a closed date": (
        [weekly("tue-wed 22:00-02:00", of="/2026-11-29"), exception("2026-11-25")], "24 22:00-00:00"),
    "a night runs on into a closed date that lets it": (
        [weekly("tue-wed 22:00-02:00", of="/2026-11-29"),
         exception("2026-11-25").model_copy(update={"nights_run_on": True})], "24 22:00-02:00"),
    "dates add to the usual": (
        [CLUB, rule("dates", "mon 17:00-19:00", dates=("2026-11-24", "2026-11-28"))],
        "24 09:30-11:30, 24 17:00-19:00, 28 17:00-19:00, 1 09:30-11:30",
    ),
    "dates give way to exceptions": (
        [rule("dates", "mon 17:00-19:00", dates=("2026-11-24", "2026-11-28")), exception("2026-11-24"),
         called_off("2026-11-28")], "x28 17:00-19:00"),
    "dates only in their validity": (
        [rule("dates", "mon 17:00-19:00", of="2026-11-25/", dates=("2026-11-24", "2026-11-28"))], "28 17:00-19:00"),
    "by appointment is no time": ([weekly("tue 09:30-11:30", by_appointment=True)], ""),
    "every day called off": ([weekly(always_open=True), called_off("2026-11-24/2026-12-06")],
                             "23 00:00-00:00, " + ", ".join(
                                 f"x{day} 00:00-00:00" for day in (*range(24, 31), *range(1, 7)))),
    "midnight that ends a date": ([weekly("tue 24:00-01:00", of="/2026-11-29"), exception("2026-11-25")], ""),
}  # fmt: skip


@pytest.mark.parametrize(("rules", "expected"), CASES.values(), ids=CASES)
def test_cases(rules: list[HoursRule], expected: str) -> None:
    assert ", ".join(told(rules)) == expected


def test_one_that_began_before_the_window_is_not_of_it() -> None:
    assert told([weekly("sun 22:00-02:00")], 6) == []


def test_a_closed_date_after_the_window_counts() -> None:
    assert told([overnight("tue-fri 12:00-10:00"), exception("2026-11-25")], 2) == ["24 12:00-00:00"]


def test_no_days_no_occurrences() -> None:
    assert occurrences([CLUB, called_off("2026-11-23")], MONDAY, 0) == []


def test_an_end_that_nobody_told() -> None:
    (one,) = occurrences([weekly("tue 18:00-20:00", end_told=False)], MONDAY, 7)
    assert one.end_told is False


def test_every_other_week_from_nowhere_tells_nothing() -> None:
    assert not rule_tells(weekly("tue 09:30-11:30", every_weeks=2))
    assert told([weekly("tue 09:30-11:30", every_weeks=2)]) == []


def test_a_rhythm_is_told_on_the_days_between_and_dates_are_not() -> None:
    other_weeks = weekly("tue 09:30-11:30", of="2026-11-24/", every_weeks=2)
    assert told_days([other_weeks], MONDAY, 14) == [False] + 13 * [True]
    assert not by_day([other_weeks], MONDAY, 14)[8].openings
    single = rule("dates", "mon 17:00-19:00", dates=("2026-11-24", "2026-11-26"))
    assert told_days([single], MONDAY, 5) == [False, True, False, True, False]


def test_closed_weekdays_say_nothing_of_the_others() -> None:
    saturday = weekly("sat 00:00-24:00", closed=True)
    assert told_days([saturday], MONDAY, 7) == [False, False, False, False, False, True, False]
    assert told([saturday, weekly("fri 08:00-16:00")], 7) == ["27 08:00-16:00"]
    assert told_days([weekly(closed=True)], MONDAY, 7) == 7 * [True]


def test_dates_without_dates_tell_nothing() -> None:
    assert not rule_tells(rule("dates", "mon 17:00-19:00"))
