"""Which e-mail addresses look like a person's own instead of a role's, and texts without them.

Whether a name is a person's cannot be known. Editors are only told of it; from feeds, which nobody reads before they
are published, such an address is left out.
"""

import re

from generators.codes import municipalities
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
_IN_TEXT = re.compile(r"(?<![\w.+-])([\w.+-]{3,100})(?:@|\s?\(at\)\s?)([A-Za-z0-9åäöÅÄÖ-]+(?:\.[A-Za-z0-9åäöÅÄÖ-]+)+)")
_LETTERS = str.maketrans("åäö", "aao")

LEFT_OUT = "…"
"""What stands in a text where an address was."""


def is_personal(email: str) -> bool:
    """Whether an e-mail address is made of a first name and a surname, as far as one can see."""
    local = email.partition("@")[0].casefold().translate(_LETTERS)
    found = _PERSONAL.fullmatch(local)
    return found is not None and not any(map(_is_role, found.group("first", "last")))


def without_personal_emails(text: str) -> str:
    """The text with `LEFT_OUT` in the place of each address that looks like a person's own."""
    if "@" not in text and "(at)" not in text:
        return text
    return _IN_TEXT.sub(lambda match: LEFT_OUT if is_personal(match[1]) else match[0], text)


def _is_role(word: str) -> bool:
    return word.startswith(tuple(_ROLE_STEMS)) or any(
        word == slug(name) for municipality in municipalities().values() for name in municipality.names.root.values()
    )
