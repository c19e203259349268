"""Carries the old records of a held-back part over into a new pull."""

from generators.model.records import RecordKind
from generators.sources.ptv_v11.gathering import Gathered, above_of
from generators.sources.ptv_v11.previous import Previous

_KINDS: dict[str, RecordKind] = {"channels": "channel", "organisations": "organisation", "collections": "collection"}


def carry_over(previous: Previous, gathered: Gathered, services: frozenset[str]) -> None:
    """Adds the old `services` with the channels, organisations and collections they name, as they were then.

    What the new pull has of these stays as it is there.
    """
    channels: set[str] = set()
    organisations: set[str] = set()
    collections: set[str] = set()
    for identifier in sorted(services):
        gathered.keep_service(previous.files["services"].record(identifier))
        gathered.unread += previous.unread_of("service", identifier)
        facts = gathered.facts[identifier]
        channels |= facts.channels
        organisations |= facts.organisations
        collections |= facts.collections
    _add(previous, gathered, "channels", channels)
    for identifier in channels & set(gathered.files["channels"]):
        record = gathered.files["channels"].record(identifier)
        organisations |= {record["organisation_id"]} if record.get("organisation_id") else set()
        collections |= set(record.get("collection_ids", ()))
    _add(previous, gathered, "collections", collections)
    while organisations:
        _add(previous, gathered, "organisations", organisations)
        known = organisations & set(gathered.files["organisations"])
        above = {name for key in known for name in above_of(gathered.files["organisations"].record(key))}
        organisations = above - set(gathered.files["organisations"])
        if not organisations & set(previous.files["organisations"]):
            break


def _add(previous: Previous, gathered: Gathered, file: str, ids: set[str]) -> None:
    for identifier in sorted(ids):
        if identifier in previous.files[file] and identifier not in gathered.files[file]:
            gathered.files[file].add(identifier, previous.files[file].text(identifier))
            gathered.unread += previous.unread_of(_KINDS[file], identifier)
