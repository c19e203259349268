"""The card of the front page by the clock: on the day of the build, around midnight, days later, and when it is old."""

import re
from datetime import date, datetime, time, timedelta
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import VisitorMaker
from tests.browser.visitor import Visitor, visit

HELSINKI = ZoneInfo("Europe/Helsinki")


def built(site: Path) -> date:
    found = re.search(r'today-card"[^>]* data-from="([\d-]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert found
    return date.fromisoformat(found[1])


def at(reader: Visitor, day: date, moment: time) -> Page:
    """The front page looked at then."""
    reader.context.clock.set_fixed_time(datetime.combine(day, moment, HELSINKI))
    return reader.open()


def lines(page: Page) -> list[dict[str, str]]:
    """What is seen of each place: when, name, tag."""
    return page.eval_on_selector_all(  # type: ignore[no-any-return]
        ".today-card li",
        """all => all.filter(line => line.checkVisibility({visibilityProperty: true})).map(line => ({
          when: line.querySelector(".when").textContent, name: line.querySelector("a").textContent,
          tag: line.querySelector(".tag").hidden ? "" : line.querySelector(".tag").textContent}))""",
    )


def candidates(page: Page) -> list[tuple[str, str]]:
    """Name and times of all that the page holds: of the card as it came, before the script."""
    html = page.request.get(page.url).text()
    return re.findall(r'<li data-times="([^"]*)".*?<a [^>]*>([^<]*)', html.partition("today-card")[2])


def minutes(digits: str) -> int:
    return int(digits[:2]) * 60 + int(digits[2:4])


def minutes_of_clock(told: str) -> int:
    """Of "9.30" or "17"."""
    hour, _, minute = told.partition(".")
    return int(hour) * 60 + int(minute or 0)


def open_at(hours: str, number: int, minute: int) -> bool:
    """Whether a place is open at a minute of a day, told in another way than the script's."""
    fields = hours.split(",")
    for day, shift in ((number - 1, 1440), (number, 0)):
        if 0 <= day < len(fields) and fields[day] not in ("", "?"):
            for span in fields[day].split("+"):
                start, end = map(minutes, span.split("-"))
                if start <= minute + shift < end:
                    return True
    return False


@pytest.mark.parametrize("hour", [8, 11, 15, 19])
def test_what_is_called_open_is_open_and_nothing_past_is_shown(
    visitor: VisitorMaker, example_site: Path, hour: int
) -> None:
    page = at(visitor(timezone_id="America/Los_Angeles"), built(example_site), time(hour, 5))
    shown, told = lines(page), candidates(page)
    assert shown
    for line in shown:
        is_open = any(open_at(times, 0, hour * 60 + 5) for times, name in told if unescape(name) == line["name"])
        assert is_open or line["tag"] != "auki nyt", line
        if line["tag"].startswith("aukeaa"):
            opens = re.search(r"klo (\d+)", line["tag"])
            assert opens
            assert int(opens[1]) >= hour


@pytest.mark.parametrize("hour", [8, 12, 16])
def test_what_has_a_time_of_its_own_stands_above_doors_that_are_open_long(
    visitor: VisitorMaker, example_site: Path, hour: int
) -> None:
    page = at(visitor(), built(example_site), time(hour, 5))
    long = []
    for line in lines(page):
        if re.match(r"\d", line["when"]):
            start, end = map(minutes_of_clock, line["when"].split(", ")[0].split("–"))
            long.append((end - start) % 1440 > 360)
    assert long == sorted(long)


def test_just_before_midnight_tomorrow_is_told_and_just_after_it_is_today(
    visitor: VisitorMaker, example_site: Path
) -> None:
    reader, day = visitor(), built(example_site)
    page = at(reader, day, time(23, 59))
    dates = (page.locator(".today-card").get_attribute("data-dates") or "").split("|")
    # On some Fridays places are open until midnight, and give way only then to those of tomorrow.
    late = any(open_at(hours, 0, 23 * 60 + 59) for hours, _ in candidates(page))
    if late:
        assert page.locator(".today-date").inner_text() == dates[0]
    else:
        assert page.locator(".today-date").inner_text() == f"tänään ei enää – huomenna {dates[1]}:"
    before = [line["name"] for line in lines(page)]
    reader.context.clock.set_fixed_time(datetime.combine(day + timedelta(days=1), time(0, 1), HELSINKI))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator(".today-date").inner_text() == dates[1]
    assert late or [line["name"] for line in lines(page)] == before


def test_the_minute_turns_by_itself(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    reader.context.clock.install(time=datetime.combine(built(example_site), time(23, 58, 30), HELSINKI))
    page = reader.open()
    dates = (page.locator(".today-card").get_attribute("data-dates") or "").split("|")
    page.clock.run_for(120_000)
    assert page.locator(".today-date").inner_text() == dates[1]


def test_three_days_later_it_is_that_day(visitor: VisitorMaker, example_site: Path) -> None:
    page = at(visitor(), built(example_site) + timedelta(days=3), time(8))
    dates = (page.locator(".today-card").get_attribute("data-dates") or "").split("|")
    told = page.locator(".today-date").inner_text()
    assert dates[3] in told or "huomenna" in told or "seuraavan kerran" in told
    assert lines(page)


@pytest.mark.parametrize("days", [15, -1])
def test_an_old_page_says_so_and_shows_no_today(visitor: VisitorMaker, example_site: Path, days: int) -> None:
    page = at(visitor(), built(example_site) + timedelta(days=days), time(8))
    assert page.locator(".today-date").inner_text().startswith("aukioloajat ovat vanhat (")
    shown = lines(page)
    assert shown
    assert {line["when"] + line["tag"] for line in shown} == {""}


def test_without_a_script_dates_stand_and_nothing_says_today(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor(java_script_enabled=False).open()
    assert page.locator(".today-date").inner_text().endswith(" alkaen")
    times = page.locator(".today-card li:visible .when").all_inner_texts()
    assert 0 < len(times) <= 5
    assert all(re.match(r"(ma|ti|ke|to|pe|la|su) \d+\.\d+\. klo \d", text) for text in times)
    assert page.locator(".today-card .tag:visible").count() == 0


def test_the_own_municipalitys_places_are_chosen_from_its_data(visitor: VisitorMaker, example_site: Path) -> None:
    page = at(visitor(), built(example_site), time(8))
    page.select_option(".chooser select", "536")
    page.wait_for_function("() => document.querySelector('.today-where').textContent === 'Nokia'")
    page.wait_for_load_state("networkidle")
    shown = lines(page)
    assert shown
    notes = page.locator(".today-card li:visible .note").all_inner_texts()
    assert all("Nokia" in note for note in notes if note)
    links = page.locator(".today-card li:visible a").evaluate_all("all => all.map(link => link.pathname)")
    assert all((example_site / link.strip("/") / "index.html").is_file() for link in links)
    page.select_option(".chooser select", "")
    assert page.locator(".today-where").inner_text() == "Pirkanmaa"


def test_when_the_data_cannot_be_had_the_regions_places_stay(
    browser: Browser, address: str, example_site: Path
) -> None:
    with visit(browser, address) as reader:  # its trouble is wanted: the browser tells of the request that was cut off
        page = at(reader, built(example_site), time(8))
        before = lines(page)
        page.route("**/tanaan.json", lambda route: route.abort())
        with page.expect_event("requestfailed"):
            page.select_option(".chooser select", "536")
        page.wait_for_function("() => document.querySelector('.today-where').textContent === 'Pirkanmaa'")
        assert lines(page) == before


def test_it_is_used_by_keyboard_and_keeps_the_focus_when_lines_change(
    visitor: VisitorMaker, example_site: Path
) -> None:
    reader, day = visitor(), built(example_site)
    page = at(reader, day, time(8))
    page.locator(".today-card li a").first.focus()
    reader.context.clock.set_fixed_time(datetime.combine(day, time(19), HELSINKI))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("() => document.activeElement.closest('.today-card li') !== null")


def test_what_today_leaves_empty_is_filled_by_the_days_after(visitor: VisitorMaker, example_site: Path) -> None:
    page = at(visitor(), built(example_site), time(18, 30))
    shown = lines(page)
    assert len(shown) == len({line["name"] for line in shown}) == 5
    dated = [bool(re.match(r"(ma|ti|ke|to|pe|la|su) \d", line["when"])) for line in shown]
    assert dated == sorted(dated)
    assert all(not line["tag"] for line, later in zip(shown, dated, strict=True) if later)
