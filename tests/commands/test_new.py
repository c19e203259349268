"""`perhekeskus new` as a program of its own: asked through a pipe, or told everything at once."""

import subprocess
from pathlib import Path

import pytest
import yaml

from generators.editors.questions import QUESTIONS
from generators.editors.reading import read_editors_files
from generators.model.local_records import LOCAL_KINDS
from tests.command import perhekeskus
from tests.editors.texts import TODAY, project

CLOCK = {"SOURCE_DATE_EPOCH": "1795392000"}  # 23.11.2026
PLACE = "content/data/meeting-places/tampere/puiston-perhekahvila.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def new(root: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    return perhekeskus("new", *arguments, root=root, environment=CLOCK, answers=answers)


def written(root: Path, name: str) -> dict[str, object]:
    """What a file says; it must be sound, in its form, and the only one."""
    assert read_editors_files(root, TODAY, examples=True).problems == ()
    assert perhekeskus("format", "--check", root=root).returncode == 0
    [file] = (root / "content/data").rglob("*/*.yml")
    assert file.relative_to(root).as_posix() == name
    found: dict[str, object] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def test_questions_are_answered_one_by_one(root: Path) -> None:
    answers = [
        "Puiston perhekahvila",
        "perhekahvila",
        "Vanhempien olohuone puistossa.",
        "vauvat ja heidän vanhempansa",
        "0–6",
        "Tampere",
        "Esimerkkiyhdistys ry",
        "1",
        "Mallitie 4, 33100 Tampere",
        "23.7610, 61.4981",
        "61.4981, 23.7610",
        "ti 9.30-11.30; to 13-15",
        "",
        "kahvilan ohjaaja",
        "",
        "kahvila@example.org",
        "perhetyön esihenkilö",
        "",
    ]
    result = new(root, "meeting-place", answers="\n".join(answers) + "\n")
    assert result.returncode == 0, result.stderr
    assert f"Kirjoitettu: {PLACE}" in result.stdout
    found = written(root, PLACE)
    assert found["kind"] == "family_cafe"
    assert found["municipality"] == "837"
    assert found["organisers"] == [{"name": "Esimerkkiyhdistys ry", "sector": "association"}]
    assert "leveys- ja pituusaste ovat vaihtaneet paikkaa" in result.stderr
    assert found["address"] == {
        "street": "Mallitie",
        "number": "4",
        "postal_code": "33100",
        "post_office": "Tampere",
        "latitude": 61.4981,
        "longitude": 23.761,
    }
    assert found["when"] == ["ti 9.30–11.30", "to 13–15"]
    assert found["sign_up"] == {"need": "none"}
    assert found["confirmed"] == {"day": TODAY, "by": "perhetyön esihenkilö"}


def test_a_wrong_answer_is_told_at_once_and_asked_again(root: Path) -> None:
    answers = [
        "Luento",
        "esitelmä",
        "luento",
        "Unesta.",
        "vanhemmat",
        "",
        "Nokiaa",
        "Nokia",
        "Esimerkki ry",
        "järjestö",
    ]
    answers += ["verkossa", "3.12.2026", "ti 18", "klo 18–19.30", "k", "", "", ""]
    result = new(root, "event", answers="\n".join(answers) + "\n")
    assert result.returncode == 0, result.stderr
    told = [line.strip() for line in result.stderr.splitlines()]
    assert told[0].startswith("”esitelmä”: pitäisi olla jokin näistä: family_day (perhepäivä), ")
    assert told[1] == '”Nokiaa”: kuntaa ei ole; tarkoititko "536"?'
    assert told[2].startswith("kohtaa ”ti 18” ei tunneta ajaksi")
    found = written(root, "content/data/events/nokia/luento.yml")
    assert found["when"] == [{"time": "klo 18–19.30", "dates": [TODAY.replace(month=12, day=3)]}]
    assert found["online"] is True


