"""The evaluator against cases worked out by hand. 23 November 2026 is a Monday."""

from datetime import UTC, date, datetime, timedelta

import pytest

from generators.hours import HELSINKI, Interval, aware, intervals, open_at, tells
from generators.model.hours import HoursRule
from tests.rules import MONDAY, exception, overnight, rule, weekly

OFFICE = weekly("mon-fri 08:00-16:00")
WORKING_DAYS = "23 08:00-16:00, 24 08:00-16:00, 25 08:00-16:00, 26 08:00-16:00, 27 08:00-16:00"
NIGHT = weekly("mon-sun 22:00-06:00")


def times(rules: list[HoursRule], days: int = 7, first: date = MONDAY) -> str:
    """Open times as "23 08:00-16:00, 24 22:00-25 06:00"; an end at midnight is the 24:00 of the day before."""
    parts = []
    for start, end in intervals(rules, first, days):
        last = end - timedelta(minutes=1)
        clock = f"{end:%H:%M}" if last.date() == end.date() else "24:00"
        parts.append(f"{start:%-d %H:%M}-{'' if last.date() == start.date() else f'{last:%-d} '}{clock}")
    return ", ".join(parts)


CASES = {
    "nothing": ([], ""),
    "working days": ([OFFICE], WORKING_DAYS),
    "split day": ([weekly("tue 08:00-11:00", "tue 12:30-16:00")], "24 08:00-11:00, 24 12:30-16:00"),
    "range past Sunday": (
        [weekly("sat-mon 10:00-14:00")],
        "23 10:00-14:00, 28 10:00-14:00, 29 10:00-14:00",
    ),
    "every day": ([weekly("wed-tue 10:00-11:00")], ", ".join(f"{day} 10:00-11:00" for day in range(23, 30))),
    "until midnight": ([weekly("thu 18:00-24:00")], "26 18:00-24:00"),
    "until midnight written as the start of the next day": ([weekly("thu 18:00-00:00")], "26 18:00-24:00"),
    "midnight to midnight": ([weekly("thu 00:00-24:00")], "26 00:00-24:00"),
    "same start and end is a whole day": ([weekly("thu 08:00-08:00")], "26 08:00-27 08:00"),
    "a night of a weekly rule": ([weekly("fri 22:00-02:00")], "27 22:00-28 02:00"),
    "a night begun before the window": ([weekly("sun 22:00-06:00")], "23 00:00-06:00, 29 22:00-24:00"),
    "nights touch days": ([weekly("mon 08:00-20:00"), weekly("mon 20:00-23:00")], "23 08:00-23:00"),
    "overlapping rules": ([OFFICE, weekly("mon 12:00-18:00")], WORKING_DAYS.replace("16:00", "18:00", 1)),
    "weekend on call": ([overnight("fri-mon 16:00-08:00")], "23 00:00-08:00, 27 16:00-29 24:00"),
    "overnight on one day": ([overnight("tue 21:00-07:00")], "24 21:00-25 07:00"),
    "overnight almost a week": ([overnight("tue-mon 12:00-10:00")], "23 00:00-10:00, 24 12:00-29 24:00"),
    "always": ([weekly(always_open=True)], "23 00:00-29 24:00"),
    "closed all week": ([weekly(closed=True)], ""),
    "closed holds though hours are told": ([weekly("mon 08:00-16:00", closed=True)], ""),
    "by appointment": ([weekly("mon 08:00-16:00", by_appointment=True)], ""),
    "valid from a Wednesday": ([weekly("mon-fri 08:00-16:00", of="2026-11-25/")],
                               "25 08:00-16:00, 26 08:00-16:00, 27 08:00-16:00"),
    "valid to a Tuesday": ([weekly("mon-fri 08:00-16:00", of="/2026-11-24")], "23 08:00-16:00, 24 08:00-16:00"),
    "valid for one date": ([weekly("mon-fri 08:00-16:00", of="2026-11-26/2026-11-26")], "26 08:00-16:00"),
    "the last night of a rule runs to its end": ([weekly("mon-sun 22:00-06:00", of="2026-11-20/2026-11-22")],
                                                 "23 00:00-06:00"),
    "two schedules add up": (
        [weekly("mon 08:00-16:00"), weekly("mon 14:00-20:00", "tue 10:00-12:00", of="2026-11-01/2026-11-30")],
        "23 08:00-20:00, 24 10:00-12:00",
    ),
    "exception closes a date": ([weekly("mon-wed 08:00-16:00"), exception("2026-11-24")],
                                "23 08:00-16:00, 25 08:00-16:00"),
    "exception opens a date, days of the week aside": ([exception("2026-11-28", "10:00-14:00")], "28 10:00-14:00"),
    "exception replaces hours": ([weekly("mon-tue 08:00-16:00"), exception("2026-11-24", "10:00-12:00")],
                                 "23 08:00-16:00, 24 10:00-12:00"),
    "exception of several dates repeats": ([OFFICE, exception("2026-11-23/2026-11-29", "10:00-12:00")],
                                           ", ".join(f"{day} 10:00-12:00" for day in range(23, 30))),
    "exception until a date": ([OFFICE, exception("/2026-11-26")], "27 08:00-16:00"),
    "exception without a date counts on none": ([OFFICE, exception("")], WORKING_DAYS),
    "exception replaces always": ([weekly(always_open=True), exception("2026-11-25")],
                                  "23 00:00-24 24:00, 26 00:00-29 24:00"),
    "exception by appointment tells nothing": (
        [OFFICE, rule("exception", of="2026-11-25", by_appointment=True)], WORKING_DAYS),
    "hours win over closure": ([OFFICE, exception("2026-11-24/2026-11-27"), exception("2026-11-26", "09:00-10:00")],
                               "23 08:00-16:00, 26 09:00-10:00"),
    "always open as an exception": ([exception("2026-11-26").model_copy(update={"closed": False, "always_open": True})],
                                    "26 00:00-24:00"),
    "a night gives way to a closed date": ([NIGHT, exception("2026-11-25")],
                                           "23 00:00-06:00, 23 22:00-24 06:00, 24 22:00-24:00, 26 22:00-27 06:00, "
                                           "27 22:00-28 06:00, 28 22:00-29 06:00, 29 22:00-24:00"),
    "a long span loses only the dates that are exceptions": (
        [overnight("tue-fri 12:00-10:00"), exception("2026-11-25", "14:00-15:00")],
        "24 12:00-24:00, 25 14:00-15:00, 26 00:00-27 10:00",
    ),
    "a span that begins on an exception is off as a whole": (
        [overnight("tue-fri 12:00-10:00"), exception("2026-11-24")], ""),
    "a span that began on an exception before the window is off too": (
        [overnight("tue-mon 12:00-10:00"), exception("2026-11-17")], "24 12:00-29 24:00"),
    "the night of an exception runs on": ([exception("2026-11-24", "22:00-03:00"), exception("2026-11-25")],
                                          "24 22:00-25 03:00"),
}  # fmt: skip


