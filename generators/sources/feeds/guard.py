"""Guards the last good pull of a feed against a source that answers, but too little."""

from collections.abc import Iterable
from datetime import date

from generators.errors import PullRefusedError
from generators.model.local_records import Event, LocalRecord, MeetingPlace, PeerGroup
from generators.settings import Limits
from generators.snapshot.feeds import Feed
from generators.sources.feed_reading import ReadFeed


def still_due(records: Iterable[LocalRecord], today: date) -> int:
    """How many of the records a pull of `today` should give again: those that are not over."""
    return sum(1 for record in records if (last := _last_day(record)) is None or last >= today)


def _last_day(record: LocalRecord) -> date | None:
    """The end of its season, or the last of its single dates; None when it has rules that go on."""
    if record.valid_to or not isinstance(record, Event | PeerGroup | MeetingPlace):
        return record.valid_to
    rules = [rule for part in record.gatherings for rule in part.hours if rule.kind != "exception"]
    days = [max(rule.dates, default=rule.valid_to) if rule.kind == "dates" else rule.valid_to for rule in rules]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def check(read: ReadFeed, before: Feed | None, limits: Limits, today: date) -> None:
    """Raises PullRefusedError with figures when there is too little.

    `before` is the last good pull, None when there is none young enough. Events that are over by now are not missed.
    Of a small feed half may go in a night; none at all is always refused.
    """
    expected = still_due(before.records, today) if before else 0
    now = len(read.records)
    if not now and (expected or read.unread):
        why = f"; for example {read.unread[0].id}: {read.unread[0].reason}" if read.unread else ""
        raise PullRefusedError(f"it gave nothing that can be read, {expected} records were expected{why}")
    share = limits.least_share if expected >= limits.part_records else limits.part_least_share
    if now < expected * share:
        raise PullRefusedError(
            f"it gave {now} records, {expected} of the last pull were expected; at least {share:.0%} of them is "
            "believed. If the loss is real, pull with --accept-shrink"
        )
