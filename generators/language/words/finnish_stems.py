"""Every stem that some form of a Finnish base word comes down to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generators.language.words import voikko
from generators.language.words.endings import stem
from generators.language.words.finnish_forms import nominal_forms, possessive, verb_forms
from generators.language.words.folding import fold

_FRONT = str.maketrans("ao", "äö")


_VOWELS = tuple("aeiouy")
_BEFORE = ("aaao", "aaan")
"""Stand for the parts of a compound before its last one: long enough for every ending to be cut."""


@dataclass(frozen=True, slots=True)
class Stems:
    """What the forms of a base word come down to: alone, and what is left of it at the end of a compound."""

    own: frozenset[str]
    tail: frozenset[str]


@lru_cache(maxsize=100_000)
def stems_by_voikko(key: str) -> Stems | None:
    """Stems of all true forms of the words without parts that are this when folded; None when Voikko knows none."""
    return _stems_of_spellings(spelled(key))


def stems_of_last_part(key: str) -> Stems | None:
    """The same for a word that is one only at the end of others: opinto, of which Voikko knows the forms alone."""
    return stems_by_voikko(key) or _stems_of_spellings(_spellings(key))


def stems_by_guess(key: str) -> Stems:
    """Stems of a word that nobody knows, from its ending alone: some of them belong to no form."""
    return _stems(_guessed_forms(key))


def own_stems_by_guess(key: str) -> frozenset[str]:
    """Of them those of the word alone; those within compounds cost twice as much to tell."""
    return frozenset(stem(form, "fi") for form in _guessed_forms(key))


def _stems_of_spellings(spellings: tuple[str, ...]) -> Stems | None:
    forms = {fold(form) for written in spellings for form in true_forms(written)}
    return _stems(forms) if forms else None


def _stems(forms: set[str]) -> Stems:
    tail = {stem(before + form, "fi")[len(before) :] for before in _BEFORE for form in forms}
    return Stems(frozenset(stem(form, "fi") for form in forms), frozenset(tail))


@lru_cache(maxsize=100_000)
def spelled(key: str) -> tuple[str, ...]:
    """The spellings, with dots, of a base word that has no compound parts: aiti → äiti. Only those Voikko knows."""
    return tuple(word for word in _spellings(key) if word in _bases(word))


def _spellings(key: str) -> tuple[str, ...]:
    """A word with no dots and with all dots: either its vowels are of the back or of the front."""
    return tuple(dict.fromkeys((key, key.translate(_FRONT))))


def _bases(word: str) -> set[str]:
    """Base words of the readings without parts."""
    alone = (reading for reading in voikko.readings(word) if reading.get("STRUCTURE", "").count("=") == 1)
    return {reading.get("BASEFORM", "").lower() for reading in alone}


def true_forms(written: str) -> Iterator[str]:
    """Forms of a base word that Voikko takes for forms of it; with the owner's endings only where a stem is new."""
    candidates = dict.fromkeys(nominal_forms(written))
    if written[-1:] in ("a", "ä"):
        candidates |= dict.fromkeys(verb_forms(written))
    plain = [form for form in candidates if _is_form(form, written)]
    seen = {_keys(form) for form in plain}
    yield from plain
    for owned in dict.fromkeys(owned for form in plain for owned in possessive(form)):
        if _keys(owned) not in seen and _is_form(owned, written):
            seen.add(_keys(owned))
            yield owned


def _keys(form: str) -> tuple[str, str]:
    """What a form comes down to alone and in a compound."""
    folded = fold(form)
    return stem(folded, "fi"), stem(_BEFORE[0] + folded, "fi")


def _is_form(form: str, written: str) -> bool:
    return any(
        (reading.get("BASEFORM", "").lower() == written and not _is_command_to_many(reading))
        or ("PARTICIPLE" in reading and f"({written})" in reading.get("WORDBASES", ""))
        for reading in voikko.readings(form)
    )


def _is_command_to_many(reading: dict[str, str]) -> bool:
    """hakekaa, hakekoon: nobody searches with it, and it would cost the index a key a verb."""
    return reading.get("MOOD") == "imperative" and (reading.get("NUMBER"), reading.get("PERSON")) != ("singular", "2")


def _guessed_forms(key: str) -> set[str]:
    """Forms of a word by its ending: the vowel stems that are likely, with the endings that are common."""
    last, cut = key[-1], key[:-1]
    stems = {key} if last in _VOWELS else {f"{key}i"}
    if last == "i":
        stems.add(f"{cut}e")
    elif last == "e":
        stems.add(f"{key}e")
    elif key.endswith("nen"):
        stems = {f"{key[:-3]}se"}
    elif last == "s":
        stems |= {f"{cut}kse", f"{cut}{cut[-1:]}"}
    forms = {key} | {
        f"{one}{ending}" for one in stems for ending in ("", "n", "ssa", "a", "lle", "t", "ni", f"{one[-1]}n")
    }
    if last in ("a", "e", "i"):
        forms |= {f"{cut}{vowel}{ending}" for vowel in ("i", "oi", "ei") for ending in ("ssa", "ta", "hin", "n")}
    if last in ("a", "i", "o", "u", "y"):
        forms |= {f"{before}ja" for before in (key, f"{cut}o", f"{cut}e")}
    return forms
