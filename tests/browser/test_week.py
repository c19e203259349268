"""The week by the clock: what is over is gone, what is on is told, and an old page names no today.

What a page has to show is worked out here from its data file, in another way than the script's.
"""

import json
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import VisitorMaker
from tests.browser.visitor import Visitor, visit

HELSINKI = ZoneInfo("Europe/Helsinki")
TOWN = "kunnat/tampere/"
REGION = "mihin-tanaan/"
MOMENTS = [
    (0, time(8, 0)),
    (0, time(13, 7)),
    (0, time(23, 59)),
    (1, time(0, 1)),
    (2, time(0, 1)),
    (3, time(8, 0)),
    (3, time(17, 30)),
    (6, time(12, 0)),
    (9, time(8, 0)),
]
"""Days after the build, and the clock."""


class Told(NamedTuple):
    """One time of the data file: its day counted from the build, and minutes from that day's midnight."""

    name: str
    day: int
    start: int
    end: int
    off: bool


def data(site: Path, page: str = TOWN) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((site / page / "tanaan.json").read_text(encoding="utf-8"))
    return held


def built(site: Path) -> date:
    return date.fromisoformat(data(site)["from"])


def all_times(held: dict[str, Any]) -> list[Told]:
    found = []
    for item in held["items"]:
        if item.get("visit"):
            continue
        for day, field in enumerate(item["times"].split(",")):
            for off, start, end in re.findall(r"(!?)(\d{4})-(\d{4})", field):
                ends = (int(digits[:2]) * 60 + int(digits[2:]) for digits in (start, end))
                found.append(Told(item["name"], day, *ends, bool(off)))
    return found


def still_on(times: list[Told], day: int, minute: int) -> list[Told]:
    """What of a day has not ended, with what runs into it from the night before."""
    today = [one for one in times if one.day == day and one.end > minute]
    return today + [one for one in times if one.day == day - 1 and one.end - 1440 > minute and not one.off]


def look(reader: Visitor, address: str, day: date, moment: time) -> Page:
    reader.context.clock.set_fixed_time(datetime.combine(day, moment, HELSINKI))
    page = reader.open(address)
    page.wait_for_selector(".week.told", state="attached")
    return page


def sections(page: Page) -> dict[str, list[dict[str, str]]]:
    """Date → what is seen of its lines."""
    return page.evaluate(  # type: ignore[no-any-return]
        """() => Object.fromEntries([...document.querySelectorAll(".week-day")].filter(day => day.checkVisibility())
          .map(day => [day.dataset.day, [...day.querySelectorAll("li")].filter(line => line.checkVisibility())
            .map(line => ({name: line.querySelector("a").textContent, when: line.querySelector(".when").textContent,
              time: line.dataset.time, tag: line.querySelector(".tag")?.textContent || ""}))]))"""
    )


@pytest.mark.parametrize("device", ["Europe/Helsinki", "America/Los_Angeles"])
@pytest.mark.parametrize("after", MOMENTS, ids=lambda moment: f"{moment[0]} days, {moment[1]}")
def test_today_shows_what_is_not_over_and_no_day_is_past(
    visitor: VisitorMaker, example_site: Path, after: tuple[int, time], device: str
) -> None:
    number, moment = after
    day, minute = built(example_site) + timedelta(days=number), moment.hour * 60 + moment.minute
    page = look(visitor(timezone_id=device), TOWN, day, moment)
    seen = sections(page)
    assert min(seen, default=day.isoformat()) >= day.isoformat()
    expected = still_on(all_times(data(example_site)), number, minute)
    shown = seen.get(day.isoformat(), [])
    more = page.locator(f"[data-day='{day}'] .week-more").count()
    assert {line["name"] for line in shown} <= {one.name for one in expected}
    if not more:
        assert sorted(line["name"] for line in shown) == sorted(one.name for one in expected)
    assert bool(shown) is bool(expected)
    on = {one.name for one in expected if not one.off and (one.day < number or one.start <= minute)}
    assert {line["name"] for line in shown if line["tag"] == "nyt"} <= on
    assert all(line["tag"] for line in shown if line["name"] in on and line["name"] not in names_twice(shown))


