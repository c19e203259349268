import shutil
from pathlib import Path

import pytest

from generators.addresses import REGISTER_FILE
from generators.data_branch.fetching import fetch
from generators.data_branch.keeping import keep
from generators.errors import PerhekeskusError
from generators.snapshot.replacing import staging
from tests.data_branch.conftest import NEUVOLA, PERHETYO, files_of, pulled
from tests.hand_made import settings
from tests.repositories import clone, git, log

SETTINGS = settings()


def test_the_branch_holds_the_files_of_the_folder_byte_for_byte(project: Path, bare: Path) -> None:
    folder = pulled(project / "snapshot", NEUVOLA)
    (folder / ".addresses.jsonl.x1").write_text("half-written", encoding="utf-8")
    keep(project, folder, SETTINGS)
    names = git(bare, "ls-tree", "-r", "--name-only", "snapshot").splitlines()
    assert sorted(names) == sorted(name for name in files_of(folder) if not name.startswith("."))
    for name in names:
        assert git(bare, "cat-file", "blob", f"snapshot:{name}") == (folder / name).read_text(encoding="utf-8").strip()


def test_nothing_else_of_the_repository_is_touched(project: Path, bare: Path) -> None:
    (project / "README.md").write_text("kesken\n", encoding="utf-8")
    (project / "uusi.md").write_text("uusi\n", encoding="utf-8")
    git(project, "add", "uusi.md")
    before = (git(project, "status", "--porcelain"), git(project, "rev-parse", "HEAD"), git(project, "branch"))
    keep(project, pulled(project / "snapshot", NEUVOLA), SETTINGS)
    assert (git(project, "status", "--porcelain"), git(project, "rev-parse", "HEAD"), git(project, "branch")) == before
    assert git(bare, "branch", "--format=%(refname:short)").splitlines() == ["main", "snapshot"]


def test_each_night_is_a_commit_by_the_program_on_top_of_the_last(project: Path, bare: Path) -> None:
    folder = project / "snapshot"
    keep(project, pulled(folder, NEUVOLA), SETTINGS)
    keep(project, pulled(folder, NEUVOLA, PERHETYO, night=1), SETTINGS)
    assert log(bare) == ["Snapshot of 2026-11-27: 2 services (+1)", "Snapshot of 2026-11-26: 1 services (the first)"]
    assert (
        git(bare, "log", "-1", "--format=%an <%ae> %cn", "snapshot") == "Perhekeskus <palaute@example.org> Perhekeskus"
    )


def test_nothing_is_kept_when_nothing_is_new(project: Path, bare: Path) -> None:
    folder = pulled(project / "snapshot", NEUVOLA)
    assert keep(project, folder, SETTINGS) is not None
    assert keep(project, folder, SETTINGS) is None
    assert len(log(bare)) == 1


def test_a_bundle_brings_the_commit_to_a_shallow_clone_that_has_the_branch(
    project: Path, bare: Path, tmp_path: Path
) -> None:
    keep(project, pulled(project / "snapshot", NEUVOLA), SETTINGS)
    reader, writer = (clone(bare, tmp_path / name, depth=1) for name in ("reader", "writer"))
    fetch(reader, reader / "snapshot")
    bundle = tmp_path / "kept.bundle"
    keep(reader, pulled(reader / "snapshot", PERHETYO, night=1), SETTINGS, bundle)
    assert len(log(bare)) == 1
    git(writer, "fetch", "--depth=1", "origin", "+refs/heads/*:refs/remotes/origin/*")
    git(writer, "fetch", str(bundle), "refs/perhekeskus/kept")
    git(writer, "push", "origin", "FETCH_HEAD:refs/heads/snapshot")
    assert log(bare)[0] == "Snapshot of 2026-11-27: 1 services (+1 −1)"
    assert len(log(bare)) == 2
    assert "refs/perhekeskus/kept" not in git(reader, "for-each-ref", "--format=%(refname)")


def test_a_bundle_without_anything_new_is_not_written(project: Path, tmp_path: Path) -> None:
    folder = pulled(project / "snapshot", NEUVOLA)
    keep(project, folder, SETTINGS)
    assert keep(project, folder, SETTINGS, tmp_path / "kept.bundle") is None
    assert not (tmp_path / "kept.bundle").exists()


def test_a_branch_that_has_moved_on_is_not_overwritten(project: Path, bare: Path, tmp_path: Path) -> None:
    keep(project, pulled(project / "snapshot", NEUVOLA), SETTINGS)
    other = clone(bare, tmp_path / "other")
    fetch(other, other / "snapshot")
    keep(other, pulled(other / "snapshot", NEUVOLA, PERHETYO, night=1), SETTINGS)
    with pytest.raises(PerhekeskusError, match="perhekeskus snapshot fetch"):
        keep(project, pulled(project / "snapshot", PERHETYO, night=2), SETTINGS)
    assert log(bare)[0] == "Snapshot of 2026-11-27: 2 services (+1)"
    fetch(project, project / "snapshot")
    keep(project, project / "snapshot", SETTINGS)
    assert log(bare)[0] == "Snapshot of 2026-11-28: 1 services (−1)"


def test_one_who_never_fetched_cannot_write_over_the_branch(project: Path, bare: Path, tmp_path: Path) -> None:
    keep(project, pulled(project / "snapshot", NEUVOLA), SETTINGS)
    other = clone(bare, tmp_path / "other")
    with pytest.raises(PerhekeskusError, match="rejected"):
        keep(other, pulled(other / "snapshot", PERHETYO, night=1), SETTINGS)
    assert len(log(bare)) == 1


def test_an_older_snapshot_is_not_kept_over_a_newer_one(project: Path) -> None:
    folder = project / "snapshot"
    keep(project, pulled(folder, NEUVOLA, night=1), SETTINGS)
    with pytest.raises(PerhekeskusError, match="keeps a newer snapshot"):
        keep(project, pulled(folder, PERHETYO), SETTINGS)


def test_other_data_is_not_kept_over_that_of_the_official_source(project: Path) -> None:
    folder = project / "snapshot"
    keep(project, pulled(folder, NEUVOLA, official=True), SETTINGS)
    with pytest.raises(PerhekeskusError, match="it is not kept"):
        keep(project, pulled(folder, PERHETYO, night=1), SETTINGS)


def test_a_register_that_lacks_an_address_is_not_kept(project: Path) -> None:
    folder = project / "snapshot"
    keep(project, pulled(folder, NEUVOLA), SETTINGS)
    shutil.rmtree(folder)
    with pytest.raises(PerhekeskusError, match="addresses are for ever") as told:
        keep(project, pulled(folder, PERHETYO, night=1), SETTINGS)
    assert "lacks 1 addresses" in str(told.value)
    assert (folder / REGISTER_FILE).is_file()


def test_without_a_snapshot_there_is_nothing_to_keep(project: Path) -> None:
    with pytest.raises(PerhekeskusError, match="no snapshot to keep"):
        keep(project, project / "snapshot", SETTINGS)


def test_it_waits_for_no_pull(project: Path) -> None:
    folder = pulled(project / "snapshot", NEUVOLA)
    with staging(folder), pytest.raises(PerhekeskusError, match="another pull"):
        keep(project, folder, SETTINGS)


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(PerhekeskusError, match="not a git repository"):
        keep(tmp_path, pulled(tmp_path / "snapshot", NEUVOLA), SETTINGS)
