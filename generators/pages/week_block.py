"""The coming seven days of a municipality or of the region: a block for its page, right with and without a script.

Without one the days stand with their dates. `day.js` hides what is over before the page is seen; `week.js` names today
and answers what the reader asks (`week_filters.py`), from the data file (`today_files.py`) where the page holds less.
"""

from dataclasses import dataclass

from markupsafe import Markup

from generators.addresses import TODAY_FILE
from generators.hours_by_day import KNOWN_DAYS
from generators.language.dates import day_range, short_date
from generators.pages.chooser import chooser_block
from generators.pages.context import Context, last_piece, relative
from generators.pages.escaping import escape
from generators.pages.today_files import goings_in
from generators.pages.week_days import rest_address
from generators.pages.week_filters import week_filters
from generators.pages.week_lines import Line, Weeks, line_list, spread, week_dates

SOON = 2
"""Days that get more lines than the others: what most come for."""


@dataclass(frozen=True)
class _Room:
    """Lines that a page has room for on each of the first days, and on each of the others."""

    soon: int
    later: int


ROOM_OF_REGION = _Room(16, 10)
ROOM_OF_MUNICIPALITY = _Room(8, 4)


def week_block(context: Context, origin: str, weeks: Weeks, code: str | None) -> Markup:
    """The block of a municipality, of the region when `code` is None, as one line of HTML; its heading is the page's.

    With the region's, a reader chooses the own municipality, and the week becomes that one's.
    """
    words = context.strings
    goings = goings_in(context, code)
    if not goings:
        return Markup('<p class="week-none">{}</p>').format(escape(words.week_none))
    dates = week_dates(context)
    sections = Markup("").join(
        _day(context, origin, code, number, lines, weeks.region[number]) for number, lines in enumerate(weeks.of(code))
    )
    return Markup(
        '<div class="week"{}>{}{}<p class="week-status" role="status">{}</p><div class="week-days">{}</div>'
        '<p class="week-later needs-script"><button type="button" class="button">{}</button></p></div>'
    ).format(
        _for_script(context, origin, code),
        Markup("") if code else chooser_block(context, origin),
        week_filters(context, goings),
        escape(words.format("week_dates", dates=day_range(dates[0], dates[-1], context.language))),
        sections or Markup('<p class="week-none">{}</p>').format(escape(words.week_none)),
        escape(words.week_later),
    )


def _day(context: Context, origin: str, code: str | None, number: int, lines: list[Line], region: list[Line]) -> Markup:
    """One day: its date, as many lines as the page has room for, and a way to the others that needs no script."""
    if not lines:
        return Markup("")
    day = week_dates(context)[number]
    own = [line for line in lines if not line.carried]
    room = ROOM_OF_MUNICIPALITY if code else ROOM_OF_REGION
    shown = spread(own, room.soon if number < SOON else room.later)
    more = Markup("")
    if rest := len(own) - len(shown):
        page, sign, anchor = rest_address(context, day, region, code).partition("#")
        more = Markup('<p class="week-more"><a href="{}{}{}">{}</a></p>').format(
            relative(origin, page), sign, last_piece(anchor), escape(context.strings.count("week_more", rest))
        )
    return Markup('<section class="week-day{}" data-day="{}"><h3>{}</h3>{}{}</section>').format(
        Markup("") if own else Markup(" carried"),
        Markup(day.isoformat()),  # noqa: S704 - a date
        escape(day_range(day, day, context.language)),
        line_list(context, origin, [line for line in lines if line.carried] + shown),
        more,
    )


def _for_script(context: Context, origin: str, code: str | None) -> Markup:
    """The first day, the dates as they are shown, where the data and the language's root are, and sentences."""
    words = context.strings
    dates = week_dates(context, KNOWN_DAYS)
    stale = words.format("week_stale", date=short_date(dates[0], context.language, year=True))
    texts = {
        "dates": "|".join(day_range(day, day, context.language) for day in dates),
        "file": TODAY_FILE[context.language],
        "stale": stale,
    }
    keys = (
        *("today", "tomorrow", "is_today", "no_more", "now", "all_day", "from", "nothing", "failed"),
        *("more_one", "more_other", "count_one", "count_other", "locating", "denied", "unlocated", "position_stays"),
    )
    texts |= {"cancelled": words.cancelled} | {key.replace("_", "-"): words[f"week_{key}"] for key in keys}
    held = Markup("").join(Markup(' data-{}="{}"').format(name, escape(text)) for name, text in texts.items())
    return Markup(' data-from="{}" data-root="{}"{}{}').format(
        Markup(context.built_on.isoformat()),  # noqa: S704 - a date
        relative(origin, ""),
        Markup("") if code else Markup(' data-follows=""'),
        held,
    )
