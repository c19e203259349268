"""An engine's files: what they weigh, and the bare page that asks it."""

import gzip
from pathlib import Path

from benchmarks.search.peers.engine import Engine, bare_folder, files_below


def test_an_index_weighs_what_a_host_sends(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_bytes(b"[1,2]" * 1_000)
    (tmp_path / "fi.pf_index").write_bytes(b"packed" * 1_000)
    engine = Engine("one", tmp_path, files_below(tmp_path))
    assert engine.raw == 11_000
    assert engine.packed == 6_000 + len(gzip.compress(b"[1,2]" * 1_000, 6))


def test_a_bare_page_has_its_engine_and_its_files(tmp_path: Path) -> None:
    index = tmp_path / "index"
    index.mkdir()
    (index / "core.json").write_text("{}")
    made = bare_folder(tmp_path / "made", "own.js", {"finder": index})
    names = [file.relative_to(made).as_posix() for file in files_below(made)]
    assert names == ["engine.js", "finder/core.json", "index.html", "page.js"]
    assert "perhekeskus.finder(" in (made / "engine.js").read_text()


def test_an_old_bare_page_is_replaced_whole(tmp_path: Path) -> None:
    old = bare_folder(tmp_path / "made", "own.js") / "old.json"
    old.write_text("{}")
    bare_folder(tmp_path / "made", "own.js")
    assert not old.exists()
