"""Dates that a feed tells one by one → gatherings: rules of hours of the kind "dates", one for all equal times."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from generators.hours import HELSINKI
from generators.model.hours import HoursRule, Opening
from generators.model.local_records import Gathering
from generators.model.text import EMPTY, Text

ASSUMED = timedelta(hours=1)
"""How long something is thought to last when nobody told; readers are not shown it."""

LONGEST_SPAN = 6
"""Days that one opening over nights can last (`model/hours.py`)."""


class Happening(NamedTuple):
    """One time of something, wall-clock in Helsinki without a zone.

    `end` None: not told. `all_day`: both are midnights, `end` the one after the last day. `heading`: what differs.
    """

    start: datetime
    end: datetime | None
    all_day: bool = False
    cancelled: bool = False
    heading: Text = EMPTY

    @property
    def days(self) -> list[date]:
        """The dates that it touches; at least one."""
        first, end = self.start.date(), self.end or self.start
        number = (end.date() - first).days + (end.time() > time())
        return [first + timedelta(days=day) for day in range(max(number, 1))]

    @property
    def day_by_day(self) -> bool:
        """Whether it is told by days and not by the clock: all day long, or for more than a week."""
        return self.all_day or len(self.days) > LONGEST_SPAN + 1


def at_helsinki(start: datetime, end: datetime | None) -> tuple[datetime, datetime | None]:
    """Two moments with zones as wall-clock times in Helsinki; an end that is no later than the start is not told."""
    wall = start.astimezone(HELSINKI).replace(tzinfo=None, second=0, microsecond=0, fold=0)
    if end is None:
        return wall, None
    ends = end.astimezone(HELSINKI).replace(tzinfo=None, second=0, microsecond=0, fold=0)
    return wall, ends if ends > wall else None


def gatherings_of(happenings: Iterable[Happening], series_id: str = "") -> tuple[Gathering, ...]:
    """The gatherings of all times of one thing: one for each heading, in order of their first times.

    An exception calls off all of its gathering on its date: what was called off on a date that has another time, too,
    gets a gathering of its own.
    """
    by_heading: dict[tuple[tuple[str, str], ...], list[Happening]] = {}
    known = {_order(one): one for one in happenings}
    for _, one in sorted(known.items(), key=lambda pair: pair[0]):
        by_heading.setdefault(tuple(one.heading), []).append(one)
    return tuple(
        Gathering(hours=_rules(part), heading=part[0].heading, series_id=series_id)
        for group in by_heading.values()
        for part in _apart(group)
    )


def _order(one: Happening) -> tuple[datetime, datetime, bool, bool, tuple[tuple[str, str], ...]]:
    return one.start, one.end or one.start, one.all_day, one.cancelled, tuple(one.heading)


def _apart(group: list[Happening]) -> list[list[Happening]]:
    alive = {day for one in group if not one.cancelled for day in _begins_on(one)}
    lonely = [one for one in group if one.cancelled and alive.intersection(_begins_on(one))]
    return [part for part in ([one for one in group if one not in lonely], lonely) if part]


def _begins_on(one: Happening) -> list[date]:
    return one.days if one.day_by_day else one.days[:1]


def _rules(happenings: list[Happening]) -> tuple[HoursRule, ...]:
    dated: dict[tuple[str, str, bool, bool], list[date]] = {}
    spans: list[HoursRule] = []
    for one in happenings:
        if not one.day_by_day and one.end and one.end - one.start > timedelta(days=1):
            spans.append(_span(one.start, one.end))
            continue
        dated.setdefault(_times(one), []).extend(_begins_on(one))
    rules = [
        HoursRule(
            kind="dates",
            dates=tuple(sorted(set(days))),
            end_told=end_told,
            always_open=all_day,
            openings=() if all_day else (Opening(first_day=0, last_day=0, opens=opens, closes=closes),),
        )
        for (opens, closes, end_told, all_day), days in dated.items()
    ]
    off = sorted({day for one in happenings if one.cancelled for day in _begins_on(one)})
    exceptions = [
        HoursRule(kind="exception", valid_from=day, closed=True, cancelled=True, nights_run_on=True) for day in off
    ]
    return (*rules, *spans, *exceptions)


def _times(one: Happening) -> tuple[str, str, bool, bool]:
    """(opens, closes, whether its end was told, whether it is told by days)."""
    if one.day_by_day:
        return "", "", True, True
    end = one.end or one.start + ASSUMED
    closes = f"{end:%H:%M}"
    return f"{one.start:%H:%M}", "24:00" if closes == "00:00" else closes, one.end is not None, False


def _span(start: datetime, end: datetime) -> HoursRule:
    """One span over nights; one that ends at midnight ends with the day before it."""
    midnight = end.time() == time()
    opening = Opening(
        first_day=start.weekday(),
        last_day=(end - timedelta(days=1) if midnight else end).weekday(),
        opens=f"{start:%H:%M}",
        closes="24:00" if midnight else f"{end:%H:%M}",
    )
    return HoursRule(kind="overnight", valid_from=start.date(), valid_to=start.date(), openings=(opening,))
