"""Written hours cut into tokens, and their times of day as minutes; `finnish_hours.py` makes rules of them."""

import re
from typing import NamedTuple

from generators.errors import Said, WrongValueError

MOST_LETTERS = 300
"""A longer text is no short form."""

NIGHT_BEGINS, NIGHT_ENDS = 16 * 60, 8 * 60
"""Only what begins at four in the afternoon or later and ends at eight in the morning or before runs past midnight."""

WHOLE_DAY = (0, 24 * 60)

EXAMPLES = Said(
    "kirjoita esimerkiksi ti 9.30–11.30, ma–pe klo 9–15 tai kuukauden 1. ma klo 17–19",
    "write in Finnish, for example ti 9.30–11.30, ma–pe klo 9–15 or kuukauden 1. ma klo 17–19",
)
TIME_EXAMPLES = Said("kirjoita esimerkiksi klo 10–12", "write for example klo 10–12")
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


def plain(text: str, examples: Said) -> str:
    """The text in small letters, with single spaces and "-" for every dash. ValueError: empty, or too long."""
    found = re.sub(r"[\u2010-\u2015\u2212]", "-", " ".join(text.split())).casefold().removesuffix(".")
    if not found or len(found) > MOST_LETTERS:
        raise WrongValueError(
            f"aika puuttuu tai on liian pitkä; {examples.fi}", f"the time is missing or too long; {examples.en}"
        )
    return found


def tokens(text: str, examples: Said) -> list[Token]:
    """All of a plain text. ValueError: a piece of it is nothing that stands in hours."""
    found = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise not_a_time(text[position:].strip(), examples)
        found.append(Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        position = match.end()
    return found


def not_a_time(piece: str, examples: Said) -> WrongValueError:
    """What to raise of a piece that is not understood."""
    return WrongValueError(
        f"kohtaa ”{piece}” ei tunneta ajaksi; {examples.fi}", f"“{piece}” is not understood as a time; {examples.en}"
    )


def minutes(clock: str) -> int:
    """Minutes from midnight of "9", "9.30" or "9:30"."""
    hour, _, minute = clock.replace(":", ".").partition(".")
    found = int(hour) * 60 + int(minute or 0)
    if found > 24 * 60 or int(minute or 0) > 59 or int(minute or 0) % 5:
        raise WrongValueError(
            f"kellonaikaa ”{clock}” ei ole tai se on päivämäärä; kirjoita esimerkiksi 9.30",
            f"“{clock}” is no time of day, or a date; write for example 9.30",
        )
    return found


def span(text: str, clock: bool) -> tuple[int, int]:
    """Minutes of a range of times."""
    first, last = (part.strip() for part in text.split("-"))
    if not clock and all(re.fullmatch(r"\d+\.(05|10)", part) for part in (first, last)):
        raise WrongValueError(
            f"onko ”{text}” päiviä vai kellonaikoja? Kirjoita kellonaikojen eteen klo",
            f"are “{text}” dates or times? Write klo before times",
        )
    start, end = minutes(first), minutes(last) or 24 * 60
    if start == 24 * 60 or start == end:
        raise WrongValueError(
            f"”{text}”: aika ei ala tai sillä ei ole pituutta; kirjoita esimerkiksi 9–15",
            f"“{text}” does not begin or has no length; write for example 9–15",
        )
    if end < start and (start < NIGHT_BEGINS or end > NIGHT_ENDS):
        raise WrongValueError(
            f"”{text}” päättyy ennen kuin alkaa; vaihda toinen kellonajoista",
            f"“{text}” ends before it begins; change one of the times",
        )
    return start, end
