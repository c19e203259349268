"""A reader who sets lines, words and letters further apart (WCAG 1.4.12) loses no text."""

from pathlib import Path

import pytest

from tests.browser.conftest import VisitorMaker
from tests.browser.seeing import SHOWN, STUCK
from tests.kinds import page_of

# The spacing that WCAG names, as a reader's own style sheet.
_SPREAD = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# Boxes that cut a text, where the reader has no way to scroll to the rest. A letter's own space may be cut.
_CUT = f"""() => {{ {SHOWN}
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  const cut = (text, box, style) => (cuts(style.overflowX) && (text.right > box.right + 3 || text.left < box.left - 3))
    || (cuts(style.overflowY) && (text.bottom > box.bottom + 3 || text.top < box.top - 3));
  const inWindow = (text) => text.width > 1 && text.right > 0 && text.left < innerWidth;
  const told = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {{
    if (!node.data.trim() || !shown(node.parentElement)) continue;
    range.selectNodeContents(node);
    const rows = [...range.getClientRects()].filter(inWindow);
    for (let around = node.parentElement; around !== document.body; around = around.parentElement) {{
      const box = around.getBoundingClientRect(), style = getComputedStyle(around);
      if (box.width > 1 && rows.some((row) => cut(row, box, style))) told.add(named(around));
    }}
  }}
  return [...told];
}}"""

# Texts of links and buttons that stand on one another.
_OVERLAPPING = f"""() => {{ {SHOWN} {STUCK}
  const all = [...document.querySelectorAll(":is(header, nav, main, footer) a, header label, button")].filter(shown);
  const boxes = all.flatMap((element) => [...element.getClientRects()].map((box) => [element, box]));
  const apart = (one, other) => one !== other && !one.contains(other) && !other.contains(one)
    && stuck(one) === stuck(other);
  return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
    .filter(([other, b]) => apart(one, other)
      && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6)
    .map(([other]) => `${{named(one)}} / ${{named(other)}}`));
}}"""


@pytest.mark.parametrize("kind", ["front", "article", "service", "location", "list"])
def test_text_set_apart_is_neither_cut_nor_covered(visitor: VisitorMaker, example_site: Path, kind: str) -> None:
    page = visitor(reduced_motion="reduce").open(page_of(example_site, kind, "fi"))
    page.evaluate(_SPREAD)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(_CUT) == []
        assert page.evaluate(_OVERLAPPING) == []


def test_what_is_cut_or_covered_is_seen(visitor: VisitorMaker) -> None:
    """The checks above find a text that its box cuts and a link on another."""
    page = visitor().context.new_page()
    page.set_content("""<body><div style="height: 1.2em; width: 12em; overflow: hidden">Yksi rivi mahtuu tähän</div>
      <main><a href="#a">Yksi linkki</a><a href="#b" style="margin-left: -2em">toinen linkki</a></main>""")
    assert page.evaluate(_CUT) == []
    page.evaluate(_SPREAD)
    assert len(page.evaluate(_CUT)) == 1
    assert len(page.evaluate(_OVERLAPPING)) == 1