def names_twice(lines: list[dict[str, str]]) -> set[str]:
    names = [line["name"] for line in lines]
    return {name for name in names if names.count(name) > 1}


@pytest.mark.parametrize("after", MOMENTS, ids=lambda moment: f"{moment[0]} days, {moment[1]}")
def test_the_first_days_are_called_today_and_tomorrow(
    visitor: VisitorMaker, example_site: Path, after: tuple[int, time]
) -> None:
    number, moment = after
    day = built(example_site) + timedelta(days=number)
    page = look(visitor(), TOWN, day, moment)
    headings = {
        section.get_attribute("data-day"): section.locator("h3").inner_text()
        for section in page.locator(".week-day:visible").all()
    }
    for date_, heading in headings.items():
        assert heading.startswith("Tänään ") is (date_ == day.isoformat())
        assert heading.startswith("Huomenna ") is (date_ == (day + timedelta(days=1)).isoformat())


def test_a_night_that_runs_past_midnight_is_still_on(visitor: VisitorMaker, example_site: Path) -> None:
    nights = [one for one in all_times(data(example_site)) if one.end > 1441 and one.day < 5 and not one.off]
    assert nights, "the example has no night that runs past midnight"
    night = nights[0]
    page = look(visitor(), TOWN, built(example_site) + timedelta(days=night.day + 1), time(0, 1))
    today = sections(page)[(built(example_site) + timedelta(days=night.day + 1)).isoformat()]
    assert (today[0]["name"], today[0]["tag"]) == (night.name, "nyt")
    assert today[0]["when"].startswith("0–")


@pytest.mark.parametrize("place", [TOWN, REGION])
def test_an_old_page_says_so_and_shows_no_day(visitor: VisitorMaker, example_site: Path, place: str) -> None:
    page = look(visitor(), place, built(example_site) + timedelta(days=15), time(8))
    assert "vanhentuneet" in page.locator(".week-status").inner_text()
    assert sections(page) == {}
    assert "Tänään " not in page.locator(".week").inner_text()
    assert not page.locator(".week-filters").is_visible()


def test_a_clock_that_is_behind_leaves_the_dates_alone(visitor: VisitorMaker, example_site: Path) -> None:
    page = look(visitor(), TOWN, built(example_site) - timedelta(days=1), time(23, 58))
    assert "Tänään" not in page.locator(".week-days").inner_text()
    assert len(sections(page)) > 3


def test_midnight_comes_while_the_page_is_open(visitor: VisitorMaker, example_site: Path) -> None:
    reader, day = visitor(), built(example_site)
    reader.context.clock.install(time=datetime.combine(day, time(23, 58, 30), HELSINKI))
    page = reader.open(TOWN)
    page.wait_for_selector(".week.told")
    assert day.isoformat() in sections(page)
    page.clock.run_for(120_000)
    tomorrow = (day + timedelta(days=1)).isoformat()
    assert min(sections(page)) == tomorrow
    assert page.locator(f"[data-day='{tomorrow}'] h3").inner_text().startswith("Tänään ")


def test_a_reader_who_comes_back_later_sees_what_is_left(visitor: VisitorMaker, example_site: Path) -> None:
    reader, day = visitor(), built(example_site)
    page = look(reader, TOWN, day, time(6))
    before = sections(page)[day.isoformat()]
    reader.context.clock.set_fixed_time(datetime.combine(day, time(15), HELSINKI))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    after = sections(page)[day.isoformat()]
    assert len(after) < len(before)
    assert all(line["time"].split("-")[1] > "1500" for line in after)


