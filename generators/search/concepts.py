"""What people say → what helps: the editors' everyday words, met with the finds at build time.

A reader's words find a concept by its phrases; a concept knows its finds already, by what editors say that it means
and by what is called so. Nothing of the vocabulary has to be understood on the device.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generators.language.words import analyse, fold, is_function_word, stem, stems_of, tokens
from generators.search.finds import FieldName, Find
from generators.search.weighing import LEVELS, Analyser, word_keys
from generators.settings import LANGUAGES
from generators.vocabulary import Concept, Means, Vocabulary

STRENGTHS: Mapping[FieldName, float] = {
    "name": 1.0,
    "other_name": 0.95,
    "keyword": 0.7,
    "class": 0.35,
    "situation": 0.3,
    "summary": 0.35,
    "body": 0.15,
}
"""How surely a find is meant when a concept's word stands in a field."""

WITHIN_COMPOUND = 0.8
"""How much of it remains when the word is only a part of a compound."""

IN_ORDER = (1.0, 0.85, 0.72, 0.62, 0.54, 0.48)
"""The first word of a concept is the best answer."""

OF_CLASS, OF_SITUATION = 0.3, 0.2
"""A find of the concept's service class or life situation, without any of its words."""

LEAST = 0.3
"""The share of the best find's strength below which a find is none of the concept's."""

CALLED = 0.6
"""The strength that words have in a find's names and keywords, and a compound's parts in its names."""

FEW = 4
"""Families that may be called by one phrase: what more are called by tells little."""


class Said(NamedTuple):
    """One word of a phrase: the concept, the number of the phrase in it, and the word's share of it in hundredths."""

    concept: int
    phrase: int
    share: int


class Met(NamedTuple):
    """A concept with its finds by number → 1…`LEVELS`."""

    concept: Concept
    impacts: dict[int, int]


class ConceptIndex(NamedTuple):
    """`said`: stem or folded word → where it is said. `known`: what people say, folded word → as it is spelled."""

    said: dict[str, list[Said]]
    met: list[Met]
    known: dict[str, str]


class Strengths(NamedTuple):
    """What is met: by the key of a word, number of a find → how surely it is meant; by code and by key, numbers; the
    family of each find.
    """

    words: Mapping[str, Mapping[int, float]]
    classes: Mapping[str, list[int]]
    situations: Mapping[str, list[int]]
    families: Sequence[str]


def concept_index(vocabulary: Vocabulary, strengths: Strengths, main: str) -> ConceptIndex:
    """The vocabulary over the finds, for pages in the language `main`. Concepts that meet nothing here are left out."""
    met = [Met(concept, _met_by_concept(concept, strengths)) for concept in vocabulary.concepts]
    kept = [one for one in met if one.impacts]
    said, known = _said([one.concept for one in kept], main)
    return ConceptIndex(said=said, met=kept, known=known)


