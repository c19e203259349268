"""Raw PTV v11 objects for tests, as small as they may be, and the reading of one of them."""

from collections.abc import Callable
from typing import Any, TypeVar

from generators.model.records import Channel, Service, Unread
from generators.sources.ptv_v11.mapping import read_channel, read_service

Raw = dict[str, Any]
R = TypeVar("R")

ID = "4b9f3ded-173b-4018-b43b-d3bbd1ef0ba8"
OTHER_ID = "1bd39cda-3006-482e-acff-93ab8ddc9f1b"
THIRD_ID = "3d1759a2-e47a-4947-9a31-cab1c1e2512b"


def texts(**by_language: str | None) -> list[Raw]:
    """A `{value, language}` list."""
    return [{"value": value, "language": language} for language, value in by_language.items()]


def typed(kind: str | None, **by_language: str | None) -> list[Raw]:
    """A `{type, value, language}` list of one type."""
    return [{**row, "type": kind} for row in texts(**by_language)]


def service(**fields: Any) -> Raw:
    return {"id": ID, "serviceNames": typed("Name", fi="Neuvola"), "publishingStatus": "Published"} | fields


def channel(kind: str = "ServiceLocation", **fields: Any) -> Raw:
    named = {"id": ID, "serviceChannelType": kind, "serviceChannelNames": typed("Name", fi="Neuvola")}
    return named | {"publishingStatus": "Published"} | fields


def organisation(**fields: Any) -> Raw:
    named = {"id": ID, "organizationNames": typed("Name", fi="Esimerkkilän kunta"), "organizationType": "Municipality"}
    return named | {"publishingStatus": "Published"} | fields


def collection(**fields: Any) -> Raw:
    return {"id": ID, "serviceCollectionNames": texts(fi="Perheille"), "publishingStatus": "Published"} | fields


def connection(**fields: Any) -> Raw:
    return {"serviceChannel": {"id": OTHER_ID, "name": "Neuvola"}} | fields


def address(kind: str = "Location", **street: Any) -> Raw:
    """An address of a street; fields of `streetAddress` by name."""
    part = {"street": texts(fi="Koulukatu"), "streetNumber": "2 B", "postalCode": "33100"} | street
    return {"type": kind, "subType": "Single", "streetAddress": part, "otherAddress": None, "entrances": None}


def read(function: Callable[[object, list[Unread]], R | None], raw: object) -> tuple[R, list[Unread]]:
    """The record, which must be readable, and what of it was left out."""
    unread: list[Unread] = []
    record = function(raw, unread)
    assert record is not None, unread
    assert not any(part.whole for part in unread)
    return record, unread


def refused(function: Callable[[object, list[Unread]], Any], raw: object) -> Unread:
    """Why a whole record is refused."""
    unread: list[Unread] = []
    assert function(raw, unread) is None
    (why,) = [part for part in unread if part.whole]
    return why


def read_well(function: Callable[[object, list[Unread]], R | None], raw: object) -> R:
    """The record, of which nothing was left out."""
    record, unread = read(function, raw)
    assert unread == []
    return record


def a_service(**fields: Any) -> Service:
    """A service with these fields, of which nothing was left out."""
    return read_well(read_service, service(**fields))


def a_channel(kind: str = "ServiceLocation", **fields: Any) -> Channel:
    """A channel with these fields, of which nothing was left out."""
    return read_well(read_channel, channel(kind, **fields))


def left_out(function: Callable[[object, list[Unread]], Any], raw: object) -> list[tuple[str, str]]:
    """(field, reason) of every part left out of a record that is otherwise read."""
    _, unread = read(function, raw)
    return [(part.field, part.reason) for part in unread]
