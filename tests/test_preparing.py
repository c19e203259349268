from datetime import date
from pathlib import Path

import pytest

from generators.errors import PerhekeskusError
from generators.preparing import built_on, prepare
from generators.snapshot import write_snapshot
from generators.snapshot.borders import write_borders
from tests import hand_made
from tests.snapshot.test_borders import borders


def test_the_day_of_the_build_is_helsinkis() -> None:
    assert built_on({"SOURCE_DATE_EPOCH": "1795384799"}) == date(2026, 11, 22)
    assert built_on({"SOURCE_DATE_EPOCH": "1795384800"}) == date(2026, 11, 23)
    assert built_on({"SOURCE_DATE_EPOCH": ""}) == built_on({})


@pytest.mark.parametrize("epoch", ["today", "1.5", "9" * 30])
def test_a_day_that_is_none_is_an_error_with_its_remedy(epoch: str) -> None:
    with pytest.raises(PerhekeskusError, match=f"SOURCE_DATE_EPOCH={epoch}: expected whole seconds since 1970"):
        built_on({"SOURCE_DATE_EPOCH": epoch})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A snapshot folder of county 08 with two borders."""
    write_snapshot(tmp_path, hand_made.snapshot())
    write_borders(tmp_path, borders("837", "536"))
    return tmp_path


def test_borders_are_there_with_their_attribution(root: Path, folder: Path) -> None:
    found = prepare(root, folder)
    assert list(found.borders) == ["536", "837"]
    assert found.borders_attribution.get("fi") == "Kuntarajat: esimerkki"
    assert found.warnings == ()


def test_without_borders_there_are_none(root: Path, tmp_path: Path) -> None:
    write_snapshot(tmp_path, hand_made.snapshot())
    found = prepare(root, tmp_path)
    assert (found.borders, bool(found.borders_attribution), found.warnings) == ({}, False, ())


def test_the_example_has_no_borders(root: Path, tmp_path: Path) -> None:
    write_borders(tmp_path, borders("837"))
    found = prepare(root, tmp_path)
    assert found.example
    assert found.borders == {}


def test_borders_of_another_county_are_not_shown(root: Path, folder: Path) -> None:
    write_borders(folder, borders("905", county="17"))
    assert prepare(root, folder).borders == {}


def test_damaged_borders_are_done_without_and_told(root: Path, folder: Path) -> None:
    (folder / "borders" / "municipalities.jsonl").write_text("{", encoding="utf-8")
    found = prepare(root, folder)
    assert found.borders == {}
    assert len(found.warnings) == 1
    assert "municipalities.jsonl:1" in found.warnings[0]
    assert "perhekeskus pull --full" in found.warnings[0]
