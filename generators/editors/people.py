"""What in editors' files looks like a person instead of a role, or like an address that should be a secret: warnings.

Whether a name is a person's cannot be known, so nothing here stops anybody: an editor looks, and knows.
"""

import re
from collections.abc import Iterator
from typing import Any

from generators.checked_yaml import Fault
from generators.checked_yaml.standing import Place
from generators.editors.raw import Raw, items, mapping
from generators.errors import Said
from generators.personal_emails import is_personal

_FULL_NAME = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]+\b")

_EMAIL = Said(
    "näyttää henkilön omalta osoitteelta; kirjoita roolin osoite, esimerkiksi perhekahvila@example.org",
    "looks like a person's own address; write that of a role, for example perhekahvila@example.org",
)
_NAME = Said(
    "näyttää henkilön nimeltä; kirjoita rooli, esimerkiksi kahvilan ohjaaja",
    "looks like a person's name; write a role, for example café leader",
)
_SECRET = Said(
    "osoite on salainen, mutta tämä tiedosto on julkinen; poista katu ja piste",
    "the address is confidential, but this file is public; take the street and the point away",
)


def people_remarks(raw: Raw) -> Iterator[Fault]:
    """E-mail addresses and names that look like a person's."""
    contacts: list[tuple[Place, Any]] = [(("contacts", n), part) for n, part in enumerate(items(raw.get("contacts")))]
    contacts.append((("coordinator",), raw.get("coordinator")))
    for place, contact in contacts:
        if isinstance(email := mapping(contact).get("email"), str) and is_personal(email):
            yield Fault((*place, "email"), _EMAIL)
    named = [((*place, "role"), mapping(contact).get("role")) for place, contact in contacts]
    named.append((("confirmed", "by"), mapping(raw.get("confirmed")).get("by")))
    named += [(("visitors", n, "who"), mapping(part).get("who")) for n, part in enumerate(items(raw.get("visitors")))]
    for place, text in named:
        for words in mapping(text).values() if isinstance(text, dict) else [text]:
            if isinstance(words, str) and _FULL_NAME.search(words):
                yield Fault(place, _NAME, f"”{words}”")
                break


def secret_remarks(raw: Raw) -> Iterator[Fault]:
    """A confidential address that is written out: the files are public."""
    if raw.get("confidential_address") is True and {"street", "latitude"} & set(mapping(raw.get("address"))):
        yield Fault(("address",), _SECRET)