@pytest.mark.parametrize(("rules", "expected"), CASES.values(), ids=CASES)
def test_open_times(rules: list[HoursRule], expected: str) -> None:
    assert times(rules) == expected


def test_no_days_no_times() -> None:
    assert intervals([OFFICE], MONDAY, 0) == []


def test_public_holiday_is_an_ordinary_day_until_told_otherwise() -> None:
    christmas = date(2026, 12, 25)
    assert times([OFFICE], 1, christmas) == "25 08:00-16:00"
    assert times([OFFICE, exception("2026-12-25")], 1, christmas) == ""


def test_unknown_is_not_closed() -> None:
    assert tells([OFFICE])
    assert tells([weekly(closed=True)])
    assert tells([exception("2026-12-25")])
    assert tells([weekly(by_appointment=True), OFFICE])
    assert not tells([])
    assert not tells([weekly()])
    assert not tells([weekly("mon 08:00-16:00", by_appointment=True)])
    assert not tells([exception("")])


def offsets(rules: list[HoursRule], day: date) -> list[tuple[str, str]]:
    return [(start.isoformat()[5:16] + start.isoformat()[19:], end.isoformat()[5:16] + end.isoformat()[19:])
            for start, end in map(aware, intervals(rules, day, 2))]  # fmt: skip


