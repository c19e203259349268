"""Replaces a folder whole or not at all, whatever moment the process is killed at.

New files are made in a hidden staging folder beside the folder that holds the one to be replaced, never inside it.
The swap is one step of the file system (Linux `renameat2` with RENAME_EXCHANGE) where there is one; elsewhere it is
two renames, and `home` and the next `staging` put right what a kill between them left.
"""

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generators.errors import PerhekeskusError

_OLD = ".old"
"""Ends the name of what a swap of two steps has put aside."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NO_EXCHANGE_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def staging_of(folder: Path) -> Path:
    """The staging folder that belongs to `folder`: a hidden sibling."""
    folder = folder.resolve()
    return folder.with_name(f".{folder.name}.staging")


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """An empty folder for what will be put into `folder`, ours alone until the context ends; then it is gone.

    The lock is on the staging folder itself, so a killed process leaves no lock behind. Raises PerhekeskusError when
    another process holds it.
    """
    place = staging_of(folder)
    lock = _lock(place)
    try:
        _mend(folder.resolve(), place)
        _empty(place)
        yield place
    finally:
        _mend(folder.resolve(), place)
        shutil.rmtree(place, ignore_errors=True)
        os.close(lock)


def _lock(place: Path) -> int:
    while True:
        try:
            place.mkdir(parents=True, exist_ok=True)
            lock = os.open(place, os.O_RDONLY)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise PerhekeskusError(f"cannot work beside the snapshot: {error}; choose another --snapshot") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Who held the lock before us may have removed the folder while we waited for nothing.
            if place.exists() and os.path.samestat(os.fstat(lock), place.stat()):
                return lock
        except BlockingIOError:
            os.close(lock)
            raise PerhekeskusError(
                f"another pull is writing to the same place (it holds {place}); wait until it has ended"
            ) from None
        os.close(lock)


def _empty(place: Path) -> None:
    for path in place.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def home(folder: Path, name: str) -> Path | None:
    """Where `folder/name` is to be read from now, or None when there is none: usually just there."""
    for path in (folder.resolve() / name, staging_of(folder) / f"{name}{_OLD}"):
        if path.is_dir():
            return path
    return None


def swap(new: Path, folder: Path, name: str) -> None:
    """Puts the folder `new`, which lies in the staging folder of `folder`, in the place of `folder/name`."""
    target = folder.resolve() / name
    old = staging_of(folder) / f"{name}{_OLD}"
    target.parent.mkdir(parents=True, exist_ok=True)
    _sync(new)
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        target.rename(old)
        new.rename(target)
    _sync(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Whether the two folders changed places in one step; False when this system has no such step."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE_HERE:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _mend(folder: Path, place: Path) -> None:
    """Ends what a kill between the two renames left half done: every old folder goes back, whichever it is."""
    for old in sorted(place.glob(f"*{_OLD}")):
        target = folder / old.name.removesuffix(_OLD)
        if not target.exists() and old.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            old.rename(target)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
