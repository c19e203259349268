"""The box of the search in header and front page: a combobox that costs nothing before somebody touches it."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route

from tests.browser.conftest import VisitorMaker
from tests.browser.test_accessibility import RULES
from tests.browser.visitor import visit
from tests.kinds import LANGUAGES, page_of

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
OPTION = ".search-popup [role=option]"
ATTACK = '<img src=x onerror="window.attacked=1">neuvola'

_SEARCHED = re.compile(r"/finder/|/(finder|search|search-page)\.js$|/search\.css$|/texts\.json$")


def written(page: Page, words: str, field: str = "#search-words") -> Locator:
    """The options after somebody wrote these words into a box."""
    page.locator(field).click()
    page.keyboard.type(words)
    options = page.locator(OPTION)
    options.first.wait_for(state="visible", timeout=15_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    return options


def active(page: Page) -> str:
    """The text of the option that the keyboard is on, as a screen reader is told; "" when it is on none."""
    return str(
        page.evaluate("""() => {
          const field = document.activeElement, id = field.getAttribute("aria-activedescendant");
          const option = id && document.getElementById(id);
          return option && option.getAttribute("aria-selected") === "true" ? option.innerText : "";
        }""")
    )


def test_nothing_is_fetched_before_a_box_is_touched(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(viewport=DESK)
    page = reader.open(page_of(example_site, "service", "sv"))
    page.wait_for_load_state("networkidle")
    assert [request for request in reader.requests if _SEARCHED.search(request)] == []
    with page.expect_response("**/texts.json"), page.expect_response("**/core.json"):
        page.locator("#header-words").focus()
    page.wait_for_load_state("networkidle")
    fetched = [request.removeprefix(reader.address) for request in reader.requests if _SEARCHED.search(request)]
    assert len(fetched) == len(set(fetched))
    assert {"assets/javascripts/finder.js", "assets/javascripts/search.js", "sv/sok/texts.json"} <= set(fetched)
    assert "assets/javascripts/search-page.js" not in fetched
    written(page, "rådgivning", "#header-words")
    assert len([request for request in reader.requests if request.endswith("/texts.json")]) == 1


def test_one_goes_through_the_list_by_keyboard_and_opens_what_one_is_on(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    options = written(page, "neuvola")
    texts = options.all_inner_texts()
    field = page.locator("#search-words")
    assert field.get_attribute("aria-expanded") == "true"
    assert active(page) == ""
    page.keyboard.press("ArrowDown")
    assert active(page) == texts[0]
    page.keyboard.press("ArrowDown")
    assert active(page) == texts[1]
    page.keyboard.press("Home")
    assert active(page) == ""
    page.keyboard.press("ArrowUp")
    assert active(page) == texts[-1]
    page.keyboard.press("ArrowDown")
    assert active(page) == ""
    page.keyboard.press("ArrowDown")
    link = options.first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(link)
    assert page.locator("main h1").is_visible()


def test_enter_on_no_option_shows_everything(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    every = written(page, "neuvola").last.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/#q=neuvola")
    page.locator(".search-heading").wait_for()
    number = re.sub(r"\D", "", every)
    assert page.locator(".search-heading").inner_text() == f"{number} tulosta haulle ”neuvola”"


def test_enter_works_before_the_scripts_of_the_search_are_there(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    page.route("**/search.js", lambda route: None if page.url.endswith("/") else route.continue_())
    page.locator("#search-words").fill("leikki")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/#q=leikki")


def test_escape_closes_then_empties_and_tab_leaves(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    written(page, "neuvola")
    field, popup = page.locator("#search-words"), page.locator(".search-popup")
    page.keyboard.press("Escape")
    assert popup.is_hidden()
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "neuvola"
    page.keyboard.press("ArrowDown")
    popup.wait_for(state="visible")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    written(page, "kerho")
    page.keyboard.press("Tab")
    assert popup.is_hidden()
    assert page.evaluate("() => document.activeElement.closest('.search-form button') !== null")


def test_a_press_elsewhere_closes_the_list(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    written(page, "neuvola")
    page.locator("main h1").click()
    page.locator(".search-popup").wait_for(state="hidden")


def test_options_stand_in_named_groups_with_the_best_first(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    options = written(page, "neuvola")
    groups = page.locator(".search-popup [role=group]")
    names = [page.locator(f"#{group.get_attribute('aria-labelledby')}").inner_text() for group in groups.all()]
    assert len(names) == len(set(names)) > 1
    assert {"Palvelut", "Paikat"} <= set(names)
    assert 2 < options.count() <= 8
    first = options.first.locator(".search-option__title").inner_text()
    assert options.locator("mark").first.inner_text().casefold().endswith("neuvola")
    page.goto(f"{page.url}haku/#q=neuvola")
    best = page.locator(".search-result h3").first
    best.wait_for()
    assert best.inner_text() == first


def test_how_many_there_are_is_said_after_a_pause(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    written(page, "neuvola")
    status = page.locator(".search-form p.unseen")
    assert status.get_attribute("role") == "status"
    page.wait_for_function("() => document.querySelector('.search-form p.unseen').textContent")
    assert re.fullmatch(r"\d+ tulosta\. Liiku ehdotuksissa nuolinäppäimillä\.", status.inner_text())


PACED = """async (steps) => {
  const asked = [], answers = [], wait = (time) => new Promise((go) => setTimeout(go, time));
  let written = "";
  const pace = perhekeskus.search.pace(() => new Promise((answer, fail) => {
    asked.push(written);
    answers.push({ answer, fail });
  }));
  for (const step of steps) {
    if (typeof step === "number") { await wait(step); }
    else if (step === "cancel") { pace.cancel(); }
    else if (step === "answer" || step === "fail") { answers.shift()[step](); await wait(0); }
    else { written = step; pace.soon(); }
  }
  return asked;
}"""


@pytest.mark.parametrize(
    ("steps", "asked"),
    [
        pytest.param(["n", "answer", "ne", "answer"], ["n", "ne"], id="at once when nothing is awaited"),
        pytest.param(["n", "ne", "neu", "answer"], ["n", "neu"], id="the newest words when the answer has come"),
        pytest.param(["n", "ne", "fail"], ["n", "ne"], id="also when the answer has failed"),
        pytest.param(["n", "ne", 50, "neu", 500], ["n", "neu"], id="at the latest after a moment"),
        pytest.param(["n", "ne", "cancel", "answer", 500], ["n"], id="not when it was taken back"),
    ],
)
def test_letters_are_asked_for_as_fast_as_they_are_answered(
    visitor: VisitorMaker, steps: list[str | int], asked: list[str]
) -> None:
    page = visitor(viewport=DESK).open()
    page.locator("#search-words").focus()
    page.wait_for_function("() => perhekeskus.search && perhekeskus.search.pace")
    assert page.evaluate(PACED, steps) == asked


def test_what_is_being_composed_is_not_searched_for(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    page.locator("#search-words").focus()
    page.wait_for_load_state("networkidle")
    compose = """(going) => {
      const field = document.activeElement;
      field.value = "neuvola";
      field.dispatchEvent(new InputEvent("input", { isComposing: going, bubbles: true }));
      if (!going) field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    }"""
    page.evaluate(compose, True)
    page.wait_for_timeout(600)
    assert page.locator(OPTION).count() == 0
    page.evaluate(compose, False)
    page.locator(OPTION).first.wait_for()


def test_on_a_phone_options_are_large_and_the_page_scrolls_them(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, has_touch=True, is_mobile=True).open()
    options = written(page, "neuvola")
    heights = options.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    popup = page.locator(".search-popup")
    assert popup.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    address = options.nth(1).get_attribute("href") or ""
    options.nth(1).tap()
    page.wait_for_url(address)


def test_the_magnifier_of_a_phone_leads_into_the_field_of_the_page(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor(viewport=PHONE).open(page_of(example_site, "service", "fi"))
    assert page.locator("#header-words").is_hidden()
    page.get_by_role("link", name="Haku").click()
    page.wait_for_url("**/haku/#search-words")
    page.wait_for_function("() => document.activeElement.id === 'search-words'")


def test_without_a_script_there_is_no_box_but_the_way_to_the_page(visitor: VisitorMaker, example_site: Path) -> None:
    reader = visitor(viewport=DESK, java_script_enabled=False)
    assert reader.open().locator(".search-form").is_hidden()
    page = reader.open(page_of(example_site, "service", "fi"))
    assert page.locator(".search-form").is_hidden()
    page.get_by_role("link", name="Haku").click()
    page.wait_for_url("**/haku/#search-words")


def test_words_of_distress_bring_numbers_to_call_first_and_hide_no_result(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    options = written(page, "itsemurha")
    assert (options.first.get_attribute("href") or "").startswith("tel:")
    assert page.locator(".search-popup [role=group]").first.get_attribute("class") == "search-group search-crisis"
    assert page.locator(".search-popup [role=group]").count() > 1
    page.get_by_role("option", name="Kaikki auttavat puhelimet").click()
    page.wait_for_url("**/haku/#help-now")
    assert page.locator("#help-now").is_visible()


def test_a_title_is_text_whatever_stands_in_it(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open()
    page.route(re.compile(r"/finder/\w+/d\d+\.json"), _with_attack)
    options = written(page, "neuvola")
    assert options.first.locator(".search-option__title").inner_text() == ATTACK
    page.keyboard.press("Enter")
    page.locator(".search-result h3").first.wait_for()
    assert page.locator(".search-result h3").first.inner_text() == ATTACK
    assert page.locator(".search-page img").count() == 0
    assert page.evaluate("() => window.attacked") is None


def _with_attack(route: Route) -> None:
    lines = json.loads(route.fetch().body())
    for line in lines:
        line[1] = ATTACK
    route.fulfill(json=lines)


def test_when_nothing_can_be_fetched_the_reader_is_told_and_may_try_again(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport=DESK) as reader:  # its trouble is wanted: the browser tells of cut requests
        page = reader.open()
        page.route("**/core.json", lambda route: route.abort())
        page.locator("#search-words").click()
        page.keyboard.type("neuvola")
        told = page.locator(".search-failed")
        told.wait_for()
        assert told.inner_text().startswith("Haku ei nyt onnistu.")
        assert told.get_attribute("role") == "status"
        page.unroute("**/core.json")
        page.keyboard.type("n")
        page.locator(OPTION).first.wait_for()
        assert told.is_hidden()


def test_scripts_that_do_not_come_are_told_of(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport=DESK) as reader:
        page = reader.open()
        page.route("**/finder.js", lambda route: route.abort())
        page.locator("#search-words").click()
        page.locator(".search-failed").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_an_open_list(visitor: VisitorMaker, language: str, scheme: str) -> None:
    words = {"fi": "neuvola", "sv": "rådgivning", "en": "clinic"}[language]
    for size in (DESK, PHONE):
        page = visitor(viewport=size, color_scheme=scheme, reduced_motion="reduce").open(LANGUAGES[language])
        written(page, words)
        page.keyboard.press("ArrowDown")
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")
