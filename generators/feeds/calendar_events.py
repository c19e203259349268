"""One meeting place, group or event as lines of a calendar: its series, their exceptions, its single dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from generators.directory.coming import gatherings_of
from generators.directory.local import LocalEntry, kind_of
from generators.feeds.changes import changed_at
from generators.feeds.ical_lines import end_of_day, escaped, local_time, utc, whole_day
from generators.feeds.series import Series, timetable
from generators.hours import Occurrence
from generators.model.local_records import Event, Gathering
from generators.model.text import EMPTY, Text
from generators.pages.context import Context
from generators.pages.local_kinds import kind_name, where_line
from generators.spans import is_whole_days

BEGINNING = date(2025, 12, 29)
"""A Monday: no series begins earlier. Fixed, so that one without a beginning of its own stays where it is."""

MONTHS_AHEAD = 15
"""Months that are written, this one included: every date of `generators/directory/coming.py` is among them."""


@dataclass(frozen=True)
class Span:
    """The days of a calendar: from `first` on for `days` days; of those before `shown_from` only running series tell.

    Its ends lie where months begin, so that two nights give the same file.
    """

    first: date
    days: int
    shown_from: date

    @classmethod
    def of(cls, today: date) -> "Span":
        """The last month, this one and the coming ones; series from `BEGINNING` on."""
        shown_from = _month(today, -1)
        first = min(BEGINNING, shown_from)
        return cls(first, (_month(today, MONTHS_AHEAD) - first).days, shown_from)


def _month(day: date, later: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + later, 12)
    return date(year, month + 1, 1)


def calendar_events(context: Context, entry: LocalEntry) -> list[str]:
    """The lines of all that a record tells of when it is on, not yet folded."""
    return list(_lines(_Writer(context, entry), Span.of(context.built_on)))


def _lines(writer: "_Writer", span: Span) -> Iterator[str]:
    record = writer.entry.record

    def in_season(day: date) -> bool:
        return (record.valid_from or date.min) <= day <= (record.valid_to or date.max)

    for number, gathering in enumerate(gatherings_of(record), 1):
        found = timetable(gathering.hours, span.first, span.days, span.shown_from, in_season)
        for series in found.series:
            yield from writer.series(f"{number}.{series.number}", gathering, series)
        taken: dict[datetime, int] = {}
        for one in found.single:
            taken[one.start] = again = taken.get(one.start, 0) + 1
            name = f"{number}.{one.start:%Y%m%dT%H%M}" + (f".{again}" if again > 1 else "")
            yield from writer.single(name, gathering, one)


class _Writer:
    """Writes the events of one record in one language."""

    def __init__(self, context: Context, entry: LocalEntry) -> None:
        self.context, self.entry, self.words = context, entry, context.strings
        record = entry.record
        self._host = urlsplit(context.prepared.settings.site.address).hostname or ""
        self._address = context.full_address(kind_of(record), record.id)
        self._status = record.status if isinstance(record, Event) else "scheduled"
        self._shared = [
            f"DTSTAMP:{utc(changed_at(context, record))}",
            *self._where(),
            f"URL:{self._address}",
            f"CATEGORIES:{escaped(kind_name(context, record))}",
            "TRANSP:TRANSPARENT",
        ]

    def series(self, name: str, gathering: Gathering, series: Series) -> Iterator[str]:
        """A series and, each by itself, its dates that differ from it."""
        when = [local_time("DTSTART", series.start)]
        when += [local_time("DTEND", series.end)] if series.end_told else []
        when += [f"RRULE:{series.rule};UNTIL={end_of_day(series.last)}"]
        when += [local_time("EXDATE", *series.left_out)] if series.left_out else []
        yield from self._event(name, gathering, when, cancelled=False, why=EMPTY)
        for one in series.changed:
            yield from self._one(name, gathering, one, [local_time("RECURRENCE-ID", one.start)])

    def single(self, name: str, gathering: Gathering, one: Occurrence) -> Iterator[str]:
        """One date by itself, or whole days in a row; their end is the day after the last one."""
        if is_whole_days(one):
            when = [whole_day("DTSTART", one.start.date()), whole_day("DTEND", one.end.date())]
            yield from self._event(name, gathering, when, cancelled=one.cancelled, why=one.heading)
        else:
            yield from self._one(name, gathering, one, [])

    def _one(self, name: str, gathering: Gathering, one: Occurrence, when: list[str]) -> Iterator[str]:
        when = [*when, local_time("DTSTART", one.start)]
        when += [local_time("DTEND", one.end)] if one.end_told else []
        yield from self._event(name, gathering, when, cancelled=one.cancelled, why=one.heading)

    def _event(self, name: str, gathering: Gathering, when: list[str], *, cancelled: bool, why: Text) -> Iterator[str]:
        off = cancelled or self._status == "cancelled"
        later = self._status == "postponed" and not off
        yield "BEGIN:VEVENT"
        yield f"UID:{self.entry.record.id}-{name}@{self._host}"
        yield from when
        yield f"SUMMARY:{escaped(self._title(gathering, off=off, later=later))}"
        yield f"DESCRIPTION:{escaped(self._description(why))}"
        yield f"STATUS:{'CANCELLED' if off else 'TENTATIVE' if later else 'CONFIRMED'}"
        yield from self._shared
        yield "END:VEVENT"

    def _title(self, gathering: Gathering, *, off: bool, later: bool) -> str:
        """ "PERUTTU: Puiston perhekahvila, vauvat": programs that do not read a status show the word."""
        state = self.words.cancelled if off else self.words.postponed if later else ""
        names = (self.context.word(self.entry.record.names), self.context.word(gathering.heading))
        name = ", ".join(part for part in names if part)
        return f"{state.upper()}: {name}" if state else name

    def _description(self, why: Text) -> str:
        """Why a date is another, what it is, whether one signs up, and where to read more."""
        record = self.entry.record
        sign_up = record.sign_up.need if record.sign_up else "none"
        parts = (
            self.context.word(why),
            self.context.word(record.summary),
            self.words[f"sign_up_{sign_up}"] if sign_up == "required" else "",
            self._address,
        )
        return "\n".join(part for part in parts if part)

    def _where(self) -> Iterator[str]:
        """Where it is, as its page tells it; nothing when that is confidential."""
        if where := str(where_line(self.context, self.entry).striptags()):
            yield f"LOCATION:{escaped(where)}"
        if self.entry.point and not self.entry.hidden:
            yield f"GEO:{self.entry.point.latitude:.6f};{self.entry.point.longitude:.6f}"
