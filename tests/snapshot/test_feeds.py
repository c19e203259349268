from datetime import UTC, date, datetime

import pytest

from generators.model.feed_notes import Remark, UnreadEntry
from generators.model.local_records import Event, MeetingPlace, PeerGroup
from generators.model.text import Text
from generators.snapshot import SnapshotError
from generators.snapshot.feeds import (
    Feed,
    FeedManifest,
    KnownThing,
    drop_feed,
    kept_feeds,
    key_of,
    read_feed,
    read_feed_manifest,
    write_feed,
)

NAME = Text({"fi": "Perhekahvila"})


def a_feed(key: str = "kartta", *ids: str) -> Feed:
    manifest = FeedManifest(
        key=key,
        kind="kml",
        address="https://example.org/kartta.kml",
        pulled_at=datetime(2026, 11, 26, 1, 30, tzinfo=UTC),
        counts={"records": 3},
        passed_over={"ohi": 2},
    )
    records = (
        PeerGroup(id="b", names=NAME),
        MeetingPlace(id="a", names=NAME, place_kind="family_cafe"),
        Event(id="c", names=NAME),
        *(Event(id=id_, names=NAME) for id_ in ids),
    )
    return Feed(
        manifest,
        records,
        (UnreadEntry(id="rivi 7", reason="nimi puuttuu"),),
        (Remark(id="a", reason="ei pistettä"),),
        (KnownThing(kind="place", id="tprek:1", asked_on=date(2026, 11, 26)),),
    )


def test_none_yet(tmp_path):
    assert read_feed(tmp_path / "snap", "kartta") is None
    assert read_feed_manifest(tmp_path / "snap", "kartta") is None
    assert kept_feeds(tmp_path / "snap") == []


def test_what_was_written_is_read_in_order_of_id(tmp_path):
    written = a_feed()
    write_feed(tmp_path / "deep" / "snap", written)
    found = read_feed(tmp_path / "deep" / "snap", "kartta")
    assert found is not None
    assert [record.id for record in found.records] == ["a", "b", "c"]
    assert [type(record) for record in found.records] == [MeetingPlace, PeerGroup, Event]
    assert (found.manifest, found.unread, found.remarks, found.known) == (
        written.manifest,
        written.unread,
        written.remarks,
        written.known,
    )
    assert found.manifest.pulled_on == "2026-11-26"
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["snap"]


def test_the_same_in_another_order_is_the_same_bytes(tmp_path):
    feed = a_feed()
    turned = Feed(feed.manifest, feed.records[::-1], feed.unread, feed.remarks, feed.known)
    write_feed(tmp_path / "one", feed)
    write_feed(tmp_path / "two", turned)
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name / "feed-kartta").iterdir()}
        for name in ("one", "two")
    )
    assert one == two
    assert sorted(one) == ["known.jsonl", "manifest.json", "records.jsonl", "remarks.jsonl", "unread.jsonl"]


def test_each_feed_is_replaced_and_dropped_by_itself(tmp_path):
    for key in ("kartta", "kalenteri"):
        write_feed(tmp_path, a_feed(key))
    write_feed(tmp_path, a_feed("kartta", "d"))
    found = read_feed(tmp_path, "kartta")
    assert found is not None
    assert len(found.records) == 4
    assert kept_feeds(tmp_path) == ["kalenteri", "kartta"]
    drop_feed(tmp_path, "kartta")
    drop_feed(tmp_path, "kartta")
    assert kept_feeds(tmp_path) == ["kalenteri"]
    assert [path.name for path in tmp_path.iterdir()] == ["feed-kalenteri"]


@pytest.mark.parametrize(
    ("file", "text"), [("records.jsonl", '{"id":"a"}\n'), ("manifest.json", "{}"), ("unread.jsonl", None)]
)
def test_a_damaged_feed_names_its_file(tmp_path, file, text):
    write_feed(tmp_path, a_feed())
    path = tmp_path / "feed-kartta" / file
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    with pytest.raises(SnapshotError, match=file):
        read_feed(tmp_path, "kartta")


@pytest.mark.parametrize(
    ("name", "key"), [("feed-mll-kartta", "mll-kartta"), ("feed-", None), ("ptv", None), ("feed-../x", None)]
)
def test_only_folders_of_feeds_are_feeds(name, key):
    assert key_of(name) == key
