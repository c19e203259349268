"""One meeting place, group, space or event that several sources tell of: which records are one, and what is then told.

Pure. Two records of one source are never one: the source tells them apart. When a source comes twice among records
that hang together nobody can tell which of its two is meant, so both stay by themselves.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import Any, NamedTuple

from generators.directory.merging import grouped, metres_between, normal, same_name
from generators.hours import occurrences
from generators.model.address import Address
from generators.model.local_records import Event, LocalRecord, MeetingPlace, PeerGroup, Space
from generators.model.text import Text

SAME_PLACE_METRES = 100
"""A map's mark stands on the yard, an address on the door."""

SAME_START = timedelta(hours=1)
"""A calendar tells when doors open, an editor when it begins."""

DAYS_LOOKED_AT = 400
"""Before and after the day of the build: what is on in them is compared."""

RANKS: dict[str, int] = {"editors": 0, "sheet": 1, "kml": 1, "icalendar": 2, "linked_events": 3}
"""Kind of source → place in line: what people wrote by hand for families comes before what programs gather."""

TEXTS = ("names", "summary", "description", "audience", "fee", "accessibility")
"""Fields whose missing languages are filled too."""

FILLED = (
    *("ages", "languages", "free", "sign_up", "accessibility_features", "organisers", "contacts", "links"),
    *("situations", "serves", "confirmed", "ptv_id", "gatherings", "visitors", "coordinator"),
    *("capacity", "equipment", "price", "booking", "booking_link", "storage", "hours", "series_names"),
)
"""Fields that are taken as a whole from the first record that has them. A season is not: it is that of its record."""


class Where(NamedTuple):
    """Where a record is, by itself or through its hosts."""

    municipality: str | None
    address: Address | None


def same_records(
    records: Iterable[LocalRecord], where: Mapping[str, Where], today: date
) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of what is one and the same, each sorted, in order; whatever the order of the records."""
    alike: dict[object, dict[str, LocalRecord]] = defaultdict(dict)
    for record in records:
        if isinstance(record, MeetingPlace | PeerGroup | Space | Event) and where[record.id].municipality:
            for language, name in record.names:
                key = record.kind, where[record.id].municipality, language, normal(name)
                alike[key][record.id] = record
    pairs = {
        (one.id, other.id): (one, other)
        for together in alike.values()
        for one, other in combinations(sorted(together.values(), key=lambda record: record.id), 2)
        if one.origin.source != other.origin.source
    }
    same = [ids for ids, (one, other) in sorted(pairs.items()) if _same(one, other, where, today)]
    source = {record.id: record.origin.source for pair in pairs.values() for record in pair}
    doubtful = {id_ for group in grouped(same) for id_ in _of_one_source(group, source)}
    return grouped(ids for ids in same if doubtful.isdisjoint(ids))


def _of_one_source(group: Sequence[str], source: Mapping[str, str]) -> Iterator[str]:
    """Those of the group whose source comes in it more than once."""
    counts = Counter(source[id_] for id_ in group)
    return (id_ for id_ in group if counts[source[id_]] > 1)


def _same(one: LocalRecord, other: LocalRecord, where: Mapping[str, Where], today: date) -> bool:
    return (
        same_name(one.names, other.names)
        and (_withheld(one) or _withheld(other) or _same_place(where[one.id].address, where[other.id].address))
        and (not isinstance(one, Event) or not isinstance(other, Event) or _same_time(one, other, today))
    )


def _withheld(record: LocalRecord) -> bool:
    """Whether it keeps its address to itself: then name and municipality are enough, or another would tell it."""
    return record.confidential_address and not record.address


def _same_place(one: Address | None, other: Address | None) -> bool:
    """The same street and number, or points that lie near each other."""
    if one is None or other is None:
        return False
    if one.number and normal(one.number) == normal(other.number) and same_name(one.street, other.street):
        return True
    here, there = one.coordinates, other.coordinates
    return bool(here and there and metres_between(here, there) <= SAME_PLACE_METRES)


def _same_time(one: Event, other: Event, today: date) -> bool:
    """Whether any date of one begins within the hour of a date of the other."""
    theirs = list(_starts(other, today))
    return any(abs(start - there) <= SAME_START for start in _starts(one, today) for there in theirs)


def _starts(record: Event, today: date) -> Iterator[datetime]:
    first = today - timedelta(days=DAYS_LOOKED_AT)
    for gathering in record.gatherings:
        for one in occurrences(gathering.hours, first, 2 * DAYS_LOOKED_AT):
            yield one.start


def in_line(records: Iterable[LocalRecord], kinds: Mapping[str, str]) -> tuple[LocalRecord, ...]:
    """The records, the one to be shown first. `kinds` is the kind of each feed by its key."""

    def key(record: LocalRecord) -> tuple[int, str, str]:
        source = record.origin.source
        return RANKS.get(kinds.get(source, source), len(RANKS)), source, record.id

    return tuple(sorted(records, key=key))


def joined_record(parts: Sequence[LocalRecord]) -> LocalRecord:
    """The first record with what it lacks from the others in their order. One that is confidential makes all so.

    An address goes with the place where it is held: either comes only to a record that has neither.
    """
    first = parts[0]
    told: dict[str, Any] = {"confidential_address": any(part.confidential_address for part in parts)}
    for name in TEXTS:
        text: Text = getattr(first, name)
        for part in parts[1:]:
            text = text.filled_from(getattr(part, name))
        told[name] = text
    for name in FILLED:
        if hasattr(first, name):
            values = (getattr(part, name) for part in parts)
            told[name] = next((value for value in values if value or value is False), getattr(first, name))
    placed = next((part for part in parts if part.address or part.place_id), first)
    told |= {
        "address": placed.address,
        "place_id": placed.place_id,
        "place_text": first.place_text or placed.place_text,
    }
    told["municipality"] = next((part.municipality for part in parts if part.municipality), None)
    return first.model_copy(update=told)
