"""One time that something is on, in words."""

from datetime import date, datetime

import pytest

from generators.language.moments import moment, needs_year

TODAY = date(2026, 11, 23)


def at(day: int, hour: int = 0, minute: int = 0, month: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute)


@pytest.mark.parametrize(
    ("start", "end", "fi", "sv", "en"),
    [
        (
            at(3, 9, 30),
            at(3, 11, 30),
            "to 3.12. klo 9.30–11.30",
            "tors 3.12 kl. 9.30–11.30",
            "Thu 3 Dec 9:30–11:30",
        ),
        (at(5, 22), at(6, 2), "la 5.12. klo 22–2", "lör 5.12 kl. 22–2", "Sat 5 Dec 22:00–2:00"),
        (at(5, 18), at(6), "la 5.12. klo 18–24", "lör 5.12 kl. 18–24", "Sat 5 Dec 18:00–24:00"),
        (at(5), at(6), "la 5.12.", "lör 5.12", "Sat 5 Dec"),
        (at(5), at(7), "la–su 5.–6.12.", "lör–sön 5–6.12", "Sat–Sun 5–6 Dec"),
        (
            at(4, 17),
            at(6, 14),
            "pe 4.12. klo 17 – su 6.12. klo 14",
            "fre 4.12 kl. 17 – sön 6.12 kl. 14",
            "Fri 4 Dec 17:00 – Sun 6 Dec 14:00",
        ),
        (
            at(5, 10, month=1, year=2027),
            at(5, 12, month=1, year=2027),
            "ti 5.1. klo 10–12",
            "tis 5.1 kl. 10–12",
            "Tue 5 Jan 10:00–12:00",
        ),
        (
            at(6, 10, month=7, year=2027),
            at(6, 12, month=7, year=2027),
            "ti 6.7.2027 klo 10–12",
            "tis 6.7.2027 kl. 10–12",
            "Tue 6 Jul 2027 10:00–12:00",
        ),
    ],
)
def test_a_time(start: datetime, end: datetime, fi: str, sv: str, en: str) -> None:
    assert [str(moment(start, end, language, TODAY)) for language in ("fi", "sv", "en")] == [fi, sv, en]


def test_an_end_that_nobody_told_is_not_shown() -> None:
    assert str(moment(at(3, 17), at(3, 19), "fi", TODAY, end_told=False)) == "to 3.12. klo 17"
    assert str(moment(at(3, 17), at(3, 19), "en", TODAY, end_told=False)) == "Thu 3 Dec 17:00"


def test_who_makes_a_list_may_say_whether_the_year_is_told() -> None:
    near, far = (at(3, 17), at(3, 19)), (at(6, 10, month=7, year=2027), at(6, 12, month=7, year=2027))
    assert str(moment(*near, "fi", TODAY, year=True)) == "to 3.12.2026 klo 17–19"
    assert str(moment(*far, "fi", TODAY, year=False)) == "ti 6.7. klo 10–12"
    assert [needs_year(start.date(), TODAY) for start, _ in (near, far)] == [False, True]
