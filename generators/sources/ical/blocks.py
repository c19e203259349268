"""The bytes of a calendar → its events as blocks of lines, so that a broken one takes no other with it.

Only properties that we use go further: who organises or takes part, by name and address, is never even read.
"""

import re
from dataclasses import dataclass, field

from generators.cleaning import clean
from generators.model.feed_notes import UnreadEntry
from generators.sources.feed_reading import FeedUnreadableError

USED = frozenset(
    "UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION GEO URL STATUS SEQUENCE "
    "LAST-MODIFIED CLASS".split()
)
"""Properties of an event that are read."""

MOST_EVENTS = 20_000
"""Events of one calendar."""

MOST_LINE = 100_000
"""Bytes of one unfolded line; a longer one is cut there."""

_FOLD = re.compile(rb"\r?\n[ \t]")
_NAME = re.compile(r"[A-Za-z0-9-]+")


@dataclass
class Block:
    """One event: its lines without BEGIN and END, and the number of its first line in the file."""

    line: int
    lines: list[str] = field(default_factory=list)


@dataclass
class Blocks:
    """A calendar taken apart. `zone` is its X-WR-TIMEZONE, "" when it has none; `zones` are its VTIMEZONEs.

    `foreign_lines` counts lines that were not UTF-8.
    """

    events: list[Block] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    zone: str = ""
    unread: list[UnreadEntry] = field(default_factory=list)
    foreign_lines: int = 0


def blocks_of(data: bytes) -> Blocks:
    """Takes a calendar apart. Raises FeedUnreadableError when it is none, or is cut."""
    lines, foreign = _lines(data)
    told = [(number, text) for number, text in lines if text.strip()]
    if not told:
        raise FeedUnreadableError("kalenteri on tyhjä; pitäisi olla iCalendar-tiedosto, joka alkaa BEGIN:VCALENDAR")
    first, last = told[0][1].strip().upper(), told[-1][1].strip().upper()
    if first != "BEGIN:VCALENDAR":
        raise FeedUnreadableError(
            f"alussa on ”{clean(told[0][1], limit=60)}”; pitäisi olla iCalendar-tiedosto, joka alkaa BEGIN:VCALENDAR"
        )
    if last != "END:VCALENDAR":
        raise FeedUnreadableError(
            f"kalenteri loppuu kesken riville {told[-1][0]}; viimeisenä rivinä pitäisi olla END:VCALENDAR"
        )
    found = Blocks(foreign_lines=foreign)
    _take_apart(found, told)
    if len(found.events) > MOST_EVENTS:
        raise FeedUnreadableError(f"kalenterissa on yli {MOST_EVENTS} tapahtumaa; rajaa se pienemmäksi")
    return found


def _lines(data: bytes) -> tuple[list[tuple[int, str]], int]:
    """(number of the line in the file, text) of every unfolded line, and how many were not UTF-8.

    Lines are unfolded as bytes: a fold may stand within a letter.
    """
    found, foreign, number = [], 0, 1
    data = data.removeprefix(b"\xef\xbb\xbf")
    folded = _FOLD.sub(b"\x00", data.replace(b"\x00", b""))
    for raw in folded.split(b"\n"):
        line = raw.rstrip(b"\r")[:MOST_LINE]
        whole = line.replace(b"\x00", b"")
        try:
            text = whole.decode("utf-8")
        except UnicodeDecodeError:
            foreign += 1
            text = whole.decode("cp1252", "replace")
        found.append((number, text))
        number += 1 + raw.count(b"\x00")
    return found, foreign


def _take_apart(found: Blocks, lines: list[tuple[int, str]]) -> None:
    event: Block | None = None
    zone: list[str] | None = None
    inside: list[str] = []
    for number, text in lines:
        name, _, value = text.partition(":")
        mark, what = name.strip().upper(), value.strip().upper()
        if mark == "BEGIN" and what in ("VEVENT", "VCALENDAR"):
            if event:
                found.unread.append(_broken(event))
            event, zone, inside = Block(number) if what == "VEVENT" else None, None, []
        elif mark == "END" and what == "VEVENT" and event:
            found.events.append(event)
            event, inside = None, []
        elif mark == "END" and what == "VCALENDAR" and event:
            found.unread.append(_broken(event))
            event = None
        elif event:
            _into_event(event, inside, mark, what, text)
        elif mark == "BEGIN" and what == "VTIMEZONE":
            zone = []
        elif mark == "END" and what == "VTIMEZONE" and zone is not None:
            found.zones.append("\r\n".join(["BEGIN:VTIMEZONE", *zone, "END:VTIMEZONE", ""]))
            zone = None
        elif zone is not None:
            zone.append(text)
        elif mark == "X-WR-TIMEZONE" and not found.zone:
            found.zone = clean(value, limit=100)


def _into_event(event: Block, inside: list[str], mark: str, what: str, text: str) -> None:
    """Keeps a line of an event if it is one of its own, not of an alarm in it, and is used."""
    if mark == "BEGIN":
        inside.append(what)
    elif mark == "END":
        if what in inside:
            del inside[inside.index(what) :]
    elif not inside:
        name = _NAME.match(text)
        if name and name[0].upper() in USED:
            event.lines.append(text)


def _broken(event: Block) -> UnreadEntry:
    return UnreadEntry(id=f"rivi {event.line}", reason="tapahtuma jää kesken; lopussa pitäisi olla END:VEVENT")
