"""Where the sources on PTV disagree or are unsure ("?" in the API reference, "guess" in the stand-in's README).

Each test flips one such point: both forms are read, with the same result.
"""

from typing import Any

import pytest

from generators.sources.ptv_v11.mapping import read_collection, read_organisation, read_service
from tests.sources.ptv_v11.mapping.raw import (
    OTHER_ID,
    a_channel,
    a_service,
    collection,
    connection,
    organisation,
    read_well,
    service,
    texts,
    typed,
)


@pytest.mark.parametrize("key", ["emails", "supportEmails"])
@pytest.mark.parametrize("kind", ["ServiceLocation", "Phone", "EChannel", "WebPage", "PrintableForm"])
def test_mail_lists_under_either_name(key: str, kind: str) -> None:
    assert a_channel(kind, **{key: texts(fi="a@example.fi")}).emails[0].address == "a@example.fi"


def test_mail_lists_under_both_names() -> None:
    found = a_channel(emails=texts(fi="a@example.fi"), supportEmails=texts(fi="a@example.fi", sv="b@example.fi"))
    assert [one.address for one in found.emails] == ["a@example.fi", "b@example.fi"]


@pytest.mark.parametrize("key", ["type", "serviceChannelType"])
def test_channels_of_a_collection_with_their_type_under_either_name(key: str) -> None:
    raw = collection(serviceChannels=[{"id": OTHER_ID, key: "WebPage", "name": typed("Name", fi="Sivut")}])
    assert read_well(read_collection, raw).channel_ids == (OTHER_ID,)


@pytest.mark.parametrize("rows", [texts(fi="Kuvaus"), typed("Description", fi="Kuvaus"), typed(None, fi="Kuvaus")])
def test_descriptions_of_a_collection_with_and_without_a_type(rows: Any) -> None:
    found = read_well(read_collection, collection(serviceCollectionDescriptions=rows))
    assert found.description.root == {"fi": "Kuvaus"}


@pytest.mark.parametrize("rows", [texts(fi="Perheille"), typed("Name", fi="Perheille")])
def test_names_of_a_collection_with_and_without_a_type(rows: Any) -> None:
    assert read_well(read_collection, collection(serviceCollectionNames=rows)).names.root == {"fi": "Perheille"}


@pytest.mark.parametrize("member", [{"id": OTHER_ID}, {"service": {"id": OTHER_ID, "name": "x"}}])
def test_services_of_a_collection_as_items_and_as_connections(member: Any) -> None:
    assert read_well(read_collection, collection(services=[member])).service_ids == (OTHER_ID,)


@pytest.mark.parametrize("rows", [typed("Description", fi="Täällä"), texts(fi="Täällä")])
def test_descriptions_of_a_connection_with_and_without_a_type(rows: Any) -> None:
    (found,) = a_service(serviceChannels=[connection(description=rows)]).connections
    assert found.description.root == {"fi": "Täällä"}


@pytest.mark.parametrize("word", ["WellbeingServiceCounties", "WellbeingServicesCounties"])
def test_both_spellings_of_the_county(word: str) -> None:
    row = {"type": word, "code": "08", "name": None, "municipalities": None}
    (part,) = a_service(areaType="LimitedType", areas=[row]).area.parts
    assert (part.kind, part.code) == ("county", "08")
    raw = organisation(organizationType="RegionalOrganization", areaType="LimitedType", areas=[row])
    assert read_well(read_organisation, raw).sector == "county"


@pytest.mark.parametrize(
    "address",
    [
        "http://urn.fi/URN:NBN:fi:au:ptvl:v2003",
        "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.2",
        "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat2/code/KR1.2",
        None,
    ],
)
def test_old_and_new_addresses_of_a_code(address: str | None) -> None:
    row = {"code": "KR1.2", "uri": address, "newUri": None, "name": texts(fi="Lapset ja lapsiperheet")}
    assert a_service(targetGroups=[row]).target_codes == {"KR1.2"}


@pytest.mark.parametrize("zone", ["", "Z", "+00:00"])
def test_times_with_and_without_a_zone(zone: str) -> None:
    found = a_service(modified=f"2026-08-22T06:06:11.631775{zone}").changed_at
    assert found is not None
    assert found.isoformat() == "2026-08-22T06:06:11.631775+00:00"


@pytest.mark.parametrize("charge", [None, "FreeOfCharge"])
def test_the_charge_told_here_or_only_by_the_general_description(charge: str | None) -> None:
    found = a_service(generalDescriptionId=OTHER_ID, serviceChargeType=charge)
    assert found.charge == ("free" if charge else None)


@pytest.mark.parametrize("value", [True, "true", "True"])
def test_yes_as_a_truth_and_as_a_word(value: object) -> None:
    assert read_well(read_service, service(serviceVouchersInUse=value)).vouchers_in_use
