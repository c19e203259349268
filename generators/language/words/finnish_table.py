"""The shipped table of Finnish words (finnish.tsv): what Voikko told once of the words of the texts.

With it a machine without Voikko builds the same index. A line is a base word, all of it folded, in three columns:

    paivan=paiva|koti    1n 1ssa      (a compound: its parts, the base word of a part after =; its forms in the texts)
    tuki    0 1e 2e 2i | 0 1e    0 0en    (any other: its stems, those it has as a compound's last part, its forms)

Stems and forms are told by the letters that are cut from the end of the base word, and what is put there instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase, digits

from generators.language.words.finnish_readings import Lemma

_NUMERALS = digits + ascii_lowercase
FILE = Path(__file__).with_name("finnish.tsv")


@dataclass(slots=True)
class Table:
    """Words as keys, all folded."""

    lemmas: dict[str, Lemma] = field(default_factory=dict)
    """Base words."""
    stems: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    """Of a base word without parts: its stems, and what it ends in as a compound's last part."""
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Forms of the texts → their base words."""


@lru_cache(maxsize=1)
def table() -> Table:
    """The shipped table, read when it is first asked for."""
    return read(FILE.read_text(encoding="utf-8")) if FILE.exists() else Table()


def read(written: str) -> Table:
    """A table out of its text."""
    found = Table()
    for line in written.splitlines():
        parts, stems, forms = line.split("\t")
        lemma = _lemma(parts)
        key = lemma.key
        found.lemmas[key] = lemma
        if stems:
            own, _, tail = stems.partition(" | ")
            told = _full(key, own)
            found.stems[key] = (told, _full(key, tail) if tail else told)
        for form in forms.split():
            full = key[: len(key) - int(form[0], 36)] + form[1:]
            found.forms[full] = (*found.forms.get(full, ()), key)
    return found


def written(table: Table) -> str:
    """The text of a table, the same for the same words."""
    forms: dict[str, list[str]] = {}
    for form, keys in table.forms.items():
        for key in keys:
            forms.setdefault(key, []).append(form)
    lines = []
    for key, lemma in table.lemmas.items():
        stems = ""
        if key in table.stems:
            own, tail = table.stems[key]
            stems = _short(key, own) + (f" | {_short(key, tail)}" if tail != own else "")
        lines.append(f"{_parts(lemma)}\t{stems}\t{_short(key, forms.get(key, ()))}\n")
    return "".join(sorted(lines))


def _lemma(parts: str) -> Lemma:
    if "|" not in parts:
        return Lemma(parts, (parts,), (parts,))
    told = [part.partition("=") for part in parts.split("|")]
    as_they_stand = tuple(part[0] for part in told)
    return Lemma("".join(as_they_stand), as_they_stand, tuple(part[2] or part[0] for part in told))


def _parts(lemma: Lemma) -> str:
    pairs = zip(lemma.written, lemma.words, strict=True)
    return "|".join(part if part == word else f"{part}={word}" for part, word in pairs)


def _full(key: str, told: str) -> frozenset[str]:
    return frozenset(key[: len(key) - int(part[0], 36)] + part[1:] for part in told.split())


def _short(key: str, words: Iterable[str]) -> str:
    return " ".join(sorted(_shortened(key, word) for word in words))


def _shortened(key: str, word: str) -> str:
    """tuki, tuen → 2en. From ten on, the number of letters that are cut is a letter."""
    same = next(
        (n for n, pair in enumerate(zip(key, word, strict=False)) if len(set(pair)) > 1), min(len(key), len(word))
    )
    return f"{_NUMERALS[len(key) - same]}{word[same:]}"
