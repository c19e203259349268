"""Files of corrections, checked as other files of editors: all faults at once, in Finnish and English."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.checked_yaml import Checked, Fault, check
from generators.corrections.forms import CorrectionForm, CorrectionsForm
from generators.editors.raw import items, mapping
from generators.editors.times import time_faults
from generators.editors.whereabouts import address_faults
from generators.errors import DataFileError, Problem, Said
from generators.school_terms import SchoolTerms

CORRECTIONS_FOLDER = Path("content/data/corrections")

_NO_FEED = Said(
    "tiedoston nimi on asetuksissa olevan lähteen avain (sources.feeds), esimerkiksi mll-kartta.yml",
    "the file is named after the key of a feed in the settings (sources.feeds), for example mll-kartta.yml",
)


@dataclass(frozen=True)
class Corrections:
    """The corrections of one feed. `file` is their file below the project's folder, for messages."""

    key: str
    file: str
    entries: tuple[CorrectionForm, ...] = ()


def read_corrections(root: Path, key: str, terms: SchoolTerms | None = None) -> Corrections:
    """The corrections of the feed `key`; none when there is no file. `terms` are the school terms, if they can be read.

    Raises DataFileError with all faults of the file.
    """
    path = root / CORRECTIONS_FOLDER / f"{key}.yml"
    file = path.relative_to(root).as_posix()
    if not path.exists():
        return Corrections(key, file)
    checked = _checked(path, terms)
    if checked.value is None:
        raise DataFileError(checked.problems)
    return Corrections(key, file, checked.value.corrections)


def corrections_problems(root: Path, keys: frozenset[str], terms: SchoolTerms | None = None) -> list[Problem]:
    """All faults of all files of corrections; `keys` are those of the feeds in the settings."""
    problems: list[Problem] = []
    for path in sorted((root / CORRECTIONS_FOLDER).glob("*.y*ml")):
        checked = _checked(path, terms)
        problems += checked.problems
        if path.name != f"{path.stem}.yml" or path.stem not in keys:
            problems.append(checked.problem((), _NO_FEED, found=path.name))
    return problems


def _checked(path: Path, terms: SchoolTerms | None) -> Checked[CorrectionsForm]:
    def rules(raw: Mapping[Any, Any]) -> Iterator[Fault]:
        for number, correction in enumerate(items(raw.get("corrections"))):
            changes = mapping(mapping(correction).get("set"))
            for found in (*address_faults(changes), *time_faults(changes, terms)):
                yield found._replace(at=("corrections", number, "set", *found.at))

    return check(path, CorrectionsForm, rules=rules)
