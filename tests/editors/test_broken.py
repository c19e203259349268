"""Broken files of editors, and what they are told of them: every fault in one run, in words that were read through.

Each line of a file that should be told of ends in `# <- field, field`; with a fault that has no field, in `# <-`.
Faults of what is missing stand on the line of the first field. The words are in `broken/expected.txt`: `--bless` writes
them anew, to be read as an editor would.
"""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from generators.errors import Problem
from generators.publishing.project_check import check_project

ROOT = Path(__file__).parents[2]
BROKEN = Path(__file__).parent / "broken"
FILES = sorted(file for file in (BROKEN / "content").rglob("*") if file.is_file())
EXPECTED = BROKEN / "expected.txt"

_MARK = re.compile(r"# <-(?: (.*))?$")


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """Everything that one run of the check tells of the project with the broken files in it."""
    root = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(BROKEN / "content", root / "content", dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23.11.2026
        found, _ = check_project(root, None)
    return [problem.model_copy(update={"file": problem.file.relative_to(root / "content/data")}) for problem in found]


def _marked(file: Path) -> list[tuple[str, int, str]]:
    name = file.relative_to(BROKEN / "content/data").as_posix()
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return [
        (name, number, field)
        for number, line in enumerate(lines, 1)
        if (mark := _MARK.search(line))
        for field in (mark[1] or "").split(", ")
    ]


def test_there_are_more_than_forty_files_with_faults_of_many_kinds() -> None:
    assert len([file for file in FILES if _marked(file)]) >= 40


def test_every_fault_and_nothing_else_is_told_in_one_run(problems: list[Problem]) -> None:
    told = Counter((problem.file.as_posix(), problem.line, problem.field) for problem in problems)
    assert told == Counter(mark for file in FILES for mark in _marked(file))


def test_each_is_told_in_words_that_were_read_as_an_editor_would(problems: list[Problem], bless: bool) -> None:
    text = "".join(f"{problem}\n" for problem in problems)
    if bless:
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_each_is_told_in_finnish_and_in_english(problems: list[Problem]) -> None:
    for problem in problems:
        finnish, english = str(problem).splitlines()
        assert finnish.startswith(f"{problem.file}:{problem.line}: ")
        assert english.startswith("  in English: ")
        assert not re.search(r"pitäisi olla|löytyi|kenttä|kirjoita ", english)
        assert not re.search(r"should be|found |field |input", finnish.removeprefix(str(problem.file)))
