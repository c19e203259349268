"""Opening hours in words: a dated week, what is different soon, and the usual week for lists.

Unknown is not closed: a date of which no rule speaks has no row, and rules that tell nothing give no rows at all.
Words are short enough to stand in a table; headings come from the source and keep their language.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from generators.hours import occurrences, rule_tells, tells
from generators.hours_by_day import DayHours, by_day
from generators.language import dates
from generators.language.hours_words import ALWAYS, BY_APPOINTMENT, CLOSED, listed, weekdays_text
from generators.language.rhythm_words import has_thinning, usual_words
from generators.model.hours import HoursRule
from generators.model.text import Picked
from generators.rule_dates import has_rhythm, valid_days

COMING_DAYS = 60
"""How many days ahead, from the first of the week, an exception is listed when it has begun by then."""

_LAST_DAY = 400
"""An exception that goes on longer is told as one without end: nothing that far is known."""

CANCELLED = {"fi": "peruttu", "sv": "inställt", "en": "cancelled"}
_SOME_MONDAY = date(2026, 11, 23)

FROM_DAY = {"fi": "{} alkaen", "sv": "från {}", "en": "from {}"}
CLOSED_FROM = {"fi": "suljettu klo {} alkaen", "sv": "stängt från kl. {}", "en": "closed from {}"}
ALL_DAY = {"fi": "avoinna ympäri vuorokauden", "sv": "öppet dygnet runt", "en": "open 24 hours"}

_SAY_NOTHING = frozenset(
    {"aukioloajat", "aukioloaika", "öppettider", "opening hours", *BY_APPOINTMENT.values(), "tidsbokning", "ajanvaraus"}
    | {"vain ajanvarauksella", "endast med tidsbokning", "by appointment only"}
)
"""Headings that repeat what stands beside them anyway."""


@dataclass(frozen=True)
class WeekRow:
    """One day or several days in a row with equal times.

    `days_text` "ma–pe 23.–27.11.", `times_text` "8–16" or "suljettu"; `iso_first` and `iso_last` are its dates as
    "2026-11-23" (of an exception without end in sight, the last day looked at). `open`: whether the doors are open
    at some time of these days. `note`: the exception's heading.
    """

    days_text: str
    iso_first: str
    iso_last: str
    times_text: str
    open: bool
    note: Picked | None = None


@dataclass(frozen=True)
class WeekText:
    """A dated week.

    `rows` in order of date, none when nothing is told; `notes` the headings of the rules in force; `by_appointment`
    whether one in force says so (its word is `BY_APPOINTMENT`); `coming` the exceptions after the week, with years.
    """

    rows: tuple[WeekRow, ...]
    notes: tuple[Picked, ...] = ()
    by_appointment: bool = False
    coming: tuple[WeekRow, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.rows or self.notes or self.by_appointment or self.coming)


def week(rules: Sequence[HoursRule], first: date, language: str, days: int = 7) -> WeekText:
    """The dates from `first` on in words of "fi", "sv" or "en", and the exceptions until `COMING_DAYS` from `first`."""
    in_force = [rule for rule in rules if valid_days(rule, first, 0, days)]
    headings = _exceptions(rules, first, max(days, COMING_DAYS), language)
    calendar = by_day(rules, first, days) if tells(rules) else []
    told = _headings_of_days(in_force, first, days, language) | headings
    this_week = [(day, told.get(day.day)) for day in calendar if day.told]
    called_off = _called_off(rules, first, days)
    rows = _rows(this_week, language, called_off)
    if len(rows) == 1 and len(this_week) == days and all(day.all_day for day, _ in this_week) and _always(in_force):
        rows = (replace(rows[0], times_text=ALWAYS[language]),)
    return WeekText(
        rows=rows,
        notes=_notes((rule for rule in in_force if rule.kind != "exception"), {row.note for row in rows}, language),
        by_appointment=any(rule.by_appointment for rule in in_force),
        coming=_coming(rules, first, days, headings, language),
    )


def _coming(
    rules: Sequence[HoursRule], first: date, days: int, headings: dict[date, Picked | None], language: str
) -> tuple[WeekRow, ...]:
    """The exceptions after the week, with years."""
    later = [day for day in headings if day >= first + timedelta(days=days)]
    if not later:
        return ()
    start = min(later)
    calendar = by_day(rules, start, (max(later) - start).days + 1)
    called_off = _called_off(rules, start, len(calendar))
    exceptional = [(day, headings[day.day]) for day in calendar if day.day in headings]
    rows = _rows(exceptional, language, called_off, year=True)
    if rows[-1].iso_last == (first + timedelta(days=_LAST_DAY - 1)).isoformat():
        begins = date.fromisoformat(rows[-1].iso_first)
        since = FROM_DAY[language].format(dates.day_range(begins, begins, language, year=True))
        rows = (*rows[:-1], replace(rows[-1], days_text=since))
    return rows


def regular(rules: Sequence[HoursRule], language: str, day: date | None = None) -> str:
    """The usual week in one line for lists: "ma–ke ja pe 8–16, to 8–18", "joka toinen ti 9–11"; closed days left out.

    Of the rules valid on `day`, or without it of those that hold until further notice. "" when they tell nothing;
    one word or two when the place is always open, closed for the time being, or open by appointment only.
    """
    usual = [rule for rule in rules if rule.kind not in ("exception", "dates") and _holds(rule, day)]
    if not tells(usual):
        return BY_APPOINTMENT[language] if any(rule.by_appointment for rule in usual) else ""
    if any(has_thinning(rule) or (rule.closed and rule.openings) for rule in usual):
        return usual_words(usual, language)
    undated = [rule.model_copy(update={"valid_from": None, "valid_to": None}) for rule in usual]
    calendar = by_day(undated, _SOME_MONDAY, 7)
    if all(hours.all_day for hours in calendar):
        return ALWAYS[language]
    groups: dict[tuple[tuple[int, int], ...], list[int]] = {}
    for weekday, hours in enumerate(calendar):
        if hours.openings:
            groups.setdefault(hours.openings, []).append(weekday)
    return (
        ", ".join(
            f"{weekdays_text(weekdays, language)} {listed(_spans(openings, language), language)}"
            for openings, weekdays in groups.items()
        )
        or CLOSED[language]
    )


def _holds(rule: HoursRule, day: date | None) -> bool:
    return bool(valid_days(rule, day, 0, 1)) if day else rule.valid_to is None


def _always(rules: Iterable[HoursRule]) -> bool:
    return any(
        rule.always_open and rule_tells(rule) and rule.valid_to is None and not has_rhythm(rule) for rule in rules
    )


def _called_off(rules: Sequence[HoursRule], first: date, days: int) -> frozenset[date]:
    """The dates on which what would have been on was called off."""
    if not any(rule.cancelled for rule in rules):
        return frozenset()
    return frozenset(one.day for one in occurrences(rules, first, days) if one.cancelled)


def _rows(
    days: Sequence[tuple[DayHours, Picked | None]],
    language: str,
    called_off: Collection[date],
    *,
    year: bool = False,
) -> tuple[WeekRow, ...]:
    """Days in a row that have equal times and notes as one row each."""
    rows = []
    # Equal keys mean neighbours: date minus place is the same for days that follow each other.
    keyed = [
        (hours.day - timedelta(days=n), _times(hours, language, called_off), note, hours)
        for n, (hours, note) in enumerate(days)
    ]
    for (_, times, note), group in groupby(keyed, key=lambda row: row[:3]):
        members = [hours for *_, hours in group]
        first, last = members[0].day, members[-1].day
        text = dates.day_range(first, last, language, year=year)
        is_open = any(hours.openings or hours.carried for hours in members)
        rows.append(WeekRow(text, first.isoformat(), last.isoformat(), times, is_open, note))
    return tuple(rows)


def _times(hours: DayHours, language: str, called_off: Collection[date]) -> str:
    if hours.day in called_off:
        return CANCELLED[language]
    if hours.all_day:
        return ALL_DAY[language]
    if hours.openings:
        return ", ".join(_spans(hours.openings, language))
    if hours.carried:
        return CLOSED_FROM[language].format(dates.clock(hours.carried, language))
    return CLOSED[language]


def _spans(openings: Iterable[tuple[int, int]], language: str) -> list[str]:
    return [dates.clock_range(start, end, language) for start, end in openings]


def _exceptions(rules: Iterable[HoursRule], first: date, begun: int, language: str) -> dict[date, Picked | None]:
    """Dates of the exceptions that have begun in `begun` days, each to its end, and the heading of each date.

    Of several headings on one date the first in alphabetical order: the order of rules says nothing.
    """
    found: dict[date, Picked | None] = {}
    for rule in rules:
        if rule.kind != "exception" or not rule_tells(rule) or not valid_days(rule, first, 0, begun):
            continue
        heading = rule.heading.pick(language)
        for number in valid_days(rule, first, 0, _LAST_DAY):
            day = first + timedelta(days=number)
            known = found.get(day)
            found[day] = min(heading, known) if heading and known else heading or known
    return found


def _headings_of_days(rules: Iterable[HoursRule], first: date, days: int, language: str) -> dict[date, Picked | None]:
    """Which heading the hours of each date stand under, when the rules have several ("Juupajoki", "Kihniö").

    None when two headings share a date: their times are united there, so a heading would say too much.
    """
    speaking = [rule for rule in rules if rule.kind != "exception" and rule_tells(rule)]
    if len({_heading(rule, language) for rule in speaking}) < 2:
        return {}
    found: dict[date, Picked | None] = {}
    for rule in speaking:
        heading = _heading(rule, language)
        for hours in by_day([rule], first, days):
            if hours.openings and found.setdefault(hours.day, heading) != heading:
                return {}
    return found


def _heading(rule: HoursRule, language: str) -> Picked | None:
    """The rule's heading, unless it says nothing."""
    heading = rule.heading.pick(language)
    return heading if heading and heading.text.strip(" .:").casefold() not in _SAY_NOTHING else None


def _notes(rules: Iterable[HoursRule], shown: Collection[Picked | None], language: str) -> tuple[Picked, ...]:
    """Headings that no row shows, each once; those until further notice first (the order of rules says nothing)."""
    notes = []
    for rule in rules:
        heading = _heading(rule, language)
        if heading and heading not in shown:
            notes.append((rule.valid_from or date.min, heading))
    return tuple(dict.fromkeys(heading for _, heading in sorted(notes)))
