"""The page of the whole region, and the block that opens a map."""

import json
import re
from typing import get_args

from generators.language.strings import strings
from generators.model.local_records import MeetingPlaceKind
from generators.pages.registry import record_files
from generators.selection import Editorial, EditorialEntry
from tests.hand_made import place, service, snapshot
from tests.pages.world import links, pages_of, prepared, seen

WITH_POINT = snapshot(
    [service("s1", "Palvelu", channels=("c1", "c2"))],
    [place("c1", point=(61.5, 23.75)), place("c2", "Puisto", "2", point=(61.6, 23.85))],
)
WITHOUT_POINT = snapshot([service("s1", "Palvelu", channels=("c1",))], [place("c1")])


def test_without_script_municipalities_lead_to_their_places() -> None:
    page = pages_of(WITH_POINT)["mihin-tanaan/"]
    assert "Tampere2 palvelupistettä" in seen(page).text.replace(" ", "").replace("palvelupistettä", " palvelupistettä")
    assert "kunnat/tampere/#locations" in links(page)
    assert "kunnat/nokia/#locations" not in links(page)
    assert "{#locations}" in pages_of(WITH_POINT)["kunnat/tampere/"].markdown


def test_the_block_names_the_files_of_its_map() -> None:
    held = pages_of(WITH_POINT)
    assert 'data-places="paikat.geojson" data-words="kartta.json"' in held["mihin-tanaan/"].markdown
    block = 'data-root="../../" data-places="paikat.geojson" data-words="../../mihin-tanaan/kartta.json"'
    assert block in held["kunnat/tampere/"].markdown


def test_where_no_place_has_a_point_there_is_no_button_but_the_list() -> None:
    held = pages_of(WITHOUT_POINT)
    for address in ("mihin-tanaan/", "kunnat/tampere/"):
        assert "<button" not in held[address].markdown
    assert "Neuvola" in held["kunnat/tampere/"].markdown


def test_a_confidential_place_alone_opens_no_map() -> None:
    held = snapshot([service("s1", "Palvelu", channels=("c1",))], [place("c1", point=(61.5, 23.75))])
    editorial = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="turvakoti"),))
    assert "place-map" not in pages_of(held, editorial=editorial)["mihin-tanaan/"].markdown


def test_maps_know_their_words_and_the_names_of_the_ground() -> None:
    for language, address, name in (
        ("fi", "mihin-tanaan/kartta.json", "Tampere"),
        ("sv", "vart-i-dag/karta.json", "Tammerfors"),
    ):
        files = {file.address: file.content for file in record_files(prepared(WITH_POINT), language)}
        told = json.loads(files[address])
        assert told["words"]["open"] == strings(language).map_open
        assert told["names"] == [[name, 23.8, 61.55]]
        assert "{latitude}" in told["route"]
        assert "tiles" not in told


def test_the_scripts_ask_for_words_that_are_there() -> None:
    from tests.command import ROOT

    asked = set()
    for file in (ROOT / "overrides/assets/map").glob("*.js"):
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"words\.(\w+)", text))
        asked |= {
            f"{key}_{form}" for key in re.findall(r'maps\.count\(words, "(\w+)"', text) for form in ("one", "other")
        }
    known = {key.removeprefix("map_") for key in strings("fi").keys if key.startswith("map_")}
    asked |= {f"kind_{kind}" for kind in get_args(MeetingPlaceKind)}
    asked_of_the_block = {"loading", "failed"}
    assert asked | asked_of_the_block == known
