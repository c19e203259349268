"""A reader who enlarges the page four times, on a screen of 1280 × 1024: all is there, in one column, in sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.browser.seeing import SHOWN, STUCK
from tests.kinds import page_of

DESK = {"width": 1280, "height": 1024}
ENLARGED = {"width": 320, "height": 256}
KINDS = ("front", "article", "service", "municipality", "today")
STOPS = 60

# Words of the page's content, of what comes before it and of its foot, as they are shown.
_WORDS = """() => [...document.querySelectorAll("main article, .md-banner, .help, .languages, footer")]
  .flatMap((part) => part.innerText.split(/\\s+/))"""

# How much of the window is covered by parts that stay when the rest scrolls: a share of a grid of points.
_COVERED = f"""() => {{ {STUCK}
  let covered = 0, all = 0;
  for (let y = 4; y < innerHeight; y += 8) for (let x = 4; x < innerWidth; x += 16) {{
    const top = document.elementFromPoint(x, y);
    all += 1;
    if (top && stuck(top)) covered += 1;
  }}
  return covered / all;
}}"""

# The element with the focus, and which share of its points in the window is not under something that stays.
_FOCUS = f"""() => {{ {SHOWN} {STUCK}
  const element = document.activeElement;
  if (element === document.body) return null;
  let free = 0, all = 0;
  const points = [0.2, 0.5, 0.8].flatMap((down) => [0.1, 0.5, 0.9].map((right) => [right, down]));
  for (const box of element.getClientRects()) for (const [right, down] of points) {{
    const x = box.left + right * box.width, y = box.top + down * box.height;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    const top = document.elementFromPoint(x, y);
    all += 1;
    if (!stuck(top) || stuck(top) === stuck(element)) free += 1;
  }}
  return [named(element), all ? free / all : 0];
}}"""


@pytest.fixture
def enlarged(visitor: VisitorMaker, example_site: Path, kind: str) -> Page:
    """The longest page of a kind, enlarged four times."""
    reader = visitor(viewport=ENLARGED, device_scale_factor=4, reduced_motion="reduce")
    return reader.open(page_of(example_site, kind, "fi"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_and_one_direction_is_enough(enlarged: Page) -> None:
    words = set(enlarged.evaluate(_WORDS))
    assert enlarged.evaluate("() => document.documentElement.scrollWidth") <= ENLARGED["width"]
    enlarged.set_viewport_size(DESK)
    assert set(enlarged.evaluate(_WORDS)) - words == set()


@pytest.mark.parametrize("kind", KINDS)
def test_what_stays_leaves_half_of_the_window(enlarged: Page) -> None:
    for place in (0, 0.3, 1):
        enlarged.evaluate("(place) => scrollTo(0, place * document.documentElement.scrollHeight)", place)
        enlarged.wait_for_timeout(50)  # the theme's script tells the header that the page has moved
        assert enlarged.evaluate(_COVERED) < 0.5


@pytest.mark.parametrize("size", [(320, 256), (360, 740), (1280, 800)], ids=["400 %", "phone", "desk"])
@pytest.mark.parametrize("kind", ["front", "service"])
def test_the_focus_is_not_under_what_stays(enlarged: Page, size: tuple[int, int]) -> None:
    enlarged.set_viewport_size({"width": size[0], "height": size[1]})
    hidden = []
    for _ in range(STOPS):
        enlarged.keyboard.press("Tab")
        focus = enlarged.evaluate(_FOCUS)
        if focus is None:
            break
        if focus[1] < 0.5:
            enlarged.wait_for_timeout(150)  # the menu opens a moment after the focus has entered it
            focus = enlarged.evaluate(_FOCUS)
        if focus[1] < 0.5:
            hidden.append(focus)
    assert hidden == []
