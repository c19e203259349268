"""What the editors' guide shows is right."""

import re
from pathlib import Path

from generators.editors.reading import read_editors_files
from generators.situations import read_situations
from generators.vocabulary import VOCABULARY_FOLDER, read_vocabulary
from tests.editors.texts import ROOT, TODAY, project, put

GUIDE = (ROOT / "docs/editors-guide.fi.md").read_text(encoding="utf-8")


def test_the_file_to_copy_lacks_nothing_but_the_id_that_the_machine_gives(tmp_path: Path) -> None:
    [example] = re.findall(r"```yaml\n(# yaml-language-server.*?)```", GUIDE, flags=re.DOTALL)
    root = project(tmp_path)
    file = put(root, "meeting-places/tampere/puiston-perhekahvila.yml", example)
    [problem] = read_editors_files(root, TODAY, examples=False).problems
    assert problem.field == "id"
    proposed = problem.expected.fi.rpartition("id: ")[2]
    file.write_text(example.replace("name:", f"id: {proposed}\nname:", 1), encoding="utf-8")
    assert read_editors_files(root, TODAY, examples=False).problems == ()


def test_the_concept_that_it_shows_has_no_fault(tmp_path: Path) -> None:
    [example] = re.findall(r"```yaml\n(concepts:.*?)```", GUIDE, flags=re.DOTALL)
    put(tmp_path, "vocabulary/money.yml", example)
    assert (tmp_path / VOCABULARY_FOLDER / "money.yml").exists()
    found = read_vocabulary(tmp_path, read_situations(ROOT), None)
    assert [concept.key for concept in found.concepts] == ["child-maintenance"]
