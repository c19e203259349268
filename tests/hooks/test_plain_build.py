"""Plain `mkdocs build`: the default language alone, with everything that the hooks do."""

from pathlib import Path

import pytest

from generators.publishing.site_check import check_site
from generators.settings import read_settings
from tests.hooks.project import mkdocs, small_project, write_page

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    root = small_project(folder)
    result = mkdocs(root, folder / "out")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "out"


def test_the_site_is_whole_with_one_language(built: Path) -> None:
    report = check_site(built, read_settings().site.address)
    assert report.faults == ()
    assert report.pages > 100
    assert not (built / "sv").exists()
    front = (built / "index.html").read_text(encoding="utf-8")
    assert "hreflang" not in front
    assert '<html lang="fi"' in front
    assert [page for page in built.rglob("*.html") if 'class="languages"' in page.read_text(encoding="utf-8")] == []


def test_no_shell_is_left(built: Path) -> None:
    assert list(built.glob("shell*")) == []
    assert [page for page in built.rglob("*.html") if "slot7f3a" in page.read_text(encoding="utf-8")] == []


def test_another_language_can_be_built_alone(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    result = mkdocs(root, tmp_path / "out", PERHEKESKUS_LANGUAGE="sv")
    assert result.returncode == 0, result.stdout + result.stderr
    assert '<html lang="sv"' in (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert check_site(tmp_path / "out", read_settings().site.address).faults == ()


def test_unknown_references_stop_the_build_all_at_once(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    first = write_page(root, "fi", "yksi.md", "Yksi", "[a](palvelu:puuttuu)\n\n[b](tilanne:eero)")
    second = write_page(root, "fi", "kaksi.md", "Kaksi", "[c](paikka:puuttuu)")
    result = mkdocs(root, tmp_path / "out")
    assert result.returncode == 1
    for place in (f"{first}:7:", f"{first}:9:", f"{second}:7:"):
        assert place in result.stderr


def test_a_script_in_a_page_stops_the_build(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    write_page(root, "fi", "yksi.md", "Yksi", "<script>alert(1)</script>")
    result = mkdocs(root, tmp_path / "out")
    assert result.returncode == 1
    assert "yksi.md: a script stands in the text of the page" in result.stderr


def test_a_written_page_may_not_stand_on_a_generated_one(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    write_page(root, "fi", "palvelut/index.md", "Palvelut")
    result = mkdocs(root, tmp_path / "out")
    assert result.returncode == 1
    assert "palvelut/" in result.stderr


def test_a_fault_in_the_settings_is_told_with_its_line(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    settings = root / "content/data/settings.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("languages:", "kielet:"), encoding="utf-8")
    result = mkdocs(root, tmp_path / "out")
    assert result.returncode == 1
    assert "settings.yml:" in result.stderr
    assert "kielet" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_date_of_review_stands_at_the_end_of_a_written_page(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    page = write_page(root, "fi", "yksi.md", "Yksi")
    page.write_text(
        page.read_text(encoding="utf-8").replace("---\n", "---\nupdated: 2026-11-23\n", 1), encoding="utf-8"
    )
    assert mkdocs(root, tmp_path / "out").returncode == 0
    assert "Sivu tarkistettu 23.11.2026." in (tmp_path / "out/yksi/index.html").read_text(encoding="utf-8")
    assert "Sivu tarkistettu" not in (tmp_path / "out/index.html").read_text(encoding="utf-8")


def test_help_that_a_page_asks_for_stands_before_its_first_section(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    page = write_page(root, "fi", "yksi.md", "Yksi", "Ingressi.\n\n## Osa\n\nTeksti.\n\n## Toinen")
    page.write_text(page.read_text(encoding="utf-8").replace("---\n", "---\nhelp: violence\n", 1), encoding="utf-8")
    assert mkdocs(root, tmp_path / "out").returncode == 0
    html = (tmp_path / "out/yksi/index.html").read_text(encoding="utf-8").partition("<article")[2]
    order = ["Ingressi.", 'class="help-block help-violence"', '<h2 id="osa">', "Teksti.", '<h2 id="toinen">']
    assert [html.index(piece) for piece in order] == sorted(html.index(piece) for piece in order)
    assert "help-block" not in (tmp_path / "out/index.html").read_text(encoding="utf-8")


def test_help_of_an_unknown_topic_stops_the_build_with_its_line(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    page = write_page(root, "fi", "yksi.md", "Yksi")
    page.write_text(page.read_text(encoding="utf-8").replace("---\n", "---\nhelp: nuoret\n", 1), encoding="utf-8")
    ended = mkdocs(root, tmp_path / "out")
    assert ended.returncode == 1
    assert f"{page}:2: kenttä ”help”" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_number_that_was_checked_long_ago_is_told_at_every_build(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    file = root / "content/data/helplines.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("2023-12-21", "2016-12-19"), encoding="utf-8")
    ended = mkdocs(root, tmp_path / "out")
    assert ended.returncode == 0
    assert "löytyi 080 005 005, tarkistettu 19.12.2016; tarkistuksesta on yli 180 päivää" in ended.stdout + ended.stderr


def test_a_confidential_address_of_an_unknown_place_is_told_at_every_build(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    (root / "content/data/editorial.yml").write_text(
        "confidential_addresses:\n  - {id: 11111111-2222-4333-8444-555555555555, reason: turva}\n", encoding="utf-8"
    )
    ended = mkdocs(root, tmp_path / "out")
    assert ended.returncode == 0
    assert "editorial.yml:2" in ended.stdout + ended.stderr
    assert "rivi ei tee mitään" in ended.stdout + ended.stderr
