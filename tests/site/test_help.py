"""Help at once on the built example site: the strip on every page, the large block where the young and violence are."""

import re
from pathlib import Path

import pytest

from generators.addresses import SEGMENTS
from generators.settings import read_settings
from generators.situations import read_situations
from tests.command import ROOT
from tests.kinds import LANGUAGES, YOUNG_FOLDERS

STRIP = re.compile(r'<section class="help" aria-label="[^"]+">.*?</section>', re.DOTALL)


def _html(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_every_page_has_the_strip_with_its_three_ways(example_site: Path) -> None:
    desk = f'href="mailto:{read_settings(ROOT).guidance_desk.email}"'
    pages = list(example_site.rglob("*.html"))
    assert len(pages) > 1000
    for page in pages:
        strips = STRIP.findall(_html(page))
        assert len(strips) == (len(LANGUAGES) if page.name == "404.html" else 1), page
        for strip in strips:
            assert all(way in strip for way in ('href="tel:112"', 'href="tel:080005005"', desk)), page


def test_the_strip_is_the_same_on_all_pages_of_a_language(example_site: Path) -> None:
    for folder in ("palvelut", "sv/tjanster", "en/services"):
        strips = {STRIP.findall(_html(page))[0] for page in (example_site / folder).rglob("index.html")}
        assert len(strips) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_situations_of_violence_and_of_the_young_have_the_large_block(example_site: Path, language: str) -> None:
    site = example_site / LANGUAGES[language]
    asked = {situation.slugs.get(language): situation.help for situation in read_situations(ROOT).situations}
    assert sorted(filter(None, asked.values())) == ["violence", "young", "young", "young", "young"]
    municipalities = site / SEGMENTS["municipality"][language]
    for slug, topic in asked.items():
        pages = [
            site / SEGMENTS["situation"][language] / slug / "index.html",
            *municipalities.glob(f"*/{slug}/index.html"),
        ]
        for page in pages:
            assert re.findall(r'class="help-block help-(\w+)"', _html(page)) == ([topic] if topic else []), page
            assert ('rel="noreferrer"' in _html(page)) == (topic == "violence"), page


@pytest.mark.parametrize("language", LANGUAGES)
def test_written_pages_for_the_young_have_it_before_their_first_section(example_site: Path, language: str) -> None:
    folder = YOUNG_FOLDERS[list(LANGUAGES).index(language)]
    pages = list((example_site / LANGUAGES[language] / folder).rglob("index.html"))
    assert len(pages) == 3
    for page in pages:
        article = _html(page).partition("<article")[2]
        assert re.findall(r"<h2[^>]*", article)[0] == '<h2 id="help-now"'
        assert 'class="help-block help-young"' in article
        assert 'href="tel:116111"' in article


def test_services_on_violence_have_a_line_of_help(example_site: Path) -> None:
    marked = [page for page in example_site.glob("palvelut/*/index.html") if 'class="help-line"' in _html(page)]
    assert 1 <= len(marked) <= 40
    assert all("Poistu sivulta nopeasti" in _html(page) for page in marked)
