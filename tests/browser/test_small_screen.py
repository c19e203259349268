"""A phone with a keyboard, or a window at 400 %: everything that takes the focus is seen, reached, and large enough."""

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
            page.wait_for_timeout(200)  # the menu opens a moment after the focus has entered it
            element, seen = page.evaluate(_FOCUS)
        if not seen:
            lost.append(element)
        if page.evaluate("() => document.activeElement.closest('.md-sidebar--primary') !== null"):
            menu.add(element)
    assert lost == []
    assert len(menu) > 3


def test_without_scripts_the_menu_opens(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, java_script_enabled=False).open()
    page.locator(".sections label[for=__drawer]").click()
    assert page.locator(".md-sidebar--primary .md-nav__link").first.is_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["front", "service", "location", "organisation", "municipality", "list", "article"])
def test_links_are_large_enough_for_a_finger(visitor: VisitorMaker, example_site: Path, kind: str, width: int) -> None:
    page = visitor(viewport={"width": width, "height": 740}).open(page_of(example_site, kind, "fi"))
    assert page.evaluate(_SMALL) == []
