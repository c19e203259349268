"""What a pull of feeds did, in lines for a person."""

from datetime import date

from generators.feed_states import owner_in_words
from generators.pulling import FeedsReport
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.pull import FeedReport

SHOWN_UNREAD = 5


def feeds_in_words(report: FeedsReport) -> list[str]:
    """Lines for each feed; what a person should look at begins with "Warning:"."""
    lines = [line for feed in report.feeds for line in _feed(feed)]
    if report.left:
        lines.append(f"Feeds: not asked: {', '.join(report.left)} (--feeds asks them)")
    lines += [f"Feed {key}: no longer in the settings, its records were removed" for key in report.dropped]
    if report.trouble:
        lines.append(f"Warning: Addresses: {report.trouble}")
    return lines


def _feed(report: FeedReport) -> list[str]:
    name = f"Feed {report.source.key}"
    if report.trouble:
        return [f"Warning: {name}: {report.trouble}; {_left(report)}; {owner_in_words(report.source)}"]
    read = report.read or ReadFeed()
    counts = f"{len(read.records)} records, {len(read.unread)} not read, {sum(read.passed_over.values())} passed over"
    lines = [f"{name}: {counts}: {report.requests} requests, {report.seconds:.1f} s"]
    if not read.records:
        lines.append(f"Warning: {name}: it is empty; {owner_in_words(report.source)}")
    lines += [f"{name}: passed over: {number} × {reason}" for reason, number in read.passed_over.items()]
    for part in read.unread[:SHOWN_UNREAD]:
        lines.append(f"Warning: {name}: not read: {part.id}{f' ({part.name})' if part.name else ''}: {part.reason}")
    if more := len(read.unread[SHOWN_UNREAD:]):
        lines.append(f"Warning: {name}: not read: {more} more, see feed-{report.source.key}/unread.jsonl")
    lines += [f"Warning: {name}: {remark.reason}" for remark in read.remarks if not remark.id]
    if marked := len({remark.id for remark in read.remarks if remark.id}):
        lines.append(f"{name}: {marked} records have remarks, see feed-{report.source.key}/remarks.jsonl")
    return lines


def _left(report: FeedReport) -> str:
    """What stays in the place of a feed that failed."""
    manifest, source = report.manifest, report.source
    if manifest is None:
        return "there are no earlier records"
    day: date = manifest.pulled_at.date()
    if report.days > source.keep_days:
        return f"those of {day} are over {source.keep_days} days old and shown no more"
    warned = ", with a warning" if report.days >= source.warn_days else ""
    return f"those of {day} stay{warned}"
