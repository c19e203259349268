"""When it is: what is exactly understood becomes rhythms, all the rest stays text."""

from datetime import date
from typing import NamedTuple

from generators.model.local_records import Gathering
from generators.rhythms import Rhythm, rules_of
from generators.sources.places import values
from generators.sources.places.entry import Entry

Season = tuple[date | None, date | None]


class Times(NamedTuple):
    """Rhythms as editors would write them, and what they make."""

    rhythms: tuple[Rhythm, ...] = ()
    gatherings: tuple[Gathering, ...] = ()


def times_of(entry: Entry, season: Season, municipality: str | None) -> Times | None:
    """The rhythms of its cells "when" and "dates"; None when one of them is not understood, for half would mislead.

    Each line of "when" is a rhythm of its own. With dates, "when" is their hours. Public holidays are left out, as of
    every rhythm that does not say otherwise.
    """
    told, days = entry.word("when"), entry.word("dates")
    lines = [line.strip() for part in told.split("\n") for line in part.split(";") if line.strip()]
    on = values.dates(days) if days else ()
    if not lines or on is None:
        return None if told or days else Times()
    rhythms = tuple(Rhythm(time=line, dates=on) if on else Rhythm(time=line) for line in lines)
    try:
        rules = [rules_of(rhythm, season=season, terms=None, municipality=municipality) for rhythm in rhythms]
    except ValueError:
        return None
    return Times(rhythms, tuple(Gathering(hours=hours) for hours in rules))
