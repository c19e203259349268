"""Events that were called off in their title only: "PERUTTU: Vauvamuskari"."""

import re
from typing import NamedTuple

_WORD = r"(?:peruttu|peruutettu|peruuntunut|peruuntuu|inställt|inställd|cancelled|canceled)"
_AT_START = re.compile(rf"^\W*({_WORD})\b(\s*[!:.,;/)\]*–—-]+\s*|\s+|$)", re.IGNORECASE)
_AT_END = re.compile(rf"[\s/(\[*:,–—-]+{_WORD}[\s!.)\]*]*$", re.IGNORECASE)


class Title(NamedTuple):
    """A title without the word, and whether it had one."""

    name: str
    called_off: bool


def title(name: str) -> Title:
    """Reads a clean title. A title of nothing but the word keeps it; "Peruttu rakkaus" is the name of something."""
    if found := _AT_START.match(name):
        rest = name[found.end() :].strip()
        if found[1].isupper() or found[2].strip() or rest[:1].isupper() or not rest:
            return Title(rest or name, True)
    if found := _AT_END.search(name):
        return Title(name[: found.start()].strip() or name, True)
    return Title(name, False)
