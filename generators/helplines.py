"""Helplines: numbers to call at once, kept by editors as checked data with their sources.

`content/data/helplines.yml` holds them; there is no site without it. A wrong number can cost a life, so each says where
it was read and when, and the build warns of those that nobody has looked at for long (`CHECK_AGAIN_AFTER`).
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, Field, field_validator, model_validator

from generators import checked_yaml
from generators.cleaning import clean_dial, clean_url
from generators.errors import Said, WrongValueError
from generators.every_language import EveryLanguage
from generators.hours import HELSINKI
from generators.model.base import Model
from generators.model.text import EMPTY, Text
from generators.settings import LANGUAGES, Language

HELPLINES_FILE = Path("content/data/helplines.yml")

HelpTopic = Literal["young", "violence"]
"""What a page with the large block of helplines is about."""

TOPICS: tuple[HelpTopic, ...] = get_args(HelpTopic)
"""Every topic."""

Where = Literal["everywhere", "young", "violence", "search"]
"""Where a helpline is shown: in the strip of every page, in the large block of a topic, or in the search alone."""

EVERYWHERE: Literal["everywhere"] = "everywhere"

CHECK_AGAIN_AFTER = timedelta(days=180)
"""Older than this a check is told to be repeated."""


def _dialled(number: str) -> str:
    if not clean_dial(number):
        raise WrongValueError(
            "kirjoita yksi puhelinnumero ilman muuta tekstiä, esimerkiksi 080 005 005",
            "write one phone number and nothing else, for example 080 005 005",
        )
    return number


def _web_address(link: str) -> str:
    if link and not clean_url(link):
        raise WrongValueError(
            "kirjoita koko osoite, esimerkiksi https://nollalinja.fi/",
            "write the whole address, for example https://nollalinja.fi/",
        )
    return clean_url(link) or ""


def _all_web_addresses(text: Text) -> Text:
    return Text({language: _web_address(link) for language, link in text})


Link = Annotated[str, AfterValidator(_web_address)]


class Helpline(Model):
    """One number to call.

    `where`: "everywhere" puts it into the strip of every page, where `labels` stand before the number; a topic puts it
    into the large block of that topic; "search" only says that it is not for these: the search knows every helpline by
    its key. `languages` are those of the pages that show it. `purposes` say in a sentence
    or two what it is for. Hours are told only when the line is always open. `source` is where the number was read, on
    `checked_on`, or on the day of the source; the first of its month when only the month is known.
    """

    key: Annotated[
        str,
        checked_yaml.described(
            "vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi nollalinja",
            "only small letters a–z, digits and hyphens, for example nollalinja",
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        ),
    ]
    number: Annotated[str, AfterValidator(_dialled)]
    names: EveryLanguage
    labels: Text = EMPTY
    purposes: EveryLanguage
    where: Annotated[tuple[Where, ...], Field(min_length=1)]
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = LANGUAGES
    always_open: bool = False
    free: bool = False
    link: Link = ""
    source: Annotated[str, Field(min_length=3)]
    checked_on: date

    @field_validator("checked_on")
    @classmethod
    def _not_in_the_future(cls, checked_on: date) -> date:
        if checked_on > datetime.now(HELSINKI).date():
            raise WrongValueError(
                "päivä on tulevaisuudessa; kirjoita päivä, jona numero tarkistettiin",
                "the day is in the future; write the day on which the number was checked",
            )
        return checked_on

    @model_validator(mode="after")
    def _labelled(self) -> Self:
        if EVERYWHERE in self.where and any(not self.labels.get(language) for language in LANGUAGES):
            raise WrongValueError(
                "lisää labels kaikilla kielillä (fi, sv, en): se on joka sivun Apua heti -rivillä",
                "add labels in every language (fi, sv, en): they stand in the strip of help on every page",
            )
        return self

    @property
    def dial(self) -> str:
        """The number as a phone dials it."""
        return clean_dial(self.number) or ""


class Helplines(Model):
    """All helplines, in the order in which they are shown.

    `leave_to` is, by language, a page that nobody wonders about: where the link for leaving a violence page fast leads.
    """

    leave_to: Annotated[EveryLanguage, AfterValidator(_all_web_addresses)]
    helplines: tuple[Helpline, ...]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys = [helpline.key for helpline in self.helplines]
        for number, key in enumerate(keys):
            if key in keys[:number]:
                raise checked_yaml.fault(
                    Said(
                        f"vaihda arvo, sillä kahdella numerolla ei voi olla samaa; kahdesti: {key}",
                        f"change the value, since two numbers cannot have the same; twice: {key}",
                    ),
                    at=("helplines", number, "key"),
                )
        return self

    @model_validator(mode="after")
    def _help_in_every_place(self) -> Self:
        for place in (EVERYWHERE, *TOPICS):
            if lacking := [language for language in LANGUAGES if not self.shown(place, language)]:
                raise checked_yaml.fault(
                    Said(
                        f"lisää numero, jonka where on {place}; nyt sellaista ei näy näillä kielillä: "
                        f"{', '.join(lacking)}",
                        f"add a number whose where is {place}; none is shown in these languages: {', '.join(lacking)}",
                    ),
                    at=("helplines",),
                )
        return self

    def shown(self, where: Where, language: str) -> list[Helpline]:
        """The helplines of a place on the pages of a language, in order."""
        return [line for line in self.helplines if where in line.where and language in line.languages]

    def to_check_again(self, today: date) -> list[Helpline]:
        """Those whose last check is older than `CHECK_AGAIN_AFTER` on the day `today`."""
        return [line for line in self.helplines if today - line.checked_on > CHECK_AGAIN_AFTER]


def read_helplines(root: Path) -> Helplines:
    """The helplines of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / HELPLINES_FILE, Helplines)
