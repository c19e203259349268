"""The script that tells the next date: by the clock of Helsinki, minute by minute, and true on an old page too."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

from generators.pages.rendering import render_markdown
from generators.publishing.scripts import BEFORE_PAGE
from tests.command import ROOT
from tests.hand_made import snapshot
from tests.local_made import called_off, event, gathering, meeting_place, on_dates, weekly
from tests.pages.world import page_of

FOLDER = ROOT / "overrides/assets/javascripts"
HELSINKI = ZoneInfo("Europe/Helsinki")


def _open(browser: Browser, html: str, language: str, now: datetime, device: str = "Europe/Helsinki") -> Page:
    page = browser.new_context(timezone_id=device).new_page()
    page.clock.set_fixed_time(now.replace(tzinfo=HELSINKI))
    page.set_content(f'<html lang="{language}"><body>{html}')
    for name in (*BEFORE_PAGE, "hours.js", "dates.js"):
        page.add_script_tag(path=FOLDER / name)
    return page


def _cafe(language: str = "fi") -> str:
    """Tuesdays 9.30–11.30 from 24 November on, the second one called off."""
    rules = (weekly(1), called_off(datetime(2026, 12, 1).date()))
    record = meeting_place(gatherings=(gathering(*rules),))
    return render_markdown(page_of(snapshot(), "meeting_place", "m1", language, local=(record,)).markdown)


def _told(page: Page) -> str:
    """The line as it is read, without what is hidden."""
    return " ".join(page.locator(".dates .next").inner_text().split())


@pytest.mark.parametrize("device", ["Europe/Helsinki", "Pacific/Auckland"])
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 22, 23, 59), "Seuraavaksi ti 24.11. klo 9.30–11.30"),
        (datetime(2026, 11, 23, 0, 1), "Huomenna klo 9.30–11.30"),
        (datetime(2026, 11, 24, 8, 0), "Tänään klo 9.30–11.30"),
        (datetime(2026, 11, 24, 9, 30), "Tänään klo 9.30–11.30 auki nyt"),
        (datetime(2026, 11, 24, 11, 29), "Tänään klo 9.30–11.30 auki nyt"),
        (datetime(2026, 11, 24, 11, 30), "Seuraavaksi ti 8.12. klo 9.30–11.30"),
        (datetime(2026, 12, 1, 9, 45), "Seuraavaksi ti 8.12. klo 9.30–11.30"),
        (datetime(2027, 6, 1, 12, 0), "Nämä ajat ovat menneet."),
    ],
)
def test_the_line_tells_what_comes_next_at_each_moment(
    browser: Browser, now: datetime, expected: str, device: str
) -> None:
    page = _open(browser, _cafe(), "fi", now, device)
    assert _told(page) == expected
    page.context.close()


@pytest.mark.parametrize(
    ("language", "expected"), [("sv", "I dag kl. 9.30–11.30 öppet nu"), ("en", "Today 9:30–11:30 open now")]
)
def test_it_speaks_the_language_of_the_page(browser: Browser, language: str, expected: str) -> None:
    page = _open(browser, _cafe(language), language, datetime(2026, 11, 24, 10))
    assert _told(page) == expected
    page.context.close()


def test_past_dates_are_marked_when_the_reader_comes_back(browser: Browser) -> None:
    page = _open(browser, _cafe(), "fi", datetime(2026, 11, 24, 10))
    assert page.locator(".dates .past").count() == 0
    page.clock.set_fixed_time(datetime(2026, 11, 24, 12, tzinfo=HELSINKI))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator(".dates .past").count() == 1
    page.context.close()


def test_an_event_of_several_days_tells_all_of_it_while_it_is_on(browser: Browser) -> None:
    camp = event(gatherings=(gathering(on_dates(datetime(2026, 12, 4).date(), opens="17:00", closes="14:00")),))
    html = render_markdown(page_of(snapshot(), "event", "e1", local=(camp,)).markdown)
    page = _open(browser, html, "fi", datetime(2026, 12, 5, 9))
    assert _told(page) == "Tänään pe 4.12. klo 17 – la 5.12. klo 14 käynnissä nyt"
    page.context.close()
