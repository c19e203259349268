"""Which municipalities a record is for, so that a list can put one's own first."""

from generators.directory.entries import OrganisationEntry
from generators.pages.context import Context


def served_municipalities(context: Context, kind: str, record_id: str) -> frozenset[str] | None:
    """Codes of the municipalities that a record is for; None when it is for the whole county.

    None known, or none of this county: the empty set. An organisation is for those where it gives services or has
    places, and where it is seated.
    """
    directory = context.prepared.directory
    if kind == "service":
        return _unless_all(context, directory.services[record_id].municipalities)
    if kind == "location":
        return frozenset(code for code in (directory.places[record_id].municipality,) if code)
    return _unless_all(context, _of_organisation(context, directory.organisations[record_id]))


def _unless_all(context: Context, codes: frozenset[str]) -> frozenset[str] | None:
    return None if codes >= context.prepared.directory.municipalities.keys() else codes


def _of_organisation(context: Context, entry: OrganisationEntry) -> frozenset[str]:
    directory = context.prepared.directory
    ids = (*entry.service_ids, *entry.produced_ids)
    codes = {code for id_ in ids for code in directory.services[id_].municipalities}
    codes |= {place.municipality for id_ in entry.place_ids if (place := directory.places[id_]).municipality}
    seat = entry.organisation.municipality
    return frozenset({*codes, seat} if seat else codes)
