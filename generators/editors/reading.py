"""All editors' files → records. Every fault of every file is told at once."""

import difflib
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from generators.checked_yaml import Checked, check
from generators.codes import municipalities
from generators.editors.folders import FORMS, base_folder, is_example, record_files
from generators.editors.forms import RecordForm
from generators.editors.making import record_of
from generators.editors.rules import Surroundings, rules_for
from generators.errors import DataFileError, Problem, Said
from generators.model.local_records import LocalKind, LocalRecord
from generators.school_terms import SchoolTerms, read_school_terms
from generators.situations import read_situations
from generators.slugs import slug


class EditorsFiles(NamedTuple):
    """What was read: the records of sound files in order of files, the faults of the others, all files with kinds."""

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
        folder = _Folder(root, kind, file)
        problems += folder.problems()
        around = material.around(
            kind, municipality=folder.municipality, new_id=_new_id(root, file), example=is_example(root, file)
        )
        checked.append((kind, check(file, FORMS[kind], rules=rules_for(around))))
    problems += [problem for _, found in checked for problem in found.problems]
    problems += _same_ids(root, [found for _, found in checked])
    sound = {found.value.id: found for _, found in checked if found.value and found.value.id}
    records = tuple(
        record_of(
            found.value,
            id_,
            found.file.relative_to(root).as_posix(),
            example=is_example(root, found.file),
            terms=material.terms,
        )
        for id_, found in sound.items()
        if found.value
    )
    in_order = sorted(problems, key=lambda problem: (problem.file, problem.line))
    return EditorsFiles(records, tuple(in_order), tuple(checked))


def _new_id(root: Path, file: Path) -> str:
    """An id for a file that has none: always the same for the same text in the same place, so that it can be told."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    return str(uuid5(NAMESPACE_URL, f"{file.relative_to(root).as_posix()}\n{text}"))


@cache
def municipality_folders() -> dict[str, str]:
    """Name of a municipality's folder → its code: its Finnish name, or its Swedish one, in letters of addresses."""
    codes = municipalities().values()
    swedish = {slug(municipality.names.get("sv")): municipality.code for municipality in codes}
    return swedish | {slug(municipality.names.get("fi")): municipality.code for municipality in codes}


class _Folder:
    """Where a file lies below the folder of its kind."""

    def __init__(self, root: Path, kind: LocalKind, file: Path) -> None:
        self.kind, self.file = kind, file
        self.between = file.relative_to(base_folder(root, kind, file)).parts[:-1]

    @property
    def municipality(self) -> str | None:
        """The code of the municipality whose folder it is."""
        return municipality_folders().get(self.between[0]) if len(self.between) == 1 else None

    def problems(self) -> Iterator[Problem]:
        """That the file does not lie where it should."""
        if self.municipality or (not self.between and self.kind != "meeting_place"):
            return
        name = self.between[-1] if self.between else ""
        near = difflib.get_close_matches(name, municipality_folders(), n=1)
        fi = f"tarkoititko kansiota {near[0]}?" if near else "kansion nimi on kunnan nimi, esimerkiksi tampere"
        en = f"did you mean the folder {near[0]}?" if near else "a folder is named after its municipality: tampere"
        yield Problem(
            file=self.file,
            line=1,
            found=Said(f"kansio {'/'.join(self.between)}", f"the folder {'/'.join(self.between)}") if name else "",
            expected=Said(f"siirrä tiedosto kunnan kansioon; {fi}", f"move the file to a municipality's folder; {en}"),
        )


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
                    f"sama tunnus on jo tiedostossa {other}; vaihda toiseen id: {new}",
                    f"the same id is in {other} already; write id: {new} into one of them",
                ),
            )
        first.setdefault(id_, found.file)
