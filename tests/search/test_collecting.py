from dataclasses import replace
from datetime import date

import pytest

from generators.search.columns import KINDS
from generators.search.others import WrittenPage
from tests.hand_made import place, service, snapshot
from tests.local_made import (
    event,
    gathering,
    group,
    local_organisation,
    meeting_place,
    network,
    on_dates,
    space,
    volunteer_task,
)
from tests.search.world import find, finds, texts

SERVED = snapshot([service("s1", "Perheneuvola", channels=("c1",))], [place("c1")])
LOCAL = (meeting_place(), group(), event(), space(), volunteer_task(), local_organisation(), network())
WRITTEN = WrittenPage("tietoa/", "Tietoa palvelusta", "Mikä tämä on.", ("Kuka ylläpitää",), "Pitkä teksti.")


def test_every_kind_of_page_is_found() -> None:
    assert {one.kind for one in finds(SERVED, LOCAL, written=[WRITTEN])} == set(KINDS)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_each_page_is_found_once(language: str) -> None:
    addresses = [one.address for one in finds(SERVED, LOCAL, language, written=[WRITTEN])]
    assert len(addresses) == len(set(addresses)) > len(KINDS)


def test_letters_of_lists_are_not_found_but_the_lists_are() -> None:
    addresses = {one.address for one in finds(SERVED)}
    assert "palvelut/" in addresses
    assert not {"palvelut/p/", "kunnat/tampere/ero/"} & addresses


def test_the_lists_of_municipalities_are_one_family_with_that_of_the_region() -> None:
    lists = {one.address: one for one in finds(local=LOCAL) if one.address.startswith("kohtaamispaikat/")}
    whole, tampere = lists["kohtaamispaikat/"], lists["kohtaamispaikat/tampere/"]
    assert whole.family == tampere.family == "kohtaamispaikat/"
    assert (whole.facets.municipalities, tampere.facets.municipalities) == (None, {"837"})
    assert lists["kohtaamispaikat/luvut/"].family != whole.family


def test_a_list_of_one_kind_or_month_stands_for_itself() -> None:
    families = {one.family for one in finds(local=LOCAL)}
    assert {"kohtaamispaikat/perhekahvilat/", "tapahtumat/marraskuu/"} <= families


def test_the_page_of_the_search_is_not_found() -> None:
    assert "haku/" not in {one.address for one in finds(SERVED)}


def test_days_of_a_week_are_not_found() -> None:
    assert [one.address for one in finds(SERVED, LOCAL) if "mihin-tanaan/" in one.address] == ["mihin-tanaan/"]


def test_an_event_that_is_over_is_not_found() -> None:
    past = event("e2", "Eilinen", gatherings=(gathering(on_dates(date(2026, 11, 22))),))
    assert [one.record_id for one in finds(local=(event(), past)) if one.kind == "event"] == ["e1"]


def test_a_page_of_a_place_that_is_left_out_is_not_found() -> None:
    assert [
        one for one in finds(snapshot([service("s1", "Perheneuvola")], [place("c1")])) if one.kind == "location"
    ] == []


def test_families_lie_side_by_side() -> None:
    pair = [service("s1", "Neuvola", general="g"), service("s2", "Muu"), service("s3", "Neuvola", general="g")]
    services = [one.family for one in finds(snapshot(pair)) if one.kind == "service"]
    assert services == sorted(services)
    assert len(set(services)) == 2


def test_the_order_does_not_come_from_that_of_the_records() -> None:
    pair = [service("s1", "Neuvola"), service("s2", "Apu")]
    one, other = (finds(snapshot(some), LOCAL) for some in (pair, pair[::-1]))
    assert [found.address for found in one] == [found.address for found in other]


def test_a_written_page_is_found_by_its_title_headings_and_text() -> None:
    found = next(one for one in finds(written=[WRITTEN]) if one.address == "tietoa/")
    assert found.kind == "article"
    assert texts(found, "name") == [("Tietoa palvelusta", "fi")]
    assert texts(found, "keyword") == [("Kuka ylläpitää", "fi")]
    assert texts(found, "body") == [("Pitkä teksti.", "fi")]


def test_a_written_page_without_a_description_has_no_summary() -> None:
    page = replace(WRITTEN, description="")
    found = next(one for one in finds(written=[page]) if one.address == "tietoa/")
    assert found.summary is None


def test_a_municipality_is_found_in_all_languages_and_is_its_own() -> None:
    found = next(one for one in finds(SERVED, language="en") if one.record_id == "837")
    assert ("Tammerfors", "sv") in texts(found, "name")
    assert found.facets.municipalities == {"837"}


def test_a_life_situation_is_found_by_its_name_and_introduction() -> None:
    found = find("situation", SERVED, language="sv")
    assert texts(found, "name") == [("Skilsmässa", "sv"), ("Ero", "fi"), ("Separation", "en")]
    assert texts(found, "summary") == [("Johdanto. sv", "sv")]
    assert found.facets.situations == ("ero",)
    assert found.facets.municipalities is None
