"""The one function that turns a name into a piece of an address."""

import re
import unicodedata

SLUG_LIMIT = 60
"""Characters of a name in an address: enough to know the page by, short enough to send in a message."""

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
    | {"ŋ": "n", "ŧ": "t", "ǥ": "g", "ʒ": "z"}  # Sámi
)
# Accents, and what stands invisible inside a word; everything else that is no letter or digit parts words.
_NOTHING = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+")


def slug(name: str, limit: int = SLUG_LIMIT) -> str:
    """Lower-case ASCII letters, digits and single hyphens ("Äitiysneuvola, Hervanta" → "aitiysneuvola-hervanta").

    At most `limit` characters (at least 1), cut at a hyphen where possible. A name without any such letter gives "".
    """
    text = unicodedata.normalize("NFKD", name[: limit * 8].lower()).lower()
    text = re.sub(r"[^a-z0-9]+", "-", _NOTHING.sub("", text).translate(_LETTERS)).strip("-")
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return (head[: head.rfind("-")] if "-" in head[limit // 2 :] else text[:limit]).strip("-")
