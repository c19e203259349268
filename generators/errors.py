"""Errors that a person is meant to read: what is wrong, where, and what would be right."""

import re
from pathlib import Path
from typing import NamedTuple

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


class Said(NamedTuple):
    """The same words in Finnish and in English: editors read either."""

    fi: str
    en: str


class WrongValueError(ValueError):
    """A value that an editor mends: what to do, in Finnish and in English. Raised by validators of editors' files."""

    def __init__(self, fi: str, en: str) -> None:
        self.said = Said(fi, en)
        super().__init__(fi)


class Problem(Model):
    """One fault in an editor's file: where, what was found, what would be right.

    `found` is a value as it stands in the file, or words for it.
    """

    file: Path
    line: int
    field: str = ""
    found: str | Said = ""
    expected: Said

    def __str__(self) -> str:
        """Two lines: Finnish with the place, and the same in English."""
        found = self.found if isinstance(self.found, Said) else Said(self.found, re.sub("^”", "“", self.found))
        finnish = (f" kenttä ”{self.field}”:" if self.field else "") + (f" löytyi {found.fi};" if found.fi else "")
        english = (f" field “{self.field}”:" if self.field else "") + (f" found {found.en};" if found.en else "")
        return f"{self.file}:{self.line}:{finnish} {self.expected.fi}\n  in English:{english} {self.expected.en}"


class DataFileError(PerhekeskusError):
    """One or more faults in editors' files, all of them at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
