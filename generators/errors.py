"""Errors that a person is meant to read: what is wrong, where, and what would be right."""

from pathlib import Path

from generators.model.base import Model


class PerhekeskusError(Exception):
    """Something the person who runs the command can mend. The text says what and how; `exit_code` is for CI."""

    exit_code = 1


class SourceError(PerhekeskusError):
    """A source could not be read now. The old snapshot stays."""

    exit_code = 2


class PullRefusedError(PerhekeskusError):
    """The source answered, but its answer is not to be believed (too few records). The old snapshot stays."""

    exit_code = 3


class Problem(Model):
    """One fault in an editor's file. Texts are Finnish: editors read them."""

    file: Path
    line: int
    field: str = ""
    found: str = ""
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        field = f" kenttä ”{self.field}”:" if self.field else ""
        found = f" löytyi {self.found};" if self.found else ""
        return f"{place}:{field}{found} {self.expected}"


class DataFileError(PerhekeskusError):
    """One or more faults in editors' files, all of them at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
