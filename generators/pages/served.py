"""Which municipalities a record is for, so that a list can put one's own first."""

from generators.directory.entries import OrganisationEntry
from generators.directory.local import LocalEntry
from generators.model.local_records import LOCAL_KINDS
from generators.pages.context import Context


def served_municipalities(context: Context, kind: str, record_id: str) -> frozenset[str] | None:
    """Codes of the municipalities that a record is for; None when it is for the whole county.

    None known, or none of this county: the empty set. An organisation is for those where it gives services or has
    places, and where it is seated. A local record is for its own municipality and those it names; without any, for all.
    """
    directory = context.prepared.directory
    if kind in LOCAL_KINDS:
        return _of_local(context, directory.local.entries[record_id])
    if kind == "service":
        return _unless_all(context, directory.services[record_id].municipalities)
    if kind == "location":
        return frozenset(code for code in (directory.places[record_id].municipality,) if code)
    return _unless_all(context, _of_organisation(context, directory.organisations[record_id]))


def _of_local(context: Context, entry: LocalEntry) -> frozenset[str] | None:
    codes = frozenset(code for code in (entry.municipality, *entry.record.serves) if code)
    return _unless_all(context, codes.intersection(context.prepared.directory.municipalities)) if codes else None


def _unless_all(context: Context, codes: frozenset[str]) -> frozenset[str] | None:
    return None if codes >= context.prepared.directory.municipalities.keys() else codes


def _of_organisation(context: Context, entry: OrganisationEntry) -> frozenset[str]:
    directory = context.prepared.directory
    ids = (*entry.service_ids, *entry.produced_ids)
    codes = {code for id_ in ids for code in directory.services[id_].municipalities}
    codes |= {place.municipality for id_ in entry.place_ids if (place := directory.places[id_]).municipality}
    seat = entry.organisation.municipality
    return frozenset({*codes, seat} if seat else codes)
