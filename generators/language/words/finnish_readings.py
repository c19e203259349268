"""What Voikko reads in a Finnish word → plausible base words and the parts of each."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generators.language.words import voikko
from generators.language.words.folding import fold

_PERSONS = ("sukunimi", "etunimi")
_NAMES = (*_PERSONS, "nimi", "paikannimi")
_BASES = re.compile(r"\(([^+)][^)]*)\)")
_DERIVED = re.compile(r"\(\+")
_Reading = dict[str, str]


@dataclass(frozen=True, slots=True)
class Lemma:
    """A base word, all folded: its key, and of a compound its parts as they stand and as words of their own."""

    key: str
    written: tuple[str, ...]
    """The parts as they stand in the base word: ("lasten", "neuvola"). Joined they are the key."""
    words: tuple[str, ...]
    """The base word of each part: ("lapsi", "neuvola")."""


def plain(key: str) -> Lemma:
    """A base word without parts."""
    return Lemma(key, (key,), (key,))


def runs(lemma: Lemma) -> list[Lemma]:
    """Every run of neighbouring parts of a compound but the whole, its last part as a base word."""
    count = len(lemma.written)
    return [
        _joined((*lemma.written[start : end - 1], lemma.words[end - 1]), lemma.words[start:end])
        for start in range(count)
        for end in range(start + 1, count + 1)
        if end - start < count
    ]


def _joined(written: tuple[str, ...], words: tuple[str, ...]) -> Lemma:
    return Lemma("".join(written), written, words)


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> tuple[Lemma, ...]:
    """Base words of a word without hyphens, spelled as it is in the text. Nothing when Voikko is absent or at a loss.

    Names give way to common words, forms with an owner's ending ("erotilanne" as "our erotila") and compared ones
    ("vanhempi" as "older") to plain ones, and many parts to few.
    """
    readings = [reading for reading in voikko.readings(word) if "BASEFORM" in reading and "STRUCTURE" in reading]
    if not word[:1].isupper():
        readings = _unless_all(readings, lambda reading: reading.get("CLASS") in _NAMES)
    readings = _unless_all(readings, lambda reading: reading.get("CLASS") in _PERSONS)
    readings = _unless_all(readings, lambda reading: "POSSESSIVE" in reading)
    readings = _unless_all(readings, lambda reading: reading.get("COMPARISON", "positive") != "positive")
    fewest = min((_borders(reading) for reading in readings), default=0)
    found: dict[str, Lemma] = {}
    for reading in readings:
        if _borders(reading) == fewest:
            for lemma in _of_reading(word, reading):
                found.setdefault(lemma.key, lemma)
    return tuple(found.values())


def _unless_all(readings: list[_Reading], unwanted: Callable[[_Reading], bool]) -> list[_Reading]:
    """The readings without the unwanted ones, unless nothing is left then."""
    kept = [reading for reading in readings if not unwanted(reading)]
    return kept or readings


def _borders(reading: _Reading) -> int:
    return reading["STRUCTURE"].count("=") - 1


def _of_reading(word: str, reading: _Reading) -> Iterator[Lemma]:
    base = reading["BASEFORM"]
    lengths = [len(part) for part in reading["STRUCTURE"].split("=") if part]
    written, start = [], 0
    for length in lengths[:-1]:
        written.append(word[start : start + length])
        start += length
    last = [base[start:]]
    if reading.get("PARTICIPLE") and len(_DERIVED.findall(reading["WORDBASES"])) == 1:
        last += [base for base in _bases(reading)[-1:] if _is_verb(base)]
    before = tuple(fold(part) for part in written)
    words = tuple(_word_of(part, reading) for part in written)
    for ending in last:
        key = fold(ending)
        if key:
            yield Lemma("".join(before) + key, (*before, key), (*words, key))


def _bases(reading: _Reading) -> list[str]:
    """The words that a word is derived and put together from."""
    return [base.rpartition("=")[2] for base in _BASES.findall(reading.get("WORDBASES", ""))]


def _is_verb(base: str) -> bool:
    return any(reading.get("CLASS") == "teonsana" for reading in voikko.readings(base))


def _word_of(part: str, reading: _Reading) -> str:
    """The base word of a compound's part: lasten → lapsi. A part that is no word of its own stays as it stands."""
    bases = _bases(reading)
    singles = [r["BASEFORM"] for r in voikko.readings(part) if "BASEFORM" in r and _borders(r) == 0]
    for base in singles:
        if base in bases:
            return fold(base)
    return fold(singles[0] if singles else part)
