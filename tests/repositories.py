"""Git repositories of tests: a bare one as origin, clones of it, and what lies on its data branch."""

import os
import subprocess
from pathlib import Path

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Testi",
    "GIT_AUTHOR_EMAIL": "testi@example.org",
    "GIT_COMMITTER_NAME": "Testi",
    "GIT_COMMITTER_EMAIL": "testi@example.org",
}
"""Environment in which git knows nothing of the machine it runs on."""


def git(folder: Path, *arguments: str) -> str:
    """What a git command in a folder says; a failure is an error."""
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env={**os.environ, **ALONE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stderr}"
    return done.stdout.strip()


def commit_all(folder: Path, message: str = "Alku") -> None:
    """Commits all that lies in a working tree."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


def origin_of(project: Path, bare: Path) -> Path:
    """Makes the folder `project` a repository with one commit, pushed to a new bare origin at `bare`."""
    git(project, "init", "--quiet", "--initial-branch", "main")
    commit_all(project)
    git(project.parent, "clone", "--quiet", "--bare", str(project), str(bare))
    git(project, "remote", "add", "origin", bare.as_uri())
    return bare


def clone(bare: Path, folder: Path, *, depth: int = 0) -> Path:
    """A clone of the main branch; `depth` makes it shallow, as a workflow has it."""
    shallow = ("--depth", str(depth), "--branch", "main") if depth else ()
    git(bare, "clone", "--quiet", *shallow, bare.as_uri(), str(folder))
    return folder


def log(bare: Path, branch: str = "snapshot") -> list[str]:
    """First lines of the messages of a branch, the newest first."""
    return git(bare, "log", "--format=%s", branch).splitlines()
