"""Words at which help comes before all results, as a small file of its own: nothing else may stand in its way.

Every word of such a phrase counts, also "en" and "itseni": "haluan elää terveellisesti" is none.
"""

from generators.language.words import stem, tokens
from generators.settings import LANGUAGES
from generators.vocabulary import Vocabulary


def told_crises(vocabulary: Vocabulary) -> list[list[object]]:
    """Each crisis as its key, its helplines and its phrases: words cut to their stems, with spaces between."""
    return [
        [
            crisis.key,
            list(crisis.helplines),
            sorted({_cut(phrase, language) for language in LANGUAGES for phrase in getattr(crisis, language)}),
        ]
        for crisis in vocabulary.crises
    ]


def _cut(phrase: str, language: str) -> str:
    return " ".join(stem(token.text, language) for token in tokens(phrase))
