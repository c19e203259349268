"""Snapshot and editors' word → one `Directory` in memory: merged, selected, indexed. Pure; every view reads this.

Ids in it are primary ids: a record that was merged into another is found through `Directory.primary_of`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from generators.codes import counties
from generators.directory.confidential import Withheld
from generators.directory.entries import Directory, PlaceEntry, ServiceEntry
from generators.directory.hosting import with_places
from generators.directory.indexing import municipalities_of_service, municipality_entries, organisation_entries
from generators.directory.joining import joined_connections, joined_place, joined_service, place_groups, service_groups
from generators.directory.local import LocalDirectory
from generators.directory.meeting_places import meeting_points
from generators.directory.merging import Merge, county_organisations, county_twins, language_twins, same_places
from generators.directory.outings import outings_of, visits_of
from generators.matching import Match
from generators.model.records import Channel, Connection, Organisation, Service
from generators.outings import Outings
from generators.selection import Choice, Editorial, choose
from generators.settings import Region, Settings
from generators.situations import Situations
from generators.snapshot import Manifest, Snapshot

R = TypeVar("R", Service, Channel)

NO_OUTINGS = Outings()
"""A rule that takes no place."""


def build_directory(
    snapshot: Snapshot,
    editorial: Editorial,
    situations: Situations,
    settings: Settings,
    outing_rule: Outings = NO_OUTINGS,
    local: LocalDirectory | None = None,
) -> Directory:
    """The directory of a snapshot, with the local records beside it.

    The region is the snapshot's; settings name it when they mean the same county.
    """
    choices = kept_choices(snapshot, editorial)
    pulled = {id_: snapshot.services[id_] for id_ in choices}
    pulled_channels = referenced_channels(pulled.values(), snapshot.channels)
    merges = find_merges(pulled.values(), pulled_channels.values(), snapshot.organisations)

    withheld = Withheld.of((entry.id for entry in editorial.confidential_addresses), pulled_channels, merges)
    services = {id_: withheld.service(service) for id_, service in pulled.items()}
    channels = {id_: withheld.channel(channel) for id_, channel in pulled_channels.items()}
    organisations = {id_: withheld.organisation(found) for id_, found in snapshot.organisations.items()}

    service_parts = service_groups(merges, _of_county(services, organisations), services)
    connections = Counter(connection.channel_id for s in services.values() for connection in s.connections)
    place_parts = place_groups(merges, pulled_channels, connections)
    primary_of = _primaries({**service_parts, **place_parts})
    channel_groups = _groups(channels, place_parts, primary_of)
    shown = {id_: joined_place(group[0], group[1:]) for id_, group in channel_groups.items()}
    twins = {id_: merge.ids for merge in merges if merge.rule == "language_twins" for id_ in merge.ids}
    entries = {
        id_: _service_entry(
            group,
            [services[twin] for twin in twins.get(id_, ()) if twin != id_],
            choices[id_],
            joined_connections(group, shown, primary_of),
            organisations,
            situations,
            snapshot.manifest,
        )
        for id_, group in _groups(services, service_parts, primary_of).items()
    }
    places = _place_entries(entries, channel_groups, shown)
    with_page = organisation_entries(entries, places, organisations)
    outings = outings_of(places, entries, outing_rule)
    local = with_places(local or LocalDirectory(), places, primary_of, withheld)
    return Directory(
        region=_region(snapshot.manifest, settings),
        manifest=snapshot.manifest,
        services=entries,
        places=places,
        channels={id_: channel for id_, channel in shown.items() if channel.kind != "location"},
        organisations=with_page,
        municipalities=municipality_entries(entries, places, with_page, snapshot.manifest),
        situations=_services_by_situation(entries, situations),
        merges=merges,
        primary_of=primary_of,
        dangling=dangling_references(pulled.values(), snapshot),
        outings=outings,
        visits=visits_of(places, outings, outing_rule),
        local=local,
        meeting_points=meeting_points(
            local, places, entries, outings, organisations, snapshot.manifest.municipalities, outing_rule
        ),
    )


def kept_choices(snapshot: Snapshot, editorial: Editorial) -> dict[str, Choice]:
    """Why each service of the snapshot is kept, by id in order; editors' word since the pull counts too."""
    choices = (
        (id_, choose(id_, service.class_codes, service.target_codes, editorial))
        for id_, service in sorted(snapshot.services.items())
    )
    return {id_: choice for id_, choice in choices if choice.kept}


