"""Rhythms as editors write them against dates worked out by hand from the calendar, not by any program.

2026 has a week 53 (28 December to 3 January); clocks move on 29 March 2026, 25 October 2026 and 28 March 2027. Mondays:
7 September, 5 October, 2 November, 7 December 2026, 4 January, 1 February, 1 March, 5 April, 3 May, 7 June 2027.
"""

from datetime import UTC, date
from typing import Any

import pytest

from generators.hours import Interval, Occurrence, aware, occurrences
from generators.rhythms import Rhythm, rules_of
from generators.school_terms import SchoolTerms

TERMS = SchoolTerms.model_validate(
    {
        "calendars": [
            {
                "terms": [
                    {"first": "2026-08-12", "last": "2026-12-18"},
                    {"first": "2027-01-07", "last": "2027-06-05"},
                ],
                "breaks": [
                    {"first": first, "last": last, "names": {"fi": "Loma", "sv": "Lov", "en": "Break"}}
                    for first, last in (("2026-10-12", "2026-10-16"), ("2027-02-22", "2027-02-26"))
                ],
                "source": "keksitty",
                "checked_on": "2026-11-20",
            }
        ]
    }
)


def found(fields: dict[str, Any], window: str) -> list[Occurrence]:
    """What is on from the first to the last date of the window, both included."""
    first, last = map(date.fromisoformat, window.split("/"))
    begins, _, ends = fields.pop("season", "/").partition("/")
    season = (date.fromisoformat(begins) if begins else None, date.fromisoformat(ends) if ends else None)
    rules = rules_of(Rhythm.model_validate(fields), season=season, terms=TERMS, municipality="837")
    return occurrences(rules, first, (last - first).days + 1)


def tuesdays(**fields: Any) -> dict[str, Any]:
    return {"time": "ti 9–11", **fields}


