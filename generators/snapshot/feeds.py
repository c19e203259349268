"""The last good pull of each feed: the folder `feed-<key>/` in the snapshot folder, replaced whole.

It holds `manifest.json`, `records.jsonl`, `unread.jsonl`, `remarks.jsonl` and `known.jsonl`, sorted with sorted keys,
so that the same data gives the same bytes. Only the manifest tells of the pull itself: a night on which a feed gave the
same as the night before differs by the one line of its time, and one on which it gave nothing by none at all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import AwareDatetime, RootModel

from generators.feed_settings import FeedKind
from generators.model.address import Address
from generators.model.base import Model
from generators.model.feed_notes import Remark, UnreadEntry
from generators.model.local_records import AnyLocalRecord, LocalRecord
from generators.model.text import EMPTY, Text
from generators.snapshot.lines import line, plain, write_lines
from generators.snapshot.opening import MANIFEST, opened, read_records
from generators.snapshot.replacing import staging, swap

PREFIX = "feed-"
"""How the folder of a feed begins; the key of the feed follows."""

RECORDS = "records.jsonl"
UNREAD = "unread.jsonl"
REMARKS = "remarks.jsonl"
KNOWN = "known.jsonl"

M = TypeVar("M", bound=Model)
FILES = (MANIFEST, RECORDS, UNREAD, REMARKS, KNOWN)


class FeedManifest(Model):
    """What the records of a feed are: whence, when (UTC), how many of what.

    `counts`: records, unread and remarks. `passed_over` counts entries that are rightly no record, by reason in
    Finnish.
    """

    source: str = "feed"
    key: str
    kind: FeedKind
    address: str
    pulled_at: AwareDatetime
    counts: dict[str, int]
    passed_over: dict[str, int] = {}

    @property
    def pulled_on(self) -> str:
        """The day of the pull, in UTC: "2026-11-26"."""
        moment: datetime = self.pulled_at
        return moment.date().isoformat()


class KnownThing(Model):
    """What records of a feed refer to and the source tells apart from them: a place, a series. Asked once, then kept.

    `id` is what it is called there. `gone`: the source has it no more. `recurring`: a series of the same thing.
    """

    kind: Literal["place", "series"]
    id: str
    asked_on: date
    names: Text = EMPTY
    address: Address | None = None
    municipality: str | None = None
    online: bool = False
    recurring: bool = False
    gone: bool = False


class _Line(RootModel[AnyLocalRecord]):
    """One line of the file of records."""


@dataclass(frozen=True)
class Feed:
    """One feed as it was pulled last, records in order of id."""

    manifest: FeedManifest
    records: tuple[LocalRecord, ...]
    unread: tuple[UnreadEntry, ...] = ()
    remarks: tuple[Remark, ...] = ()
    known: tuple[KnownThing, ...] = ()


def folder_of(key: str) -> str:
    """The name of a feed's folder inside the snapshot folder."""
    return f"{PREFIX}{key}"


def key_of(name: str) -> str | None:
    """The key of the feed whose folder has this name; None for anything else."""
    found = re.fullmatch(rf"{PREFIX}([a-z][a-z0-9-]{{1,39}})", name)
    return found[1] if found else None


def kept_feeds(folder: Path) -> list[str]:
    """Keys of all feeds that have a folder in the snapshot folder."""
    names = (path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else ()
    return sorted(key for name in names if (key := key_of(name)))


def read_feed(folder: Path, key: str) -> Feed | None:
    """The feed in the snapshot folder, or None when it was never pulled. Raises SnapshotError when it is damaged."""
    with opened(folder, folder_of(key), FILES) as files:
        if files is None:
            return None
        return Feed(
            read_records(files, MANIFEST, FeedManifest)[0],
            tuple(found.root for found in read_records(files, RECORDS, _Line)),
            tuple(read_records(files, UNREAD, UnreadEntry)),
            tuple(read_records(files, REMARKS, Remark)),
            tuple(read_records(files, KNOWN, KnownThing)),
        )


def read_feed_manifest(folder: Path, key: str) -> FeedManifest | None:
    """Only the manifest of a feed, or None when it was never pulled. Raises SnapshotError."""
    with opened(folder, folder_of(key), (MANIFEST,)) as files:
        return None if files is None else read_records(files, MANIFEST, FeedManifest)[0]


def write_feed(folder: Path, feed: Feed) -> None:
    """Puts a feed in the place of what was pulled before, whole or not at all."""
    name = folder_of(feed.manifest.key)
    with staging(folder) as place:
        new = place / name
        new.mkdir()
        write_lines(new / RECORDS, _lines(sorted(feed.records, key=lambda record: record.id)))
        write_lines(new / UNREAD, _lines(sorted(feed.unread, key=lambda one: (one.id, one.name, one.reason))))
        write_lines(new / REMARKS, _lines(sorted(feed.remarks, key=lambda one: (one.id, one.name, one.reason))))
        write_lines(new / KNOWN, _lines(sorted(feed.known, key=lambda one: (one.kind, one.id))))
        write_lines(new / MANIFEST, [(feed.manifest.model_dump_json(indent=2) + "\n").encode()])
        swap(new, folder, name)


def _lines(values: Iterable[M]) -> Iterable[bytes]:
    """`kind` tells records of different kinds apart, so it is written although it is the default of its kind."""
    for value in values:
        kind = {"kind": value.kind} if isinstance(value, LocalRecord) else {}  # type: ignore[attr-defined]
        yield line({**plain(value), **kind})


def drop_feed(folder: Path, key: str) -> None:
    """Takes a feed out of the snapshot folder: its records are to be shown and kept no longer."""
    name = folder_of(key)
    with staging(folder) as place:
        if (folder / name).is_dir():
            (folder / name).rename(place / name)
