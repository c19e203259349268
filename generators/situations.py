"""Life situations: our own topics ("odotus", "ero", "huoli nuoresta"), kept by editors as data.

`content/data/situations.yml` tells for each what it is called and which services belong to it. They are not PTV's
life events (elämäntapahtuma, KE…).
"""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from generators import checked_yaml
from generators.errors import Said, WrongValueError
from generators.every_language import EveryLanguage, in_all_languages
from generators.helplines import HelpTopic
from generators.icons import IconName
from generators.matching import Match, Rule, Traits, match
from generators.model.base import Model
from generators.model.records import Service
from generators.model.text import EMPTY, Text
from generators.settings import LANGUAGES

SITUATIONS_FILE = Path("content/data/situations.yml")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _slugs(text: Text) -> Text:
    for language, value in in_all_languages(text):
        if not _SLUG.fullmatch(value):
            raise WrongValueError(
                f"käytä vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä; korjaa {language}: {value}",
                f"use only small letters a–z, digits and hyphens; mend {language}: {value}",
            )
    return text


class Situation(Rule):
    """One life situation and the rule for its services; see `Situations.of`.

    `slugs` are its addresses by language: once published they stay. `hints` are the few words beside its name ("uni,
    imetys, vertaisseura"). `own_words` is what somebody in it might say ("vauva ei nuku"): an example beside the search
    box. `audience` says in which section it is shown, `icon` is one of `generators/icons.py`. `help` asks for
    the large block of helplines of that topic on its pages.
    """

    key: Annotated[
        str,
        checked_yaml.described(
            "vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi vauva-aika",
            "only small letters a–z, digits and hyphens, for example vauva-aika",
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        ),
    ]
    slugs: Annotated[Text, AfterValidator(_slugs)]
    names: EveryLanguage
    hints: Text = EMPTY
    introductions: EveryLanguage
    audience: Literal["families", "young", "both"]
    icon: IconName = "family-centre"
    own_words: EveryLanguage | None = None
    help: HelpTopic | None = None

    @model_validator(mode="after")
    def _takes_something(self) -> "Situation":
        if not self.takes_something:
            raise WrongValueError(
                "lisää vähintään yksi näistä: service_classes, ontology_terms, keywords",
                "add at least one of these: service_classes, ontology_terms, keywords",
            )
        return self


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
        """Keys of the situations that the service belongs to, in the order of the file."""
        return tuple(self.matches(service))

    def matches(self, service: Service) -> dict[str, Match]:
        """Key of each situation that the service belongs to → why, in the order of the file."""
        traits = Traits.of(service)
        found = ((situation.key, match(situation, traits)) for situation in self.situations)
        return {key: why for key, why in found if why}


def _refuse_doubles(field: tuple[str, ...], values: list[str]) -> None:
    for number, value in enumerate(values):
        if value in values[:number]:
            raise checked_yaml.fault(
                Said(
                    f"vaihda arvo, sillä kahdella tilanteella ei voi olla samaa; kahdesti: {value}",
                    f"change the value, since two situations cannot have the same; twice: {value}",
                ),
                at=("situations", number, *field),
            )


def read_situations(root: Path) -> Situations:
    """The life situations of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / SITUATIONS_FILE, Situations)
