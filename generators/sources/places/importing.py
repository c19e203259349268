"""A map or a sheet turned once into editors' files: which files, what they say, and what a person must still write."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from generators.checked_yaml import check
from generators.codes import municipality_names
from generators.editors.folders import DATA_FOLDER, FOLDERS, FORMS, record_files
from generators.editors.formatting import canonical
from generators.editors.from_records import fields_of
from generators.editors.rules import Surroundings, rules_for
from generators.editors.schemas import first_line
from generators.errors import Problem
from generators.model.local_records import LocalKind, LocalRecord
from generators.slugs import slug
from generators.sources.places.records import ReadPlace

NO_MUNICIPALITY = "kunta-puuttuu"
"""The folder of meeting places whose municipality a person must tell: the check of the files says so."""


@dataclass(frozen=True)
class Planned:
    """One file of an import; not to be `written` when a file has the place already: then that is the file.

    `problems` are what a person must still write or mend, `remarks` what was remarked when the place was read.
    """

    file: Path
    text: str
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    written: bool = True


def planned(root: Path, places: Sequence[ReadPlace], today: date) -> list[Planned]:
    """The files of some places in the project at `root`, in order. Nothing is written, and no file is ever replaced."""
    ids = _ids_there(root)
    taken: set[Path] = set()
    plan = []
    for place in places:
        kind: LocalKind = place.record.kind  # type: ignore[attr-defined]
        there = ids.get(place.record.id)
        if there:
            plan.append(Planned(there, "", remarks=place.remarks, written=False))
            continue
        file = _free(_file_of(root, kind, place.record), taken)
        taken.add(file)
        text = _text_of(root, kind, file, place)
        plan.append(Planned(file, text, _to_mend(kind, file, text, place, today), place.remarks))
    return plan


def _ids_there(root: Path) -> dict[str, Path]:
    """Ids that editors' files have, also files that nobody could read otherwise."""
    found: dict[str, Path] = {}
    for _, file in record_files(root):
        if match := re.search(r"^id:\s*['\"]?([0-9a-f-]{36})", file.read_text("utf-8", "replace"), re.MULTILINE):
            found.setdefault(match[1], file)
    return found


def _file_of(root: Path, kind: LocalKind, record: LocalRecord) -> Path:
    folder = root / DATA_FOLDER / FOLDERS[kind]
    if record.municipality:
        folder /= slug(municipality_names(record.municipality).get("fi"))
    elif kind == "meeting_place":
        folder /= NO_MUNICIPALITY
    picked = record.names.pick("fi")
    return folder / f"{slug(picked.text if picked else '') or record.id}.yml"


def _free(file: Path, taken: set[Path]) -> Path:
    """The file, or one with a number when another place has it."""
    number, free = 1, file
    while free in taken or free.exists():
        number += 1
        free = file.with_stem(f"{file.stem}-{number}")
    return free


def _text_of(root: Path, kind: LocalKind, file: Path, place: ReadPlace) -> str:
    raw = fields_of(place.record, place.rhythms, kind_told=place.kind_told)
    source = yaml.safe_dump(raw, allow_unicode=True, sort_keys=False)
    return canonical(file, source, kind, first_line(root, kind, file))


def _to_mend(kind: LocalKind, file: Path, text: str, place: ReadPlace, today: date) -> tuple[Problem, ...]:
    """What the check of editors' files would say of a file that is not written yet."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, file.name)
        draft.write_text(text, encoding="utf-8")
        around = Surroundings(kind=kind, today=today, municipality=place.record.municipality)
        checked = check(draft, FORMS[kind], rules=rules_for(around))
    return tuple(problem.model_copy(update={"file": file}) for problem in checked.problems)
