"""Opening hours in words. 23 November 2026 is a Monday."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.hours import tells
from generators.language import weeks
from generators.language.weeks import WeekRow, regular, week
from generators.model.hours import HoursRule
from generators.model.text import Picked, Text
from tests.rules import DATES, MONDAY, RHYTHMS, RULES, exception, overnight, rule, weekly

LANGUAGES = ("fi", "sv", "en")
OFFICE = weekly("mon-fri 08:00-16:00")


def said(rows: tuple[WeekRow, ...]) -> list[str]:
    return [f"{row.days_text} {row.times_text}{f' ({row.note.text})' if row.note else ''}" for row in rows]


def test_days_with_equal_times_are_one_row() -> None:
    assert said(week([OFFICE], MONDAY, "fi").rows) == ["ma–pe 23.–27.11. 8–16", "la–su 28.–29.11. suljettu"]
    assert said(week([OFFICE], MONDAY, "sv").rows) == ["mån–fre 23–27.11 8–16", "lör–sön 28–29.11 stängt"]
    assert said(week([OFFICE], MONDAY, "en").rows) == ["Mon–Fri 23–27 Nov 8:00–16:00", "Sat–Sun 28–29 Nov closed"]


def test_rows_carry_their_dates_and_whether_open() -> None:
    rows = week([OFFICE], MONDAY, "fi").rows
    assert [(row.iso_first, row.iso_last, row.open) for row in rows] == [
        ("2026-11-23", "2026-11-27", True),
        ("2026-11-28", "2026-11-29", False),
    ]


def test_a_week_begins_on_any_day() -> None:
    assert said(week([OFFICE], date(2026, 11, 28), "fi", days=9).rows) == [
        "la–su 28.–29.11. suljettu",
        "ma–pe 30.11.–4.12. 8–16",
        "la–su 5.–6.12. suljettu",
    ]


def test_split_hours_and_nights() -> None:
    rules = [weekly("mon 08:30-11:00", "mon 12:00-16:00", "thu 18:00-24:00"), overnight("fri-sat 22:00-06:00")]
    assert said(week(rules, MONDAY, "fi").rows) == [
        "ma 23.11. 8.30–11, 12–16",
        "ti–ke 24.–25.11. suljettu",
        "to 26.11. 18–24",
        "pe 27.11. 22–6",
        "la 28.11. suljettu klo 6 alkaen",
        "su 29.11. suljettu",
    ]
    assert said(week(rules, MONDAY, "sv").rows)[-2:] == ["lör 28.11 stängt från kl. 6", "sön 29.11 stängt"]
    assert said(week(rules, MONDAY, "en").rows)[-2:] == ["Sat 28 Nov closed from 6:00", "Sun 29 Nov closed"]


def test_a_weekend_on_call_is_told_day_by_day() -> None:
    assert said(week([overnight("fri-mon 16:00-08:00")], MONDAY, "fi").rows) == [
        "ma 23.11. 0–8",
        "ti–to 24.–26.11. suljettu",
        "pe 27.11. 16–24",
        "la–su 28.–29.11. avoinna ympäri vuorokauden",
    ]


def test_always_open() -> None:
    always = weekly(always_open=True)
    assert [said(week([always], MONDAY, language).rows) for language in LANGUAGES] == [
        ["ma–su 23.–29.11. avoinna aina, ympäri vuorokauden"],
        ["mån–sön 23–29.11 alltid öppet, dygnet runt"],
        ["Mon–Sun 23–29 Nov always open, 24 hours a day"],
    ]
    assert said(week([always, exception("2026-11-29")], MONDAY, "fi").rows) == [
        "ma–la 23.–28.11. avoinna ympäri vuorokauden",
        "su 29.11. suljettu",
    ]
    for_now = weekly(always_open=True, of="/2026-12-31")
    assert said(week([for_now], MONDAY, "en").rows) == ["Mon–Sun 23–29 Nov open 24 hours"]


def test_unknown_is_not_closed() -> None:
    assert not week([], MONDAY, "fi")
    assert week([weekly()], MONDAY, "fi").rows == ()
    ends = week([weekly("mon-fri 08:00-16:00", of="/2026-11-24")], MONDAY, "fi")
    assert said(ends.rows) == ["ma–ti 23.–24.11. 8–16"]
    gap = week([weekly("mon-sun 08:00-16:00", of="/2026-11-23"), exception("2026-11-25", "08:00-16:00")], MONDAY, "fi")
    assert said(gap.rows) == ["ma 23.11. 8–16", "ke 25.11. 8–16"]


def test_an_opening_outlives_its_rule() -> None:
    duty = overnight("fri-mon 16:00-08:00", of="/2026-11-28")
    assert said(week([duty], date(2026, 11, 28), "fi", days=3).rows) == [
        "la–su 28.–29.11. avoinna ympäri vuorokauden",
        "ma 30.11. 0–8",
    ]
    assert said(week([duty], date(2026, 11, 30), "fi").rows) == ["ma 30.11. 0–8"]


def test_by_appointment() -> None:
    told = week([weekly(by_appointment=True, heading=Text({"fi": "Ajanvarauksella"}))], MONDAY, "fi")
    assert (told.rows, told.by_appointment, told.notes, bool(told)) == ((), True, (), True)
    assert not week([OFFICE], MONDAY, "fi").by_appointment
    assert not week([weekly(by_appointment=True, of="/2026-11-22")], MONDAY, "fi").by_appointment


def test_headings_stand_by_their_days_when_each_has_its_own() -> None:
    rules = [
        weekly("mon 09:00-12:00", heading=Text({"fi": "Juupajoki"})),
        weekly("tue 09:00-12:00", heading=Text({"fi": "Kihniö"})),
        weekly("fri 09:00-12:00"),
    ]
    told = week(rules, MONDAY, "fi")
    assert said(told.rows)[:2] == ["ma 23.11. 9–12 (Juupajoki)", "ti 24.11. 9–12 (Kihniö)"]
    assert "pe 27.11. 9–12" in said(told.rows)
    assert told.notes == ()


def test_notes_are_the_headings_in_force() -> None:
    rules = [
        weekly("mon 09:00-12:00", of="2026-11-01/2026-11-30", heading=Text({"fi": "Remontin aikana"})),
        weekly("mon-fri 08:00-16:00", heading=Text({"fi": "Toimisto", "sv": "Kansli"})),
        weekly("tue 08:00-16:00", heading=Text({"fi": "Toimisto", "sv": "Kansli"})),
        weekly("wed 08:00-16:00", heading=Text({"fi": "Aukioloajat:"})),
        weekly("mon 10:00-12:00", of="2027-06-01/2027-08-31", heading=Text({"fi": "Kesällä"})),
    ]
    assert week(rules, MONDAY, "sv").notes == (Picked("Kansli", "sv"), Picked("Remontin aikana", "fi"))
    assert week(rules[::-1], MONDAY, "sv").notes == week(rules, MONDAY, "sv").notes


def test_exceptions_of_the_week_have_their_own_row_and_heading() -> None:
    independence = exception("2026-12-06", heading="Itsenäisyyspäivä")
    assert said(week([OFFICE, independence], date(2026, 11, 30), "fi").rows) == [
        "ma–pe 30.11.–4.12. 8–16",
        "la 5.12. suljettu",
        "su 6.12. suljettu (Itsenäisyyspäivä)",
    ]


def test_coming_exceptions() -> None:
    rules = [
        OFFICE,
        exception("2026-12-24", heading="Jouluaatto"),
        exception("2026-12-31", "08:00-12:00"),
        exception("2027-01-07/2027-01-08"),
        exception("2026-11-25"),
        exception("2027-01-22"),
    ]
    assert said(week(rules, MONDAY, "fi").coming) == [
        "to 24.12.2026 suljettu (Jouluaatto)",
        "to 31.12.2026 8–12",
        "to–pe 7.–8.1.2027 suljettu",
    ]
    assert said(week(rules, MONDAY, "sv").coming)[0] == "tors 24.12.2026 stängt (Jouluaatto)"
    assert said(week(rules, MONDAY, "en").coming)[1:] == ["Thu 31 Dec 2026 8:00–12:00", "Thu–Fri 7–8 Jan 2027 closed"]


def test_a_coming_closure_is_told_to_its_end() -> None:
    beyond = week([OFFICE, exception("2027-01-18/2027-03-31")], MONDAY, "fi").coming
    assert said(beyond) == ["ma 18.1. – ke 31.3.2027 suljettu"]
    endless = [exception("2027-01-18/2099-12-31")]
    assert [said(week(endless, MONDAY, language).coming) for language in LANGUAGES] == [
        ["ma 18.1.2027 alkaen suljettu"],
        ["från mån 18.1.2027 stängt"],
        ["from Mon 18 Jan 2027 closed"],
    ]


REGULAR = {
    "working days": ([OFFICE], ["ma–pe 8–16", "mån–fre 8–16", "Mon–Fri 8:00–16:00"]),
    "one long day": (
        [weekly("mon-wed 08:00-16:00", "thu 08:00-18:00", "fri 08:00-16:00")],
        ["ma–ke ja pe 8–16, to 8–18", "mån–ons och fre 8–16, tors 8–18", "Mon–Wed and Fri 8:00–16:00, Thu 8:00–18:00"],
    ),
    "here and there": (
        [weekly("mon 09:00-12:00", "wed 09:00-12:00", "fri 09:00-12:00")],
        ["ma, ke ja pe 9–12", "mån, ons och fre 9–12", "Mon, Wed and Fri 9:00–12:00"],
    ),
    "split": (
        [weekly("mon-tue 08:00-11:00", "mon-tue 12:00-15:00", "mon-tue 17:00-18:00")],
        [
            "ma–ti 8–11, 12–15 ja 17–18",
            "mån–tis 8–11, 12–15 och 17–18",
            "Mon–Tue 8:00–11:00, 12:00–15:00 and 17:00–18:00",
        ],
    ),
    "night": ([weekly("fri-sat 22:00-02:00")], ["pe–la 22–2", "fre–lör 22–2", "Fri–Sat 22:00–2:00"]),
    "always": (
        [weekly(always_open=True)],
        ["avoinna aina, ympäri vuorokauden", "alltid öppet, dygnet runt", "always open, 24 hours a day"],
    ),
    "whole days": (
        [weekly("sat-sun 00:00-24:00", "mon 08:00-16:00")],
        ["ma 8–16, la–su 0–24", "mån 8–16, lör–sön 0–24", "Mon 8:00–16:00, Sat–Sun 0:00–24:00"],
    ),
    "closed": ([weekly(closed=True)], ["suljettu", "stängt", "closed"]),
    "by appointment": ([weekly(by_appointment=True)], ["ajanvarauksella", "med tidsbokning", "by appointment"]),
    "every other week": (
        [weekly("tue 09:30-11:30", every_weeks=2, of="2026-11-24/")],
        ["joka toinen ti 9.30–11.30", "varannan tis 9.30–11.30", "every other Tue 9:30–11:30"],
    ),
    "every other week beside every week": (
        [weekly("mon 17:00-19:00", weeks_of_month=(1,)), weekly("tue 09:00-11:00")],
        [
            "ti 9–11 ja kuukauden 1. ma 17–19",
            "tis 9–11 och första mån i månaden 17–19",
            "Tue 9:00–11:00 and first Mon of the month 17:00–19:00",
        ],
    ),
    "closed weekday": ([weekly("sat 00:00-24:00", closed=True)], ["la suljettu", "lör stängt", "Sat closed"]),
    "not on holidays": (
        [weekly("mon 08:00-16:00", closed_on_holidays=True)],
        ["ma 8–16", "mån 8–16", "Mon 8:00–16:00"],
    ),
    "single dates": ([rule("dates", "mon 08:00-16:00", dates=(MONDAY,))], ["", "", ""]),
    "nothing told": ([weekly()], ["", "", ""]),
    "only an exception": ([exception("2026-12-24")], ["", "", ""]),
}


@pytest.mark.parametrize(("rules", "expected"), REGULAR.values(), ids=REGULAR)
def test_usual_week(rules: list[HoursRule], expected: list[str]) -> None:
    assert [regular(rules, language) for language in LANGUAGES] == expected


def test_usual_week_of_a_day() -> None:
    winter = weekly("mon-fri 08:00-16:00", of="/2027-05-31")
    summer = weekly("mon-thu 09:00-14:00", of="2027-06-01/2027-08-31")
    assert regular([winter, summer], "fi") == ""
    assert regular([winter, summer], "fi", MONDAY) == "ma–pe 8–16"
    assert regular([winter, summer], "fi", date(2027, 7, 1)) == "ma–to 9–14"
    assert regular([OFFICE, summer], "fi") == "ma–pe 8–16"


def test_a_week_between_two_of_every_other_week_is_closed() -> None:
    other = weekly("tue 09:30-11:30", every_weeks=2, of="2026-11-23/")
    assert said(week([other], MONDAY, "fi").rows) == [
        "ma 23.11. suljettu",
        "ti 24.11. 9.30–11.30",
        "ke–su 25.–29.11. suljettu",
    ]
    assert said(week([other], date(2026, 11, 30), "fi").rows) == ["ma–su 30.11.–6.12. suljettu"]


def test_single_dates_say_nothing_of_the_days_between() -> None:
    dates = rule("dates", "mon 17:00-19:00", dates=("2026-11-24", "2026-11-26", "2027-01-07"))
    assert said(week([dates], MONDAY, "fi").rows) == ["ti 24.11. 17–19", "to 26.11. 17–19"]


def test_what_was_called_off_is_not_told_as_closed() -> None:
    why = Text({"fi": "ohjaaja on sairaana"})
    off = [rule("exception", of=of, closed=True, cancelled=True, heading=why) for of in ("2026-11-24", "2026-12-08")]
    text = week([weekly("tue 09:30-11:30"), *off], MONDAY, "fi")
    assert said(text.rows)[1] == "ti 24.11. peruttu (ohjaaja on sairaana)"
    assert not text.rows[1].open
    assert said(text.coming) == ["ti 8.12.2026 peruttu (ohjaaja on sairaana)"]


def test_open_all_day_in_every_other_week_is_not_always_open() -> None:
    other = weekly(always_open=True, every_weeks=2, of="2026-11-23/")
    assert said(week([other], MONDAY, "fi").rows) == ["ma–su 23.–29.11. avoinna ympäri vuorokauden"]


def test_words_are_complete_in_three_languages() -> None:
    tables = [table for name, table in vars(weeks).items() if name.isupper() and isinstance(table, dict)]
    assert len(tables) == 7
    assert all(set(table) == set(LANGUAGES) for table in tables)


@given(RULES | RHYTHMS, st.sampled_from(LANGUAGES), DATES)
def test_whatever_the_rules(rules: list[HoursRule], language: str, first: date) -> None:
    text = week(rules, first, language)
    dates = [edge for row in text.rows + text.coming for edge in (row.iso_first, row.iso_last)]
    assert dates == sorted(dates)
    assert all(row.times_text and row.days_text and "  " not in row.days_text for row in text.rows + text.coming)
    assert tells(rules) or not (text.rows or text.coming)
    assert week(rules[::-1], first, language) == text
    assert regular(rules[::-1], language, first) == regular(rules, language, first)
