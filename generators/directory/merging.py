"""What is one and the same: records that sources give twice and readers should meet once. Pure functions.

Three rules, each with its own reason in the way PTV is filled in:
- language twins: an organisation entered a service once per language instead of once with two languages;
- county twins: a service moved from municipalities to the county in 2023 and both still describe it;
- same place: two organisations each made a service location of the same house.
"""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generators.model.address import Address, Area, Coordinates
from generators.model.records import Channel, Organisation, Service
from generators.model.text import Text

MergeRule = Literal["language_twins", "county_twins", "same_place"]

SAME_PLACE_METRES = 50
"""Two points with the same name and street address that lie further apart are two places."""

EARTH_RADIUS = 6_371_008.8
"""Mean radius of the Earth, metres (IUGG)."""

SUB_AREA_WORDS = {
    "east": ("itä", "itäinen", "öst", "östra", "east", "eastern"),
    "west": ("länsi", "läntinen", "väst", "västra", "west", "western"),
    "north": ("pohjois", "pohjoinen", "norr", "norra", "north", "northern"),
    "south": ("etelä", "eteläinen", "söder", "södra", "south", "southern"),
    "centre": ("keski", "keskinen", "centrala", "mellersta", "central"),
    "area": ("alue", "området", "område", "area"),
}
"""Words by which a county names its sub-areas, in Finnish, Swedish and English; each row is one meaning."""

_MEANINGS = {word: meaning for meaning, words in SUB_AREA_WORDS.items() for word in words}


@dataclass(frozen=True)
class Merge:
    """Records that are one: ids in order, at least two, and the rule that says so."""

    rule: MergeRule
    ids: tuple[str, ...]


def normal(text: str) -> str:
    """A name as it is compared: NFKC, case folded, spaces collapsed."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def same_name(one: Text, other: Text) -> bool:
    """Whether two names are the same in one language: Finnish if both have it, else Swedish, English, any common."""
    theirs = dict(other)
    language = next((language for language, _ in one if language in theirs), None)
    return language is not None and normal(one.get(language)) == normal(theirs[language])


def grouped(pairs: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Pairs (or longer tuples) of ids → groups of all that hang together, each sorted, in order."""
    leader: dict[str, str] = {}

    def lead(item: str) -> str:
        leader.setdefault(item, item)
        while leader[item] != item:
            leader[item] = item = leader[leader[item]]
        return item

    for first, *others in pairs:
        for other in others:
            leader[lead(other)] = lead(first)
    groups: dict[str, list[str]] = defaultdict(list)
    for item in leader:
        groups[lead(item)].append(item)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def language_twins(services: Iterable[Service]) -> tuple[Merge, ...]:
    """Services entered once per language.

    They have the same responsible organisation, general description and area, no language in common, and each is
    named as the general description is in its language, with the same tail ("Neuvola, itäinen alue" and
    "Rådgivning, östra området"). When a language comes twice nobody can tell which belong together: none is merged.
    """
    alike: dict[object, list[Service]] = defaultdict(list)
    for service in services:
        if service.general_description_id and service.responsible_id and service.names:
            key = service.general_description_id, service.responsible_id, _area_key(service.area), _tail(service)
            alike[key].append(service)
    return _merges(
        "language_twins",
        (
            tuple(service.id for service in group)
            for group in alike.values()
            if len(group) > 1 and _no_language_in_common(group)
        ),
    )


def county_organisations(organisations: Mapping[str, Organisation]) -> dict[str, str]:
    """Organisation id → county code, for every county's own organisation and all below it.

    A county's own organisation belongs to no municipality and its area is that one county. An association, a parish
    or a company that works in the whole county is not the county.
    """
    roots = {}
    for organisation in organisations.values():
        codes = {part.code for part in organisation.area.parts if part.kind == "county" and part.code}
        if len(codes) == 1 and not organisation.municipality and organisation.sector in (None, "county"):
            roots[organisation.id] = codes.pop()
    return {
        organisation.id: county
        for organisation in organisations.values()
        if (county := roots.get(organisation.root_id or "") or roots.get(organisation.id))
    }


