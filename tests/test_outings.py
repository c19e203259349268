"""Places to go to without an appointment: the editors' rule."""

from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.model.text import Text
from generators.outings import Outings, read_outings
from tests.command import ROOT
from tests.hand_made import place, service

RULE = Outings(keywords=("avoin päiväkoti*", "perhekahvila*"), leave_out_words=("päiväkoti*", "*neuvola*"))


@pytest.mark.parametrize(
    ("name", "taken", "left_out"),
    [
        ("Avoin päiväkoti Malli", True, False),
        ("Päiväkoti Malli", False, True),
        ("Perheneuvola Malli", False, True),
        ("Neuvola ja perhekahvila", True, False),
        ("Kirkon kerhotila", False, False),
    ],
)
def test_the_own_name_of_a_place_stands_above_words_that_leave_out(name: str, taken: bool, left_out: bool) -> None:
    found = place("c1", name)
    assert (RULE.is_place(found), RULE.leaves_out(found)) == (taken, left_out)


def test_a_service_is_taken_by_name_unless_a_word_of_its_name_leaves_it_out() -> None:
    assert RULE.is_service(service("s1", "Perhekahvila"))
    assert RULE.is_service(service("s1", "Kahvila", alternative_names=Text({"fi": "Perhekahvila"})))
    assert not RULE.is_service(service("s1", "Neuvolan perhekahvila"))


def test_the_projects_own_rule_takes_no_clinic_school_or_office() -> None:
    rule = read_outings(ROOT)
    for name in ("Neuvola Peltola", "Terveysasema Harjula", "Päiväkoti Peippo", "Koulu Mäntylä", "Kunnan palvelupiste"):
        assert rule.leaves_out(place("c1", name)), name
    for name in ("Avoin päiväkoti Malli", "Kirjasto Mäntylä", "Perhekahvila", "Leikkipuisto Malli", "Öppet daghem"):
        assert rule.is_place(place("c1", name)), name


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "content/data").mkdir(parents=True)
    (tmp_path / "content/data/outings.yml").write_text("keywords: [kirjasto]\nleave_out: [koulu]\n", encoding="utf-8")
    with pytest.raises(DataFileError, match="leave_out_words") as error:
        read_outings(tmp_path)
    assert error.value.problems[0].line == 2


def test_the_projects_own_rule_knows_the_kinds_of_meeting_places() -> None:
    rule = read_outings(ROOT)
    kinds = {
        "Avoin päiväkoti Malli": "open_day_care",
        "Öppet daghem": "open_day_care",
        "Perhekahvila Malli": "family_cafe",
        "Familjecaféet Exemplet": "family_cafe",
        "Seurakunnan perhekerho": "family_club",
        "Perheentalo Lempi": "family_house",
        "Kumppanuustupa": "partnership_room",
        "Kohtaamispaikka Keksitty": "other",
        "Kirjasto Malli": None,
        "Nuorisotila": None,
        "Leikkipuisto Malli": None,
    }
    assert {name: rule.meeting_place_kind([Text({"fi": name})]) for name in kinds} == kinds


def test_of_several_kinds_the_first_in_the_file_holds() -> None:
    rule = Outings(meeting_place_kinds={"family_house": ("perheentalo*",), "family_cafe": ("perhekahvila*",)})
    assert rule.meeting_place_kind([Text({"fi": "Perheentalo, perhekahvila"})]) == "family_house"
