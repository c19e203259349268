"""Kinds of single values in editors' files: texts, codes, dates, ways to reach somebody. Each says what is right."""

import difflib
import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from generators.checked_yaml import described
from generators.cleaning import clean, clean_dial, clean_email, clean_url
from generators.codes import language_names, municipalities
from generators.editors_texts import LINE_LIMIT
from generators.errors import WrongValueError

Plain = Annotated[
    str, Field(min_length=1, max_length=LINE_LIMIT), AfterValidator(lambda words: clean(words, limit=LINE_LIMIT))
]
"""A short text that is the same in every language."""

Identifier = Annotated[
    str,
    described(
        "tunnus, esimerkiksi 3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21; uuden antaa komento perhekeskus format",
        "an id such as 3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21; perhekeskus format gives a new one",
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    ),
]
"""The id of a record: a UUID in small letters."""


def _known_municipality(code: str) -> str:
    if code in municipalities():
        return code
    names = {name.casefold(): known.code for known in municipalities().values() for name in known.names.root.values()}
    near = difflib.get_close_matches(code.casefold(), names, n=1)
    advice = f'tarkoititko "{names[near[0]]}"?' if near else 'esimerkiksi "837" on Tampere'
    english = f'did you mean "{names[near[0]]}"?' if near else '"837", for example, is Tampere'
    raise WrongValueError(f"kuntaa ei ole; {advice}", f"there is no such municipality; {english}")


MunicipalityCode = Annotated[
    str,
    described(
        'kunnan kolminumeroinen tunnus lainausmerkeissä, esimerkiksi "837"',
        'the three-digit code of a municipality in quotes, for example "837"',
        shape=r"^\d{3}$",
    ),
    AfterValidator(_known_municipality),
]
"""The code of a municipality: three digits, always text."""


def _known_language(code: str) -> str:
    if code not in language_names():
        found = [key for key, names in language_names().items() if code.casefold() in names.root.values()]
        advice = f"tarkoititko {found[0]}?" if found else "esimerkiksi fi, sv, en, ru, so, ar"
        english = f"did you mean {found[0]}?" if found else "for example fi, sv, en, ru, so, ar"
        raise WrongValueError(f"kirjoita kielen lyhenne; {advice}", f"write the code of the language; {english}")
    return code


LanguageCode = Annotated[str, AfterValidator(_known_language)]
"""The code of a language that something is held in."""


def _whole_address(link: str) -> str:
    if cleaned := clean_url(link):
        return cleaned
    raise WrongValueError(
        "kirjoita koko osoite, esimerkiksi https://example.org/kahvila",
        "write the whole address, for example https://example.org/cafe",
    )


WebAddress = Annotated[str, AfterValidator(_whole_address)]
"""An http or https address."""


def _one_number(number: str) -> str:
    if clean_dial(number):
        return clean(number)
    raise WrongValueError(
        'kirjoita yksi puhelinnumero ilman muuta tekstiä, esimerkiksi "03 123 4567"',
        'write one phone number and nothing else, for example "03 123 4567"',
    )


PhoneNumber = Annotated[str, AfterValidator(_one_number)]
"""One phone number as it is printed."""


def _one_email(email: str) -> str:
    if cleaned := clean_email(email):
        return cleaned
    raise WrongValueError(
        "kirjoita yksi sähköpostiosoite, esimerkiksi kahvila@example.org",
        "write one e-mail address, for example kahvila@example.org",
    )


EmailAddress = Annotated[str, AfterValidator(_one_email)]
"""One e-mail address, of a role."""


def _no_number(value: Any) -> Any:
    """A number is no date, although pydantic would take it as seconds since 1970."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Day = Annotated[
    date,
    BeforeValidator(_no_number),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}),
]
"""A date, 2026-11-23."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def _business_id(value: str) -> str:
    """A Y-tunnus with its check digit (weights 7, 9, 10, 5, 8, 4, 2; modulo 11)."""
    if not re.fullmatch(r"\d{7}-\d", value):
        raise WrongValueError(
            "Y-tunnuksessa on seitsemän numeroa, viiva ja tarkistusnumero, esimerkiksi 1234567-1",
            "a business id has seven digits, a hyphen and a check digit, for example 1234567-1",
        )
    left = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, value[:7], strict=True)) % 11
    if left == 1 or int(value[-1]) != (11 - left if left else 0):
        raise WrongValueError(
            "Y-tunnuksen tarkistusnumero ei täsmää; tarkista tunnus",
            "the check digit of the business id does not fit; check the id",
        )
    return value


BusinessId = Annotated[str, AfterValidator(_business_id)]
"""A Finnish business id (Y-tunnus)."""
