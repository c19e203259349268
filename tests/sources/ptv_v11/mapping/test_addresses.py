from typing import Any

import pytest

from generators.model.address import AreaPart
from generators.model.text import Text
from generators.sources.ptv_v11.mapping import read_channel, read_organisation, read_service
from tests.sources.ptv_v11.mapping.raw import (
    Raw,
    a_channel,
    a_service,
    address,
    channel,
    left_out,
    organisation,
    read,
    read_well,
    service,
    texts,
)

TAMPERE = {"code": "837", "name": texts(fi="Tampere", sv="Tammerfors")}


def test_a_street_address() -> None:
    raw = address(
        postOffice=texts(fi="TAMPERE", sv="TAMMERFORS"),
        municipality=TAMPERE,
        additionalInformation=texts(fi="Käynti pihalta", sv=None),
    )
    (found,) = a_channel(addresses=[raw]).addresses
    assert (found.kind, found.purpose) == ("street", "visit")
    assert (found.street.root, found.number, found.postal_code) == ({"fi": "Koulukatu"}, "2 B", "33100")
    assert (found.post_office.get("sv"), found.municipality) == ("TAMMERFORS", "837")
    assert found.information.root == {"fi": "Käynti pihalta"}
    assert found.coordinates is None


@pytest.mark.parametrize(("word", "purpose"), [("Location", "visit"), ("Visiting", "visit"), ("Postal", "postal")])
def test_purposes(word: str, purpose: str) -> None:
    (found,) = a_channel(addresses=[address(word)]).addresses
    assert found.purpose == purpose


def test_a_post_box() -> None:
    box = {"postOfficeBox": texts(fi="PL 7", sv="PB 7"), "postalCode": "33101", "municipality": TAMPERE}
    raw = {"type": "Postal", "subType": "PostOfficeBox", "streetAddress": None, "postOfficeBoxAddress": box}
    (found,) = a_channel(addresses=[raw]).addresses
    assert (found.kind, found.purpose, found.municipality) == ("post_box", "postal", "837")
    assert found.post_box.root == {"fi": "PL 7", "sv": "PB 7"}


def test_a_place_without_a_street() -> None:
    beach = {
        "latitude": "6836513.917",
        "longitude": "299233.996",
        "postalCode": "39100",
        "additionalInformation": texts(fi="Uimaranta"),
    }
    raw = {"type": "Location", "subType": "Other", "otherAddress": beach}
    (found,) = a_channel(addresses=[raw]).addresses
    assert (found.kind, found.municipality, found.information.get("fi")) == ("other", None, "Uimaranta")
    assert found.coordinates is not None


@pytest.mark.parametrize(("key", "word"), [("locationAbroad", "Abroad"), ("foreignAddress", "Foreign")])
def test_addresses_abroad(key: str, word: str) -> None:
    raw = {"type": "Location", "subType": word, key: texts(fi="Storgatan 1\nHaparanda"), "country": "SE"}
    (found,) = a_channel(addresses=[raw]).addresses
    assert (found.kind, found.free_form.get("fi")) == ("abroad", "Storgatan 1\nHaparanda")


def test_delivery_addresses_of_every_shape() -> None:
    street = address()["streetAddress"]
    box = {"postOfficeBox": texts(fi="PL 7"), "postalCode": "33101"}
    rows = [
        {"subType": "Street", "streetAddress": street, "receiver": texts(fi="Kirjaamo")},
        {"subType": "PostOfficeBox", "postOfficeBoxAddress": box, "deliveryAddressInText": []},
        {"subType": "NoAddress", "deliveryAddressInText": texts(fi="Palauta päiväkotiin")},
        {"subType": "NoAddress", "deliveryAddressInText": None, "receiver": texts(fi="Rehtori")},
    ]
    found = a_channel("PrintableForm", deliveryAddresses=rows).addresses
    assert [one.kind for one in found] == ["street", "post_box", "in_words", "in_words"]
    assert {one.purpose for one in found} == {"delivery"}
    assert (found[0].receiver.get("fi"), found[3].receiver.get("fi")) == ("Kirjaamo", "Rehtori")
    assert found[2].free_form.get("fi") == "Palauta päiväkotiin"


def test_the_subtype_chooses_among_several_parts_and_the_others_are_told() -> None:
    other = {"otherAddress": {"latitude": "61.6887", "longitude": "27.2721"}}
    record, unread = read(read_channel, channel(addresses=[address() | other]))
    assert [one.kind for one in record.addresses] == ["street"]
    assert [part.reason for part in unread] == ["a second place in one address, beside the street one: otherAddress"]