DATES: dict[str, tuple[dict[str, Any], str, str]] = {
    # Every week
    "a weekday": (tuesdays(), "2026-09-01/2026-09-30", "1.9. 8.9. 15.9. 22.9. 29.9."),
    "two weekdays": ({"time": "ma ja to 9–11"}, "2026-09-01/2026-09-14", "3.9. 7.9. 10.9. 14.9."),
    "Monday to Friday": ({"time": "ma–pe 9–15"}, "2026-09-03/2026-09-09", "3.9. 4.9. 7.9. 8.9. 9.9."),
    "Saturday to Monday": ({"time": "la–ma 10–12"}, "2026-09-04/2026-09-14", "5.9. 6.9. 7.9. 12.9. 13.9. 14.9."),
    "from a date": (tuesdays(first="2026-09-08"), "2026-09-01/2026-09-30", "8.9. 15.9. 22.9. 29.9."),
    "until the day before": (tuesdays(last="2026-09-21"), "2026-09-01/2026-09-30", "1.9. 8.9. 15.9."),
    "until a date, itself too": (tuesdays(last="2026-09-22"), "2026-09-01/2026-09-30", "1.9. 8.9. 15.9. 22.9."),
    "end of the season": (tuesdays(season="2026-08-17/2026-12-11"), "2026-12-01/2026-12-31", "1.12. 8.12."),
    "begin of the season": (
        {"time": "ma 9–11", "season": "2026-08-17/2026-12-11"}, "2026-08-01/2026-08-31", "17.8. 24.8. 31.8."),
    "leap day": ({"time": "ti 9–11"}, "2028-02-20/2028-03-08", "22.2. 29.2. 7.3."),
    # Every other week and rarer
    "every other week": (
        tuesdays(every_weeks=2, first="2026-09-01"), "2026-09-01/2026-10-31", "1.9. 15.9. 29.9. 13.10. 27.10."),
    "every other week over New Year": (
        tuesdays(every_weeks=2, first="2026-11-24"), "2026-12-01/2027-02-07", "8.12. 22.12. 5.1. 19.1. 2.2."),
    "every other week over Epiphany": (
        {"time": "joka toinen ke 9–11", "first": "2026-12-23"}, "2026-12-20/2027-02-07", "23.12. 20.1. 3.2."),
    "a break does not shift the count": (
        tuesdays(every_weeks=2, first="2026-10-06", breaks=[{"first": "2026-10-12", "last": "2026-10-25"}]),
        "2026-10-01/2026-11-30", "6.10. 3.11. 17.11."),
    "every third week": (
        {"time": "joka kolmas to 9–11", "first": "2026-09-03"}, "2026-09-01/2026-11-10", "3.9. 24.9. 15.10. 5.11."),
    "every fourth week over week 53": (
        {"time": "ma 9–11", "every_weeks": 4, "first": "2026-12-07"}, "2026-12-01/2027-03-10", "7.12. 4.1. 1.2. 1.3."),
    "two days of every other week, from the second": (
        {"time": "joka toinen viikko ti ja to 9–11", "first": "2026-09-03"}, "2026-09-01/2026-10-04",
        "3.9. 15.9. 17.9. 29.9. 1.10."),
    "window long after the first time": (
        tuesdays(every_weeks=2, first="2026-09-01"), "2027-05-01/2027-05-31", "11.5. 25.5."),
    # By the month
    "first Monday": (
        {"time": "ma 17–19", "weeks_of_month": [1]}, "2026-09-01/2027-01-31", "7.9. 5.10. 2.11. 7.12. 4.1."),
    "second Tuesday": (tuesdays(weeks_of_month=[2]), "2026-09-01/2026-12-31", "8.9. 13.10. 10.11. 8.12."),
    "third Wednesday": ({"time": "kuukauden 3. ke 9–11"}, "2026-09-01/2026-12-31", "16.9. 21.10. 18.11. 16.12."),
    "last Thursday, of four or of five": (
        {"time": "kuukauden viimeinen to 17–19"}, "2026-09-01/2026-12-31", "24.9. 29.10. 26.11. 31.12."),
    "last Friday on Christmas Day": (
        {"time": "pe 17–19", "weeks_of_month": [-1]}, "2026-11-01/2027-01-31", "27.11. 29.1."),
    "first, third and fifth": (
        {"time": "kuukauden 1., 3. ja 5. ti 9–11"}, "2026-09-01/2026-10-31", "1.9. 15.9. 29.9. 6.10. 20.10."),
    "fourth and last of five": (
        {"time": "ma 9–11", "weeks_of_month": [4, -1]}, "2026-11-01/2026-11-30", "23.11. 30.11."),
    "fourth and last of four are one": (
        {"time": "ma 9–11", "weeks_of_month": [4, -1]}, "2027-02-01/2027-02-28", "22.2."),
    "first Friday on New Year's Day is not moved": (
        {"time": "pe 17–19", "weeks_of_month": [1]}, "2026-12-01/2027-02-10", "4.12. 5.2."),
    "first Sunday, the first and Independence Day": (
        {"time": "kuukauden 1. su 14–16"}, "2026-10-25/2027-01-10", "1.11. 3.1."),
    "last of February": ({"time": "su 14–16", "weeks_of_month": [-1]}, "2027-02-01/2027-03-01", "28.2."),
    # Even and odd weeks
    "even weeks over week 53": (
        {"time": "ma 9–11", "weeks": "even"}, "2026-11-16/2027-01-24", "23.11. 7.12. 21.12. 11.1."),
    "odd weeks: 53 and then 1": (
        {"time": "ma 9–11", "weeks": "odd"}, "2026-11-16/2027-01-24", "16.11. 30.11. 14.12. 28.12. 4.1. 18.1."),
    "Sunday belongs to the week that ends": (
        {"time": "parittomien viikkojen su 12–14"}, "2026-12-20/2027-01-17", "20.12. 3.1. 10.1."),
    "week 1 begins in December": ({"time": "parittomien viikkojen ma 9–11"}, "2025-12-22/2026-01-18", "29.12. 12.1."),
    # Single dates
    "single dates": (
        {"time": "klo 10–12", "dates": ["2026-12-03", "2026-11-26", "2027-01-14"]}, "2026-11-01/2027-01-31",
        "26.11. 3.12. 14.1."),
    "single date on a holiday": ({"time": "klo 14–16", "dates": ["2026-12-06"]}, "2026-12-01/2026-12-31", "6.12."),
    "single date called off": (
        {"time": "klo 10–12", "dates": ["2026-11-26", "2026-12-03"], "cancelled": [{"day": "2026-12-03"}]},
        "2026-11-01/2026-12-31", "26.11. x3.12."),
    "single date moved": (
        {"time": "klo 10–12", "dates": ["2026-11-26"], "changed": [{"day": "2026-11-26", "to": "2026-11-27"}]},
        "2026-11-01/2026-12-31", "x26.11. 27.11."),
    # Public holidays
    "Christmas to Epiphany": (
        {"time": "ma–pe 9–15"}, "2026-12-21/2027-01-08",
        "21.12. 22.12. 23.12. 28.12. 29.12. 30.12. 31.12. 4.1. 5.1. 7.1. 8.1."),
    "Easter 2027": ({"time": "pe–ma 10–12"}, "2027-03-22/2027-04-05", "22.3. 27.3. 2.4. 3.4. 4.4. 5.4."),
    "Easter 2026": (
        {"time": "ma–pe 9–11"}, "2026-03-30/2026-04-12", "30.3. 31.3. 1.4. 2.4. 7.4. 8.4. 9.4. 10.4."),
    "May Day and Ascension Day": ({"time": "to–pe 9–11"}, "2026-04-27/2026-05-17", "30.4. 7.5. 8.5. 15.5."),
    "Whit Sunday": ({"time": "su 14–16"}, "2026-05-17/2026-05-31", "17.5. 31.5."),
    "Midsummer 2026": ({"time": "to–la 10–12"}, "2026-06-15/2026-06-28", "18.6. 25.6. 26.6. 27.6."),
    "Midsummer 2027": ({"time": "to–la 10–12"}, "2027-06-21/2027-07-03", "24.6. 1.7. 2.7. 3.7."),
    "All Saints' Day": ({"time": "la 10–12"}, "2026-10-24/2026-11-14", "24.10. 7.11. 14.11."),
    "Independence Day on a Monday": ({"time": "ma 9–11"}, "2027-11-29/2027-12-13", "29.11. 13.12."),
    "Epiphany on a Tuesday": (tuesdays(), "2026-01-01/2026-01-20", "13.1. 20.1."),
    "working days": ({"time": "joka arkipäivä 9–11"}, "2026-04-30/2026-05-04", "30.4. 4.5."),
    "on holidays, too": (
        {"time": "ma–pe 9–15", "public_holidays": True}, "2026-12-23/2026-12-28", "23.12. 24.12. 25.12. 28.12."),
    # Breaks and school terms
    "break": (
        tuesdays(breaks=[{"first": "2026-10-10", "last": "2026-10-18"}]), "2026-10-01/2026-10-31",
        "6.10. 20.10. 27.10."),
    "break over New Year": (
        tuesdays(breaks=[{"first": "2026-12-19", "last": "2027-01-10"}]), "2026-12-08/2027-01-20",
        "8.12. 15.12. 12.1. 19.1."),
    "break of one day": (
        tuesdays(breaks=[{"first": "2026-11-24", "last": "2026-11-24"}]), "2026-11-17/2026-12-01", "17.11. 1.12."),
    "two breaks": (
        tuesdays(breaks=[{"first": "2026-11-24", "last": "2026-11-24"}, {"first": "2026-12-08", "last": "2026-12-15"}]),
        "2026-11-17/2026-12-22", "17.11. 1.12. 22.12."),
    "autumn break of schools": ({"time": "ma 9–11", "term_time": True}, "2026-10-01/2026-10-31", "5.10. 19.10. 26.10."),
    "Saturday after a break that ends on Friday": (
        {"time": "la 10–12", "term_time": True}, "2026-10-10/2026-10-24", "10.10. 17.10. 24.10."),
    "between terms": ({"time": "pe 9–11", "term_time": True}, "2026-12-11/2027-01-15", "11.12. 18.12. 8.1. 15.1."),
    "before the first term": ({"time": "ma 9–11", "term_time": True}, "2026-08-01/2026-08-20", "17.8."),
    "after the last term": ({"time": "la 10–12", "term_time": True}, "2027-05-29/2027-06-30", "29.5. 5.6."),
    "winter break of schools": ({"time": "ke 9–11", "term_time": True}, "2027-02-15/2027-03-07", "17.2. 3.3."),
    "term, own break and Ascension Day": (
        {"time": "to 9–11", "term_time": True, "breaks": [{"first": "2027-05-20", "last": "2027-05-21"}]},
        "2027-04-26/2027-05-31", "29.4. 13.5. 27.5."),
    "every other week counted through a break": (
        {"time": "joka toinen ma 9–11", "first": "2026-09-28", "term_time": True}, "2026-09-20/2026-11-15",
        "28.9. 26.10. 9.11."),
    "every other week counted from before the term": (
        tuesdays(every_weeks=2, first="2026-08-04", term_time=True), "2026-08-01/2026-09-10", "18.8. 1.9."),
    "first Wednesday in term": (
        {"time": "kuukauden 1. ke 9–11", "term_time": True}, "2026-12-01/2027-03-31", "2.12. 3.2. 3.3."),
    # Called off, moved
    "called off": (tuesdays(cancelled=[{"day": "2026-12-08"}]), "2026-12-01/2026-12-20", "1.12. x8.12. 15.12."),
    "called off, every other week": (
        tuesdays(every_weeks=2, first="2026-11-24", cancelled=[{"day": "2026-12-22"}]), "2026-12-01/2026-12-31",
        "8.12. x22.12."),
    "called off twice": (
        tuesdays(cancelled=[{"day": "2026-12-08"}, {"day": "2026-12-22"}]), "2026-12-01/2026-12-31",
        "1.12. x8.12. 15.12. x22.12. 29.12."),
    "called off beside a break": (
        tuesdays(breaks=[{"first": "2026-12-08", "last": "2026-12-09"}], cancelled=[{"day": "2026-12-15"}]),
        "2026-12-01/2026-12-22", "1.12. x15.12. 22.12."),
    "one weekday called off": (
        {"time": "ti ja to 9–11", "cancelled": [{"day": "2026-12-08"}]}, "2026-12-07/2026-12-13", "x8.12. 10.12."),
    "moved": (
        tuesdays(changed=[{"day": "2026-12-08", "to": "2026-12-10"}]), "2026-12-01/2026-12-20",
        "1.12. x8.12. 10.12. 15.12."),
    "moved to an earlier day": (
        tuesdays(changed=[{"day": "2026-12-08", "to": "2026-12-07"}]), "2026-12-01/2026-12-20",
        "1.12. 7.12. x8.12. 15.12."),
    "moved to next year": (
        tuesdays(changed=[{"day": "2026-12-29", "to": "2027-01-02"}]), "2026-12-20/2027-01-06",
        "22.12. x29.12. 2.1. 5.1."),
    "moved to a public holiday": (
        tuesdays(changed=[{"day": "2027-01-05", "to": "2027-01-06"}]), "2027-01-01/2027-01-20",
        "x5.1. 6.1. 12.1. 19.1."),
    "moved into a break": (
        tuesdays(
            breaks=[{"first": "2026-12-12", "last": "2026-12-31"}],
            changed=[{"day": "2026-12-08", "to": "2026-12-15"}]),
        "2026-12-01/2026-12-31", "1.12. x8.12. 15.12."),
    "closed weekday": ({"time": "la suljettu"}, "2026-12-01/2026-12-31", ""),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "window", "expected"), DATES.values(), ids=DATES)
