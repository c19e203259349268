"""The data of maps: what each file holds, and what it must not."""

import json
from datetime import date
from typing import Any

import pytest

from generators.model.hours import HoursRule, Opening
from generators.model.records import Channel
from generators.outings import Outings
from generators.pages.municipality_file import MUNICIPALITIES_FILE
from generators.pages.registry import record_files
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import Snapshot
from tests.hand_made import TAMPERE, place, service, snapshot
from tests.local_made import meeting_place
from tests.pages.world import pages_of, prepared

POINT = (61.5, 23.75)
C1_IS_CONFIDENTIAL = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="turvakoti"),))


def world(*channels: Channel) -> Snapshot:
    return snapshot([service("s1", "Palvelu", channels=tuple(channel.id for channel in channels))], channels)


def files_of(held: Snapshot, language: str = "fi", **more: Any) -> dict[str, bytes]:
    files = record_files(prepared(held, **more), language)
    return {
        file.address: file.content
        for file in files
        if file.address.endswith("json") and file.address != MUNICIPALITIES_FILE
    }


def features(held: Snapshot, address: str = "mihin-tanaan/paikat.geojson", language: str = "fi", **more: Any) -> Any:
    return json.loads(files_of(held, language, **more)[address])["features"]


def test_every_municipality_and_the_region_have_a_file_in_each_language() -> None:
    assert set(files_of(world(place("c1")))) == {
        "mihin-tanaan/kartta.json",
        "mihin-tanaan/paikat.geojson",
        "kohtaamispaikat/paikat.geojson",
        "kunnat/tampere/paikat.geojson",
        "kunnat/nokia/paikat.geojson",
        "mihin-tanaan/tanaan.json",
        "kunnat/tampere/tanaan.json",
        "kunnat/nokia/tanaan.json",
        "haku/texts.json",
    }
    assert "kommuner/tammerfors/platser.geojson" in files_of(world(place("c1")), "sv")
    assert "municipalities/tampere/places.geojson" in files_of(world(place("c1")), "en")


def test_a_place_tells_where_it_is_and_what_leads_to_it() -> None:
    [feature] = features(world(place("c1", "Neuvola", point=POINT)))
    assert feature["geometry"] == {"type": "Point", "coordinates": [23.75, 61.5]}
    properties = feature["properties"]
    assert properties["link"].endswith(f"-{feature['id']}/")
    assert {name: properties[name] for name in ("name", "address", "municipality", "place")} == {
        "name": "Neuvola",
        "address": "Mallitie 1, 33100 Tampere",
        "municipality": TAMPERE,
        "place": "Tampere",
    }
    assert "hours" not in properties
    assert "lang" not in properties


def test_a_name_in_another_language_is_marked() -> None:
    [feature] = features(world(place("c1", "Neuvola")), "vart-i-dag/platser.geojson", "sv")
    assert feature["properties"]["lang"] == "fi"


def test_text_is_as_it_came_and_never_markup() -> None:
    [feature] = features(world(place("c1", "<b>*Neuvola*</b> & [x](y)", number="<i>1</i>")))
    assert feature["properties"]["name"] == "<b>*Neuvola*</b> & [x](y)"
    assert feature["properties"]["address"] == "Mallitie <i>1</i>, 33100 Tampere"


def test_hours_are_those_of_fourteen_days() -> None:
    opening = Opening(first_day=0, last_day=0, opens="09:00", closes="12:00")
    rule = HoursRule(kind="weekly", openings=(opening,))
    [feature] = features(world(place("c1", hours=(rule,))))
    assert feature["properties"]["hours"] == "0900-1200,,,,,,,0900-1200,,,,,,"


@pytest.mark.parametrize("address", ["mihin-tanaan/paikat.geojson", "kunnat/tampere/paikat.geojson"])
def test_a_confidential_address_is_in_no_file(address: str) -> None:
    held = world(place("c1", "Turvakoti", point=POINT), place("c2", "Neuvola", number="2", point=(61.6, 23.8)))
    content = files_of(held, editorial=C1_IS_CONFIDENTIAL)[address].decode()
    assert "Neuvola" in content
    for secret in ("Mallitie 1", "23.75", "61.5"):
        assert secret not in content


