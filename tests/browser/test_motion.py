"""A reader who asked their device for less motion gets none."""

from pathlib import Path

import pytest

from tests.browser.conftest import VisitorMaker
from tests.kinds import page_of

# Elements, and their parts before and after, that would take more than a hundredth of a second to change.
_MOVING = """() => {
  const seconds = (durations) => Math.max(...durations.split(",").map(parseFloat));  // computed ones are in seconds
  const moving = (style) => (style.animationName !== "none" && seconds(style.animationDuration) > 0.01)
    || (style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0.01);
  const told = new Set();
  for (const element of document.querySelectorAll("body, body *"))
    for (const part of [undefined, "::before", "::after", "::marker", "::placeholder"])
      if (moving(getComputedStyle(element, part)))
        told.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class")}${part || ""}`);
  return [...told];
}"""

_SMOOTH = """() => [document.documentElement, ...document.querySelectorAll("body, body *")]
  .filter((element) => getComputedStyle(element).scrollBehavior === "smooth").map((element) => element.className)"""


@pytest.mark.parametrize("kind", ["front", "article", "service"])
def test_nothing_moves_for_who_asked_for_less(visitor: VisitorMaker, example_site: Path, kind: str) -> None:
    page = visitor(reduced_motion="reduce").open(page_of(example_site, kind, "fi"))
    assert page.evaluate(_MOVING) == []
    assert page.evaluate(_SMOOTH) == []


def test_motion_is_seen(visitor: VisitorMaker) -> None:
    """The checks above find what moves."""
    page = visitor(reduced_motion="reduce").context.new_page()
    page.set_content("""<html style="scroll-behavior: smooth"><style>
      p { transition: color .25s } b::before { content: "x"; animation: a 1s } i { transition: color 5ms }
    </style><p>a</p><b>b</b><i>c</i>""")
    assert page.evaluate(_MOVING) == ["p.null", "b.null::before"]
    assert page.evaluate(_SMOOTH) == [""]
