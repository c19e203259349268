"""The page of an organisation."""

from generators.pages.listing import ITEMS_ON_PAGE
from tests.hand_made import place, service, snapshot
from tests.pages.world import links, page_of


def test_a_long_list_is_cut_and_leads_on_to_the_whole_one() -> None:
    many = [service(f"s{n}", f"Palvelu {n}", channels=(f"c{n}",)) for n in range(ITEMS_ON_PAGE + 1)]
    page = page_of(
        snapshot(many, [place(f"c{n}", f"Paikka {n}", number=str(n)) for n in range(len(many))]), "organisation", "city"
    )
    for folder in ("palvelut", "palvelupisteet"):
        assert len([link for link in links(page) if link.startswith(f"{folder}/")]) == ITEMS_ON_PAGE
        assert folder in links(page)


def test_a_short_list_is_whole() -> None:
    page = page_of(snapshot([service("s1", "Neuvola", channels=("c1",))], [place("c1")]), "organisation", "city")
    assert "palvelut" not in links(page)
    assert len([link for link in links(page) if link.startswith(("palvelut/", "palvelupisteet/"))]) == 2
