from datetime import timedelta
from pathlib import Path

import pytest

from generators.addresses import read_register
from generators.data_branch.fetching import fetch
from generators.data_branch.keeping import keep
from generators.data_branch.names import KNOWN
from generators.errors import PerhekeskusError
from generators.model.local_records import Event
from generators.model.text import Text
from generators.snapshot import read_snapshot
from generators.snapshot.feeds import Feed, FeedManifest, read_feed, write_feed
from tests.data_branch.conftest import FIRST_NIGHT, NEUVOLA, PERHETYO, files_of, pulled
from tests.hand_made import service, settings
from tests.repositories import clone, commit_all, git

SETTINGS = settings()


def with_feed(folder: Path, key: str, day: int, name: str) -> None:
    """Puts a feed of one event into a snapshot folder, pulled so many days after the first night."""
    manifest = FeedManifest(
        key=key, kind="icalendar", address="x", pulled_at=FIRST_NIGHT + timedelta(days=day), counts={}
    )
    write_feed(folder, Feed(manifest, (Event(id=f"{key}-1", names=Text({"fi": name})),)))


@pytest.fixture
def kept(project: Path) -> dict[str, bytes]:
    """The files of the snapshot that lies on the data branch: that of `NEUVOLA`, the first night."""
    folder = pulled(project / "snapshot", NEUVOLA)
    keep(project, folder, SETTINGS)
    return files_of(folder)


@pytest.mark.parametrize("depth", [0, 1])
def test_the_folder_gets_the_files_of_the_branch(
    kept: dict[str, bytes], bare: Path, tmp_path: Path, depth: int
) -> None:
    other = clone(bare, tmp_path / "other", depth=depth)
    fetched = fetch(other, other / "snapshot")
    assert (fetched.outcome, fetched.pulled_at) == ("taken", FIRST_NIGHT)
    assert files_of(other / "snapshot") == kept
    assert git(other, "rev-parse", "--is-shallow-repository") == ("true" if depth else "false")
    assert git(other, "status", "--porcelain") == ""


def test_when_nothing_was_kept_yet_that_is_told_and_what_is_here_stays(project: Path) -> None:
    assert fetch(project, project / "snapshot").outcome == "none"
    assert not (project / "snapshot").exists()
    folder = pulled(project / "snapshot", NEUVOLA)
    before = files_of(folder)
    assert fetch(project, folder).pulled_at == FIRST_NIGHT
    assert files_of(folder) == before


def test_an_older_snapshot_is_replaced(kept: dict[str, bytes], bare: Path, tmp_path: Path) -> None:
    other = clone(bare, tmp_path / "other")
    folder = pulled(other / "snapshot", PERHETYO, night=-1)
    assert fetch(other, folder).outcome == "taken"
    found = read_snapshot(folder)
    assert found is not None
    assert list(found.services) == [NEUVOLA.id]


def test_a_newer_snapshot_stays(kept: dict[str, bytes], bare: Path, tmp_path: Path) -> None:
    other = clone(bare, tmp_path / "other")
    folder = pulled(other / "snapshot", PERHETYO, night=1)
    before = files_of(folder)
    assert fetch(other, folder).outcome == "stays"
    after = files_of(folder)
    assert {name: text for name, text in after.items() if name.startswith("ptv/")} == {
        name: text for name, text in before.items() if name.startswith("ptv/")
    }


@pytest.mark.parametrize(("night", "own", "found"), [(-1, True, b"kept"), (1, True, b"own"), (1, False, b"kept")])
def test_other_folders_of_the_snapshot_come_with_it_or_where_there_are_none(
    project: Path, bare: Path, tmp_path: Path, night: int, own: bool, found: bytes
) -> None:
    folder = pulled(project / "snapshot", NEUVOLA)
    (folder / "other").mkdir()
    (folder / "other" / "file.jsonl").write_bytes(b"kept")
    keep(project, folder, SETTINGS)
    other = clone(bare, tmp_path / "other")
    folder = pulled(other / "snapshot", PERHETYO, night=night)
    if own:
        (folder / "other").mkdir()
        (folder / "other" / "file.jsonl").write_bytes(b"own")
    fetch(other, folder)
    assert (folder / "other" / "file.jsonl").read_bytes() == found
    assert sorted(path.name for path in other.iterdir()) == [".git", ".gitignore", "README.md", "snapshot"]


@pytest.mark.parametrize("night", [-1, 1])
def test_no_address_is_lost_on_either_side(kept: dict[str, bytes], bare: Path, tmp_path: Path, night: int) -> None:
    other = clone(bare, tmp_path / "other")
    folder = pulled(other / "snapshot", service(NEUVOLA.id, fi="Uusi nimi"), PERHETYO, night=night)
    assert read_register(folder).slug("service", NEUVOLA.id) == "uusi-nimi-1f000000aa"
    fetch(other, folder)
    register = read_register(folder)
    assert register.slug("service", NEUVOLA.id) == "neuvola-1f000000aa"
    assert register.slug("service", PERHETYO.id) == "perhetyo-3f000000cc"


