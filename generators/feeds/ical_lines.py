"""iCalendar as text (RFC 5545): lines folded and escaped, times of Finland's clock, the clock itself.

Written here rather than with the library that reads calendars: what is told of a record is made once and stands in
three files, its bytes do not change with a library's version, and the library can then check what we write.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from generators.hours import HELSINKI

LONGEST_LINE = 75
"""Bytes of a line before its end (RFC 5545 §3.1)."""

CLOCK = """BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:STANDARD
DTSTART:19961027T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19970330T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE""".split("\n")
"""When Finland's clocks change: last Sundays of March and October at 01:00 UTC since 1996 (directive 2000/84/EC)."""

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def escaped(text: str) -> str:
    """A text as a value: what would end it or begin another is marked."""
    return text.translate(_ESCAPED)


def local_time(name: str, *moments: datetime) -> str:
    """A property with times by the wall clock of Helsinki: "DTSTART;TZID=Europe/Helsinki:20261124T093000"."""
    return f"{name};TZID=Europe/Helsinki:{','.join(moment.strftime('%Y%m%dT%H%M%S') for moment in moments)}"


def whole_day(name: str, day: date) -> str:
    """A property with a day and no time: "DTSTART;VALUE=DATE:20261127"."""
    return f"{name};VALUE=DATE:{day.strftime('%Y%m%d')}"


def utc(moment: datetime) -> str:
    """A moment with a zone as iCalendar has it in UTC: "20261124T073000Z"."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def end_of_day(day: date) -> str:
    """The last second of a day in Helsinki, in UTC: the end of a rule has to be told so."""
    return utc(datetime.combine(day, time(23, 59, 59), HELSINKI))


def as_text(lines: Iterable[str]) -> bytes:
    """The lines as they stand in a file: folded at 75 bytes, each ended by CR LF."""
    return b"".join(_folded(line) for line in lines)


def _folded(line: str) -> bytes:
    """A letter of several bytes is never cut: some readers join lines only after they have made letters of bytes."""
    rest, pieces, room = line.encode(), [], LONGEST_LINE
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(rest[:cut])
        rest, room = rest[cut:], LONGEST_LINE - 1
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"
