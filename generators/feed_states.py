"""The feeds of the settings as a build meets them: their records, and how old their last good pulls are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from generators.feed_settings import FeedSource
from generators.hours import HELSINKI
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.settings import Settings
from generators.snapshot import SnapshotError
from generators.snapshot.feeds import read_feed


@dataclass(frozen=True)
class FeedState:
    """One feed that was pulled at least once. `days` is the age of its last good pull on the day of the build.

    `records` and `unread` are how many that pull gave and could not read.
    """

    source: FeedSource
    pulled_at: datetime
    days: int
    records: int
    unread: int

    @property
    def stale(self) -> bool:
        """Whether its records are shown with a warning, because nothing new has come for long."""
        return self.days >= self.source.warn_days

    @property
    def expired(self) -> bool:
        """Whether its records are shown no more."""
        return self.days > self.source.keep_days

    @property
    def attribution(self) -> Text:
        """Whose data it is, to be told where it is shown; empty when the settings do not say."""
        return self.source.attribution or self.source.owner


@dataclass(frozen=True)
class CollectedFeeds:
    """Records of all feeds that are young enough, the state of each feed by key, and warnings for the report."""

    records: tuple[LocalRecord, ...] = ()
    states: Mapping[str, FeedState] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def collect_feeds(settings: Settings, snapshot_folder: Path, today: date) -> CollectedFeeds:
    """The feeds of the settings from the snapshot folder. A damaged one is a warning and no error: it is left out."""
    records: list[LocalRecord] = []
    states: dict[str, FeedState] = {}
    warnings: list[str] = []
    for source in settings.sources.feeds:
        try:
            feed = read_feed(snapshot_folder, source.key)
        except SnapshotError as error:
            warnings.append(f"feed {source.key} is left out: {error}")
            continue
        if feed is None:
            warnings.append(f"feed {source.key} was never pulled: run `perhekeskus pull`")
            continue
        pulled_on = feed.manifest.pulled_at.astimezone(HELSINKI).date()
        state = FeedState(
            source, feed.manifest.pulled_at, max(0, (today - pulled_on).days), len(feed.records), len(feed.unread)
        )
        states[source.key] = state
        if not state.expired:
            records += feed.records
        if state.stale:
            warnings.append(f"feed {source.key}: {in_words(state)}")
    return CollectedFeeds(tuple(records), states, tuple(warnings))


def in_words(state: FeedState) -> str:
    """How an old feed is told of in reports, with whom to ask."""
    shown = "its records are shown no more" if state.expired else "its records are shown with a warning"
    return f"its last good pull is {state.days} days old, {shown}; {owner_in_words(state.source)}"


def owner_in_words(source: FeedSource) -> str:
    """Whom to ask about a feed: a role, never a person."""
    picked = source.owner.pick("fi")
    name = picked.text if picked else ""
    told = ", ".join(part for part in (name, source.owner_email) if part)
    return f"ask {told}" if told else "nobody is named to ask (owner and owner_email in the settings)"
