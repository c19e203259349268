"""Words at which help comes before all results, as a small file of its own: nothing else may stand in its way.

Every word of such a phrase counts, also "en" and "itseni": "haluan elää terveellisesti" is none.
"""

from generators.language.words import stem, tokens
from generators.search.concepts import Strengths, met_by
from generators.search.layout import runs
from generators.settings import LANGUAGES
from generators.vocabulary import AS_TYPED, Vocabulary

SHORTEST, KEPT = 4, 0.6
"""A stem stands for a word when it has this many letters and this share of the word's: "rap" is no "rape"."""


def told_crises(vocabulary: Vocabulary, strengths: Strengths) -> list[list[object]]:
    """Each crisis as its key, its helplines, its phrases in Finnish, Swedish and English, and the finds that help.

    Phrases are words cut to their stems, with spaces between; those to be typed just so are whole, behind a "=".
    """
    return [
        [
            crisis.key,
            list(crisis.helplines),
            *[sorted({_cut(phrase, language) for phrase in getattr(crisis, language)}) for language in LANGUAGES],
            runs(met_by(crisis.means, strengths)) if crisis.means else [],
        ]
        for crisis in vocabulary.crises
    ]


def _cut(phrase: str, language: str) -> str:
    words = tokens(phrase)
    if phrase.startswith(AS_TYPED):
        return AS_TYPED + " ".join(piece for token in words for piece in token.pieces)
    return " ".join(_stem(token.text, language) for token in words)


def _stem(word: str, language: str) -> str:
    left = stem(word, language)
    return left if len(left) >= max(SHORTEST, KEPT * len(word)) else word
