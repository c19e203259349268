"""The embedded example: PTV-shaped records of our own, read as a pull would read them.

A fresh copy of the project builds a site from it before anything has been pulled. Every record is called an example,
and the snapshot is never official, so the site says so and publishing refuses it.
"""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from generators.codes import municipalities_of
from generators.errors import PerhekeskusError
from generators.model.records import Channel, Organisation, Service, ServiceCollection, Unread
from generators.model.text import Text
from generators.selection import choose, read_editorial
from generators.settings import read_settings
from generators.snapshot import LeftOut, Manifest, Snapshot
from generators.sources.ptv_v11.mapping import (
    read_channel,
    read_collection,
    read_general_description_names,
    read_organisation,
    read_service,
)

EXAMPLE = Path("content/data/example/ptv")
"""Folder of the example: arrays of raw PTV v11 objects by kind, and `manifest.json` that dates them."""

ADDRESS = "example"
"""What the manifest gives as the address of its source."""

R = TypeVar("R", Service, Channel, Organisation, ServiceCollection)


def example_snapshot(root: Path) -> Snapshot:
    """The example of the project at `root`, mapped and selected as a pull is.

    Kept are the services that the rules and editors choose, the channels that they refer to, every organisation named
    by them and those above it. Raises PerhekeskusError when a file is missing or is no JSON of the right shape,
    DataFileError when settings or editors' exceptions are wrong.
    """
    folder, unread = root / EXAMPLE, list[Unread]()
    services, left_out = _chosen(_read(folder, "services", read_service, unread), root)
    services = _with_general_names(services, _general_names(folder))
    wanted = {connection.channel_id for service in services.values() for connection in service.connections}
    every_channel = _read(folder, "channels", read_channel, unread)
    channels = {key: channel for key, channel in every_channel.items() if key in wanted}
    organisations = _named(_read(folder, "organisations", read_organisation, unread), services, channels)
    collections = _read(folder, "collections", read_collection, unread, optional=True)
    counts = {
        "services": len(services),
        "channels": len(channels),
        "organisations": len(organisations),
        "collections": len(collections),
        "left_out": len(left_out),
        "unread": len(unread),
        "dangling_references": _dangling(services, channels),
    }
    manifest = _manifest(root, folder, counts)
    return Snapshot(manifest, services, channels, organisations, collections, left_out, tuple(unread))


def _manifest(root: Path, folder: Path, counts: dict[str, int]) -> Manifest:
    county, pulled_at = read_settings(root).region.county, _pulled_at(folder)
    return Manifest(
        address=ADDRESS,
        official=False,
        county=county,
        municipalities=tuple(municipality.code for municipality in municipalities_of(county)),
        pulled_at=pulled_at,
        full_pulled_at=pulled_at,
        counts=counts,
    )


def _pulled_at(folder: Path) -> datetime:
    file = folder / "manifest.json"
    told = _json(file)
    try:
        return TypeAdapter(AwareDatetime).validate_python(told.get("pulled_at") if isinstance(told, dict) else None)
    except ValidationError:
        expected = 'expected {"pulled_at": "2026-11-22T03:00:00Z"}, a date and time with its zone'
        raise PerhekeskusError(f"{file}: {expected}") from None


def _read(
    folder: Path,
    name: str,
    read: Callable[[object, list[Unread]], R | None],
    unread: list[Unread],
    optional: bool = False,
) -> dict[str, R]:
    """The records of one file, in order of id."""
    if optional and not (folder / f"{name}.json").exists():
        return {}
    found = (read(raw, unread) for raw in _array(folder / f"{name}.json"))
    return dict(sorted((record.id, record) for record in found if record is not None))


def _array(file: Path) -> list[object]:
    value = _json(file)
    if not isinstance(value, list):
        raise PerhekeskusError(f"{file}: expected a JSON array of PTV v11 objects, found {type(value).__name__}")
    return value


def _json(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PerhekeskusError(
            f"{file} is missing; restore it from version control (git checkout -- {EXAMPLE})"
        ) from None
    except ValueError as error:
        raise PerhekeskusError(f"{file}: not JSON in UTF-8: {error}") from None


def _chosen(every: dict[str, Service], root: Path) -> tuple[dict[str, Service], dict[str, LeftOut]]:
    """Services kept by the rules and editors, and what is told of the others."""
    editorial = read_editorial(root)
    kept, left_out = {}, {}
    for key, service in every.items():
        if choose(key, service.class_codes, service.target_codes, editorial).kept:
            kept[key] = service
        else:
            left_out[key] = LeftOut(
                id=key,
                names=service.names,
                class_codes=tuple(sorted(service.class_codes)),
                target_codes=tuple(sorted(service.target_codes)),
                organisation_id=service.responsible_id,
            )
    return kept, left_out


def _general_names(folder: Path) -> dict[str, Text]:
    found = (read_general_description_names(raw) for raw in _array(folder / "general-descriptions.json"))
    return dict(pair for pair in found if pair)


def _with_general_names(services: dict[str, Service], names: dict[str, Text]) -> dict[str, Service]:
    return {
        key: service.model_copy(update={"general_description_names": names[service.general_description_id]})
        if service.general_description_id in names
        else service
        for key, service in services.items()
    }


def _named(
    every: dict[str, Organisation], services: dict[str, Service], channels: dict[str, Channel]
) -> dict[str, Organisation]:
    """The organisations that services and channels name, with those above them."""
    wanted = {part.organisation_id for service in services.values() for part in service.responsibilities}
    wanted |= {channel.organisation_id for channel in channels.values()}
    new = wanted
    while new:
        above = {up for key in new if key in every for up in (every[key].parent_id, every[key].root_id)}
        new = above - wanted
        wanted |= new
    return {key: organisation for key, organisation in every.items() if key in wanted}


def _dangling(services: dict[str, Service], channels: dict[str, Channel]) -> int:
    """Pairs of a service and a channel that it names but the example does not have."""
    return sum(one.channel_id not in channels for service in services.values() for one in service.connections)
