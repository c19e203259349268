"""Voikko, the free dictionary of Finnish, where a machine has it.

It is not needed to build the site: the shipped table (finnish.tsv) knows the words of the texts, and new words are
guessed. With it, new words are known at once, and the table can be filled (`perhekeskus words`). To have it:

    apt-get install libvoikko1 voikko-fi
    pip install libvoikko
"""

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _voikko() -> Any:
    try:
        from libvoikko import Voikko, VoikkoException
    except (ImportError, OSError):
        return None
    try:
        return Voikko("fi")
    except VoikkoException:
        return None


def version() -> str | None:
    """The version of the library, or None when this machine has no Voikko or no Finnish dictionary for it."""
    return str(_voikko().getVersion()) if _voikko() else None


@lru_cache(maxsize=500_000)
def readings(word: str) -> tuple[dict[str, str], ...]:
    """What Voikko reads in a word: keys such as BASEFORM, CLASS and WORDBASES. Without Voikko, nothing."""
    return tuple(_voikko().analyze(word)) if _voikko() else ()
