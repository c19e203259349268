"""What a reader asks of a week: by keyboard, by an address that a friend sent, and by how far it is."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.browser.test_week import HELSINKI, REGION, TOWN, built, data, look, sections
from tests.browser.visitor import Visitor

CENTRE = {"latitude": 61.4981, "longitude": 23.761}


def town(reader: Visitor, site: Path, address: str = TOWN, moment: time = time(8)) -> Page:
    return look(reader, address, built(site), moment)


def shown(page: Page) -> set[str]:
    return {line["name"] for lines in sections(page).values() for line in lines}


def items(site: Path, names: set[str], page: str = TOWN) -> list[dict[str, Any]]:
    return [item for item in data(site, page)["items"] if item["name"] in names and not item.get("visit")]


def told(page: Page, *, has: str = "valinnoilla") -> str:
    page.wait_for_function(f"() => document.querySelector('.week-status').textContent.includes('{has}')")
    return page.locator(".week-status").inner_text()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(60):
        if page.evaluate(f"() => document.activeElement.matches({selector!r})"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {selector}")


def test_an_age_is_chosen_by_keyboard_and_counted_aloud(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(), example_site)
    tab_to(page, "input[name=ika][value='2-6']")
    page.keyboard.press("Space")
    status = told(page)
    names = shown(page)
    assert names
    for name in names:
        ranges = [ages for item in items(example_site, {name}) for ages in item.get("ages", [[0, None]])]
        assert any((least or 0) <= 6 and (most is None or most >= 2) for least, most in ranges), name
    assert page.locator(".week-status").get_attribute("role") == "status"
    assert int(status.split()[0]) >= sum(len(lines) for lines in sections(page).values()) - page.locator(".off").count()
    assert not [note for note in page.locator(".week-day .note").all_inner_texts() if kilometres(note) is not None]
    assert page.evaluate("() => document.activeElement.matches(\"input[value='2-6']\")")
    page.keyboard.press("Space")
    page.wait_for_function("() => document.querySelector('.week-status').textContent.startsWith('Tänään')")


def test_what_is_chosen_is_seen_by_more_than_colour(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(), example_site)
    mark = "value => getComputedStyle(document.querySelector(`input[value='${value}'] + span`), '::before').content"
    page.locator(".choice", has_text="2–6").click()
    assert "✓" in page.evaluate(mark, "2-6")
    assert "✓" not in page.evaluate(mark, "0-1")


@pytest.mark.parametrize(
    ("box", "fits"),
    [
        ("input[name=laji][value=tapahtumat]", lambda item: item["link"].startswith("tapahtumat/")),
        ("input[name=laji][value=palvelupisteet]", lambda item: item["link"].startswith("palvelupisteet/")),
        ("input[name=maksuton]", lambda item: item.get("free")),
        ("input[name=kieli][value=sv]", lambda item: "sv" in item.get("languages", [])),
    ],
)
def test_each_question_leaves_what_answers_it(visitor: VisitorMaker, example_site: Path, box: str, fits: Any) -> None:
    page = town(visitor(), example_site)
    everything = [item for item in data(example_site)["items"] if not item.get("visit")]
    page.locator(".week-filters summary").press("Enter")
    page.locator(box).check(force=True)
    told(page)
    names = shown(page)
    assert 0 < len(names) < len({item["name"] for item in everything})
    wrong = {item["name"] for item in everything if not fits(item)} - {
        item["name"] for item in everything if fits(item)
    }
    assert names & wrong == set()


def test_two_questions_hold_together_and_none_may_be_left(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(), example_site, f"{TOWN}#laji=tapahtumat&ika=0-1&kieli=am")
    assert "ei löytynyt" in told(page) or all(
        item["link"].startswith("tapahtumat/") for item in items(example_site, shown(page))
    )
    checked = page.locator(".week-filters input:checked").evaluate_all("all => all.map(box => box.name)")
    assert {"laji", "ika"} <= set(checked)


@pytest.mark.parametrize(
    ("asked", "value"), [("#ika=2", "2-6"), ("#ika=0", "0-1"), ("#ika=14", "13-17"), ("#ika=7-12", "7-12")]
)
def test_an_address_that_a_friend_sent_is_answered_at_once(
    visitor: VisitorMaker, example_site: Path, asked: str, value: str
) -> None:
    page = town(visitor(), example_site, TOWN + asked)
    told(page)
    assert page.locator(".week-filters input:checked").evaluate_all("all => all.map(box => box.value)") == [value]


def test_what_is_chosen_stands_in_the_address_and_nowhere_else(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    page = town(reader, example_site)
    page.locator(".choice", has_text="2–6").click()
    told(page)
    assert page.url.endswith(f"{TOWN}#ika=2-6")
    assert page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('perhekeskus')).length") == 0
    assert page.evaluate("() => document.cookie") == ""
    page.locator(".choice", has_text="2–6").click()
    page.wait_for_function("() => !location.hash")
    assert page.url.endswith(TOWN)


def test_an_address_of_a_place_on_the_page_asks_nothing(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(), example_site, f"{TOWN}#locations")
    assert page.locator(".week-filters input:checked").count() == 0
    assert page.url.endswith("#locations")


def test_the_nearest_come_first_with_their_distance(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(geolocation=CENTRE, permissions=["geolocation"])
    page = town(reader, example_site, REGION)
    asked = len(reader.requests)
    page.locator(".nearest").press("Enter")
    told(page)
    assert page.locator(".nearest").get_attribute("aria-pressed") == "true"
    notes = page.locator(".week-day").first.locator("li .note").all_inner_texts()
    distances = [kilometres(note) for note in notes]
    known = [far for far in distances if far is not None]
    assert len(known) > 3
    assert known == sorted(known)
    assert distances[: len(known)] == known
    assert [url for url in reader.requests[asked:] if not url.endswith(("/tanaan.json", "/week-answers.js"))] == []
    assert not any("61.4" in url or "23.7" in url for url in reader.requests)
    page.locator(".nearest").press("Enter")
    page.wait_for_function("() => document.querySelector('.nearest').getAttribute('aria-pressed') === 'false'")
    assert kilometres(page.locator(".week-day").first.locator("li .note").first.inner_text()) is None


def kilometres(note: str) -> float | None:
    number, _, rest = note.replace("\N{NO-BREAK SPACE}", " ").partition(" ")
    unit = rest.split(" ")[0]
    if unit not in ("m", "km") or not number.replace(",", "").isdigit():
        return None
    return float(number.replace(",", ".")) / (1000 if unit == "m" else 1)


def test_distances_are_right(visitor: VisitorMaker, example_site: Path) -> None:
    """Tampere to Helsinki, railway station to railway station: 160.8 km on a sphere of 6,371 km."""
    page = town(visitor(), example_site, f"{TOWN}#ika=2")
    told(page)
    far = page.evaluate("() => perhekeskusWeek.kilometres([61.4983, 23.7731], [60.1719, 24.9414])")
    assert far == pytest.approx(160.4, abs=1)
    words = page.evaluate("() => [0.02, 0.34, 0.98, 1.24, 9.96, 160.4].map(perhekeskusWeek.distance)")
    assert words == ["50 m", "350 m", "1,0 km", "1,2 km", "10 km", "160 km"]


def test_a_device_that_gives_no_position_is_no_trouble(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(permissions=[]), example_site)
    before = shown(page)
    page.locator(".nearest").press("Enter")
    page.wait_for_function(
        "() => document.querySelector('.week-near .note').textContent.startsWith('Laite ei antanut')"
    )
    assert page.locator(".nearest").get_attribute("aria-pressed") == "false"
    assert shown(page) == before


def test_no_position_is_asked_for_before_the_button(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(geolocation=CENTRE, permissions=["geolocation"])
    reader.context.add_init_script(
        "const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation); window.asked = 0;"
        "navigator.geolocation.getCurrentPosition = (...all) => { window.asked++; real(...all); };"
    )
    page = town(reader, example_site, f"{TOWN}#ika=2")
    told(page)
    assert page.evaluate("() => window.asked") == 0
    page.locator(".nearest").click()
    assert page.evaluate("() => window.asked") == 1


def test_the_card_leads_to_the_own_municipalitys_week(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    reader.context.clock.set_fixed_time(datetime.combine(built(example_site), time(8), HELSINKI))
    page = reader.open()
    assert str(page.locator(".today-more a").get_attribute("href")).endswith(REGION)
    page.select_option(".chooser select", "837")
    page.locator(".today-more a").click()
    page.wait_for_url(f"**/{TOWN}#week")
