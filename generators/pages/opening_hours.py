"""Opening hours on a page: the dated week for everybody, and a machine form from which a script tells "today"."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from generators.hours_by_day import KNOWN_DAYS, compact
from generators.language.hours_words import BY_APPOINTMENT
from generators.language.weeks import WeekRow, WeekText, regular, week
from generators.model.hours import HoursRule
from generators.pages.context import Context
from generators.pages.escaping import escape

SCRIPT_DAYS = KNOWN_DAYS
"""Days that the script knows from the build on."""


def hours_block(context: Context, rules: Sequence[HoursRule], *, unknown: bool = True) -> Markup:
    """The week from the day of the build, with headings of the rules, as one HTML block.

    When the rules tell nothing: a sentence that says so, or with `unknown=False` nothing at all.
    """
    return _block(context, rules, week(rules, context.built_on, context.language), unknown=unknown)


def _block(context: Context, rules: Sequence[HoursRule], told: WeekText, *, unknown: bool) -> Markup:
    lines = [_notes(context, note.text, note.language) for note in told.notes]
    if told.by_appointment:
        lines.append(Markup("<p>{}</p>").format(escape(BY_APPOINTMENT[context.language])))
    if not told.rows and not lines:
        return Markup("<p>{}</p>").format(escape(context.strings.hours_unknown)) if unknown else Markup("")
    if told.rows:
        lines.append(rows_block(context, told.rows, context.built_on))
    machine = compact(rules, context.built_on, SCRIPT_DAYS)
    start = Markup("<div>")
    if machine:
        start = Markup('<div class="hours" data-from="{}" data-hours="{}">').format(
            Markup(context.built_on.isoformat()),  # noqa: S704 - a date
            Markup(machine),  # noqa: S704 - digits and the signs , + - ? only
        )
    return Markup("{}{}</div>").format(start, Markup("").join(lines))


def hours_in_brief(context: Context, rules: Sequence[HoursRule], *, unknown: bool = True) -> Markup:
    """The usual week on one line ("ma–to 8–16, pe 8–13") that opens to the dated week; see `hours_block`.

    The dated week itself when there is no usual one, or when exceptions make it other than usual.
    """
    return context.remembered(f"hours in brief {unknown}", rules, lambda: _in_brief(context, rules, unknown=unknown))


def usual_hours(context: Context, rules: Sequence[HoursRule]) -> str:
    """The usual week of the day of the build on one line, for lists; see `regular`."""
    return context.remembered("usual hours", rules, lambda: regular(rules, context.language, context.built_on))


def _in_brief(context: Context, rules: Sequence[HoursRule], *, unknown: bool) -> Markup:
    told = week(rules, context.built_on, context.language)
    whole = _block(context, rules, told, unknown=unknown)
    usual = usual_hours(context, rules)
    if not usual or not told.rows or any(row.note for row in told.rows):
        return whole
    return Markup('<details class="brief"><summary>{}</summary>{}</details>').format(escape(usual), whole)


def exceptions_block(context: Context, rules: Sequence[HoursRule]) -> Markup:
    """Exceptions after the week, dated; empty when there are none."""
    coming = week(rules, context.built_on, context.language).coming
    return Markup('<div class="hours">{}</div>').format(rows_block(context, coming)) if coming else Markup("")


def rows_block(context: Context, rows: Sequence[WeekRow], first: date | None = None) -> Markup:
    """Rows of days and times as a description list.

    With the `first` day of the week each row tells its days from it ("0", "1-4"), so that a script finds today's.
    """
    pairs = []
    for row in rows:
        note = Markup("")
        if row.note:
            note = Markup(' <span class="note"{}>{}</span>').format(context.lang(row.note), escape(row.note.text))
        state = Markup("") if row.open else Markup(' class="closed"')
        pairs.append(
            Markup("<div{}{}><dt>{}</dt><dd>{}{}</dd></div>").format(
                state, _days(row, first) if first else "", escape(row.days_text), escape(row.times_text), note
            )
        )
    return Markup("<dl>{}</dl>").format(Markup("").join(pairs))


def _days(row: WeekRow, first: date) -> Markup:
    ends = [str((date.fromisoformat(day) - first).days) for day in (row.iso_first, row.iso_last)]
    return Markup(' data-day="{}"').format(Markup("-".join(dict.fromkeys(ends))))  # noqa: S704 - digits


def _notes(context: Context, text: str, language: str) -> Markup:
    lang = Markup("") if language == context.language else Markup(' lang="{}"').format(language)
    return Markup('<p class="note"{}>{}</p>').format(lang, escape(text))
