"""The directory by organisation and by municipality. Pure functions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generators.codes import municipality_names
from generators.directory.entries import MunicipalityEntry, OrganisationEntry, PlaceEntry, ServiceEntry
from generators.model.records import Channel, Organisation, Responsibility, Service
from generators.snapshot import Manifest


def municipalities_of_service(service: Service, manifest: Manifest) -> frozenset[str]:
    """The municipalities of the snapshot's county where a service is given; "all" as all of them."""
    everywhere = frozenset(manifest.municipalities)
    scope = service.area.scope
    if scope == "nationwide" or (scope == "nationwide_except_aland" and manifest.county != "91"):
        return everywhere
    if any(part.kind == "county" and part.code == manifest.county for part in service.area.parts):
        return everywhere
    return everywhere & service.area.municipalities


def organisations_with_page(
    responsibilities: Iterable[Responsibility],
    places: Iterable[Channel],
    organisations: Mapping[str, Organisation],
) -> frozenset[str]:
    """Ids of organisations that get a page: those with a part in a service or a place of their own, and all above."""
    wanted = {responsibility.organisation_id for responsibility in responsibilities}
    wanted |= {place.organisation_id for place in places}
    found: set[str] = set()
    for id_ in wanted:
        while id_ and id_ in organisations and id_ not in found:
            found.add(id_)
            id_ = organisations[id_].parent_id
    return frozenset(found)


def organisation_entries(
    services: Mapping[str, ServiceEntry], places: Mapping[str, PlaceEntry], organisations: Mapping[str, Organisation]
) -> dict[str, OrganisationEntry]:
    """Every organisation with a page, by id in order."""
    with_page = organisations_with_page(
        (r for entry in services.values() for part in entry.parts for r in part.responsibilities),
        (part for place in places.values() for part in place.parts),
        organisations,
    )
    responsible, produced, own_places = _Lists(), _Lists(), _Lists()
    for id_, entry in services.items():
        responsible.add(entry.organisation_ids, id_)
        produced.add(entry.producer_ids, id_)
    for id_, place in places.items():
        own_places.add({part.organisation_id for part in place.parts if part.organisation_id}, id_)
    parents = {id_: _parent(id_, organisations) for id_ in sorted(with_page)}
    children = _Lists()
    for id_, parent in parents.items():
        children.add((parent or "",), id_)
    return {
        id_: OrganisationEntry(
            organisation=organisations[id_],
            service_ids=responsible.of(id_),
            produced_ids=produced.of(id_),
            place_ids=own_places.of(id_),
            children=children.of(id_),
            parent=parents[id_],
        )
        for id_ in parents
    }


def municipality_entries(
    services: Mapping[str, ServiceEntry],
    places: Mapping[str, PlaceEntry],
    organisations: Mapping[str, OrganisationEntry],
    manifest: Manifest,
) -> dict[str, MunicipalityEntry]:
    """Every municipality of the county, by code in order, also those that have nothing."""
    given, own, located, seated = _Lists(), _Lists(), _Lists(), _Lists()
    for id_, entry in services.items():
        given.add(entry.municipalities, id_)
        own.add(named_municipalities(entry.parts), id_)
    for id_, place in places.items():
        located.add((place.municipality or "",), id_)
    for id_, organisation in organisations.items():
        seated.add((organisation.organisation.municipality or "",), id_)
    return {
        code: MunicipalityEntry(
            code=code,
            names=municipality_names(code),
            service_ids=given.of(code),
            own_service_ids=own.of(code),
            place_ids=located.of(code),
            organisation_ids=seated.of(code),
        )
        for code in sorted(manifest.municipalities)
    }


def _parent(id_: str, organisations: Mapping[str, Organisation]) -> str | None:
    """The known organisation above; None at the top, and in a ring, so that whoever walks up arrives."""
    above: list[str] = []
    parent = organisations[id_].parent_id
    while parent and parent in organisations and parent not in above:
        above.append(parent)
        parent = organisations[parent].parent_id
    return above[0] if above and id_ not in above else None


def named_municipalities(services: Iterable[Service]) -> frozenset[str]:
    """Codes of the municipalities that the areas of the services name one by one."""
    return frozenset(
        code
        for service in services
        for part in service.area.parts
        if part.kind == "municipality"
        for code in part.municipalities
    )


class _Lists:
    """Key → ids in the order of adding, each once."""

    def __init__(self) -> None:
        self._ids: dict[str, list[str]] = defaultdict(list)

    def add(self, keys: Iterable[str], id_: str) -> None:
        for key in keys:
            self._ids[key].append(id_)

    def of(self, key: str) -> tuple[str, ...]:
        return tuple(self._ids.get(key, ()))
