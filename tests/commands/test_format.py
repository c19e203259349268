"""`perhekeskus format` as a program of its own."""

from pathlib import Path

import pytest
import yaml

from generators.editors.schemas import schema_file, schema_text
from tests.command import perhekeskus
from tests.editors.texts import EVENT, PLACE, project, put

UNTIDY = PLACE.replace('"837"', "837").replace("  - ti 9.30–11.30", "  - ti 9:30-11:30")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_all_files_are_put_into_their_form_and_then_stay(root: Path) -> None:
    file = put(root, "meeting-places/tampere/kahvila.yml", UNTIDY)
    example = put(root, "example/events/satutunti.yml", EVENT.replace("id:", "# tunnus\nid:"))
    result = perhekeskus("format", root=root)
    assert result.returncode == 0, result.stderr
    assert "Formatted: content/data/meeting-places/tampere/kahvila.yml" in result.stdout
    assert file.read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/meeting-places.json\n" + PLACE
    )
    assert "# tunnus\n" in example.read_text(encoding="utf-8")
    assert "Formatted" not in perhekeskus("format", root=root).stdout
    assert perhekeskus("format", "--check", root=root).returncode == 0


def test_check_changes_nothing_and_tells_the_first_line_that_differs(root: Path) -> None:
    first = "# yaml-language-server: $schema=../../schemas/meeting-places.json\n"
    file = put(root, "meeting-places/tampere/kahvila.yml", first + UNTIDY)
    result = perhekeskus("format", "--check", root=root)
    assert result.returncode == 1
    assert f"{file}:11: tiedosto ei ole vakiomuodossa; anna komento perhekeskus format" in result.stderr
    assert "in English: the file is not in canonical form" in result.stderr
    assert file.read_text(encoding="utf-8") == first + UNTIDY


def test_only_the_files_that_are_named(root: Path) -> None:
    place = put(root, "meeting-places/tampere/kahvila.yml", UNTIDY)
    event = put(root, "events/satutunti.yml", EVENT)
    assert perhekeskus("format", event, root=root).returncode == 0
    assert place.read_text(encoding="utf-8") == UNTIDY
    assert event.read_text(encoding="utf-8") != EVENT


def test_a_file_that_is_none_of_ours(root: Path) -> None:
    result = perhekeskus("format", "content/data/situations.yml", root=root)
    assert result.returncode == 1
    assert "no file of a meeting place" in result.stderr


def test_what_is_no_yaml_is_told_and_left_while_the_others_are_formatted(root: Path) -> None:
    broken = put(root, "events/rikki.yml", 'name: "Satutunti\n')
    place = put(root, "meeting-places/tampere/kahvila.yml", UNTIDY)
    result = perhekeskus("format", root=root)
    assert result.returncode == 1
    assert f"{broken}:1: lainausmerkki jää auki" in result.stderr
    assert broken.read_text(encoding="utf-8") == 'name: "Satutunti\n'
    assert 'municipality: "837"' in place.read_text(encoding="utf-8")


def test_an_id_is_given_where_it_is_missing_or_empty(root: Path) -> None:
    files = [put(root, "events/a.yml", EVENT[EVENT.index("name:") :]), put(root, "events/b.yml", "id:\n" + EVENT[41:])]
    assert perhekeskus("format", root=root).returncode == 0
    ids = {yaml.safe_load(file.read_text(encoding="utf-8"))["id"] for file in files}
    assert len(ids) == 2
    assert None not in ids


def test_windows_line_ends_and_a_byte_order_mark_go(root: Path) -> None:
    file = put(root, "events/satutunti.yml", "")
    file.write_bytes(("\ufeff" + EVENT).replace("\n", "\r\n").encode())
    assert perhekeskus("format", root=root).returncode == 0
    assert b"\r" not in file.read_bytes()
    assert file.read_bytes().startswith(b"# yaml-language-server")


def test_schemas_are_written_when_they_are_asked_for(root: Path) -> None:
    assert perhekeskus("format", root=root).returncode == 0
    assert not (root / schema_file("event")).exists()
    assert perhekeskus("format", "--schemas", root=root).returncode == 0
    assert (root / schema_file("event")).read_text(encoding="utf-8") == schema_text("event")
