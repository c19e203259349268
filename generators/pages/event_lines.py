"""Lines of events: in a list by date each series once, in a month each date by itself."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from generators.directory.coming import Coming, coming, is_over
from generators.directory.local import LocalEntry
from generators.model.local_records import Event, LocalRecord
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.listing import Line
from generators.pages.local_kinds import kind_name, where_line
from generators.pages.local_lines import line_of, tag
from generators.pages.local_when import moment_of
from generators.spans import is_whole_days, lasts_days

MANY_TIMES = 20
"""Further dates of a series that are still counted in its line: a series without end has no number."""


class _Dated(NamedTuple):
    """An event in a list by date: its line, and when it is next on (None when that is not known)."""

    line: Line
    next: Coming | None


def event_lines(context: Context, entries: Iterable[LocalEntry]) -> list[Line]:
    """Each event once, with its next date, the soonest first; without a date last. Past ones are left out."""
    shown = [_event(context, entry) for entry in entries if not is_over(entry, context.built_on)]

    def order(found: _Dated) -> tuple[object, ...]:
        start = found.next.occurrence.start.isoformat() if found.next else "9"
        return start, *found.line.item.sorting

    return [found.line for found in sorted(shown, key=order)]


def _event(context: Context, entry: LocalEntry) -> _Dated:
    record, words = entry.record, context.strings
    dates = coming(entry, context.built_on)
    held = [one for one in dates if not _is_off(record, one)]
    shown = (held or dates)[0] if dates else None
    when = str(moment_of(context, shown)) if shown else words.date_to_come
    note = joined([when, _more_times(context, len(held) - 1), where_line(context, entry)], " · ")
    tags = [_type_tag(context, record), _off_tag(context, record, called_off=bool(dates and not held))]
    if held and dates[0] is not held[0]:
        tags.append(_off(f"{moment_of(context, dates[0]).day} {words.cancelled}"))
    return _Dated(line_of(context, "event", record.id, record.names, note, Markup("").join(tags)), shown)


def date_line(context: Context, entry: LocalEntry, one: Coming) -> Line:
    """The line of an event on one of its dates, for a list in which the day is told above."""
    record = entry.record
    when = moment_of(context, one)
    whole_day = is_whole_days(one.occurrence) and not lasts_days(one.occurrence)
    told = context.strings.week_all_day if whole_day else when.clock or when.day
    note = joined([told, where_line(context, entry)], " · ")
    tags = _type_tag(context, record) + _off_tag(context, record, called_off=_is_off(record, one))
    return line_of(context, "event", record.id, record.names, note, tags)


def _type_tag(context: Context, record: LocalRecord) -> Markup:
    """The type of an event; nothing for one of no named type."""
    named = isinstance(record, Event) and record.event_type != "other"
    return tag(kind_name(context, record)) if named else Markup("")


def _is_off(record: LocalRecord, one: Coming) -> bool:
    """Whether a date does not take place: it was called off, or all of the event was or has moved."""
    return one.occurrence.cancelled or (isinstance(record, Event) and record.status in ("cancelled", "postponed"))


def _off_tag(context: Context, record: LocalRecord, *, called_off: bool) -> Markup:
    """The word for what does not take place; nothing for what does."""
    if isinstance(record, Event) and record.status == "postponed":
        return _off(context.strings.postponed)
    off = called_off or (isinstance(record, Event) and record.status == "cancelled")
    return _off(context.strings.cancelled) if off else Markup("")


def _more_times(context: Context, number: int) -> str:
    if number <= 0:
        return ""
    return context.strings.many_more_times if number > MANY_TIMES else context.strings.count("more_times", number)


def _off(word: str) -> Markup:
    return Markup(' <span class="tag tag-off">{}</span>').format(escape(word))
