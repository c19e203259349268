"""One door for three languages: what a word of a text is made of, and the keys under which it is found."""

from dataclasses import dataclass
from functools import lru_cache

from generators.language.words import finnish, voikko
from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, plain, runs
from generators.language.words.folding import fold, tokens


@dataclass(frozen=True, slots=True)
class Analysis:
    """Base words of a word and the parts of those that are compounds; all folded."""

    lemmas: tuple[str, ...]
    parts: tuple[str, ...]
    """perhepaivahoito → perhe, paiva, hoito, perhepaiva, paivahoito."""


@lru_cache(maxsize=200_000)
def analyse(word: str, language: str) -> Analysis:
    """What a word, spelled as it is in a text, is made of. The parts of a hyphened word are parts too."""
    found = _joined(word, language)
    lemmas = dict.fromkeys(lemma.key for lemma in found)
    parts = dict.fromkeys(run.key for lemma in found for run in runs(lemma))
    return Analysis(tuple(lemmas), tuple(part for part in parts if part not in lemmas))


def _joined(word: str, language: str) -> list[Lemma]:
    cut = tokens(word)
    if not cut:
        return []
    written = word[cut[0].start : cut[0].end].split(":")[0].replace("\u2011", "-").replace("\u2010", "-").split("-")
    before = [_lemmas(piece, language)[0] for piece in written[:-1]]
    found = []
    for lemma in _lemmas(written[-1], language):
        if before:
            pieces = tuple(fold(piece) for piece in written[:-1])
            words = tuple(first.key for first in before)
            lemma = Lemma("".join(pieces) + lemma.key, (*pieces, *lemma.written), (*words, *lemma.words))
        found.append(lemma)
    return found


def _lemmas(word: str, language: str) -> tuple[Lemma, ...]:
    return finnish.lemmas_of(word) if language == "fi" else (plain(fold(word)),)


@lru_cache(maxsize=200_000)
def stems_of(word: str, language: str) -> frozenset[str]:
    """Every stem that some form of a base word comes down to (`stem`), so that each of its forms finds it."""
    key = "".join(token.text for token in tokens(word))
    if language == "fi":
        return finnish.stems_of_key(key)
    return frozenset({stem(key, language)})


def used() -> str:
    """What analyses Finnish on this machine, for reports."""
    return f"voikko {voikko.version()}" if voikko.version() else "endings alone"
