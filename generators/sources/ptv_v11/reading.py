"""From raw records to lines: calls the mapping, and makes sure that no record, however odd, stops the pull."""

from collections.abc import Callable
from typing import NamedTuple

from generators.model.base import Model
from generators.model.records import RecordKind, Unread
from generators.snapshot.lines import Record, line, plain
from generators.sources.ptv_v11 import mapping
from generators.sources.ptv_v11.batches import Batch, Raw

MAPPINGS: dict[RecordKind, Callable[[Raw, list[Unread]], Model | None]] = {
    "service": mapping.read_service,
    "channel": mapping.read_channel,
    "organisation": mapping.read_organisation,
    "collection": mapping.read_collection,
}


class Read(NamedTuple):
    """Records that were read, as plain values and as lines by id, and what could not be read of them."""

    records: dict[str, tuple[Record, bytes]]
    unread: tuple[Unread, ...]


def read_batch(batch: Batch, kind: RecordKind) -> Read:
    """The records of a batch through the mapping of their kind."""
    records: dict[str, tuple[Record, bytes]] = {}
    unread = list(batch.unread)
    for identifier, raw in batch.records.items():
        told: list[Unread] = []
        try:
            record = MAPPINGS[kind](raw, told)
            if record is not None:
                values = plain(record) | {"id": identifier}
                records[identifier] = values, line(values)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            told.append(
                Unread(kind=kind, id=identifier, reason=f"cannot be read: {type(error).__name__}: {error}"[:500])
            )
        else:
            if record is None and not any(part.whole for part in told):
                told.append(Unread(kind=kind, id=identifier, reason="cannot be read"))
        unread += [part if part.id == identifier else part.model_copy(update={"id": identifier}) for part in told]
    return Read(records, tuple(unread))


def read_names(batch: Batch) -> tuple[dict[str, Record], tuple[Unread, ...]]:
    """Names of general descriptions by id, as plain values, and those that could not be read."""
    names: dict[str, Record] = {}
    unread = list(batch.unread)
    for identifier, raw in batch.records.items():
        found = mapping.read_general_description_names(raw)
        if found is None:
            unread.append(Unread(kind="general_description", id=identifier, field="names", reason="no readable name"))
        else:
            names[identifier] = found[1].model_dump(mode="json")
    return names, tuple(unread)
