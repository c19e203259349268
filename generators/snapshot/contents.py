"""What a snapshot of PTV holds: its manifest, its records, what was left out and what could not be read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, field_validator

from generators.codes import counties
from generators.model.base import Model
from generators.model.records import Channel, Organisation, Service, ServiceCollection, Unread
from generators.model.text import Text


class HeldBack(Model):
    """A part that lost too many services at once: its old records stay, and the report says so."""

    kind: Literal["organisation", "municipality"]
    id: str
    before: int
    after: int


class Manifest(Model):
    """What the snapshot is: whence, when (UTC), under which licence, how many.

    `official` is False for anything but the official PTV; such a snapshot builds a marked example site.
    `pulled_at` is the last pull, `full_pulled_at` the last one that read everything. `reading` is the version of the
    reader that made the records: those of another version are not taken over but read anew.
    """

    source: str = "ptv"
    address: str
    official: bool
    licence: str = "CC0 1.0"
    county: str
    municipalities: tuple[Annotated[str, Field(pattern=r"^[0-9]{3}$")], ...]
    pulled_at: datetime
    full_pulled_at: datetime
    reading: int = 0
    counts: dict[str, int]
    held_back: tuple[HeldBack, ...] = ()
    warnings: tuple[str, ...] = ()

    @field_validator("county")
    @classmethod
    def _known(cls, code: str) -> str:
        if code not in counties():
            raise ValueError(f"{code!r} is no wellbeing services county")
        return code


class LeftOut(Model):
    """A service that the area queries gave but the rules do not keep: enough of it to explain why."""

    id: str
    names: Text
    class_codes: tuple[str, ...] = ()
    target_codes: tuple[str, ...] = ()
    organisation_id: str | None = None


@dataclass(frozen=True)
class Snapshot:
    """A whole snapshot in memory; every mapping is id → record, in order of id."""

    manifest: Manifest
    services: dict[str, Service]
    channels: dict[str, Channel]
    organisations: dict[str, Organisation]
    collections: dict[str, ServiceCollection]
    left_out: dict[str, LeftOut]
    unread: tuple[Unread, ...]
