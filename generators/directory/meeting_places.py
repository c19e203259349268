"""All meeting places of the region as one thing: those that editors and feeds tell of, and those among PTV's places.

Pure. The lists, the map, the counts and the exports read this, so that all of them tell of the same places.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from generators.directory.entries import MeetingPoint, Outing, PlaceEntry, ServiceEntry
from generators.directory.local import LocalDirectory, LocalEntry
from generators.model.local_records import LocalOrganisation, MeetingPlace, MeetingPlaceKind, Organiser
from generators.model.records import Organisation, Sector
from generators.outings import Outings


def meeting_points(
    local: LocalDirectory,
    places: Mapping[str, PlaceEntry],
    services: Mapping[str, ServiceEntry],
    outings: Mapping[str, Outing],
    organisations: Mapping[str, Organisation],
    municipalities: Collection[str],
    rule: Outings,
) -> dict[str, MeetingPoint]:
    """Every meeting place of the county's `municipalities` (codes), or of none that is known, by id in order.

    Of PTV's places those to go to whose names tell a kind. One that a local record names as the same thing
    (`ptv_id`) is that record's.
    """
    told = {part.ptv_id for entry in local.entries.values() for part in entry.parts if part.ptv_id}
    found = {id_: _of_record(entry, local, organisations) for id_, entry in local.of("meeting_place").items()}
    for id_, outing in outings.items():
        place = places[id_]
        kind = place_kind(place, (services[service_id] for service_id in outing.service_ids), rule)
        if kind and told.isdisjoint(part.id for part in place.parts):
            found[id_] = _of_place(place, kind, outing, organisations)
    here = {None, *municipalities}
    return {id_: point for id_, point in sorted(found.items()) if point.municipality in here}


def place_kind(place: PlaceEntry, services: Iterable[ServiceEntry], rule: Outings) -> MeetingPlaceKind | None:
    """The kind of meeting place that a place of PTV is: by its own names, else by those of the services that one goes
    there for. None when neither tells of one."""
    channel = place.channel
    return rule.meeting_place_kind((channel.names, channel.alternative_names)) or rule.meeting_place_kind(
        entry.service.names for entry in services
    )


def _of_place(
    place: PlaceEntry, kind: MeetingPlaceKind, outing: Outing, organisations: Mapping[str, Organisation]
) -> MeetingPoint:
    channel = place.channel
    owner = organisations.get(channel.organisation_id or "")
    return MeetingPoint(
        id=channel.id,
        page_kind="location",
        place_kind=kind,
        names=channel.names,
        municipality=place.municipality,
        sector=owner.sector if owner else None,
        ages=(),
        hours=(outing.hours,),
        address=channel.main_address,
    )


def _of_record(entry: LocalEntry, local: LocalDirectory, organisations: Mapping[str, Organisation]) -> MeetingPoint:
    record = entry.record
    if not isinstance(record, MeetingPlace):
        raise TypeError(f"{record.id} is no meeting place")
    return MeetingPoint(
        id=record.id,
        page_kind="meeting_place",
        place_kind=record.place_kind,
        names=record.names,
        municipality=entry.municipality,
        sector=next(_sectors(record.organisers, local, organisations), None),
        ages=(*record.ages, *(ages for gathering in record.gatherings for ages in gathering.ages)),
        hours=tuple(gathering.hours for gathering in record.gatherings),
        address=entry.address,
        season_over=entry.season_over,
        unconfirmed=entry.unconfirmed,
    )


def _sectors(
    organisers: Iterable[Organiser], local: LocalDirectory, organisations: Mapping[str, Organisation]
) -> Iterator[Sector]:
    """The sectors that are told of the organisers: with them, or by the organisation that they name."""
    for organiser in organisers:
        known = local.entries.get(organiser.organisation_id or "")
        owner = organisations.get(organiser.organisation_id or "")
        if organiser.sector:
            yield organiser.sector
        elif known and isinstance(known.record, LocalOrganisation):
            yield known.record.sector
        elif owner and owner.sector:
            yield owner.sector
