"""Alphabetical order for Finnish, Swedish and English, the same on every machine.

Finnish and Swedish follow SFS-EN 13710 and SFS 4600 (2022): å, ä and ö are letters of their own after z in that order,
w is a letter after v, ü goes with y, æ with ä, ø with ö; every other mark is left out of account (é = e, š = s,
õ = o), and the Sámi đ, ŋ, ŧ go with d, n, t. English readers look for å and ä under a and for ö under o.

In all three: words before letters ("Iso omena" before "Isola"; a hyphen parts words too), capitals and apostrophes do
not count, and numbers go by size ("Koulu 2" before "Koulu 10"). Whatever does not begin with a letter of A–Ö is
listed first, under "#".
"""

import re
import unicodedata

SortKey = tuple[bool, str, str]
"""Whether it begins with a letter, what it is ordered by, and the text itself so that no two texts are equal."""

# Stand for å, ä and ö: the three characters of ASCII that come after z.
_NORDIC = {"å": "{", "ä": "|", "ö": "}"}
_APART = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ł": "l", "ı": "i"}
_APOSTROPHES = dict.fromkeys("'’‘ʼ`´", "")
_TAKEN = dict.fromkeys(_NORDIC.values(), " ")
_FOLD = {
    "fi": str.maketrans(_APART | _NORDIC | {"æ": "|", "ø": "}", "ü": "y", "ű": "y"} | _APOSTROPHES | _TAKEN),
    "en": str.maketrans(_APART | _APOSTROPHES | _TAKEN),
}
_FOLD["sv"] = _FOLD["fi"]

_BETWEEN_WORDS = re.compile(r"(?:[^\w{|}]|_)+")
_NUMBER = re.compile(r"\d+")
_LETTERS = dict(zip("{|}", "ÅÄÖ", strict=True))


def sort_key(text: str, language: str) -> SortKey:
    """What to sort texts by in "fi", "sv" or "en" (else KeyError). Different texts never have equal keys."""
    folded = _folded(text, language)
    return (_is_letter(folded[:1]), folded, text)


def letter(text: str, language: str) -> str:
    """The letter under which a text is listed: "A" … "Z", "Å", "Ä", "Ö"; "#" for digits and other writing.

    Texts sorted by `sort_key` come letter by letter.
    """
    first = _folded(text, language)[:1]
    return _LETTERS.get(first, first.upper()) if _is_letter(first) else "#"


def _is_letter(character: str) -> bool:
    return "a" <= character <= "}"


def _folded(text: str, language: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold().translate(_FOLD[language])
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = _BETWEEN_WORDS.sub(" ", plain).strip()
    return _NUMBER.sub(lambda number: number[0].zfill(9), plain)
