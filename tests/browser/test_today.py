"""The script that tells "today": by the calendar of Helsinki wherever the device is, and never on an old page."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generators.publishing.scripts import BEFORE_PAGE
from tests.browser.conftest import VisitorMaker
from tests.command import ROOT

SCRIPTS = [ROOT / "overrides/assets/javascripts" / name for name in (*BEFORE_PAGE, "hours.js")]
HELSINKI = ZoneInfo("Europe/Helsinki")
SECOND_OF_DAY, SECOND_TO_MIDNIGHT = time(0, 0, 1), time(23, 59, 59)


def _page(context: BrowserContext, built: date, fields: list[str], language: str = "fi") -> Page:
    """A page that was built on `built`, looked at then at noon."""
    page = context.new_page()
    page.clock.set_fixed_time(datetime.combine(built, time(12), HELSINKI))
    page.set_content(
        f'<html lang="{language}"><body><div class="hours" data-from="{built}" data-hours="{",".join(fields)}"></div>'
    )
    for script in SCRIPTS:
        page.add_script_tag(path=script)
    return page


def _told(page: Page) -> str | None:
    """What the script says."""
    told = page.locator(".today")
    return told.inner_text() if told.count() else None


def _told_at(page: Page, now: datetime) -> str | None:
    """What the script says when a reader comes back to the open page at the moment `now`."""
    page.clock.set_fixed_time(now)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    return _told(page)


@pytest.mark.parametrize("device", ["Europe/Helsinki", "Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize("built", [date(2026, 10, 20), date(2027, 3, 20)], ids=["to winter time", "to summer time"])
def test_the_day_is_that_of_helsinki_also_where_clocks_change(browser: Browser, built: date, device: str) -> None:
    fields = [f"08{n:02}-16{n:02}" for n in range(10, 24)]
    context = browser.new_context(timezone_id=device)
    page = _page(context, built, fields)
    wrong = []
    for number in (-1, 0, 4, 5, 6, 7, 8, 9, 10, 13, 14):
        expected = f"Tänään 8.{number + 10}–16.{number + 10}" if 0 <= number < len(fields) else None
        for moment in (SECOND_OF_DAY, SECOND_TO_MIDNIGHT):
            now = datetime.combine(built + timedelta(days=number), moment, HELSINKI)
            if (told := _told_at(page, now)) != expected:
                wrong.append((now.isoformat(), told, expected))
    context.close()
    assert wrong == []


@pytest.mark.parametrize(
    ("field", "language", "told"),
    [
        ("", "fi", "Tänään suljettu"),
        ("?", "fi", None),
        ("0800-1600", "sv", "I dag 8–16"),
        ("0800-1130+1215-1600", "en", "Today 8:00–11:30, 12:15–16:00"),
        ("0000-2400", "fi", "Tänään 0–24"),
        ("2000-2530", "fi", "Tänään 20–1.30"),
    ],
)
def test_the_words_of_a_day(browser: Browser, field: str, language: str, told: str | None) -> None:
    context = browser.new_context()
    assert _told(_page(context, date(2026, 11, 23), [field], language)) == told
    context.close()


@pytest.mark.parametrize(("age", "shown"), [(0, True), (13, True), (14, False), (30, False)])
def test_an_old_page_never_says_today(visitor: VisitorMaker, example_site: Path, age: int, shown: bool) -> None:
    """A page of the site whose hours are told on each of its days, looked at `age` days after it was built."""
    known = re.compile(r'data-from="([\d-]+)" data-hours="[\d+-]+(?:,[\d+-]*){13}"')
    file, found = next(
        (file, found)
        for file in sorted(example_site.glob("palvelupisteet/*/index.html"))
        if (found := known.search(file.read_text(encoding="utf-8")))
    )
    reader = visitor(timezone_id="America/Los_Angeles")
    now = datetime.combine(date.fromisoformat(found[1]) + timedelta(days=age), SECOND_OF_DAY, HELSINKI)
    reader.context.clock.set_fixed_time(now)
    page = reader.open(file.relative_to(example_site).as_posix().removesuffix("index.html"))
    assert (page.locator(".today").count() > 0) is shown
