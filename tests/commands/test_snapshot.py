from pathlib import Path

import pytest

from tests.command import perhekeskus
from tests.data_branch.conftest import NEUVOLA, PERHETYO, pulled
from tests.hooks.project import small_project
from tests.repositories import ALONE, clone, log, origin_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with settings whose origin is `origin.git` beside it."""
    folder = tmp_path / "project"
    folder.mkdir()
    (small_project(folder) / ".gitignore").write_text("/snapshot/\n", encoding="utf-8")
    origin_of(folder, tmp_path / "origin.git")
    return folder


def test_what_one_keeps_another_fetches(project: Path, tmp_path: Path) -> None:
    pulled(project / "snapshot", NEUVOLA)
    kept = perhekeskus("snapshot", "keep", "--summary", "told.md", root=project, environment=ALONE)
    assert kept.returncode == 0, kept.stderr
    assert kept.stdout.startswith("Snapshot of 2026-11-26: 1 services (the first)\n1 channels\n")
    other = clone(tmp_path / "origin.git", tmp_path / "other")
    fetched = perhekeskus("snapshot", "fetch", root=other, environment=ALONE)
    assert fetched.returncode == 0, fetched.stderr
    assert fetched.stdout == (
        f"Fetched the snapshot of 2026-11-26 00:30 from the branch “snapshot” into {other / 'snapshot'}\n"
    )
    assert (project / "told.md").read_text(encoding="utf-8").startswith("## Kept\n\n- Snapshot of 2026-11-26: 1 serv")


def test_a_second_time_nothing_is_new_and_what_is_here_stays(project: Path, tmp_path: Path) -> None:
    pulled(project / "snapshot", NEUVOLA)
    first = perhekeskus("snapshot", "fetch", root=project, environment=ALONE)
    assert "No snapshot has been kept on the branch “snapshot” yet; the one in " in first.stdout
    for told in ("Snapshot of", "Nothing is new; nothing was kept."):
        assert told in perhekeskus("snapshot", "keep", root=project, environment=ALONE).stdout
    assert "or newer: it stays" in perhekeskus("snapshot", "fetch", root=project, environment=ALONE).stdout
    assert len(log(tmp_path / "origin.git")) == 1


def test_another_folder_and_a_bundle_can_be_named(project: Path, tmp_path: Path) -> None:
    pulled(tmp_path / "elsewhere", PERHETYO)
    options = ("--snapshot", tmp_path / "elsewhere", "--bundle", tmp_path / "kept.bundle")
    result = perhekeskus("snapshot", "keep", *options, root=project, environment=ALONE)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "kept.bundle").read_bytes().startswith(b"# v2 git bundle\n")


def test_what_cannot_be_done_ends_with_1_and_says_why(project: Path) -> None:
    for words, told in (
        (("snapshot", "keep"), "there is no snapshot to keep"),
        (("snapshot", "kep"), "No such command 'kep'"),
        (("snapshot", "keep", "--force"), "No such option"),
    ):
        result = perhekeskus(*words, root=project, environment=ALONE)
        assert result.returncode == 1, words
        assert told in result.stderr
        assert "Traceback" not in result.stderr
