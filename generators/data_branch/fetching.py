"""Brings the last good snapshot from the data branch into the snapshot folder, and loses nothing that is newer there.

Addresses are for ever: the register of the branch, whose addresses were published, goes before the one in the folder,
and what only the folder has registered stays.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import ValidationError

from generators.addresses import REGISTER_FILE, Register, read_register, register_of, write_register
from generators.data_branch.git import Repository
from generators.data_branch.names import BRANCH, KNOWN, REMOTE
from generators.errors import PerhekeskusError
from generators.model.base import Model
from generators.snapshot import Manifest, SnapshotError, read_manifest, read_snapshot
from generators.snapshot.borders import read_borders
from generators.snapshot.feeds import FeedManifest, kept_feeds, key_of, read_feed, read_feed_manifest
from generators.snapshot.files import FOLDER
from generators.snapshot.opening import MANIFEST
from generators.snapshot.replacing import home, staging, swap

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Fetched:
    """What came of fetching.

    `none`: nothing has been kept yet; `taken`: the snapshot of the branch is in the folder now; `stays`: the one in the
    folder is as new or newer. `pulled_at` tells of the snapshot that is in the folder now (UTC), None without one.
    """

    outcome: Literal["none", "taken", "stays"]
    pulled_at: datetime | None


@dataclass(frozen=True)
class Kept:
    """A commit of the data branch: the files (path → id), the manifest and the register of addresses."""

    files: dict[str, str]
    manifest: Manifest
    register: Register


def fetch(root: Path, folder: Path) -> Fetched:
    """Fetches the data branch of the repository at `root` into the snapshot folder.

    Raises PerhekeskusError when the remote does not answer or one of the two snapshots is damaged; the folder then
    stays as it was.
    """
    repository = Repository(root)
    commit = repository.fetch(REMOTE, BRANCH, KNOWN)
    with staging(folder) as place:
        local = read_manifest(folder)
        if commit is None:
            return Fetched("none", local.pulled_at if local else None)
        kept = read_kept(repository, commit)
        own = read_register(folder)
        stays = local is not None and local.pulled_at >= kept.manifest.pulled_at
        names = sorted({path.split("/")[0] for path in kept.files if "/" in path})
        newer = [name for name in names if _is_newer(repository, kept, folder, name, stays=stays)]
        _take(repository, kept, place, folder, newer)
        register = kept.register.joined(own)
        if register.entries != own.entries:
            write_register(folder, register)
    if local is not None and stays:
        return Fetched("stays", local.pulled_at)
    return Fetched("taken", kept.manifest.pulled_at)


def read_kept(repository: Repository, commit: str) -> Kept:
    """What a commit of the data branch keeps. Raises PerhekeskusError when it is no snapshot."""
    files = repository.files(commit)
    name = f"{FOLDER}/{MANIFEST}"
    if name not in files:
        raise PerhekeskusError(f"the branch “{BRANCH}” keeps no snapshot: {name} is missing in commit {commit}")
    manifest = _manifest_of(repository.read(files[name]), Manifest, name)
    text = repository.read(files[REGISTER_FILE]) if REGISTER_FILE in files else b""
    return Kept(files, manifest, register_of(text, Path(BRANCH) / REGISTER_FILE))


def _manifest_of(text: bytes, model: type[M], name: str) -> M:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        raise PerhekeskusError(f"the branch “{BRANCH}”: {name}: {error.errors()[0]['msg']}") from error


def _is_newer(repository: Repository, kept: Kept, folder: Path, name: str, *, stays: bool) -> bool:
    """Whether a folder of the branch is to be taken. A feed is pulled by itself, so its own time decides."""
    manifest = f"{name}/{MANIFEST}"
    if home(folder, name) is None or manifest not in kept.files or not (key := key_of(name)):
        return not stays or home(folder, name) is None
    try:
        local = read_feed_manifest(folder, key)
    except SnapshotError:
        return True
    theirs = _manifest_of(repository.read(kept.files[manifest]), FeedManifest, manifest)
    return local is None or local.pulled_at < theirs.pulled_at


def _take(repository: Repository, kept: Kept, place: Path, folder: Path, names: list[str]) -> None:
    """Puts these folders of the branch in the place of those of the same names, each whole or not at all."""
    for path, blob in kept.files.items():
        if path.split("/")[0] in names:
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_bytes(repository.read(blob))
    # Both raise when something is damaged, before anything is lost.
    read_snapshot(place)
    read_borders(place)
    for key in kept_feeds(place):
        read_feed(place, key)
    for name in names:
        swap(place / name, folder, name)
