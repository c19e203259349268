"""Nothing jumps when scripts arrive: with and without a municipality chosen, on a phone and on a desk."""

from datetime import datetime, time
from pathlib import Path

import pytest

from generators.hours import HELSINKI
from tests.browser.conftest import VisitorMaker
from tests.browser.test_today_card import built
from tests.kinds import page_of

MOST = 0.01
"""Of a page's layout shift (web.dev/cls); 0.1 is called good."""

_SHIFTS = """() => new Promise(done => {
  let sum = 0;
  const told = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (entry.hadRecentInput) return;
    sum += entry.value;
    entry.sources.forEach(source => told.push(`${entry.value.toFixed(4)} ${source.node?.outerHTML?.slice(0, 90)}`));
  })).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([sum, told]), 700);
})"""

PAGES = {"front": "", "situation": "elamantilanteet/leikki-ika/", "list": "palvelut/l/", "week": "mihin-tanaan/"}


@pytest.mark.parametrize("chosen", ["", "837"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "kind", ["front", "situation", "list", "service", "location", "meeting_place", "week", "municipality"]
)
def test_nothing_jumps(visitor: VisitorMaker, example_site: Path, kind: str, width: int, chosen: str) -> None:
    reader = visitor(viewport={"width": width, "height": 900})
    page = reader.open()
    page.select_option(".chooser select", chosen)
    address = PAGES[kind] if kind in PAGES else page_of(example_site, kind, "fi")
    page.goto(reader.address + address)
    page.wait_for_load_state("networkidle")
    moved, told = page.evaluate(_SHIFTS)
    assert moved <= MOST, "\n".join(told)


@pytest.mark.parametrize("hour", [10, 17])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_on_the_front_page_whatever_the_hour(
    visitor: VisitorMaker, example_site: Path, width: int, hour: int
) -> None:
    reader = visitor(viewport={"width": width, "height": 900})
    # Before a page is open: the timers of an open one would be told to stop by another clock than they were set with.
    reader.context.clock.set_fixed_time(datetime.combine(built(example_site), time(hour), HELSINKI))
    page = reader.open()
    page.wait_for_load_state("networkidle")
    moved, told = page.evaluate(_SHIFTS)
    assert moved <= MOST, "\n".join(told)
