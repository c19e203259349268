"""An address in one cell ("Seurakuntatalo, Kirkkotie 1, 87100 Kajaani") or in several → an address of ours."""

import re

from generators.cleaning import clean
from generators.model.address import Address, Coordinates
from generators.model.text import EMPTY, Text
from generators.sources.places.municipality import named

_COUNTRY = frozenset({"suomi", "finland", "fi"})
_CODE_AND_OFFICE = re.compile(r"(?:FI-?)?(\d{5})(?:\s+(\D.*))?", re.IGNORECASE)
_STREET_AND_NUMBER = re.compile(r"(\D.*?\D)\s+(\d{1,5}(?:\s?[-–/]\s?\d{1,5})?(?:\s?[A-Za-zÅÄÖåäö](?:\s?\d{1,4})?)?)")


def address_in_words(text: str, language: str, point: Coordinates | None) -> Address | None:
    """The address in a text of one language. What is no street, code or post office is told in `information`."""
    pieces = [piece for part in re.split(r"[,\n]", text) if (piece := clean(part))]
    if pieces and pieces[-1].casefold() in _COUNTRY:
        pieces.pop()
    code = office = street = number = ""
    for n, piece in enumerate(pieces):
        if match := _CODE_AND_OFFICE.fullmatch(piece):
            code, office = match[1], match[2] or ""
            if not office and n + 1 < len(pieces):
                office = pieces.pop(n + 1)
            pieces.pop(n)
            break
    for n, piece in enumerate(pieces):
        if match := _STREET_AND_NUMBER.fullmatch(piece):
            street, number = match[1].strip(), match[2]
            pieces.pop(n)
            break
    if not office and len(pieces) + bool(street) > 1 and named(pieces[-1]):
        office = pieces.pop()
    if not street and code and pieces:
        street = pieces.pop()
    if not (street or code or pieces or point):
        return None
    return _address(language, street, number, code, office, ", ".join(pieces), point)


def address_in_cells(
    language: str, street: str, number: str, code: str, office: str, point: Coordinates | None
) -> Address | None:
    """The address of cells of its own: `code` is five digits or empty."""
    if street and not number and (match := _STREET_AND_NUMBER.fullmatch(street)):
        street, number = match[1].strip(), match[2]
    if not (street or code or office or point):
        return None
    return _address(language, street, number, code, office, "", point)


def _address(
    language: str, street: str, number: str, code: str, office: str, information: str, point: Coordinates | None
) -> Address:
    def text(words: str) -> Text:
        return Text({language: words}) if words else EMPTY

    return Address(
        kind="street" if street else "other",
        purpose="visit",
        street=text(clean(street)),
        number=clean(number, limit=60),
        postal_code=code,
        post_office=text(clean(office)),
        information=text(clean(information)),
        coordinates=point,
    )
