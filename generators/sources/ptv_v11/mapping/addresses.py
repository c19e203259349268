"""Addresses of every shape, areas and entrances (API v11 §2, §2.2 and pitfalls 6 and 7 of §10)."""

import re
from collections.abc import Iterable
from typing import Literal

from generators.model.address import Address, Area, AreaPart
from generators.model.records import AccessibilitySentences, Entrance
from generators.model.text import EMPTY
from generators.sources.ptv_v11.mapping.coordinates import coordinates
from generators.sources.ptv_v11.mapping.fields import LIST_LIMIT, LONG_LIST_LIMIT, Raw, Reading, absent
from generators.sources.ptv_v11.mapping.texts import localised

AddressKind = Literal["street", "other", "post_box", "abroad", "in_words"]
Purpose = Literal["visit", "postal", "delivery"]
AreaKind = Literal["municipality", "region", "business_region", "hospital_district", "county"]
Scope = Literal["nationwide", "nationwide_except_aland", "limited"]

PURPOSES: dict[str, Purpose] = {"location": "visit", "visiting": "visit", "postal": "postal"}

# Where each kind stands, in the order in which they are tried, and the subType that asks for it.
_PARTS: dict[AddressKind, tuple[str, ...]] = {
    "street": ("streetAddress",),
    "other": ("otherAddress",),
    "post_box": ("postOfficeBoxAddress",),
    "abroad": ("locationAbroad", "foreignAddress"),
    "in_words": ("deliveryAddressInText",),
}
_SUBTYPES: dict[str, AddressKind] = {
    "single": "street",
    "street": "street",
    "other": "other",
    "postofficebox": "post_box",
    "abroad": "abroad",
    "foreign": "abroad",
    "noaddress": "in_words",
}

SCOPES: dict[str, Scope] = {
    "nationwide": "nationwide",
    "wholecountry": "nationwide",
    "nationwideexceptalandislands": "nationwide_except_aland",
    "wholecountryexceptalandislands": "nationwide_except_aland",
    "limitedtype": "limited",
    "areatype": "limited",
}
AREA_KINDS: dict[str, AreaKind] = {
    "municipality": "municipality",
    "region": "region",
    "province": "region",
    "businesssubregion": "business_region",
    "businessregions": "business_region",
    "hospitaldistrict": "hospital_district",
    "hospitalregions": "hospital_district",
    "wellbeingservicecounties": "county",
    "wellbeingservicescounties": "county",
}
"""PTV's words, with those of v7 and both spellings of the county (§1.2)."""

_POSTAL_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{2,9}")


def addresses(
    reading: Reading, raw: Raw, key: str, where: str = "", purpose: Purpose | None = None
) -> tuple[Address, ...]:
    """The addresses of a list, in their order. `purpose` is for lists whose rows do not say it (delivery)."""
    rows = reading.rows(raw, key, where)
    return tuple(found for row in rows if (found := _address(reading, row, where + key, purpose))) if rows else ()


def _address(reading: Reading, row: Raw, field: str, purpose: Purpose | None) -> Address | None:
    purpose = purpose or reading.known(PURPOSES, row, "type", f"{field}.")
    if purpose is None:
        if absent(row.get("type")):
            reading.leave_out(field, "an address that does not say whether it is for visits or mail")
        return None
    kind = _kind(reading, row, field)
    if kind is None:
        reading.leave_out(field, "an address with nothing in it", row.get("subType"))
        return None
    receiver = localised(reading, row, "receiver", f"{field}.") if purpose == "delivery" else EMPTY
    if kind in ("abroad", "in_words"):
        key = next((key for key in _PARTS[kind] if row.get(key)), _PARTS[kind][0])
        text = localised(reading, row, key, f"{field}.", lines=True)
        if not text and not receiver:
            return None
        return Address(kind=kind, purpose=purpose, free_form=text, receiver=receiver)
    key = _PARTS[kind][0]
    part = reading.part(row, key, f"{field}.") or {}
    inner = f"{field}.{key}."
    return Address(
        kind=kind,
        purpose=purpose,
        street=localised(reading, part, "street", inner),
        number=reading.word(part, "streetNumber", inner, limit=60),
        postal_code=_postal_code(reading, part, inner),
        post_office=localised(reading, part, "postOffice", inner),
        municipality=municipality(reading, part, "municipality", inner)
        or municipality(reading, row, "municipality", f"{field}."),
        post_box=localised(reading, part, "postOfficeBox", inner),
        receiver=receiver,
        information=localised(reading, part, "additionalInformation", inner),
        coordinates=coordinates(reading, part, inner) if kind != "post_box" else None,
    )


