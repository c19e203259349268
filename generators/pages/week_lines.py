"""The lines of what is on, day by day: time, name, what and for whom and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import zip_longest

from markupsafe import Markup

from generators.directory.going_times import GoingTime, compact_times
from generators.directory.goings import Going
from generators.language.collation import SortKey, sort_key
from generators.model.text import Picked
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.going_facts import going_address, going_name, going_note, time_text
from generators.rule_hours import DAY

NOON, EVENING = 12 * 60, 16 * 60
"""Minutes from midnight where parts of a day begin."""

WEEK = 7
"""Days that a page tells of from the build on."""


@dataclass(frozen=True)
class Line:
    """One time of one going. `carried`: it began the evening before and runs on into this day."""

    going: Going
    time: GoingTime
    name: Picked
    sorting: SortKey
    carried: bool = False

    @cached_property
    def order(self) -> tuple[object, ...]:
        """What is carried over first, then the soonest."""
        time = self.time
        return not self.carried, time.start, time.end, time.cancelled, self.sorting, self.going.id

    @property
    def part(self) -> int:
        """Which part of its day it belongs to: doors that stand open, else morning, afternoon, evening."""
        return 0 if self.time.long else 1 + sum(self.time.start >= hour for hour in (NOON, EVENING))


@dataclass(frozen=True)
class Weeks:
    """The lines of the seven days from the build on, worked out once for all pages of a language."""

    context: Context

    @cached_property
    def region(self) -> list[list[Line]]:
        """The lines of each day of the whole region, in order; what is carried over from a night first."""
        context = self.context
        days: list[list[Line]] = [[] for _ in range(WEEK)]
        for going in context.prepared.goings:
            name = going_name(context, going)
            sorting = sort_key(name.text, context.language)
            for time in going.times:
                if 0 <= time.day < WEEK:
                    days[time.day].append(Line(going, time, name, sorting))
                if time.end > DAY and time.day + 1 < WEEK and not time.cancelled:
                    days[time.day + 1].append(Line(going, time, name, sorting, carried=True))
        return [sorted(lines, key=lambda line: line.order) for lines in days]

    def of(self, code: str | None) -> list[list[Line]]:
        """The lines of each day of a municipality; of the region when `code` is None."""
        if code is None:
            return self.region
        return [[line for line in lines if line.going.is_in(code)] for lines in self.region]


def spread(lines: Sequence[Line], room: int) -> list[Line]:
    """As many of a day's lines as there is room for, from all parts of the day in turn: in the evening some are left.

    `week-days.js` does the same with what the page lacks.
    """
    parts = [[line for line in lines if line.part == part] for part in range(4)]
    in_turn = [line for turn in zip_longest(*parts) for line in turn if line]
    chosen = {id(line) for line in in_turn[:room]}
    return [line for line in lines if id(line) in chosen]


def line_list(context: Context, origin: str, lines: Sequence[Line]) -> Markup:
    """The lines as one HTML list; nothing for none."""
    items = Markup("").join(_item(context, origin, line) for line in lines)
    return Markup('<ol class="goings">{}</ol>').format(items) if items else Markup("")


def _item(context: Context, origin: str, line: Line) -> Markup:
    """`data-time` ("0930-1130") is what scripts go by; a line that is `carried` is shown by them alone, on its day."""
    time, words = line.time, context.strings
    if line.carried:
        time = time._replace(day=0, start=0, end=time.end - DAY)
    why = context.marked(context.pick(time.heading))
    tag = Markup("")
    if time.cancelled:
        told = words.postponed if line.going.postponed else words.cancelled
        tag = Markup(' <span class="tag tag-quiet">{}</span>').format(escape(told))
    return Markup(
        '<li data-time="{}"{}><span class="when">{}</span> <a href="{}"{}>{}</a> <span class="note">{}</span>{}</li>'
    ).format(
        Markup(compact_times([time._replace(day=0, cancelled=False, end_told=True)], 1)),  # noqa: S704 - digits
        Markup(' class="carried"') if line.carried else Markup(' class="off"') if time.cancelled else Markup(""),
        escape(time_text(context, time)),
        relative(origin, going_address(context, line.going)),
        context.lang(line.name),
        escape(line.name.text),
        joined([why, going_note(context, line.going)], " · "),
        tag,
    )


def week_dates(context: Context, days: int = WEEK) -> list[date]:
    """The dates from the build on."""
    return [context.built_on + timedelta(days=number) for number in range(days)]
