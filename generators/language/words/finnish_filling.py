"""The table of Finnish words made larger: what Voikko tells of words of texts is added to what the table has."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generators.language.words import finnish_readings
from generators.language.words.finnish_readings import Lemma, plain, runs
from generators.language.words.finnish_stems import stems_by_guess, stems_by_voikko
from generators.language.words.finnish_table import Table
from generators.language.words.folding import fold, tokens

_SURE = 3
"""A reading that no unmistakable form speaks for gives way to one that as many do."""


def fill(table: Table, words: Iterable[str]) -> int:
    """Adds the forms that Voikko knows and the table lacks, with all that they come from; tells how many.

    What stands in the table stays as it is, so that an index does not change because a text did.
    """
    readings = _readings(words)
    sure = _sure(readings)
    new = {form: found for form, (found, _) in sorted(readings.items()) if form not in table.forms}
    for form, found in new.items():
        kept = _plausible(found, sure)
        for lemma in kept:
            _add(table, lemma)
        table.forms[form] = tuple(lemma.key for lemma in kept)
    return len(new)


def _readings(words: Iterable[str]) -> dict[str, tuple[dict[str, Lemma], int]]:
    """Folded forms that Voikko knows → their base words, and how often the form was met."""
    met: dict[str, tuple[dict[str, Lemma], int]] = {}
    pieces = Counter(piece for word in words for piece in _pieces(word))
    for word, times in pieces.items():
        found = finnish_readings.lemmas(word) or finnish_readings.lemmas(word.lower())
        if found:
            before, count = met.get(fold(word), ({}, 0))
            met[fold(word)] = ({lemma.key: lemma for lemma in found} | before, count + times)
    return met


def _pieces(word: str) -> list[str]:
    """What hyphens part, spelled as in the text, without digits and single letters."""
    pieces = word.split(":")[0].replace("\u2010", "-").replace("\u2011", "-").replace("\xad", "").split("-")
    return [piece for piece in pieces if len(piece) > 1 and piece.isalpha() and tokens(piece)]


def _sure(readings: Mapping[str, tuple[dict[str, Lemma], int]]) -> Counter[str]:
    """How often a base word was met in a form that has no other reading."""
    sure: Counter[str] = Counter()
    for found, times in readings.values():
        if len(found) == 1:
            sure[next(iter(found))] += times
    return sure


def _plausible(found: dict[str, Lemma], sure: Counter[str]) -> list[Lemma]:
    """The base words of a form without those that nothing else in the texts speaks for, though it does for another."""
    best = max(sure[key] for key in found)
    return [lemma for key, lemma in sorted(found.items()) if best < _SURE or sure[key]]


def _add(table: Table, lemma: Lemma) -> None:
    for part in (lemma, *runs(lemma)):
        table.lemmas.setdefault(part.key, part)
    for word in (*lemma.words, lemma.written[-1]):
        table.lemmas.setdefault(word, plain(word))
        if word not in table.stems and len(table.lemmas[word].written) == 1:
            told = stems_by_voikko(word) or stems_by_guess(word)
            table.stems[word] = (told.own, told.tail)