@pytest.mark.parametrize("place", [TOWN, REGION])
def test_without_a_script_the_week_stands_with_its_dates(visitor: VisitorMaker, example_site: Path, place: str) -> None:
    page = visitor(java_script_enabled=False, viewport={"width": 360, "height": 740}).open(place)
    headings = page.locator(".week-day:visible h3").all_inner_texts()
    assert 4 < len(headings) <= 7
    assert all(re.fullmatch(r"(ma|ti|ke|to|pe|la|su) \d+\.\d+\.", heading) for heading in headings)
    assert page.locator(".week-status").inner_text().startswith("Ajat ")
    assert not page.locator(".week-filters, .week-later, .carried").locator("visible=true").count()
    rest = page.locator(".week-more a").first
    count = re.search(r"\d+", rest.inner_text())
    assert count
    own = rest.locator("xpath=ancestor::section").locator("li:visible").count()
    page.goto(page.url + str(rest.get_attribute("href")))
    assert page.locator("ol.goings li").count() >= own + int(count[0])
    fragment = page.url.partition("#")[2]
    assert not fragment or page.locator(f"#{fragment}").count() == 1


def test_the_rest_of_a_day_opens_in_place_and_takes_the_focus(visitor: VisitorMaker, example_site: Path) -> None:
    page = look(visitor(), REGION, built(example_site), time(8))
    rest = page.locator(".week-more a").first
    day = rest.locator("xpath=ancestor::section").get_attribute("data-day")
    assert day
    number = (date.fromisoformat(day) - built(example_site)).days
    before = {line["name"] for line in sections(page)[day]}
    rest.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => !document.querySelector(\"[data-day='{day}'] .week-more\")")
    expected = still_on(all_times(data(example_site, REGION)), number, 8 * 60 if number == 0 else -1)
    after = [line["name"] for line in sections(page)[day]]
    assert sorted(after) == sorted(one.name for one in expected if number == 0 or one.day == number)
    assert page.evaluate("() => document.activeElement.closest('.week-day').dataset.day") == day
    assert page.evaluate("() => document.activeElement.textContent") not in before


def test_the_next_week_is_shown_when_asked_for(visitor: VisitorMaker, example_site: Path) -> None:
    page = look(visitor(), TOWN, built(example_site), time(8))
    page.locator(".week-later button").press("Enter")
    last = (built(example_site) + timedelta(days=7)).isoformat()
    page.wait_for_function(
        f"() => [...document.querySelectorAll('.week-day')].some(day => day.dataset.day >= '{last}')"
    )
    dates = {(built(example_site) + timedelta(days=one.day)).isoformat() for one in all_times(data(example_site))}
    assert set(sections(page)) == dates
    assert page.evaluate("() => document.activeElement.tagName") == "H3"
    assert not page.locator(".week-later").is_visible()


def test_when_the_data_cannot_be_had_the_page_says_so_and_stays(
    browser: Browser, address: str, example_site: Path
) -> None:
    with visit(browser, address) as reader:  # its trouble is wanted: the browser tells of the request that was cut off
        page = look(reader, TOWN, built(example_site), time(8))
        before = sections(page)
        page.route("**/tanaan.json", lambda route: route.abort())
        page.locator(".choice", has_text="2–6").click()
        page.wait_for_function(
            "() => document.querySelector('.week-status').textContent.startsWith('Tietoja ei saatu')"
        )
        assert sections(page) == before


def test_the_region_follows_the_own_municipality(visitor: VisitorMaker, example_site: Path) -> None:
    page = look(visitor(), REGION, built(example_site), time(8))
    page.select_option(".chooser select", "536")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.week .note')].slice(3).every(note => note.offsetHeight)"
    )
    own = {item["name"] for item in data(example_site, "kunnat/nokia/")["items"]}
    page.wait_for_function(
        "names => [...document.querySelectorAll('.week-day li a')].every(a => names.includes(a.textContent))",
        arg=sorted(own),
    )
    links = page.locator(".week-day li a").evaluate_all("all => all.map(link => link.pathname)")
    assert links
    assert all((example_site / link.strip("/") / "index.html").is_file() for link in links)
    again = look_again(page)
    assert {line["name"] for lines in sections(again).values() for line in lines} <= own
    again.select_option(".chooser select", "")
    assert "Tampere" in again.locator(".week-days").inner_text()


def look_again(page: Page) -> Page:
    """The same page loaded anew: what was chosen is kept on the device."""
    page.reload()
    page.wait_for_selector(".week.told", state="attached")
    return page
