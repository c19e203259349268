"""The canonical form of editors' files: what is put right, what stays, and that nothing is lost."""

from pathlib import Path
from uuid import UUID

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.editors.comments import comments
from generators.editors.folders import FORMS, record_files
from generators.editors.formatting import canonical
from generators.editors.forms import MeetingPlaceForm
from generators.editors.schemas import first_line
from generators.errors import DataFileError
from tests.editors.texts import PLACE, ROOT

FIRST = "# yaml-language-server: $schema=../../schemas/meeting-places.json"
FILE = Path("kahvila.yml")
ID = "3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21"


def formatted(source: str) -> str:
    """The canonical form of a meeting place, without its first line."""
    text = canonical(FILE, source, "meeting_place", FIRST, lambda: ID)
    assert text.startswith(f"{FIRST}\n")
    return text.removeprefix(f"{FIRST}\n")


def line(source: str) -> str:
    """One field in its canonical form."""
    return formatted(f"id: {ID}\n{source}\n").removeprefix(f"id: {ID}\n").removesuffix("\n")


def test_what_is_in_its_form_stays() -> None:
    assert formatted(PLACE) == PLACE


CASES = {
    "code as a number": ("municipality: 837", 'municipality: "837"'),
    "code that reads as an octal number": ("municipality: 020", 'municipality: "020"'),
    "codes in a list": ("serves: [049, '536']", 'serves: ["049", "536"]'),
    "no as text": ("summary: no", 'summary: "no"'),
    "yes as a truth": ("online: yes", "online: true"),
    "quotes that nothing needs": ("kind: 'family_cafe'", "kind: family_cafe"),
    "quotes that are needed": ("summary: 'Kahvila: kaikille'", 'summary: "Kahvila: kaikille"'),
    "quotes in a text": ('summary: Kahvila "Puisto"', 'summary: Kahvila "Puisto"'),
    "text that begins with a sign": ("summary: '- kahvila'", 'summary: "- kahvila"'),
    "number sign": ("summary: 'Kahvila #1'", 'summary: "Kahvila #1"'),
    "only Finnish": ("name: {fi: Kahvila}", "name: Kahvila"),
    "by language": ("name: {sv: Café, fi: Kahvila}", "name:\n  fi: Kahvila\n  sv: Café"),
    "Finnish day": ("season: {first: 1.9.2026}", "season: {first: 2026-09-01}"),
    "day in quotes": ("season: {first: '2026-09-01'}", "season: {first: 2026-09-01}"),
    "no such day": ("season: {first: 31.9.2026}", 'season: {first: "31.9.2026"}'),
    "hyphens and colons in a time": ("when: ['ti 9:30 - 11:30']", "when:\n  - ti 9.30–11.30"),
    "hyphen between days": ("when: ['ma-pe 9-15']", "when:\n  - ma–pe 9–15"),
    "a rhythm of nothing but time": ("when: [{time: ti 9–11}]", "when:\n  - ti 9–11"),
    "days of a rhythm": (
        "when: [{dates: [3.12.2026, 2026-12-04], time: klo 10-12}]",
        "when:\n  - time: klo 10–12\n    dates: [2026-12-03, 2026-12-04]",
    ),
    "hyphens in other texts": ("summary: isä-lapsi 1-2 kertaa", "summary: isä-lapsi 1-2 kertaa"),
    "order within a group": ("address: {number: '4', street: Mallitie}", 'address: {street: Mallitie, number: "4"}'),
    "unknown fields last": ("zzz: 1\nname: Kahvila", "name: Kahvila\nzzz: 1"),
    "no value": ("fee:", "fee:"),
    "empty list": ("links: []", "links: []"),
    "spaces in a text": ("summary: '  Kahvila   puistossa '", "summary: Kahvila puistossa"),
    "paragraphs": ('description: "Eka.\\n\\nToka: #2."', "description: |-\n  Eka.\n\n  Toka: #2."),
    "emoji": ("summary: Kahvila 🙂", "summary: Kahvila 🙂"),
    "invisible": ('summary: "Kah\\u200bvila"', 'summary: "Kah\\u200bvila"'),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_one_field(source: str, expected: str) -> None:
    assert line(source) == expected
    assert line(expected) == expected


def test_long_texts_are_folded() -> None:
    words = "Vanhempien olohuone puistossa, jossa saa juoda kahvia, leikkiä, jutella ja levätä " * 2
    folded = line(f"summary: {words}")
    assert folded.startswith("summary: >-\n  Vanhempien")
    assert max(len(part) for part in folded.splitlines()) <= 100
    assert yaml.safe_load(folded)["summary"] == words.strip()


def test_fields_are_put_in_order_and_an_id_is_given_once() -> None:
    text = canonical(FILE, "kind: family_cafe\nname: Kahvila\n", "meeting_place", FIRST)
    given_id = yaml.safe_load(text)["id"]
    assert list(yaml.safe_load(text)) == ["id", "name", "kind"]
    assert UUID(given_id).version == 4
    assert canonical(FILE, text, "meeting_place", FIRST) == text


def test_comments_stay_with_what_they_belong_to() -> None:
    source = """\
# Koko tiedostosta

# ennen lajia
kind: family_cafe  # lajista
name:
  fi: Kahvila
  # ruotsiksi myöhemmin
address:
  street: Mallitie  # kadusta
when:
  # tiistaista
  - ti 9–11
  - ke 9–11  # keskiviikosta
languages: [fi, sv]  # kielistä
description: |  # kuvauksesta
  Eka # ei kommentti

  Toka
# lopuksi
"""
    assert (
        formatted(source)
        == f"""\
# Koko tiedostosta

id: {ID}
name:
  fi: Kahvila
  # ruotsiksi myöhemmin
# ennen lajia
kind: family_cafe  # lajista
description: |-  # kuvauksesta
  Eka # ei kommentti

  Toka
address:
  street: Mallitie  # kadusta
when:
  # tiistaista
  - ti 9–11
  - ke 9–11  # keskiviikosta
languages: [fi, sv]  # kielistä
# lopuksi
"""
    )


def test_an_older_first_line_is_replaced() -> None:
    assert formatted(f"# yaml-language-server: $schema=elsewhere.json\n{PLACE}") == PLACE


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("name: Kahvila\nname: Puisto\n", "sama kenttä on jo rivillä 1"),
        ("name: 'Kahvila\n", "lainausmerkki jää auki"),
        ("- Kahvila\n", "tiedostossa ei ole kenttiä"),
        ("", "tiedostossa ei ole kenttiä"),
        ("name: *a\n", "merkillä, jolla on YAMLissa oma tehtävänsä"),
    ],
)
def test_what_cannot_be_written_anew_is_told(source: str, words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        formatted(source)


def test_the_example_is_in_its_form() -> None:
    other = [
        file.name
        for kind, file in record_files(ROOT)
        if canonical(file, file.read_text(encoding="utf-8"), kind, first_line(ROOT, kind, file))
        != file.read_text(encoding="utf-8")
    ]
    assert other == []


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text.strip())
BY_LANGUAGE = st.dictionaries(st.sampled_from(["fi", "sv", "en"]), TEXTS, min_size=1)
FIELDS = st.fixed_dictionaries(
    {"name": TEXTS | BY_LANGUAGE, "summary": BY_LANGUAGE},
    optional={
        "zzz": TEXTS,
        "description": st.lists(TEXTS, min_size=1).map("\n".join),
        "municipality": st.from_regex(r"\d{3}", fullmatch=True),
        "ages": st.lists(st.fixed_dictionaries({"least": st.integers(0, 120)})),
        "season": st.dictionaries(st.sampled_from(["first", "last"]), st.dates(), min_size=1),
        "languages": st.lists(st.sampled_from(["fi", "sv", "ar", "no"])),
        "online": st.booleans(),
        "contacts": st.lists(
            st.fixed_dictionaries({"role": TEXTS, "phone": st.from_regex(r"0[1-9]\d{4,8}", fullmatch=True)})
        ),
        "address": st.fixed_dictionaries({"street": BY_LANGUAGE, "latitude": st.floats(59, 70)}),
    },
)


