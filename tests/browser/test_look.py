"""The pages on which a layout breaks first, on a phone and on a desk: nothing is cut, hidden or on top of another."""

from pathlib import Path

import pytest

from tests.browser.conftest import VisitorMaker
from tests.extremes import EXTREMES

WIDTHS = (360, 1280)

# Text that its own box cuts, and text that stands outside the column.
_CUT = """() => [...document.querySelectorAll("article *")]
  .filter((element) => element.innerText?.trim() && getComputedStyle(element).display !== "inline")
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .map((element) => element.outerHTML.slice(0, 120))"""

# Links and buttons that another element covers at their middle.
_COVERED = """() => [...document.querySelectorAll("article a, article summary")].filter((element) => {
  element.scrollIntoView({block: "center", behavior: "instant"});
  const box = element.getClientRects()[0];
  if (!box || !box.width || !element.checkVisibility()) return false;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top && !element.contains(top) && !top.contains(element);
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_is_cut_or_covered(visitor: VisitorMaker, example_site: Path, extreme: str, width: int) -> None:
    page = visitor(viewport={"width": width, "height": 800}, reduced_motion="reduce").open(EXTREMES[extreme]())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(_CUT) == []
    assert page.evaluate(_COVERED) == []
    heading = page.locator("main h1").first.bounding_box()
    assert heading
    assert heading["x"] >= 0
    assert heading["x"] + heading["width"] <= width
