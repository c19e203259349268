"""Local records that are held at a place of PTV: they take its address, and are as confidential as it is. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from generators.directory.confidential import Withheld
from generators.directory.entries import PlaceEntry
from generators.directory.local import LocalDirectory, LocalEntry, hosts_of, without_whereabouts
from generators.directory.merging import street_key
from generators.model.local_records import LocalRecord


def with_places(
    local: LocalDirectory, places: Mapping[str, PlaceEntry], primary_of: Mapping[str, str], withheld: Withheld
) -> LocalDirectory:
    """The local directory with the places of PTV known as hosts.

    A host or the same thing in PTV (`ptv_id`) whose address is confidential hides the record's, and so does the same
    street address. Ids of merged places become those of their primaries.
    """
    records = {id_: entry.record for id_, entry in local.entries.items()}
    entries = {id_: _settled(entry, records, places, primary_of, withheld) for id_, entry in local.entries.items()}
    return replace(local, entries=entries)


def _settled(
    entry: LocalEntry,
    records: Mapping[str, LocalRecord],
    places: Mapping[str, PlaceEntry],
    primary_of: Mapping[str, str],
    withheld: Withheld,
) -> LocalEntry:
    record = entry.record
    outermost = (record, *hosts_of(record, records))[-1].place_id or ""
    host = places.get(primary_of.get(outermost, outermost))
    address = entry.address or (host.channel.main_address if host and not entry.hidden else None)
    parts = entry.parts
    named = {outermost, *(part.ptv_id for part in (record, *parts)), *(part.place_id for part in parts)}
    streets = {street_key(one) for one in (address, *(part.address for part in parts)) if one}
    hidden = entry.hidden or not withheld.ids.isdisjoint(named) or not withheld.streets.isdisjoint(streets)
    if hidden:
        address, (record, parts) = None, without_whereabouts(parts)
    ptv_id, host_id = (primary_of.get(id_, id_) if id_ else None for id_ in (record.ptv_id, entry.host_id))
    return replace(
        entry,
        record=record if record.ptv_id == ptv_id else record.model_copy(update={"ptv_id": ptv_id}),
        parts=parts,
        municipality=entry.municipality or (host.municipality if host else None),
        address=address,
        point=address.coordinates if address else None,
        host_id=host_id,
        hidden=hidden,
    )
