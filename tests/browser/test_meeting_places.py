"""Meeting places as a reader meets them: their map with its choice of kinds, the own municipality, wide tables."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import VisitorMaker

PHONE = {"width": 360, "height": 740}
TAMPERE = "837"


def opened(page: Page) -> Page:
    page.locator(".place-map__open button").click()
    expect(page.locator(".place-map__count")).not_to_be_empty()
    return page


def number(page: Page) -> int:
    """How many places the sentence above the map counts."""
    found = re.match(r"(\d+)", page.locator(".place-map__count").inner_text())
    assert found
    return int(found[1])


def test_the_map_is_of_meeting_places_alone_and_asks_no_other_host(visitor: VisitorMaker) -> None:
    reader = visitor(reduced_motion="reduce")
    page = reader.open("kohtaamispaikat/")
    lines = page.locator("ul.records > li").count()
    assert not [url for url in reader.requests if url.endswith(".geojson")]
    opened(page)
    assert number(page) == lines
    assert page.locator("#map_list a[href*='/palvelupisteet/kirjasto']").count() == 0
    assert reader.trouble == []


def test_a_kind_is_chosen_beside_the_map_by_keyboard(visitor: VisitorMaker) -> None:
    page = opened(visitor(reduced_motion="reduce").open("kohtaamispaikat/"))
    everything = number(page)
    choice = page.locator(".place-map__kind select")
    choice.focus()
    page.keyboard.type("Perhekahvila")
    expect(page.locator(".place-map__count")).not_to_have_text(re.compile(rf"^{everything} "))
    chosen = choice.locator("option:checked").inner_text()
    assert chosen == f"Perhekahvila ({number(page)})"
    assert set(page.locator("#map_list .note").all_inner_texts()) != set()
    assert all(note.startswith("Perhekahvila") for note in page.locator("#map_list .note").all_inner_texts())


def test_the_map_of_a_kind_begins_with_it(visitor: VisitorMaker) -> None:
    page = visitor(reduced_motion="reduce").open("kohtaamispaikat/avoimet-paivakodit/")
    lines = page.locator("ul.records > li").count()
    opened(page)
    assert page.locator(".place-map__kind select").input_value() == "open_day_care"
    assert number(page) == lines


def test_the_own_municipality_comes_first_in_the_list(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE).open("kohtaamispaikat/")
    page.locator(".chooser select").select_option(TAMPERE)
    lines = page.locator("ul.own-first > li")
    expect(lines.first).to_have_attribute("data-in", TAMPERE)
    page.locator(".own-only input").check()
    shown = [line.get_attribute("data-in") for line in lines.all() if line.is_visible()]
    assert set(shown) == {TAMPERE}


def test_municipalities_open_without_script_too(visitor: VisitorMaker) -> None:
    page = visitor(java_script_enabled=False).open("kohtaamispaikat/")
    link = page.get_by_role("navigation", name="Kunnittain").get_by_role("link", name=re.compile("^Tampere "))
    expect(link).to_be_hidden()
    page.get_by_text("Kunnittain", exact=True).click()
    link.click()
    expect(page.locator("h1")).to_have_text("Kohtaamispaikat, Tampere")


def test_a_wide_table_scrolls_by_keyboard_and_the_page_does_not(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE, reduced_motion="reduce").open("kohtaamispaikat/luvut/")
    table = page.get_by_role("region", name="Kuka järjestää")
    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("table => table.scrollLeft > 0", arg=table.element_handle())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_sections_bar_leads_on_and_knows_where_one_is(visitor: VisitorMaker) -> None:
    page = visitor(viewport=PHONE).open("kohtaamispaikat/perhekahvilat/")
    current = page.locator(".sections a[aria-current]")
    expect(current).to_have_text(re.compile("Mihin tänään"))
    current.click()
    expect(page.locator("h1")).to_have_text("Mihin tänään?")
    page = visitor(viewport=PHONE).open("kohtaamispaikat/luvut/")
    expect(page.locator(".sections a[aria-current]")).to_have_text(re.compile("Ammattilaisille"))
