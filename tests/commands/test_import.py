from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generators import cli
from tests.command import ROOT
from tests.sources.kml.maps import document, folder, packed, placemark

SHEET = """Mikä;Kenelle;Missä;Milloin;Kuka järjestää;Puhelin;Leveysaste;Pituusaste;Laji;Päivä
Perhekahvila Puisto;0–6-vuotiaat;Kirkkotie 1, 33100 Tampere;ti 9.30-11.30;MLL Tampere ry;040 123 4567;61,4981;23,7610;;
Kerho;;;;;;;;;
Kuntapäivä;;Tori 1, 33100 Tampere;klo 10–12;;;;;tapahtuma;3.12.2026
"""
PUISTO = "content/data/meeting-places/tampere/perhekahvila-puisto.yml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with settings and nothing else."""
    (tmp_path / "content/data").mkdir(parents=True)
    (tmp_path / "content/data/settings.yml").write_bytes((ROOT / "content/data/settings.yml").read_bytes())
    monkeypatch.setenv("PERHEKESKUS_ROOT", str(tmp_path))
    (tmp_path / "lista.csv").write_text(SHEET, encoding="cp1252")
    return tmp_path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli.main, ["import", *(str(word) for word in words)])


def files(project: Path) -> set[str]:
    found = {file.relative_to(project).as_posix() for file in (project / "content/data").rglob("*.yml")}
    return found - {"content/data/settings.yml"}


def test_a_sheet_becomes_files(project):
    result = run("csv", project / "lista.csv")
    assert result.exit_code == 0, result.output
    assert files(project) == {
        PUISTO,
        "content/data/meeting-places/kunta-puuttuu/kerho.yml",
        "content/data/events/tampere/kuntapaiva.yml",
    }
    written = yaml.safe_load((project / PUISTO).read_text(encoding="utf-8"))
    assert (written["kind"], written["municipality"], written["when"]) == ("family_cafe", "837", ["ti 9.30–11.30"])
    assert written["address"]["latitude"] == 61.4981
    assert written["organisers"] == [{"name": "MLL Tampere ry", "sector": "association"}]
    event = yaml.safe_load((project / "content/data/events/tampere/kuntapaiva.yml").read_text(encoding="utf-8"))
    assert str(event["when"][0]["dates"][0]) == "2026-12-03"
    assert event["type"] == "municipality_day"


def test_what_a_person_must_write_is_told_and_not_made_up(project):
    output = run("csv", project / "lista.csv").output
    assert "Wrote: 3 files, 3 of them to be filled in by a person" in output
    part = output.partition(f"Wrote: {PUISTO}")[2].partition("Wrote:")[0]
    told = [line.split(":")[1].strip() for line in part.splitlines() if "täytä" in line]
    assert told == ["summary", "sign_up", "confirmed", "contacts.1.role"]
    kerho = yaml.safe_load((project / "content/data/meeting-places/kunta-puuttuu/kerho.yml").read_text())
    assert set(kerho) == {"id", "name"}


def test_a_dry_run_writes_nothing(project):
    output = run("csv", project / "lista.csv", "--dry-run").output
    assert f"Would write: {PUISTO}" in output
    assert files(project) == set()


def test_a_file_that_is_there_is_never_replaced(project):
    run("csv", project / "lista.csv")
    edited = (project / PUISTO).read_text(encoding="utf-8") + "summary: Oma teksti\n"
    (project / PUISTO).write_text(edited, encoding="utf-8")
    before = files(project)
    output = run("csv", project / "lista.csv").output
    assert f"Kept as it is: {PUISTO}" in output
    assert (files(project), (project / PUISTO).read_text(encoding="utf-8")) == (before, edited)


def test_a_file_of_another_place_keeps_its_name(project):
    (project / PUISTO).parent.mkdir(parents=True)
    (project / PUISTO).write_text("name: Toinen\n")
    run("csv", project / "lista.csv")
    assert (project / PUISTO).read_text() == "name: Toinen\n"
    assert PUISTO.replace(".yml", "-2.yml") in files(project)


def test_a_map_becomes_files(project):
    (project / "kartta.kmz").write_bytes(packed({"doc.kml": document(folder("Nokia", placemark("Kahvila") * 2))}))
    result = run("kml", project / "kartta.kmz")
    assert result.exit_code == 0, result.output
    assert files(project) == {f"content/data/meeting-places/nokia/kahvila{n}.yml" for n in ("", "-2")}


def test_a_feed_of_the_settings_says_how_to_read_it(project):
    settings = (project / "content/data/settings.yml").read_text(encoding="utf-8")
    feeds = "sources:\n  feeds:\n    - {key: kartta, kind: kml, address: kartta.kml, place_kind: family_house}\n"
    (project / "content/data/settings.yml").write_text(settings.replace("sources:\n", feeds), encoding="utf-8")
    (project / "kartta.kml").write_bytes(document(folder("Nokia", placemark("Mallila"))))
    assert run("kml", project / "kartta.kml", "--feed", "kartta").exit_code == 0
    assert "kind: family_house" in (project / "content/data/meeting-places/nokia/mallila.yml").read_text()
    result = run("kml", project / "kartta.kml", "--feed", "kartat")
    assert result.exit_code == 1
    assert "they have: kartta" in result.output


def test_a_file_that_cannot_be_read_is_an_error(project):
    (project / "kartta.kml").write_bytes(b"<html>Sign in</html>")
    result = run("kml", project / "kartta.kml")
    assert result.exit_code == 2
    assert "kirjautumissivu" in result.output