def hours_long(interval: Interval) -> float:
    start, end = aware(interval)
    return (end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(hours=1)


def test_door_opens_by_the_clock_on_the_wall() -> None:
    daily = weekly("mon-sun 08:00-16:00")
    assert offsets([daily], date(2027, 3, 27)) == [
        ("03-27T08:00+02:00", "03-27T16:00+02:00"),
        ("03-28T08:00+03:00", "03-28T16:00+03:00"),
    ]
    assert offsets([daily], date(2026, 10, 24)) == [
        ("10-24T08:00+03:00", "10-24T16:00+03:00"),
        ("10-25T08:00+02:00", "10-25T16:00+02:00"),
    ]


@pytest.mark.parametrize(
    ("saturday", "night", "day"),
    [(date(2027, 3, 27), 7, 23), (date(2026, 10, 24), 9, 25), (date(2027, 10, 30), 9, 25), (date(2026, 11, 28), 8, 24)],
)
def test_night_and_day_are_as_long_as_they_are(saturday: date, night: int, day: int) -> None:
    assert [hours_long(span) for span in intervals([weekly("sat 22:00-06:00")], saturday, 2)] == [night]
    assert [hours_long(span) for span in intervals([weekly("sun 00:00-24:00")], saturday, 2)] == [day]


def test_hour_that_does_not_come() -> None:
    sunday = date(2027, 3, 28)
    assert offsets([weekly("sun 03:30-05:00")], sunday) == [("03-28T04:00+03:00", "03-28T05:00+03:00")]
    assert offsets([weekly("sun 01:00-03:30")], sunday) == [("03-28T01:00+02:00", "03-28T04:00+03:00")]
    assert [hours_long(span) for span in intervals([weekly("sun 03:15-03:45")], sunday, 1)] == [0]


def test_hour_that_comes_twice() -> None:
    sunday = date(2026, 10, 25)
    assert offsets([weekly("sun 02:00-03:30")], sunday) == [("10-25T02:00+03:00", "10-25T03:30+03:00")]
    assert offsets([weekly("sun 03:30-05:00")], sunday) == [("10-25T03:30+03:00", "10-25T05:00+02:00")]
    assert [hours_long(span) for span in intervals([weekly("sun 03:00-04:00")], sunday, 1)] == [2]


def test_open_at() -> None:
    helsinki_ten = datetime(2026, 11, 23, 10, tzinfo=HELSINKI)
    assert open_at([OFFICE], helsinki_ten)
    assert open_at([OFFICE], datetime(2026, 11, 23, 6, tzinfo=UTC))
    assert not open_at([OFFICE], datetime(2026, 11, 23, 5, 59, tzinfo=UTC))
    assert not open_at([OFFICE], datetime(2026, 11, 23, 14, tzinfo=UTC))
    assert not open_at([], helsinki_ten)
    assert open_at([weekly("sun 22:00-06:00")], datetime(2026, 11, 23, 5, tzinfo=HELSINKI))
    assert open_at([weekly(always_open=True)], datetime(2026, 10, 25, 0, 30, tzinfo=UTC))


def test_open_at_both_comings_of_an_hour() -> None:
    until_half_past = [weekly("sun 01:00-03:30")]
    assert open_at(until_half_past, datetime(2026, 10, 25, 0, 15, tzinfo=UTC))  # 03:15 the first time
    assert not open_at(until_half_past, datetime(2026, 10, 25, 1, 15, tzinfo=UTC))  # 03:15 again


def test_open_at_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        open_at([OFFICE], datetime(2026, 11, 23, 10))
