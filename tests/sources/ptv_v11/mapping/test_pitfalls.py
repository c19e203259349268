"""The pitfalls of PTV v11 (API reference §10) that meet the mapping, one test each, by number.

Pitfall 11 (paging is no snapshot) and the merging half of 9 are the pull's and the directory's, and tested there.
"""

from typing import Any

import pytest

from generators.sources.ptv_v11.mapping import read_channel, read_collection, read_organisation, read_service
from tests.sources.ptv_v11.mapping.raw import (
    OTHER_ID,
    Raw,
    a_channel,
    a_service,
    address,
    channel,
    collection,
    connection,
    left_out,
    organisation,
    read_well,
    service,
    texts,
    typed,
)

SERVICE_LISTS = (
    "serviceChannels areas languages serviceClasses ontologyTerms targetGroups lifeEvents industrialClasses keywords "
    "requirements legislation organizations serviceVouchers serviceCollections serviceDescriptions"
).split()
CHANNEL_LISTS = (
    "displayNameType serviceChannelDescriptions areas phoneNumbers emails supportEmails supportPhones languages "
    "webPages addresses deliveryAddresses serviceHours services serviceCollections ontologyTerms channelUrls "
    "attachments formIdentifier accessibilityClassification"
).split()
ORGANISATION_LISTS = (
    "displayNameType areas organizationDescriptions emails phoneNumbers webPages addresses electronicInvoicings "
    "services subOrganizations"
).split()


@pytest.mark.parametrize(
    ("reader", "raw", "keys"),
    [
        (read_service, service, SERVICE_LISTS),
        (read_channel, channel, CHANNEL_LISTS),
        (read_organisation, organisation, ORGANISATION_LISTS),
        (
            read_collection,
            collection,
            ["serviceCollectionDescriptions", "services", "serviceChannels"],
        ),
    ],
)
@pytest.mark.parametrize("nothing", [None, [], "missing"])
def test_01_null_lists(reader: Any, raw: Any, keys: list[str], nothing: object) -> None:
    assert read_well(reader, raw(**({} if nothing == "missing" else dict.fromkeys(keys, nothing))))


def test_01_null_references() -> None:
    assert a_service(generalDescriptionId=None).general_description_id is None
    assert a_channel(organizationId=None).organisation_id is None
    raw = organisation(parentOrganizationId=None, organizationRootId="", municipality=None, areaType=None)
    assert read_well(read_organisation, raw).parent_id is None
    assert read_well(read_collection, collection(organizationId=None)).organisation_id is None


def test_01_null_lists_inside_lists() -> None:
    area = {"type": "Municipality", "code": None, "name": None, "municipalities": None}
    found = a_service(
        areaType="LimitedType", areas=[area], serviceChannels=[connection(contactDetails=None, serviceHours=None)]
    )
    assert found.area.municipalities == frozenset()
    details: Raw = {"emails": None, "phoneNumbers": None, "webPages": None, "addresses": None}
    assert a_service(serviceChannels=[connection(contactDetails=details)]).connections[0].phones == ()
    assert a_channel(addresses=[address(street=None, postOffice=None) | {"entrances": None}]).entrances == ()


def test_02_null_and_empty_values_are_dropped() -> None:
    found = a_service(
        serviceDescriptions=typed("Description", fi=None, sv="", en="Text") + typed("DeadLine", fi=None),
        requirements=texts(fi=None, sv=""),
        keywords=texts(fi=None, sv=""),
    )
    assert found.description.root == {"en": "Text"}
    assert not found.deadline
    assert not found.requirements
    assert found.keywords == {}


def test_03_a_missing_language_is_missing() -> None:
    found = a_service(serviceNames=typed("Name", sv="Rådgivning"), serviceDescriptions=typed("Summary", en="Clinic"))
    assert found.names.root == {"sv": "Rådgivning"}
    picked = found.summary.pick("fi")
    assert picked == ("Clinic", "en")


@pytest.mark.parametrize("last", ["", None, "Monday", "missing"])
def test_04_the_last_day_may_be_empty_or_the_first(last: str | None) -> None:
    entry = {"dayFrom": "Monday", "dayTo": last, "from": "08:00:00", "to": "16:00:00"}
    if last == "missing":
        del entry["dayTo"]
    (rule,) = a_channel(serviceHours=[{"serviceHourType": "DaysOfTheWeek", "openingHour": [entry]}]).hours
    assert (rule.openings[0].first_day, rule.openings[0].last_day) == (0, 0)


