"""Written hours cut into tokens, and their times of day as minutes; `finnish_hours.py` makes rules of them."""

import re
from typing import NamedTuple

MOST_LETTERS = 300
"""A longer text is no short form."""

NIGHT_BEGINS, NIGHT_ENDS = 16 * 60, 8 * 60
"""Only what begins at four in the afternoon or later and ends at eight in the morning or before runs past midnight."""

WHOLE_DAY = (0, 24 * 60)

EXAMPLES = "kirjoita esimerkiksi ti 9.30–11.30, ma–pe klo 9–15 tai kuukauden 1. ma klo 17–19"
TIME_EXAMPLES = "kirjoita esimerkiksi klo 10–12"
"""What is said to be right: of hours with days, and of times alone."""

_TIME = r"\d{1,2}(?:[.:]\d\d)?"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<always>24\s?h\b|24/7|ympäri\ vuorokauden)
    |(?P<range>{_TIME}\s?-\s?{_TIME}(?![\d:]|\.\d))
    |(?P<ordinal>\d\.(?=[\s,]))
    |(?P<start>{_TIME}(?![\d:-]|\.\d))
    |(?P<word>[a-zåäö]+\.?|[,;&-])
    )""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a text: `kind` is "always", "range", "ordinal", "start" or "word"; it begins at letter `begins`."""

    kind: str
    text: str
    begins: int


def plain(text: str, examples: str) -> str:
    """The text in small letters, with single spaces and "-" for every dash. ValueError: empty, or too long."""
    found = re.sub(r"[\u2010-\u2015\u2212]", "-", " ".join(text.split())).casefold().removesuffix(".")
    if not found or len(found) > MOST_LETTERS:
        raise ValueError(f"aika puuttuu tai on liian pitkä; {examples}")
    return found


def tokens(text: str, examples: str) -> list[Token]:
    """All of a plain text. ValueError: a piece of it is nothing that stands in hours."""
    found = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise ValueError(f"kohtaa ”{text[position:].strip()}” ei tunneta ajaksi; {examples}")
        found.append(Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        position = match.end()
    return found


def minutes(clock: str) -> int:
    """Minutes from midnight of "9", "9.30" or "9:30"."""
    hour, _, minute = clock.replace(":", ".").partition(".")
    found = int(hour) * 60 + int(minute or 0)
    if found > 24 * 60 or int(minute or 0) > 59 or int(minute or 0) % 5:
        raise ValueError(f"kellonaikaa ”{clock}” ei ole tai se on päivämäärä; kirjoita esimerkiksi 9.30")
    return found


def span(text: str, clock: bool) -> tuple[int, int]:
    """Minutes of a range of times."""
    first, last = (part.strip() for part in text.split("-"))
    if not clock and all(re.fullmatch(r"\d+\.(05|10)", part) for part in (first, last)):
        raise ValueError(f"onko ”{text}” päiviä vai kellonaikoja? Kirjoita kellonaikojen eteen klo")
    start, end = minutes(first), minutes(last) or 24 * 60
    if start == 24 * 60 or start == end:
        raise ValueError(f"”{text}”: aika ei ala tai sillä ei ole pituutta; kirjoita esimerkiksi 9–15")
    if end < start and (start < NIGHT_BEGINS or end > NIGHT_ENDS):
        raise ValueError(f"”{text}” päättyy ennen kuin alkaa; vaihda toinen kellonajoista")
    return start, end
