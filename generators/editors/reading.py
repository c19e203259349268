"""All editors' files → records. Every fault of every file is told at once."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from generators.checked_yaml import Checked, check
from generators.editors.folders import FORMS, is_example, record_files
from generators.editors.forms import RecordForm
from generators.editors.making import record_of
from generators.editors.placing import folder_municipality, misplaced, strange_files
from generators.editors.rules import Surroundings, rules_for
from generators.errors import DataFileError, Problem, Said
from generators.model.local_records import LocalKind, LocalRecord
from generators.school_terms import SchoolTerms, read_school_terms
from generators.situations import read_situations


class EditorsFiles(NamedTuple):
    """What was read: the records of sound files in order of files, the faults of the others, all files with kinds.

    There are no records while the school terms have faults: nobody knows when they meet.
    """

    records: tuple[LocalRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    checked: tuple[tuple[LocalKind, Checked[RecordForm]], ...] = ()


NO_FILES = EditorsFiles()
"""Nothing that was read."""


class Material(NamedTuple):
    """What files are held against: see `Surroundings`. `problems` are those of the files that it is read from."""

    today: date
    situations: Collection[str] | None
    terms: SchoolTerms | None
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, root: Path, today: date, *, official: bool = False) -> "Material":
        """The life situations and school terms of the project at `root`; None for those whose file has faults.

        Faults of the situations are told elsewhere: other files need them, too.
        """
        try:
            situations = [situation.key for situation in read_situations(root).situations]
        except DataFileError:
            situations = None
        try:
            return cls(today, situations, read_school_terms(root, official=official), ())
        except DataFileError as error:
            return cls(today, situations, None, tuple(error.problems))

    def around(self, kind: LocalKind, **more: Any) -> Surroundings:
        """The surroundings of a file of a kind."""
        return Surroundings(kind=kind, today=self.today, situations=self.situations, terms=self.terms, **more)


def read_editors_files(root: Path, today: date, *, examples: bool) -> EditorsFiles:
    """Editors' files of the project at `root`, with the made-up ones or without, held against the day `today`."""
    material = Material.of(root, today, official=not examples)
    checked: list[tuple[LocalKind, Checked[RecordForm]]] = []
    problems = list(material.problems)
    for kind, file in record_files(root, examples=examples):
        around = material.around(
            kind,
            municipality=folder_municipality(root, kind, file),
            new_id=_new_id(root, file),
            example=is_example(root, file),
        )
        found = check(file, FORMS[kind], rules=rules_for(around))
        checked.append((kind, found))
        problems += misplaced(root, kind, file, found.text("municipality"))
    problems += strange_files(root)
    problems += [problem for _, one in checked for problem in one.problems]
    problems += _same_ids(root, [one for _, one in checked])
    sound = {one.value.id: one for _, one in checked if one.value and one.value.id}
    records = tuple(
        record_of(
            one.value,
            id_,
            one.file.relative_to(root).as_posix(),
            example=is_example(root, one.file),
            terms=material.terms,
        )
        for id_, one in sound.items()
        if one.value and material.terms is not None
    )
    in_order = sorted(problems, key=lambda problem: (problem.file, problem.line))
    return EditorsFiles(records, tuple(in_order), tuple(checked))


def _new_id(root: Path, file: Path) -> str:
    """An id for a file that has none: always the same for the same text in the same place, so that it can be told."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    return str(uuid5(NAMESPACE_URL, f"{file.relative_to(root).as_posix()}\n{text}"))


def _same_ids(root: Path, checked: Sequence[Checked[RecordForm]]) -> Iterator[Problem]:
    """Files whose id another one has: copied, and not given one of its own."""
    first: dict[str, Path] = {}
    for found in checked:
        id_ = found.text("id")
        if not id_:
            continue
        if id_ in first:
            other, new = first[id_].relative_to(root).as_posix(), _new_id(root, found.file)
            yield found.problem(
                ("id",),
                Said(
                    f"sama tunnus on jo tiedostossa {other}; kirjoita uudempaan tiedostoon id: {new}",
                    f"the same id is in {other} already; write id: {new} into the newer file",
                ),
            )
        first.setdefault(id_, found.file)
