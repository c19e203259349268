"""The page of counts of meeting places and its table for spreadsheets: by municipality, kind, who holds them, ages."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from generators.exports.csv_table import csv_table
from generators.list_addresses import FIGURES
from generators.meeting_counts import (
    AGE_GROUPS,
    COUNTED_GROUPS,
    KINDS,
    SECTORS,
    Counts,
    by_municipality,
    counts,
    lacking,
)
from generators.model.text import Picked
from generators.pages.chooser import municipalities_in_order, region_name
from generators.pages.context import Context, Crumb, breadcrumbs, last_piece, relative
from generators.pages.data_file import DataFile
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.page import Page
from generators.pages.tables import Table, row

Column = tuple[str, Callable[[Counts], int]]
"""The heading of a column and what it counts."""


def meeting_figure_pages(context: Context) -> list[Page]:
    """The one page of counts."""
    words = context.strings
    address = figures_address(context, context.language)
    listed = context.list_address("meeting_place")
    found, whole = _found(context)
    others: dict[str, str] = {
        language: figures_address(context, language)
        for language in context.prepared.settings.languages
        if language != context.language
    }
    markdown = render(
        "meeting_figures.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, [Crumb(words.meeting_places, listed)]),
        title=Picked(words.meeting_figures, context.language),
        lang=context.lang,
        summary=_summary(context, whole),
        lacking=_lacking(context, found),
        tables=[
            _table(context, address, found, whole, words[f"figures_by_{name}"], columns)
            for name, columns in _columns(context).items()
        ],
        csv=_file_name(context),
    )
    return [
        Page(
            kind="meeting_figures",
            record_id="",
            language=context.language,
            address=address,
            title=words.meeting_figures,
            title_language=context.language,
            description=words.meeting_figures_intro,
            markdown=markdown,
            languages=others,
            translations=frozenset(others),
            section=address,
        )
    ]


def meeting_figure_files(context: Context) -> list[DataFile]:
    """The counts as one table for spreadsheets: a row for each municipality, the region last."""
    words = context.strings
    found, whole = _found(context)
    columns = [
        (words.figures_total, _total),
        *(
            (f"{words[f'figures_column_{table}']}: {heading}", count)
            for table, shown in _columns(context).items()
            for heading, count in shown
        ),
    ]
    rows: list[list[object]] = [
        [words.figures_code, words.municipality, *(heading.replace("\u00ad", "") for heading, _ in columns)]
    ]
    for code, name in municipalities_in_order(context):
        rows.append([code, name.text, *(count(found[code]) for _, count in columns)])
    rows.append(["", region_name(context), *(count(whole) for _, count in columns)])
    address = figures_address(context, context.language) + _file_name(context)
    return [DataFile(address, csv_table(rows))]


def figures_address(context: Context, language: str) -> str:
    """Address of the page of counts in a language."""
    return f"{context.list_address('meeting_place', language)}{FIGURES[language]}/"


def _file_name(context: Context) -> str:
    return f"{FIGURES[context.language]}.csv"


def _found(context: Context) -> tuple[dict[str, Counts], Counts]:
    """The counts of each municipality, and of the region, in which a place of no known municipality counts too."""
    points = list(context.prepared.directory.meeting_points.values())
    return by_municipality(points, context.prepared.directory.municipalities), counts(points)


def _total(found: Counts) -> int:
    return found.total


def _columns(context: Context) -> dict[str, list[Column]]:
    """Name of each table → its columns after the total."""
    words = context.strings

    def columns(counted: str, keys: Iterable[str | None], prefix: str) -> list[Column]:
        return [(words[f"{prefix}_{key or 'unknown'}"], _counter(counted, key)) for key in keys]

    return {
        "group": columns("groups", COUNTED_GROUPS, "figures"),
        "kind": columns("kinds", KINDS, "place_kinds"),
        "sector": columns("sectors", (*SECTORS, None), "figures_sector"),
        "age": columns("ages", (*AGE_GROUPS, None), "figures_age"),
    }


def _counter(counted: str, key: str | None) -> Callable[[Counts], int]:
    """What takes one figure of `Counts` out of the mapping of this name."""

    def count(found: Counts) -> int:
        figures: dict[str | None, int] = getattr(found, counted)
        return figures[key]

    return count


def _table(
    context: Context, origin: str, found: dict[str, Counts], whole: Counts, caption: str, columns: list[Column]
) -> Table:
    words = context.strings
    shown = [(words.figures_total, _total), *columns]
    rows = [
        row(context, _municipality_link(context, origin, code, name), *(count(found[code]) for _, count in shown))
        for code, name in municipalities_in_order(context)
    ]
    rows.append(row(context, region_name(context), *(count(whole) for _, count in shown)))
    headings = (words.municipality, *(heading for heading, _ in shown))
    return Table(caption, headings, tuple(rows), wide=True)


def _municipality_link(context: Context, origin: str, code: str, name: Picked) -> Markup:
    """The municipality as a link to its list of meeting places."""
    target = f"{context.list_address('meeting_place')}{last_piece(context.address('municipality', code))}/"
    return Markup('<a href="{}"{}>{}</a>').format(relative(origin, target), context.lang(name), escape(name.text))


def _summary(context: Context, whole: Counts) -> str:
    """The whole region in one sentence, under the four heads that the regions use."""
    words = context.strings
    return words.format(
        "figures_summary",
        region=region_name(context),
        places=words.count("meeting_places", whole.total),
        **{key: words.count(f"figures_count_{key}", whole.groups[key]) for key in COUNTED_GROUPS},
    )


def _lacking(context: Context, found: dict[str, Counts]) -> list[str]:
    """Which municipalities lack a place, and one for each age group above small children, in words."""
    questions: list[tuple[str, Callable[[Counts], int]]] = [
        ("any", _total),
        ("school", lambda one: one.ages["school"]),
        ("teenage", lambda one: one.ages["teenage"]),
    ]
    return [_names(context, key, lacking(found, has)) for key, has in questions]


def _names(context: Context, key: str, codes: Iterable[str]) -> str:
    words, without = context.strings, set(codes)
    names = [name.text for code, name in municipalities_in_order(context) if code in without]
    if not names:
        return words[f"figures_none_lack_{key}"]
    return words.format(f"figures_lack_{key}", names=", ".join(names))
