"""A project whose origin is a bare repository beside it, and snapshots to keep there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generators.addresses import update_register
from generators.model.records import Service
from generators.snapshot import write_snapshot
from tests.hand_made import place, service, snapshot
from tests.repositories import ALONE, origin_of

FIRST_NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
"""Already the 26th in Finland."""

NEUVOLA = service("1f000000aa", "Neuvola", channels=("2f000000bb",))
PERHETYO = service("3f000000cc", "Perhetyö", channels=("2f000000bb",))

SnapshotMaker = Callable[..., Path]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git in the tests knows nothing of the machine, not even a name for commits."""
    for name, value in ALONE.items():
        if name.startswith("GIT_CONFIG"):
            monkeypatch.setenv(name, value)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a file of its own and the remote `origin`: the bare repository `origin.git` beside it."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "README.md").write_text("Perhekeskus\n", encoding="utf-8")
    (folder / ".gitignore").write_text("/snapshot/\n", encoding="utf-8")
    origin_of(folder, tmp_path / "origin.git")
    return folder


@pytest.fixture
def bare(project: Path) -> Path:
    return project.with_name("origin.git")


def pulled(folder: Path, *services: Service, night: int = 0, official: bool = False) -> Path:
    """Puts a snapshot of these services into `folder` as a pull on that night would, with its register."""
    made = snapshot(services, [place("2f000000bb", "Talo")])
    told = made.manifest.model_copy(
        update={"pulled_at": FIRST_NIGHT + timedelta(days=night), "official": official, "counts": {}}
    )
    new = replace(made, manifest=told)
    write_snapshot(folder, new)
    update_register(folder, new, told.pulled_at.date())
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a snapshot folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
