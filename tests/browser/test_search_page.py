"""The search's own page: its address, its history, what narrows it, and what it says when there is little to say."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generators.addresses import SEGMENTS
from tests.browser.conftest import VisitorMaker
from tests.browser.slow_line import WATCH, slow_down
from tests.browser.test_accessibility import RULES
from tests.browser.visitor import Visitor, visit
from tests.kinds import LANGUAGES

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
TAMPERE = "837"
TITLES = ".search-result h3"

# What can be pressed and is less than 24 px high or wide.
_SMALL = """(room) => [...room.querySelectorAll("a, button, summary, label, select")]
  .filter((one) => [...one.getClientRects()].every((box) => box.height < 24 || box.width < 24))
  .map((one) => one.outerHTML.slice(0, 100))"""


def found(reader: Visitor, search: str, folder: str = "haku/") -> Page:
    """The page of a search, with its answer."""
    page = reader.open(f"{folder}#{search}")
    page.locator(".search-heading").wait_for(timeout=15_000)
    return page


def heading(page: Page) -> str:
    """What the page says it has found."""
    return page.locator(".search-heading").inner_text()


def number(text: str) -> int:
    """The first number in a text."""
    told = re.search(r"\d+", text)
    assert told, text
    return int(told[0])


def asked(page: Page) -> dict[str, list[str]]:
    """The parameters of the page's address."""
    return parse_qs(urlsplit(page.url).fragment)


def test_an_address_can_be_shared_with_what_narrows_it(visitor: VisitorMaker) -> None:
    reader = visitor(viewport=DESK)
    every = number(heading(found(reader, "q=neuvola")))
    page = found(reader, f"q=neuvola&kunta={TAMPERE}&tyyppi=services&vieras=1")
    assert page.locator(".search-in-page [name=q]").input_value() == "neuvola"
    assert 0 < number(heading(page)) < every
    assert page.locator("#search-municipality").input_value() == TAMPERE
    assert page.locator(".search-kinds [aria-pressed=true]").get_attribute("data-value") == "services"
    chosen = page.locator(".search-chosen button").all_inner_texts()
    assert chosen == ["Palvelut", "Tampere", "Tyhjennä rajaukset"]
    assert set(page.locator(".search-kind").all_inner_texts()) == {"Palvelu"}


def test_other_languages_have_their_own_words_in_the_address(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=r%C3%A5dgivning&typ=places", "sv/sok/")
    assert page.locator(".search-chosen button").first.inner_text() == "Platser"
    page.get_by_role("checkbox", name="Bara avgiftsfria").click()
    page.wait_for_url("**gratis=1**")
    assert asked(page) == {"q": ["rådgivning"], "typ": ["places"], "gratis": ["1"]}


def test_results_come_while_one_writes_and_the_way_back_is_kept(visitor: VisitorMaker) -> None:
    reader = visitor(viewport=DESK)
    page = reader.open()
    page.goto(f"{reader.address}haku/")
    page.locator("#search-words").click()
    page.keyboard.type("neuvola", delay=30)
    page.wait_for_url("**/haku/#q=neuvola")
    page.locator(TITLES).first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)  # what was found while writing is asked anew, as a whole word
    first = page.locator(TITLES).first.inner_text()
    page.locator("#search-words").fill("uimahalli")
    page.wait_for_url("**/haku/#q=uimahalli")
    page.wait_for_function("() => document.querySelector('.search-heading').textContent.includes('uimahalli')")
    page.go_back()
    page.wait_for_url("**/haku/#q=neuvola")
    page.wait_for_function("() => document.querySelector('.search-heading').textContent.includes('neuvola')")
    assert page.locator("#search-words").input_value() == "neuvola"
    assert page.locator(TITLES).first.inner_text() == first
    page.go_back()
    page.wait_for_url(reader.address)


