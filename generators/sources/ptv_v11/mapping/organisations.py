"""Organisations (API v11 §7) and the sector that each belongs to."""

import re

from generators.model.address import Area
from generators.model.records import Organisation, Sector, Unread
from generators.model.text import EMPTY, Text
from generators.sources.ptv_v11.mapping.addresses import addresses, area, municipality
from generators.sources.ptv_v11.mapping.channels import DESCRIPTION_TYPES
from generators.sources.ptv_v11.mapping.contacts import emails, links, phones
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, begin
from generators.sources.ptv_v11.mapping.texts import names, typed

SECTORS: dict[str, Sector | None] = {
    "municipality": "municipality",
    "state": "state",
    "company": "private",
    "soteprivate": "private",
    "organization": "association",
    "sotepublic": "county",
    "region": None,
    "regionalorganization": None,
    "tt1": None,
    "tt2": None,
}
"""What PTV's organisation types say of the sector. A region may be a county, a hospital district, a council …"""

_COUNTY_NAME = re.compile(r"\b\w*(?:hyvinvointialue|välfärdsområde|wellbeing services county)\w*", re.IGNORECASE)
_PARISH_NAME = re.compile(
    r"\b\w*(?:seurakun(?:ta|nat|tayhtymä)|församling(?:en|ar|arna)?|kyrkliga samfällighet(?:en)?)\b"
    r"|\b(?:parish|parishes|congregation|congregations)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]{1,40}")
_BUSINESS_ID = re.compile(r"[0-9]{6,7}-[0-9]")


def read_organisation(raw: object, unread: list[Unread]) -> Organisation | None:
    """An organisation, or None with the reason in `unread`. Never raises on any JSON."""
    begun = begin("organisation", raw, unread)
    if begun is None:
        return None
    reading, record = begun
    called = names(reading, record, "organizationNames")
    if not called.shown:
        reading.refuse("no name in any language")
        return None
    texts = typed(reading, record, "organizationDescriptions", DESCRIPTION_TYPES)
    kind, where = _matching(reading, record, "organizationType", _WORD), area(reading, record)
    return Organisation(
        id=reading.id,
        parent_id=reading.reference(record, "parentOrganizationId"),
        root_id=reading.reference(record, "organizationRootId"),
        kind=kind,
        sector=sector(kind, called.official or called.shown, where),
        business_id=_matching(reading, record, "businessCode", _BUSINESS_ID),
        names=called.shown,
        official_names=called.official,
        alternative_names=called.alternative,
        municipality=municipality(reading, record, "municipality"),
        area=where,
        summary=texts.get("summary", EMPTY),
        description=texts.get("description", EMPTY),
        phones=phones(reading, record, "phoneNumbers"),
        emails=emails(reading, record, "emails"),
        links=links(reading, record, "webPages"),
        addresses=addresses(reading, record, "addresses"),
        changed_at=reading.moment(record, "modified"),
    )


def sector(kind: str, called: Text, where: Area) -> Sector | None:
    """The sector by PTV's type, and where that says too little by area and name.

    Region types are a county when their area is one or a name says so. An `Organization` is an association, and a
    parish when a word of a name is or ends in seurakunta, seurakunnat, seurakuntayhtymä, församling(en), or is
    parish or congregation. PTV has no type for parishes; a type nobody knows gives None.
    """
    found = SECTORS.get(kind.lower())
    every_name = " | ".join(name for _, name in called)
    if kind.lower() in ("region", "regionalorganization"):
        county = any(part.kind == "county" for part in where.parts) or _COUNTY_NAME.search(every_name)
        return "county" if county else None
    if found == "association" and _PARISH_NAME.search(every_name):
        return "parish"
    return found


def _matching(reading: Reading, raw: Raw, key: str, pattern: re.Pattern[str]) -> str:
    found = reading.word(raw, key, limit=60)
    if not found or pattern.fullmatch(found):
        return found
    reading.leave_out(key, "not in the form it should be", found)
    return ""
