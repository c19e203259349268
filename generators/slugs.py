"""The one function that turns a name into a piece of an address."""

import re
import unicodedata

SLUG_LIMIT = 60

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ŋ": "n", "ŧ": "t"})


def slug(name: str, limit: int = SLUG_LIMIT) -> str:
    """Lower-case ASCII letters, digits and single hyphens ("Äitiysneuvola, Hervanta" → "aitiysneuvola-hervanta").

    Cut at a hyphen where possible. A name without any such letter gives "".
    """
    text = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    text = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return (head[: head.rfind("-")] if "-" in head[limit // 2 :] else text[:limit]).strip("-")
