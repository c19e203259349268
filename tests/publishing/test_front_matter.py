from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.publishing.front_matter import front_matter_faults, help_topic

PAGE = "---\ntitle: Otsikko\ndescription: Kuvaus.\n{more}---\n# Otsikko\n"


@pytest.mark.parametrize("more", ["", "help: young\n", "help: violence\n"])
def test_a_page_may_ask_for_help(tmp_path: Path, more: str) -> None:
    assert front_matter_faults(tmp_path / "a.md", PAGE.format(more=more)) == []


def test_the_topic_of_a_page() -> None:
    assert help_topic(None, Path("a.md")) is None
    assert help_topic("young", Path("a.md")) == "young"


@pytest.mark.parametrize("told", ["nuoret", ["young"], True])
def test_help_of_an_unknown_topic_is_told_with_its_line(tmp_path: Path, told: object) -> None:
    file = tmp_path / "a.md"
    file.write_text(PAGE.format(more="updated: 2026-11-23\nhelp: x\n"), encoding="utf-8")
    with pytest.raises(DataFileError, match=r"a\.md:5: kenttä ”help”: .* jokin näistä: young, violence"):
        help_topic(told, file)
