from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.helplines import HELPLINES_FILE, Helplines, read_helplines
from generators.hours import HELSINKI
from tests.hand_made import helpline, helplines

GOOD = """
leave_to: {fi: "https://a.example.org/", sv: "https://b.example.org/", en: "https://c.example.org/"}
helplines:
  - key: hatanumero
    number: "112"
    names: {fi: Hätänumero, sv: Nödnumret, en: Emergency number}
    labels: {fi: Hätä, sv: Nöd, en: Emergency}
    purposes: {fi: Hengenvaara., sv: Livsfara., en: Danger to life.}
    where: [everywhere, young, violence]
    always_open: true
    free: true
    link: 112.fi
    source: 112.fi
    checked_on: 2026-11-22
"""
TODAY = datetime.now(HELSINKI).date()


def write(root: Path, text: str) -> Path:
    (root / HELPLINES_FILE).parent.mkdir(parents=True)
    (root / HELPLINES_FILE).write_text(text, encoding="utf-8")
    return root


def test_reads_the_file(tmp_path: Path) -> None:
    found = read_helplines(write(tmp_path, GOOD))
    assert [(line.number, line.dial, line.link) for line in found.helplines] == [("112", "112", "https://112.fi")]


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ('"112"', "112", 5, 'teksti; kirjoita se lainausmerkkeihin: "112"'),
        ('"112"', "112 tai 116 117", 5, "kirjoita yksi puhelinnumero"),
        ("    source: 112.fi\n", "", 4, "”helplines.1.source”: tämä kenttä puuttuu"),
        ("source: 112.fi", 'source: ""', 13, "vähintään 3 merkkiä pitkä"),
        ("2026-11-22", f"{TODAY + timedelta(days=1)}", 14, "päivä on tulevaisuudessa"),
        ("2026-11-22", "22.11.2026", 14, "päivämäärä muodossa 2026-11-23"),
        (
            "[everywhere, young, violence]",
            "[everywhere, nuoret]",
            9,
            "jokin näistä: everywhere, young, violence, search",
        ),
        ("[everywhere, young, violence]", "[]", 9, "vähintään yksi kohta"),
        ("[everywhere, young, violence]", "[everywhere, young]", 3, "lisää numero, jonka where on violence"),
        ("    labels: {fi: Hätä, sv: Nöd, en: Emergency}\n", "", 4, "lisää labels"),
        (", en: Danger to life.", "", 8, "puuttuu: en"),
        ("link: 112.fi", "link: javascript:alert(1)", 12, "kirjoita koko osoite"),
        ('"https://b.example.org/"', "sää", 2, "kirjoita koko osoite"),
        ("    free:", "    ilmainen:", 11, "tuntematon kenttä"),
    ],
)
def test_faults_are_told_with_their_line(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in GOOD
    with pytest.raises(DataFileError) as error:
        read_helplines(write(tmp_path, GOOD.replace(old, new)))
    assert told in str(error.value)
    assert error.value.problems[0].line == line


def test_a_site_without_helplines_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"helplines\.yml:1: tiedosto puuttuu"):
        read_helplines(tmp_path)


def test_a_key_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="kahdesti: a"):
        helplines(helpline("a"), helpline("a"))


def test_a_day_that_has_begun_in_finland_is_not_the_future() -> None:
    assert helpline(checked_on=TODAY).checked_on == TODAY


def test_a_number_is_shown_in_its_places_on_pages_of_its_languages() -> None:
    lines = helplines(
        helpline("a"), helpline("b", where=["violence"]), helpline("c", where=["young"], languages=["sv"])
    )

    def keys(where: str, language: str) -> list[str]:
        return [line.key for line in Helplines.shown(lines, where, language)]  # type: ignore[arg-type]

    assert keys("everywhere", "fi") == ["a"]
    assert keys("violence", "fi") == ["a", "b"]
    assert keys("young", "fi") == ["a"]
    assert keys("young", "sv") == ["a", "c"]


def test_a_place_that_is_empty_in_one_language_is_refused() -> None:
    everywhere = helpline("a", where=["everywhere", "violence"])
    with pytest.raises(ValueError, match="where on young; nyt sellaista ei näy näillä kielillä: fi, en"):
        helplines(everywhere, helpline("b", where=["young"], languages=["sv"]))


def test_a_helpline_of_the_search_alone_is_in_no_block() -> None:
    lines = helplines(helpline("a"), helpline("b", where=["search"]))
    assert "b" not in [
        line.key for place in ("everywhere", "young", "violence") for line in Helplines.shown(lines, place, "fi")
    ]


def test_a_check_is_to_be_repeated_after_180_days() -> None:
    lines = helplines(helpline("a", checked_on=date(2026, 5, 27)), helpline("b", checked_on=date(2026, 5, 26)))
    assert [line.key for line in lines.to_check_again(date(2026, 11, 23))] == ["b"]
