"""Rhythms as editors write them: the rules that they become, and every fault that an editor can make."""

from datetime import date
from typing import Any

import pytest

from generators.hours import occurrences
from generators.model.hours import HoursRule
from generators.rhythm_checks import RhythmError, Season
from generators.rhythms import Rhythm, rules_of
from generators.school_terms import SchoolTerms

AUTUMN: Season = (date(2026, 8, 17), date(2026, 12, 11))
TERMS = SchoolTerms.model_validate(
    {
        "calendars": [
            {
                "municipalities": ["837"],
                "terms": [
                    {"first": "2026-08-12", "last": "2026-12-18"},
                    {"first": "2027-01-07", "last": "2027-06-05"},
                ],
                "breaks": [
                    {
                        "first": "2026-10-12",
                        "last": "2026-10-16",
                        "names": {"fi": "Syysloma", "sv": "Höstlov", "en": "Autumn break"},
                    }
                ],
                "source": "keksitty",
                "checked_on": "2026-11-20",
            }
        ]
    }
)


def rules(
    season: Season = (None, None), terms: SchoolTerms | None = TERMS, municipality: str | None = "837", **fields: Any
) -> tuple[HoursRule, ...]:
    return rules_of(Rhythm.model_validate(fields), season=season, terms=terms, municipality=municipality)


def days(found: tuple[HoursRule, ...], first: str, number: int) -> str:
    """ "1.9. 15.9. x29.9.": what is on from a date on, called off with an x."""
    return " ".join(
        f"{'x' if one.cancelled else ''}{one.day.day}.{one.day.month}."
        for one in occurrences(found, date.fromisoformat(first), number)
    )


def test_season_bounds_the_rhythm() -> None:
    (rule,) = rules(season=AUTUMN, time="ti 9.30–11.30")
    assert (rule.valid_from, rule.valid_to) == AUTUMN
    (rule,) = rules(season=AUTUMN, time="ti 9.30–11.30", first="2026-09-01", last="2026-11-30")
    assert (rule.valid_from, rule.valid_to) == (date(2026, 9, 1), date(2026, 11, 30))


def test_words_and_fields_say_the_same() -> None:
    by_words = rules(time="joka toinen ti 9–11", first="2026-09-01")
    assert by_words == rules(time="ti 9–11", every_weeks=2, first="2026-09-01")
    assert by_words == rules(time="joka toinen ti 9–11", every_weeks=2, first="2026-09-01")
    assert rules(time="kuukauden 1. ma 17–19") == rules(time="ma 17–19", weeks_of_month=[1])
    assert rules(time="parillisten viikkojen ma 17–19") == rules(time="ma 17–19", weeks="even")


def test_public_holidays_are_left_out_unless_told_otherwise() -> None:
    assert rules(time="ti 9–11")[0].closed_on_holidays
    assert not rules(time="ti 9–11", public_holidays=True)[0].closed_on_holidays
    assert rules(time="arkisin 9–11")[0].closed_on_holidays
    assert not rules(time="24 h")[0].closed_on_holidays
    assert not rules(time="klo 10–12", dates=["2026-12-06"])[0].closed_on_holidays


def test_counting_goes_on_from_the_first_time_though_terms_begin_later() -> None:
    found = rules(time="ti 9–11", every_weeks=2, first="2026-08-04", term_time=True)
    assert days(found, "2026-08-01", 40) == "18.8. 1.9."


def test_break_is_told_on_the_dates_that_it_takes() -> None:
    found = rules(
        time="ti 9–11", season=AUTUMN, breaks=[{"first": "2026-10-10", "last": "2026-10-25", "why": {"fi": "L"}}]
    )
    assert [(rule.valid_from, rule.valid_to) for rule in found[1:]] == [(date(2026, 10, 13), date(2026, 10, 20))]
    assert found[1].heading.get("fi") == "L"
    assert days(found, "2026-10-01", 31) == "6.10. 27.10."


def test_break_without_a_meeting_gives_no_rule() -> None:
    found = rules(
        time="joka toinen ti 9–11", first="2026-09-01", breaks=[{"first": "2026-10-05", "last": "2026-10-11"}]
    )
    assert len(found) == 1


def test_terms_leave_out_breaks_and_what_lies_between() -> None:
    found = rules(time="ti 9–11", term_time=True)
    assert days(found, "2026-08-01", 20) == "18.8."
    assert days(found, "2026-10-01", 31) == "6.10. 20.10. 27.10."
    assert days(found, "2026-12-10", 40) == "15.12. 12.1."
    assert days(found, "2027-05-30", 60) == "1.6."
    assert [rule.heading.get("sv") for rule in found[1:]] == ["Höstlov", "Skollov"]


