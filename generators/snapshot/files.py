"""The files of the last good pull of PTV: sorted JSON lines and a manifest, replaced whole or not at all.

A folder `ptv/` in the snapshot folder holds `manifest.json`, `services.jsonl`, `left_out.jsonl`, `channels.jsonl`,
`organisations.jsonl`, `collections.jsonl` and `unread.jsonl`, each sorted by id with sorted keys, so that the same
data gives the same bytes and a diff of two nights reads as news.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generators.model.base import Model
from generators.model.records import Channel, Organisation, Service, ServiceCollection, Unread
from generators.snapshot.contents import LeftOut, Manifest, Snapshot
from generators.snapshot.lines import line, plain, write_lines
from generators.snapshot.opening import MANIFEST, opened, read_records
from generators.snapshot.replacing import staging, swap

FOLDER = "ptv"
"""The folder of the pull of PTV inside the snapshot folder."""

RECORDS = ("services", "channels", "organisations", "collections", "left_out")
"""Kinds of records: each is a file of its own, `<kind>.jsonl`."""

UNREAD = "unread"
FILES = (MANIFEST, *(f"{kind}.jsonl" for kind in (*RECORDS, UNREAD)))


def read_snapshot(folder: Path) -> Snapshot | None:
    """The snapshot of PTV in `folder`, or None when there is none yet.

    A pull that replaces it meanwhile does no harm: all files are of one pull. Raises SnapshotError when a file is
    missing or damaged.
    """
    with opened(folder, FOLDER, FILES) as files, _no_collecting():
        if files is None:
            return None
        manifest = read_records(files, MANIFEST, Manifest)[0]
        return Snapshot(
            manifest=manifest,
            services={record.id: record for record in read_records(files, "services.jsonl", Service)},
            channels={record.id: record for record in read_records(files, "channels.jsonl", Channel)},
            organisations={record.id: record for record in read_records(files, "organisations.jsonl", Organisation)},
            collections={record.id: record for record in read_records(files, "collections.jsonl", ServiceCollection)},
            left_out={record.id: record for record in read_records(files, "left_out.jsonl", LeftOut)},
            unread=tuple(read_records(files, "unread.jsonl", Unread)),
        )


def read_manifest(folder: Path) -> Manifest | None:
    """Only the manifest of the snapshot in `folder`, or None when there is none yet. Raises SnapshotError."""
    with opened(folder, FOLDER, FILES) as files:
        return None if files is None else read_records(files, MANIFEST, Manifest)[0]


def write_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Puts a snapshot from memory in the place of the one in `folder`, whole or not at all."""
    with staging(folder) as place:
        new = place / FOLDER
        lines = {
            "services": _lines(snapshot.services),
            "channels": _lines(snapshot.channels),
            "organisations": _lines(snapshot.organisations),
            "collections": _lines(snapshot.collections),
            "left_out": _lines(snapshot.left_out),
        }
        write_files(new, snapshot.manifest, lines, snapshot.unread)
        swap(new, folder, FOLDER)


def _lines(records: Mapping[str, Model]) -> Iterator[bytes]:
    return (line(plain(records[identifier])) for identifier in sorted(records))


def write_files(
    new: Path, manifest: Manifest, records: Mapping[str, Iterable[bytes]], unread: Iterable[Unread]
) -> None:
    """Writes the files of a snapshot into the new folder `new`: lines of each kind of `RECORDS`, in order of id."""
    new.mkdir()
    for kind in RECORDS:
        write_lines(new / f"{kind}.jsonl", records[kind])
    ordered = sorted(set(unread), key=lambda part: (part.kind, part.id, part.field, part.reason, part.whole))
    write_lines(new / f"{UNREAD}.jsonl", (line(plain(part)) for part in ordered))
    write_lines(new / MANIFEST, [(manifest.model_dump_json(indent=2) + "\n").encode()])


@contextmanager
def _no_collecting() -> Iterator[None]:
    """No search for cyclic rubbish while thousands of records are made, all of which stay: it doubles the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
