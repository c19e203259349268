"""Public holidays against the almanacs of several years."""

from datetime import date, timedelta

import pytest

from generators.holidays import holiday_name

OF_2026 = "1-1 1-6 4-3 4-5 4-6 5-1 5-14 5-24 6-19 6-20 10-31 12-6 12-24 12-25 12-26"


def days_of(year: int) -> list[date]:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    return [day for day in days if day.year == year and holiday_name(day)]


def test_all_of_a_year() -> None:
    assert " ".join(f"{day.month}-{day.day}" for day in days_of(2026)) == OF_2026


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2000-04-23", "pääsiäispäivä"),
        ("2008-03-23", "pääsiäispäivä"),
        ("2011-04-24", "pääsiäispäivä"),
        ("2024-03-31", "pääsiäispäivä"),
        ("2025-04-18", "pitkäperjantai"),
        ("2027-03-29", "toinen pääsiäispäivä"),
        ("2027-05-06", "helatorstai"),
        ("2028-06-04", "helluntaipäivä"),
        ("2038-04-25", "pääsiäispäivä"),
        ("2025-06-20", "juhannusaatto"),
        ("2027-06-26", "juhannuspäivä"),
        ("2028-06-24", "juhannuspäivä"),
        ("2025-11-01", "pyhäinpäivä"),
        ("2027-11-06", "pyhäinpäivä"),
        ("2027-01-06", "loppiainen"),
    ],
)
def test_names(day: str, name: str) -> None:
    assert holiday_name(date.fromisoformat(day)) == name


@pytest.mark.parametrize("day", ["2026-04-04", "2026-12-31", "2026-04-30", "2026-06-24", "2026-11-22"])
def test_ordinary_days(day: str) -> None:
    assert holiday_name(date.fromisoformat(day)) == ""


def test_no_year_lacks_one() -> None:
    # Ascension Day meets 1 May in 2008 and 1913: then there is one date fewer.
    assert {year: len(days_of(year)) for year in range(1950, 2100) if len(days_of(year)) != 15} == {2008: 14}