def test_called_off_moved_and_changed() -> None:
    found = rules(
        time="ti 9–11",
        season=AUTUMN,
        cancelled=[{"day": "2026-11-24", "why": {"fi": "ohjaaja on sairaana"}}],
        changed=[
            {"day": "2026-12-01", "time": "klo 10–12", "why": {"fi": "retki"}},
            {"day": "2026-12-08", "to": "2026-12-10", "why": {"fi": "vaalit"}},
        ],
    )
    told = [
        (f"{one.start:%d.%m. %H:%M}", f"{one.end:%H:%M}", one.cancelled, one.heading.get("fi"))
        for one in occurrences(found, date(2026, 11, 17), 28)
    ]
    assert told == [
        ("17.11. 09:00", "11:00", False, ""),
        ("24.11. 09:00", "11:00", True, "ohjaaja on sairaana"),
        ("01.12. 10:00", "12:00", False, "retki"),
        ("08.12. 09:00", "11:00", True, "siirretty, uusi aika to 10.12.; vaalit"),
        ("10.12. 09:00", "11:00", False, "vaalit"),
    ]


def test_moved_to_a_day_that_has_another_meeting_adds_to_it() -> None:
    found = rules(time="ti 9–11 ja to 13–15", changed=[{"day": "2026-12-08", "to": "2026-12-10", "time": "klo 16–18"}])
    told = [f"{one.start:%d. %H}" for one in occurrences(found, date(2026, 12, 7), 7) if not one.cancelled]
    assert told == ["10. 13", "10. 16"]


def test_the_night_before_a_break_is_not_cut() -> None:
    found = rules(time="pe–la 22–02", breaks=[{"first": "2026-11-28", "last": "2026-12-03"}])
    assert [one.end.hour for one in occurrences(found, date(2026, 11, 27), 7)] == [2]


def test_night_moved_keeps_its_length() -> None:
    found = rules(time="pe 22–02 ja la 20–24", changed=[{"day": "2026-11-27", "to": "2026-11-25"}])
    assert [(one.start.day, one.end.day) for one in occurrences(found, date(2026, 11, 25), 1)] == [(25, 26)]


def test_a_closed_day_is_a_rule_of_its_own() -> None:
    (rule,) = rules(time="la suljettu", season=AUTUMN)
    assert rule.closed
    assert not rule.closed_on_holidays


