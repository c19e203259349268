"""Service collections (API v11 §7)."""

from generators.model.records import ServiceCollection, Unread
from generators.model.text import EMPTY
from generators.sources.ptv_v11.ids import guid
from generators.sources.ptv_v11.mapping.channels import DESCRIPTION_TYPES
from generators.sources.ptv_v11.mapping.fields import LONG_LIST_LIMIT, Raw, Reading, begin, mapping
from generators.sources.ptv_v11.mapping.texts import names, typed


def read_collection(raw: object, unread: list[Unread]) -> ServiceCollection | None:
    """A service collection, or None with the reason in `unread`. Never raises on any JSON.

    Rows of names and descriptions come with and without a type (§7): without one they are name and description.
    """
    begun = begin("collection", raw, unread)
    if begun is None:
        return None
    reading, record = begun
    called = names(reading, record, "serviceCollectionNames")
    if not called.shown:
        reading.refuse("no name in any language")
        return None
    texts = typed(reading, record, "serviceCollectionDescriptions", DESCRIPTION_TYPES, default="description")
    own, summary = texts.get("description", EMPTY), texts.get("summary", EMPTY)
    return ServiceCollection(
        id=reading.id,
        organisation_id=reading.reference(record, "organizationId"),
        names=called.shown,
        description=own.filled_from(summary) if summary else own,
        service_ids=_ids(reading, record, "services", "service"),
        channel_ids=_ids(reading, record, "serviceChannels", "serviceChannel"),
        changed_at=reading.moment(record, "modified"),
    )


def _ids(reading: Reading, raw: Raw, key: str, inner: str) -> tuple[str, ...]:
    """Ids of the members: in the row itself, or (as in connections) in an object inside it."""
    found: dict[str, None] = {}
    for row in reading.rows(raw, key, limit=LONG_LIST_LIMIT):
        member = row.get("id") or mapping(row.get(inner)).get("id")
        member_id = guid(member)
        if member_id is None:
            reading.leave_out(key, "a member without its id", member)
        else:
            found[member_id] = None
    return tuple(found)
