"""A reader without a mouse: the focus goes in reading order, and is always in sight with a clear mark around it."""

import itertools
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import VisitorMaker
from tests.browser.seeing import COLOURS, SHOWN, STUCK
from tests.kinds import page_of

STOPS = 80

# The stop of the focus: its element, its landmark, where it is, and the faults of its mark.
_STOP = f"""() => {{ {COLOURS} {SHOWN} {STUCK}
  const element = document.activeElement;
  if (element === document.body) return null;
  // The mark may stand on the element, on its part before or after, on its label, or on the box around a field.
  const around = [element.parentElement, element.parentElement.parentElement];
  const marks = [[element], [element, "::before"], [element, "::after"],
    ...[...(element.labels || []), ...around].map((one) => [one])];
  const drawn = ([one, part]) => {{
    const style = getComputedStyle(one, part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style;
  }};
  const mark = marks.find(drawn);
  const faults = [];
  if (!mark) faults.push("no outline of 2 px");
  else {{
    const style = drawn(mark);
    const on = parseFloat(style.outlineOffset) < 0 ? mark[0] : mark[0].parentElement || mark[0];
    const ratio = contrast(style.outlineColor, behind(on));
    if (ratio < 3) faults.push(`outline ${{style.outlineColor}} on ${{behind(on)}}: ${{ratio.toFixed(2)}}`);
  }}
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inside || !shown(mark ? mark[0] : element)) faults.push("out of sight");
  return {{
    name: named(element), faults, stuck: stuck(element) !== null,
    landmark: (element.closest("header, main, footer, nav") || document.body).tagName,
    top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right,
    place: [...document.querySelectorAll("*")].indexOf(element),
  }};
}}"""


def backwards(stops: list[dict[str, Any]]) -> list[str]:
    """Stops that come before the one from which the focus came, in the page's text or on the page as it is seen.

    As seen: above it and no further to the right, in the same part of the page. Parts that stay in place while the
    rest scrolls, as the bar under the thumb, have no place in the page.
    """
    wrong = []
    for before, after in itertools.pairwise(stops):
        together = before["landmark"] == after["landmark"] and not before["stuck"] and not after["stuck"]
        above = after["bottom"] <= before["top"] and after["left"] < before["right"]
        if after["place"] < before["place"] or (together and above):
            wrong.append(f"{before['name']} -> {after['name']}")
    return wrong


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
@pytest.mark.parametrize("kind", ["front", "service", "list", "today"])
def test_the_focus_is_marked_and_goes_in_reading_order(
    visitor: VisitorMaker, example_site: Path, kind: str, width: int, scheme: str
) -> None:
    reader = visitor(viewport={"width": width, "height": 740}, color_scheme=scheme, reduced_motion="reduce")
    page = reader.open(page_of(example_site, kind, "fi"))
    stops, faults = [], []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop and stop["faults"]:
            page.wait_for_timeout(200)  # the menu opens a moment after the focus has entered it
            stop = page.evaluate(_STOP)
        if stop is None:
            break
        stops.append(stop)
        faults += [f"{stop['name']}: {fault}" for fault in stop["faults"]]
    assert len(stops) > 10
    assert faults == []
    assert backwards(stops) == []


def test_a_poor_mark_is_seen(visitor: VisitorMaker) -> None:
    page = visitor(color_scheme="light").context.new_page()
    page.set_content(
        """<body><style>
      #none:focus { outline: none } #thin:focus { outline: 1px solid black } #pale:focus { outline: 3px solid #ddd }
      #good:focus { outline: 2px solid #767676 }
      #far { position: fixed; left: -999px } #far:focus { outline: 2px solid }
    </style>"""
        + "".join(f'<p><a href="#" id="{name}">Hei</a></p>' for name in ("none", "thin", "pale", "good", "far"))
    )
    faults = []
    for _ in range(5):
        page.keyboard.press("Tab")
        faults.append(page.evaluate(_STOP)["faults"])
    pale = ["outline rgb(221, 221, 221) on rgb(255, 255, 255): 1.36"]
    assert faults == [["no outline of 2 px"], ["no outline of 2 px"], pale, [], ["out of sight"]]


def _stop(place: int, top: float, left: float = 0, *, stuck: bool = False, landmark: str = "MAIN") -> dict[str, Any]:
    box = {"top": top, "bottom": top + 20, "left": left, "right": left + 100}
    return {"name": str(place), "place": place, "stuck": stuck, "landmark": landmark, **box}


@pytest.mark.parametrize(
    ("stops", "wrong"),
    [
        ([_stop(1, 0), _stop(2, 30), _stop(3, 30, left=150)], 0),
        ([_stop(1, 500), _stop(2, 0, left=150)], 0),  # the next column
        ([_stop(1, 30), _stop(2, 0)], 1),
        ([_stop(2, 0), _stop(1, 30)], 1),
        ([_stop(1, 700, stuck=True), _stop(2, 0)], 0),
        ([_stop(1, 700, landmark="HEADER"), _stop(2, 0)], 0),
    ],
)
def test_going_backwards_is_seen(stops: list[dict[str, Any]], wrong: int) -> None:
    assert len(backwards(stops)) == wrong
