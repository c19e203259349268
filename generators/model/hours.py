"""Opening hours and rhythms as rules. `generators/hours.py` is the one evaluator that turns them into times."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Model
from generators.model.text import EMPTY, Text

ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
"""Wall-clock time "HH:MM" in Europe/Helsinki; "24:00" is the midnight that ends the day."""


class Opening(Model):
    """One opening. Weekdays 0 = Monday … 6 = Sunday; both ends of the range are open days.

    An opening whose `closes` is not after `opens` ends on the next day. In an `exception` or a `dates` rule the
    weekdays say nothing. In an `overnight` rule it is one span from `first_day` `opens` to `closes` on the next
    `last_day`.
    """

    first_day: Annotated[int, Field(ge=0, le=6)]
    last_day: Annotated[int, Field(ge=0, le=6)]
    opens: ClockTime
    closes: ClockTime


class HoursRule(Model):
    """One block of hours, or one rhythm of a gathering.

    `weekly` repeats every week, `overnight` is a span over midnight once a week, `dates` holds on the days of `dates`
    and adds to the others, `exception` replaces the others on its dates (one date when `valid_to` is None). Dates are
    local and inclusive; None = without end.
    A rule with no openings that is neither `always_open` nor `closed`, or is `by_appointment`, tells nothing of
    when the doors are open: unknown is not closed.

    Of a weekly rule: `every_weeks` 2 is every other week, counted from the week (Monday to Sunday) of `valid_from`;
    `weeks_of_month` are the ordinals of the weekday in its month, 1–5, -1 the last ("first Monday"); `week_parity` are
    even or odd weeks of the ISO calendar (after a week 53 comes week 1: both odd). They hold together when several are
    given. `closed_on_holidays`: it does not count on a public holiday of Finland (`generators/holidays.py`).

    `closed`, of a weekly rule: the doors are shut on the weekdays of its openings, or on all when it has none.
    `cancelled`, of a closed exception: what would have begun on its dates was called off, and readers are told so.
    `nights_run_on`, of an exception: what began on the evening before its dates is not cut at midnight by it.
    `end_told` False: when it ends is not known, and `closes` is only an assumption that nobody is shown.
    """

    kind: Literal["weekly", "overnight", "exception", "dates"]
    valid_from: date | None = None
    valid_to: date | None = None
    closed: bool = False
    always_open: bool = False
    by_appointment: bool = False
    heading: Text = EMPTY
    openings: tuple[Opening, ...] = ()
    dates: tuple[date, ...] = ()
    every_weeks: Annotated[int, Field(ge=1, le=8)] = 1
    weeks_of_month: tuple[Literal[1, 2, 3, 4, 5, -1], ...] = ()
    week_parity: Literal["even", "odd"] | None = None
    closed_on_holidays: bool = False
    cancelled: bool = False
    nights_run_on: bool = False
    end_told: bool = True