def test_the_way_back_from_a_find_shows_as_many_as_before(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=neuvola")
    before = page.locator(TITLES).count()
    page.get_by_role("button", name="Näytä lisää tuloksia").click()
    page.wait_for_function(f"() => document.querySelectorAll('{TITLES}').length > {before}")
    assert page.evaluate(f"() => document.activeElement === document.querySelectorAll('{TITLES} a')[{before}]")
    shown = page.locator(TITLES).count()
    page.locator(f"{TITLES} a").nth(before).click()
    page.wait_for_url(lambda url: "/haku/" not in url)
    page.go_back()
    page.wait_for_function(f"() => document.querySelectorAll('{TITLES}').length === {shown}")


def test_narrowing_keeps_its_promise_and_the_focus(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=neuvola")
    every = number(heading(page))
    row = page.locator(".search-filters fieldset label").first
    promised, box = number(row.locator(".search-number").inner_text()), row.locator("input")
    identity = box.get_attribute("id")
    box.focus()
    page.keyboard.press("Space")
    page.locator(".search-chosen").wait_for()
    assert number(heading(page)) == promised
    assert page.evaluate("() => document.activeElement.id") == identity
    page.wait_for_function("() => document.querySelector('.search-status').textContent.includes('tulos')")
    page.locator(".search-chosen button").first.click()
    page.locator(".search-chosen").wait_for(state="detached")
    assert number(heading(page)) == every
    assert page.evaluate("() => document.activeElement.className") == "search-heading"
    page.go_back()
    page.locator(".search-chosen").wait_for()
    page.get_by_role("button", name="Tyhjennä rajaukset").click()
    page.locator(".search-chosen").wait_for(state="detached")
    assert list(asked(page)) == ["q"]


def test_a_kind_and_a_municipality_are_chosen_one_at_a_time(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=neuvola")
    for kind in ("services", "places"):
        button = page.locator(f".search-kinds [data-value={kind}]")
        promised = number(button.inner_text())
        button.click()
        page.wait_for_url(f"**tyyppi={kind}**")
        page.wait_for_function(f"() => document.querySelector('[aria-pressed=true]').dataset.value === '{kind}'")
        assert number(heading(page)) == promised
    page.get_by_role("button", name="Kaikki", exact=True).click()
    page.wait_for_url(lambda url: "tyyppi" not in url)
    page.locator("#search-municipality").select_option(TAMPERE)
    page.wait_for_url(f"**kunta={TAMPERE}**")
    page.locator("#search-municipality").select_option("")
    page.wait_for_url(lambda url: "kunta" not in url)


def test_open_now_is_asked_only_when_the_reader_does(visitor: VisitorMaker) -> None:
    reader = visitor(viewport=DESK)
    page = found(reader, "q=perhekahvila")
    assert not [request for request in reader.requests if request.endswith("/hours.json")]
    with page.expect_response("**/hours.json"):
        page.get_by_role("checkbox", name="Auki nyt").click()
    page.wait_for_url("**auki=1**")


def test_ones_own_municipality_comes_first_and_can_be_changed_here(visitor: VisitorMaker) -> None:
    reader = visitor(viewport=DESK)
    page = found(reader, "q=neuvola&tyyppi=places")
    before = page.locator(TITLES).all_inner_texts()
    assert page.locator(".search-own").count() == 0
    page.select_option(".chooser select", "536")
    page.locator(".search-own").wait_for()
    assert page.locator(".search-own").inner_text().startswith("Ensin oman kuntasi tulokset: Nokia.")
    assert "Nokia" in page.locator(".search-where").first.inner_text()
    assert page.locator(TITLES).all_inner_texts() != before
    page.get_by_role("link", name="Vaihda kunta").click()
    assert page.evaluate("() => document.activeElement.matches('.chooser select')")


def test_a_slip_is_understood_and_told(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=nuevola")
    assert heading(page).endswith("tulosta haulle ”neuvola”")
    assert page.locator(".search-meant").inner_text() == "Näytetään tulokset haulle ”neuvola”. Kirjoitit ”nuevola”."
    assert page.locator(TITLES).count() > 3


def test_words_of_distress_bring_help_above_the_results_and_take_it_back(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=PHONE), "q=itsemurha")
    help_block, text = page.locator(".search-help"), page.locator(".search-help__text")
    order = (
        "() => document.querySelector('.search-help').compareDocumentPosition(document.querySelector('.search-found'))"
    )
    assert page.evaluate(order) == 4  # results follow
    assert help_block.locator("h2").inner_text() == "Saat apua heti"
    assert text.is_visible()
    assert (help_block.locator("a.phone:visible").first.get_attribute("href") or "").startswith("tel:")
    assert page.locator(TITLES).count() > 0
    page.locator("#search-words").fill("neuvola")
    page.wait_for_function("() => document.querySelector('.search-heading').textContent.includes('neuvola')")
    assert page.evaluate(order) == 2  # results stand before
    assert help_block.locator("h2").inner_text() == "Auttavat puhelimet"
    assert text.is_hidden()


def test_when_nothing_is_found_there_are_other_ways(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=PHONE), "q=xqzwy+neuvola&kieli=so&maksuton=1&tyyppi=people")
    assert heading(page) == "Ei tuloksia haulle ”xqzwy neuvola”"
    ways = page.locator(".search-nothing a")
    assert {"Tyhjennä rajaukset", "Valitse elämäntilanne", "Kysy ihmiseltä"} <= set(ways.all_inner_texts())
    assert page.locator("#situations").is_visible()
    assert "neuvonta" in page.locator("#guidance + p").inner_text()
    ways.filter(has_text="yhdellä sanalla: neuvola").click()
    page.wait_for_url("**/haku/#q=neuvola")
    page.locator(TITLES).first.wait_for()


def test_the_same_in_other_places_opens_below_its_first(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=etsiv%C3%A4+nuorisoty%C3%B6")
    button = page.locator(".search-others").first
    many = number(button.inner_text())
    button.click()
    places = page.locator(".search-places li")
    places.first.wait_for()
    assert places.count() == many
    assert button.get_attribute("aria-expanded") == "true"
    button.click()
    assert places.count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_the_page_says_what_to_do_instead(visitor: VisitorMaker, language: str) -> None:
    reader = visitor(viewport=PHONE, java_script_enabled=False)
    page = reader.open(f"{LANGUAGES[language]}{SEGMENTS['search'][language]}/#q=neuvola")
    assert page.locator(".search-form:visible").count() == 0
    assert "JavaScript" in page.locator("p.without-script").inner_text()
    for part in ("situations", "lists", "municipalities", "guidance", "help-now"):
        assert page.locator(f"#{part}").is_visible()
    assert page.locator(".search-help__text").is_hidden()


def test_a_slow_line_is_told_of(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE).open("haku/#q=neuvola", prepare=slow_down)
    page.wait_for_function("() => document.querySelector('.search-status').textContent === 'Haetaan…'")
    page.locator(TITLES).first.wait_for()
    assert page.locator(".search-status").get_attribute("class") == "search-status unseen"


def test_a_line_that_fails_is_told_of_and_the_lists_stay(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport=PHONE) as reader:  # its trouble is wanted: requests are cut
        page = reader.open()
        page.route("**/finder/**", lambda route: route.abort())
        page.goto(f"{reader.address}haku/#q=neuvola")
        page.locator(".search-failed").wait_for()
        assert page.locator(".search-failed").inner_text().startswith("Haku ei nyt onnistu.")
        assert page.locator("#situations").is_visible()


@pytest.mark.parametrize("words", ["neuvola", "itsemurha", ""])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_jumps_when_results_come(visitor: VisitorMaker, viewport: dict[str, int], words: str) -> None:
    reader = visitor(viewport=viewport)
    reader.context.add_init_script(WATCH)
    page = reader.open(f"haku/#q={words}", prepare=slow_down)
    if words:
        page.locator(".search-heading").wait_for(timeout=15_000)
    page.wait_for_timeout(500)
    assert page.evaluate("() => moved") <= 0.01, page.evaluate("() => movers")


def test_what_narrows_is_folded_on_a_phone_and_open_on_a_desk(visitor: VisitorMaker) -> None:
    assert found(visitor(viewport=PHONE), "q=neuvola").locator(".search-filters").get_attribute("open") is None
    page = found(visitor(viewport=DESK), "q=neuvola")
    assert page.locator(".search-filters").get_attribute("open") is not None
    aside, results = page.locator(".search-filters").bounding_box(), page.locator(".search-list").bounding_box()
    assert aside
    assert results
    assert aside["x"] + aside["width"] < results["x"]


def test_on_paper_there_are_results_and_no_box(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=neuvola")
    page.emulate_media(media="print")
    assert page.locator(":is(.search-form, .search-filters, .search-link):visible").count() == 0
    assert page.locator(TITLES).first.is_visible()


@pytest.mark.parametrize("search", ["q=neuvola", "q=itsemurha", "q=xqzwy", "q=neuvola&maksuton=1"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results(visitor: VisitorMaker, search: str, scheme: str) -> None:
    page = found(visitor(viewport=DESK, color_scheme=scheme, reduced_motion="reduce"), search)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        result = Axe().run(page, options=RULES)
        assert result.violations_count == 0, result.generate_report()
        assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_axe_finds_nothing_in_other_languages(visitor: VisitorMaker, language: str) -> None:
    folder = f"{LANGUAGES[language]}{SEGMENTS['search'][language]}/"
    page = found(visitor(viewport=PHONE, reduced_motion="reduce"), "q=neuvola", folder)
    result = Axe().run(page, options=RULES)
    assert result.violations_count == 0, result.generate_report()


def test_what_can_be_pressed_in_results_is_large_enough(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=PHONE), "q=neuvola&maksuton=1")
    page.locator(".search-filters summary").click()
    assert page.locator(".search-page").evaluate(_SMALL) == []


def test_a_search_before_the_sign_goes_behind_it_where_no_server_sees_it(visitor: VisitorMaker) -> None:
    page = visitor(viewport=DESK).open("haku/?q=neuvola&tyyppi=places")
    page.wait_for_url("**/haku/#q=neuvola&tyyppi=places")
    assert "neuvola" in heading(page)
    assert page.evaluate("location.search") == ""


def test_a_step_within_the_page_is_no_other_search(visitor: VisitorMaker) -> None:
    page = found(visitor(viewport=DESK), "q=neuvola")
    page.evaluate("location.hash = 'situations'")
    page.wait_for_timeout(300)
    assert "neuvola" in heading(page)
