"""Keeps the snapshot folder as a commit on the data branch, pushed at once or in a bundle for another to push."""

from collections.abc import Collection
from pathlib import Path

from generators.addresses import read_register
from generators.data_branch.fetching import Kept, read_kept
from generators.data_branch.git import GitError, Repository
from generators.data_branch.names import BRANCH, BUNDLED, KNOWN, REMOTE
from generators.data_branch.news import TOLD, message
from generators.errors import PerhekeskusError
from generators.hours import HELSINKI
from generators.settings import Settings
from generators.snapshot import Manifest, read_manifest
from generators.snapshot.feeds import RECORDS, key_of
from generators.snapshot.files import FOLDER
from generators.snapshot.replacing import staging

_FETCH_FIRST = "run `perhekeskus snapshot fetch`, pull again and then keep"


def keep(root: Path, folder: Path, settings: Settings, bundle: Path | None = None) -> str | None:
    """Commits the snapshot folder on top of what was last fetched; the message, or None when nothing is new.

    Without `bundle` the commit is pushed, never by force; with it, a file is written that brings the commit to a
    repository that has the branch. Raises PerhekeskusError when there is nothing to keep, when keeping would lose an
    address or a newer snapshot, and when the branch has moved on meanwhile.
    """
    repository = Repository(root)
    parent = repository.tip(KNOWN)
    before = read_kept(repository, parent) if parent else None
    # The lock of the pull, so that no pull changes the files meanwhile.
    with staging(folder):
        manifest = read_manifest(folder)
        if manifest is None:
            raise PerhekeskusError(f"{folder}: there is no snapshot to keep; run `perhekeskus pull` first")
        if before:
            _guard(before, manifest, folder)
        files = _files(folder)
        tree = repository.write_tree(files)
        after = {kind: files[path].read_bytes() for kind, path in _told(files).items()}
    if parent and tree == repository.tree_of(parent):
        return None
    told = message(manifest.pulled_at.astimezone(HELSINKI).date(), _lines(repository, before), after)
    commit = repository.commit(tree, parent, told, "Perhekeskus", settings.site.feedback_email)
    if bundle:
        repository.bundle(bundle, commit, parent, BUNDLED)
        return told
    try:
        repository.push(REMOTE, commit, BRANCH)
    except GitError as error:
        raise PerhekeskusError(f"{error}\nNothing was kept. If the branch has moved on, {_FETCH_FIRST}") from error
    repository.point(KNOWN, commit)
    return told


def _guard(before: Kept, manifest: Manifest, folder: Path) -> None:
    if before.manifest.pulled_at > manifest.pulled_at:
        raise PerhekeskusError(
            f"the branch “{BRANCH}” keeps a newer snapshot ({before.manifest.pulled_at:%Y-%m-%d %H:%M} UTC) than "
            f"{folder} ({manifest.pulled_at:%Y-%m-%d %H:%M} UTC); {_FETCH_FIRST}"
        )
    if before.manifest.official and not manifest.official:
        raise PerhekeskusError(
            f"the branch “{BRANCH}” keeps data of the official source, but {folder} comes from {manifest.address}; "
            "it is not kept"
        )
    if lost := read_register(folder).forgotten(before.register):
        raise PerhekeskusError(
            f"the register in {folder} lacks {len(lost)} addresses of the branch “{BRANCH}”, for example "
            f"{lost[0].slug} ({lost[0].id}); addresses are for ever: {_FETCH_FIRST}"
        )


def _files(folder: Path) -> dict[str, Path]:
    """Path in the tree → file, without hidden ones: those are half-written."""
    found = {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {
        name.as_posix(): path
        for name, path in found.items()
        if not path.is_symlink() and not any(part.startswith(".") for part in name.parts)
    }


def _lines(repository: Repository, before: Kept | None) -> dict[str, bytes] | None:
    if before is None:
        return None
    return {kind: repository.read(before.files[path]) for kind, path in _told(before.files).items()}


def _told(files: Collection[str]) -> dict[str, str]:
    """What the message counts: kinds of PTV's records and folders of feeds → the file of their lines."""
    found = {kind: f"{FOLDER}/{kind}.jsonl" for kind in TOLD}
    found |= {folder: f"{folder}/{RECORDS}" for path in files if key_of(folder := path.split("/")[0])}
    return {kind: path for kind, path in found.items() if path in files}
