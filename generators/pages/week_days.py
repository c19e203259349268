"""A page for each day of the week: all that is on then in the region, by municipality.

The pages of the region and of a municipality show a part of each day and lead here for the rest. The addresses are
those of weekdays, so that they never end: "mihin-tanaan/torstai/" is always of the next Thursday.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from generators.codes import municipality_names
from generators.language.collation import SortKey, sort_key
from generators.language.dates import day_name, short_date
from generators.model.text import Picked
from generators.pages.context import Context, Crumb, breadcrumbs, last_piece
from generators.pages.environment import render
from generators.pages.list_pages import Steps, numbered, pager, steps_block
from generators.pages.listing import cut
from generators.pages.page import Page
from generators.pages.week_lines import Line, Weeks, line_list, week_dates
from generators.slugs import slug

Placed = tuple[str, Line]
"""Code of a municipality, "" for none, and a line that is told under it."""


def day_address(context: Context, day: date, language: str | None = None) -> str:
    """Address of the page of a day: that of its weekday."""
    language = language or context.language
    return f"{context.list_address('today', language)}{slug(day_name(day, language))}/"


def rest_address(context: Context, day: date, lines: Sequence[Line], code: str | None) -> str:
    """Where the whole of a day is told, by its lines of the region: for a municipality where that one begins."""
    addresses = {context.language: day_address(context, day)}
    for number, placed in enumerate(_groups(context, lines) if code else (), 1):
        if any(found == code for found, _ in placed):
            return f"{numbered(addresses, number)[context.language]}#{_anchor(context, code or '')}"
    return addresses[context.language]


def week_day_pages(context: Context) -> list[Page]:
    """The pages of all seven days; a day with very much has several."""
    pages: list[Page] = []
    for day, lines in zip(week_dates(context), Weeks(context).region, strict=True):
        groups = _groups(context, lines)
        pages += [_page(context, day, groups, number) for number in range(1, len(groups) + 1)]
    return pages


def _groups(context: Context, lines: Sequence[Line]) -> list[Sequence[Placed]]:
    """A day's lines page by page, in alphabetical order of municipalities; what is of none comes last."""

    def key(placed: Placed) -> tuple[bool, SortKey, tuple[object, ...]]:
        return not placed[0], sort_key(_name(context, placed[0]), context.language), placed[1].order

    return cut(sorted(((line.going.municipality or "", line) for line in lines if not line.carried), key=key))


def _name(context: Context, code: str) -> str:
    return context.word(municipality_names(code)) if code else context.strings.week_elsewhere


def _anchor(context: Context, code: str) -> str:
    return str(last_piece(context.address("municipality", code))) if code else "elsewhere"


def _page(context: Context, day: date, groups: Sequence[Sequence[Placed]], number: int) -> Page:
    words, language = context.strings, context.language
    addresses: dict[str, str] = {code: day_address(context, day, code) for code in context.prepared.settings.languages}
    own = numbered(addresses, number)
    title = words.format("week_day_title", day=day_name(day, language), date=short_date(day, language))
    trail = [Crumb(words.today_title, context.list_address("today"))]
    if number > 1:
        trail.append(Crumb(title, addresses[language]))
        title = words.format("page_title", title=title, number=number)
    parts = [
        (_name(context, code), _anchor(context, code), line_list(context, own[language], [line for _, line in placed]))
        for code, placed in ((code, list(same)) for code, same in groupby(groups[number - 1], key=lambda one: one[0]))
    ]
    markdown = render(
        "week_day.md.j2",
        t=words,
        crumbs=breadcrumbs(context, own[language], trail),
        title=Picked(title, language),
        lang=context.lang,
        intro=words.week_day_intro if parts else words.week_none,
        steps=_steps(context, own[language], day),
        parts=parts,
        pager=pager(context, own[language], addresses, number, len(groups)),
    )
    others = {code: address for code, address in own.items() if code != language}
    return Page(
        kind="today_day",
        record_id=f"{day.weekday()}/{number}",
        language=language,
        address=own[language],
        title=title,
        title_language=language,
        description=f"{title} {words.week_day_intro}",
        markdown=markdown,
        languages=others,
        translations=frozenset(others),
        indexed=False,
        section=context.list_address("today"),
    )


def _steps(context: Context, origin: str, day: date) -> Markup:
    steps = [
        (f"{day_name(other, context.language)[:2]} {short_date(other, context.language)}", other)
        for other in week_dates(context)
    ]
    links = [(text, "" if other == day else day_address(context, other)) for text, other in steps]
    return steps_block(origin, Steps(context.strings.week_days, links))