FAULTS: dict[str, tuple[dict[str, Any], str, str]] = {
    "time": ({"time": "silloin tällöin"}, "time", "ei tunneta ajaksi"),
    "time with dates": ({"time": "ti 9–11", "dates": ["2026-12-01"]}, "time", "kirjoita esimerkiksi klo 10–12"),
    "no first": ({"time": "joka toinen ti 9–11"}, "first", "lisää first"),
    "wrong weekday": (
        {"time": "ti 9–11", "first": "2026-09-02"},
        "first",
        "ke 2.9.2026 ei ole rytmin viikonpäivä; seuraava sopiva on ti 8.9.2026",
    ),
    "last before first": (
        {"time": "ti 9–11", "first": "2026-09-08", "last": "2026-09-01"},
        "last",
        "viimeinen päivä ti 1.9.2026 on ennen ensimmäistä ti 8.9.2026",
    ),
    "first before the season": (
        {"time": "ti 9–11", "first": "2026-08-11", "season": AUTUMN},
        "first",
        "ti 11.8.2026 ei ole kaudella ma 17.8.2026 – pe 11.12.2026",
    ),
    "last after the season": ({"time": "ti 9–11", "last": "2027-01-01", "season": AUTUMN}, "last", "ei ole kaudella"),
    "date outside the season": (
        {"time": "klo 9–11", "dates": ["2026-12-01", "2027-01-01"], "season": AUTUMN},
        "dates.1",
        "pe 1.1.2027 ei ole kaudella",
    ),
    "date outside": (
        {"time": "klo 9–11", "dates": ["2026-12-01"], "last": "2026-11-30"},
        "dates.0",
        "ti 1.12.2026 ei ole ajalla",
    ),
    "date twice": ({"time": "klo 9–11", "dates": ["2026-12-01", "2026-12-01"]}, "dates.1", "kahdesti"),
    "dates thinned out": ({"time": "klo 9–11", "dates": ["2026-12-01"], "every_weeks": 2}, "every_weeks", "jätä"),
    "dates in terms": ({"time": "klo 9–11", "dates": ["2026-12-01"], "term_time": True}, "term_time", "jätä"),
    "two that thin out": (
        {"time": "ti 9–11", "every_weeks": 2, "weeks": "even", "first": "2026-09-01"}, "time", "vain yhtä"),
    "another than the words": ({"time": "joka toinen ti 9–11", "weeks": "even", "first": "2026-09-01"}, "time", "eri"),
    "several rhythms": (
        {"time": "ti 9–11 ja kuukauden 1. ma 17–19", "every_weeks": 2, "first": "2026-09-01"}, "time", "monta rytmiä"),
    "closed, every other": ({"time": "la suljettu", "every_weeks": 2, "first": "2026-09-05"}, "time", "suljetulla"),
    "fifth": ({"time": "ti 9–11", "weeks_of_month": [5]}, "weeks_of_month", "kirjoita -1"),
    "fifth in words": ({"time": "kuukauden 5. ti 9–11"}, "weeks_of_month", "kirjoita -1"),
    "ordinal twice": ({"time": "ti 9–11", "weeks_of_month": [1, 1]}, "weeks_of_month", "kahdesti"),
    "every week": ({"time": "ti 9–11", "weeks_of_month": [1, 2, 3, 4, 5]}, "weeks_of_month", "joka viikko"),
    "first Monday to Friday": ({"time": "ma–pe 9–11", "weeks_of_month": [1]}, "time", "omaksi ajakseen"),
    "over Sunday": ({"time": "la–ma 9–11", "every_weeks": 2, "first": "2026-09-05"}, "time", "viikko vaihtuu"),
    "working days on holidays": ({"time": "arkisin 9–11", "public_holidays": True}, "public_holidays", "ma–pe"),
    "no terms": ({"time": "ti 9–11", "term_time": True, "municipality": "091"}, "term_time", "kunnan 091 lukukausia"),
    "no terms at all": ({"time": "ti 9–11", "term_time": True, "terms": None}, "term_time", "school-terms.yml"),
    "no municipality": (
        {"time": "ti 9–11", "term_time": True, "municipality": None}, "term_time", "alueen lukukausia"),
    "terms are over": ({"time": "ti 9–11", "term_time": True, "first": "2027-08-17"}, "term_time", "tälle ajalle"),
    "never on in time": (
        {"time": "kuukauden 1. ti 9–11", "first": "2026-09-08", "last": "2026-09-30"}, "time", "ei ole yhtään kertaa"),
    "break the wrong way": (
        {"time": "ti 9–11", "breaks": [{"first": "2026-10-20", "last": "2026-10-10"}]}, "breaks.0", "vaihda toinen"),
    "break for years": (
        {"time": "ti 9–11", "breaks": [{"first": "2026-10-20", "last": "2062-10-25"}]}, "breaks.0", "yli vuoden"),
    "break outside": (
        {"time": "ti 9–11", "season": AUTUMN, "breaks": [{"first": "2025-10-20", "last": "2025-10-25"}]},
        "breaks.0", "tauko ei ole ajalla"),
    "nothing to call off": (
        {"time": "ti 9–11", "cancelled": [{"day": "2026-12-09"}]}, "cancelled.0.day", "ke 9.12.2026 ei ole"),
    "called off on a holiday": (
        {"time": "ti 9–11", "cancelled": [{"day": "2029-05-01"}]}, "cancelled.0.day", "sillä se on vappu"),
    "called off in a break": (
        {"time": "ti 9–11", "breaks": [{"first": "2026-10-10", "last": "2026-10-20"}],
         "cancelled": [{"day": "2026-10-13"}]}, "cancelled.0.day", "tauolla"),
    "called off twice": (
        {"time": "ti 9–11", "cancelled": [{"day": "2026-12-08"}, {"day": "2026-12-08"}]},
        "cancelled.1.day", "jo peruttu"),
    "change of nothing": (
        {"time": "ti 9–11", "changed": [{"day": "2026-12-09", "time": "klo 10–12"}]}, "changed.0", "ei ole kokoon"),
    "change of what was called off": (
        {"time": "ti 9–11", "cancelled": [{"day": "2026-12-08"}],
         "changed": [{"day": "2026-12-08", "time": "klo 10–12"}]}, "changed.0", "jo peruttu"),
    "change into nothing": ({"time": "ti 9–11", "changed": [{"day": "2026-12-08"}]}, "changed.0", "lisää uusi aika"),
    "change into no time": (
        {"time": "ti 9–11", "changed": [{"day": "2026-12-08", "time": "aamulla"}]}, "changed.0.time", "klo 10–12"),
    "moved to the same day": (
        {"time": "ti 9–11", "changed": [{"day": "2026-12-08", "to": "2026-12-08"}]}, "changed.0", "sama kuin vanha"),
    "moved onto another": (
        {"time": "ti 9–11", "changed": [{"day": "2026-12-08", "to": "2026-12-15"}]}, "changed.0", "on jo muuta"),
    "moved onto one called off": (
        {"time": "ti 9–11", "cancelled": [{"day": "2026-12-15"}],
         "changed": [{"day": "2026-12-08", "to": "2026-12-15", "time": "klo 16–18"}]}, "changed.0", "peruttu"),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "at", "words"), FAULTS.values(), ids=FAULTS)
def test_faults(fields: dict[str, Any], at: str, words: str) -> None:
    with pytest.raises(RhythmError) as error:
        rules(**fields)
    assert [".".join(map(str, fault.at)) for fault in error.value.faults] == [at]
    assert words in f"{error.value}"
    assert all(fault.expected.en and fault.expected.en != fault.expected.fi for fault in error.value.faults)


def test_all_faults_at_once() -> None:
    with pytest.raises(ValueError, match="klo 10–12") as error:
        rules(
            time="aamulla",
            dates=["2026-12-01", "2027-12-01"],
            season=AUTUMN,
            weeks="even",
            first="2026-12-02",
            last="2026-12-01",
        )
    assert isinstance(error.value, RhythmError)
    assert [fault.at for fault in error.value.faults] == [("weeks",), ("time",), ("last",), ("dates", 0), ("dates", 1)]
