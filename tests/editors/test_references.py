"""Ids in editors' files that nobody has."""

from datetime import date
from pathlib import Path

import pytest

from generators.addresses import Entry, Register
from generators.editors.reading import read_editors_files
from generators.editors.references import known_ids, lost_references
from tests import hand_made
from tests.editors.texts import EVENT, PLACE, TODAY, project, put

PLACE_ID = "3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21"
NOBODYS = "00000000-0000-4000-8000-000000000009"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def lost(root: Path, register: Register | None = None) -> list[str]:
    """The fields with references that lead nowhere."""
    files = read_editors_files(root, TODAY, examples=True)
    found = lost_references(root, files, known_ids(hand_made.snapshot(), register or Register()))
    return [problem.field for problem in found]


def held_at(place: str) -> str:
    """An event that is held at another place."""
    address = EVENT[EVENT.index("address:") : EVENT.index("when:")]
    return EVENT.replace(address, f"place: {place}\n")


def test_an_event_at_a_meeting_place_of_ours(root: Path) -> None:
    put(root, "meeting-places/tampere/kahvila.yml", PLACE)
    put(root, "events/satutunti.yml", held_at(PLACE_ID))
    assert lost(root) == []


def test_an_event_at_a_place_that_nobody_knows(root: Path) -> None:
    put(root, "events/satutunti.yml", held_at(NOBODYS))
    assert lost(root) == ["place"]


def test_an_event_at_another_event(root: Path) -> None:
    put(root, "events/satutunti.yml", held_at("5d1f0b6c-9e21-4a58-9a3e-3f0d2c5e7c1b"))
    assert lost(root) == ["place"]


def test_a_place_that_ptv_had_once_is_no_fault_of_an_editors(root: Path) -> None:
    put(root, "events/satutunti.yml", held_at(NOBODYS))
    entry = Entry(kind="location", id=NOBODYS, slug="talo-0000000000", name="Talo", added=date(2026, 1, 1))
    assert lost(root, Register([entry])) == []


def test_references_of_a_file_that_is_broken_otherwise(root: Path) -> None:
    put(root, "events/satutunti.yml", held_at(NOBODYS).replace("type: culture", "type: x"))
    assert lost(root) == ["place"]


def test_organisers_and_ptv(root: Path) -> None:
    text = PLACE.replace("sector: association", f"sector: association\n    organisation: {NOBODYS}")
    put(root, "meeting-places/tampere/kahvila.yml", f"{text}ptv: {NOBODYS}\n")
    assert sorted(lost(root)) == ["organisers.1.organisation", "ptv"]


def test_a_municipality_of_another_county(root: Path) -> None:
    put(root, "events/satutunti.yml", EVENT.replace('"837"', '"091"'))
    assert lost(root) == ["municipality"]


def test_examples_are_held_against_the_example_of_ptv_only(root: Path) -> None:
    put(root, "example/events/satutunti.yml", held_at(NOBODYS))
    assert lost(root) == []
    files = read_editors_files(root, TODAY, examples=True)
    known = known_ids(hand_made.snapshot(), Register())._replace(of_example=True)
    assert [problem.field for problem in lost_references(root, files, known)] == ["place"]