@pytest.mark.parametrize("midnight", ["24:00:00", "24:00", "00:00:00", "00:00"])
@pytest.mark.parametrize("kind", ["DaysOfTheWeek", "Exceptional"])
def test_04_midnight_in_both_forms(midnight: str, kind: str) -> None:
    entry = {"dayFrom": "Monday", "dayTo": "", "from": "08:00:00", "to": midnight}
    block = {"serviceHourType": kind, "validFrom": "2026-12-06T00:00:00", "openingHour": [entry]}
    (rule,) = a_channel(serviceHours=[block]).hours
    assert rule.openings[0].closes == "24:00"


@pytest.mark.parametrize("url", ["", None, "  "])
def test_05_empty_web_pages_are_normal(url: str | None) -> None:
    assert a_channel(webPages=[{"url": url, "value": None, "language": "fi"}]).links == ()


def test_05_a_missing_scheme_is_added_and_a_bad_address_is_told() -> None:
    rows = [{"type": "PDF", "value": "www.example.fi/a.pdf", "language": "fi"}]
    assert a_channel("PrintableForm", channelUrls=rows).form_files[0].url == "https://www.example.fi/a.pdf"
    bad = channel("PrintableForm", channelUrls=[{"type": "PDF", "value": "palvelut/lomake.pdf", "language": "fi"}])
    assert left_out(read_channel, bad) == [("channelUrls", "a web address that is refused: palvelut/lomake.pdf")]


def test_06_coordinates_null_or_not_received_are_normal() -> None:
    for place in (
        address(latitude=None, longitude=None, coordinateState="NotReceived"),
        address(latitude="6822000", longitude="327000", coordinateState="NotReceived"),
        address(latitude=None, longitude=None, coordinateState="Ok"),
    ):
        assert a_channel(addresses=[place]).addresses[0].coordinates is None


@pytest.mark.parametrize(("latitude", "longitude"), [("327000", "6822000"), ("0", "0"), (0, 0)])
def test_06_swapped_and_zero_coordinates_are_told(latitude: object, longitude: object) -> None:
    raw = channel(addresses=[address(latitude=latitude, longitude=longitude, coordinateState="Ok")])
    assert [field for field, _ in left_out(read_channel, raw)] == ["addresses.streetAddress.latitude"]


def test_06_a_place_without_a_street_has_no_municipality_and_no_state() -> None:
    place = {"latitude": "6822000", "longitude": "327000", "postalCode": "33100"}
    (found,) = a_channel(addresses=[{"type": "Location", "subType": "Other", "otherAddress": place}]).addresses
    assert found.municipality is None
    assert found.coordinates is not None


def test_07_several_visiting_addresses_and_none() -> None:
    post = address("Postal", street=texts(fi="Postikatu"))
    two = a_channel(addresses=[post, address(), address(street=texts(fi="Kaivokatu"))])
    assert [one.purpose for one in two.addresses] == ["postal", "visit", "visit"]
    assert two.main_address is not None
    assert two.main_address.street.get("fi") == "Koulukatu"
    assert a_channel(addresses=[post]).main_address is None


def test_08_a_service_number_is_printed_as_it_is() -> None:
    row = {"type": "Phone", "number": "116 117", "prefixNumber": None, "isFinnishServiceNumber": True, "language": "fi"}
    (found,) = a_channel("Phone", phoneNumbers=[row]).phones
    assert (found.number, found.dial) == ("116 117", "116117")


def test_08_another_number_loses_its_zero_behind_the_prefix() -> None:
    for number in ("440410431", "0440410431"):
        row = {"type": "Phone", "number": number, "prefixNumber": "+358", "isFinnishServiceNumber": False}
        (found,) = a_channel("Phone", phoneNumbers=[row]).phones
        assert (found.number, found.dial) == ("044 041 0431", "+358440410431")


def test_09_what_is_told_twice_in_one_record_is_kept_once() -> None:
    link = {"url": "https://example.fi", "value": "Sivut", "language": "fi"}
    found = a_channel(webPages=[link, dict(link)], emails=texts(fi="a@example.fi") * 2)
    assert (len(found.links), len(found.emails)) == (1, 1)


def test_10_the_name_in_a_connection_is_not_used() -> None:
    joined = {"service": {"id": OTHER_ID, "name": "Yksikielinen nimi"}}
    found = a_channel(services=[joined])
    assert "Yksikielinen" not in found.model_dump_json()


def test_12_a_persons_number_stays_out_of_reports() -> None:
    raw = channel(
        phoneNumbers=[{"type": "Phone", "number": "0401234567 Maija", "prefixNumber": "+358"}],
        emails=texts(fi="maija.malli@@example.fi"),
    )
    told = left_out(read_channel, raw)
    assert [field for field, _ in told] == ["phoneNumbers", "emails"]
    assert not any("0401234567" in reason or "maija" in reason.lower() for _, reason in told)
