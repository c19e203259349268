"""Local records as readers meet them: merged, placed, marked when old. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from generators.directory.local_merging import Where, in_line, joined_record, same_records
from generators.model.address import Address, Coordinates
from generators.model.local_records import TELLS_WHERE, LocalKind, LocalRecord
from generators.model.text import EMPTY

CONFIRM_AGAIN_AFTER = timedelta(days=365)
"""After this a record that nobody confirmed is marked and no longer suggested for today."""


@dataclass(frozen=True)
class LocalEntry:
    """One record, or several that are the same (`parts`, the one shown first).

    `address` and `point` are those it is shown with: None when `hidden`, its address is confidential. The records have
    lost theirs then, too. `host_id` is the record in whose rooms it is held, when that is known and may be told.
    `season_over` and `unconfirmed` are marked on its pages; `current` tells whether it may be suggested for today:
    neither of them.
    """

    record: LocalRecord
    parts: tuple[LocalRecord, ...]
    municipality: str | None
    address: Address | None
    point: Coordinates | None
    host_id: str | None = None
    hidden: bool = False
    season_over: bool = False
    unconfirmed: bool = False

    @property
    def current(self) -> bool:
        """Whether it may be suggested for today."""
        return not (self.season_over or self.unconfirmed)


@dataclass(frozen=True)
class LocalDirectory:
    """All local records by id, in order of id. `left_out` are ids of records with the reason (another county).

    `primary_of` gives for each record that was merged into another the id of that one.
    """

    entries: Mapping[str, LocalEntry] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    primary_of: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, LocalEntry]]:
        found: dict[str, dict[str, LocalEntry]] = {}
        for id_, entry in self.entries.items():
            found.setdefault(kind_of(entry.record), {})[id_] = entry
        return found

    @cached_property
    def held_at(self) -> dict[str, tuple[str, ...]]:
        """Id of a host → ids of the records that are held there."""
        return _grouped((entry.host_id, id_) for id_, entry in self.entries.items())

    @cached_property
    def organised_by(self) -> dict[str, tuple[str, ...]]:
        """Id of an organisation, here or in PTV → ids of the records that it organises."""
        return _grouped(
            (organiser.organisation_id, id_)
            for id_, entry in self.entries.items()
            for organiser in entry.record.organisers
        )

    @cached_property
    def same_as(self) -> dict[str, tuple[str, ...]]:
        """Id of a PTV record → ids of the local records that are the same thing."""
        return _grouped((entry.record.ptv_id, id_) for id_, entry in self.entries.items())

    def of(self, kind: LocalKind) -> dict[str, LocalEntry]:
        """The entries of one kind by id."""
        return self._by_kind.get(kind, {})


def _grouped(pairs: Iterable[tuple[str | None, str]]) -> dict[str, tuple[str, ...]]:
    """Key → its values, each once, in their order; pairs without a key are left out."""
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        if key and value not in found.setdefault(key, []):
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def kind_of(record: LocalRecord) -> LocalKind:
    """The kind of a record."""
    kind: LocalKind = record.kind  # type: ignore[attr-defined]
    return kind


def is_of_county(record: LocalRecord, municipalities: Collection[str]) -> bool:
    """Whether a record is in one of the municipalities (codes), or in none."""
    return record.municipality is None or record.municipality in municipalities


def build_local(
    records: Iterable[LocalRecord],
    municipalities: Iterable[str],
    today: date,
    kinds: Mapping[str, str] = {},
) -> LocalDirectory:
    """The directory of the records that are in the county: those of its `municipalities` (codes), or of none.

    `kinds` is the kind of each feed by its key: it decides which of several records of one thing is shown first.
    """
    here, by_id = set(municipalities), {record.id: record for record in records}
    left_out = {id_: "another county" for id_, record in sorted(by_id.items()) if not is_of_county(record, here)}
    kept = {id_: record for id_, record in sorted(by_id.items()) if id_ not in left_out}
    where = {id_: _where(record, by_id) for id_, record in kept.items()}
    groups = [in_line((kept[id_] for id_ in ids), kinds) for ids in same_records(kept.values(), where, today)]
    primary_of = {part.id: parts[0].id for parts in groups for part in parts[1:]}
    parts_of = {parts[0].id: parts for parts in groups}
    entries = {
        id_: _entry(parts_of.get(id_, (record,)), by_id, primary_of, today)
        for id_, record in kept.items()
        if id_ not in primary_of
    }
    return LocalDirectory(entries, left_out, dict(sorted(primary_of.items())))


def _where(record: LocalRecord, by_id: Mapping[str, LocalRecord]) -> Where:
    """Municipality and address, its own or that of the record in whose rooms it is held."""
    chain = (record, *hosts_of(record, by_id))
    return Where(
        municipality=next((part.municipality for part in chain if part.municipality), None),
        address=next((part.address for part in chain if part.address), None),
    )


def hosts_of(record: LocalRecord, by_id: Mapping[str, LocalRecord]) -> tuple[LocalRecord, ...]:
    """The local records in whose rooms a record is held: the hall first, then the house that the hall is in."""
    found: list[LocalRecord] = []
    while (host := by_id.get((found[-1] if found else record).place_id or "")) and host not in (record, *found):
        found.append(host)
    return tuple(found)


def without_whereabouts(parts: tuple[LocalRecord, ...]) -> tuple[LocalRecord, tuple[LocalRecord, ...]]:
    """What a hidden entry is shown with: its joined record and its parts, without what tells where it is."""
    parts = tuple(_keeping_the_secret(part) for part in parts)
    return _without_address(joined_record(parts)), tuple(_without_address(part) for part in parts)


def _keeping_the_secret(record: LocalRecord) -> LocalRecord:
    """The record; a feed that did not know of the secret may tell it in its texts."""
    unaware = record.origin.source != "editors" and not record.confidential_address
    return record.model_copy(update=dict(TELLS_WHERE)) if unaware else record


def _without_address(record: LocalRecord) -> LocalRecord:
    """One that is confidential itself does not name its host either."""
    lost: dict[str, object] = {"address": None, "place_text": EMPTY}
    return record.model_copy(update=lost | ({"place_id": None} if record.confidential_address else {}))


def _entry(
    parts: tuple[LocalRecord, ...], by_id: Mapping[str, LocalRecord], primary_of: Mapping[str, str], today: date
) -> LocalEntry:
    hidden = any(one.confidential_address for part in parts for one in (part, *hosts_of(part, by_id)))
    where = _where(joined_record(parts), by_id)
    record, parts = without_whereabouts(parts) if hidden else (joined_record(parts), parts)
    address = None if hidden else where.address
    confirmed = record.confirmed
    return LocalEntry(
        record=record,
        parts=parts,
        municipality=where.municipality,
        address=address,
        point=address.coordinates if address else None,
        host_id=primary_of.get(record.place_id or "", record.place_id),
        hidden=hidden,
        season_over=record.valid_to is not None and record.valid_to < today,
        unconfirmed=confirmed is not None and today - confirmed.day > CONFIRM_AGAIN_AFTER,
    )
