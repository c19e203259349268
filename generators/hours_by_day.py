"""Open times as people read them: day by day, a night's opening on the day on which it begins.

Both the words (`generators/language/weeks.py`) and the machine form that scripts read (`compact`) come from here.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generators.hours import open_minutes, told_days
from generators.model.hours import HoursRule
from generators.rule_hours import DAY

KNOWN_DAYS = 14
"""Days from the build on whose times a page or a file carries. A page older than that never says "today"."""

_MARGIN = 2
"""Days looked at on both sides of the window, enough to see where an opening shorter than a day begins and ends."""


class DayHours(NamedTuple):
    """One date.

    `told`: whether a rule valid on it, or a long opening that reaches it, tells of it; when False it is unknown, not
    closed.
    `openings`: (start, end) in minutes from its midnight, 0 ≤ start < 1,440. An opening shorter than 24 hours is kept
    whole, so its end may be over 1,440; a longer one is cut at every midnight.
    `carried`: the minute until which an opening of the day before runs on, 0 when none does.
    """

    day: date
    told: bool
    openings: tuple[tuple[int, int], ...]
    carried: int

    @property
    def all_day(self) -> bool:
        """Whether the doors are open from midnight to midnight."""
        return self.openings == ((0, DAY),)


def by_day(rules: Sequence[HoursRule], first: date, days: int) -> list[DayHours]:
    """Each of `days` dates from `first` on with its openings."""
    openings: dict[int, list[tuple[int, int]]] = {}
    carried: dict[int, int] = {}
    shift = _MARGIN * DAY
    for start, end in open_minutes(rules, first - timedelta(days=_MARGIN), days + 2 * _MARGIN):
        start, end = start - shift, end - shift
        if end - start >= DAY:
            while start < end:
                day = start // DAY
                midnight = min(end, (day + 1) * DAY)
                openings.setdefault(day, []).append((start - day * DAY, midnight - day * DAY))
                start = midnight
            continue
        day = start // DAY
        openings.setdefault(day, []).append((start - day * DAY, end - day * DAY))
        if end > (day + 1) * DAY:
            carried[day + 1] = end - (day + 1) * DAY
    told = told_days(rules, first, days)
    return [
        DayHours(first + timedelta(days=n), told[n] or n in openings, tuple(openings.get(n, ())), carried.get(n, 0))
        for n in range(days)
    ]


def by_day_together(groups: Iterable[Sequence[HoursRule]], first: date, days: int) -> list[DayHours]:
    """`by_day` of several rhythms, each with exceptions of its own: a date has the openings of all of them."""
    together = [DayHours(first + timedelta(days=n), False, (), 0) for n in range(days)]
    for rules in groups:
        together = [
            DayHours(
                one.day,
                one.told or other.told,
                tuple(sorted({*one.openings, *other.openings})),
                max(one.carried, other.carried),
            )
            for one, other in zip(together, by_day(rules, first, days), strict=True)
        ]
    return together


def compact(rules: Sequence[HoursRule], first: date, days: int = KNOWN_DAYS) -> str:
    """Open times for a script that tells which of them is today; "" when the rules tell nothing of these dates.

    One field a date, beginning with `first`, separated by commas: "" closed, "?" not told, else "HHMM-HHMM" joined by
    "+". An opening that runs past midnight stands on the day it begins and ends beyond "2400" ("2200-3000" = until six
    in the morning), never beyond "4759"; one of 24 hours or more is cut at midnights ("0000-2400"). What an opening
    of the evening before `first` leaves for `first` is its first part ("0000-0600"). Wall-clock time.
    """
    return compact_days(by_day(rules, first, days))


def compact_days(dates: Sequence[DayHours]) -> str:
    """`compact` of dates in a row that are worked out already."""
    if not any(date.told or (n == 0 and date.carried) for n, date in enumerate(dates)):
        return ""
    return ",".join(_field(date, carried=n == 0) for n, date in enumerate(dates))


def _field(hours: DayHours, carried: bool) -> str:
    spans = ((0, hours.carried), *hours.openings) if carried and hours.carried else hours.openings
    if not spans:
        return "" if hours.told else "?"
    return "+".join(f"{_digits(start)}-{_digits(end)}" for start, end in spans)


def _digits(minutes: int) -> str:
    return f"{minutes // 60:02}{minutes % 60:02}"
