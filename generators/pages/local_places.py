"""Where a local record is: its address, the record in whose rooms it is held, the way there, the map of one place."""

from markupsafe import Markup

from generators.directory.local import LocalEntry
from generators.pages.contacts import address_line, address_note
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.local_facts import told
from generators.pages.local_kinds import capital
from generators.pages.local_links import record_link
from generators.pages.route import route_links

Where = list[tuple[str, Markup]]
"""Pairs of a heading and its line."""


def where_of(context: Context, origin: str, entry: LocalEntry) -> Where:
    """The address and the host; that it is online; or that the address is not public."""
    words, record = context.strings, entry.record
    if entry.hidden:
        return [(words.address, escape(words.address_not_public)), *_host(context, origin, entry)]
    address = entry.address
    line = joined([address_line(context, address), address_note(context, address)], " · ") if address else Markup("")
    rows = [
        (words.where_held, escape(capital(words.online)) if record.online else Markup("")),
        *_host(context, origin, entry),
        (words.address, line),
        (words.how_to_find, told(context, record.place_text)),
    ]
    return [(name, line) for name, line in rows if line]


def way_there(context: Context, entry: LocalEntry) -> list[Markup]:
    """The link to directions; none online or without a point that may be told."""
    return [] if entry.record.online else route_links(context, entry.point)


def _host(context: Context, origin: str, entry: LocalEntry) -> Where:
    link = record_link(context, origin, entry.host_id) if entry.host_id else Markup("")
    return [(context.strings.where_held, link)] if link else []
