"""What a reader does: by keyboard, without scripts, on paper, under a base path."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.kinds import IN_LANGUAGES, KINDS, LANGUAGES, page_of

PHONE = {"width": 360, "height": 740}


def _focused(page: Page) -> str:
    """Tag and address of the element that has the focus."""
    return str(page.evaluate("() => [document.activeElement.tagName, document.activeElement.href].join(' ')"))


def test_the_skip_link_comes_first_and_leads_to_the_content(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor().open(page_of(example_site, "service", "fi"))
    page.keyboard.press("Tab")
    assert "#" in _focused(page)
    page.keyboard.press("Enter")
    target = page.evaluate("() => document.querySelector(':target')?.closest('main, article') !== null")
    assert target


def test_the_language_is_switched_by_keyboard(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor(viewport={"width": 1280, "height": 800}).open(page_of(example_site, "service", "fi"))
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.hreflang") == "sv":
            break
    else:
        pytest.fail("no link to Swedish was reached in 40 steps of Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/sv/"))
    assert page.evaluate("() => document.documentElement.lang") == "sv"


@pytest.mark.parametrize(("kind", "language"), IN_LANGUAGES)
def test_without_scripts_the_content_is_there(
    visitor: VisitorMaker, address_at_home: str, example_site: Path, kind: str, language: str
) -> None:
    address = address_at_home if kind == "404" else None
    reader = visitor(address, java_script_enabled=False, viewport=PHONE)
    page = reader.open(page_of(example_site, kind, language), missing=kind == "404")
    assert page.locator("main h1").first.is_visible()
    assert page.locator("main a:visible").count() > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404"])
def test_everything_works_under_a_base_path(
    visitor: VisitorMaker, address_under_base: str, example_site: Path, kind: str
) -> None:
    page = visitor(address_under_base).open(page_of(example_site, kind, "sv"))
    links = page.eval_on_selector_all("a[href]", "all => all.map((link) => link.href)")
    inside = [link for link in links if link.startswith("http://127.0.0.1")]
    assert inside
    assert [link for link in inside if not link.startswith(address_under_base)] == []


@pytest.mark.parametrize("depth", ["ei-ole/", "ei/ole/olemassa/"])
def test_a_page_that_is_not_there_leads_on_from_any_depth(visitor: VisitorMaker, depth: str) -> None:
    """`404.html` needs no other file, and its links are whole addresses, since it stands for any depth."""
    reader = visitor()
    page = reader.open(depth, missing=True)
    assert page.evaluate("() => getComputedStyle(document.body).margin") == "0px"
    for language, folder in LANGUAGES.items():
        link = page.locator(f"main [lang={language}] a").first
        assert (link.get_attribute("href") or "").endswith(f"/perhekeskus/{folder}")


@pytest.mark.parametrize("kind", ["front", "service", "location", "list"])
def test_on_paper_there_is_content_and_no_header(visitor: VisitorMaker, example_site: Path, kind: str) -> None:
    page = visitor().open(page_of(example_site, kind, "fi"))
    page.emulate_media(media="print")
    assert page.locator("main h1").first.is_visible()
    assert page.locator("header.md-header:visible, nav.sections:visible, footer.md-footer:visible").count() == 0


def test_paper_is_light_and_says_what_stays_true(visitor: VisitorMaker, example_site: Path) -> None:
    """Paper has no today and is white, and an example is called one there too."""
    page = visitor(color_scheme="dark").open(page_of(example_site, "location", "fi"))
    assert page.locator(".today").first.is_visible()
    ink = "() => getComputedStyle(document.querySelector('main h1')).color"
    on_screen = page.evaluate(ink)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".today:visible").count() == 0
    assert page.locator(".example-strip").is_visible()
    assert page.evaluate(ink) == "rgb(0, 0, 0)" != on_screen
