"""Everyday words: what people say and what it means, kept by editors as data in `content/data/vocabulary/`.

A concept is one thing that people look for, with all the ways in which they say it. `crisis.yml` is another kind of
file: words at which help by phone comes first.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field

from generators import checked_yaml
from generators.errors import DataFileError, Problem, Said
from generators.helplines import Helplines
from generators.matching import ClassCode, Word
from generators.model.base import Model
from generators.situations import Situations

VOCABULARY_FOLDER = Path("content/data/vocabulary")
CRISIS_FILE = "crisis.yml"

M = TypeVar("M", bound=Model)

Key = Annotated[
    str,
    checked_yaml.described(
        "vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi child-maintenance",
        "only small letters a–z, digits and hyphens, for example child-maintenance",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
    ),
]


class Phrases(Model):
    """What people say by language: words and short phrases, in base form where there is one."""

    key: Key
    fi: tuple[Word, ...] = ()
    sv: tuple[Word, ...] = ()
    en: tuple[Word, ...] = ()


class Means(Model):
    """What helps: Finnish words of names, keywords and texts, the best first; service classes; life situations."""

    words: Annotated[tuple[Word, ...], Field(min_length=1)]
    service_classes: tuple[ClassCode, ...] = ()
    situations: tuple[Word, ...] = ()


class Concept(Phrases):
    """One thing that people look for."""

    means: Means


class Crisis(Phrases):
    """A need at which help comes before all results: keys of `helplines.yml`, the most apt first."""

    helplines: Annotated[tuple[Key, ...], Field(min_length=1)]


class ConceptFile(Model):
    """A file of concepts."""

    concepts: tuple[Concept, ...]


class CrisisFile(Model):
    """The file of crises."""

    crises: tuple[Crisis, ...]


class Vocabulary(Model):
    """All everyday words, in order of their keys."""

    concepts: tuple[Concept, ...] = ()
    crises: tuple[Crisis, ...] = ()


NO_WORDS = Vocabulary()
"""The vocabulary of a project that has none."""


def read_vocabulary(root: Path, situations: Situations, helplines: Helplines) -> Vocabulary:
    """The vocabulary of the project at `root`; empty without its folder. Raises DataFileError with every fault."""
    folder = root / VOCABULARY_FOLDER
    keys = _Keys()
    files = [file for file in sorted(folder.glob("*.yml")) if file.name != CRISIS_FILE]
    concepts = [_read(file, ConceptFile, keys) for file in files]
    crises = [_read(file, CrisisFile, keys) for file in (folder / CRISIS_FILE,) if file.exists()]
    problems = [problem for file in concepts for problem in file.problems]
    problems += [problem for file in crises for problem in file.problems]
    known = {situation.key for situation in situations.situations}
    for checked in concepts:
        for number, concept in enumerate(checked.value.concepts if checked.value else ()):
            at = ("concepts", number, "means", "situations")
            problems += _strange(checked, at, concept.means.situations, known)
    known = {line.key for line in helplines.helplines}
    for told in crises:
        for number, crisis in enumerate(told.value.crises if told.value else ()):
            problems += _strange(told, ("crises", number, "helplines"), crisis.helplines, known)
    if problems:
        raise DataFileError(problems)
    return Vocabulary(
        concepts=tuple(sorted((one for file in concepts if file.value for one in file.value.concepts), key=_key)),
        crises=tuple(sorted((one for file in crises if file.value for one in file.value.crises), key=_key)),
    )


def _key(phrases: Phrases) -> str:
    return phrases.key


class _Keys:
    """The keys of all files, to tell which is there twice."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def faults(self, field: str, file: Path, data: Mapping[Any, Any]) -> Iterator[checked_yaml.Fault]:
        rows = data.get(field)
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            key = row.get("key") if isinstance(row, dict) else None
            if not isinstance(key, str):
                continue
            if first := self._files.get(key):
                yield checked_yaml.Fault(
                    (field, number, "key"),
                    Said(
                        f"vaihda avain, sillä se on jo tiedostossa {first}", f"change the key: {first} has it already"
                    ),
                )
            self._files.setdefault(key, file.name)


def _read(file: Path, model: type[M], keys: _Keys) -> checked_yaml.Checked[M]:
    field = next(iter(model.model_fields))
    return checked_yaml.check(file, model, rules=lambda data: keys.faults(field, file, data))


def _strange(
    checked: checked_yaml.Checked[Any], at: tuple[str | int, ...], found: tuple[str, ...], known: set[str]
) -> list[Problem]:
    """Faults of keys that nothing has."""
    choices = ", ".join(sorted(known))
    words = Said(f"käytä jotakin näistä: {choices}", f"use one of these: {choices}")
    return [checked.problem((*at, place), words) for place, key in enumerate(found) if key not in known]
