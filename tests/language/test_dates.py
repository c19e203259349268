"""Days, dates and clock times, read aloud in three languages."""

from datetime import date, time

import pytest

from generators.language.dates import (
    clock,
    clock_range,
    date_range,
    date_text,
    day_name,
    day_range,
    month_text,
    short_date,
    short_day,
)

MONDAY = date(2026, 11, 23)
LANGUAGES = ("fi", "sv", "en")


def in_three(function: object, *arguments: object, **named: object) -> list[str]:
    return [function(*arguments, language, **named) for language in LANGUAGES]  # type: ignore[operator]


def test_days() -> None:
    assert in_three(day_name, MONDAY) == ["maanantai", "måndag", "Monday"]
    assert in_three(short_day, date(2026, 11, 26)) == ["to", "tors", "Thu"]
    assert in_three(short_day, 6) == ["su", "sön", "Sun"]
    for language in LANGUAGES:
        assert len({day_name(day, language) for day in range(7)}) == 7
        assert all(day_name(day, language).startswith(short_day(day, language)) for day in range(7))


def test_dates() -> None:
    assert in_three(date_text, MONDAY) == ["23.11.2026", "23.11.2026", "23 November 2026"]
    assert in_three(short_date, MONDAY) == ["23.11.", "23.11", "23 Nov"]
    assert in_three(month_text, MONDAY) == ["11/2026", "11/2026", "November 2026"]
    assert in_three(short_date, MONDAY, year=True) == ["23.11.2026", "23.11.2026", "23 Nov 2026"]
    assert in_three(date_text, date(2027, 5, 1)) == ["1.5.2027", "1.5.2027", "1 May 2027"]


RANGES = {
    "a day": (date(2026, 12, 24), date(2026, 12, 24), ["to 24.12.", "tors 24.12", "Thu 24 Dec"]),
    "in a month": (MONDAY, date(2026, 11, 27), ["ma–pe 23.–27.11.", "mån–fre 23–27.11", "Mon–Fri 23–27 Nov"]),
    "over a month": (
        date(2026, 11, 30),
        date(2026, 12, 6),
        ["ma–su 30.11.–6.12.", "mån–sön 30.11–6.12", "Mon–Sun 30 Nov – 6 Dec"],
    ),
    "over a year": (
        date(2026, 12, 31),
        date(2027, 1, 1),
        ["to–pe 31.12.2026–1.1.2027", "tors–fre 31.12.2026–1.1.2027", "Thu–Fri 31 Dec 2026 – 1 Jan 2027"],
    ),
    "over a week": (
        date(2026, 12, 2),
        date(2026, 12, 18),
        ["ke 2.12. – pe 18.12.", "ons 2.12 – fre 18.12", "Wed 2 Dec – Fri 18 Dec"],
    ),
    "long and over a year": (
        date(2026, 12, 23),
        date(2027, 1, 3),
        ["ke 23.12.2026 – su 3.1.2027", "ons 23.12.2026 – sön 3.1.2027", "Wed 23 Dec 2026 – Sun 3 Jan 2027"],
    ),
}


@pytest.mark.parametrize(("first", "last", "expected"), RANGES.values(), ids=RANGES)
def test_ranges_of_days(first: date, last: date, expected: list[str]) -> None:
    assert in_three(day_range, first, last) == expected


def test_ranges_with_the_year() -> None:
    christmas = date(2026, 12, 24), date(2026, 12, 26)
    assert in_three(date_range, *christmas, year=True) == ["24.–26.12.2026", "24–26.12.2026", "24–26 Dec 2026"]
    assert in_three(day_range, *christmas, year=True)[0] == "to–la 24.–26.12.2026"
    assert in_three(date_range, MONDAY, date(2026, 12, 1), year=True)[0] == "23.11.–1.12.2026"


def test_clock() -> None:
    assert in_three(clock, time(8)) == ["8", "8", "8:00"]
    assert in_three(clock, time(8, 5)) == ["8.05", "8.05", "8:05"]
    assert in_three(clock, 16 * 60 + 30) == ["16.30", "16.30", "16:30"]
    assert in_three(clock, 0) == ["0", "0", "0:00"]
    assert in_three(clock, 24 * 60) == ["24", "24", "24:00"]
    assert in_three(clock, 24 * 60 + 90) == ["1.30", "1.30", "1:30"]


def test_ranges_of_time() -> None:
    assert in_three(clock_range, time(8), time(16, 30)) == ["8–16.30", "8–16.30", "8:00–16:30"]
    assert in_three(clock_range, 480, 990, worded=True) == ["klo 8–16.30", "kl. 8–16.30", "8:00–16:30"]
    assert in_three(clock_range, 18 * 60, 24 * 60) == ["18–24", "18–24", "18:00–24:00"]


@pytest.mark.parametrize("function", [day_name, short_day, short_date, date_text])
def test_another_language_is_an_error(function: object) -> None:
    with pytest.raises(KeyError):
        function(MONDAY, "de")  # type: ignore[operator]
