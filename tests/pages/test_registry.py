"""All pages together: every link leads to a page, every language has them, nothing is lost without a word."""

import pytest

from generators.addresses import Addressed, Register
from generators.model.text import Text
from generators.pages.listing import ITEMS_ON_PAGE
from generators.pages.registry import record_files
from generators.snapshot import Snapshot
from tests.hand_made import place, service, snapshot
from tests.pages.world import TODAY, links, page_of, pages_of, prepared, seen

WRITTEN = {".", ".."}
"""The front page is written by editors."""


def world(number: int = 3) -> Snapshot:
    services = [service(f"s{n}", f"Palvelu {n}", channels=("c1",)) for n in range(number)]
    return snapshot([*services, service("å1", "Ångest"), service("x", "1. apu")], [place("c1")])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_link_of_every_page_leads_to_a_page(language: str) -> None:
    pages = pages_of(world(), language)
    files = {file.address for file in record_files(prepared(world()), language)}
    known = {address.rstrip("/") for address in pages} | files | WRITTEN
    for page in pages.values():
        assert {link.partition("#")[0].rstrip("/") for link in links(page)} <= known, page.address


def test_every_page_names_the_same_page_in_the_other_languages() -> None:
    pages = {language: pages_of(world(), language) for language in ("fi", "sv", "en")}
    for language, found in pages.items():
        for page in found.values():
            assert set(page.languages) == {"fi", "sv", "en"} - {language}
            for other, address in page.languages.items():
                assert address in pages[other], (page.address, other)
                if other in page.translations:
                    assert pages[other][address].languages[language] == page.address


def test_a_long_list_is_cut_and_every_record_is_on_one_of_its_pages() -> None:
    number = ITEMS_ON_PAGE + 20
    pages = pages_of(world(number))
    first, second = pages["palvelut/p/"], pages["palvelut/p/sivu-2/"]
    told = seen(first).text + seen(second).text
    assert all(f"Palvelu {n}" in told for n in range(number))
    assert not second.indexed
    assert "palvelut/p" in links(second)


def test_an_organisations_name_in_a_list_is_marked_when_it_is_in_another_language() -> None:
    page = pages_of(world(), "sv")["tjanster/p/"]
    assert '<span class="note"><span lang="fi">Tampere</span>' in page.markdown


def test_letters_follow_the_alphabet_with_others_last() -> None:
    text = seen(pages_of(world())["palvelut/"]).text
    assert "PÅMuut" in text.replace("\n", "")


def test_an_archived_record_leaves_a_page_that_says_so() -> None:
    register = Register().extended([Addressed("service", "gone", Text({"fi": "Vanha palvelu"}))], TODAY)
    page = page_of(world(), "gone", "gone", register=register)
    assert "Vanha palvelu: ei enää saatavilla" in seen(page).text
    assert not page.indexed
    assert links(page)[-1] == "palvelut"


def test_a_municipality_has_a_page_for_each_life_situation() -> None:
    pages = pages_of(world())
    assert "Ero, Tampere" in seen(pages["kunnat/tampere/ero/"]).text
    assert "kunnat/tampere/ero" in links(pages["kunnat/tampere/"])
    assert pages["elamantilanteet/ero/"].indexed
    assert pages["kunnat/tampere/ero/"].indexed


def test_the_order_of_pages_is_that_of_addresses() -> None:
    addresses = list(pages_of(world()))
    assert addresses == sorted(addresses)