def county_twins(services: Iterable[Service], organisations: Mapping[str, Organisation]) -> tuple[Merge, ...]:
    """Services of the county and of a municipality in it with the same general description and the same name.

    Areas are not compared: the municipality names itself, the county all of its municipalities.
    """
    county_of = county_organisations(organisations)
    home = _home_counties(county_of, organisations)
    of_county: dict[object, list[Service]] = defaultdict(list)
    of_municipality: dict[object, list[Service]] = defaultdict(list)
    for service in services:
        organisation = organisations.get(service.responsible_id or "")
        if not organisation or not service.general_description_id:
            continue
        if county := county_of.get(organisation.id):
            of_county[service.general_description_id, county].append(service)
        elif organisation.kind == "Municipality" and organisation.municipality in home:
            of_municipality[service.general_description_id, home[organisation.municipality]].append(service)
    return _merges(
        "county_twins",
        (
            (county_service.id, other.id)
            for key, county_services in of_county.items()
            for county_service in county_services
            for other in of_municipality.get(key, ())
            if same_name(county_service.names, other.names)
        ),
    )


def same_places(channels: Iterable[Channel]) -> tuple[Merge, ...]:
    """Service locations with the same name and street address (of the first visiting address).

    When both have coordinates these must be at most `SAME_PLACE_METRES` apart; else the address decides.
    """
    at_address: dict[object, list[Channel]] = defaultdict(list)
    for channel in channels:
        if channel.kind == "location" and (key := street_key(channel.main_address)):
            at_address[key].append(channel)
    return _merges(
        "same_place",
        (
            (one.id, other.id)
            for together in at_address.values()
            for index, one in enumerate(together)
            for other in together[:index]
            if same_name(one.official_names or one.names, other.official_names or other.names) and _near(one, other)
        ),
    )


def street_key(address: Address | None) -> tuple[str, str, str] | None:
    """Street, number and postal code as they are compared; None for an address without a street."""
    street = address.street.pick("fi") if address and address.kind == "street" else None
    return (normal(street.text), normal(address.number), address.postal_code) if address and street else None


def metres_between(one: Coordinates, other: Coordinates) -> float:
    """Distance along the ground (haversine on a sphere: within 0.5 %)."""
    latitude, other_latitude = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = (
        math.sin((other_latitude - latitude) / 2) ** 2
        + math.cos(latitude) * math.cos(other_latitude) * math.sin(across / 2) ** 2
    )
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(half)))


def _merges(rule: MergeRule, pairs: Iterable[tuple[str, ...]]) -> tuple[Merge, ...]:
    return tuple(Merge(rule, ids) for ids in grouped(pairs))


def _area_key(area: Area) -> tuple[object, ...]:
    return area.scope, frozenset(
        (part.kind, part.code, municipality) for part in area.parts for municipality in part.municipalities or (None,)
    )


def _tail(service: Service) -> tuple[str, ...]:
    """What the name adds to the general description's, each word by its meaning where it has one in the table."""
    language, name = next(iter(service.names))
    name = normal(name)
    general = normal(service.general_description_names.get(language)) or name
    tail = name[len(general) :].lstrip(", ") if name.startswith(general) else name
    return tuple(_MEANINGS.get(word, word) for word in tail.split())


def _no_language_in_common(services: list[Service]) -> bool:
    languages = [language for service in services for language, _ in service.names]
    return len(languages) == len(set(languages))


def _home_counties(county_of: Mapping[str, str], organisations: Mapping[str, Organisation]) -> dict[str, str]:
    """Municipality code → county code, as the counties' own organisations tell it."""
    return {
        municipality: part.code
        for identifier in county_of
        for part in organisations[identifier].area.parts
        if part.kind == "county" and part.code
        for municipality in part.municipalities
    }


def _near(one: Channel, other: Channel) -> bool:
    here = one.main_address.coordinates if one.main_address else None
    there = other.main_address.coordinates if other.main_address else None
    return not (here and there) or metres_between(here, there) <= SAME_PLACE_METRES
