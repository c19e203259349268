"""Where it is: rules of address, point and municipality in editors' files."""

from collections.abc import Iterator

from generators.checked_yaml import Fault
from generators.codes import municipalities, municipality_names
from generators.editors.finland import in_finland
from generators.editors.raw import Raw, mapping, number
from generators.errors import Said
from generators.model.local_records import LocalKind

HELD_SOMEWHERE: tuple[LocalKind, ...] = ("meeting_place", "group", "event", "space")
"""Kinds that families go to: they have an address, a place or are online."""


def where_faults(raw: Raw, kind: LocalKind) -> Iterator[Fault]:
    """One of address, place and online must be there, and not both of the first."""
    if "address" in raw and "place" in raw:
        yield Fault(
            ("place",),
            Said(
                "jätä vain toinen: address (oma osoite) tai place (paikan tunnus, jonka osoite pätee)",
                "keep one only: address (its own) or place (the id of the place whose address holds)",
            ),
        )
    if kind in HELD_SOMEWHERE and not ("address" in raw or "place" in raw or raw.get("online") is True):
        yield Fault(
            ("address",),
            Said(
                "kerro, missä: lisää address (osoite), place (toisen paikan tunnus) tai online: true (verkossa)",
                "say where: add address, place (the id of another place) or online: true",
            ),
        )
    if kind in ("group", "event") and "address" in raw and "municipality" not in raw:
        yield Fault(
            ("municipality",),
            Said(
                'lisää kunta, jossa osoite on, esimerkiksi municipality: "837"',
                'add the municipality of the address, for example municipality: "837"',
            ),
        )


def folder_faults(raw: Raw, municipality: str | None) -> Iterator[Fault]:
    """The municipality told is that whose folder the file is in (None: it is in none)."""
    told = raw.get("municipality")
    if municipality is None or not isinstance(told, str) or told not in municipalities() or told == municipality:
        return
    name, folder = municipality_names(told).get("fi"), municipality_names(municipality).get("fi")
    yield Fault(
        ("municipality",),
        Said(
            f"kunta on {name}, mutta tiedosto on kunnan {folder} ({municipality}) kansiossa; korjaa tunnus tai siirrä "
            "tiedosto",
            f"this is {name}, but the file is in the folder of {folder} ({municipality}); mend the code or move the "
            "file",
        ),
    )


def address_faults(raw: Raw) -> Iterator[Fault]:
    """A street or words for where it is; both coordinates or none, in the right order and in Finland."""
    address = mapping(raw.get("address"))
    if address and not ("street" in address or "information" in address):
        yield Fault(
            ("address", "street"),
            Said(
                "lisää katu (street), tai jos katua ei ole, kerro paikka sanoin (information)",
                "add the street, or where there is none say in words where it is (information)",
            ),
        )
    latitude, longitude = number(address.get("latitude")), number(address.get("longitude"))
    if ("latitude" in address) != ("longitude" in address):
        present = "latitude" if "latitude" in address else "longitude"
        lacking = "longitude" if present == "latitude" else "latitude"
        yield Fault(
            ("address", lacking),
            Said(
                f"lisää myös {lacking} tai poista {present}; piste tarvitsee molemmat",
                f"add {lacking} as well, or take {present} away; a point needs both",
            ),
        )
    if latitude is None or longitude is None or in_finland(longitude, latitude):
        return
    if in_finland(latitude, longitude):
        yield Fault(
            ("address", "latitude"),
            Said(
                f"leveys- ja pituusaste ovat vaihtaneet paikkaa; kirjoita latitude: {longitude:g} ja "
                f"longitude: {latitude:g}",
                f"latitude and longitude have changed places; write latitude: {longitude:g} and longitude: "
                f"{latitude:g}",
            ),
        )
        return
    yield Fault(
        ("address", "latitude"),
        Said(
            "piste ei ole Suomessa; Suomessa latitude on 59–71 ja longitude 19–32, esimerkiksi Tampere 61.4981 ja "
            "23.7610",
            "the point is not in Finland; there latitude is 59–71 and longitude 19–32, for example Tampere 61.4981 and "
            "23.7610",
        ),
        f"{latitude:g}, {longitude:g}",
    )
