from pathlib import Path

import pytest

from generators.commands.summary import told_in
from generators.errors import PullRefusedError


def test_what_is_told_is_added_under_its_title(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    for title in ("Pull", "Site"):
        with told_in(file, title) as lines:
            lines += ["One", "Two"]
    assert file.read_text(encoding="utf-8") == "## Pull\n\n- One\n- Two\n\n## Site\n\n- One\n- Two\n\n"


def test_a_failure_is_told_with_its_exit_code_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    with pytest.raises(PullRefusedError), told_in(file, "Pull"):
        raise PullRefusedError("too little\nservices 10 → 5")
    assert file.read_text(encoding="utf-8") == (
        "## Pull\n\n- Failed (exit code 3)\n- too little\n- services 10 → 5\n\n"
    )


def test_what_a_source_says_is_no_markup(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    with told_in(file, "Pull") as lines:
        lines.append("Warning: <img src=x> ![a](https://example.org/pixel) # Otsikko")
    text = file.read_text(encoding="utf-8")
    assert "<img" not in text
    assert "![" not in text
    assert "&lt;img src=x&gt;" in text


def test_without_a_file_or_anything_to_tell_nothing_is_written(tmp_path: Path) -> None:
    with told_in(None, "Pull") as lines:
        lines.append("One")
    with told_in(tmp_path / "summary.md", "Pull"):
        pass
    assert list(tmp_path.iterdir()) == []
