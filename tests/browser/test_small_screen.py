"""A phone with a keyboard, or a window at 400 %: everything that takes the focus is seen, reached, and large enough."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import VisitorMaker
from tests.kinds import page_of

PHONE = {"width": 360, "height": 740}

# The element with the focus, and whether a reader sees it in the window.
_FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  const seen = element.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && box.width > 0 && box.left >= 0 && box.right <= innerWidth && box.bottom > 0 && box.top < innerHeight;
  return [element === document.body ? "" : element.outerHTML.slice(0, 120), seen];
}"""

# Links and buttons of the text that are less than 24 px high or wide.
_SMALL = """() => [...document.querySelectorAll("main article :is(a, summary, button), .sections a, .languages a")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .filter((element) => [...element.getClientRects()].every((box) => box.height < 24 || box.width < 24))
  .map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", ["front", "handbook", "service"])
def test_the_focus_never_leaves_the_window(visitor: VisitorMaker, example_site: Path, kind: str) -> None:
    page = visitor(viewport=PHONE, reduced_motion="reduce").open(page_of(example_site, kind, "fi"))
    lost, menu = [], set()
    for _ in range(60):
        page.keyboard.press("Tab")
        element, seen = page.evaluate(_FOCUS)
        if not element:
            break
        if not seen:
            page.wait_for_timeout(200)  # the theme's script opens search a moment after its field has the focus
            element, seen = page.evaluate(_FOCUS)
        if not seen:
            lost.append(element)
        if page.evaluate("() => document.activeElement.closest('.md-sidebar--primary') !== null"):
            menu.add(element)
    assert lost == []
    assert len(menu) > 3


def test_search_is_used_by_keyboard_alone(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, reduced_motion="reduce").open()
    while not page.evaluate("() => document.activeElement.name === 'query'"):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement !== document.body")
    page.keyboard.type("neuvola")
    first = page.locator(".md-search-result__item a").first
    first.wait_for(state="visible", timeout=15_000)
    address = str(first.evaluate("link => link.pathname"))
    assert address != "/"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(address)))


def test_escape_leaves_search(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, reduced_motion="reduce").open()
    page.locator("label.md-header__button[for=__search]").click()
    page.locator("input[name=query]").wait_for(state="visible")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.getElementById('__search').checked")


def test_without_scripts_there_is_no_search_that_does_nothing(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, java_script_enabled=False).open()
    assert not page.locator("label.md-header__button[for=__search]").is_visible()
    assert not page.locator("input[name=query]").is_visible()
    page.locator(".sections label[for=__drawer]").click()
    assert page.locator(".md-sidebar--primary .md-nav__link").first.is_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["front", "service", "location", "organisation", "municipality", "list", "article"])
def test_links_are_large_enough_for_a_finger(visitor: VisitorMaker, example_site: Path, kind: str, width: int) -> None:
    page = visitor(viewport={"width": width, "height": 740}).open(page_of(example_site, kind, "fi"))
    assert page.evaluate(_SMALL) == []