def test_dates(fields: dict[str, Any], window: str, expected: str) -> None:
    told = [f"{'x' if one.cancelled else ''}{one.start:%-d.%-m.}" for one in found(dict(fields), window)]
    assert " ".join(told) == expected


TIMES: dict[str, tuple[dict[str, Any], str, str]] = {
    # Clocks go back at 04:00 on 25 October 2026, and forward at 03:00 on 29 March 2026 and 28 March 2027
    "morning, before and after autumn": (
        {"time": "ti 9.30–11.30"}, "2026-10-20/2026-10-27", "20.10. 06:30–20.10. 08:30, 27.10. 07:30–27.10. 09:30"),
    "morning, before and after spring 2027": (
        {"time": "ti 9.30–11.30"}, "2027-03-23/2027-03-30", "23.3. 07:30–23.3. 09:30, 30.3. 06:30–30.3. 08:30"),
    "noon, before and on the day of spring 2026": (
        {"time": "su 12–14"}, "2026-03-22/2026-03-29", "22.3. 10:00–22.3. 12:00, 29.3. 09:00–29.3. 11:00"),
    "noon, before and on the day of autumn": (
        {"time": "su 12–14"}, "2026-10-18/2026-10-25", "18.10. 09:00–18.10. 11:00, 25.10. 10:00–25.10. 12:00"),
    "every other week over autumn": (
        {"time": "joka toinen su 10–12", "first": "2026-10-18"}, "2026-10-12/2026-11-08",
        "18.10. 07:00–18.10. 09:00, 1.11. 08:00–1.11. 10:00"),
    "first Sunday over spring": (
        {"time": "kuukauden 1. su 10–12"}, "2027-03-01/2027-04-30", "7.3. 08:00–7.3. 10:00, 4.4. 07:00–4.4. 09:00"),
    "the long night": ({"time": "la 22–04"}, "2026-10-24/2026-10-24", "24.10. 19:00–25.10. 02:00"),
    "the hour that comes twice: its first coming": (
        {"time": "la 22–3.30"}, "2026-10-24/2026-10-24", "24.10. 19:00–25.10. 00:30"),
    "from the hour that comes twice": ({"time": "su 3–5"}, "2026-10-25/2026-10-25", "25.10. 00:00–25.10. 03:00"),
    "the short night of 2026": ({"time": "la 22–04"}, "2026-03-28/2026-03-28", "28.3. 20:00–29.3. 01:00"),
    "the short night of 2027": ({"time": "la 22–04"}, "2027-03-27/2027-03-27", "27.3. 20:00–28.3. 01:00"),
    "in the hour that never comes": ({"time": "su 3–4"}, "2026-03-29/2026-03-29", "29.3. 01:00–29.3. 01:00"),
    "from the hour that never comes": (
        {"time": "su 3.30–5", "public_holidays": True}, "2027-03-28/2027-03-28", "28.3. 01:00–28.3. 02:00"),
    "a day of 25 hours": ({"time": "su 0–24"}, "2026-10-25/2026-10-25", "24.10. 21:00–25.10. 22:00"),
    "a day of 23 hours": (
        {"time": "su 0–24", "public_holidays": True}, "2027-03-28/2027-03-28", "27.3. 22:00–28.3. 21:00"),
    # Midnight
    "until midnight": ({"time": "pe 18–24"}, "2026-11-27/2026-11-27", "27.11. 16:00–27.11. 22:00"),
    "over midnight of New Year's Eve": ({"time": "to 22–02"}, "2026-12-31/2027-01-01", "31.12. 20:00–1.1. 00:00"),
    "a night that would begin on a holiday": (
        {"time": "pe 22–02"}, "2026-12-18/2027-01-02", "18.12. 20:00–19.12. 00:00"),
    "the last night runs to its end": (
        {"time": "pe 22–02", "last": "2026-11-27"}, "2026-11-27/2026-12-04", "27.11. 20:00–28.11. 00:00"),
    "a night begun before the window": ({"time": "la 22–04"}, "2026-10-25/2026-10-25", ""),
    "the night before one that is called off": (
        {"time": "pe–la 22–02", "cancelled": [{"day": "2026-11-28"}]}, "2026-11-27/2026-11-29",
        "27.11. 20:00–28.11. 00:00, x28.11. 20:00–29.11. 00:00"),
    "the night before a break": (
        {"time": "pe–la 22–02", "breaks": [{"first": "2026-11-28", "last": "2026-11-30"}]}, "2026-11-27/2026-11-29",
        "27.11. 20:00–28.11. 00:00"),
    "single date over midnight": (
        {"time": "klo 23–01", "dates": ["2026-10-24"]}, "2026-10-24/2026-10-25", "24.10. 20:00–24.10. 22:00"),
    # Times of a day
    "twice a day": (
        {"time": "ti 9–11 ja 13–15"}, "2026-12-01/2026-12-01", "1.12. 07:00–1.12. 09:00, 1.12. 11:00–1.12. 13:00"),
    "one after the other": (
        {"time": "ti 9–10 ja 10–11"}, "2026-12-01/2026-12-01", "1.12. 07:00–1.12. 08:00, 1.12. 08:00–1.12. 09:00"),
    "another time once": (
        tuesdays(changed=[{"day": "2026-12-01", "time": "klo 10–12.30"}]), "2026-12-01/2026-12-08",
        "1.12. 08:00–1.12. 10:30, 8.12. 07:00–8.12. 09:00"),
    "another day and time": (
        tuesdays(changed=[{"day": "2026-12-01", "to": "2026-12-02", "time": "klo 17–19"}]), "2026-12-01/2026-12-02",
        "x1.12. 07:00–1.12. 09:00, 2.12. 15:00–2.12. 17:00"),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "window", "expected"), TIMES.values(), ids=TIMES)
def test_times_in_utc(fields: dict[str, Any], window: str, expected: str) -> None:
    told = []
    for one in found(dict(fields), window):
        edges = (edge.astimezone(UTC) for edge in aware(Interval(one.start, one.end)))
        told.append(("x" if one.cancelled else "") + "–".join(f"{edge:%-d.%-m. %H:%M}" for edge in edges))
    assert ", ".join(told) == expected


def test_the_table_is_long_enough() -> None:
    assert len(DATES) + len(TIMES) >= 60
