"""The sources of the site's data, one row each: what comes from it, when it was read, under which licence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from generators.cleaning import clean
from generators.hours import HELSINKI
from generators.language.dates import clock, date_text
from generators.pages.context import Context
from generators.pages.escaping import escape
from generators.pages.tables import Table, row

LICENCES = {
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
}
"""Where a licence can be read."""


@dataclass(frozen=True)
class SourceTold:
    """One source in the words of the page's language. `pulled_at` is when it was read; `licence` as it is called."""

    name: str
    gives: str
    pulled_at: datetime
    licence: str


def _ptv(context: Context) -> SourceTold:
    words, manifest = context.strings, context.prepared.snapshot.manifest
    name = words.data_source_ptv if manifest.official else words.data_source_example
    return SourceTold(name, words.data_from_ptv, manifest.pulled_at, manifest.licence)


def _borders(context: Context) -> SourceTold | None:
    words, manifest = context.strings, context.prepared.borders_manifest
    if manifest is None:
        return None
    name = context.word(manifest.attribution)
    return SourceTold(name, words.data_from_borders, manifest.pulled_at, manifest.licence)


SOURCES: tuple[Callable[[Context], SourceTold | None], ...] = (_ptv, _borders)
"""Every source that the page tells of, one line each; None where the site has nothing of it."""


def sources_table(context: Context) -> Table:
    """All sources with their age on the day of the build."""
    words = context.strings
    headings = (words.data_source, words.data_content, words.data_pulled, words.data_licence)
    rows = tuple(_row(context, told) for source in SOURCES if (told := source(context)))
    return Table(
        words.format("data_sources_caption", date=date_text(context.built_on, context.language)), headings, rows
    )


def _row(context: Context, source: SourceTold) -> tuple[Markup, ...]:
    moment = source.pulled_at.astimezone(HELSINKI)
    days = max(0, (context.built_on - moment.date()).days)
    told = context.strings.format(
        "data_pulled_at",
        date=date_text(moment.date(), context.language),
        time=clock(moment.time(), context.language),
        age=context.strings.count("data_days", days),
    )
    pulled = Markup('<time datetime="{}">{}</time>').format(
        Markup(moment.isoformat(timespec="minutes")),  # noqa: S704 - digits and signs of a time
        escape(told),
    )
    return row(context, source.name, source.gives, pulled, _licence(source.licence))


def _licence(name: str) -> Markup:
    told = escape(clean(name))
    return Markup('<a href="{}">{}</a>').format(escape(LICENCES[name]), told) if name in LICENCES else told
