"""School terms as editors write them."""

from datetime import date
from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.model.text import Text
from generators.school_terms import (
    BETWEEN_TERMS,
    EXAMPLE_TERMS_FILE,
    TERMS_FILE,
    FreeDays,
    SchoolTerms,
    read_school_terms,
)
from tests.command import ROOT

GOOD = """calendars:
  - municipalities: ["837", "536"]
    terms:
      - {first: 2026-08-12, last: 2026-12-18}
      - {first: 2027-01-07, last: 2027-06-05}
    breaks:
      - {first: 2026-10-12, last: 2026-10-16, names: {fi: Syysloma, sv: Höstlov, en: Autumn break}}
    source: kunnan sivu
    checked_on: 2026-11-20
  - terms: [{first: 2026-08-10, last: 2026-12-22}]
    source: kunnan sivu
    checked_on: 2026-11-20
"""


def write(root: Path, text: str, file: Path = TERMS_FILE) -> Path:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")
    return root


def test_a_municipality_has_its_own_calendar_or_that_of_the_rest(tmp_path: Path) -> None:
    terms = read_school_terms(write(tmp_path, GOOD), official=True)
    own, rest = terms.of("536"), terms.of("980")
    assert own is not None
    assert rest is not None
    assert (own.first, own.last) == (date(2026, 8, 12), date(2027, 6, 5))
    assert (rest.first, rest.last) == (date(2026, 8, 10), date(2026, 12, 22))
    assert terms.of(None) == rest


def test_days_without_school_are_breaks_and_what_lies_between_terms(tmp_path: Path) -> None:
    calendar = read_school_terms(write(tmp_path, GOOD), official=True).of("837")
    assert calendar is not None
    assert calendar.free_days() == [
        FreeDays(
            date(2026, 10, 12), date(2026, 10, 16), Text({"fi": "Syysloma", "sv": "Höstlov", "en": "Autumn break"})
        ),
        FreeDays(date(2026, 12, 19), date(2027, 1, 6), BETWEEN_TERMS),
    ]


def test_an_official_site_never_has_the_days_of_the_example(tmp_path: Path) -> None:
    write(tmp_path, GOOD, EXAMPLE_TERMS_FILE)
    assert read_school_terms(tmp_path, official=True) == SchoolTerms()
    assert read_school_terms(tmp_path, official=False).of("837") is not None
    write(tmp_path, GOOD.replace("12-18", "12-17"))
    own = read_school_terms(tmp_path, official=False).of("837")
    assert own is not None
    assert own.terms[0].last == date(2026, 12, 17)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("2026-12-18", "2026-08-01", 4, "viimeinen päivä on ennen ensimmäistä"),
        ("2027-01-07", "2026-12-18", 5, "lukukausi alkaa ennen kuin edellinen päättyy"),
        ("2026-10-16", "2026-12-27", 7, "loma ei ole minkään lukukauden sisällä"),
        (", en: Autumn break", "", 7, "kirjoita teksti kaikilla kielillä"),
        ('"536"', '"000"', 2, "kuntaa 000 ei ole"),
        ('"536"', '"837"', 2, "kunnalla 837 on jo lukukaudet"),
        ("  - terms: [", "  - municipalities: ['837']\n    terms: [", 10, "kunnalla 837 on jo lukukaudet"),
        ("2026-11-20", "2999-11-20", 9, "päivä on tulevaisuudessa"),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    with pytest.raises(DataFileError, match=words) as error:
        read_school_terms(write(tmp_path, GOOD.replace(old, new, 1)), official=True)
    assert [problem.line for problem in error.value.problems] == [line]


def test_the_projects_own_files_are_right() -> None:
    read_school_terms(ROOT, official=True)
    assert read_school_terms(ROOT, official=False).of("837") is not None