def _meant(value: object) -> object:
    """A value without what is only a way of writing it: spaces in texts, a text in Finnish alone."""
    match value:
        case str():
            return "\n".join(" ".join(part.split()) for part in value.strip().split("\n"))
        case {"fi": text} if len(value) == 1:
            return _meant(text)
        case dict():
            return {key: _meant(part) for key, part in value.items()}
        case list():
            return [_meant(part) for part in value]
    return value


@given(FIELDS, st.sampled_from([None, True, False]), st.integers(20, 200))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_says_the_same_and_is_the_same_a_second_time(
    fields: dict[str, object], style: bool | None, width: int
) -> None:
    source = yaml.safe_dump(fields, allow_unicode=True, default_flow_style=style, width=width)
    text = formatted(source)
    assert _meant(yaml.safe_load(text)) == _meant({"id": ID, **fields})
    assert formatted(text) == text


COMMENTED = PLACE.splitlines()


@given(st.lists(st.tuples(st.integers(0, len(COMMENTED) - 1), st.booleans(), st.integers(0, 6)), max_size=8))
@settings(max_examples=60, deadline=None)
def test_no_comment_is_ever_lost(places: list[tuple[int, bool, int]]) -> None:
    lines = list(COMMENTED)
    for number, (at, beside, indent) in enumerate(sorted(places, reverse=True)):
        comment = f"# kommentti {number}"
        if beside and "#" not in lines[at]:
            lines[at] += f"  {comment}"
        else:
            lines.insert(at, " " * indent + comment)
    source = "\n".join(lines) + "\n"
    text = formatted(source)
    assert sorted(found.text for found in comments(text)) == sorted(found.text for found in comments(source))
    assert yaml.safe_load(text) == yaml.safe_load(PLACE)
    assert formatted(text) == text


def test_a_formatted_file_reads_as_the_same_form() -> None:
    assert FORMS["meeting_place"] is MeetingPlaceForm
    source = PLACE.replace('municipality: "837"', "municipality: '837'").replace("ti 9.30–11.30", "ti 9:30-11:30")
    before, after = (MeetingPlaceForm.model_validate(yaml.safe_load(text)) for text in (PLACE, formatted(source)))
    assert before == after