def test_a_subtype_whose_part_is_missing_does_not_hide_the_one_that_is_there() -> None:
    (found,) = a_channel(addresses=[address() | {"subType": "Other"}]).addresses
    assert found.kind == "street"


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"type": "Location", "subType": "Single"}, "addresses"),
        (address("type"), "addresses.type"),
        ({**address(), "type": None}, "addresses"),
        ("Koulukatu 2", "addresses"),
    ],
)
def test_addresses_that_cannot_be_read(raw: Any, field: str) -> None:
    record, unread = read(read_channel, channel(addresses=[raw]))
    assert record.addresses == ()
    assert [part.field for part in unread] == [field]


@pytest.mark.parametrize(
    ("told", "expected"),
    [({"code": "091"}, "091"), ({"code": 91}, "091"), ({"code": "1"}, "001"), ("837", "837"), (None, None), ({}, None)],
)
def test_municipalities_in_old_and_new_forms(told: object, expected: str | None) -> None:
    (found,) = a_channel(addresses=[address(municipality=told)]).addresses
    assert found.municipality == expected


def test_a_municipality_beside_the_street() -> None:
    (found,) = a_channel(addresses=[address() | {"municipality": TAMPERE}]).addresses
    assert found.municipality == "837"


def test_codes_that_are_none_are_told() -> None:
    raw = channel(addresses=[address(municipality={"code": "code"}, postalCode="<b>33100</b>")])
    assert {field for field, _ in left_out(read_channel, raw)} == {
        "addresses.streetAddress.municipality",
        "addresses.streetAddress.postalCode",
    }


@pytest.mark.parametrize(
    ("word", "scope"),
    [
        ("Nationwide", "nationwide"),
        ("WholeCountry", "nationwide"),
        ("NationwideExceptAlandIslands", "nationwide_except_aland"),
        ("WholeCountryExceptAlandIslands", "nationwide_except_aland"),
        ("LimitedType", "limited"),
        ("AreaType", "limited"),
        (None, "limited"),
    ],
)
def test_scopes_and_their_old_names(word: str | None, scope: str) -> None:
    assert a_service(areaType=word, areas=[]).area.scope == scope


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Region", "region"),
        ("Province", "region"),
        ("BusinessSubRegion", "business_region"),
        ("BusinessRegions", "business_region"),
        ("HospitalDistrict", "hospital_district"),
        ("HospitalRegions", "hospital_district"),
        ("WellbeingServiceCounties", "county"),
        ("WellbeingServicesCounties", "county"),
    ],
)
def test_kinds_of_areas_and_their_old_names(word: str, kind: str) -> None:
    row = {"type": word, "code": "08", "name": texts(fi="Pirkanmaa"), "municipalities": [TAMPERE]}
    (part,) = a_service(areaType="LimitedType", areas=[row]).area.parts
    assert part == AreaPart(kind=kind, code="08", names=Text({"fi": "Pirkanmaa"}), municipalities=("837",))


def test_an_area_of_unknown_type_is_told() -> None:
    raw = service(areaType="LimitedType", areas=[{"type": "Planet", "municipalities": []}])
    assert left_out(read_service, raw) == [("areas.type", "unknown word: Planet")]


def test_entrances_with_their_accessibility() -> None:
    entrance: Raw = {
        "name": texts(fi="Pääovi"),
        "isMainEntrance": True,
        "coordinates": {"latitude": "6836247", "longitude": "514138"},
        "accessibilitySentences": [
            {
                "sentenceGroup": texts(fi="Pääsisäänkäynti", en="Main entrance"),
                "sentences": [{"sentence": texts(fi="Ovi on leveä.")}, {"sentence": texts(fi=None)}, {}],
            },
            {"sentenceGroup": None, "sentences": None},
        ],
    }
    (found,) = a_channel(addresses=[address() | {"entrances": [entrance, {}]}]).entrances
    assert (found.names.get("fi"), found.main) == ("Pääovi", True)
    assert found.coordinates is not None
    (group,) = found.groups
    assert (group.heading.get("en"), [text.get("fi") for text in group.sentences]) == (
        "Main entrance",
        ["Ovi on leveä."],
    )


def test_addresses_of_an_organisation() -> None:
    record = read_well(read_organisation, organisation(addresses=[address("Visiting")], municipality=TAMPERE))
    assert (record.addresses[0].purpose, record.municipality) == ("visit", "837")
