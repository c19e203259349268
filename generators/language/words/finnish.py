"""Finnish at build time: base words and compound parts of a word, and the stems of a base word."""

from functools import lru_cache

from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, lemmas, plain
from generators.language.words.finnish_stems import stems_by_guess, stems_by_voikko
from generators.language.words.folding import fold

_SHORTEST_TAIL = 3


def lemmas_of(word: str) -> tuple[Lemma, ...]:
    """Base words of a word without hyphens, spelled as in the text; at worst the word itself."""
    return lemmas(word) or lemmas(word.lower()) or (plain(fold(word)),)


@lru_cache(maxsize=100_000)
def stems_of_key(key: str) -> frozenset[str]:
    """Stems of a folded base word. Of a compound only the last part is inflected."""
    found = stems_by_voikko(key)
    if found:
        return found
    for start in range(2, len(key) - _SHORTEST_TAIL + 1):
        tail = stems_by_voikko(key[start:])
        if tail:
            return frozenset(key[:start] + ending for ending in tail) | {stem(key, "fi")}
    return stems_by_guess(key)
