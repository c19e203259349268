"""Links to what readers can follow or take along: calendars, feeds, tables. They lie below the page or beside it."""

from collections.abc import Iterable
from posixpath import basename, dirname

from markupsafe import Markup

from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined


def calendar_link(context: Context, origin: str, code: str | None) -> Markup:
    """The calendar and feeds of a municipality, of the region when `code` is None, and what to do with a calendar."""
    words = context.strings
    files = [(context.calendar_address(code), words.calendar_subscribe)]
    files += [(context.events_address(code), words.feed_events), (context.news_address(code), words.feed_news_link)]
    note = Markup('<br><span class="note">{}</span>').format(escape(words.calendar_subscribe_note))
    return _line(origin, files, note)


def event_feed_link(context: Context, origin: str, code: str | None) -> Markup:
    """The feed of events."""
    return _line(origin, [(context.events_address(code), context.strings.feed_events)])


def table_links(context: Context, origin: str, code: str | None) -> Markup:
    """The table of meeting places and the data of their map."""
    words = context.strings
    files = [
        (context.table_address(code), words.table_download),
        (context.meeting_places_address(code), words.table_geojson),
    ]
    return _line(origin, files)


def _line(origin: str, files: Iterable[tuple[str, str]], note: Markup | None = None) -> Markup:
    links = (Markup('<a href="{}">{}</a>').format(_file_link(origin, address), escape(text)) for address, text in files)
    return Markup('<p class="take-along">{}{}</p>').format(joined(links, " · "), note or Markup(""))


def _file_link(origin: str, address: str) -> Markup:
    """The link from a page to a file; both addresses are made of slugs and fixed names."""
    return relative(origin, f"{dirname(address)}/") + Markup(basename(address))  # noqa: S704 - a fixed name