def strengths_of(finds: Iterable[Find], analyser: Analyser) -> Strengths:
    """How surely each find is meant by each word of its own."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    classes: dict[str, list[int]] = defaultdict(list)
    situations: dict[str, list[int]] = defaultdict(list)
    for number, find in enumerate(finds):
        for code in find.class_codes:
            classes[code].append(number)
        for key in find.facets.situations:
            situations[key].append(number)
        for passage in find.passages:
            strength = STRENGTHS.get(passage.field, 0.0)
            if not strength:
                continue
            words, _ = analyser.words(passage.text, passage.language)
            for key, count in words.items():
                sure = strength if count >= 1 else strength * WITHIN_COMPOUND
                if sure > found[key].get(number, 0.0):
                    found[key][number] = sure
    return Strengths(found, classes, situations, [find.family for find in finds])


def _met_by_concept(concept: Concept, strengths: Strengths) -> dict[int, int]:
    """The finds that a concept means, and those that are called what people say themselves: a group of parents of
    premature babies is met by "keskonen", also when editors thought of services only.
    """
    found = met_by(concept.means, strengths)
    for language, phrase in _phrases(concept):
        called = _of_words(content_words(phrase, language), language, strengths.words, CALLED)
        if len({strengths.families[number] for number in called}) <= FEW:
            for number, strength in called.items():
                found[number] = max(found.get(number, 0), round(LEVELS * strength))
    return found


def met_by(means: Means, strengths: Strengths) -> dict[int, int]:
    """The finds that are meant, by number, with their impacts."""
    sure: dict[int, float] = {}
    for place, word in enumerate(means.words):
        rank = IN_ORDER[min(place, len(IN_ORDER) - 1)]
        words = (word[token.start : token.end] for token in tokens(word))
        for number, strength in _of_words(words, "fi", strengths.words).items():
            sure[number] = max(sure.get(number, 0.0), rank * strength)
    _of_codes(means, strengths, sure)
    best = max(sure.values(), default=0.0)
    kept = {number: strength for number, strength in sorted(sure.items()) if strength >= LEAST * best}
    return {number: max(1, round(LEVELS * strength)) for number, strength in kept.items()}


def _of_codes(means: Means, strengths: Strengths, sure: dict[int, float]) -> None:
    """Add what the concept's service classes and life situations tell."""
    told: dict[int, float] = {}
    for number in {number for code in means.service_classes for number in strengths.classes.get(code, ())}:
        told[number] = OF_CLASS
    for number in {number for key in means.situations for number in strengths.situations.get(key, ())}:
        told[number] = told.get(number, 0.0) + OF_SITUATION
    for number, strength in told.items():
        own = sure.get(number, 0.0)
        sure[number] = min(1.0, max(own, strength) + (0.1 if own else 0.0))


def _of_words(
    words: Iterable[str], language: str, strengths: Mapping[str, Mapping[int, float]], least: float = 0.0
) -> dict[int, float]:
    """The finds in which every one of these words stands, as surely as the weakest of them and at `least` so."""
    found: dict[int, float] | None = None
    for word in words:
        of_word: dict[int, float] = {}
        for key, count in word_keys(word, language):
            for number, strength in strengths.get(key, {}).items() if count >= 1 else ():
                if strength >= least:
                    of_word[number] = max(of_word.get(number, 0.0), strength)
        found = of_word if found is None else {n: min(s, of_word[n]) for n, s in found.items() if n in of_word}
        if not found:
            break
    return found or {}


def _said(concepts: list[Concept], main: str) -> tuple[dict[str, list[Said]], dict[str, str]]:
    """Every stem of every word that is said → where, a word in many phrases with a small share of each; and the words.

    Of other languages than the page's only single words are taken: whoever writes whole phrases has chosen a language.
    """
    phrases = [
        (number, place, language, words)
        for number, concept in enumerate(concepts)
        for place, (language, phrase) in enumerate(_phrases(concept))
        if (words := content_words(phrase, language)) and (language == main or len(words) == 1)
    ]
    often = Counter(word for *_, words in phrases for word in set(words))
    found: dict[str, list[Said]] = defaultdict(list)
    for number, place, language, words in phrases:
        weights = {word: math.log(1 + len(phrases) / often[word]) for word in words}
        total = sum(weights.values())
        for word, weight in weights.items():
            share = max(1, round(100 * weight / total))
            for key in _forms(word, language):
                found[key].append(Said(number, place, share))
    spelled = sorted((_key(word), word.lower().partition(":")[0]) for word in often)
    return dict(found), dict(reversed(spelled))


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    """A word of a phrase as a reader's is folded: without hyphens and the ending after a colon."""
    return tokens(word)[0].text


@lru_cache(maxsize=50_000)
def _forms(word: str, language: str) -> tuple[str, ...]:
    """Everything that a word that people say can be when it is folded or cut; of a compound no part."""
    found = {_key(word), stem(_key(word), language)}
    for lemma in analyse(word, language).lemmas:
        found |= {lemma, *stems_of(lemma, language)}
    return tuple(sorted(found))


def _phrases(concept: Concept) -> list[tuple[str, str]]:
    return [(language, phrase) for language in LANGUAGES for phrase in getattr(concept, language)]


def content_words(phrase: str, language: str) -> list[str]:
    """The words of a phrase, as they are spelled, that mean something, each once; all of them when none does."""
    words = dict.fromkeys(phrase[token.start : token.end] for token in tokens(phrase))
    return [word for word in words if not is_function_word(fold(word), language)] or list(words)
