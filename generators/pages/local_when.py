"""When a local record is on: the next date, the usual rhythm in words, and a short dated list that needs no script.

A place that keeps open doors on many days of the week has the dated week of a service location instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generators.directory.coming import Coming, coming, gatherings_of
from generators.directory.local import LocalEntry
from generators.hours import tells
from generators.language.ages import age_words
from generators.language.moments import Moment, moment, needs_year
from generators.language.rhythm_words import has_thinning, rhythm_words
from generators.model.hours import HoursRule
from generators.model.local_records import Event, Gathering, LocalRecord
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.opening_hours import exceptions_block, hours_block
from generators.spans import is_single_week

SHOWN_DATES = 6
"""Dates of the list: a month and a half of a weekly café, half a year of a monthly one."""

OPEN_DAYS = 3
"""Days of the week from which on a place is one that keeps opening hours, not one that meets."""


NOTHING = Markup("")


@dataclass(frozen=True)
class DateRow:
    """One line of the list. `start` and `end` as HTML's `datetime` has them ("2026-12-03T09:30"), wall-clock time.

    `state` says in a word that it is called off or moved; `note` why, or what and for whom it is.
    """

    when: Moment
    start: Markup
    end: Markup
    state: str
    note: Markup


@dataclass(frozen=True)
class When:
    """What a page tells of time. `rhythms` are lines; `rows` the next dates; `hours` and `exceptions` a dated week.

    `next` is the first date that is not called off. `past`: nothing is to come, and `rhythms` are those of the time
    when it was on. `years`: the rows tell their years. Without anything: nothing is told.
    """

    rhythms: tuple[Markup, ...] = ()
    rows: tuple[DateRow, ...] = ()
    hours: Markup = NOTHING
    exceptions: Markup = NOTHING
    past: bool = False
    years: bool = False

    @property
    def next(self) -> DateRow | None:
        """The first date that takes place."""
        return next((row for row in self.rows if not row.state), None)

    @property
    def single(self) -> bool:
        """Whether all is told by one date that takes place: it needs no list below it."""
        return len(self.rows) == 1 and not self.rhythms and not self.rows[0].state and not self.rows[0].note


def when_of(context: Context, entry: LocalEntry) -> When:
    """All that is told of when a record is on, from the day of the build on."""
    record = entry.record
    gatherings = gatherings_of(record)
    several = len(gatherings) > 1
    shown = coming(entry, context.built_on)[:SHOWN_DATES]
    if not shown and _is_past(context, entry):
        lines = (_rhythm(context, one, several, _last_day(record, one.hours)) for one in gatherings)
        return When(rhythms=tuple(line for line in lines if line), past=True)
    if len(gatherings) == 1 and keeps_hours(gatherings[0].hours):
        hours = gatherings[0].hours
        return When(hours=hours_block(context, hours), exceptions=exceptions_block(context, hours))
    lines = (_rhythm(context, one, several, context.built_on) for one in gatherings)
    # One that needs its year gives it to the others, too: a list that mixes both is hard to read.
    years = any(needs_year(one.occurrence.day, context.built_on) for one in shown)
    return When(
        rhythms=tuple(line for line in lines if line),
        rows=tuple(_row(context, record, one, several=several, year=years) for one in shown),
        years=years,
    )


def _is_past(context: Context, entry: LocalEntry) -> bool:
    """Whether a record that has no dates to come told some once: its season is over, or its rhythms are."""
    rules = [part.hours for part in gatherings_of(entry.record) if tells(part.hours)]
    over = entry.season_over or not any(rhythm_words(hours, context.language, context.built_on) for hours in rules)
    return bool(rules) and over


def _last_day(record: LocalRecord, rules: Sequence[HoursRule]) -> date:
    """The last day on which any of the usual rules was valid in the season."""
    ends = [rule.valid_to or date.max for rule in rules if rule.kind in ("weekly", "overnight")]
    return min(max(ends, default=date.max), record.valid_to or date.max)


def keeps_hours(rules: Sequence[HoursRule]) -> bool:
    """Whether these are opening hours rather than a rhythm: open on many days of every week."""
    usual = [rule for rule in rules if rule.kind != "exception"]
    if any(rule.kind != "weekly" or is_single_week(rule) or has_thinning(rule) for rule in usual):
        return False
    return any(rule.always_open for rule in usual) or len(_weekdays(usual)) >= OPEN_DAYS


def _weekdays(rules: Sequence[HoursRule]) -> set[int]:
    openings = (opening for rule in rules for opening in rule.openings)
    return {
        (opening.first_day + n) % 7
        for opening in openings
        for n in range((opening.last_day - opening.first_day) % 7 + 1)
    }


def when_words(context: Context, entry: LocalEntry) -> str:
    """When it is on in a few words, for lines of lists: the usual rhythm, else the next date that takes place."""
    words = (rhythm_words(part.hours, context.language, context.built_on) for part in gatherings_of(entry.record))
    if usual := ", ".join(dict.fromkeys(word for word in words if word)):
        return usual
    found = (one for one in coming(entry, context.built_on) if not _state(context, entry.record, one))
    return next((str(moment_of(context, one)) for one in found), "")


def moment_of(context: Context, one: Coming, *, year: bool | None = None) -> Moment:
    """One date in words; `year` as in `moment`."""
    at = one.occurrence
    return moment(at.start, at.end, context.language, context.built_on, end_told=at.end_told, year=year)


def _rhythm(context: Context, gathering: Gathering, several: bool, day: date) -> Markup:
    """ "ti 9.30–11.30" as it is on that day, and of several what each is and for whom."""
    usual = rhythm_words(gathering.hours, context.language, day)
    if not usual:
        return Markup("")
    told = _what(context, gathering) if several else context.marked(context.pick(gathering.heading))
    return (
        joined([Markup("<strong>{}</strong>").format(escape(usual)), told], " ") if several or told else escape(usual)
    )


def _what(context: Context, gathering: Gathering) -> Markup:
    ages = age_words(gathering.ages, context.language)
    return joined([context.marked(context.pick(gathering.heading)), ages], ", ")


def _row(context: Context, record: LocalRecord, one: Coming, *, several: bool, year: bool) -> DateRow:
    why = context.marked(context.pick(one.occurrence.heading))
    what = _what(context, one.gathering) if several else Markup("")
    return DateRow(
        when=moment_of(context, one, year=year),
        start=_machine(one.occurrence.start),
        end=_machine(one.occurrence.end),
        state=_state(context, record, one),
        note=joined([what, why], " · "),
    )


def _machine(at: date) -> Markup:
    return Markup(at.strftime("%Y-%m-%dT%H:%M"))  # noqa: S704 - digits


def _state(context: Context, record: LocalRecord, one: Coming) -> str:
    """In a word that a date does not take place: the date itself or all of an event was called off or moved."""
    status = record.status if isinstance(record, Event) else "scheduled"
    if one.occurrence.cancelled or status == "cancelled":
        return context.strings.cancelled
    return context.strings.postponed if status == "postponed" else ""
