"""School terms and their breaks: when a gathering that keeps to the schools meets. Editors keep them with their source.

`content/data/school-terms.yml` holds them. Terms differ by municipality, and no list of them is public in one piece, so
nothing is guessed: without the terms of its municipality a gathering cannot be given the pattern.
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, NamedTuple, Self

from pydantic import Field, field_validator, model_validator

from generators import checked_yaml
from generators.codes import municipalities
from generators.errors import Said, WrongValueError
from generators.every_language import EveryLanguage
from generators.hours import HELSINKI
from generators.model.base import Model
from generators.model.text import Text

TERMS_FILE = Path("content/data/school-terms.yml")
EXAMPLE_TERMS_FILE = Path("content/data/example/school-terms.yml")

BETWEEN_TERMS = Text({"fi": "Koululaisten loma", "sv": "Skollov", "en": "School holiday"})
"""What the days between two terms are called."""

_DAY = timedelta(days=1)


class FreeDays(NamedTuple):
    """Days without school, both included, and what they are called."""

    first: date
    last: date
    names: Text


class SchoolTerm(Model):
    """One term, both days included."""

    first: date
    last: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            said = Said(
                "viimeinen päivä on ennen ensimmäistä; vaihda toinen niistä",
                "the last day is before the first; change one of them",
            )
            raise checked_yaml.fault(said, at=("last",))
        return self


class SchoolBreak(SchoolTerm):
    """A break within a term, both days included."""

    names: EveryLanguage


class SchoolCalendar(Model):
    """The terms of some municipalities, by code; without any, of all that have no calendar of their own.

    `terms` are in order. `source` is where the days were read, on `checked_on`.
    """

    municipalities: tuple[str, ...] = ()
    terms: Annotated[tuple[SchoolTerm, ...], Field(min_length=1)]
    breaks: tuple[SchoolBreak, ...] = ()
    source: Annotated[str, Field(min_length=3)]
    checked_on: date

    @field_validator("checked_on")
    @classmethod
    def _not_in_the_future(cls, checked_on: date) -> date:
        if checked_on > datetime.now(HELSINKI).date():
            raise WrongValueError(
                "päivä on tulevaisuudessa; kirjoita päivä, jona lukuvuosi tarkistettiin",
                "the day is in the future; write the day on which the terms were checked",
            )
        return checked_on

    @model_validator(mode="after")
    def _known_municipalities(self) -> Self:
        for number, code in enumerate(self.municipalities):
            if code not in municipalities():
                said = Said(
                    f"kuntaa {code} ei ole; kirjoita kolminumeroinen kuntanumero, esimerkiksi 837",
                    f"there is no municipality {code}; write its number of three digits, for example 837",
                )
                raise checked_yaml.fault(said, at=("municipalities", number))
        return self

    @model_validator(mode="after")
    def _days_fit(self) -> Self:
        for number, (term, following) in enumerate(zip(self.terms, self.terms[1:], strict=False)):
            if following.first <= term.last:
                raise checked_yaml.fault(
                    Said(
                        "lukukausi alkaa ennen kuin edellinen päättyy; korjaa päivät tai järjestys",
                        "the term begins before the one above it ends; mend the days or the order",
                    ),
                    at=("terms", number + 1, "first"),
                )
        for number, pause in enumerate(self.breaks):
            if not any(term.first <= pause.first and pause.last <= term.last for term in self.terms):
                raise checked_yaml.fault(
                    Said(
                        "loma ei ole minkään lukukauden sisällä; lukukausien välejä ei tarvitse luetella",
                        "the break lies in no term; the time between terms need not be listed",
                    ),
                    at=("breaks", number),
                )
        return self

    @property
    def first(self) -> date:
        """The first day of which anything is known."""
        return self.terms[0].first

    @property
    def last(self) -> date:
        """The last day of which anything is known."""
        return self.terms[-1].last

    def free_days(self) -> list[FreeDays]:
        """The breaks, and the days between terms, in order."""
        between = [
            FreeDays(term.last + _DAY, following.first - _DAY, BETWEEN_TERMS)
            for term, following in zip(self.terms, self.terms[1:], strict=False)
            if following.first - term.last > _DAY
        ]
        breaks = [FreeDays(pause.first, pause.last, pause.names) for pause in self.breaks]
        return sorted(breaks + between, key=lambda free: (free.first, free.last))


class SchoolTerms(Model):
    """All calendars that are known."""

    calendars: tuple[SchoolCalendar, ...] = ()

    @model_validator(mode="after")
    def _each_municipality_once(self) -> Self:
        seen: set[str] = set()
        for number, calendar in enumerate(self.calendars):
            for code in calendar.municipalities or ("",):
                if code in seen:
                    said = Said(
                        f"{f'kunnalla {code}' if code else 'muilla kunnilla'} on jo lukukaudet; poista toiset",
                        f"{f'municipality {code} has' if code else 'the others have'} terms already; remove one",
                    )
                    raise checked_yaml.fault(said, at=("calendars", number))
                seen.add(code)
        return self

    def of(self, municipality: str | None) -> SchoolCalendar | None:
        """The calendar of a municipality by its code: its own, else that of all others; None when there is none."""
        named = (calendar for calendar in self.calendars if municipality in calendar.municipalities)
        rest = (calendar for calendar in self.calendars if not calendar.municipalities)
        return next(named, None) or next(rest, None)


def read_school_terms(root: Path, *, official: bool) -> SchoolTerms:
    """The terms of the project at `root`; unless the site is `official`, those of the example for want of others.

    A project may lack either file. Raises DataFileError with every fault.
    """
    found = _read(root / TERMS_FILE)
    if found.calendars or official:
        return found
    return _read(root / EXAMPLE_TERMS_FILE)


def _read(file: Path) -> SchoolTerms:
    return checked_yaml.load(file, SchoolTerms) if file.exists() else SchoolTerms()
