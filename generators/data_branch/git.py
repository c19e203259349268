"""Talk with git: the few plumbing commands that reading and writing a data branch need.

Nothing here touches the working tree, HEAD or the index of the repository.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generators.errors import PerhekeskusError

_PLAIN_FILE = "100644"
_SAFE_PATH = re.compile(r"\w[\w.-]*(/\w[\w.-]*)*", re.ASCII)


class GitError(PerhekeskusError):
    """Git could not do what was asked. The text is git's own, in English."""


class Repository:
    """The git repository that the folder `root` belongs to. Raises GitError when it belongs to none."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._run("rev-parse", "--git-dir")

    def tip(self, ref: str) -> str | None:
        """The commit that a ref points to, or None when there is no such ref."""
        try:
            return self._line("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        except GitError:
            return None

    def fetch(self, remote: str, branch: str, ref: str) -> str | None:
        """The newest commit of a remote's branch, which `ref` points to from now on; None when it has no such branch.

        A shallow clone, as a workflow has, stays shallow. Raises GitError when the remote does not answer.
        """
        if not self._run("ls-remote", remote, f"refs/heads/{branch}"):
            self._run("update-ref", "-d", ref)
            return None
        depth = ("--depth=1",) if self._line("rev-parse", "--is-shallow-repository") == "true" else ()
        quiet = ("--quiet", "--no-tags", "--no-write-fetch-head")
        self._run("fetch", *quiet, *depth, remote, f"+refs/heads/{branch}:{ref}")
        return self.tip(ref)

    def files(self, commit: str) -> dict[str, str]:
        """Path → id of every file of a commit. Raises GitError for anything but plain files with plain names."""
        found = {}
        for entry in self._run("ls-tree", "-r", "-z", "--full-tree", commit).decode(errors="replace").split("\0"):
            if not entry:
                continue
            about, _, path = entry.partition("\t")
            mode, _, blob = about.split(" ")
            if mode != _PLAIN_FILE or not _SAFE_PATH.fullmatch(path):
                raise GitError(f"commit {commit}: {path!r} does not belong to a snapshot")
            found[path] = blob
        return found

    def read(self, blob: str) -> bytes:
        """The contents of a file by its id."""
        return self._run("cat-file", "blob", blob)

    def tree_of(self, commit: str) -> str:
        """Id of the tree of a commit: two commits with the same files have the same."""
        return self._line("rev-parse", f"{commit}^{{tree}}")

    def write_tree(self, files: Mapping[str, Path]) -> str:
        """Stores files (path in the tree → file on disk) byte for byte; the id of the tree."""
        paths = "".join(f"{path.resolve()}\n" for path in files.values())
        blobs = self._run("hash-object", "-w", "--no-filters", "--stdin-paths", given=paths.encode()).decode().split()
        entries = "".join(f"{_PLAIN_FILE} {blob}\t{name}\0" for name, blob in zip(files, blobs, strict=True))
        with tempfile.TemporaryDirectory(prefix="perhekeskus-index-") as folder:
            index = Path(folder) / "index"
            self._run("update-index", "-z", "--index-info", given=entries.encode(), index=index)
            return self._run("write-tree", index=index).decode().strip()

    def commit(self, tree: str, parent: str | None, message: str, name: str, email: str) -> str:
        """A new commit that no ref points to yet; its id."""
        who = {f"GIT_{role}_{part}": text for role in ("AUTHOR", "COMMITTER") for part, text in _identity(name, email)}
        parents = ("-p", parent) if parent else ()
        return self._run("commit-tree", tree, *parents, given=message.encode(), environment=who).decode().strip()

    def point(self, ref: str, commit: str) -> None:
        """Lets a ref point to a commit."""
        self._run("update-ref", ref, commit)

    def push(self, remote: str, commit: str, branch: str) -> None:
        """Makes a commit the newest of a remote's branch. Never by force: GitError when the branch has moved on."""
        self._run("push", "--quiet", remote, f"{commit}:refs/heads/{branch}")

    def bundle(self, file: Path, commit: str, parent: str | None, ref: str) -> None:
        """Writes a bundle that brings `commit`, under the name `ref`, to a repository that has `parent`."""
        self.point(ref, commit)
        try:
            self._run("bundle", "create", "--quiet", str(file.resolve()), ref, *([f"^{parent}"] if parent else []))
        finally:
            self._run("update-ref", "-d", ref)

    def _line(self, *arguments: str) -> str:
        return self._run(*arguments).decode().strip()

    def _run(
        self,
        *arguments: str,
        given: bytes = b"",
        index: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> bytes:
        own = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"} | ({"GIT_INDEX_FILE": str(index)} if index else {})
        try:
            done = subprocess.run(
                ["git", "-C", str(self._root), *arguments],
                input=given,
                capture_output=True,
                env={**os.environ, **own, **(environment or {})},
                check=False,
            )
        except FileNotFoundError as error:
            raise GitError("git is not installed, and the data branch cannot be read or written without it") from error
        if done.returncode:
            told = done.stderr.decode(errors="replace").strip() or f"exit code {done.returncode}"
            raise GitError(f"git {arguments[0]}: {told}")
        return done.stdout


def _identity(name: str, email: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("NAME", name), ("EMAIL", email)
