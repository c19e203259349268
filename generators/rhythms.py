"""Rhythms as editors write them → rules of hours: every other Tuesday, not in school holidays, off on the 8th.

```yaml
when:
  - time: ti 9.30–11.30
    every_weeks: 2
    first: 2026-09-01
    term_time: true
    cancelled: [{day: 2026-12-08, why: {fi: ohjaaja on sairaana}}]
```
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Model
from generators.model.local_records import AgeRange
from generators.model.text import EMPTY, Text


class Break(Model):
    """Days without gatherings, both included."""

    first: date
    last: date
    why: Text = EMPTY


class Cancellation(Model):
    """One date that was called off."""

    day: date
    why: Text = EMPTY


class Change(Model):
    """One date on which the time is another; with `to` it moves to that date. `time` is a range: "klo 10–12"."""

    day: date
    to: date | None = None
    time: str = ""
    why: Text = EMPTY


class Rhythm(Model):
    """One rhythm. `time` is a Finnish short form with days ("ti 9.30–11.30"), or with `dates` only a range of hours.

    `first` and `last` bound it, both included. `term_time`: not in the school holidays of the municipality
    (`content/data/school-terms.yml`). `public_holidays`: also on public holidays. The other fields as in `HoursRule`.
    """

    time: str
    dates: tuple[date, ...] = ()
    every_weeks: Annotated[int, Field(ge=1, le=8)] = 1
    weeks_of_month: tuple[Literal[1, 2, 3, 4, 5, -1], ...] = ()
    weeks: Literal["even", "odd"] | None = None
    first: date | None = None
    last: date | None = None
    term_time: bool = False
    public_holidays: bool = False
    breaks: tuple[Break, ...] = ()
    cancelled: tuple[Cancellation, ...] = ()
    changed: tuple[Change, ...] = ()
    heading: Text = EMPTY
    ages: tuple[AgeRange, ...] = ()
