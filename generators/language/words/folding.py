"""Letters without marks, and texts cut into words: the first two steps of every search.

The browser's twin is overrides/assets/javascripts/finder/words.js: whoever changes one changes both
(tests/language/words/test_twin.py runs them side by side).
"""

import re
import unicodedata
from dataclasses import dataclass

_APART = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ł": "l", "ı": "i"}
)
_MARKS = re.compile(r"[\u0300-\u036f]")

# What is no part of a word. Spelled out, because the browser's regular expressions of 2017 do not know letters.
_BETWEEN = (
    r"\s\x00-/:-@\[-`\{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u1680\u2000-\u2bff\u2e00-\u303f"
    r"\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uff00-\uff0f\ufff0-\uffff\U00010000-\U0010ffff"
)
_LETTERS = rf"[^{_BETWEEN}]+"
_SOFT = r"[\xad\u200b-\u200d\u2060]"
_HYPHENS = r"\-\u2010\u2011"
_APOSTROPHES = r"'\u2018\u2019\u02bc\xb4`"
_WORD = re.compile(
    rf"{_LETTERS}(?:(?:{_SOFT}+|[{_HYPHENS}]|[{_APOSTROPHES}]){_LETTERS})*(:[a-zåäö]{{1,5}}(?={_SOFT}*(?:[{_BETWEEN}]|$)))?"
)
_PIECES = re.compile(rf"[{_HYPHENS}]")
_UNHEARD = re.compile(rf"{_SOFT}|[{_APOSTROPHES}]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text."""

    text: str
    """Folded, without hyphens, apostrophes and the ending after a colon: "Vuoro-hoito" → vuorohoito, "PTV:n" → ptv."""
    start: int
    """Where it begins in the text that was cut."""
    end: int
    """Where it ends, the ending after a colon included."""
    pieces: tuple[str, ...]
    """What its hyphens part, folded: ("vuoro", "hoito"); a word without hyphens is one piece."""


def fold(text: str) -> str:
    """A text in small letters without marks: ä → a, é → e, š → s. What is no Latin letter stays."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).lower().translate(_APART))
    return unicodedata.normalize("NFC", _MARKS.sub("", plain))


def has_words(text: str) -> bool:
    """Whether a text has a word at all."""
    return _WORD.search(text) is not None


def tokens(text: str) -> list[Token]:
    """The words of a text in their order. Only hyphens, apostrophes and soft hyphens hold a word together."""
    found = []
    for match in _WORD.finditer(text):
        written = match[0][: match.start(1) - match.start()] if match[1] else match[0]
        pieces = tuple(fold(_UNHEARD.sub("", piece)) for piece in _PIECES.split(written))
        found.append(Token("".join(pieces), match.start(), match.end(), pieces))
    return found
