"""What a directory holds: one entry for each thing that readers meet. Ids in it are primary ids."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generators.directory.local import LocalDirectory
from generators.directory.merging import Merge
from generators.matching import Match
from generators.model.address import Address, Coordinates
from generators.model.hours import HoursRule
from generators.model.local_records import AgeRange, MeetingPlaceKind
from generators.model.records import Channel, Connection, Organisation, Sector, Service
from generators.model.text import Text
from generators.selection import Choice
from generators.settings import Region
from generators.snapshot import Manifest


@dataclass(frozen=True)
class ServiceEntry:
    """One service as readers meet it: one record, or several that are the same.

    `service` is the primary record with the languages of its language twins; `parts` are all records, primary first.
    `choice` says why it is kept, `matches` by life situation (its key) why it belongs there. `connections` are
    published channels only, each once, a merged place as its primary. `organisation_ids` are responsible (the primary's
    own first), `producer_ids` only produce it. `municipalities` are those of the county where it is given.
    """

    service: Service
    parts: tuple[Service, ...]
    choice: Choice
    connections: tuple[tuple[Connection, Channel], ...]
    organisation_ids: tuple[str, ...]
    producer_ids: tuple[str, ...]
    municipalities: frozenset[str]
    matches: dict[str, Match]
    nationwide: bool

    @property
    def situations(self) -> tuple[str, ...]:
        """Keys of its life situations, in the editors' order."""
        return tuple(self.matches)


@dataclass(frozen=True)
class PlaceEntry:
    """One service location: one channel, or several of the same house. `municipality` None: unknown or confidential."""

    channel: Channel
    parts: tuple[Channel, ...]
    service_ids: tuple[str, ...]
    municipality: str | None


@dataclass(frozen=True)
class Outing:
    """Why one can go to a place without an appointment, and when.

    `service_ids` are the services that make it so; empty when the place's own name says it.
    """

    service_ids: tuple[str, ...]
    hours: tuple[HoursRule, ...]


@dataclass(frozen=True)
class MeetingPoint:
    """A meeting place, whoever told of it: what lists, counts, maps and exports show of it.

    `page_kind` and `id` tell where its page is: a local record's or that of a place of PTV. `sector` is that of who
    holds it, None when it is not told. `ages` are those told for the whole or for one of its gatherings; none: not
    told. `hours` are its rhythms, each with its own exceptions. `address` and `point` are None for a confidential one.
    `season_over` and `unconfirmed` as in `LocalEntry`.
    """

    id: str
    page_kind: Literal["meeting_place", "location"]
    place_kind: MeetingPlaceKind
    names: Text
    municipality: str | None
    sector: Sector | None
    ages: tuple[AgeRange, ...]
    hours: tuple[tuple[HoursRule, ...], ...]
    address: Address | None
    season_over: bool = False
    unconfirmed: bool = False

    @property
    def point(self) -> Coordinates | None:
        """Where it stands on a map; None when that is not known or not to be told."""
        return self.address.coordinates if self.address else None


@dataclass(frozen=True)
class OrganisationEntry:
    """One organisation: services it is responsible for, services it only produces, its places, its kin."""

    organisation: Organisation
    service_ids: tuple[str, ...]
    produced_ids: tuple[str, ...]
    place_ids: tuple[str, ...]
    children: tuple[str, ...]
    parent: str | None


@dataclass(frozen=True)
class MunicipalityEntry:
    """One municipality of the county.

    `service_ids` are all services given there, `own_service_ids` those whose area names this municipality.
    """

    code: str
    names: Text
    service_ids: tuple[str, ...]
    own_service_ids: tuple[str, ...]
    place_ids: tuple[str, ...]
    organisation_ids: tuple[str, ...]


@dataclass(frozen=True)
class Directory:
    """Everything a view may show. Every mapping is in order of its key (`situations`: of the editors' file).

    `channels` are the channels that are not places. `primary_of` gives for each merged record its primary.
    `dangling` are pairs of (service id, channel id) whose channel is not published. `outings` are the places to go to
    without an appointment, `visits` ids of others that may be suggested when none of them is open. `local` is what
    editors and feeds tell of meeting places, events and the rest. `meeting_points` are all meeting places by id, those
    of PTV too.
    """

    region: Region
    manifest: Manifest
    services: dict[str, ServiceEntry]
    places: dict[str, PlaceEntry]
    channels: dict[str, Channel]
    organisations: dict[str, OrganisationEntry]
    municipalities: dict[str, MunicipalityEntry]
    situations: dict[str, tuple[str, ...]]
    merges: tuple[Merge, ...]
    primary_of: dict[str, str]
    dangling: tuple[tuple[str, str], ...]
    outings: dict[str, Outing]
    visits: frozenset[str]
    local: LocalDirectory = field(default_factory=LocalDirectory)
    meeting_points: dict[str, MeetingPoint] = field(default_factory=dict)

    @cached_property
    def merged_into(self) -> dict[str, str]:
        """Id of each merged record, of PTV or local → that of its primary, whose page its own leads to."""
        return {**self.primary_of, **self.local.primary_of}
