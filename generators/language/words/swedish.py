"""Swedish compounds, parted with the words of the texts (swedish.txt): barnrådgivning → barn, rådgivning."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from generators.language.words.endings import stem
from generators.language.words.finnish_readings import Lemma, plain
from generators.language.words.folding import fold
from generators.language.words.function_words import is_function_word

FILE = Path(__file__).with_name("swedish.txt")
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_LONGEST = 16
_OFTEN = 2
_ENDINGS = frozenset(
    "ande ande ning ningar ningen else heten heter skap ligt liga aren arna erna orna ares eras ades".split()
)
"""Ends of words that look like words of their own."""


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Folded Swedish words of the texts."""
    return frozenset(FILE.read_text(encoding="utf-8").split()) if FILE.exists() else frozenset()


def worth_keeping(found: Iterable[str]) -> frozenset[str]:
    """The words that compounds may be made of: letters alone, neither very short nor long, met more than once."""
    counts = Counter(fold(word) for word in found if word.isalpha())
    return frozenset(
        word
        for word, times in counts.items()
        if times >= _OFTEN and _SHORTEST_HEAD <= len(word) <= _LONGEST and not is_function_word(word, "sv")
    )


def lemma_of(word: str) -> Lemma:
    """A word with the parts it is made of, as far as the known words tell."""
    key = fold(word)
    parts = _parts(key)
    return (
        Lemma(key, tuple(part for part, _ in parts), tuple(base for _, base in parts)) if len(parts) > 1 else plain(key)
    )


@lru_cache(maxsize=50_000)
def _parts(key: str) -> tuple[tuple[str, str], ...]:
    """Parts as they stand and as words of their own. Of several ways to part a word, the longest last part wins."""
    for start in range(_SHORTEST_HEAD, len(key) - _SHORTEST_TAIL + 1):
        tail = key[start:]
        if tail not in _ENDINGS and stem(tail, "sv") in _stems():
            head = _head(key[:start])
            if head:
                return (*head, *_parts(tail))
    return ((key, key),)


def _head(head: str) -> tuple[tuple[str, str], ...]:
    """The parts of a compound's beginning: a known word, perhaps with a linking s, or itself a compound."""
    for base in _bases(head):
        if base in words():
            return ((head, base),)
    parts = _parts(head)
    return parts if len(parts) > 1 else ()


def _bases(head: str) -> Iterator[str]:
    """arbets → arbete; kvinno → kvinna; skol → skola; familje → familj."""
    if head[-1] in "ou":
        yield f"{head[:-1]}a"
    if head[-1] in "se":
        yield head[:-1]
    yield head
    if len(head) >= _SHORTEST_TAIL:
        yield f"{head}a"
    if head[-1] == "s":
        yield f"{head[:-1]}e"


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(stem(word, "sv") for word in words() if len(word) >= _SHORTEST_TAIL)
