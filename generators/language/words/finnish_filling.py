"""The table of Finnish words made larger: what Voikko tells of words of texts is added to what the table has."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generators.language.words import finnish_readings, voikko
from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, plain, runs
from generators.language.words.finnish_stems import stems_by_guess, stems_of_last_part
from generators.language.words.finnish_table import Table
from generators.language.words.folding import fold, tokens

_SURE = 3
_RARER = 20
"""Of two readings of one kind, the one gives way that so much fewer unmistakable forms speak for."""


@dataclass(slots=True)
class _Met:
    """A folded form of the texts."""

    lemmas: dict[str, Lemma] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    """Base word → noun, adjective, verb, as Voikko calls them."""
    times: int = 0


def fill(table: Table, words: Iterable[str]) -> int:
    """Adds the forms that Voikko knows and the table lacks, with all that they come from; tells how many.

    What stands in the table stays as it is, so that an index does not change because a text did.
    """
    met = _met(words)
    sure = _sure(met.values())
    new = {form: found for form, found in sorted(met.items()) if form not in table.forms}
    for form, found in new.items():
        kept = _plausible(found, sure)
        for lemma in kept:
            _add(table, lemma)
        table.forms[form] = tuple(lemma.key for lemma in kept)
        _learn(table, form)
    return len(new)


def _met(words: Iterable[str]) -> dict[str, _Met]:
    """The folded forms that Voikko knows."""
    met: dict[str, _Met] = {}
    pieces = Counter(piece for word in words for piece in _pieces(word))
    for word, times in pieces.items():
        found = finnish_readings.lemmas(word) or finnish_readings.lemmas(word.lower())
        if found:
            form = met.setdefault(fold(word), _Met())
            form.lemmas |= {lemma.key: lemma for lemma in found}
            form.kinds |= {fold(r["BASEFORM"]): r.get("CLASS", "") for r in voikko.readings(word) if "BASEFORM" in r}
            form.times += times
    return met


def _pieces(word: str) -> list[str]:
    """What hyphens part, spelled as in the text, without digits and single letters."""
    pieces = word.split(":")[0].replace("\u2010", "-").replace("\u2011", "-").replace("\xad", "").split("-")
    return [piece for piece in pieces if len(piece) > 1 and piece.isalpha() and tokens(piece)]


def _sure(met: Iterable[_Met]) -> Counter[str]:
    """How often a base word was met in a form that has no other reading."""
    sure: Counter[str] = Counter()
    for form in met:
        if len(form.lemmas) == 1:
            sure[next(iter(form.lemmas))] += form.times
    return sure


def _plausible(form: _Met, sure: Counter[str]) -> list[Lemma]:
    """The base words of a form without those that hardly any other form speaks for, though many do for one like it.

    päiväkotiin: päiväkoti, and not päiväkota.
    """
    best: Counter[str] = Counter()
    for key in form.lemmas:
        kind = form.kinds.get(key, key)
        best[kind] = max(best[kind], sure[key])
    return [
        lemma
        for key, lemma in sorted(form.lemmas.items())
        if best[form.kinds.get(key, key)] < max(_SURE, sure[key] * _RARER)
    ]


def _learn(table: Table, form: str) -> None:
    """Takes in the stem of a form that follows no pattern of ours: parempi of hyvä, kahdella of kaksi."""
    for key in table.forms[form]:
        if key in table.stems:
            own, tail = table.stems[key]
            table.stems[key] = (own | {stem(form, "fi")}, tail)


def _add(table: Table, lemma: Lemma) -> None:
    for part in (lemma, *runs(lemma)):
        table.lemmas.setdefault(part.key, part)
    for word in (*lemma.words, lemma.written[-1]):
        table.lemmas.setdefault(word, plain(word))
        if word not in table.stems and len(table.lemmas[word].written) == 1:
            told = stems_of_last_part(word) or stems_by_guess(word)
            table.stems[word] = (told.own, told.tail)
