"""Single dates → rules that the one evaluator reads back as the same dates."""

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generators.hours import HELSINKI, intervals, occurrences
from generators.model.text import Text
from generators.sources.happenings import Happening, at_helsinki, gatherings_of

FIRST = datetime(2026, 11, 1)


def read_back(happenings: list[Happening]) -> list[tuple[datetime, datetime, bool]]:
    found = [one for part in gatherings_of(happenings) for one in occurrences(part.hours, date(2026, 10, 25), 120)]
    return sorted((one.start, one.end, one.cancelled) for one in found)


def test_equal_times_are_one_rule() -> None:
    days = [FIRST + timedelta(days=day, hours=9) for day in (2, 9, 16)]
    part = gatherings_of([Happening(day, day + timedelta(hours=2)) for day in days])[0]
    assert [rule.kind for rule in part.hours] == ["dates"]
    assert part.hours[0].dates == (date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 17))


def test_headings_are_gatherings_of_their_own() -> None:
    at = FIRST.replace(hour=9)
    visit = Text({"fi": "Neuvola vieraana"})
    parts = gatherings_of([Happening(at, None), Happening(at + timedelta(days=7), None, heading=visit)])
    assert [part.heading for part in parts] == [Text({}), visit]


def test_the_same_time_told_twice_is_one() -> None:
    one = Happening(FIRST.replace(hour=9), FIRST.replace(hour=10))
    assert read_back([one, one]) == [(one.start, one.end, False)]


moments = st.builds(
    lambda day, minutes: FIRST + timedelta(days=day, minutes=minutes * 5), st.integers(0, 60), st.integers(0, 287)
)
timed = st.builds(
    lambda start, minutes, off: Happening(start, start + timedelta(minutes=minutes * 5), cancelled=off),
    moments,
    st.integers(1, 6 * 288),
    st.booleans(),
)


@settings(deadline=None)
@given(st.lists(timed, max_size=8, unique_by=lambda one: one.start.date()))
def test_times_on_different_dates_come_back_as_they_were(happenings: list[Happening]) -> None:
    expected = sorted((one.start, one.end, one.cancelled) for one in happenings if one.end)
    assert read_back(happenings) == expected


@settings(deadline=None)
@given(st.lists(timed, max_size=6))
def test_what_is_on_is_never_hidden_by_what_is_off(happenings: list[Happening]) -> None:
    on = {(one.start, one.end) for one in happenings if not one.cancelled}
    assert {(start, end) for start, end, off in read_back(happenings) if not off} == on


@settings(deadline=None)
@given(st.integers(1, 30), st.integers(1, 30))
def test_days_come_back_as_days(day: int, length: int) -> None:
    start = datetime(2026, 11, day)
    one = Happening(start, start + timedelta(days=length), all_day=True)
    found = read_back([one])
    assert [begin.date() for begin, _, _ in found] == [start.date() + timedelta(days=n) for n in range(length)]
    assert all(begin.time() == time() for begin, _, _ in found)


def test_an_hour_that_the_clock_gives_twice_has_no_end_before_its_start() -> None:
    start = datetime(2026, 10, 25, 3, 30, tzinfo=HELSINKI)
    end = datetime(2026, 10, 25, 3, 15, tzinfo=HELSINKI, fold=1)
    assert at_helsinki(start, end) == (datetime(2026, 10, 25, 3, 30), None)


def test_a_night_that_runs_on_into_a_date_called_off_is_whole() -> None:
    night = Happening(FIRST.replace(hour=22), FIRST.replace(hour=22) + timedelta(hours=4))
    gone = Happening(FIRST + timedelta(days=1, hours=18), FIRST + timedelta(days=1, hours=19), cancelled=True)
    open_times = [one for part in gatherings_of([night, gone]) for one in intervals(part.hours, FIRST.date(), 3)]
    assert open_times == [(night.start, night.end)]
