from pathlib import Path

import pytest

from generators.publishing.frame import frame_of
from generators.snapshot import write_snapshot
from generators.snapshot.borders import write_borders
from tests import hand_made
from tests.snapshot.test_borders import borders


@pytest.mark.parametrize(("language", "count"), [("fi", 1), ("sv", 0)])
def test_damaged_borders_are_told_once_a_site(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, count: int
) -> None:
    write_snapshot(tmp_path, hand_made.snapshot())
    write_borders(tmp_path, borders("837"))
    (tmp_path / "borders" / "manifest.json").write_text("{", encoding="utf-8")
    monkeypatch.setenv("PERHEKESKUS_SNAPSHOT", str(tmp_path))
    monkeypatch.setenv("PERHEKESKUS_LANGUAGE", language)
    monkeypatch.setenv("PERHEKESKUS_LANGUAGES", "fi,sv,en")
    told = [str(warning) for warning in frame_of(root).warnings if "municipality borders are left out" in str(warning)]
    assert len(told) == count
    assert all("manifest.json:1" in text for text in told)
