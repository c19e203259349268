"""Where to go today: a card of what is on next in the region (`today.js` keeps it true by the minute).

Without script it tells the dates from the build on and stays true when it is read later.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import nsmallest

from markupsafe import Markup

from generators.directory.going_times import GoingTime, compact_times
from generators.directory.goings import Going
from generators.hours_by_day import KNOWN_DAYS
from generators.language.collation import SortKey, sort_key
from generators.language.dates import day_range, short_date
from generators.pages.chooser import chooser_block, region_name
from generators.pages.context import Context, relative
from generators.pages.escaping import escape
from generators.pages.going_facts import going_address, going_name, going_note, time_text
from generators.pages.today_files import visits_in

SHOWN = 5
"""Lines on the card."""

READY_DAYS = 4
"""Days from the build on for which the page holds `SHOWN` lines each, for the script to choose from: a build a night,
and a long weekend of builds that failed."""

MOMENTS = tuple(60 * hour for hour in (0, 8, 10, 12, 14, 16, 18, 20))
"""Minutes of the day at which the page shall have `SHOWN` lines that are not over, on the first `WHOLE_DAYS` days."""

WHOLE_DAYS = 2
"""The day of the build, and the next one until its own build is done."""


@dataclass(frozen=True)
class Opening:
    """One going on a day on which it is on, with its times of that day."""

    going: Going
    times: tuple[GoingTime, ...]
    sorting: SortKey

    @property
    def day(self) -> int:
        """Days from the build on."""
        return self.times[0].day

    @property
    def order(self) -> tuple[object, ...]:
        """Days in order; on a day what has a time of its own first, then what is open long, the soonest first."""
        return self.day, self.going.visit, *self.times[0].order, self.sorting, self.going.id

    def order_at(self, minute: int) -> tuple[object, ...]:
        """As the script orders what is left of the day at a minute of it (`coming` in today.js)."""
        first = next(time for time in self.times if time.end > minute)
        return self.going.visit, first.long, max(first.start, minute), -first.end, self.sorting, self.going.id


def today_card(context: Context, origin: str) -> Markup:
    """The card for a page at `origin`, as one HTML block."""
    words = context.strings
    ready = _ready(openings_in_order(context))
    first, today = context.built_on, context.list_address("today")
    since = escape(words.format("today_from", date=day_range(first, first, context.language)))
    items = Markup("").join(_item(context, origin, opening, number) for number, opening in enumerate(ready))
    return Markup(
        '<section class="today-card" aria-labelledby="today"{}><h2 id="today"><span class="icon icon-sun" '
        'aria-hidden="true"></span>{}</h2>{}'
        '<p class="today-when" role="status"><span class="today-where">{}</span> · '
        '<span class="today-date">{}</span></p><ol class="goings">{}</ol>'
        '<p class="today-more"><a href="{}">{}</a></p></section>'
    ).format(
        _for_script(context, origin),
        escape(words.where_today),
        chooser_block(context, origin),
        escape(region_name(context)),
        since if ready else escape(words.today_none),
        items,
        relative(origin, today),
        escape(words.whole_week),
    )


def openings_in_order(context: Context) -> list[Opening]:
    """Each day of each going of the region within the days that the script knows, best first; never one called off.

    Other places that one may visit only on days on which nothing else is on.
    """
    goings = context.prepared.goings
    found = [opening for going in (*goings, *visits_in(context, None, goings)) for opening in _openings(context, going)]
    return sorted(found, key=lambda opening: opening.order)


def _openings(context: Context, going: Going) -> list[Opening]:
    sorting = sort_key(going_name(context, going).text, context.language)
    days: dict[int, list[GoingTime]] = {}
    for time in going.times:
        if time.day >= 0 and not time.cancelled:
            days.setdefault(time.day, []).append(time)
    return [Opening(going, tuple(times), sorting) for times in days.values()]


def _ready(openings: Sequence[Opening]) -> list[Opening]:
    """The first day of each going that is among the best of one of the first days, at any time of the very first ones;
    at least those shown."""
    chosen: dict[int, Opening] = {}
    first_of: dict[int, Opening] = {}
    for opening in openings:
        first_of.setdefault(id(opening.going), opening)
    for number in range(READY_DAYS):
        on_day = [found for found in openings if found.day == number]
        for minute in MOMENTS if number < WHOLE_DAYS else MOMENTS[:1]:
            for opening in _best_at(minute, on_day):
                chosen[id(opening.going)] = first_of[id(opening.going)]
    for opening in first_of.values():
        if len(chosen) < SHOWN:
            chosen.setdefault(id(opening.going), opening)
    return sorted(chosen.values(), key=lambda opening: opening.order)


def _best_at(minute: int, openings: Iterable[Opening]) -> list[Opening]:
    """What the card shows of a day at a minute of it."""
    left = (opening for opening in openings if opening.times[-1].end > minute)
    return nsmallest(SHOWN, left, key=lambda opening: opening.order_at(minute))


def _item(context: Context, origin: str, opening: Opening, number: int) -> Markup:
    going, name = opening.going, going_name(context, opening.going)
    return Markup(
        '<li data-times="{}"{}{}><span class="when">{}</span> <a href="{}"{}>{}</a> <span class="note">{}</span> '
        '<span class="tag" hidden></span></li>'
    ).format(
        Markup(compact_times((time for time in going.times if not time.cancelled), KNOWN_DAYS)),  # noqa: S704 - digits
        Markup(' data-visit=""') if going.visit else Markup(""),
        Markup(" hidden") if number >= SHOWN else Markup(""),
        escape(_when(context, opening)),
        relative(origin, going_address(context, going)),
        context.lang(name),
        escape(name.text),
        going_note(context, going),
    )


def _when(context: Context, opening: Opening) -> str:
    """ "to 26.11. klo 9–11.30, 13–15"."""
    date = context.built_on + timedelta(days=opening.day)
    times = _texts(context, opening.times)
    return f"{day_range(date, date, context.language)} {', '.join(times)}"


def _texts(context: Context, times: Iterable[GoingTime]) -> list[str]:
    return [time_text(context, time, worded=place == 0) for place, time in enumerate(times)]


def _for_script(context: Context, origin: str) -> Markup:
    """The first day, the dates as the script shows them, where the language's root is, and sentences."""
    words, first = context.strings, context.built_on
    dates = [first + timedelta(days=number) for number in range(KNOWN_DAYS)]
    values = {
        "from": first.isoformat(),
        "root": relative(origin, ""),
        "dates": escape("|".join(day_range(day, day, context.language) for day in dates)),
        "tomorrow": escape(words.today_tomorrow),
        "later": escape(words.today_later),
        "none": escape(words.today_none),
        "stale": escape(words.format("today_stale", date=short_date(first, context.language, year=True))),
    }
    return Markup("").join(
        Markup(' data-{}="{}"').format(Markup(name), value)  # noqa: S704 - names of our own
        for name, value in values.items()
    )
