"""Words that say nothing of what a reader looks for: pronouns, question words, conjunctions, "to be"."""

from functools import lru_cache
from pathlib import Path

import yaml

from generators.language.words.folding import tokens

_FILE = Path(__file__).with_suffix(".yml")


@lru_cache(maxsize=1)
def function_words() -> dict[str, frozenset[str]]:
    """The folded function words of each language."""
    written = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {language: frozenset(token.text for token in tokens(text)) for language, text in written.items()}


def is_function_word(folded: str, language: str) -> bool:
    """Whether a folded word is one in "fi", "sv" or "en" (else KeyError)."""
    return folded in function_words()[language]
