from pathlib import Path

import pytest

from generators.errors import PerhekeskusError
from generators.publishing.placing import put_in_place, refuse_strange_place, workshop

FRONT = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def _site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(FRONT + text)
    return folder


def test_the_old_site_goes_whole(tmp_path: Path) -> None:
    out = _site(tmp_path / "out" / "site", "old")
    (out / "gone.html").write_text("x")
    with workshop(out) as folder:
        put_in_place(_site(folder / "fi", "new"), out, folder)
    assert [path.name for path in out.iterdir()] == ["index.html"]
    assert (out / "index.html").read_text().endswith("new")
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_a_failed_swap_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = _site(tmp_path / "site", "old")
    rename = Path.rename

    def fail_for_the_new_one(path: Path, target: Path) -> Path:
        if path.name == "fi":
            raise OSError("disk full")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_for_the_new_one)
    with workshop(out) as folder, pytest.raises(OSError, match="disk full"):
        put_in_place(_site(folder / "fi", "new"), out, folder)
    assert (out / "index.html").read_text().endswith("old")


def test_nothing_but_a_site_is_replaced(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    refuse_strange_place(tmp_path / "new", root)
    refuse_strange_place(_site(tmp_path / "site", ""), root)
    (tmp_path / "empty").mkdir()
    refuse_strange_place(tmp_path / "empty", root)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "index.html").write_text("<p>mine")
    for place in (tmp_path / "mine", tmp_path / "mine" / "index.html"):
        with pytest.raises(PerhekeskusError, match="not a site built by this command"):
            refuse_strange_place(place, root)
    for place in (root, tmp_path):
        with pytest.raises(PerhekeskusError, match="holds the project"):
            refuse_strange_place(place, root)
