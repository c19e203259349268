"""How much each word of each find weighs: fields, lengths, compound parts, and how rare a word is.

A find's words are weighed as in BM25F: occurrences in each field, divided by the field's length, times the field's
weight, flattened so that repeating helps little. One small whole number a word and find is what the index keeps.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generators.language.words import Analysis, analyse, is_function_word, tokens
from generators.search.finds import FieldName, Find
from generators.settings import LANGUAGES

WEIGHTS: Mapping[FieldName, float] = {
    "name": 12.0,
    "other_name": 8.0,
    "keyword": 6.0,
    "class": 2.0,
    "situation": 1.5,
    "summary": 3.0,
    "body": 1.2,
    "who": 1.5,
    "where": 1.5,
}
"""How much one occurrence in a field of usual length counts."""

LENGTH_COUNTS: Mapping[FieldName, float] = {"name": 0.6, "other_name": 0.4, "keyword": 0.4, "summary": 0.5, "body": 0.7}
"""How much a field's length divides its words' weight, 0 to 1; 0 for fields not named."""

HALF = 5.0
"""The sum of weights that gives half of the greatest impact."""

LEVELS = 15
"""Impacts are whole numbers from 1 to this."""

PART = 0.45
"""How much a part of a compound counts beside the whole word: kahvila of perhekahvila."""

COMMON = 0.35
"""A word in more than this share of the families is kept only where it stands in more than running text."""

LEAST_STRONG = 4
"""The impact from which a common word is kept."""

_CONTACTS = re.compile(
    r"[\w.+-]+(?:@|\s?\(at\)\s?)[\w.-]+"
    r"|(?:https?://|www\.)\S+"
    r"|(?<![\d+])(?:\+\d|0\d)[\d\s()/-]{5,}\d"
)
"""E-mail addresses, web addresses and phone numbers in a running text: they name persons and say nothing of the thing.
Numbers that begin otherwise stay: 116 117 is looked for."""

Words = dict[str, float]
"""Key of a word (folded base form) → how often it occurs, parts of compounds counted in part."""


@dataclass
class WordPostings:
    """Where words occur.

    `impacts`: key → number of a find → impact (1…`LEVELS`). `rarity`: key → idf, in tenths. `shown`: key → the word as
    it is spelled ("äitikerho"), where it is. `languages`: key → languages of its words, whose stems lead to it.
    `parts`: key of a compound → keys of its parts.
    """

    impacts: dict[str, dict[int, int]] = field(default_factory=dict)
    rarity: dict[str, int] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    languages: dict[str, set[str]] = field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)


@lru_cache(maxsize=200_000)
def word_keys(word: str, language: str) -> tuple[tuple[str, float], ...]:
    """The keys of one word as it stands in a text with what each counts: base forms whole, compound parts in part."""
    analysis = analysed(word, language)
    keys = dict.fromkeys(analysis.lemmas, 1.0)
    for part in analysis.parts:
        keys.setdefault(part, PART)
    return tuple(keys.items())


def is_idle(folded: str, language: str) -> bool:
    """Whether a folded word says nothing of what a text is about."""
    return language in LANGUAGES and is_function_word(folded, language)


def analysed(word: str, language: str) -> Analysis:
    """What a word is made of; in a language that nothing is known of, itself and what its hyphens part."""
    if language in LANGUAGES:
        return analyse(word, language)
    token = tokens(word)[0]
    return Analysis((token.text,), token.pieces if len(token.pieces) > 1 else ())


class Analyser:
    """Texts to words, each text once: hundreds of services share the national descriptions."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], tuple[Words, int]] = {}
        self.parts: dict[str, tuple[str, ...]] = {}
        self._spelled: dict[str, Counter[str]] = defaultdict(Counter)
        self.languages: dict[str, set[str]] = defaultdict(set)

    def words(self, text: str, language: str) -> tuple[Words, int]:
        """The words of a text and how many it has without function words."""
        found = self._texts.get((text, language))
        if found is None:
            found = self._texts[text, language] = self._read(text, language)
        return found

    def _read(self, text: str, language: str) -> tuple[Words, int]:
        words: Words = {}
        length = 0
        text = _CONTACTS.sub(" ", text)
        for token in tokens(text):
            word = text[token.start : token.end]
            if len(token.pieces) == 1 and is_idle(token.text, language):
                continue
            length += 1
            self._spelled[token.text][word.casefold().partition(":")[0]] += 1
            for key, count in word_keys(word, language):
                words[key] = words.get(key, 0.0) + count
                self.languages[key].add(language)
            analysis = analysed(word, language)
            for lemma in analysis.lemmas:
                if parts := tuple(part for part in analysis.parts if part != lemma):
                    self.parts.setdefault(lemma, parts)
        return words, length

    def shown(self, key: str) -> str:
        """The word as it is mostly spelled; "" of one of which only other forms are seen."""
        spelled = self._spelled.get(key)
        return min(spelled, key=lambda word: (-spelled[word], word)) if spelled else ""


def weigh(finds: Iterable[Find], analyser: Analyser) -> WordPostings:
    """The postings of all words of all finds, numbered in their order."""
    finds = list(finds)
    fields = [_fields(find, analyser) for find in finds]
    usual = _usual_lengths(fields)
    found = WordPostings(languages=analyser.languages, parts=analyser.parts)
    families: dict[str, set[str]] = defaultdict(set)
    for number, (find, told) in enumerate(zip(finds, fields, strict=True)):
        for key, weight in _weights(told, usual).items():
            impact = max(1, round(LEVELS * weight / (weight + HALF)))
            found.impacts.setdefault(key, {})[number] = impact
            families[key].add(find.family)
    found.shown = {key: word for key in found.impacts if (word := analyser.shown(key))}
    total = len({find.family for find in finds})
    for key, of in families.items():
        found.rarity[key] = max(1, round(10 * math.log(1 + (total - len(of) + 0.5) / (len(of) + 0.5))))
        if len(of) > COMMON * total:
            strong = {number: impact for number, impact in found.impacts[key].items() if impact >= LEAST_STRONG}
            found.impacts[key] = strong or found.impacts[key]
    return found


FieldWords = dict[FieldName, tuple[Words, int]]


def _fields(find: Find, analyser: Analyser) -> FieldWords:
    """The words of each field of a find, and its length."""
    found: FieldWords = {}
    for passage in find.passages:
        words, length = analyser.words(passage.text, passage.language)
        before, so_far = found.get(passage.field, ({}, 0))
        merged = dict(before)
        for key, count in words.items():
            merged[key] = merged.get(key, 0.0) + count
        found[passage.field] = merged, so_far + length
    return found


def _usual_lengths(fields: Iterable[FieldWords]) -> dict[FieldName, float]:
    sums: dict[FieldName, list[int]] = defaultdict(list)
    for told in fields:
        for name, (_, length) in told.items():
            sums[name].append(length)
    return {name: sum(lengths) / len(lengths) or 1.0 for name, lengths in sums.items()}


def _weights(told: FieldWords, usual: Mapping[FieldName, float]) -> Words:
    found: Words = {}
    for name, (words, length) in told.items():
        counts = LENGTH_COUNTS.get(name, 0.0)
        divisor = 1 - counts + counts * length / usual[name]
        for key, count in words.items():
            found[key] = found.get(key, 0.0) + WEIGHTS[name] * count / divisor
    return found
