"""What the everyday words meet in a snapshot, so that editors see which rows do nothing or too much. Pure functions."""

from collections.abc import Sequence
from typing import Any

from generators.language.words import fold
from generators.search.concepts import concept_index, strengths_of
from generators.search.finds import Find
from generators.search.weighing import Analyser
from generators.settings import LANGUAGES
from generators.vocabulary import Vocabulary

SHARED_BY = 8
"""A phrase under more concepts than this tells none of them from the others."""

TOO_WIDE = 300
"""A concept that meets more finds than this says little of what is meant."""


def vocabulary_figures(vocabulary: Vocabulary, finds: Sequence[Find], language: str) -> dict[str, Any]:
    """Plain JSON values, every list in order of keys, over the finds of one language.

    `meetNothing` are keys of concepts that no find answers. `shared`: folded phrase → the concepts that have it, for
    those under more than `SHARED_BY`. `wide`: key → number of finds, for those of more than `TOO_WIDE`.
    """
    met = {
        one.concept.key: len(one.impacts)
        for one in concept_index(vocabulary, strengths_of(finds, Analyser()), language).met
    }
    keys: dict[str, list[str]] = {}
    for concept in vocabulary.concepts:
        for phrase in {fold(phrase) for code in LANGUAGES for phrase in getattr(concept, code)}:
            keys.setdefault(phrase, []).append(concept.key)
    return {
        "finds": len(finds),
        "concepts": len(vocabulary.concepts),
        "crises": len(vocabulary.crises),
        "phrases": {code: sum(len(getattr(one, code)) for one in vocabulary.concepts) for code in LANGUAGES},
        "meetNothing": [concept.key for concept in vocabulary.concepts if concept.key not in met],
        "shared": {phrase: found for phrase, found in sorted(keys.items()) if len(found) > SHARED_BY},
        "wide": {key: count for key, count in sorted(met.items()) if count > TOO_WIDE},
    }
