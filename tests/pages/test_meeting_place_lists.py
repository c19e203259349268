"""Lists of meeting places: of the region, by kind, by municipality, with what one chooses by on each line."""

import re
from datetime import date
from typing import Any

import pytest

from generators.addresses import SEGMENTS
from generators.list_addresses import FIGURES, MEETING_PLACE_KINDS
from generators.model.local_records import LocalRecord
from generators.outings import Outings
from generators.pages.local_lists import LINES_ON_PAGE
from generators.pages.own_first import LONG_ENOUGH
from generators.pages.page import Page
from tests.hand_made import NOKIA, place, service, snapshot
from tests.local_made import meeting_place, street
from tests.pages.world import links, pages_of, seen

WORLD = snapshot(
    [service("s1", "Palvelu", channels=("c1", "c2"))],
    [place("c1", "Avoin päiväkoti Malli"), place("c2", "Kirjasto", "2")],
)
RULE = Outings(keywords=("avoin päiväkoti*", "kirjasto*"), meeting_place_kinds={"open_day_care": ("avoin päiväkoti*",)})


def pages(*records: LocalRecord, language: str = "fi", **more: Any) -> dict[str, Page]:
    return pages_of(WORLD, language, local=records, outings=RULE, **more)


def lines(page: Page) -> list[str]:
    """The text of each line of the page's list."""
    found = re.findall(r"<li(?: data-in[^>]*)?><a [^>]*>(.*?)</li>", page.markdown.partition('<ul class="records')[2])
    return [re.sub(r"<[^>]+>", "", line) for line in found]


def test_a_line_tells_kind_times_address_and_ages() -> None:
    found = lines(pages(meeting_place("m1"))["kohtaamispaikat/"])
    assert found[1] == "Puiston perhekahvila Perhekahvila · ti 9.30–11.30 · Mallitie 4, 33100 Tampere · 0–6-vuotiaat"


def test_places_of_ptv_are_among_them_and_lead_to_their_own_pages() -> None:
    page = pages(meeting_place("m1"))["kohtaamispaikat/"]
    assert lines(page)[0].startswith("Avoin päiväkoti Malli Avoin päiväkoti · Mallitie 1")
    assert any(link.startswith("palvelupisteet/avoin-paivakoti-malli-") for link in links(page))
    assert not any("Kirjasto" in line for line in lines(page))


@pytest.mark.parametrize("changed", [{"valid_to": date(2026, 11, 1)}, {"confirmed": {"day": date(2025, 1, 1)}}])
def test_what_may_be_old_is_marked(changed: dict[str, Any]) -> None:
    page = pages(meeting_place("m1", **changed))["kohtaamispaikat/"]
    assert '</a> <span class="tag tag-quiet">tarkista ajat</span>' in page.markdown


def test_a_confidential_address_is_on_no_line() -> None:
    page = pages(meeting_place("m1", confidential_address=True))["kohtaamispaikat/"]
    assert "Mallitie 4" not in page.markdown
    assert "Puiston perhekahvila" in page.markdown


def test_a_kind_has_a_list_of_its_own_without_saying_it_on_each_line() -> None:
    found = pages(meeting_place("m1"))
    cafes, day_cares = found["kohtaamispaikat/perhekahvilat/"], found["kohtaamispaikat/avoimet-paivakodit/"]
    assert lines(cafes) == ["Puiston perhekahvila ti 9.30–11.30 · Mallitie 4, 33100 Tampere · 0–6-vuotiaat"]
    assert len(lines(day_cares)) == 1
    assert ' data-kind="family&#95;cafe"' in cafes.markdown
    assert '<span aria-current="page">Perhekahvilat (1)</span>' in cafes.markdown


def test_a_municipality_has_a_list_also_without_any_place() -> None:
    found = pages(meeting_place("m1", municipality=NOKIA, address=street(municipality=NOKIA)))
    assert lines(found["kohtaamispaikat/nokia/"])[0].startswith("Puiston perhekahvila")
    empty = pages_of(WORLD)["kohtaamispaikat/nokia/"]
    assert "Täällä ei ole vielä mitään." in seen(empty).text
    assert 'href="mailto:palaute@example.org"' in empty.markdown
    assert "place-map" not in empty.markdown
    assert {"kunnat/nokia", "kohtaamispaikat"} <= set(links(empty))


def test_municipalities_are_opened_by_a_press_with_their_numbers() -> None:
    page = pages(meeting_place("m1"))["kohtaamispaikat/"]
    folded = re.search(r'<details class="fold"><summary>Kunnittain</summary><ul>(.*?)</ul>', page.markdown)
    assert folded
    assert re.findall(r">([^<]+)</a>", folded[1]) == ["Tampere (2)"]


def test_the_map_of_each_list_has_its_own_places() -> None:
    found = pages(meeting_place("m1"))
    assert 'data-places="paikat.geojson"' in found["kohtaamispaikat/"].markdown
    assert 'data-places="../paikat.geojson"' in found["kohtaamispaikat/perhekahvilat/"].markdown
    assert 'data-places="paikat.geojson"' in found["kohtaamispaikat/tampere/"].markdown


def test_a_long_list_is_cut_and_puts_the_own_municipality_first() -> None:
    records = [
        meeting_place(f"m{n}", f"Kahvila {n}", municipality=NOKIA if n % 2 else None) for n in range(LINES_ON_PAGE)
    ]
    found = pages(*records)
    assert "kohtaamispaikat/sivu-2/" in found
    first = found["kohtaamispaikat/"]
    assert len(lines(first)) >= LONG_ENOUGH
    assert 'class="records own-first"' in first.markdown
    assert f'data-in="{NOKIA}"' in first.markdown
    assert "place-map" not in found["kohtaamispaikat/sivu-2/"].markdown


def test_addresses_of_lists_are_no_others() -> None:
    for language in ("fi", "sv", "en"):
        pieces = [kinds[language] for kinds in MEETING_PLACE_KINDS.values()] + [FIGURES[language]]
        assert len(set(pieces)) == len(pieces)
        whole = SEGMENTS["meeting_place"][language]
        assert {f"{whole}/{piece}/" for piece in pieces} <= set(pages(meeting_place("m1"), language=language))
