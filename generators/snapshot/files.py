"""The files of the last good pull of PTV: sorted JSON lines and a manifest, replaced whole or not at all.

A folder `ptv/` in the snapshot folder holds `manifest.json`, `services.jsonl`, `left_out.jsonl`, `channels.jsonl`,
`organisations.jsonl`, `collections.jsonl` and `unread.jsonl`, each sorted by id with sorted keys, so that the same
data gives the same bytes and a diff of two nights reads as news.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import ValidationError

from generators.errors import PerhekeskusError
from generators.model.base import Model
from generators.model.records import Channel, Organisation, Service, ServiceCollection, Unread
from generators.snapshot.contents import LeftOut, Manifest, Snapshot
from generators.snapshot.lines import line, plain, write_lines
from generators.snapshot.replacing import home, staging, swap

FOLDER = "ptv"
"""The folder of the pull of PTV inside the snapshot folder."""

MANIFEST = "manifest.json"
RECORDS = ("services", "channels", "organisations", "collections", "left_out")
"""Kinds of records: each is a file of its own, `<kind>.jsonl`."""

UNREAD = "unread"


class SnapshotError(PerhekeskusError):
    """The snapshot on disk cannot be read. The text names file, line and remedy."""


def read_snapshot(folder: Path) -> Snapshot | None:
    """The snapshot of PTV in `folder`, or None when there is none yet.

    A pull that replaces it meanwhile does no harm: all files are of one pull. Raises SnapshotError when a file is
    missing or damaged.
    """
    with _opened(folder) as files, _no_collecting():
        if files is None:
            return None
        manifest = _read(files, MANIFEST, Manifest)[0]
        return Snapshot(
            manifest=manifest,
            services={record.id: record for record in _read(files, "services.jsonl", Service)},
            channels={record.id: record for record in _read(files, "channels.jsonl", Channel)},
            organisations={record.id: record for record in _read(files, "organisations.jsonl", Organisation)},
            collections={record.id: record for record in _read(files, "collections.jsonl", ServiceCollection)},
            left_out={record.id: record for record in _read(files, "left_out.jsonl", LeftOut)},
            unread=tuple(_read(files, "unread.jsonl", Unread)),
        )


def read_manifest(folder: Path) -> Manifest | None:
    """Only the manifest of the snapshot in `folder`, or None when there is none yet. Raises SnapshotError."""
    with _opened(folder) as files:
        return None if files is None else _read(files, MANIFEST, Manifest)[0]


def write_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Puts a snapshot from memory in the place of the one in `folder`, whole or not at all."""
    with staging(folder, FOLDER) as place:
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


R = TypeVar("R", bound=Model)


def _read(files: dict[str, BinaryIO], name: str, model: type[R]) -> list[R]:
    """All records of a file: one a line, but the manifest is one record."""
    file = files[name]
    texts = [file.read()] if name == MANIFEST else file
    found = []
    for number, text in enumerate(texts, 1):
        try:
            found.append(model.model_validate_json(text))
        except ValidationError as error:
            detail = error.errors()[0]
            where = ".".join(str(part) for part in detail["loc"])
            raise SnapshotError(
                f"{file.name}:{number}: {f'{where}: ' if where else ''}{detail['msg']}; "
                "pull again with `perhekeskus pull --full`, or take the file from an earlier commit"
            ) from error
    return found


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


@contextmanager
def _opened(folder: Path) -> Iterator[dict[str, BinaryIO] | None]:
    """All files of the snapshot, open, or None when there is no snapshot.

    They are opened through one handle of their folder, so that a swap in between cannot mix two pulls.
    """
    names = [MANIFEST, *(f"{kind}.jsonl" for kind in (*RECORDS, UNREAD))]
    for last_try in (False, False, True):
        place = home(folder, FOLDER)
        if place is None:
            yield None
            return
        with ExitStack() as stack:
            try:
                handle = os.open(place, os.O_RDONLY)
                stack.callback(os.close, handle)
                files = {name: stack.enter_context(_open(place, name, handle)) for name in names}
            except FileNotFoundError as error:
                # A pull may just have put a new folder there; its files are to be opened instead.
                if last_try:
                    raise SnapshotError(
                        f"{error.filename or place}: the file is missing; pull again with `perhekeskus pull --full`"
                    ) from error
                continue
            yield files
            return


def _open(place: Path, name: str, handle: int) -> BinaryIO:
    path = place / name
    return open(path, "rb", opener=lambda _, flags: os.open(name, flags, dir_fd=handle))
