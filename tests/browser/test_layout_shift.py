"""On a slow line the page is painted before its scripts arrive; nothing jumps when they do."""

from pathlib import Path

import pytest

from tests.browser.conftest import VisitorMaker
from tests.browser.slow_line import WATCH, slow_down
from tests.kinds import page_of

MOST = 0.01
"""Sum of layout shifts; 0.1 is what is generally held to be good."""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["front", "service", "location", "meeting_place", "list", "municipality", "situation"])
def test_nothing_jumps_when_scripts_arrive(visitor: VisitorMaker, example_site: Path, kind: str, width: int) -> None:
    reader = visitor(viewport={"width": width, "height": 740})
    reader.context.add_init_script(WATCH)
    page = reader.open(page_of(example_site, kind, "fi"), prepare=slow_down)
    page.wait_for_timeout(300)
    assert page.evaluate("() => moved") <= MOST, page.evaluate("() => movers")


def test_a_jump_is_seen(visitor: VisitorMaker) -> None:
    """The check above finds what moves."""
    context = visitor().context
    context.add_init_script(WATCH)
    context.route("**", lambda route: route.fulfill(content_type="text/html", body="<body><p>Hei</p><p>Moi</p>"))
    page = context.new_page()
    page.goto("http://example.invalid/")
    page.evaluate("""() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
      const first = document.createElement("div");
      first.style.height = "200px";
      document.body.prepend(first);
      setTimeout(done, 300);
    })))""")
    assert page.evaluate("() => moved") > MOST
