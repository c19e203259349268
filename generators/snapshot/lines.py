"""Records as JSON lines: one way to write a record, and a file of them that is read one at a time.

Keys are sorted and fields that say nothing (equal to their default) are left out, so the same record always gives the
same bytes and a diff of two snapshots shows only what changed.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from generators.model.base import Model

Record = dict[str, Any]
"""A record as plain JSON values, fields that equal their default left out."""


def plain(record: Model) -> Record:
    """The record as plain JSON values without the fields that equal their default."""
    return record.model_dump(mode="json", exclude_defaults=True)


def line(record: Record) -> bytes:
    """The one JSON line of a record, with its line break. Raises UnicodeEncodeError on a lone surrogate."""
    return (json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


class LineFile:
    """JSON lines on disk with an index in memory: id → where its line is. Not for several threads at once.

    A county has thousands of records; only the one that is looked at is in memory.
    """

    def __init__(self, path: Path, *, existing: bool = False) -> None:
        """Opens a new empty file at `path`, or indexes the `existing` one for reading."""
        self._file = path.open("rb" if existing else "w+b")
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0
        if existing:
            for text in self._file:
                self._places[json.loads(text)["id"]] = (self._end, len(text))
                self._end += len(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, identifier: str, text: bytes) -> None:
        """Adds the line of a record; a later line of the same id takes the place of the earlier."""
        self._file.seek(self._end)
        self._file.write(text)
        self._places[identifier] = (self._end, len(text))
        self._end += len(text)

    def drop(self, identifier: str) -> None:
        """Forgets a record, if it is there."""
        self._places.pop(identifier, None)

    def text(self, identifier: str) -> bytes:
        """The line of a record. KeyError when there is none."""
        start, length = self._places[identifier]
        self._file.seek(start)
        return self._file.read(length)

    def record(self, identifier: str) -> Record:
        """The record as plain values. KeyError when there is none."""
        found: Record = json.loads(self.text(identifier))
        return found

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._places

    def __iter__(self) -> Iterator[str]:
        """Ids in order."""
        return iter(sorted(self._places))

    def __len__(self) -> int:
        return len(self._places)


def write_lines(path: Path, texts: Iterable[bytes]) -> None:
    """Writes lines to a new file, all the way to the disk."""
    with path.open("wb") as file:
        file.writelines(texts)
        file.flush()
        os.fsync(file.fileno())
