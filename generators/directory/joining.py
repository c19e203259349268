"""How records that are one become one: which is the primary, and what it takes from the others. Pure functions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from generators.directory.merging import Merge, grouped
from generators.model.base import Model
from generators.model.records import Channel, Connection, Service
from generators.model.text import Text

M = TypeVar("M", bound=Model)
T = TypeVar("T")


def service_groups(
    merges: Iterable[Merge], county_services: frozenset[str], services: Mapping[str, Service]
) -> dict[str, tuple[str, ...]]:
    """Primary id → ids of its group, primary first, of all services that some rule joins.

    Primary of county twins: the county's record; of language twins: the one with Finnish; then the lowest id.
    """
    groups = grouped(merge.ids for merge in merges if merge.rule != "same_place")
    ordered = (
        sorted(ids, key=lambda id_: (id_ not in county_services, not services[id_].names.get("fi"), id_))
        for ids in groups
    )
    return {ids[0]: tuple(ids) for ids in ordered}


def place_groups(
    merges: Iterable[Merge], channels: Mapping[str, Channel], connection_counts: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    """Primary id → ids of its group, primary first, of all service locations that are the same place.

    Primary: the one with coordinates, then with most connections, then the lowest id.
    """
    groups = grouped(merge.ids for merge in merges if merge.rule == "same_place")
    ordered = (
        sorted(ids, key=lambda id_: (not _has_coordinates(channels[id_]), -connection_counts.get(id_, 0), id_))
        for ids in groups
    )
    return {ids[0]: tuple(ids) for ids in ordered}


def joined_service(primary: Service, language_twins: Sequence[Service]) -> Service:
    """The primary with the languages, texts and keywords that only its language twins have."""
    if not language_twins:
        return primary
    keywords = {**primary.keywords}
    for twin in language_twins:
        keywords = {**twin.keywords, **keywords}
    return primary.model_copy(
        update={
            **_texts_from(primary, language_twins),
            "languages": _united(record.languages for record in (primary, *language_twins)),
            "keywords": keywords,
        }
    )


def joined_place(primary: Channel, others: Sequence[Channel]) -> Channel:
    """The primary with what it lacks from the others of the same place: texts, hours, ways to reach it, entrances."""
    if not others:
        return primary
    lists = ("hours", "phones", "emails", "links", "entrances", "attachments")
    return primary.model_copy(
        update={
            **_texts_from(primary, others),
            "languages": _united(record.languages for record in (primary, *others)),
            **{name: next((found for r in (primary, *others) if (found := getattr(r, name))), ()) for name in lists},
        }
    )


def joined_connections(
    parts: Sequence[Service], channels: Mapping[str, Channel], primary_of: Mapping[str, str]
) -> tuple[tuple[Connection, Channel], ...]:
    """Each published channel of the parts once, in the order of the records, joined with what is said of the pair.

    `channels` holds published channels, merged places under their primary's id. When two connections lead to the same
    channel, the first tells and the second adds what the first leaves empty, and its own phones, e-mails and links.
    """
    found: dict[str, Connection] = {}
    for part in parts:
        for connection in part.connections:
            identifier = primary_of.get(connection.channel_id, connection.channel_id)
            if identifier not in channels:
                continue
            resolved = connection.model_copy(update={"channel_id": identifier})
            found[identifier] = _joined_connection(found[identifier], resolved) if identifier in found else resolved
    return tuple((connection, channels[identifier]) for identifier, connection in found.items())


def _joined_connection(first: Connection, second: Connection) -> Connection:
    return first.model_copy(
        update={
            **_texts_from(first, (second,)),
            "charge": first.charge or second.charge,
            "hours": first.hours or second.hours,
            "addresses": first.addresses or second.addresses,
            "phones": _united((first.phones, second.phones)),
            "emails": _united((first.emails, second.emails)),
            "links": _united((first.links, second.links)),
            "extra_types": _united((first.extra_types, second.extra_types)),
        }
    )


def _texts_from(record: M, others: Iterable[M]) -> dict[str, Text]:
    """The text fields of `record` to which one of `others` adds a language."""
    changed: dict[str, Text] = {}
    for other in others:
        for name in type(record).model_fields:
            theirs = getattr(other, name)
            if isinstance(theirs, Text) and theirs:
                changed[name] = changed.get(name, getattr(record, name)).filled_from(theirs)
    return changed


def _united(tuples: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """All items in order, none twice."""
    items: list[T] = []
    for some in tuples:
        items += [item for item in some if item not in items]
    return tuple(items)


def _has_coordinates(channel: Channel) -> bool:
    return channel.main_address is not None and channel.main_address.coordinates is not None