def referenced_channels(services: Iterable[Service], channels: Mapping[str, Channel]) -> dict[str, Channel]:
    """The published channels that the services lead to, by id in order."""
    wanted = {connection.channel_id for service in services for connection in service.connections}
    return {id_: channels[id_] for id_ in sorted(wanted & channels.keys())}


def find_merges(
    services: Collection[Service], channels: Iterable[Channel], organisations: Mapping[str, Organisation]
) -> tuple[Merge, ...]:
    """Everything that is one and the same, by all three rules."""
    return (*language_twins(services), *county_twins(services, organisations), *same_places(channels))


def dangling_references(services: Iterable[Service], snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """Pairs of (service id, channel id) whose channel the source does not publish; unread ones do not count."""
    known = snapshot.channels.keys() | {u.id for u in snapshot.unread if u.kind == "channel" and u.whole}
    pairs = {(service.id, connection.channel_id) for service in services for connection in service.connections}
    return tuple(sorted(pair for pair in pairs if pair[1] not in known))


def _organisations_of(
    parts: Iterable[Service], roles: tuple[str, ...], organisations: Mapping[str, Organisation]
) -> tuple[str, ...]:
    """Ids of known organisations in these roles: role by role, in the order of the parts, none twice."""
    ids = (
        responsibility.organisation_id
        for role in roles
        for part in parts
        for responsibility in part.responsibilities
        if responsibility.role == role and responsibility.organisation_id
    )
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ in organisations))


def _services_by_situation(services: Mapping[str, ServiceEntry], situations: Situations) -> dict[str, tuple[str, ...]]:
    return {
        situation.key: tuple(id_ for id_, entry in services.items() if situation.key in entry.situations)
        for situation in situations.situations
    }


def _matches_of(parts: Iterable[Service], situations: Situations) -> dict[str, Match]:
    """Why the parts belong to life situations, in the editors' order; of several parts the first tells."""
    found: dict[str, Match] = {}
    for part in parts:
        found = situations.matches(part) | found
    return {situation.key: found[situation.key] for situation in situations.situations if situation.key in found}


def _of_county(services: Mapping[str, Service], organisations: Mapping[str, Organisation]) -> frozenset[str]:
    """Ids of the services that a county's own organisation is responsible for."""
    county = county_organisations(organisations)
    return frozenset(id_ for id_, service in services.items() if service.responsible_id in county)


def _primaries(groups: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Merged id → primary id, in order."""
    return dict(sorted((id_, primary) for primary, ids in groups.items() for id_ in ids if id_ != primary))


def _groups(
    records: Mapping[str, R], parts: Mapping[str, tuple[str, ...]], primary_of: Mapping[str, str]
) -> dict[str, tuple[R, ...]]:
    """Id of each record that was not merged into another → it and those that were merged into it."""
    return {id_: tuple(records[part] for part in parts.get(id_, (id_,))) for id_ in records if id_ not in primary_of}


def _service_entry(
    parts: Sequence[Service],
    twins: Sequence[Service],
    choice: Choice,
    connections: tuple[tuple[Connection, Channel], ...],
    organisations: Mapping[str, Organisation],
    situations: Situations,
    manifest: Manifest,
) -> ServiceEntry:
    return ServiceEntry(
        service=joined_service(parts[0], twins),
        parts=tuple(parts),
        choice=choice,
        connections=connections,
        organisation_ids=_organisations_of(parts, ("responsible", "other_responsible"), organisations),
        producer_ids=_organisations_of(parts, ("producer",), organisations),
        municipalities=frozenset(code for part in parts for code in municipalities_of_service(part, manifest)),
        matches=_matches_of(parts, situations),
        nationwide=any(part.area.scope != "limited" for part in parts),
    )


def _place_entries(
    services: Mapping[str, ServiceEntry], parts: Mapping[str, tuple[Channel, ...]], shown: Mapping[str, Channel]
) -> dict[str, PlaceEntry]:
    service_ids: dict[str, list[str]] = defaultdict(list)
    for id_, entry in services.items():
        for _, channel in entry.connections:
            service_ids[channel.id].append(id_)
    return {
        id_: PlaceEntry(
            channel=channel,
            parts=parts[id_],
            service_ids=tuple(service_ids[id_]),
            municipality=channel.main_address.municipality if channel.main_address else None,
        )
        for id_, channel in shown.items()
        if channel.kind == "location"
    }


def _region(manifest: Manifest, settings: Settings) -> Region:
    if settings.region.county == manifest.county:
        return settings.region
    return Region(county=manifest.county, names=counties()[manifest.county].names)
