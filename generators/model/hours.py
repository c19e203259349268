"""Opening hours as rules. `generators/hours.py` is the one evaluator that turns them into times."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Model
from generators.model.text import EMPTY, Text

ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
"""Wall-clock time "HH:MM" in Europe/Helsinki; "24:00" is the midnight that ends the day."""


class Opening(Model):
    """One opening. Weekdays 0 = Monday … 6 = Sunday; both ends of the range are open days.

    An opening whose `closes` is not after `opens` ends on the next day. In an `exception` rule the weekdays
    say nothing. In an `overnight` rule it is one span from `first_day` `opens` to the next `last_day` `closes`.
    """

    first_day: Annotated[int, Field(ge=0, le=6)]
    last_day: Annotated[int, Field(ge=0, le=6)]
    opens: ClockTime
    closes: ClockTime


class HoursRule(Model):
    """One block of hours.

    `weekly` repeats every week, `overnight` is a span over midnight once a week, `exception` replaces the others
    on its dates (one date when `valid_to` is None). Dates are local and inclusive; None = without end.
    A rule with no openings that is neither `always_open` nor `closed`, or is `by_appointment`, tells nothing of
    when the doors are open: unknown is not closed.
    """

    kind: Literal["weekly", "overnight", "exception"]
    valid_from: date | None = None
    valid_to: date | None = None
    closed: bool = False
    always_open: bool = False
    by_appointment: bool = False
    heading: Text = EMPTY
    openings: tuple[Opening, ...] = ()
