"""Hours as people write them: what is read, and what is refused rather than guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.errors import WrongValueError
from generators.hours import tells
from generators.language.finnish_hours import read_hours, read_times
from generators.model.hours import HoursRule
from tests.rules import weekly

READ: dict[str, list[HoursRule]] = {
    "ti 9.30–11.30": [weekly("tue 09:30-11:30")],
    "ti klo 9.30–11.30.": [weekly("tue 09:30-11:30")],
    "Ti 9:30 - 11:30": [weekly("tue 09:30-11:30")],
    "ti. 9.30-11.30": [weekly("tue 09:30-11:30")],
    "tiistaisin klo 9.30−11.30": [weekly("tue 09:30-11:30")],
    "joka tiistai kello 9.30–11.30": [weekly("tue 09:30-11:30")],
    "keskiviikkoisin 9–11": [weekly("wed 09:00-11:00")],
    "ma–pe klo 9–15": [weekly("mon-fri 09:00-15:00")],
    "ma - pe 09.00 - 15.00": [weekly("mon-fri 09:00-15:00")],
    "maanantaista perjantaihin klo 9–15": [weekly("mon-fri 09:00-15:00")],
    "keskiviikosta perjantaihin 9–15": [weekly("wed-fri 09:00-15:00")],
    "maanantai–keskiviikko 9–15": [weekly("mon-wed 09:00-15:00")],
    "mån–fre kl. 9–15": [weekly("mon-fri 09:00-15:00")],
    "Mon–Fri 9:00–15:00": [weekly("mon-fri 09:00-15:00")],
    "ma-pe 9-15, la 10-14": [weekly("mon-fri 09:00-15:00", "sat 10:00-14:00")],
    "ma-pe 9-15 la 10-14": [weekly("mon-fri 09:00-15:00", "sat 10:00-14:00")],
    "ma–pe 9–15, la suljettu": [weekly("mon-fri 09:00-15:00")],
    "la suljettu": [weekly("sat 00:00-24:00", closed=True)],
    "la ja su kiinni": [weekly("sat 00:00-24:00", "sun 00:00-24:00", closed=True)],
    "ma, ke ja pe 10–12": [weekly("mon 10:00-12:00", "wed 10:00-12:00", "fri 10:00-12:00")],
    "ti 9–11 ja 13–15": [weekly("tue 09:00-11:00", "tue 13:00-15:00")],
    "ti 9–11 ja to klo 13–15": [weekly("tue 09:00-11:00", "thu 13:00-15:00")],
    "su–to 10–14": [weekly("sun-thu 10:00-14:00")],
    "pe klo 22–02": [weekly("fri 22:00-02:00")],
    "pe 18–24": [weekly("fri 18:00-24:00")],
    "pe 18–0": [weekly("fri 18:00-24:00")],
    "ma–su 0–24": [weekly("mon-sun 00:00-24:00")],
    "ma–pe 24 h": [weekly("mon-fri 00:00-24:00")],
    "24 h": [weekly(always_open=True)],
    "ympäri vuorokauden": [weekly(always_open=True)],
    "joka päivä 9–21": [weekly("mon-sun 09:00-21:00")],
    "joka arkipäivä 9–15": [weekly("mon-fri 09:00-15:00", closed_on_holidays=True)],
    "arkisin 9–15": [weekly("mon-fri 09:00-15:00", closed_on_holidays=True)],
    "viikonloppuisin 10–16": [weekly("sat-sun 10:00-16:00")],
    "joka toinen ke klo 10–12": [weekly("wed 10:00-12:00", every_weeks=2)],
    "joka toinen keskiviikko 10–12": [weekly("wed 10:00-12:00", every_weeks=2)],
    "joka kolmas ke klo 10–12": [weekly("wed 10:00-12:00", every_weeks=3)],
    "joka toinen viikko ti ja to 9–11": [weekly("tue 09:00-11:00", "thu 09:00-11:00", every_weeks=2)],
    "joka toinen viikko ma–pe 9–11": [weekly("mon-fri 09:00-11:00", every_weeks=2)],
    "parillisten viikkojen ma 17–19": [weekly("mon 17:00-19:00", week_parity="even")],
    "parittomina viikkoina maanantaisin 17–19": [weekly("mon 17:00-19:00", week_parity="odd")],
    "kuukauden 1. ma klo 17–19": [weekly("mon 17:00-19:00", weeks_of_month=(1,))],
    "kuukauden ensimmäisenä maanantaina klo 17–19": [weekly("mon 17:00-19:00", weeks_of_month=(1,))],
    "joka kuukauden toinen torstai 17–19": [weekly("thu 17:00-19:00", weeks_of_month=(2,))],
    "kuukauden viimeinen to klo 17–19": [weekly("thu 17:00-19:00", weeks_of_month=(-1,))],
    "kuukauden 1. ja 3. ti 9–11": [weekly("tue 09:00-11:00", weeks_of_month=(1, 3))],
    "ti 9–11 ja kuukauden 1. ma 17–19": [weekly("tue 09:00-11:00"), weekly("mon 17:00-19:00", weeks_of_month=(1,))],
    "ti klo 18": [weekly("tue 18:00-20:00", end_told=False)],
    "pe klo 23": [weekly("fri 23:00-01:00", end_told=False)],
    "ti klo 10.10–12.10": [weekly("tue 10:10-12:10")],
}


@pytest.mark.parametrize(("text", "rules"), READ.items(), ids=READ)
def test_read(text: str, rules: list[HoursRule]) -> None:
    assert list(read_hours(text)) == rules


REFUSED = {
    "": "aika puuttuu",
    "ti 9–11 " * 60: "liian pitkä",
    "sopimuksen mukaan": "ei tunneta",
    "klo 9–15": "viikonpäivä puuttuu",
    "ti": "kellonaika puuttuu kohdasta ”ti”",
    "ti ja to": "kellonaika puuttuu",
    "kuukauden viimeinen to": "kellonaika puuttuu",
    "ma–pe 9–15, la": "kellonaika puuttuu kohdasta ”la”",
    "ti 9–11,": "jää kesken",
    "ti 18": "milloin päättyy",
    "ti 18.30": "milloin päättyy",
    "ti 9–11 (ei lomilla)": "kohtaa ”.ei lomilla.” ei tunneta",
    "ti 9–11 paitsi 8.12.": "ei tunneta",
    "ti noin 9–11": "ei tunneta",
    "ti 9–11 tai 13–15": "ei tunneta",
    "ti/to 9–11": "ei tunneta",
    "tiistaina 9–11": "ei tunneta",
    "ma 1.12.–5.12. 9–11": "ei tunneta|milloin päättyy",
    "ma 10.10–12.10": "päiviä vai kellonaikoja",
    "ma 24.12–26.12": "päivämäärä",
    "ma 7.12–9.12": "päivämäärä",
    "ti 9–11.12.": "päivämäärä",
    "ti 9.3–11": "ei tunneta|milloin päättyy",
    "ti 930–1130": "ei tunneta|milloin päättyy",
    "ti 9.60–11": "päivämäärä",
    "ti 9–25": "kellonaikaa ”25”",
    "ti 24–2": "ei ala",
    "ti 9–9": "pituutta",
    "ma–pe 15–9": "päättyy ennen kuin alkaa",
    "la 10–2": "päättyy ennen kuin alkaa",
    "ma–ma 9–11": "ei tunneta",
    "ma–pe 9–15, ke 12–18": "kahdesti",
    "ma–pe 9–15, ke suljettu": "kahdesti",
    "pe 22–02, pe 20–23": "kahdesti",
    "kuukauden 1. ma 17–19, ti 9–11": "koskeeko rytmi myös",
    "kuukauden 1. ma ja ti 17–19": "omaksi ajakseen",
    "kuukauden 1. ma–pe 9–11": "omaksi ajakseen",
    "kuukauden 6. ma 9–11": "ei tunneta",
    "kuukauden 1. ja 1. ma 9–11": "ei tunneta",
    "kuukauden toiseksi viimeinen ke 9–11": "ei tunneta",
    "kuukauden 1. arkipäivä 9–11": "ei tunneta",
    "kuukauden 1. ma suljettu": "jätä suljettu pois",
    "joka toinen arkipäivä 9–11": "ei tunneta",
    "joka toinen päivä 9–11": "ei tunneta",
    "joka toinen ma–pe 9–11": "ei tunneta",
    "joka toinen viikko la–ma 9–11": "viikko vaihtuu kesken",
    "joka viimeinen ti 9–11": "ei tunneta",
    "joka 1. ti 9–11": "ei tunneta",
    "päivä 9–11": "ei tunneta",
    "ti klo 18, to klo": "ei tunneta|jää kesken",
    "ti–perjantaihin 9–11": "ei tunneta",
}


@pytest.mark.parametrize(("text", "words"), REFUSED.items(), ids=(text[:40] or "nothing" for text in REFUSED))
def test_refused(text: str, words: str) -> None:
    with pytest.raises(WrongValueError, match=words) as error:
        read_hours(text)
    assert error.value.said.en
    assert error.value.said.en != error.value.said.fi


def test_every_other_week_tells_nothing_before_its_first_date_is_known() -> None:
    assert not tells(read_hours("joka toinen ke 10–12"))


@pytest.mark.parametrize(
    ("text", "clocks", "end_told"),
    [
        ("klo 10–12", ["10:00-12:00"], True),
        ("9.30-11 ja klo 12-15", ["09:30-11:00", "12:00-15:00"], True),
        ("klo 18", ["18:00-20:00"], False),
        ("22–01", ["22:00-01:00"], True),
        ("24 h", ["00:00-24:00"], True),
    ],
)
def test_times_without_days(text: str, clocks: list[str], end_told: bool) -> None:
    found = read_times(text)
    assert [f"{opening.opens}-{opening.closes}" for opening in found.openings] == clocks
    assert found.end_told is end_told


@pytest.mark.parametrize("text", ["", "18", "ti 9–11", "9–11 ti", "9–11 ja", "koko päivän", "10.10–12.10"])
def test_times_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"kirjoita|Kirjoita"):
        read_times(text)


WORDS = (
    "ma ti – - , ja klo 9 9.30 9–11 13–15 18 22–02 1. 3. . joka toinen kuukauden viimeinen viikko suljettu 24 h".split()
)


def fault(text: str) -> str:
    """What is said of a text that is refused; "" when it is read."""
    try:
        rules = read_hours(text)
    except ValueError as error:
        return f"{error}"
    assert all(rule.openings or rule.always_open for rule in rules)
    return ""


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | st.text(max_size=40))
def test_whatever_the_text_it_is_read_or_refused_in_words(text: str) -> None:
    said = fault(text)
    assert not said or "”" in said or said.startswith(("aika puuttuu", "sama viikonpäivä"))
