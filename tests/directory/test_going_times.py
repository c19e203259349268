"""When something is on, day by day, and the short form of it for scripts."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from generators.directory.going_times import GoingTime, compact_times, gathering_times, lasting_times, opening_times
from generators.model.hours import HoursRule, Opening
from tests.local_made import TODAY, called_off, on_dates, over_nights, weekly

FORTNIGHT = 14


def spans(times: tuple[GoingTime, ...]) -> list[tuple[int, int, int]]:
    return [time[:3] for time in times]


def test_a_gathering_is_told_on_each_of_its_days() -> None:
    times = gathering_times([weekly(1)], TODAY, FORTNIGHT)
    assert spans(times) == [(1, 570, 690), (8, 570, 690)]
    assert not any(time.long or time.cancelled for time in times)


def test_what_was_called_off_stays_and_says_why() -> None:
    [first, second] = gathering_times([weekly(1), called_off(TODAY + timedelta(days=1))], TODAY, FORTNIGHT)
    assert (first.cancelled, second.cancelled) == (True, False)
    assert first.heading.get("fi") == "ohjaaja on sairaana"


def test_two_that_touch_stay_two_gatherings_but_one_open_door() -> None:
    rules = [weekly(1, "09:00", "10:00"), weekly(1, "10:00", "11:00")]
    assert spans(gathering_times(rules, TODAY, 7)) == [(1, 540, 600), (1, 600, 660)]
    assert spans(opening_times(rules, TODAY, 7)) == [(1, 540, 660)]


@pytest.mark.parametrize("times_of", [gathering_times, opening_times])
def test_a_night_is_whole_on_the_day_it_begins_also_the_evening_before(
    times_of: Callable[..., tuple[GoingTime, ...]],
) -> None:
    night = weekly(6, "22:00", "02:00")
    assert spans(times_of([night], TODAY, FORTNIGHT)) == [(-1, 1320, 1560), (6, 1320, 1560), (13, 1320, 1560)]


def test_the_evening_before_is_told_only_when_it_runs_past_midnight() -> None:
    assert gathering_times([weekly(6, "18:00", "20:00")], TODAY, 5) == ()


def test_what_lasts_for_days_is_cut_at_midnights_also_when_it_has_begun() -> None:
    camp = HoursRule(kind="overnight", openings=(Opening(first_day=5, last_day=1, opens="17:00", closes="15:00"),))
    assert spans(gathering_times([camp], TODAY, 7)) == [(0, 0, 1440), (1, 0, 900), (5, 1020, 1440), (6, 0, 1440)]


def test_on_the_first_day_of_a_camp_no_end_is_told() -> None:
    assert compact_times(gathering_times([over_nights()], TODAY, 7), 7) == ",,,,1700-2400~,0000-2400,0000-1400"


def test_what_lasts_for_days_is_known_whole_as_long_as_it_is_on() -> None:
    for first in (TODAY, date(2026, 11, 29)):
        [one] = lasting_times([over_nights(), weekly()], first, FORTNIGHT)
        assert (one.start, one.end) == (datetime(2026, 11, 27, 17), datetime(2026, 11, 29, 14))
    assert lasting_times([over_nights()], date(2026, 11, 30), FORTNIGHT) == ()


def test_what_lasts_longer_than_six_hours_is_an_open_door() -> None:
    assert [time.long for time in opening_times([weekly(0, "09:00", "15:00")], TODAY, 1)] == [False]
    assert [time.long for time in opening_times([weekly(0, "09:00", "15:01")], TODAY, 1)] == [True]


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ((), ""),
        ((GoingTime(0, 570, 690),), "0930-1130"),
        ((GoingTime(1, 570, 690),), ",0930-1130"),
        ((GoingTime(0, 570, 690), GoingTime(0, 780, 840)), "0930-1130+1300-1400"),
        ((GoingTime(1, 570, 690, cancelled=True),), ",!0930-1130"),
        ((GoingTime(0, 1020, 1140, end_told=False),), "1700-1900~"),
        ((GoingTime(0, 1320, 1560),), "2200-2600"),
        ((GoingTime(-1, 1320, 1560), GoingTime(0, 570, 690)), "0000-0200+0930-1130"),
    ],
)
def test_the_short_form(times: tuple[GoingTime, ...], told: str) -> None:
    assert compact_times(times, FORTNIGHT) == told


def test_wall_clock_times_stay_when_the_clocks_change() -> None:
    saturday = date(2027, 3, 27)
    times = gathering_times(
        [on_dates(saturday, saturday + timedelta(days=1), opens="02:00", closes="05:00")], saturday, 3
    )
    assert spans(times) == [(0, 120, 300), (1, 120, 300)]
