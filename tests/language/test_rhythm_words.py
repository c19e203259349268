"""Rhythms in words of three languages, and back again."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.hours import occurrences
from generators.language.finnish_hours import read_hours
from generators.language.rhythm_words import rhythm_words
from generators.model.hours import HoursRule, Opening
from tests.rules import MONDAY, RHYTHMS, exception, overnight, rule, weekly

TUESDAY = weekly("tue 09:30-11:30")
SINCE = "2026-11-24/"

CASES: dict[str, tuple[list[HoursRule], list[str]]] = {
    "weekly": ([TUESDAY], ["ti 9.30–11.30", "tis 9.30–11.30", "Tue 9:30–11:30"]),
    "two days": (
        [weekly("tue 09:30-11:30", "thu 13:00-15:00")],
        ["ti 9.30–11.30 ja to 13–15", "tis 9.30–11.30 och tors 13–15", "Tue 9:30–11:30 and Thu 13:00–15:00"],
    ),
    "equal times": (
        [weekly("mon-wed 10:00-12:00"), weekly("fri 10:00-12:00")],
        ["ma–ke ja pe 10–12", "mån–ons och fre 10–12", "Mon–Wed and Fri 10:00–12:00"],
    ),
    "twice a day": (
        [weekly("tue 09:00-11:00", "tue 13:00-15:00", "wed 13:00-15:00")],
        [
            "ti 9–11 ja 13–15, ke 13–15",
            "tis 9–11 och 13–15, ons 13–15",
            "Tue 9:00–11:00 and 13:00–15:00, Wed 13:00–15:00",
        ],
    ),
    "one after the other stays two": (
        [weekly("tue 09:00-10:00", "tue 10:00-11:00")],
        ["ti 9–10 ja 10–11", "tis 9–10 och 10–11", "Tue 9:00–10:00 and 10:00–11:00"],
    ),
    "every other week": (
        [weekly("tue 09:30-11:30", of=SINCE, every_weeks=2)],
        ["joka toinen ti 9.30–11.30", "varannan tis 9.30–11.30", "every other Tue 9:30–11:30"],
    ),
    "every other week, two days": (
        [weekly("tue 09:00-11:00", "thu 09:00-11:00", of=SINCE, every_weeks=2)],
        [
            "joka toinen viikko ti ja to 9–11",
            "varannan vecka tis och tors 9–11",
            "every other week Tue and Thu 9:00–11:00",
        ],
    ),
    "every fourth week": (
        [weekly("tue 09:00-11:00", of=SINCE, every_weeks=4)],
        ["joka neljäs ti 9–11", "var fjärde tis 9–11", "every fourth Tue 9:00–11:00"],
    ),
    "every eighth week": (
        [weekly("tue 09:00-11:00", of=SINCE, every_weeks=8)],
        ["joka kahdeksas ti 9–11", "var åttonde tis 9–11", "every eighth Tue 9:00–11:00"],
    ),
    "first Monday": (
        [weekly("mon 17:00-19:00", weeks_of_month=(1,))],
        ["kuukauden 1. ma 17–19", "första mån i månaden 17–19", "first Mon of the month 17:00–19:00"],
    ),
    "last Thursday": (
        [weekly("thu 17:00-19:00", weeks_of_month=(-1,))],
        ["kuukauden viimeinen to 17–19", "sista tors i månaden 17–19", "last Thu of the month 17:00–19:00"],
    ),
    "first and third": (
        [weekly("tue 09:00-11:00", weeks_of_month=(3, 1)), weekly("thu 12:00-14:00")],
        [
            "to 12–14, kuukauden 1. ja 3. ti 9–11",
            "tors 12–14, första och tredje tis i månaden 9–11",
            "Thu 12:00–14:00, first and third Tue of the month 9:00–11:00",
        ],
    ),
    "even weeks": (
        [weekly("mon 17:00-19:00", week_parity="even")],
        ["parillisten viikkojen ma 17–19", "mån jämna veckor 17–19", "Mon in even weeks 17:00–19:00"],
    ),
    "odd weeks": (
        [weekly("mon 17:00-19:00", week_parity="odd")],
        ["parittomien viikkojen ma 17–19", "mån udda veckor 17–19", "Mon in odd weeks 17:00–19:00"],
    ),
    "weeks that take turns": (
        [
            weekly("tue 09:00-11:00", of="2026-11-24/", every_weeks=2),
            weekly("tue 17:00-19:00", of="2026-11-17/", every_weeks=2),
        ],
        [
            "joka toinen ti 9–11 ja joka toinen ti 17–19",
            "varannan tis 9–11 och varannan tis 17–19",
            "every other Tue 9:00–11:00 and every other Tue 17:00–19:00",
        ],
    ),
    "no end told": ([weekly("tue 18:00-20:00", end_told=False)], ["ti klo 18", "tis kl. 18", "Tue from 18:00"]),
    "night": ([weekly("fri 22:00-02:00")], ["pe 22–2", "fre 22–2", "Fri 22:00–2:00"]),
    "until midnight": ([weekly("fri 18:00-24:00")], ["pe 18–24", "fre 18–24", "Fri 18:00–24:00"]),
    "camp": ([overnight("fri-sun 18:00-12:00")], ["pe 18 – su 12", "fre 18 – sön 12", "Fri 18:00 – Sun 12:00"]),
    "always": (
        [weekly(always_open=True)],
        ["avoinna aina, ympäri vuorokauden", "alltid öppet, dygnet runt", "always open, 24 hours a day"],
    ),
    "closed weekday": ([weekly("sat 00:00-24:00", closed=True)], ["la suljettu", "lör stängt", "Sat closed"]),
    "closed": ([weekly(closed=True)], ["suljettu", "stängt", "closed"]),
    "by appointment": ([weekly(by_appointment=True)], ["ajanvarauksella", "med tidsbokning", "by appointment"]),
    "single dates": ([rule("dates", "mon 17:00-19:00", dates=("2026-12-01",))], ["", "", ""]),
    "exception": ([exception("2026-12-24")], ["", "", ""]),
    "no first week": ([weekly("tue 09:30-11:30", every_weeks=2)], ["", "", ""]),
    "too much for short words": (
        [weekly("tue 09:30-11:30", of=SINCE, every_weeks=2, week_parity="even")], ["", "", ""]),
    "dates and breaks aside": (
        [TUESDAY, exception("2026-12-01"), rule("dates", "mon 17:00-19:00", dates=("2026-12-02",))],
        ["ti 9.30–11.30", "tis 9.30–11.30", "Tue 9:30–11:30"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rules", "expected"), CASES.values(), ids=CASES)
def test_words(rules: list[HoursRule], expected: list[str]) -> None:
    assert [rhythm_words(rules, language, MONDAY) for language in ("fi", "sv", "en")] == expected


def test_the_rhythm_in_force_or_the_next_one() -> None:
    autumn = weekly("tue 09:00-11:00", of="2026-08-17/2026-12-11")
    spring = weekly("wed 09:00-11:00", of="2027-01-11/2027-05-28")
    days = ("2026-08-01", "2026-12-11", "2026-12-12", "2027-05-28", "2027-05-29")
    told = [rhythm_words([spring, autumn], "fi", date.fromisoformat(day)) for day in days]
    assert told == ["ti 9–11", "ti 9–11", "ke 9–11", "ke 9–11", ""]


SPANS = st.sampled_from(["09:00-11:00", "09:30-11:30", "12:00-13:00", "13:00-15:45", "16:00-24:00", "22:00-02:00"])
THINNINGS = st.sampled_from(
    [
        *({}, {}, {"every_weeks": 2}, {"every_weeks": 3}, {"every_weeks": 8}),
        *({"week_parity": "even"}, {"week_parity": "odd"}),
        *({"weeks_of_month": (1,)}, {"weeks_of_month": (2, 4)}, {"weeks_of_month": (1, -1)}),
    ]
)


@st.composite
def rhythms(draw: st.DrawFn) -> list[HoursRule]:
    """Rhythms that share no weekday, from a Monday on."""
    weekdays = draw(st.permutations(range(7)))
    rules = []
    for _ in range(draw(st.integers(1, 3))):
        chosen = [weekdays.pop() for _ in range(draw(st.integers(1, 2)))]
        spans = draw(st.sampled_from([("09:00-11:00", "12:00-14:00"), None])) or (draw(SPANS),)
        openings = [
            Opening(first_day=day, last_day=day, opens=span[:5], closes=span[6:]) for day in chosen for span in spans
        ]
        fields = draw(THINNINGS) | {"end_told": True}
        rules.append(HoursRule(kind="weekly", valid_from=MONDAY, openings=tuple(openings), **fields))
    if draw(st.booleans()):
        opening = Opening(first_day=weekdays[-1], last_day=weekdays[-1], opens="18:00", closes="20:00")
        rules.append(HoursRule(kind="weekly", valid_from=MONDAY, openings=(opening,), end_told=False))
    return rules


@given(rhythms())
@settings(deadline=None)
def test_finnish_words_read_back_are_the_same_dates(rules: list[HoursRule]) -> None:
    words = rhythm_words(rules, "fi", MONDAY)
    again = [rule.model_copy(update={"valid_from": MONDAY}) for rule in read_hours(words)]
    assert occurrences(again, MONDAY, 120) == occurrences(rules, MONDAY, 120), words


@given(RHYTHMS, st.integers(-20, 20))
@settings(deadline=None)
def test_words_are_never_of_what_is_not_on(rules: list[HoursRule], shift: int) -> None:
    first = MONDAY + timedelta(days=shift)
    for language in ("fi", "sv", "en"):
        words = rhythm_words(rules, language, first)
        assert "  " not in words
        assert words == rhythm_words(rules[::-1], language, first)
    usual = [rule for rule in rules if rule.kind in ("weekly", "overnight")]
    if words and not any(rule.by_appointment or rule.closed for rule in usual):
        assert occurrences([rule.model_copy(update={"valid_to": None}) for rule in usual], first, 3000)
