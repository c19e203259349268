"""Opening hours: PTV's `serviceHours` blocks as rules (API v11 §2.1). Evaluating them is `generators/hours.py`'s work.

Choices of our own: 23:59:59 is the end of the day (24:00), 23:59 without seconds is what it says; seconds are
otherwise dropped. 00:00 as the end of a weekly or exceptional opening is written 24:00; in a span over midnight it
stays the midnight that begins the last day. A closed block has no openings, whatever stands in it.
"""

import re
from datetime import date
from typing import Literal

from generators.model.hours import HoursRule, Opening
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, absent
from generators.sources.ptv_v11.mapping.texts import localised

RuleKind = Literal["weekly", "overnight", "exception"]

KINDS: dict[str, RuleKind] = {
    "daysoftheweek": "weekly",
    "standard": "weekly",
    "overmidnight": "overnight",
    "special": "overnight",
    "exceptional": "exception",
    "exception": "exception",
}
"""PTV's words, with those of v7."""

DAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}

_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?")
# Years between which a date is one; year 1 is "no date" (as for `modified`, §3), and 9999 would be.
_NEVER = (1900, 2200)


def hours(reading: Reading, raw: Raw, where: str = "") -> tuple[HoursRule, ...]:
    """The rules of a record or a connection, in the order they came. A block that cannot be read is left out."""
    rows = reading.rows(raw, "serviceHours", where)
    if not rows:
        return ()
    field = f"{where}serviceHours."
    return tuple(rule for row in rows if (rule := _rule(reading, row, field)))


def _rule(reading: Reading, row: Raw, field: str) -> HoursRule | None:
    kind = reading.known(KINDS, row, "serviceHourType", field)
    if kind is None:
        if absent(row.get("serviceHourType")):
            reading.leave_out(f"{field}serviceHourType", "hours of no kind")
        return None
    try:
        first, last = _day_of(row.get("validFrom")), _day_of(row.get("validTo"))
    except ValueError as error:
        reading.leave_out(f"{field}validFrom", "hours whose dates cannot be read", str(error))
        return None
    if first and last and last < first:
        reading.leave_out(f"{field}validTo", f"hours that end before they begin: {first} – {last}")
        return None
    if kind == "exception" and first is None:
        reading.leave_out(f"{field}validFrom", "an exception without its first date")
        return None
    closed = reading.flag(row, "isClosed", field)
    rule = HoursRule(
        kind=kind,
        valid_from=first,
        valid_to=last,
        closed=closed,
        always_open=reading.flag(row, "isAlwaysOpen", field) and not closed,
        by_appointment=reading.flag(row, "isReservation", field),
        heading=localised(reading, row, "additionalInformation", field),
        openings=() if closed else _openings(reading, row, kind, field),
    )
    tells = rule.closed or rule.always_open or rule.by_appointment or rule.openings or rule.heading
    return rule if tells else None


def _day_of(value: object) -> date | None:
    """The date part of a local time; None without one, or for a year that means "never". ValueError: unreadable."""
    if absent(value):
        return None
    if not isinstance(value, str):
        raise ValueError(type(value).__name__)
    found = date.fromisoformat(value.strip()[:10])
    return found if _NEVER[0] < found.year < _NEVER[1] else None


def _openings(reading: Reading, row: Raw, kind: RuleKind, field: str) -> tuple[Opening, ...]:
    found: dict[Opening, None] = {}
    for entry in reading.rows(row, "openingHour", field):
        opening = _opening(entry, kind)
        if isinstance(opening, str):
            reading.leave_out(f"{field}openingHour", "an opening that no week or clock has", opening)
        else:
            found[opening] = None
    return tuple(found)


def _opening(entry: Raw, kind: RuleKind) -> Opening | str:
    """One opening, or why it cannot be read."""
    days = (0, 6) if kind == "exception" else _days(entry.get("dayFrom"), entry.get("dayTo"))
    opens, closes = _clock(entry.get("from")), _clock(entry.get("to"))
    if days is None:
        return f"{_shown(entry.get('dayFrom'))} – {_shown(entry.get('dayTo'))}"
    if opens is None or closes is None or opens == "24:00":
        return f"{_shown(entry.get('from'))} – {_shown(entry.get('to'))}"
    if closes == "00:00" and kind != "overnight":
        closes = "24:00"
    return Opening(first_day=days[0], last_day=days[1], opens=opens, closes=closes)


def _days(first: object, last: object) -> tuple[int, int] | None:
    """Numbers of the first and the last weekday; an empty last one is the same as the first."""
    first_day = _day(first)
    last_day = first_day if absent(last) else _day(last)
    return None if first_day is None or last_day is None else (first_day, last_day)


def _day(value: object) -> int | None:
    return DAYS.get(value.strip().lower()) if isinstance(value, str) else None


def _clock(value: object) -> str | None:
    """ "HH:MM" of a time with or without seconds, or None when no clock shows it."""
    match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if (hour, minute, second) in ((24, 0, 0), (23, 59, 59)):
        return "24:00"
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 and second < 60 else None


def _shown(value: object) -> str:
    return value[:20] if isinstance(value, str) else "nothing" if value is None else type(value).__name__