def _kind(reading: Reading, row: Raw, field: str) -> AddressKind | None:
    """The kind that subType asks for when it is there, else the first that is; others beside it are noted."""
    there: list[AddressKind] = [kind for kind, keys in _PARTS.items() if any(row.get(key) for key in keys)]
    asked = reading.known(_SUBTYPES, row, "subType", f"{field}.")
    if not there:
        return "in_words" if asked == "in_words" and row.get("receiver") else None
    kind = asked if asked in there else there[0]
    if len(there) > 1:
        others = ", ".join(key for other in there if other != kind for key in _PARTS[other] if row.get(key))
        reading.leave_out(field, f"a second place in one address, beside the {kind} one", others)
    return kind


def _postal_code(reading: Reading, part: Raw, where: str) -> str:
    found = reading.word(part, "postalCode", where, limit=20)
    if not found or _POSTAL_CODE.fullmatch(found):
        return found
    reading.leave_out(f"{where}postalCode", "not a postal code", found)
    return ""


def municipality(reading: Reading, raw: Raw, key: str, where: str = "") -> str | None:
    """The three-digit code of a municipality: `{code, name}`, or (in old records) the code itself."""
    value = raw.get(key)
    code = value.get("code") if isinstance(value, dict) else value
    return municipality_code(reading, code, where + key)


def municipality_code(reading: Reading, code: object, field: str) -> str | None:
    """A municipality's code as three digits of text; a number that lost its zeros gets them back."""
    if isinstance(code, int) and not isinstance(code, bool):
        code = str(code)
    if absent(code):
        return None
    if isinstance(code, str) and re.fullmatch(r"[0-9]{1,3}", code.strip()):
        return code.strip().zfill(3)
    reading.leave_out(field, "not the code of a municipality", code)
    return None


def area(reading: Reading, raw: Raw) -> Area:
    """Where a record is for: `areaType` and `areas`. A record that tells neither (old web pages) names no area."""
    scope = reading.known(SCOPES, raw, "areaType") or "limited"
    if scope != "limited":
        return Area(scope=scope)
    parts = (_area_part(reading, row) for row in reading.rows(raw, "areas"))
    found = tuple(part for part in parts if part)
    return Area(scope=scope, parts=found) if found else NO_AREA


NO_AREA = Area()


def _area_part(reading: Reading, row: Raw) -> AreaPart | None:
    kind = reading.known(AREA_KINDS, row, "type", "areas.")
    if kind is None:
        if absent(row.get("type")):
            reading.leave_out("areas.type", "an area of no type")
        return None
    rows = reading.rows(row, "municipalities", "areas.", LONG_LIST_LIMIT)
    codes = (municipality_code(reading, item.get("code"), "areas.municipalities") for item in rows)
    return AreaPart(
        kind=kind,
        code=reading.word(row, "code", "areas.", limit=20) or None,
        names=localised(reading, row, "name", "areas."),
        municipalities=tuple(dict.fromkeys(code for code in codes if code)),
    )


def entrances(reading: Reading, raw: Raw) -> tuple[Entrance, ...]:
    """The entrances of a place with what the accessibility register says of them, of all its addresses."""
    rows = raw.get("addresses")
    # What is wrong with the list itself was noted when its addresses were read.
    there = rows[:LIST_LIMIT] if isinstance(rows, list) else []
    return tuple(_entrances(reading, (row for row in there if isinstance(row, dict))))


def _entrances(reading: Reading, rows: Iterable[Raw]) -> Iterable[Entrance]:
    where = "addresses.entrances."
    for address in rows:
        for row in reading.rows(address, "entrances", "addresses."):
            found = Entrance(
                names=localised(reading, row, "name", where),
                main=reading.flag(row, "isMainEntrance", where),
                coordinates=coordinates(reading, reading.part(row, "coordinates", where) or {}, f"{where}coordinates."),
                groups=tuple(_groups(reading, row, where)),
            )
            if found.names or found.groups or found.coordinates:
                yield found


def _groups(reading: Reading, entrance: Raw, where: str) -> Iterable[AccessibilitySentences]:
    inner = f"{where}accessibilitySentences."
    for row in reading.rows(entrance, "accessibilitySentences", where):
        sentences = (
            localised(reading, item, "sentence", f"{inner}sentences.") for item in reading.rows(row, "sentences", inner)
        )
        found = AccessibilitySentences(
            heading=localised(reading, row, "sentenceGroup", inner), sentences=tuple(text for text in sentences if text)
        )
        if found.heading or found.sentences:
            yield found
