"""Every stem that some form of a Finnish base word comes down to."""

from collections.abc import Iterator
from functools import lru_cache

from generators.language.words import voikko
from generators.language.words.endings import stem
from generators.language.words.finnish_forms import nominal_forms, possessive, verb_forms
from generators.language.words.folding import fold

_BACK = str.maketrans("äö", "ao")
_FRONT = str.maketrans("ao", "äö")


def stems_by_voikko(key: str) -> frozenset[str]:
    """Stems of all true forms of the words that are this when folded. Empty when Voikko knows none."""
    return frozenset(found for written in spelled(key) for found in _true_stems(written))


@lru_cache(maxsize=100_000)
def spelled(key: str) -> tuple[str, ...]:
    """The spellings, with dots, of a base word that has no compound parts: aiti → äiti. Only those Voikko knows."""
    both = dict.fromkeys((key, key.translate(_FRONT)))
    return tuple(word for word in both for base in _bases(word) if base == word)


def _bases(word: str) -> dict[str, str]:
    """Base words of the readings without parts, and the class of each."""
    found = {}
    for reading in voikko.readings(word):
        if reading.get("STRUCTURE", "").count("=") == 1 and "BASEFORM" in reading:
            found[reading["BASEFORM"].lower()] = reading.get("CLASS", "")
    return found


def true_forms(written: str) -> Iterator[str]:
    """Forms of a base word that Voikko takes for forms of it, no two of one stem."""
    seen = set()
    for form in _candidates(written):
        key = stem(fold(form), "fi")
        if key not in seen and _is_form(form, written):
            seen.add(key)
            yield form


def _candidates(written: str) -> Iterator[str]:
    forms = dict.fromkeys(nominal_forms(written))
    if written[-1:] in ("a", "ä"):
        yield from dict.fromkeys(verb_forms(written))
    yield from forms
    for form in forms:
        yield from possessive(form)


def _is_form(form: str, written: str) -> bool:
    return any(
        reading.get("BASEFORM", "").lower() == written
        or ("PARTICIPLE" in reading and f"({written})" in reading.get("WORDBASES", ""))
        for reading in voikko.readings(form)
    )


def _true_stems(written: str) -> Iterator[str]:
    return (stem(fold(form), "fi") for form in true_forms(written))


def stems_by_guess(key: str) -> frozenset[str]:
    """Stems of a word that nobody knows, from its ending alone: some of them belong to no form."""
    last, cut = key[-1:], key[:-1]
    stems = {key}
    if last == "i":
        stems |= {f"{cut}e"}
    elif last == "e":
        stems |= {f"{key}e"}
    elif key.endswith("nen"):
        stems = {f"{key[:-3]}se"}
    elif last == "s":
        stems |= {f"{cut}kse", f"{cut}{cut[-1:]}", f"{key}i"}
    elif last not in tuple("aouy"):
        stems |= {f"{key}i"}
    endings = ("", "n", "ssa", "a", "lle", "t", "ni", f"{last}n")
    forms = {f"{one}{ending}" for one in stems for ending in endings} | {key}
    if last in tuple("aei"):
        forms |= {f"{cut}{vowel}{ending}" for vowel in ("i", "oi", "ei") for ending in ("ssa", "ta", "hin", "n")}
    forms |= {f"{cut}ja" for cut in (key, f"{cut}o", f"{cut}e") if last in tuple("aiouy")}
    return frozenset(stem(form, "fi") for form in forms)
