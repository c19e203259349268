"""All places of one map or sheet → records, with everything that was not read or is to be told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generators.feed_settings import FeedSource
from generators.sources.feed_reading import ReadFeed, Remark, UnreadEntry
from generators.sources.places.entry import Entry
from generators.sources.places.identity import ids_of
from generators.sources.places.municipality import MunicipalityAt
from generators.sources.places.notes import EntryRefusedError
from generators.sources.places.records import ReadPlace, read_place


@dataclass(frozen=True)
class ReadPlaces:
    """The places of a source in their order there; `told` is about the source as a whole."""

    places: tuple[ReadPlace, ...]
    unread: tuple[UnreadEntry, ...]
    told: tuple[str, ...] = ()

    def feed(self) -> ReadFeed:
        """The same in the shape that all feeds are read into."""
        remarks = [Remark(id="", reason=words) for words in self.told]
        for place in self.places:
            name = place.record.names.pick("fi")
            shown = name.text if name else ""
            remarks += [
                Remark(id=place.record.id, name=shown, reason=f"{place.where}: {words}") for words in place.remarks
            ]
        return ReadFeed(tuple(place.record for place in self.places), self.unread, tuple(remarks))


def read_entries(
    entries: Sequence[Entry],
    unread: Iterable[UnreadEntry],
    told: Iterable[str],
    feed: FeedSource,
    municipality_at: MunicipalityAt | None,
) -> ReadPlaces:
    """The records of all entries. Of two with the same id of their own only the first is read."""
    places: list[ReadPlace] = []
    refused = list(unread)
    first_with: dict[str, str] = {}
    for entry, record_id in zip(entries, ids_of(feed.key, entries), strict=True):
        given = entry.word("id")
        try:
            if given and given in first_with:
                raise EntryRefusedError(f"tunnus ”{given}” on jo kohdassa {first_with[given]}; anna oma tunnus")
            places.append(read_place(entry, record_id, feed, municipality_at))
            first_with.setdefault(given, entry.where)
        except EntryRefusedError as error:
            refused.append(UnreadEntry(id=entry.where, name=entry.name, reason=str(error)))
    return ReadPlaces(tuple(places), tuple(refused), tuple(told))
