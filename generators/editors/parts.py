"""Parts of editors' forms: who organises, where, how to sign up, whom to reach, until when."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generators.checked_yaml import described
from generators.editors.choices import FEATURES, SECTORS, SIGN_UP_NEEDS, one_of
from generators.editors.values import (
    Day,
    EmailAddress,
    Identifier,
    PhoneNumber,
    Plain,
    WebAddress,
)
from generators.editors_texts import Line, Name
from generators.errors import WrongValueError
from generators.model.base import Model
from generators.model.local_records import AccessibilityFeature, SignUpNeed
from generators.model.records import Sector
from generators.rhythms import Rhythm
from generators.settings import Language


class OrganiserForm(Model):
    """Who organises; `organisation` is the id of an organisation here or in PTV, when it has a page."""

    name: Annotated[Name, described("järjestäjän nimi", "the name of the organiser")]
    sector: Annotated[Sector, one_of(SECTORS)]
    organisation: Annotated[
        Identifier | None,
        described("järjestäjän tunnus, jos sillä on oma sivu tässä tai PTV:ssä", "the id of the organiser's record"),
    ] = None


class AgesForm(Model):
    """Ages in whole years, both included; the one left out is without limit."""

    least: Annotated[
        int | None, described("nuorimman ikä täysinä vuosina; vauva on 0", "years; a baby is 0", ge=0, le=120)
    ] = None
    most: Annotated[int | None, described("vanhimman ikä täysinä vuosina", "years", ge=0, le=120)] = None


class AddressForm(Model):
    """Where it is. A place without a street is told in `information`."""

    street: Annotated[Name | None, described("kadun nimi ilman numeroa", "the street without its number")] = None
    number: Annotated[Plain | None, described('talon numero lainausmerkeissä, esimerkiksi "4"', 'such as "4"')] = None
    postal_code: Annotated[
        str | None,
        described(
            'viisi numeroa lainausmerkeissä, esimerkiksi "33100"',
            'five digits in quotes, for example "33100"',
            pattern=r"^\d{5}$",
        ),
    ] = None
    post_office: Annotated[Name | None, described("postitoimipaikka", "the post office")] = None
    information: Annotated[
        Line | None, described("miten perille löytää, esimerkiksi: käynti pihan puolelta", "how to find there")
    ] = None
    latitude: Annotated[float | None, described("leveysaste, esimerkiksi 61.4981", "degrees north")] = None
    longitude: Annotated[float | None, described("pituusaste, esimerkiksi 23.7610", "degrees east")] = None


class SignUpForm(Model):
    """Whether one has to sign up, and how."""

    need: Annotated[SignUpNeed, one_of(SIGN_UP_NEEDS)]
    how: Annotated[Line | None, described("miten ilmoittaudutaan", "how to sign up")] = None
    link: Annotated[WebAddress | None, described("ilmoittautumissivun osoite", "where to sign up")] = None
    until: Annotated[Day | None, described("viimeinen ilmoittautumispäivä", "the last day")] = None


class AccessibilityForm(Model):
    """How one gets in and about. What is not named is unknown, not missing."""

    text: Annotated[Line | None, described("esteettömyys omin sanoin", "accessibility in words")] = None
    features: Annotated[
        tuple[Annotated[AccessibilityFeature, one_of(FEATURES)], ...],
        described("mitä siellä on, esimerkiksi [step_free, prams]", "what is there, for example [step_free, prams]"),
    ] = ()


def _in_short(value: Any) -> Any:
    """A rhythm in short: a text is its time."""
    if isinstance(value, int | float):
        raise WrongValueError(
            'kirjoita aika lainausmerkkeihin ja päivä sen eteen: "ti 9.30–11.30"',
            'write the time in quotes, with the day before it: "ti 9.30–11.30"',
        )
    return {"time": value} if isinstance(value, str) else value


RhythmForm = Annotated[Rhythm, BeforeValidator(_in_short)]
"""A rhythm, or only its time as text ("ti 9.30–11.30")."""


class VisitorForm(Model):
    """Somebody who comes by."""

    who: Annotated[Name, described("kuka käy, roolina: terveydenhoitaja", "who comes, by role")]
    when: Annotated[Line | None, described("milloin, omin sanoin", "when, in words")] = None
    rhythm: Annotated[RhythmForm | None, described("milloin, rytminä: ti 10–11", "when, as a rhythm")] = None


class ContactForm(Model):
    """Whom to reach: a role, never a person's name."""

    role: Annotated[
        Name,
        described(
            "rooli, ei henkilön nimeä, esimerkiksi: kahvilan ohjaaja", "a role and no person's name: café leader"
        ),
    ]
    phone: Annotated[PhoneNumber | None, described('yksi numero, esimerkiksi "03 123 4567"', "one phone number")] = None
    email: Annotated[
        EmailAddress | None,
        described("roolin osoite, esimerkiksi kahvila@example.org", "the e-mail address of the role"),
    ] = None
    link: Annotated[WebAddress | None, described("verkkosivun osoite", "a web page")] = None


class LinkForm(Model):
    """One web page; `language` is the one that it is in, when there is only one."""

    url: Annotated[WebAddress, described("koko osoite, https://…", "the whole address, https://…")]
    text: Annotated[Line | None, described("mitä linkistä avautuu", "what the link leads to")] = None
    language: Annotated[
        Language | None, described("sivun kieli: fi, sv tai en", "the language of the page: fi, sv or en")
    ] = None


class SeasonForm(Model):
    """From when until when, both included."""

    first: Annotated[Day | None, described("kauden ensimmäinen päivä", "the first day")] = None
    last: Annotated[Day | None, described("kauden viimeinen päivä", "the last day")] = None


class ConfirmationForm(Model):
    """Who said last that all of it is right, and when."""

    day: Annotated[Day, described("päivä, jona tiedot tarkistettiin", "the day when it was checked")]
    by: Annotated[
        Name,
        described("rooli, ei henkilön nimeä, esimerkiksi: perhetyön esihenkilö", "a role and no person's name"),
    ]


Some = Field(min_length=1)
"""A list that must have an item."""
