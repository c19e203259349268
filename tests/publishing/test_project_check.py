"""`perhekeskus check` on a copy of the project with faults in its written pages and data."""

import re
import shutil
from pathlib import Path

import pytest

from generators.example import example_snapshot
from generators.publishing.project_check import check_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def told(project: Path) -> list[str]:
    problems, _ = check_project(project, None)
    return [str(problem).splitlines()[0].removeprefix(f"{project}/content/") for problem in problems]


def test_the_project_is_sound(project: Path) -> None:
    assert told(project) == []


def test_faults_of_written_pages_by_file_and_line(project: Path) -> None:
    pages = project / "content/fi"
    about = (pages / "tietoa.md").read_text(encoding="utf-8").splitlines()
    about[3] = "updated: 2026-02-30"
    (pages / "tietoa.md").write_text("\n".join(about), encoding="utf-8")
    (pages / "a.md").write_text("---\ntitle: A: b\ndescription: B\n---\n", encoding="utf-8")
    (pages / "b.md").write_text("# B\n", encoding="utf-8")
    (pages / "c.md").write_text("\ufeff---\ntitle: C\n---\n\n[x](tilanne:eero)\n[y](lista:x)\n", encoding="utf-8")
    (pages / "d.md").write_bytes("---\ntitle: Möte\n---\n".encode("latin-1"))
    assert told(project) == [
        "fi/a.md:2: kaksoispiste on paikassa, johon se ei sovi; "
        "kirjoita teksti lainausmerkkeihin tai tarkista sisennys",
        "fi/b.md:1: sivun alussa pitää olla rivit ---, title:, description: ja ---",
        "fi/c.md:1: kenttä ”description”: tämä kenttä puuttuu; lisää se",
        "fi/c.md:5: löytyi tilanne:eero; tarkoititko tilanne:ero?",
        "fi/c.md:6: löytyi lista:x; luetteloa ei ole; tunnetut: "
        "palvelut, palvelupisteet, organisaatiot, kohtaamispaikat, ryhmat, tapahtumat, tilat, vapaaehtoiseksi, "
        "jarjestot, verkostot, kunnat, elamantilanteet, mihin-tanaan, haku, tietoa-aineistosta",
        "fi/d.md:1: tallenna tiedosto UTF-8-muodossa",
        "fi/tietoa.md:4: tällaista päivää ei ole; tarkista päivämäärä",
    ]


def test_broken_data_is_told_before_anything_is_looked_up_in_it(project: Path) -> None:
    file = project / "content/data/navigation.yml"
    file.write_text("entries:\n  - title: {fi: A}\n    page: {fi: puuttuu.md}\n", encoding="utf-8")
    (project / "content/fi/b.md").write_text("# B\n", encoding="utf-8")
    assert told(project) == [
        "data/navigation.yml:3: kenttä ”page”: löytyi puuttuu.md; "
        "tiedosto content/fi/puuttuu.md puuttuu; luo se tai korjaa sen nimi"
    ]


def test_an_editorial_id_that_nobody_has_is_a_warning_with_its_line(project: Path) -> None:
    known = example_snapshot(ROOT)
    service, channel = next(iter(known.services)), next(iter(known.channels))
    (project / "content/data/editorial.yml").write_text(
        f"add:\n  - {{id: {service.upper()}, reason: a}}\nremove:\n  - {{id: {channel}, reason: a service it is not}}\n"
        f"confidential_addresses:\n  - {{id: {channel}, reason: a}}\n  - {{id: ABC-1, reason: mistyped}}\n",
        encoding="utf-8",
    )
    problems, warnings = check_project(project, None)
    assert problems == []
    warnings = [warning for warning in warnings if warning.file.name == "editorial.yml"]
    assert [(warning.line, warning.found) for warning in warnings] == [(4, channel), (7, "abc-1")]
    assert "tunnusta ei ole tilannekuvassa" in str(warnings[0])


def test_faults_of_helplines_and_of_a_page_that_asks_for_help_by_file_and_line(project: Path) -> None:
    page = project / "content/fi/nuorille/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("help: young", "help: nuoret"), encoding="utf-8")
    assert told(project) == [
        "fi/nuorille/index.md:5: kenttä ”help”: löytyi ”nuoret”; pitäisi olla jokin näistä: young, violence"
    ]
    file = project / "content/data/helplines.yml"
    before = file.read_text(encoding="utf-8")
    line = before[: before.index("number: 116 111")].count("\n") + 1
    file.write_text(before.replace("number: 116 111", "number: 116 111 tai chat"), encoding="utf-8")
    assert told(project) == [
        f"data/helplines.yml:{line}: kenttä ”helplines.4.number”: löytyi ”116 111 tai chat”; "
        "kirjoita yksi puhelinnumero ilman muuta tekstiä, esimerkiksi 080 005 005"
    ]
    file.unlink()
    assert told(project) == ["data/helplines.yml:1: tiedosto puuttuu"]


def test_a_number_that_nobody_has_checked_for_180_days_is_a_warning_with_its_line(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project / "content/data/helplines.yml"
    text = re.sub(r"checked_on: .*", "checked_on: 2026-05-27", file.read_text(encoding="utf-8"))
    file.write_text(text.replace("checked_on: 2026-05-27", "checked_on: 2026-05-26", 1), encoding="utf-8")
    line = text[: text.index("checked_on: 2026-05-27")].count("\n") + 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23.11.2026
    problems, warnings = check_project(project, None)
    assert problems == []
    assert [str(warning).splitlines()[0].removeprefix(f"{project}/content/") for warning in warnings] == [
        f"data/helplines.yml:{line}: kenttä ”checked_on”: löytyi 112, tarkistettu 26.5.2026; "
        "tarkistuksesta on yli 180 päivää; katso numero sen omistajan sivulta ja kirjoita uusi päivä"
    ]


def test_a_situation_cannot_take_the_address_of_a_list(project: Path) -> None:
    file = project / "content/data/situations.yml"
    before = file.read_text(encoding="utf-8")
    found = re.search(r"sv: *([a-z-]+)", before[before.index("slugs:") :])
    assert found
    file.write_text(before.replace(found[0], "sv: tjanster", 1), encoding="utf-8")
    line = before[: before.index(found[0])].count("\n") + 1
    assert told(project) == [
        f"data/situations.yml:{line}: kenttä ”slugs.sv”: löytyi tjanster; osoite on jo luettelolla; valitse toinen"
    ]