def test_a_confidential_place_is_listed_without_saying_where() -> None:
    held = world(place("c1", "Turvakoti", point=POINT))
    [feature] = features(held, editorial=C1_IS_CONFIDENTIAL)
    assert feature["geometry"] is None
    assert set(feature["properties"]) == {"name", "link"}


def test_the_order_is_that_of_the_language() -> None:
    held = world(place("c1", "Ängs", "1"), place("c2", "Zoo", "2"), place("c3", "Auringonkukka", "3"))
    names = {
        language: [f["properties"]["name"] for f in features(held, *rest)]
        for language, *rest in (
            ("fi", "mihin-tanaan/paikat.geojson", "fi"),
            ("en", "where-today/places.geojson", "en"),
        )
    }
    assert names == {"fi": ["Auringonkukka", "Zoo", "Ängs"], "en": ["Ängs", "Auringonkukka", "Zoo"]}


def test_a_municipality_names_its_own_services() -> None:
    file = json.loads(files_of(world(place("c1")))["kunnat/tampere/paikat.geojson"])
    assert len(file["services"]) == 1
    assert file["services"][0].startswith("palvelut/palvelu-")
    assert "services" not in json.loads(files_of(world(place("c1")))["mihin-tanaan/paikat.geojson"])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_address_in_every_file_is_a_page(language: str) -> None:
    held = world(place("c1", "Neuvola"), place("c2", "Puisto", "2"))
    pages = pages_of(held, language)
    for address, content in files_of(held, language).items():
        if not address.endswith(".geojson"):
            continue
        file = json.loads(content)
        assert len(file["features"]) in (0, 2)
        assert {feature["properties"]["link"] for feature in file["features"]} <= set(pages)
        assert set(file.get("services", ())) <= set(pages)


def test_the_same_snapshot_gives_the_same_bytes() -> None:
    held = world(place("c1", point=POINT), place("c2", "Puisto", "2"))
    assert files_of(held) == files_of(held)


MEETING_RULE = Outings(keywords=("perhekahvila*",), meeting_place_kinds={"family_cafe": ("perhekahvila*",)})
MEETING_FILE = "kohtaamispaikat/paikat.geojson"


def test_meeting_places_have_a_file_of_their_own_with_their_kinds() -> None:
    held = world(place("c1", "Perhekahvila"), place("c2", "Talo", "2"))
    found = features(held, MEETING_FILE, outings=MEETING_RULE, local=[meeting_place(place_kind="other")])
    assert [(one["properties"]["name"], one["properties"]["kind"]) for one in found] == [
        ("Perhekahvila", "family_cafe"),
        ("Puiston perhekahvila", "other"),
    ]
    assert found[1]["properties"]["hours"].startswith(",0930-1130,")
    assert found[1]["geometry"] == {"type": "Point", "coordinates": [23.761, 61.4981]}


def test_they_are_on_the_map_of_all_places_too_but_a_twin_only_once() -> None:
    held = world(place("c1", "Perhekahvila"), place("c2", "Talo", "2"))
    for address in ("mihin-tanaan/paikat.geojson", "kunnat/tampere/paikat.geojson"):
        found = features(held, address, outings=MEETING_RULE, local=[meeting_place(ptv_id="c1")])
        assert [one["properties"]["name"] for one in found] == ["Puiston perhekahvila", "Talo"]


def test_a_confidential_meeting_place_is_listed_without_saying_where() -> None:
    [found] = features(world(), MEETING_FILE, local=[meeting_place(confidential_address=True)])
    assert found["geometry"] is None
    assert set(found["properties"]) == {"name", "link", "hours", "kind"}


def test_what_may_be_old_says_so_and_a_past_season_has_no_hours() -> None:
    [found] = features(world(), MEETING_FILE, local=[meeting_place(valid_to=date(2026, 11, 1))])
    assert found["properties"]["check"] is True
    assert "hours" not in found["properties"]


def test_a_municipality_without_meeting_places_has_no_file_of_them() -> None:
    files = files_of(world(place("c1")), local=[meeting_place()])
    assert "kohtaamispaikat/tampere/paikat.geojson" in files
    assert "kohtaamispaikat/nokia/paikat.geojson" not in files
