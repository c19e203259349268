"""One door for three languages: what a word of a text is made of, and the keys under which it is found."""

from dataclasses import dataclass
from functools import lru_cache

from generators.language.words import finnish, swedish, voikko
from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, plain, runs
from generators.language.words.finnish_table import table
from generators.language.words.folding import fold, tokens
from generators.language.words.irregular import forms_with


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
    if language == "fi":
        return finnish.lemmas_of(word)
    return (swedish.lemma_of(word) if language == "sv" else plain(fold(word)),)


@lru_cache(maxsize=200_000)
def stems_of(word: str, language: str) -> frozenset[str]:
    """Every stem that some form of a base word comes down to (`stem`), so that each of its forms finds it."""
    key = "".join(token.text for token in tokens(word))
    if language == "fi":
        return finnish.stems_of_key(key)
    # An agent's name looks like a plural: doktor, doktorer.
    kept = {key} if language == "sv" and key.endswith("tor") else set()
    return frozenset(stem(form, language) for form in forms_with(key, language)) | kept


def used() -> str:
    """What tells Finnish words on this machine, for reports: "table of 16183 words, voikko 4.3.1"."""
    version = voikko.version()
    return f"table of {len(table().lemmas)} words, " + (f"voikko {version}" if version else "guesses for the rest")
