"""Where to go today: a card of the places whose doors open next (`today.js` keeps it true by the minute).

Without script it tells the dates from the build on and stays true when it is read later.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from generators.hours_by_day import DayHours, by_day, compact
from generators.language.collation import SortKey, sort_key
from generators.language.dates import clock_range, day_range, short_date
from generators.model.text import Picked
from generators.pages.chooser import chooser_block, region_name
from generators.pages.context import Context, relative
from generators.pages.escaping import escape
from generators.pages.opening_hours import SCRIPT_DAYS
from generators.pages.outing_facts import outing_hours, outing_note
from generators.rule_hours import DAY

SHOWN = 5
"""Places on the card."""

READY_DAYS = 4
"""Days from the build on for which the page holds `SHOWN` places each, for the script to choose from: a build a night,
and a long weekend of builds that failed."""


@dataclass(frozen=True)
class Opening:
    """A place on a day on which it opens. `rank`: 0 an outing, 1 another place."""

    place_id: str
    rank: int
    number: int
    hours: DayHours
    sorting: SortKey

    @property
    def order(self) -> tuple[object, ...]:
        """Days in order; on a day outings first, those that are open all day last, then the soonest."""
        return self.number, self.rank, self.hours.all_day, self.hours.openings[0], self.sorting, self.place_id


def today_card(context: Context, origin: str) -> Markup:
    """The card for a page at `origin`, as one HTML block. On the page of today itself it leads to the map below."""
    words = context.strings
    openings = openings_in_order(context)
    ready = _ready(openings)
    first, today = context.built_on, context.list_address("today")
    here = origin == today
    since = escape(words.format("today_from", date=day_range(first, first, context.language)))
    items = Markup("").join(_item(context, origin, opening, number) for number, opening in enumerate(ready))
    return Markup(
        '<section class="today-card" aria-labelledby="today"{}><h2 id="today"><span class="icon icon-sun" '
        'aria-hidden="true"></span>{}</h2>{}'
        '<p class="today-when" role="status"><span class="today-where">{}</span> · '
        '<span class="today-date">{}</span></p><ol>{}</ol><p class="today-more"><a href="{}">{}</a></p></section>'
    ).format(
        _for_script(context, origin),
        escape(words.open_today if here else words.where_today),
        chooser_block(context, origin),
        escape(region_name(context)),
        since if ready else escape(words.today_none),
        items,
        Markup("#municipalities") if here else relative(origin, today),
        escape(words.today_by_municipality if here else words.whole_week),
    )


def openings_in_order(context: Context) -> list[Opening]:
    """Each opening day of each place within the days that the script knows, best first. Other places than outings only
    on days on which no outing is open."""
    directory = context.prepared.directory
    outings = _openings(context, directory.outings, 0)
    taken = {opening.number for opening in outings}
    visits = [opening for opening in _openings(context, directory.visits, 1) if opening.number not in taken]
    return sorted([*outings, *visits], key=lambda opening: opening.order)


def _openings(context: Context, ids: Iterable[str], rank: int) -> list[Opening]:
    found = []
    for id_ in ids:
        name = context.word(context.prepared.directory.places[id_].channel.names)
        for number, hours in enumerate(by_day(outing_hours(context, id_), context.built_on, SCRIPT_DAYS)):
            if hours.openings:
                found.append(Opening(id_, rank, number, hours, sort_key(name, context.language)))
    return found


def _ready(openings: list[Opening]) -> list[Opening]:
    """The first opening of each place that is among the best of one of the first days; at least those shown."""
    chosen: dict[str, Opening] = {}
    first_of: dict[str, Opening] = {}
    for opening in openings:
        first_of.setdefault(opening.place_id, opening)
    for number in range(READY_DAYS):
        for opening in [found for found in openings if found.number == number][:SHOWN]:
            chosen[opening.place_id] = first_of[opening.place_id]
    for opening in first_of.values():
        if len(chosen) < SHOWN:
            chosen.setdefault(opening.place_id, opening)
    return sorted(chosen.values(), key=lambda opening: opening.order)


def _item(context: Context, origin: str, opening: Opening, number: int) -> Markup:
    name = context.pick(context.prepared.directory.places[opening.place_id].channel.names)
    picked = name or Picked(opening.place_id, context.language)
    day = opening.hours.day
    times = ", ".join(
        clock_range(start, min(end, 2 * DAY), context.language, worded=place == 0)
        for place, (start, end) in enumerate(opening.hours.openings)
    )
    return Markup(
        '<li data-hours="{}"{}{}><span class="when">{}</span> <a href="{}"{}>{}</a> <span class="note">{}</span> '
        '<span class="tag" hidden></span></li>'
    ).format(
        Markup(compact(outing_hours(context, opening.place_id), context.built_on, SCRIPT_DAYS)),  # noqa: S704 - digits
        Markup(' data-visit=""') if opening.rank else Markup(""),
        Markup(" hidden") if number >= SHOWN else Markup(""),
        escape(f"{day_range(day, day, context.language)} {times}"),
        relative(origin, context.address("location", opening.place_id)),
        context.lang(picked),
        escape(picked.text),
        outing_note(context, opening.place_id),
    )


def _for_script(context: Context, origin: str) -> Markup:
    """The first day, the dates as the script shows them, where the language's root is, and sentences."""
    words, first = context.strings, context.built_on
    dates = [first + timedelta(days=number) for number in range(SCRIPT_DAYS)]
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
