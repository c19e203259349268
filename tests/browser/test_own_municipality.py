"""The choice of one's own municipality: kept on the device, over pages, languages and tabs, and nowhere else."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.kinds import page_of

TAMPERE = "837"
LIST = "elamantilanteet/leikki-ika/"
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {get() { throw new DOMException("no storage", "SecurityError"); }});"""


def titles(page: Page, *, shown: bool = True) -> list[str]:
    lines = page.locator(".own-first > li" + (":visible" if shown else "")).all()
    return [line.locator("a").first.inner_text() for line in lines]


def own(page: Page) -> list[bool]:
    """Of each line in the order of the page, whether it names Tampere."""
    held = page.eval_on_selector_all(".own-first > li", "all => all.map(line => line.dataset.in || '')")
    return [TAMPERE in codes.split() for codes in held]


def test_the_choice_holds_over_pages_and_languages(visitor: VisitorMaker) -> None:
    reader = visitor()
    page = reader.open()
    page.select_option(".chooser select", TAMPERE)
    for address in (LIST, "sv/livssituationer/lekaldern/", "en/", ""):
        page.goto(reader.address + address)
        assert page.locator(".chooser select").first.input_value() == TAMPERE
    assert page.evaluate("() => JSON.stringify(Object.entries(localStorage).filter(pair => pair[1] === '837'))") == (
        '[["perhekeskus.municipality","837"]]'
    )
    assert reader.context.cookies() == []


def test_choosing_the_region_removes_the_choice(visitor: VisitorMaker) -> None:
    page = visitor().open(LIST)
    before = titles(page)
    page.select_option(".chooser select", TAMPERE)
    assert titles(page) != before
    page.select_option(".chooser select", "")
    assert titles(page) == before
    assert page.evaluate("() => localStorage.getItem('perhekeskus.municipality')") is None


def test_own_lines_come_first_and_the_others_keep_their_order(visitor: VisitorMaker) -> None:
    page = visitor().open(LIST)
    before, marked = titles(page), own(page)
    assert set(marked) == {True, False}
    page.select_option(".chooser select", TAMPERE)
    expected = [title for title, mine in zip(before, marked, strict=True) if mine]
    expected += [title for title, mine in zip(before, marked, strict=True) if not mine]
    assert titles(page) == expected
    assert page.locator(".own-status").inner_text() == "Näytetään ensin: Tampere"


def test_what_is_seen_and_what_the_keyboard_meets_have_one_order(visitor: VisitorMaker) -> None:
    page = visitor().open(LIST)
    page.select_option(".chooser select", TAMPERE)
    seen = "() => [...document.querySelectorAll('.own-first > li')].map(line => line.getBoundingClientRect().top)"
    tops = page.evaluate(seen)
    assert tops == sorted(tops)


def test_the_filter_leaves_what_one_can_use_and_tells_how_many(visitor: VisitorMaker) -> None:
    page = visitor().open(LIST)
    page.select_option(".chooser select", TAMPERE)
    every = len(titles(page))
    label = page.locator(".own-only").inner_text().strip()
    page.locator(".own-only input").focus()
    page.keyboard.press("Space")
    left = page.locator(".own-first > li:visible")
    assert 0 < left.count() < every
    assert label == f"Vain omassa kunnassa ({left.count()}/{every})"
    status = page.locator(".own-status")
    assert status.inner_text() == f"Näytetään {left.count()}/{every}: Tampere"
    assert status.get_attribute("role") == "status"
    assert page.evaluate("() => document.activeElement.type") == "checkbox"
    foreign = left.evaluate_all("all => all.filter(line => line.dataset.in && !line.dataset.in.includes('837')).length")
    assert foreign == 0


def test_a_situations_list_leads_to_the_municipalitys_own_page(visitor: VisitorMaker) -> None:
    page = visitor().open(LIST)
    page.select_option(".chooser select", TAMPERE)
    page.get_by_role("link", name="Leikki-ikä, Tampere").click()
    page.wait_for_url("**/kunnat/tampere/leikki-ika/")
    assert page.locator("h1").inner_text() == "Leikki-ikä, Tampere"


def test_another_tab_follows_and_a_focused_line_keeps_the_focus(visitor: VisitorMaker) -> None:
    reader = visitor()
    first, second = reader.open(LIST), reader.open(LIST)
    last = first.locator(".own-first > li a").last
    last.focus()
    name = last.inner_text()
    second.select_option(".chooser select", TAMPERE)
    first.wait_for_function("() => document.querySelector('.own-status').textContent !== ''")
    assert first.locator(".chooser select").input_value() == TAMPERE
    assert first.evaluate("() => document.activeElement.innerText") == name


def test_a_device_that_keeps_nothing_still_chooses_for_the_page(visitor: VisitorMaker) -> None:
    reader = visitor()
    reader.context.add_init_script(NO_STORAGE)
    page = reader.open(LIST)
    page.select_option(".chooser select", TAMPERE)
    assert page.locator(".own-status").inner_text() == "Näytetään ensin: Tampere"
    page.reload()
    assert page.locator(".chooser select").input_value() == ""


def test_nonsense_in_the_store_is_no_choice(visitor: VisitorMaker) -> None:
    reader = visitor()
    reader.context.add_init_script("localStorage.setItem('perhekeskus.municipality', \"x'] {} *\")")
    assert reader.open(LIST).locator(".chooser select").input_value() == ""


def test_without_a_script_there_is_a_link_and_no_empty_control(visitor: VisitorMaker) -> None:
    page = visitor(java_script_enabled=False).open(LIST)
    assert not page.locator(".chooser select").is_visible()
    assert not page.locator(".own-more").is_visible()
    page.get_by_role("link", name="Valitse kunta").click()
    page.wait_for_url("**/kunnat/")


@pytest.mark.parametrize("kind", ["organisation", "service"])
def test_the_choice_brings_no_error_on_other_pages(visitor: VisitorMaker, example_site: Path, kind: str) -> None:
    reader = visitor()
    page = reader.open(LIST)
    page.select_option(".chooser select", TAMPERE)
    page.goto(reader.address + page_of(example_site, kind, "fi"))
    assert page.locator("h1").is_visible()


def test_situations_of_the_front_page_lead_to_those_of_the_own_municipality(visitor: VisitorMaker) -> None:
    reader = visitor()
    page = reader.open()
    card = page.locator("a[data-situation=ero]")
    page.select_option(".chooser select", TAMPERE)
    assert card.get_attribute("href") == "kunnat/tampere/ero/"
    link = page.locator(".chooser .own-link")
    assert link.inner_text() == "Kunnan sivu: Tampere"
    assert link.get_attribute("href") == "kunnat/tampere/"
    page.select_option(".chooser select", "")
    assert card.get_attribute("href") == "elamantilanteet/ero/"
    assert not link.is_visible()


def test_every_situation_that_a_card_leads_to_is_there(visitor: VisitorMaker, example_site: Path) -> None:
    page = visitor().open()
    codes = page.eval_on_selector_all(".chooser option", "all => all.map(option => option.value).filter(Boolean)")
    for code in codes:
        page.select_option(".chooser select", code)
        led = page.eval_on_selector_all("a[data-situation]", "all => all.map(link => link.getAttribute('href'))")
        assert [link for link in led if not (example_site / link / "index.html").is_file()] == []
