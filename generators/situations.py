"""Life situations: our own topics ("odotus", "ero", "huoli nuoresta"), kept by editors as data.

`content/data/situations.yml` tells for each what it is called and which services belong to it. They are not PTV's
life events (elämäntapahtuma, KE…).
"""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field, model_validator

from generators import checked_yaml
from generators.model.base import Model
from generators.model.records import Service
from generators.model.text import EMPTY, Text
from generators.settings import LANGUAGES

SITUATIONS_FILE = Path("content/data/situations.yml")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _in_all_languages(text: Text) -> Text:
    if missing := [language for language in LANGUAGES if not text.get(language)]:
        raise ValueError(f"kirjoita teksti kaikilla kielillä (fi, sv, en); puuttuu: {', '.join(missing)}")
    return text


def _slugs(text: Text) -> Text:
    for language, value in _in_all_languages(text):
        if not _SLUG.fullmatch(value):
            raise ValueError(f"käytä vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä; korjaa {language}: {value}")
    return text


EveryLanguage = Annotated[Text, AfterValidator(_in_all_languages)]
ClassCode = Annotated[str, Field(pattern=r"^P\d+(\.\d+)?$", description="PTV:n palveluluokan tunnus, esimerkiksi P3.1")]
TargetCode = Annotated[str, Field(pattern=r"^KR\d(\.\d+)*$", description="PTV:n kohderyhmän tunnus, esimerkiksi KR1.2")]
Word = Annotated[str, Field(min_length=2)]


class Situation(Model):
    """One life situation and the rule for its services; see `Situations.of`.

    `slugs` are its addresses by language: once published they stay. `hints` are the few words beside its name ("uni,
    imetys, vertaisseura"). `audience` says in which section it is shown,
    `icon` names a file of the icon set. `service_classes`, `leave_out_classes` and `target_groups` are PTV codes
    (P…, KR…), each exact: a main class does not bring its subclasses. `ontology_terms` are names in any language
    or addresses (URI) of the term. `keywords` are whole words or phrases in which a star stands for any letters:
    "imetys*" takes every word that begins so, "*neuvola" every word that ends so.
    """

    key: Annotated[
        str,
        Field(
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
            description="vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi vauva-aika",
        ),
    ]
    slugs: Annotated[Text, AfterValidator(_slugs)]
    names: EveryLanguage
    hints: Text = EMPTY
    introductions: EveryLanguage
    audience: Literal["families", "young", "both"]
    icon: str = ""
    service_classes: tuple[ClassCode, ...] = ()
    leave_out_classes: tuple[ClassCode, ...] = ()
    ontology_terms: tuple[Word, ...] = ()
    keywords: tuple[Word, ...] = ()
    target_groups: tuple[TargetCode, ...] = ()

    @model_validator(mode="after")
    def _takes_something(self) -> "Situation":
        if not (self.service_classes or self.ontology_terms or self.keywords):
            raise ValueError("lisää vähintään yksi näistä: service_classes, ontology_terms, keywords")
        return self

    @cached_property
    def _terms(self) -> frozenset[str]:
        return frozenset(term.casefold() for term in self.ontology_terms)

    @cached_property
    def _words(self) -> re.Pattern[str] | None:
        """One pattern for all keywords; None when there are none."""
        if not self.keywords:
            return None
        words = (r"\w*".join(re.escape(part) for part in keyword.casefold().split("*")) for keyword in self.keywords)
        return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


class Situations(Model):
    """All life situations, in the order in which they are shown."""

    situations: tuple[Situation, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> "Situations":
        _refuse_doubles(("key",), [situation.key for situation in self.situations])
        for language in LANGUAGES:
            _refuse_doubles(("slugs", language), [situation.slugs.get(language) for situation in self.situations])
        return self

    def of(self, service: Service) -> tuple[str, ...]:
        """Keys of the situations that the service belongs to, in the order of the file.

        It belongs when one of its service classes is named, or one of its ontology terms (by name in any language, by
        code or by URI), or one of its names or keywords holds a named keyword. If the situation names target groups,
        the service must have one of them too; a service with a class in `leave_out_classes` never belongs.
        """
        traits = _Traits.of(service)
        return tuple(situation.key for situation in self.situations if _fits(situation, traits))


def _refuse_doubles(field: tuple[str, ...], values: list[str]) -> None:
    for number, value in enumerate(values):
        if value in values[:number]:
            raise checked_yaml.fault(
                f"vaihda arvo, sillä kahdella tilanteella ei voi olla samaa; kahdesti: {value}",
                at=("situations", number, *field),
            )


class _Traits(NamedTuple):
    """What situations look at in a service, gathered once: codes, terms and all of its words, in lower case."""

    classes: frozenset[str]
    targets: frozenset[str]
    terms: frozenset[str]
    words: str

    @classmethod
    def of(cls, service: Service) -> "_Traits":
        terms = {
            word.casefold()
            for term in service.ontology_terms
            for word in (term.uri, term.code, *term.names.root.values())
            if word
        }
        texts = [*service.names.root.values(), *service.alternative_names.root.values()]
        texts += [word for words in service.keywords.values() for word in words]
        return cls(service.class_codes, service.target_codes, frozenset(terms), "\n".join(texts).casefold())


def _fits(situation: Situation, traits: _Traits) -> bool:
    if not traits.classes.isdisjoint(situation.leave_out_classes):
        return False
    if situation.target_groups and traits.targets.isdisjoint(situation.target_groups):
        return False
    return (
        not traits.classes.isdisjoint(situation.service_classes)
        or not traits.terms.isdisjoint(situation._terms)
        or bool(situation._words and situation._words.search(traits.words))
    )


def read_situations(root: Path) -> Situations:
    """The life situations of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / SITUATIONS_FILE, Situations)
