"""The days that are looked at in a feed with dates: the same ones all month long.

A rule without end would give dates for ever, and one more each night. So the window begins on the first of the month
and ends on the first of another: while a feed does not change, its records are the same bytes from the first of a month
to its last, and a diff of two nights is news.
"""

from datetime import date
from typing import NamedTuple

MONTHS_AHEAD = 6
"""Whole months after the present one."""

LONGEST_DAYS = 120
"""An event longer than this, a season, is no event of a day: a permanent exhibition."""


class Window(NamedTuple):
    """From `first` to the day before `end`."""

    first: date
    end: date


def window(today: date) -> Window:
    """The window of the month of `today`."""
    first = today.replace(day=1)
    months = first.year * 12 + first.month - 1 + MONTHS_AHEAD + 1
    return Window(first, date(months // 12, months % 12 + 1, 1))
