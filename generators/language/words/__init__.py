"""Words as a search needs them: folded, cut into stems, told apart into base words and parts, in three languages.

The reader's word is folded and cut in the browser, which has no dictionary. So the index holds each base word under
every stem that one of its forms comes down to (`stems_of`).
"""

from generators.language.words.analysis import Analysis, analyse, stems_of, used
from generators.language.words.endings import stem
from generators.language.words.folding import Token, fold, has_words, tokens
from generators.language.words.function_words import is_function_word

__all__ = [
    "Analysis",
    "Token",
    "analyse",
    "fold",
    "has_words",
    "is_function_word",
    "stem",
    "stems_of",
    "tokens",
    "used",
]
