"""References of editors' pages against a small directory, and against the project's own example."""

from dataclasses import replace
from pathlib import Path

import pytest

from generators.preparing import Prepared
from generators.publishing.references import Resolved, resolve
from generators.snapshot import Snapshot
from tests import hand_made
from tests.command import ROOT
from tests.pages import world

NEUVOLA = "11111111-aaaa-5555-8888-000000000001"
TWIN = "22222222-aaaa-5555-8888-000000000002"
HOUSE = "33333333-aaaa-5555-8888-000000000003"
FILE = Path("content/fi/a.md")
EXAMPLE_SERVICE = "11a0f349-aa6f-5dd9-a40d-361abad1e888"


def _snapshot() -> Snapshot:
    return hand_made.snapshot(
        services=[
            hand_made.service(NEUVOLA, "Neuvola", general="gd", channels=(HOUSE,)),
            hand_made.service(TWIN, sv="Rådgivning", general="gd", channels=(HOUSE,)),
        ],
        channels=[hand_made.place(HOUSE, "Neuvolatalo")],
    )


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return world.prepared(_snapshot())


def _resolve(prepared: Prepared, markdown: str, language: str = "fi", address: str = "kasikirja/a/") -> Resolved:
    return resolve(markdown, prepared, language, address, FILE, lines_before=3)


def test_every_kind_becomes_a_relative_link(prepared: Prepared) -> None:
    found = _resolve(
        prepared,
        f"[a](palvelu:{NEUVOLA}) [b](paikka:{HOUSE}) [c](organisaatio:city) [d](kunta:837) [e](tilanne:ero)",
    )
    assert found.problems == found.warnings == ()
    assert found.markdown == (
        f"[a](../../palvelut/{prepared.register.slug('service', NEUVOLA)}/) "
        f"[b](../../palvelupisteet/{prepared.register.slug('location', HOUSE)}/) "
        f"[c](../../organisaatiot/{prepared.register.slug('organisation', 'city')}/) "
        "[d](../../kunnat/tampere/) [e](../../elamantilanteet/ero/)"
    )


def test_the_words_are_the_same_in_every_language(prepared: Prepared) -> None:
    found = _resolve(prepared, '[rådgivning](palvelu:11111111aa#pris "Pris")', "sv", "")
    assert found.markdown == f'[rådgivning](tjanster/{prepared.register.slug("service", NEUVOLA)}/#pris "Pris")'


def test_a_merged_record_leads_to_the_one_that_took_its_place(prepared: Prepared) -> None:
    assert prepared.directory.primary_of == {TWIN: NEUVOLA}
    assert prepared.register.slug("service", NEUVOLA) in _resolve(prepared, f"[a](palvelu:{TWIN})").markdown


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("palvelu:99999999-aaaa-5555-8888-000000000009", "tunnusta ei ole"),
        (f"palvelu:{HOUSE}", f"tunnus on toista lajia; kirjoita paikka:{HOUSE}"),
        ("palvelu:", "tunnusta ei ole"),
        ("tilanne:eero", "tarkoititko tilanne:ero?"),
        ("tilanne:xyz", "tunnetut: ero"),
        ("kunta:Tampere", "kolminumeroinen"),
    ],
)
def test_an_unknown_reference_is_told_with_file_and_line(prepared: Prepared, reference: str, expected: str) -> None:
    found = _resolve(prepared, f"Alku\n\n[teksti\njatkuu]({reference})\n")
    assert len(found.problems) == 1
    assert (found.problems[0].file, found.problems[0].line) == (FILE, 7)
    assert expected in str(found.problems[0])


@pytest.mark.parametrize(
    "markdown", [f"[a]: palvelu:{NEUVOLA}", f'<a href="palvelu:{NEUVOLA}">a</a>', f"[a](<palvelu:{NEUVOLA}>)"]
)
def test_other_ways_to_write_a_link_are_told(prepared: Prepared, markdown: str) -> None:
    assert ["kirjoita viittaus muodossa" in str(problem) for problem in _resolve(prepared, markdown).problems] == [True]


@pytest.mark.parametrize(
    "markdown", ["`[a](palvelu:x)`", "```\n[a](palvelu:x)\n```\n", "Kirjoita palvelu:x.", "[a](b.md)"]
)
def test_code_and_plain_text_are_left_alone(prepared: Prepared, markdown: str) -> None:
    assert _resolve(prepared, markdown) == Resolved(markdown, (), ())


def test_a_municipality_of_another_county_becomes_plain_text(prepared: Prepared) -> None:
    found = _resolve(prepared, "[Helsinki](kunta:091)")
    assert found.markdown == "Helsinki"
    assert found.problems == ()
    assert len(found.warnings) == 1


def test_an_id_of_the_example_becomes_plain_text_on_a_real_site(prepared: Prepared) -> None:
    found = _resolve(replace(prepared, root=ROOT, example=False), f"[Lastenneuvola](palvelu:{EXAMPLE_SERVICE})")
    assert found.markdown == "Lastenneuvola"
    assert found.problems == ()
    assert "esimerkkiaineiston tunnus" in str(found.warnings[0])
