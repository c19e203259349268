"""Whatever moment the process is killed at, the folder is the old one or the new one, whole."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generators.errors import PerhekeskusError
from generators.snapshot import replacing
from generators.snapshot.replacing import home, staging, staging_of, swap


def put(folder: Path, text: str) -> None:
    with staging(folder) as place:
        new = place / "new"
        new.mkdir()
        (new / "a").write_text(text)
        (new / "b").write_text(text)
        swap(new, folder, "ptv")


def read(folder: Path) -> tuple[str, ...]:
    place = home(folder, "ptv")
    return tuple((place / name).read_text() for name in "ab") if place else ()


@pytest.fixture(params=["one step", "two renames"])
def way(request, monkeypatch):
    """Both ways to swap: the one of this system, and that of a system without it."""
    if request.param == "two renames":
        monkeypatch.setattr(replacing, "_exchange", lambda *_: False)
    return request.param


def test_the_first_and_the_next(tmp_path, way):
    folder = tmp_path / "deep" / "snap"
    assert read(folder) == ()
    put(folder, "old")
    assert read(folder) == ("old", "old")
    put(folder, "new")
    assert read(folder) == ("new", "new")
    assert [path.name for path in folder.parent.iterdir()] == ["snap"]


def test_an_error_before_the_swap_changes_nothing(tmp_path, way):
    put(tmp_path / "snap", "old")
    with pytest.raises(FileNotFoundError), staging(tmp_path / "snap") as place:
        (place / "half" / "done").touch()
    assert read(tmp_path / "snap") == ("old", "old")
    assert [path.name for path in tmp_path.iterdir()] == ["snap"]


def test_a_rename_that_fails_puts_the_old_one_back(tmp_path, monkeypatch):
    put(tmp_path / "snap", "old")
    monkeypatch.setattr(replacing, "_exchange", lambda *_: False)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(errno.EIO, "disk on fire")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="disk on fire"):
        put(tmp_path / "snap", "new")
    assert read(tmp_path / "snap") == ("old", "old")


def test_leftovers_of_a_killed_pull_are_swept(tmp_path):
    stale = staging_of(tmp_path / "snap")
    (stale / "spool").mkdir(parents=True)
    (stale / "spool" / "x").write_text("x")
    (stale / "link").symlink_to(tmp_path)
    put(tmp_path / "snap", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["snap"]


def test_what_a_kill_between_two_renames_left_is_read_and_mended(tmp_path):
    put(tmp_path / "snap", "old")
    stale = staging_of(tmp_path / "snap")
    stale.mkdir()
    (tmp_path / "snap" / "ptv").rename(stale / "ptv.old")
    assert read(tmp_path / "snap") == ("old", "old")
    with staging(tmp_path / "snap"):
        assert (tmp_path / "snap" / "ptv").is_dir()
    assert read(tmp_path / "snap") == ("old", "old")


def test_another_folder_that_a_kill_put_aside_is_mended_too(tmp_path):
    put(tmp_path / "snap", "old")
    stale = staging_of(tmp_path / "snap")
    stale.mkdir()
    (tmp_path / "snap" / "ptv").rename(stale / "ptv.old")
    with staging(tmp_path / "snap"):
        pass
    assert read(tmp_path / "snap") == ("old", "old")


def test_only_one_at_a_time(tmp_path):
    with staging(tmp_path / "snap"):
        with pytest.raises(PerhekeskusError, match="another pull is writing"), staging(tmp_path / "snap"):
            pass
        with staging(tmp_path / "other"):
            pass
    put(tmp_path / "snap", "new")
    assert read(tmp_path / "snap") == ("new", "new")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(PerhekeskusError, match="cannot work beside the snapshot"):
        put(tmp_path / "file" / "snap", "new")


def test_a_relative_folder_and_a_link_are_the_same_place(tmp_path, monkeypatch):
    put(tmp_path / "snap", "old")
    (tmp_path / "link").symlink_to(tmp_path / "snap")
    monkeypatch.chdir(tmp_path)
    put(Path("link"), "new")
    assert read(Path("snap")) == ("new", "new")


def _dies_at(step: int, folder: Path) -> bool:
    """Whether a child of this process was killed at a step of the file system, counted from 0, of putting "new"."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == signal.SIGKILL
    left = step

    def ticking(owner: object, name: str) -> None:
        true = getattr(owner, name)

        def ticked(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return true(*arguments, **named)

        setattr(owner, name, ticked)

    ticking(Path, "mkdir")
    ticking(Path, "write_text")
    ticking(Path, "rename")
    for name in ("fsync", "unlink", "rmdir", "close"):
        ticking(os, name)
    ticking(replacing, "_exchange")
    put(folder, "new")
    os._exit(0)


def kill_at_each_step(folder: Path) -> None:
    """Run as a process of its own, since it forks: asserts that every kill leaves the old folder or the new."""
    put(folder, "old")
    step, after_the_swap = 0, 0
    while _dies_at(step, folder):
        assert read(folder) in {("old", "old"), ("new", "new")}, f"step {step}: {read(folder)}"
        after_the_swap += read(folder) == ("new", "new")
        put(folder, "old")
        assert [path.name for path in folder.parent.iterdir()] == ["snap"]
        step += 1
    assert read(folder) == ("new", "new")
    assert step > 10
    assert 0 < after_the_swap < step


@pytest.mark.parametrize("swapping", ["", "replacing._exchange = lambda *_: False; "], ids=["one step", "two renames"])
def test_killed_before_each_step(tmp_path, root, swapping):
    script = (
        "import sys, pathlib; from generators.snapshot import replacing; "
        "from tests.snapshot.test_replacing import kill_at_each_step; "
        f"{swapping}kill_at_each_step(pathlib.Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "snap")]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
