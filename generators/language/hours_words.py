"""Words and joinings that every telling of hours shares: a dated week, the usual week, a rhythm."""

from collections.abc import Sequence
from itertools import groupby

from generators.language import dates

CLOSED = {"fi": "suljettu", "sv": "stängt", "en": "closed"}
ALWAYS = {
    "fi": "avoinna aina, ympäri vuorokauden",
    "sv": "alltid öppet, dygnet runt",
    "en": "always open, 24 hours a day",
}
BY_APPOINTMENT = {"fi": "ajanvarauksella", "sv": "med tidsbokning", "en": "by appointment"}
AND = {"fi": " ja ", "sv": " och ", "en": " and "}


def weekdays_text(weekdays: Sequence[int], language: str) -> str:
    """Days of the week in order, 0 = Monday, neighbours as ranges: "ma–ke ja pe"."""
    runs = []
    for _, group in groupby(enumerate(weekdays), key=lambda pair: pair[1] - pair[0]):
        run = [weekday for _, weekday in group]
        names = [dates.short_day(weekday, language) for weekday in (run[0], run[-1])]
        runs.append(names[0] if len(run) == 1 else "–".join(names))
    return listed(runs, language)


def listed(parts: Sequence[str], language: str) -> str:
    """ "a, b ja c"."""
    return AND[language].join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
