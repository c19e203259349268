"""Lists of events: all that are to come by date, those of each municipality, and a page for each month of a year.

The page of a month has the same address every year: "tapahtumat/joulukuu/" is the next December.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from generators.directory.coming import Coming, coming
from generators.directory.local import LocalEntry
from generators.language.dates import day_name, short_date
from generators.language.months import month_name, month_year
from generators.model.text import Picked
from generators.pages.context import Context, Crumb
from generators.pages.event_lines import date_line, event_lines
from generators.pages.list_pages import ListOfRecords, Steps, list_pages
from generators.pages.listing import Heading, Line
from generators.pages.local_lines import is_in
from generators.pages.local_lists import below, by_municipality, list_of, municipality_list
from generators.pages.page import Page
from generators.pages.take_along import event_feed_link
from generators.slugs import slug
from generators.spans import lasts_days

MONTHS = 12


def event_list_pages(context: Context) -> list[Page]:
    """The list of the region, of each municipality, and of each month."""
    entries = list(context.prepared.directory.local.of("event").values())
    here = {
        code: event_lines(context, (entry for entry in entries if is_in(entry, code)))
        for code in context.prepared.directory.municipalities
    }
    months = _dates_by_month(context, entries)
    counts = {code: len(lines) for code, lines in here.items()}
    steps = [by_municipality(context, "event", counts), _month_steps(context, months, None)]
    whole = replace(list_of(context, "event", event_lines(context, entries)), steps=steps)
    pages = list_pages(context, _followed(context, whole, None))
    for code, lines in here.items():
        pages += list_pages(context, _followed(context, municipality_list(context, "event", code, lines), code))
    for month, lines in months.items():
        pages += list_pages(context, _month(context, month, lines, months))
    return pages


def _followed(context: Context, records: ListOfRecords, code: str | None) -> ListOfRecords:
    """The list with a link to its feed below it."""
    return replace(records, files=lambda origin: event_feed_link(context, origin, code))


def _dates_by_month(context: Context, entries: Iterable[LocalEntry]) -> dict[date, list[Line]]:
    """First day of each of the next twelve months, this one first → the lines of its dates, by day."""
    first = context.built_on.replace(day=1)
    months: dict[date, list[Line]] = {_later(first, number): [] for number in range(MONTHS)}
    dated: dict[date, list[tuple[tuple[object, ...], LocalEntry, Coming]]] = defaultdict(list)
    for entry in entries:
        for one in coming(entry, context.built_on):
            for day in _listed_on(one, context.built_on):
                dated[day].append(((one.occurrence.start, entry.record.id), entry, one))
    for day, found in sorted(dated.items()):
        month = day.replace(day=1)
        heading = Heading(day.isoformat(), _day(day, context.language))
        if month in months:
            in_order = sorted(found, key=lambda row: row[0])
            months[month] += [date_line(context, entry, one).under(heading) for _, entry, one in in_order]
    return months


def _listed_on(one: Coming, today: date) -> Iterator[date]:
    """Under which days it stands: the one on which it begins, of what lasts for days the first of each month too."""
    yield (day := max(one.occurrence.day, today))
    if lasts_days(one.occurrence):
        last = (one.occurrence.end - timedelta(minutes=1)).date()
        while (day := _later(day.replace(day=1), 1)) <= last:
            yield day


def _later(month: date, number: int) -> date:
    year, index = divmod(month.month - 1 + number, 12)
    return date(month.year + year, index + 1, 1)


def _day(day: date, language: str) -> str:
    """ "Torstai 3.12."."""
    name = day_name(day, language)
    return f"{name[0].upper()}{name[1:]} {short_date(day, language)}"


def _month(context: Context, month: date, lines: list[Line], months: dict[date, list[Line]]) -> ListOfRecords:
    words = context.strings
    whole = list_of(context, "event", lines)
    return replace(
        whole,
        kind="event_list",
        key=f"event/{month.month}",
        addresses=below(context, "event", lambda language: _piece(month, language)),
        title=Picked(f"{whole.title.text}, {month_year(month, context.language)}", context.language),
        intro=words.event_month_intro,
        trail=[Crumb(whole.title.text, context.list_address("event"))],
        of_one_municipality=True,
        steps=[_month_steps(context, months, month)],
    )


def _piece(month: date, language: str) -> str:
    return f"{slug(month_name(month.month, language))}/"


def _month_steps(context: Context, months: dict[date, list[Line]], current: date | None) -> Steps:
    """Links to the months in which something is on, this one always among them; folded where no month is shown."""
    address = context.list_address("event")
    links = [
        (
            month_year(month, context.language),
            "" if month == current else address + _piece(month, context.language),
        )
        for number, (month, lines) in enumerate(months.items())
        if lines or month == current or number == 0
    ]
    return Steps(context.strings.by_month, links, folded="" if current else context.strings.by_month)
