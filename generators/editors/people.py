"""What in editors' files looks like a person instead of a role, or like an address that should be a secret: warnings.

Whether a name is a person's cannot be known, so nothing here stops anybody: an editor looks, and knows.
"""

import re
from collections.abc import Iterator
from typing import Any

from generators.checked_yaml import Fault
from generators.checked_yaml.standing import Place
from generators.codes import municipalities
from generators.editors.raw import Raw, items, mapping
from generators.errors import Said
from generators.slugs import slug

_ROLE_STEMS = (
    "alue asiakas avoin avustus hallinto hanke harrastus info isa jarjesto kahvila kansalais kerho keskus kirjasto "
    "kirkko kohtaam koordin kotipalvelu koulu kunta kaupunki kuraattori lapsi lasten liikunta luento mll muskari neuvo "
    "nuori nuorten ohjaa osallis paiva paikka palau palvelu perhe posti puisto seura sihteeri sosiaali srk talo tapaht "
    "teatteri terve tiedotus tiimi tila toimi toimisto tuki tupa tyo vaka valmennus vanhem vapaaeh varaus varhais "
    "vauva verkosto vertais viestinta yhdistys yhteis yhteys association cafe contact club event family office team "
    "barn familj forening grupp kansli kurator mote ungdom"
).split()
"""How words of roles and offices begin, as they stand in an address."""

_PERSONAL = re.compile(r"(?P<first>[a-z]{2,}(?:-[a-z]+)?)\.(?:[a-z]\.)?(?P<last>[a-z]{2,}(?:-[a-z]+)*)(?:\d*)")

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
        if _is_personal(mapping(contact).get("email")):
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


def _is_personal(email: Any) -> bool:
    """Whether an e-mail address is made of a first name and a surname, as far as one can see."""
    if not isinstance(email, str):
        return False
    local = email.partition("@")[0].casefold().translate(str.maketrans("åäö", "aao"))
    found = _PERSONAL.fullmatch(local)
    return found is not None and not any(map(_is_role, found.group("first", "last")))


def _is_role(word: str) -> bool:
    return word.startswith(tuple(_ROLE_STEMS)) or any(
        word == slug(name) for municipality in municipalities().values() for name in municipality.names.root.values()
    )
