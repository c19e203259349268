"""The page of a service location: when it is open, where it is, how to reach it, which services it gives."""

from markupsafe import Markup

from generators.directory.entries import PlaceEntry
from generators.model.records import Channel, Entrance
from generators.pages.contacts import address_line, address_note, contact_links, phone_links
from generators.pages.context import Context, Crumb, breadcrumbs
from generators.pages.environment import render
from generators.pages.escaping import escape, joined
from generators.pages.light_markdown import prose
from generators.pages.listing import record_items
from generators.pages.local_links import held_here
from generators.pages.opening_hours import exceptions_block, hours_block
from generators.pages.page import Page
from generators.pages.record import description_of, organisation_links, other_names, page_of
from generators.pages.route import route_links
from generators.pages.service_facts import Fact, language_line
from generators.pages.source import source_block
from generators.pages.why import why_place

SENTENCES_SHOWN = 60
"""Accessibility sentences on a page: the register may hold hundreds for a large building."""


def location_pages(context: Context) -> list[Page]:
    """A page for every place of the directory."""
    return [location_page(context, entry) for entry in context.prepared.directory.places.values()]


def location_page(context: Context, entry: PlaceEntry) -> Page:
    """The page of one service location."""
    channel, words = entry.channel, context.strings
    address = context.address("location", channel.id)
    trail = [Crumb(words.locations, context.list_address("location"))]
    if entry.municipality in context.prepared.directory.municipalities:
        names = context.prepared.directory.municipalities[entry.municipality].names
        trail.append(Crumb(context.word(names), context.address("municipality", entry.municipality)))
    summary = context.pick(channel.summary)
    if summary and summary.text == context.word(channel.names):
        summary = None
    markdown = render(
        "location.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, trail),
        title=context.pick(channel.names),
        lang=context.lang,
        also=other_names(context, channel.names, channel.alternative_names),
        summary=summary,
        actions=_first_actions(context, channel),
        hours=hours_block(context, channel.hours),
        exceptions=exceptions_block(context, channel.hours),
        addresses=_addresses(context, channel),
        contacts=contact_links(context, channel),
        facts=_facts(context, address, channel),
        about=prose(context.pick(channel.description), context.language),
        services=record_items(context, address, "service", entry.service_ids),
        local=held_here(context, address, channel.id),
        accessibility=[_entrance(context, entrance) for entrance in channel.entrances if entrance.groups],
        source=source_block(context, "location", channel.id, channel.names, channel.changed_at),
        why=why_place(context, address, entry),
    )
    return page_of(
        context,
        kind="location",
        record_id=channel.id,
        names=channel.names,
        description=description_of(
            context, "location", channel.id, channel.names, channel.summary, channel.description
        ),
        markdown=markdown,
    )


def _first_actions(context: Context, channel: Channel) -> list[Markup]:
    """What one does first: call, and find the way. A confidential address has no way to it."""
    main = None if channel.confidential_address else channel.main_address
    return [*phone_links(context, channel.phones)[:1], *route_links(context, main.coordinates if main else None)]


def _addresses(context: Context, channel: Channel) -> list[tuple[str, Markup]]:
    """Pairs of a heading and the address line; a confidential address is not told."""
    words = context.strings
    if channel.confidential_address:
        return [(words.visiting_address, escape(words.address_not_public))]
    found = []
    for address in channel.addresses:
        name = words.postal_address if address.purpose == "postal" else words.visiting_address
        another = address.purpose == "visit" and address != channel.main_address
        route = route_links(context, address.coordinates) if another else []
        line = joined([address_line(context, address), address_note(context, address), *route], " · ")
        if line:
            found.append((name, line))
    return found


def _facts(context: Context, origin: str, channel: Channel) -> list[Fact]:
    words = context.strings
    rows: list[Fact] = [
        (words.languages, [language_line(context, channel.languages)]),
        (words.organised_by, organisation_links(context, origin, (channel.organisation_id or "",))),
    ]
    return [(name, [line for line in lines if line]) for name, lines in rows if any(lines)]


def _entrance(context: Context, entrance: Entrance) -> tuple[Markup, list[tuple[Markup, list[Markup]]]]:
    """The entrance's name and, under each heading, its sentences."""
    words = context.strings
    name = context.pick(entrance.names)
    title = escape(name.text if name else words.main_entrance if entrance.main else words.entrance)
    groups, left = [], SENTENCES_SHOWN
    for group in entrance.groups:
        lines = []
        for sentence in group.sentences[:left]:
            if picked := context.pick(sentence):
                lines.append(context.marked(picked))
        left -= len(lines)
        if lines:
            groups.append((context.marked(context.pick(group.heading)), lines))
    return title, groups
