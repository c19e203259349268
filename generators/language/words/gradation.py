"""Consonant gradation of Finnish: every way in which the last consonants of a word may change, both directions.

Crude on purpose: it gives candidates, and Voikko (or a moderate guess) chooses.
"""

import re
from collections.abc import Iterator

_WEAKER = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"),
    ("lk", "lj"), ("rk", "rj"), ("hk", "hj"), ("lk", "l"), ("rk", "r"), ("hk", "h"), ("ht", "hd"), ("p", "v"),
    ("t", "d"), ("k", ""), ("k", "v"), ("bb", "b"), ("gg", "g"), ("dd", "d"),
)  # fmt: skip
_LAST = re.compile(r"^(.*?)([^aeiouyåäö]*)([aeiouyåäö]+[^aeiouyåäö]?)$")


def _changed(word: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    match = _LAST.match(word)
    if not match:
        return
    before, consonants, rest = match.groups()
    for old, new in pairs:
        if consonants.endswith(old) and (old or not consonants):
            yield before + consonants[: len(consonants) - len(old)] + new + rest


def weaker(word: str) -> Iterator[str]:
    """tukka → tuka, koti → kodi, tuki → tui, tuvi; aika → aja."""
    yield from _changed(word, _WEAKER)
    if word.endswith(("ika", "ikä")):
        yield f"{word[:-3]}j{word[-1]}"


def stronger(word: str) -> Iterator[str]:
    """sade → sate, hamme → hampe; a vowel alone may hide a lost k: koe → koke."""
    yield from _changed(word, tuple((new, old) for old, new in _WEAKER))
    match = re.match(r"^(.*[aeiouyåäö])([aeiouyåäö][^aeiouyåäö]?)$", word)
    if match:
        yield f"{match[1]}k{match[2]}"
