"""Editors' files put into their canonical form, all or some of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generators.checked_yaml import NOT_TEXT
from generators.editors.folders import kind_of_file, record_files
from generators.editors.formatting import NewId, canonical, new_id
from generators.editors.schemas import first_line
from generators.errors import DataFileError, PerhekeskusError, Problem, Said
from generators.model.local_records import LocalKind

NOT_CANONICAL = Said(
    "tiedosto ei ole vakiomuodossa; anna komento perhekeskus format",
    "the file is not in canonical form; run perhekeskus format",
)


class Rewritten(NamedTuple):
    """A file as it is and as it should be."""

    file: Path
    before: str
    after: str

    @property
    def problem(self) -> Problem:
        """That it is not in its canonical form, with the first line that differs."""
        lines = zip(self.before.splitlines(), self.after.splitlines(), strict=False)
        same = next((n for n, (one, other) in enumerate(lines) if one != other), None)
        line = len(self.before.splitlines()) if same is None else same + 1
        return Problem(file=self.file, line=max(line, 1), expected=NOT_CANONICAL)


def chosen_files(root: Path, files: Iterable[Path]) -> list[tuple[LocalKind, Path]]:
    """The files that were asked for with their kinds; all of them when none were.

    Raises PerhekeskusError when one is no editor's file.
    """
    chosen = []
    for file in files:
        kind = kind_of_file(root, file.resolve())
        if kind is None:
            raise PerhekeskusError(
                f"{file}: this is no file of a meeting place, event or the like; they are below content/data/"
            )
        chosen.append((kind, file.resolve()))
    return chosen or record_files(root)


def to_rewrite(
    root: Path, files: Iterable[tuple[LocalKind, Path]], give_id: NewId = new_id
) -> tuple[list[Rewritten], list[Problem]]:
    """The files that are not in their canonical form, and faults of those that cannot be put into it."""
    problems: list[Problem] = []
    found = [rewritten for kind, file in files for rewritten in _rewritten(root, kind, file, give_id, problems)]
    return found, problems


def _rewritten(root: Path, kind: LocalKind, file: Path, give_id: NewId, problems: list[Problem]) -> Iterator[Rewritten]:
    try:
        before = file.read_text(encoding="utf-8-sig")
        after = canonical(file, before, kind, first_line(root, kind, file), give_id)
    except UnicodeDecodeError:
        problems.append(Problem(file=file, line=1, expected=NOT_TEXT))
    except DataFileError as error:
        problems += error.problems
    else:
        if file.read_bytes() != after.encode():
            yield Rewritten(file, before, after)
