"""Sharing, and the examples of the front page: what the device does for the reader."""

import re
from datetime import datetime, time, timedelta
from pathlib import Path

from tests.browser.conftest import VisitorMaker
from tests.browser.test_today_card import HELSINKI, built
from tests.kinds import page_of


def test_without_a_script_the_examples_lead_on(visitor: VisitorMaker) -> None:
    page = visitor(java_script_enabled=False).open()
    page.get_by_role("link", name="raha ei riitä").click()
    page.wait_for_url("**/elamantilanteet/raha-ja-toimeentulo/")


def test_sharing_is_a_letter_without_a_script(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor(java_script_enabled=False).open(page_of(example_site, "service", "fi"))
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert page.get_by_role("link", name="Jaa").get_attribute("href") == f"mailto:?body={canonical}"
    assert not page.get_by_role("button", name="Tulosta").is_visible()


def test_the_device_shares_where_it_can(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    reader.context.add_init_script("navigator.share = data => { window.shared = data; return Promise.resolve(); }")
    page = reader.open(page_of(example_site, "service", "fi"))
    page.get_by_role("link", name="Jaa").click()
    assert page.evaluate("() => window.shared") == {"title": page.title(), "url": page.url}


def test_copying_the_link_says_so(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(permissions=["clipboard-read", "clipboard-write"])
    page = reader.open(page_of(example_site, "article", "sv"))
    page.get_by_role("button", name="Kopiera länken").focus()
    page.keyboard.press("Enter")
    told = page.locator(".page-actions [role=status]")
    page.wait_for_function("() => document.querySelector('.copied').textContent")
    assert told.inner_text() == "Länken är kopierad"
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url


def test_printing_prints(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    reader.context.add_init_script("window.print = () => { window.printed = true; }")
    page = reader.open(page_of(example_site, "location", "fi"))
    page.get_by_role("button", name="Tulosta").click()
    assert page.evaluate("() => window.printed")


def _plain_hours(site: Path) -> tuple[str, int, time, time]:
    """A place that is open once on a day of its week: address, days from the build, opens, closes."""
    known = re.compile(r'class="hours" data-from="[\d-]+" data-hours="([^"]*)"')
    for file in sorted(site.glob("palvelupisteet/*/index.html")):
        found = known.search(file.read_text(encoding="utf-8"))
        for number, field in enumerate(found[1].split(",")[:7] if found else ()):
            if re.fullmatch(r"0[89]00-1[2-8]00", field):
                address = file.parent.relative_to(site).as_posix()
                return f"{address}/", number, time(int(field[:2])), time(int(field[5:7]))
    raise AssertionError("no place of the example has plain hours")


def test_todays_row_is_marked_and_the_tag_is_of_the_minute(visitor: VisitorMaker, example_site: Path) -> None:
    address, number, opens, closes = _plain_hours(example_site)
    day = built(example_site) + timedelta(days=number)
    reader = visitor(viewport={"width": 1280, "height": 800})
    reader.context.clock.set_fixed_time(datetime.combine(day, opens, HELSINKI))
    page = reader.open(address)
    tag, row = page.locator(".hours .now .tag").first, page.locator(".hours .is-today")
    assert tag.inner_text() == "auki nyt"
    assert row.count() == 1
    first, _, last = (row.get_attribute("data-day") or "").partition("-")
    assert int(first) <= number <= int(last or first)
    for moment, expected in ((closes, "suljettu nyt"), (time(0, 1), f"aukeaa klo {opens.hour}")):
        reader.context.clock.set_fixed_time(datetime.combine(day, moment, HELSINKI))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert tag.inner_text() == expected
    reader.context.clock.set_fixed_time(datetime.combine(day + timedelta(days=30), opens, HELSINKI))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator(".hours .tag, .hours .is-today").count() == 0
