"""Places and series that rows refer to: each is asked for once and then kept for a month or more.

Having them in every row would make an answer many times as long, and the service asks readers of much not to.
"""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, Literal
from urllib.parse import quote
from zlib import crc32

from generators.model.address import Address, Coordinates
from generators.model.border import in_finland
from generators.model.text import EMPTY
from generators.snapshot.feeds import KnownThing
from generators.sources.feed_texts import one_line
from generators.sources.http import PoliteClient, StatusError, UnreadableError
from generators.sources.linked_events.fields import by_language, name, reference
from generators.sources.linked_events.walking import Service
from generators.sources.places.municipality import named

KEEP_DAYS = 30
SPREAD_DAYS = 15
"""A thing is asked for again after `KEEP_DAYS` and up to `SPREAD_DAYS` more: never all in one night."""

MOST_MOVES = 3
"""Times that one place can have been replaced by another."""

ON_THE_NET = ":internet"
"""Ends the id of the "place" of what is held on the net ("helsinki:internet")."""

_GONE = (404, 410)
_PATHS = {"place": "place", "series": "event"}

Kind = Literal["place", "series"]
Known = Mapping[tuple[str, str], KnownThing]


def known_by_id(things: Iterable[KnownThing]) -> dict[tuple[str, str], KnownThing]:
    """What was kept, by kind and id."""
    return {(thing.kind, thing.id): thing for thing in things}


class Asking:
    """Asks a service for places and series that are not known yet, or not asked for lately."""

    def __init__(self, client: PoliteClient, service: Service, today: date, language: str, at_once: int) -> None:
        self._client, self._service, self._today = client, service, today
        self._language, self._at_once = language, at_once

    def things(self, kind: Kind, ids: Iterable[str], known: Known) -> dict[tuple[str, str], KnownThing]:
        """The things with these ids; one that the service could not tell of tonight and was never known is missing.

        Raises SourceError when the service does not answer any more.
        """
        wanted = sorted(set(ids))
        kept = {id_: known[kind, id_] for id_ in wanted if (kind, id_) in known}
        due = [id_ for id_ in wanted if id_ not in kept or self._is_due(kept[id_])]
        with ThreadPoolExecutor(self._at_once) as pool:
            found = list(pool.map(lambda id_: self._one(kind, id_, kept.get(id_)), due))
        return {(kind, thing.id): thing for thing in (*kept.values(), *found) if thing}

    def _is_due(self, thing: KnownThing) -> bool:
        age = (self._today - thing.asked_on).days
        return age < 0 or age >= KEEP_DAYS + crc32(thing.id.encode()) % SPREAD_DAYS

    def _one(self, kind: Kind, id_: str, before: KnownThing | None) -> KnownThing | None:
        if kind == "place" and id_.endswith(ON_THE_NET):
            return KnownThing(kind=kind, id=id_, asked_on=self._today, online=True)
        try:
            told = self._told(kind, id_)
        except StatusError as error:
            gone = KnownThing(kind=kind, id=id_, asked_on=self._today, gone=True)
            return gone if error.status in _GONE else before
        except UnreadableError:
            return before
        read: Callable[[str, dict[str, Any]], KnownThing] = self._place if kind == "place" else self._series
        return read(id_, told)

    def _told(self, kind: Kind, id_: str) -> dict[str, Any]:
        """What the service tells of a thing, or of what has replaced it. The address is ours, whatever a row said."""
        asked = id_
        for _ in range(MOST_MOVES + 1):
            url = f"{self._service.base}/{_PATHS[kind]}/{quote(asked, safe=':')}/"
            told: Any = self._client.json(url, lambda value: None if isinstance(value, dict) else "no object")
            moved = told.get("replaced_by")
            asked = reference({"@id": moved} if isinstance(moved, str) else moved)
            if not asked:
                break
        return dict(told)

    def _series(self, id_: str, told: dict[str, Any]) -> KnownThing:
        return KnownThing(
            kind="series",
            id=id_,
            asked_on=self._today,
            names=name(told.get("name"), self._language),
            recurring=told.get("super_event_type") == "recurring",
        )

    def _place(self, id_: str, told: dict[str, Any]) -> KnownThing:
        if told.get("deleted") is True:
            return KnownThing(kind="place", id=id_, asked_on=self._today, gone=True)
        return place_told(id_, told, self._today, self._language)


def place_told(id_: str, told: dict[str, Any], today: date, language: str) -> KnownThing:
    """A place as the service tells of it, in a page of its own or in a row."""
    locality = name(told.get("address_locality"), language)
    municipality = _municipality(told, locality.root.values())
    street, postal_code = name(told.get("street_address"), language), one_line(told.get("postal_code"), 10)
    point = _point(told.get("position"))
    address = Address(
        kind="street" if street else "other",
        purpose="visit",
        street=street,
        postal_code=postal_code,
        post_office=locality,
        municipality=municipality,
        coordinates=point,
    )
    online = id_.endswith(ON_THE_NET)
    return KnownThing(
        kind="place",
        id=id_,
        asked_on=today,
        names=EMPTY if online else name(told.get("name"), language),
        address=address if (street or point) and not online else None,
        municipality=municipality,
        online=online,
    )


def _municipality(told: dict[str, Any], localities: Iterable[str]) -> str | None:
    """Of the place's divisions, else of its post office when a municipality has the same name."""
    divisions = told.get("divisions")
    for division in divisions if isinstance(divisions, list) else ():
        if isinstance(division, dict) and division.get("type") == "muni":
            for text in by_language(division.get("name"), "fi").values():
                if code := named(text):
                    return code
    return next((code for text in localities if (code := named(text))), None)


def _point(position: object) -> Coordinates | None:
    """A GeoJSON point: longitude stands first. Swapped ones are not put right by guessing."""
    match position:
        case {"coordinates": [int() | float() as longitude, int() | float() as latitude, *_]}:
            if in_finland(longitude, latitude):
                return Coordinates(latitude=round(float(latitude), 7), longitude=round(float(longitude), 7))
    return None
