from typing import Any

import pytest

from generators.sources.ptv_v11.mapping import read_organisation
from tests.sources.ptv_v11.mapping.raw import ID, OTHER_ID, left_out, organisation, read_well, typed

COUNTY_AREA = [{"type": "WellbeingServiceCounties", "code": "08", "name": None, "municipalities": []}]


def sector(kind: Any, name: str = "Esimerkki", areas: Any = None, **names: str) -> str | None:
    raw = organisation(
        organizationType=kind,
        organizationNames=typed("Name", **({"fi": name} | names)),
        areas=areas,
        areaType="LimitedType" if areas else None,
    )
    return read_well(read_organisation, raw).sector


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Municipality", "municipality"),
        ("State", "state"),
        ("Company", "private"),
        ("SotePrivate", "private"),
        ("SotePublic", "county"),
        ("Organization", "association"),
        ("RegionalOrganization", None),
        ("Region", None),
        ("TT1", None),
        ("TT2", None),
        ("Uusi", None),
        (None, None),
    ],
)
def test_sectors_by_type(kind: str | None, expected: str | None) -> None:
    assert sector(kind) == expected


@pytest.mark.parametrize("kind", ["RegionalOrganization", "Region"])
def test_a_region_is_a_county_by_its_area_or_its_name(kind: str) -> None:
    assert sector(kind, areas=COUNTY_AREA) == "county"
    assert sector(kind, "Pirkanmaan hyvinvointialue") == "county"
    assert sector(kind, "Pirkanmaan hyvinvointialueen perhekeskus") == "county"
    assert sector(kind, sv="Österbottens välfärdsområde") == "county"
    assert sector(kind, "Pirkanmaan liitto") is None


@pytest.mark.parametrize(
    "name",
    [
        "Esimerkkiseurakunta, Nokia",
        "Nokian seurakunta",
        "Tampereen seurakuntayhtymä",
        "Exempelförsamlingen i Vasa",
        "Borgå svenska församling",
        "Vasa kyrkliga samfällighet",
        "Example Parish",
        "Example Congregation",
    ],
)
def test_parishes_by_name(name: str) -> None:
    assert sector("Organization", name) == "parish"
    assert sector("Municipality", name) == "municipality"


@pytest.mark.parametrize(
    "name", ["Seurakuntaopiston ystävät ry", "Parishes' end", "Församlingsvännerna rf", "Esimerkkiperheet ry"]
)
def test_only_whole_words_make_a_parish(name: str) -> None:
    expected = "parish" if name.startswith("Parishes") else "association"
    assert sector("Organization", name) == expected


def test_plain_fields() -> None:
    found = read_well(
        read_organisation,
        organisation(
            parentOrganizationId=OTHER_ID,
            organizationRootId=OTHER_ID,
            businessCode="0000991-0",
            municipality={"code": "536"},
            organizationDescriptions=typed("Summary", fi="Lyhyt") + typed("Description", fi="Pitkä"),
            webPages=[{"url": "https://example.fi", "language": "fi"}],
            phoneNumbers=[{"number": "31234567", "prefixNumber": "+358", "language": "fi"}],
            modified="2017-09-11T00:00:00Z",
        ),
    )
    assert (found.id, found.parent_id, found.root_id) == (ID, OTHER_ID, OTHER_ID)
    assert (found.kind, found.business_id, found.municipality) == ("Municipality", "0000991-0", "536")
    assert (found.summary.get("fi"), found.description.get("fi")) == ("Lyhyt", "Pitkä")
    assert (found.links[0].url, found.phones[0].number) == ("https://example.fi", "03 123 4567")


def test_ids_and_codes_that_are_none_are_told() -> None:
    raw = organisation(parentOrganizationId="string", businessCode="<b>", organizationType="../x")
    assert {field for field, _ in left_out(read_organisation, raw)} == {
        "parentOrganizationId",
        "businessCode",
        "organizationType",
    }