OPTIONS = {
    "meeting-place": "--name=A --kind=2 --summary=A --audience=A --ages=0–6 --municipality=837 --organiser=A "
    "--sector=parish --where=Mallitie --confirmed-by=A",
    "group": "--name=A --summary=A --audience=A --municipality=837 --organiser=A --sector=parish --where=Mallitie "
    "--confirmed-by=A",
    "event": "--name=A --type=trip --summary=A --audience=A --municipality=837 --organiser=A --sector=parish "
    "--where=Mallitie --dates=3.12.2026",
    "space": "--name=A --summary=A --municipality=837 --organiser=A --sector=parish --where=Mallitie --capacity=20 "
    "--equipment=tykki,taulu --price=A --booking=A --confirmed-by=A",
    "volunteer-task": "--name=A --summary=A --organiser=A --sector=parish --contact=A --email=a@example.org "
    "--confirmed-by=A",
    "organisation": "--name=A --sector=parish --business-id=0737546-2 --summary=A --offers=A --confirmed-by=A",
    "network": "--name=A --level=area --summary=A --contact=A --email=a@example.org --confirmed-by=A",
}
MORE = {"meeting-place": ["--when=ti 9–11"], "event": ["--time=klo 10–12"]}
FILES = {
    "meeting-place": "meeting-places/tampere/a",
    "group": "groups/tampere/a",
    "event": "events/tampere/a",
    "space": "spaces/tampere/a",
    "volunteer-task": "volunteering/a",
    "organisation": "organisations/a",
    "network": "networks/a",
}


@pytest.mark.parametrize("word", OPTIONS)
def test_told_everything_it_asks_nothing(root: Path, word: str) -> None:
    result = new(root, word, "--no-questions", *OPTIONS[word].split(), *MORE.get(word, []))
    assert result.returncode == 0, result.stderr
    assert written(root, f"content/data/{FILES[word]}.yml")["name"] == "A"


def test_every_kind_has_questions_for_all_that_it_must_tell() -> None:
    assert set(QUESTIONS) == set(LOCAL_KINDS)


def test_what_is_missing_is_an_error_when_nothing_may_be_asked(root: Path) -> None:
    result = new(root, "organisation", "--no-questions", "--name=A", "--sector=parish", "--confirmed-by=A")
    assert result.returncode == 1
    assert "kenttä ”summary”: tämä kenttä puuttuu" in result.stderr
    assert "field “offers”: this field is missing" in result.stderr
    assert not (root / "content/data/organisations").exists()


def test_any_other_field_can_be_set(root: Path) -> None:
    further = ["--set", "name.sv=Parken", "--set", "languages=[fi, ar]", "--set", "links.1.url=https://example.org/"]
    result = new(root, "organisation", "--no-questions", *OPTIONS["organisation"].split(), *further)
    assert result.returncode == 0, result.stderr
    found = written(root, "content/data/organisations/a.yml")
    assert found["name"] == {"fi": "A", "sv": "Parken"}
    assert found["languages"] == ["fi", "ar"]
    assert found["links"] == [{"url": "https://example.org/"}]


@pytest.mark.parametrize("setting", ["languages", "fee=[", "nmae=A"])
def test_a_setting_that_is_wrong_is_told(root: Path, setting: str) -> None:
    result = new(root, "organisation", "--no-questions", *OPTIONS["organisation"].split(), "--set", setting)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_another_of_the_same_name_gets_a_file_of_its_own(root: Path) -> None:
    for _ in range(2):
        assert new(root, "organisation", "--no-questions", *OPTIONS["organisation"].split()).returncode == 0
    assert sorted(file.name for file in (root / "content/data/organisations").iterdir()) == ["a-2.yml", "a.yml"]
    assert read_editors_files(root, TODAY, examples=True).problems == ()


def test_an_input_that_ends_writes_nothing(root: Path) -> None:
    result = new(root, "meeting-place", answers="Puiston perhekahvila\n")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert not (root / "content/data/meeting-places").exists()
