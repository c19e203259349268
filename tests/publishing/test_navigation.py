from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.publishing.navigation import (
    NAVIGATION_FILE,
    Navigation,
    check_pages,
    checked_navigation,
    menu,
    neighbours,
    page_address,
    read_navigation,
)
from tests import hand_made

SETTINGS = hand_made.settings()
GOOD = """\
entries:
  - title: {fi: Etusivu, sv: Startsidan, en: Home}
    page: {fi: index.md, sv: index.md, en: index.md}
  - title: {fi: Palvelut, sv: Tjänster, en: Services}
    list: {fi: palvelut/, sv: tjanster/}
  - title: {fi: Käsikirja, sv: Handbok, en: Handbook}
    entries:
      - title: {fi: Alku, sv: Början}
        page: {fi: kasikirja/alku.md, sv: handbok/borjan.md}
      - title: {fi: Loppu}
        page: {fi: kasikirja/loppu.md}
"""


def _write(root: Path, text: str) -> Path:
    file = root / NAVIGATION_FILE
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def navigation(tmp_path: Path) -> Navigation:
    _write(tmp_path, GOOD)
    return read_navigation(tmp_path)


def test_the_menu_leaves_out_what_a_language_lacks(navigation: Navigation) -> None:
    assert menu(navigation.entries, "fi") == [
        {"Etusivu": "index.md"},
        {"Palvelut": "palvelut/"},
        {"Käsikirja": [{"Alku": "kasikirja/alku.md"}, {"Loppu": "kasikirja/loppu.md"}]},
    ]
    assert menu(navigation.entries, "en") == [{"Home": "index.md"}]


def test_a_page_leads_to_its_translation_or_to_the_nearest_page(navigation: Navigation) -> None:
    same = neighbours(navigation, "fi", "kasikirja/alku.md", SETTINGS)
    assert same.addresses == {"sv": "handbok/borjan/", "en": ""}
    assert same.same == {"sv"}
    nearest = neighbours(navigation, "fi", "kasikirja/loppu.md", SETTINGS)
    assert nearest.addresses == {"sv": "handbok/borjan/", "en": ""}
    assert nearest.same == frozenset()
    outside = neighbours(navigation, "fi", "muu.md", SETTINGS)
    assert outside.addresses == {"sv": "", "en": ""}


@pytest.mark.parametrize(
    ("name", "address"), [("index.md", ""), ("a/index.md", "a/"), ("a/b.md", "a/b/"), ("a.md", "a/")]
)
def test_addresses_of_pages(name: str, address: str) -> None:
    assert page_address(name) == address


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  - title: {fi: A}", "täsmälleen yksi"),
        ("  - {title: {fi: A}, page: {fi: a.md}, list: {fi: a/}}", "täsmälleen yksi"),
        ("  - {title: {fi: A}, page: {fi: a.md, sv: b.md}}", "title myös kielillä: sv"),
        ("  - {title: {fi: A}, list: {fi: palvelut}}", "päättyy merkkiin /"),
        ("  - {title: {fi: A}, sivu: {fi: a.md}}", "tuntematon kenttä"),
    ],
)
def test_faults_are_told_with_their_line(tmp_path: Path, line: str, expected: str) -> None:
    file = _write(tmp_path, f"entries:\n{line}\n")
    with pytest.raises(DataFileError, match=expected) as error:
        read_navigation(tmp_path)
    assert f"{file}:2" in str(error.value)


def test_pages_that_are_not_there_are_told_all_at_once(tmp_path: Path, navigation: Navigation) -> None:
    (tmp_path / "content/fi").mkdir()
    (tmp_path / "content/fi/index.md").write_text("# A\n", encoding="utf-8")
    problems = check_pages(tmp_path, navigation, SETTINGS)
    assert [(problem.line, problem.found) for problem in problems] == [
        (3, "index.md"),
        (3, "index.md"),
        (9, "kasikirja/alku.md"),
        (9, "handbok/borjan.md"),
        (11, "kasikirja/loppu.md"),
    ]
    with pytest.raises(DataFileError):
        checked_navigation(tmp_path, SETTINGS)


def test_languages_that_are_not_built_are_not_looked_for(tmp_path: Path, navigation: Navigation) -> None:
    only_english = SETTINGS.model_copy(update={"languages": ("en",)})
    assert [problem.found for problem in check_pages(tmp_path, navigation, only_english)] == ["index.md"]
