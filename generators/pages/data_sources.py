"""The sources of the site's data, one row each: what comes from it, when it was read, under which licence."""

from collections.abc import Callable, Iterator
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
    """One source in the words of the page's language. `pulled_at` is when it was read; `licence` as it is called.

    `warning` tells what a reader should know of its age.
    """

    name: str
    gives: str
    pulled_at: datetime
    licence: str
    warning: str = ""


def _ptv(context: Context) -> Iterator[SourceTold]:
    words, manifest = context.strings, context.prepared.snapshot.manifest
    name = words.data_source_ptv if manifest.official else words.data_source_example
    yield SourceTold(name, words.data_from_ptv, manifest.pulled_at, manifest.licence)


def _borders(context: Context) -> Iterator[SourceTold]:
    words, manifest = context.strings, context.prepared.borders_manifest
    if manifest is not None:
        name = context.word(manifest.attribution)
        yield SourceTold(name, words.data_from_borders, manifest.pulled_at, manifest.licence)


def _feeds(context: Context) -> Iterator[SourceTold]:
    words = context.strings
    for _, state in sorted(context.prepared.feeds.items()):
        name = context.word(state.attribution) or words.format("data_source_feed", name=state.source.key)
        what = words[f"data_from_feed_{state.source.publishes}"]
        warning = words.data_feed_expired if state.expired else words.data_feed_stale if state.stale else ""
        yield SourceTold(name, what, state.pulled_at, state.source.licence, warning)


SOURCES: tuple[Callable[[Context], Iterator[SourceTold]], ...] = (_ptv, _borders, _feeds)
"""Every source that the page tells of, one line each; nothing where the site has nothing of it."""


def sources_table(context: Context) -> Table:
    """All sources with their age on the day of the build."""
    words = context.strings
    headings = (words.data_source, words.data_content, words.data_pulled, words.data_licence)
    rows = tuple(_row(context, told) for source in SOURCES for told in source(context))
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
    if source.warning:
        pulled += Markup(" <strong>{}</strong>").format(escape(source.warning))
    return row(context, source.name, source.gives, pulled, _licence(source.licence or context.strings.data_no_licence))


def _licence(name: str) -> Markup:
    told = escape(clean(name))
    return Markup('<a href="{}">{}</a>').format(escape(LICENCES[name]), told) if name in LICENCES else told
