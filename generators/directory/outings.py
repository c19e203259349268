"""Which places of the directory families can go to without an appointment, and when. Pure."""

from collections.abc import Mapping

from generators.directory.entries import Outing, PlaceEntry, ServiceEntry
from generators.outings import Outings


def outings_of(
    places: Mapping[str, PlaceEntry], services: Mapping[str, ServiceEntry], rule: Outings
) -> dict[str, Outing]:
    """Place id → when and what for, in order of id.

    A place whose own name says so has its own hours; one that only gives such a service has the hours of that service
    there, where they are told. A confidential address is never one to go to.
    """
    drop_in = {id_ for id_, entry in services.items() if any(rule.is_service(part) for part in entry.parts)}
    found = {}
    for id_, entry in places.items():
        if entry.channel.confidential_address or rule.leaves_out(entry.channel):
            continue
        given = tuple(service_id for service_id in entry.service_ids if service_id in drop_in)
        if rule.is_place(entry.channel):
            found[id_] = Outing(service_ids=(), hours=entry.channel.hours)
        elif given:
            found[id_] = _by_services(entry, [services[service_id] for service_id in given])
    return found


def visits_of(places: Mapping[str, PlaceEntry], outings: Mapping[str, Outing], rule: Outings) -> frozenset[str]:
    """Ids of the other places that may be suggested when no outing is open: those that the rule does not leave out."""
    return frozenset(
        id_
        for id_, entry in places.items()
        if id_ not in outings and not entry.channel.confidential_address and not rule.leaves_out(entry.channel)
    )


def _by_services(place: PlaceEntry, services: list[ServiceEntry]) -> Outing:
    hours = tuple(
        rule
        for entry in services
        for connection, channel in entry.connections
        if channel.id == place.channel.id
        for rule in connection.hours
    )
    return Outing(service_ids=tuple(entry.service.id for entry in services), hours=hours or place.channel.hours)
