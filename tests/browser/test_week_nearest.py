"""What becomes of "nearest first" beside other choices, when it is refused, and when the page is left."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.browser.test_week import REGION
from tests.browser.test_week_filters import CENTRE, kilometres, shown, told, town
from tests.browser.visitor import Visitor

NEAREST = ".nearest"
HELD = """
  window.waiting = [];
  navigator.geolocation.getCurrentPosition = (found, failed) => window.waiting.push({ found, failed });
  window.give = (one) => one.found({ coords: { latitude: 61.4981, longitude: 23.761 } });
"""
"""A device that takes its time: the test says when it gives the position."""


def distances(page: Page) -> list[float]:
    """The distances that the first day tells, in the order of its lines."""
    notes = page.locator(".week-day").first.locator("li .note").all_inner_texts()
    return [far for note in notes if (far := kilometres(note)) is not None]


def is_chosen(page: Page, chosen: bool = True) -> None:
    """Waits until the button says so and the first line too, and looks that all lines say the same."""
    page.wait_for_function(
        """([button, chosen]) => {
          const first = document.querySelector(".week-day .note").textContent;
          return document.querySelector(button).getAttribute("aria-pressed") === String(chosen)
            && /^[\\d,]+\\s(m|km)( |$)/.test(first) === chosen;
        }""",
        arg=[NEAREST, chosen],
    )
    assert bool(distances(page)) is chosen
    assert distances(page) == sorted(distances(page))


def note(page: Page) -> str:
    return page.locator(".week-near .note").inner_text()


def test_it_stays_when_another_question_is_asked(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(geolocation=CENTRE, permissions=["geolocation"]), example_site, REGION)
    page.locator(NEAREST).click()
    is_chosen(page)
    before = shown(page)
    page.locator(".choice", has_text="2–6").click()
    page.wait_for_function("() => location.hash === '#ika=2-6'")
    is_chosen(page)
    assert shown(page) != before
    page.locator(".choice", has_text="2–6").click()
    page.wait_for_function("() => !location.hash")
    is_chosen(page)
    assert shown(page) == before


def test_undone_it_leaves_the_other_choices(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(geolocation=CENTRE, permissions=["geolocation"]), example_site, f"{REGION}#ika=2-6")
    told(page)
    before = shown(page)
    page.locator(NEAREST).click()
    is_chosen(page)
    page.locator(NEAREST).click()
    is_chosen(page, chosen=False)
    assert shown(page) == before
    assert page.locator(".week-filters input:checked").evaluate_all("all => all.map(box => box.value)") == ["2-6"]


def test_a_refusal_leaves_the_other_choices(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(permissions=[]), example_site, f"{REGION}#ika=2-6")
    told(page)
    before = shown(page)
    page.locator(NEAREST).click()
    page.wait_for_function("() => /ei anna|ei antanut/.test(document.querySelector('.week-near .note').textContent)")
    is_chosen(page, chosen=False)
    assert shown(page) == before
    assert page.url.endswith("#ika=2-6")


def test_after_a_refusal_it_can_be_asked_for_again(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(permissions=[])
    page = town(reader, example_site, REGION)
    said = note(page)
    page.locator(NEAREST).click()
    page.wait_for_function("() => /ei anna|ei antanut/.test(document.querySelector('.week-near .note').textContent)")
    reader.context.set_geolocation(CENTRE)
    reader.context.grant_permissions(["geolocation"])
    page.locator(NEAREST).click()
    is_chosen(page)
    assert note(page) == said


def test_it_is_not_kept_when_the_page_is_left_and_come_back_to(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(geolocation=CENTRE, permissions=["geolocation"]), example_site, REGION)
    page.locator(".choice", has_text="2–6").click()
    told(page)
    page.locator(NEAREST).click()
    is_chosen(page)
    page.locator(".week-day li a").first.click()
    page.wait_for_url(lambda address: REGION not in address)
    page.go_back()
    page.wait_for_selector(".week.told", state="attached")
    told(page)
    is_chosen(page, chosen=False)
    assert page.locator(".week-filters input:checked").evaluate_all("all => all.map(box => box.value)") == ["2-6"]
    assert page.url.endswith("#ika=2-6")


def test_it_is_kept_when_a_sleeping_page_is_shown_again(visitor: VisitorMaker, example_site: Path) -> None:
    page = town(visitor(geolocation=CENTRE, permissions=["geolocation"]), example_site, REGION)
    page.locator(NEAREST).click()
    is_chosen(page)
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    is_chosen(page)


def waiting_for_position(reader: Visitor, site: Path) -> Page:
    """The page where "nearest first" was pressed and the device has not answered."""
    reader.context.add_init_script(HELD)
    page = town(reader, site, REGION)
    page.locator(NEAREST).click()
    page.wait_for_function("() => waiting.length")
    return page


def test_a_second_answer_does_not_bring_back_what_was_undone(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor()
    reader.context.add_init_script(HELD)
    page = town(reader, example_site, REGION)
    for presses in (1, 2):
        page.locator(NEAREST).click()
        page.wait_for_function("number => waiting.length === number", arg=presses)
    page.evaluate("give(waiting[1])")
    is_chosen(page)
    page.locator(NEAREST).click()
    is_chosen(page, chosen=False)
    page.evaluate("give(waiting[0])")
    is_chosen(page, chosen=False)


def test_a_choice_that_is_made_meanwhile_holds(visitor: VisitorMaker, example_site: Path) -> None:
    page = waiting_for_position(visitor(), example_site)
    page.locator(".choice", has_text="2–6").click()
    told(page)
    page.evaluate("give(waiting[0])")
    is_chosen(page)
    assert page.locator(".week-filters input:checked").evaluate_all("all => all.map(box => box.value)") == ["2-6"]


def test_a_device_that_fails_can_be_asked_again(visitor: VisitorMaker, example_site: Path) -> None:
    page = waiting_for_position(visitor(), example_site)
    page.evaluate("waiting[0].failed({ code: 3 })")
    is_chosen(page, chosen=False)
    page.locator(NEAREST).click()
    page.wait_for_function("() => waiting.length === 2")
    page.evaluate("give(waiting[1])")
    is_chosen(page)
