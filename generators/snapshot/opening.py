"""Opens the files of one pull together and reads their records, or says which file and line is damaged."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from generators.errors import PerhekeskusError
from generators.snapshot.replacing import home

MANIFEST = "manifest.json"
"""The file of a pull that is one record; every other has one on each line."""


class SnapshotError(PerhekeskusError):
    """The snapshot on disk cannot be read. The text names file, line and remedy."""


R = TypeVar("R", bound=BaseModel)


def read_records(files: dict[str, BinaryIO], name: str, model: type[R]) -> list[R]:
    """All records of an open file. Raises SnapshotError at the first that is none."""
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
def opened(folder: Path, name: str, files: Sequence[str]) -> Iterator[dict[str, BinaryIO] | None]:
    """All `files` of the pull `name` in the snapshot folder, open, or None when there is no such pull.

    They are opened through one handle of their folder, so that a swap in between cannot mix two pulls.
    """
    for last_try in (False, False, True):
        place = home(folder, name)
        if place is None:
            yield None
            return
        with ExitStack() as stack:
            try:
                handle = os.open(place, os.O_RDONLY)
                stack.callback(os.close, handle)
                found = {file: stack.enter_context(_open(place, file, handle)) for file in files}
            except FileNotFoundError as error:
                # A pull may just have put a new folder there; its files are to be opened instead.
                if last_try:
                    raise SnapshotError(
                        f"{error.filename or place}: the file is missing; pull again with `perhekeskus pull --full`"
                    ) from error
                continue
            yield found
            return


def _open(place: Path, name: str, handle: int) -> BinaryIO:
    path = place / name
    return open(path, "rb", opener=lambda _, flags: os.open(name, flags, dir_fd=handle))
