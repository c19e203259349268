"""Finnish at build time: base words and compound parts of a word, and the stems of a base word.

The shipped table is asked first, then Voikko where a machine has it, then a guess: so what the table knows is the same
on every machine.
"""

from functools import lru_cache

from generators.language.words import finnish_readings
from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, plain
from generators.language.words.finnish_stems import Stems, own_stems_by_guess, stems_by_guess, stems_by_voikko
from generators.language.words.finnish_table import table
from generators.language.words.folding import fold

_SHORTEST_TAIL = 4
_LONG_TAIL = 6
"""So long a known word at the end makes a compound of a word even if nobody knows how it begins."""
_SHORT_HEAD = 4
"""A compound whose first parts are shorter may be cut like a word of its own."""
_MOST_GUESSES = 3


@lru_cache(maxsize=200_000)
def lemmas_of(word: str) -> tuple[Lemma, ...]:
    """Base words of a word without hyphens, spelled as in the text; at worst the word itself."""
    key = fold(word)
    known = table()
    if key in known.forms:
        return tuple(known.lemmas[lemma] for lemma in known.forms[key])
    if key in known.lemmas:
        return (known.lemmas[key],)
    return finnish_readings.lemmas(word) or finnish_readings.lemmas(word.lower()) or _guessed_lemmas(key)


@lru_cache(maxsize=200_000)
def stems_of_key(key: str) -> frozenset[str]:
    """Stems of a folded base word. Of a compound only the last part is inflected."""
    known = table()
    if key in known.lemmas and key not in known.stems:
        return _compound(known.lemmas[key].written)
    found = _stems_of_one(key)
    if found:
        return found.own
    for start in range(2, len(key) - _SHORTEST_TAIL + 1):
        if key[start:] in table().stems:
            return _compound((key[:start], key[start:]))
    return own_stems_by_guess(key)


def _stems_of_one(key: str) -> Stems | None:
    """Stems of a base word without parts that the table or Voikko knows."""
    if key in table().stems:
        return Stems(*table().stems[key])
    return stems_by_voikko(key)


def _compound(written: tuple[str, ...]) -> frozenset[str]:
    """Stems of a compound out of its parts as they stand in its base word."""
    before, last = "".join(written[:-1]), written[-1]
    stems = _stems_of_one(last) or stems_by_guess(last)
    endings = stems.tail if len(before) >= _SHORT_HEAD else stems.tail | stems.own
    return frozenset(before + ending for ending in endings) | {stem(before + last, "fi")}


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, tuple[str, ...]]:
    """The table's base words by stem."""
    found: dict[str, tuple[str, ...]] = {}
    for key, (own, _) in table().stems.items():
        for one in sorted(own):
            found[one] = (*found.get(one, ()), key)
    return found


def _guessed_lemmas(key: str) -> tuple[Lemma, ...]:
    """Base words that a word may come from, when neither the table nor Voikko knows its form."""
    simple = _by_stem().get(stem(key, "fi"), ())[:_MOST_GUESSES]
    if simple:
        return tuple(plain(lemma) for lemma in simple)
    known = table()
    for start in range(3, len(key) - _SHORTEST_TAIL + 1):
        head, tail = key[:start], key[start:]
        lasts = known.forms.get(tail) or _by_stem().get(stem(tail, "fi"), ())
        if lasts and (head in known.forms or (tail in known.forms and len(tail) >= _LONG_TAIL)):
            first = known.forms.get(head, (head,))[0]
            return tuple(Lemma(head + last, (head, last), (first, last)) for last in lasts[:_MOST_GUESSES])
    return tuple(plain(one) for one in dict.fromkeys((key, stem(key, "fi"))))
