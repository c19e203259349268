"""What in editors' files is getting old: confirmations, seasons, events. Warnings: the site is built nevertheless."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from generators.checked_yaml import Fault
from generators.editors.raw import Raw, day, items, mapping
from generators.errors import Said
from generators.language.dates import date_text
from generators.model.local_records import LocalKind

CONFIRM_SOON_AFTER = timedelta(days=334)
"""Eleven months: a month before a page says that nobody has confirmed it."""


def freshness_remarks(raw: Raw, kind: LocalKind, today: date) -> Iterator[Fault]:
    """Confirmations of eleven months ago, a season that has ended, times that are all past on the day `today`."""
    confirmed = day(mapping(raw.get("confirmed")).get("day"))
    if confirmed and today - confirmed >= CONFIRM_SOON_AFTER:
        yield Fault(
            ("confirmed", "day"),
            Said(
                "tiedot on vahvistettu yli 11 kuukautta sitten; tarkista ne ja kirjoita uusi päivä: 12 kuukauden "
                "jälkeen sivulla lukee, ettei tietoja ole vahvistettu, eikä sitä ehdoteta",
                "this was confirmed more than 11 months ago; check it and write the new day: after 12 months the page "
                "says that nobody has confirmed it, and it is not suggested any more",
            ),
        )
    season = mapping(raw.get("season"))
    begins, ended = day(season.get("first")), day(season.get("last"))
    if ended and ended < today and not (begins and begins > ended):
        yield Fault(
            ("season", "last"),
            Said(
                f"kausi päättyi {date_text(ended, 'fi')}; kirjoita uusi kausi tai poista tiedosto",
                f"the season ended on {date_text(ended, 'en')}; write the new one or delete the file",
            ),
        )
        return
    ends = [_last_day(rhythm) for rhythm in items(raw.get("when"))]
    past = [end for end in ends if end and end < today]
    if past and len(past) == len(ends):
        last = max(past)
        yield Fault(
            ("when",),
            Said(
                f"kaikki ajat ovat menneet, viimeinen {date_text(last, 'fi')}; "
                + ("poista tiedosto tai lisää uudet päivät" if kind == "event" else "lisää uudet ajat"),
                f"all times are past, the last on {date_text(last, 'en')}; "
                + ("delete the file or add new dates" if kind == "event" else "add new times"),
            ),
        )


def _last_day(rhythm: Any) -> date | None:
    """The last day that a rhythm can be on; None when it has none."""
    parts = mapping(rhythm)
    dates = [found for value in items(parts.get("dates")) if (found := day(value))]
    dates += [found for change in items(parts.get("changed")) if (found := day(mapping(change).get("to")))]
    last = day(parts.get("last"))
    return max([*dates, *([last] if last else [])], default=None)
