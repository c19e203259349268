"""The groups in which places are listed: the editors' words."""

from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.place_groups import read_place_groups
from tests.command import ROOT
from tests.hand_made import place


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Neuvola Peltola, Tampere", "clinics"),
        ("Malliniemen neuvola", "clinics"),
        ("Äitiys- ja lastenneuvola", "clinics"),
        ("Perheneuvola Vuokko", "family-centres"),
        ("Perhekeskus, Tampere", "family-centres"),
        ("Hammashoitola Niittylä", "health"),
        ("Nuorten vastaanotto", "health"),
        ("Nuorisotila Kellari", "young"),
        ("Kirjasto Harjula", "libraries"),
        ("Leikkipuisto Malli", "play"),
        ("Päiväkoti Peippo", "day-care"),
        ("Koulu Mäntylä", "schools"),
        ("Kunnan palvelupiste", "offices"),
        ("Testiurheilijat ry: toimitila", None),
    ],
)
def test_a_place_is_in_the_group_that_its_name_tells(name: str, key: str | None) -> None:
    group = read_place_groups(ROOT).of(place("c1", name), meeting_place=False)
    assert (group.key if group else None) == key


def test_a_meeting_place_is_among_meeting_places_unless_an_earlier_group_has_it() -> None:
    groups = read_place_groups(ROOT)
    found = [groups.of(place("c1", name), meeting_place=True) for name in ("Avoin päiväkoti", "Perhekeskus")]
    assert [group.key if group else None for group in found] == ["meeting-places", "family-centres"]


@pytest.mark.parametrize(
    ("group", "told"),
    [
        ("{key: a, names: {fi: A, sv: A, en: A}}", "keywords"),
        ("{key: a, names: {fi: A}, keywords: [aa]}", "sv, en"),
        ("{key: a, names: {fi: A, sv: A, en: A}, words: [aa]}", "keywords"),
    ],
)
def test_a_fault_is_told(group: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "content/data").mkdir(parents=True)
    (tmp_path / "content/data/place-groups.yml").write_text(f"groups:\n  - {group}\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=told):
        read_place_groups(tmp_path)


def test_a_key_stands_once(tmp_path: Path) -> None:
    (tmp_path / "content/data").mkdir(parents=True)
    line = "  - {key: a, names: {fi: A, sv: A, en: A}, keywords: [aa]}\n"
    (tmp_path / "content/data/place-groups.yml").write_text(f"groups:\n{line}{line}", encoding="utf-8")
    with pytest.raises(DataFileError, match="kahdella"):
        read_place_groups(tmp_path)
