"""Every kind of feed: how it is fetched and read, one line each."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generators.feed_settings import FeedKind
from generators.snapshot.feeds import KnownThing
from generators.sources import kml, sheet
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.fetching import Fetching, file_of
from generators.sources.ical.reading import read_icalendar
from generators.sources.linked_events.reading import read_linked_events
from generators.sources.places.municipality import locator


class Gathered(NamedTuple):
    """What a feed gave, and what is worth keeping of it for the next pull."""

    read: ReadFeed
    known: tuple[KnownThing, ...] = ()


def _icalendar(fetching: Fetching) -> Gathered:
    data = file_of(fetching, "text/calendar")
    return Gathered(read_icalendar(data, fetching.source, fetching.today))


def _linked_events(fetching: Fetching) -> Gathered:
    with fetching.client() as client:
        try:
            return Gathered(
                *read_linked_events(
                    client, fetching.source, fetching.hosts, fetching.limits, fetching.known, fetching.today
                )
            )
        finally:
            fetching.note(client)


def _map(fetching: Fetching) -> Gathered:
    data = file_of(fetching, "application/vnd.google-earth.kml+xml, application/vnd.google-earth.kmz")
    return Gathered(kml.read(data, fetching.source, locator(fetching.borders)))


def _sheet(fetching: Fetching) -> Gathered:
    data = file_of(fetching, "text/csv, text/tab-separated-values")
    return Gathered(sheet.read(data, fetching.source, locator(fetching.borders)))


KINDS: Mapping[FeedKind, Callable[[Fetching], Gathered]] = {
    "kml": _map,
    "sheet": _sheet,
    "icalendar": _icalendar,
    "linked_events": _linked_events,
}
