"""Everyday words: what people say and what it means, kept by editors as data in `content/data/vocabulary/`.

A concept is one thing that people look for, with all the ways in which they say it. `crisis.yml` is another kind of
file: words at which help by phone comes first.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Field

from generators import checked_yaml
from generators.checked_yaml import Fault
from generators.checked_yaml.standing import Place
from generators.codes import main_service_classes
from generators.errors import DataFileError, Said, WrongValueError
from generators.helplines import Helplines
from generators.language.words import has_words
from generators.matching import ClassCode
from generators.model.base import Model
from generators.settings import LANGUAGES
from generators.situations import Situations

VOCABULARY_FOLDER = Path("content/data/vocabulary")
CRISIS_FILE = "crisis.yml"

AS_TYPED = "="
"""What a phrase of a crisis begins with when only the very same words side by side mean it: "=äiti lyö"."""

M = TypeVar("M", bound=Model)


def _says_something(phrase: str) -> str:
    if not has_words(phrase):
        raise WrongValueError("kirjoita vähintään yksi sana tai poista kohta", "write a word or take the item away")
    return phrase


Phrase = Annotated[str, Field(min_length=2), AfterValidator(_says_something)]

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
    fi: Annotated[
        tuple[Phrase, ...],
        checked_yaml.described(
            "mitä ihmiset kirjoittavat suomeksi: sanoja perusmuodossa, lyhyitä ilmauksia, puhekieltä",
            "what people write in Finnish: words in base form, short phrases, spoken language",
        ),
    ] = ()
    sv: Annotated[
        tuple[Phrase, ...],
        checked_yaml.described("samoin ruotsiksi, Suomen ruotsia", "the same in Swedish as spoken in Finland"),
    ] = ()
    en: Annotated[tuple[Phrase, ...], checked_yaml.described("samoin englanniksi", "the same in English")] = ()


class Means(Model):
    """What helps: Finnish words of names, keywords and texts, the best first; service classes; life situations."""

    words: Annotated[
        tuple[Phrase, ...],
        checked_yaml.described(
            "palvelujen nimien ja asiasanojen suomenkielisiä sanoja perusmuodossa, paras ensin",
            "Finnish words of names and ontology terms of services in base form, the best first",
            min_length=1,
        ),
    ]
    service_classes: Annotated[
        tuple[ClassCode, ...],
        checked_yaml.described(
            "PTV:n palveluluokkia, kun koko luokka sopii", "service classes of PTV, when the whole class fits"
        ),
    ] = ()
    situations: Annotated[
        tuple[str, ...],
        checked_yaml.described("tiedoston situations.yml avaimia, kun sopivat", "keys of situations.yml, when apt"),
    ] = ()


class Concept(Phrases):
    """One thing that people look for."""

    means: Annotated[Means, checked_yaml.described("mikä auttaa", "what helps")]


class Crisis(Phrases):
    """A need at which help comes before all results: keys of `helplines.yml`, the most apt first.

    `means` are the services that help beside it, as those of a concept.
    """

    helplines: Annotated[
        tuple[Key, ...],
        checked_yaml.described(
            "tiedoston helplines.yml avaimia, sopivin ensin", "keys of helplines.yml, the most apt first", min_length=1
        ),
    ]
    means: Annotated[
        Means | None,
        checked_yaml.described("palvelut, jotka auttavat tässä hädässä", "the services that help in this crisis"),
    ] = None


class ConceptFile(Model):
    """A file of concepts."""

    concepts: Annotated[
        tuple[Concept, ...],
        checked_yaml.described("arjen käsitteitä, rivi kustakin", "concepts of everyday life, a row each"),
    ]


class CrisisFile(Model):
    """The file of crises."""

    crises: Annotated[
        tuple[Crisis, ...],
        checked_yaml.described("hätiä, joissa apu näytetään ensin", "crises in which help is shown first"),
    ]


class Vocabulary(Model):
    """All everyday words, in order of their keys."""

    concepts: tuple[Concept, ...] = ()
    crises: tuple[Crisis, ...] = ()


NO_WORDS = Vocabulary()
"""The vocabulary of a project that has none."""


def read_vocabulary(root: Path, situations: Situations | None, helplines: Helplines | None) -> Vocabulary:
    """The vocabulary of the project at `root`; empty without its folder. Raises DataFileError with every fault.

    `situations` or `helplines` of None cannot be read themselves: nothing is held against them.
    """
    folder = root / VOCABULARY_FOLDER
    known = {}
    if situations is not None:
        known["situations"] = [situation.key for situation in situations.situations]
    if helplines is not None:
        known["helplines"] = [line.key for line in helplines.helplines]
    rules = _Rules(known)
    files = [file for file in sorted(folder.glob("*.yml")) if file.name != CRISIS_FILE]
    concepts = [_read(file, ConceptFile, rules) for file in files]
    crises = [_read(file, CrisisFile, rules) for file in (folder / CRISIS_FILE,) if file.exists()]
    problems = [problem for checked in concepts for problem in checked.problems]
    problems += [problem for checked in crises for problem in checked.problems]
    if problems:
        raise DataFileError(problems)
    return Vocabulary(
        concepts=tuple(sorted((one for file in concepts if file.value for one in file.value.concepts), key=_key)),
        crises=tuple(sorted((one for file in crises if file.value for one in file.value.crises), key=_key)),
    )


def _key(phrases: Phrases) -> str:
    return phrases.key


def _read(file: Path, model: type[M], rules: "_Rules") -> checked_yaml.Checked[M]:
    field = next(iter(model.model_fields))
    return checked_yaml.check(file, model, rules=lambda data: rules.faults(field, file, data))


class _Rules:
    """What rows are held against: one another in all files, and what there is. `known`: field → its possible keys."""

    def __init__(self, known: Mapping[str, Collection[str]]) -> None:
        self._known = known
        self._files: dict[str, str] = {}

    def faults(self, field: str, file: Path, data: Mapping[Any, Any]) -> Iterator[Fault]:
        """The faults of a file whose rows are in `field`, whatever else is wrong with it."""
        for number, row in enumerate(_listed(data, field)):
            at: Place = (field, number)
            yield from self._key_faults(at, file, row)
            yield from _phrase_faults(at, row)
            yield from self._unknown((*at, "helplines"), _listed(row, "helplines"))
            means = row.get("means") if isinstance(row, dict) else None
            yield from self._unknown((*at, "means", "situations"), _listed(means, "situations"))
            yield from _class_faults((*at, "means", "service_classes"), _listed(means, "service_classes"))

    def _key_faults(self, at: Place, file: Path, row: Any) -> Iterator[Fault]:
        key = row.get("key") if isinstance(row, dict) else None
        if not isinstance(key, str):
            return
        if first := self._files.get(key):
            told = Said(f"vaihda avain, sillä se on jo tiedostossa {first}", f"change the key: {first} has it already")
            yield Fault((*at, "key"), told)
        self._files.setdefault(key, file.name)

    def _unknown(self, at: Place, keys: list[Any]) -> Iterator[Fault]:
        known = self._known.get(str(at[-1]))
        for number, key in enumerate(keys):
            if known is not None and isinstance(key, str) and key not in known:
                choices = ", ".join(sorted(known))
                yield Fault((*at, number), Said(f"käytä jotakin näistä: {choices}", f"use one of these: {choices}"))


def _listed(data: Any, field: str) -> list[Any]:
    """A list as it stands in a group of fields; empty when something else stands there."""
    found = data.get(field) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _phrase_faults(at: Place, row: Any) -> Iterator[Fault]:
    if isinstance(row, dict) and not any(row.get(language) for language in LANGUAGES):
        yield Fault(at, Said("lisää sanoja: fi, sv tai en", "add words: fi, sv or en"))
    for language in LANGUAGES:
        seen: set[str] = set()
        for number, phrase in enumerate(_listed(row, language)):
            if str(phrase).casefold() in seen:
                yield Fault(
                    (*at, language, number), Said("poista: sama on jo rivillä", "take away: it is there already")
                )
            seen.add(str(phrase).casefold())


def _class_faults(at: Place, codes: list[Any]) -> Iterator[Fault]:
    """Codes whose main class PTV does not have; its subclasses are no list of ours."""
    for number, code in enumerate(codes):
        main = re.match(r"P\d+", str(code))
        if main and main[0] not in main_service_classes():
            yield Fault((*at, number), Said("PTV:ssä ei ole tätä palveluluokkaa", "PTV has no such service class"))
