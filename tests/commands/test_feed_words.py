"""What the report of a pull says of feeds, in lines for a person."""

from datetime import UTC, datetime
from typing import Any

from generators.commands.feed_words import SHOWN_UNREAD, feeds_in_words
from generators.feed_settings import FeedSource
from generators.model.feed_notes import Remark, UnreadEntry
from generators.model.local_records import Event
from generators.model.text import Text
from generators.pulling import FeedsReport
from generators.snapshot.feeds import FeedManifest
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.pull import FeedReport

SOURCE = FeedSource(
    key="kerhot",
    kind="icalendar",
    address="https://example.org/a.ics",
    owner=Text({"fi": "Seura"}),
    owner_email="seura@example.org",
)
MANIFEST = FeedManifest(
    key="kerhot", kind="icalendar", address="x", pulled_at=datetime(2026, 11, 20, tzinfo=UTC), counts={}
)
EVENT = Event(id="a", names=Text({"fi": "Kerho"}))


def words(**fields: Any) -> list[str]:
    return feeds_in_words(FeedsReport((FeedReport(SOURCE, **({"manifest": MANIFEST} | fields)),)))


def test_a_good_pull_is_one_line_with_figures() -> None:
    read = ReadFeed((EVENT,), passed_over={"ohi": 3})
    assert words(requests=2, seconds=0.25, read=read) == [
        "Feed kerhot: 1 records, 0 not read, 3 passed over: 2 requests, 0.2 s",
        "Feed kerhot: passed over: 3 × ohi",
    ]


def test_what_was_not_read_and_remarks_are_told_and_many_are_counted() -> None:
    unread = tuple(
        UnreadEntry(id=f"rivi {n}", name="Retki", reason="alkuaika puuttuu") for n in range(SHOWN_UNREAD + 2)
    )
    remarks = (Remark(id="a", reason="ei pistettä"), Remark(id="", reason="VAJAA: liikaa sivuja"))
    lines = words(read=ReadFeed((EVENT,), unread, remarks))
    assert lines[1] == "Warning: Feed kerhot: not read: rivi 0 (Retki): alkuaika puuttuu"
    assert lines[1 + SHOWN_UNREAD :] == [
        "Warning: Feed kerhot: not read: 2 more, see feed-kerhot/unread.jsonl",
        "Warning: Feed kerhot: VAJAA: liikaa sivuja",
        "Feed kerhot: 1 records have remarks, see feed-kerhot/remarks.jsonl",
    ]


def test_a_feed_that_failed_says_what_stays_and_whom_to_ask() -> None:
    asked = "ask Seura, seura@example.org"
    assert words(trouble="down", days=3) == [f"Warning: Feed kerhot: down; those of 2026-11-20 stay; {asked}"]
    assert "stay, with a warning" in words(trouble="down", days=7)[0]
    assert "are over 30 days old and shown no more" in words(trouble="down", days=31)[0]
    assert "there are no earlier records" in words(trouble="down", manifest=None)[0]


def test_an_empty_feed_is_suspicious() -> None:
    assert words(read=ReadFeed())[1] == "Warning: Feed kerhot: it is empty; ask Seura, seura@example.org"


def test_feeds_that_were_left_or_dropped_are_named() -> None:
    assert feeds_in_words(FeedsReport(left=("a", "b"), dropped=("c",), trouble="x")) == [
        "Feeds: not asked: a, b (--feeds asks them)",
        "Feed c: no longer in the settings, its records were removed",
        "Warning: Addresses: x",
    ]