def test_a_branch_that_was_deleted_is_forgotten(kept: dict[str, bytes], project: Path, bare: Path) -> None:
    git(bare, "branch", "--delete", "--force", "snapshot")
    assert fetch(project, project / "snapshot").outcome == "none"
    assert KNOWN not in git(project, "for-each-ref", "--format=%(refname)")
    keep(project, project / "snapshot", SETTINGS)
    assert git(bare, "rev-list", "--count", "snapshot") == "1"


def test_a_remote_that_does_not_answer_stops_everything(kept: dict[str, bytes], project: Path, bare: Path) -> None:
    bare.rename(bare.with_name("elsewhere.git"))
    with pytest.raises(PerhekeskusError, match="git ls-remote"):
        fetch(project, project / "snapshot")
    assert files_of(project / "snapshot") == kept


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("ptv/services.jsonl", "rikki\n", "services.jsonl:1"),
        ("ptv/manifest.json", "rikki\n", "manifest.json: Invalid JSON"),
        ("addresses.jsonl", "rikki\n", "snapshot/addresses.jsonl:1"),
        (".git-hooks/x", "x", "does not belong to a snapshot"),
        ("ptv/a b", "x", "does not belong to a snapshot"),
    ],
)
def test_a_damaged_branch_leaves_the_folder_as_it_is(
    kept: dict[str, bytes], bare: Path, tmp_path: Path, name: str, text: str, told: str
) -> None:
    writer = clone(bare, tmp_path / "writer")
    git(writer, "switch", "--quiet", "snapshot")
    (writer / name).parent.mkdir(parents=True, exist_ok=True)
    (writer / name).write_text(text, encoding="utf-8")
    commit_all(writer, "Rikki")
    git(writer, "push", "--quiet", "origin", "snapshot")
    other = clone(bare, tmp_path / "other")
    folder = pulled(other / "snapshot", PERHETYO, night=-1)
    before = files_of(folder)
    with pytest.raises(PerhekeskusError, match=told):
        fetch(other, folder)
    assert files_of(folder) == before


def test_a_link_on_the_branch_is_not_followed(kept: dict[str, bytes], bare: Path, tmp_path: Path) -> None:
    writer = clone(bare, tmp_path / "writer")
    git(writer, "switch", "--quiet", "snapshot")
    (writer / "ptv" / "out").symlink_to("/")
    commit_all(writer, "Linkki")
    git(writer, "push", "--quiet", "origin", "snapshot")
    other = clone(bare, tmp_path / "other")
    with pytest.raises(PerhekeskusError, match="'ptv/out' does not belong"):
        fetch(other, other / "snapshot")


def test_a_branch_without_a_snapshot_is_told(project: Path) -> None:
    git(project, "push", "--quiet", "origin", "main:snapshot")
    git(project, "rm", "--quiet", ".gitignore")
    commit_all(project)
    git(project, "push", "--quiet", "origin", "main:snapshot")
    with pytest.raises(PerhekeskusError, match="keeps no snapshot"):
        fetch(project, project / "snapshot")


def test_feeds_come_and_stay_by_their_own_time(
    kept: dict[str, bytes], project: Path, bare: Path, tmp_path: Path
) -> None:
    folder = project / "snapshot"
    for key, day in (("vanha", 0), ("uusi", 3)):
        with_feed(folder, key, day, "haarassa")
    keep(project, folder, SETTINGS)
    other = clone(bare, tmp_path / "other")
    there = pulled(other / "snapshot", PERHETYO, night=1)
    for key in ("vanha", "uusi"):
        with_feed(there, key, 2, "omalla koneella")
    assert fetch(other, there).outcome == "stays"
    found = {key: read_feed(there, key) for key in ("vanha", "uusi")}
    names = {key: feed.records[0].names.get("fi") for key, feed in found.items() if feed}
    assert names == {"vanha": "omalla koneella", "uusi": "haarassa"}


def test_a_damaged_feed_of_the_branch_changes_nothing_here(
    kept: dict[str, bytes], project: Path, bare: Path, tmp_path: Path
) -> None:
    folder = project / "snapshot"
    with_feed(folder, "kerhot", 0, "x")
    (folder / "feed-kerhot" / "records.jsonl").write_text('{"id": "x"}\n')
    keep(project, folder, SETTINGS)
    other = clone(bare, tmp_path / "other")
    with pytest.raises(PerhekeskusError, match=r"records\.jsonl"):
        fetch(other, other / "snapshot")
    assert not (other / "snapshot").exists()
