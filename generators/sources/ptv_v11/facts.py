"""What a pull needs to know of a record that lies on disk as a line: whom it names, and where it belongs."""

from typing import NamedTuple

from generators.snapshot.lines import Record


class ServiceFacts(NamedTuple):
    """Of a service: ids of the records it names, its codes, and the parts of the snapshot it belongs to."""

    channels: frozenset[str]
    organisations: frozenset[str]
    collections: frozenset[str]
    general_description: str | None
    responsible: str | None
    municipalities: frozenset[str]
    classes: frozenset[str]
    targets: frozenset[str]


def service_facts(record: Record) -> ServiceFacts:
    """Facts of a service as `snapshot.lines.plain` gives it."""
    parties = [party for party in record.get("responsibilities", ()) if party.get("organisation_id")]
    return ServiceFacts(
        channels=frozenset(connection["channel_id"] for connection in record.get("connections", ())),
        organisations=frozenset(party["organisation_id"] for party in parties),
        collections=frozenset(record.get("collection_ids", ())),
        general_description=record.get("general_description_id"),
        responsible=next((party["organisation_id"] for party in parties if party["role"] == "responsible"), None),
        municipalities=frozenset(
            code for part in record.get("area", {}).get("parts", ()) for code in part.get("municipalities", ())
        ),
        classes=_codes(record, "service_classes"),
        targets=_codes(record, "target_groups"),
    )


def _codes(record: Record, field: str) -> frozenset[str]:
    return frozenset(concept["code"] for concept in record.get(field, ()) if concept.get("code"))


def left_out(record: Record) -> Record:
    """What is kept of a service that is left out, as a plain `LeftOut`."""
    facts = service_facts(record)
    found: Record = {"id": record["id"], "names": record["names"]}
    if facts.classes:
        found["class_codes"] = sorted(facts.classes)
    if facts.targets:
        found["target_codes"] = sorted(facts.targets)
    if facts.responsible:
        found["organisation_id"] = facts.responsible
    return found


def without_past_hours(record: Record, today: str) -> Record:
    """The record without rules of hours that ended before `today` ("2026-11-23"): PTV leaves them out by itself.

    Of a record that is not fetched again the daily pull has to drop them, to be equal to a full one.
    """
    found = _drop_past(record, today)
    if "connections" in found:
        found["connections"] = [_drop_past(connection, today) for connection in found["connections"]]
    return found


def _drop_past(holder: Record, today: str) -> Record:
    hours = [rule for rule in holder.get("hours", ()) if not rule.get("valid_to") or rule["valid_to"] >= today]
    found = {field: value for field, value in holder.items() if field != "hours"}
    return found | {"hours": hours} if hours else found
