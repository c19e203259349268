"""Pulls one feed and puts it in the place of its last good pull, or leaves that as it is and says why.

Nothing that a feed does ever fails the whole pull: families can do without one source, not without the others.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from generators.errors import PerhekeskusError
from generators.feed_settings import FeedSource
from generators.hours import HELSINKI
from generators.snapshot import SnapshotError
from generators.snapshot.feeds import Feed, FeedManifest, read_feed, write_feed
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.fetching import Fetching
from generators.sources.feeds.guard import check
from generators.sources.feeds.kinds import KINDS, Gathered
from generators.sources.feeds.people import without_people


@dataclass(frozen=True)
class FeedReport:
    """What the pull of one feed did. `manifest` is that of the feed on disk, None when there is none.

    `trouble` says why it failed: then what was there stays, and `days` is how old it is. `read` is what was read.
    """

    source: FeedSource
    manifest: FeedManifest | None
    requests: int = 0
    seconds: float = 0.0
    days: int = 0
    trouble: str = ""
    read: ReadFeed | None = None


def pull_feed(fetching: Fetching, folder: Path, *, accept_shrink: bool = False) -> FeedReport:
    """Replaces a feed in the snapshot folder, or tells the trouble. Raises nothing that a person has to mend first."""
    source, started = fetching.source, time.monotonic()
    earlier = _earlier(folder, source.key)
    try:
        gathered = KINDS[source.kind](_knowing(fetching, earlier))
        gathered = gathered._replace(read=without_people(gathered.read))
        if not accept_shrink:
            check(gathered.read, _comparable(fetching, earlier), fetching.limits, fetching.today)
        feed = _feed(fetching, gathered)
        write_feed(folder, feed)
    except PerhekeskusError as error:
        seconds = time.monotonic() - started
        return FeedReport(
            source,
            earlier.manifest if earlier else None,
            fetching.requests,
            seconds,
            _days(fetching, earlier) if earlier else 0,
            str(error),
        )
    return FeedReport(source, feed.manifest, fetching.requests, time.monotonic() - started, read=gathered.read)


def _earlier(folder: Path, key: str) -> Feed | None:
    """The last good pull; None when there is none that can be read."""
    try:
        return read_feed(folder, key)
    except SnapshotError:
        return None


def _same(fetching: Fetching, earlier: Feed | None) -> Feed | None:
    """The last good pull if it was of the same source: an editor may have given another address since."""
    source = fetching.source
    same = earlier and (earlier.manifest.kind, earlier.manifest.address) == (source.kind, source.address)
    return earlier if same else None


def _knowing(fetching: Fetching, earlier: Feed | None) -> Fetching:
    same = _same(fetching, earlier)
    fetching.known = same.known if same else ()
    return fetching


def _comparable(fetching: Fetching, earlier: Feed | None) -> Feed | None:
    """What the new pull is held against: nothing that is too old to be shown."""
    same = _same(fetching, earlier)
    return same if same and _days(fetching, same) <= fetching.source.keep_days else None


def _days(fetching: Fetching, feed: Feed) -> int:
    return max(0, (fetching.today - feed.manifest.pulled_at.astimezone(HELSINKI).date()).days)


def _feed(fetching: Fetching, gathered: Gathered) -> Feed:
    source, read = fetching.source, gathered.read
    manifest = FeedManifest(
        key=source.key,
        kind=source.kind,
        address=source.address,
        pulled_at=fetching.moment,
        counts={"records": len(read.records), "unread": len(read.unread), "remarks": len(read.remarks)},
        passed_over=dict(read.passed_over),
    )
    return Feed(manifest, read.records, read.unread, read.remarks, gathered.known)
