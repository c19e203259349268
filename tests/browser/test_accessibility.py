"""Each kind of page in each language, light and dark, 320 and 1280 px: axe finds nothing, nothing scrolls sideways."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from generators.addresses import SEGMENTS
from tests.browser.conftest import VisitorMaker
from tests.kinds import IN_LANGUAGES, LANGUAGES, page_of

WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

# What a reader must scroll sideways to see: the page itself is wider than the window.
_TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > wide + 1)
    .filter((element) => getComputedStyle(element).position !== "fixed")
    .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);
}"""


@pytest.mark.parametrize(("kind", "language"), IN_LANGUAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    visitor: VisitorMaker, address_at_home: str, example_site: Path, kind: str, language: str
) -> None:
    reader = visitor(address_at_home, reduced_motion="reduce")
    page = reader.open(page_of(example_site, kind, language), missing=kind == "404")
    faults: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.reload()
        faults += _faults(page, width)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_when_a_map_is_open_with_what_a_place_tells(
    visitor: VisitorMaker, address_at_home: str, language: str
) -> None:
    reader = visitor(address_at_home, reduced_motion="reduce")
    page = reader.open(f"{LANGUAGES[language]}{SEGMENTS['today'][language]}/")
    faults: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.reload()
        page.locator(".place-map__open button").click()
        page.locator(".map-pin").first.press("Enter")
        page.locator("[role=dialog].leaflet-popup").wait_for()
        faults += _faults(page, width)
    assert not faults, "\n".join(faults)


def _faults(page: Page, width: int) -> list[str]:
    """What is too wide, and what axe finds, light and dark."""
    faults = [f"{width}: too wide: {element}" for element in page.evaluate(_TOO_WIDE)]
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = "; ".join(f"{node['target']} {node['html'][:150]}" for node in violation["nodes"][:3])
            faults.append(f"{width} {scheme}: {violation['id']}: {violation['help']}: {nodes}")
    return faults
