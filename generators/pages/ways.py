"""The ways to use a service: what one can do from home, and places to go to."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.directory.entries import ServiceEntry
from generators.model.records import Channel, Connection
from generators.pages.contacts import (
    address_line,
    address_note,
    email_links,
    phone_links,
    web_addresses,
    web_link,
    web_links,
)
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.opening_hours import hours_block, hours_in_brief
from generators.pages.route import route_links

WAYS_IN = ("electronic", "phone", "web_page", "printable_form")
"""Channels other than places, in the order in which they are shown: what a reader can do at once comes first."""


@dataclass(frozen=True)
class WayIn:
    """A way to use the service without going anywhere, ready for the template."""

    kind: str
    name: Markup
    text: Markup
    actions: list[Markup]
    notes: Markup
    hours: Markup


def ways_in_order(entry: ServiceEntry) -> list[tuple[Connection, Channel]]:
    """The connections that are no places, the most direct first."""
    ways = [pair for pair in entry.connections if pair[1].kind in WAYS_IN]
    return sorted(ways, key=lambda pair: WAYS_IN.index(pair[1].kind))


def way_in(context: Context, connection: Connection, channel: Channel) -> WayIn:
    """One channel as a way in. What is told of this pair stands before what the channel says of itself."""
    name = context.pick(channel.names)
    told = context.pick(connection.description) or context.pick(channel.summary) or context.pick(channel.description)
    if told and name and told.text == name.text:
        told = context.pick(channel.description)
    links = [*web_addresses(context, channel.links), *web_addresses(context, channel.form_files)]
    title = context.marked(name)
    # A link that is called what the channel is called would be told twice: the name itself becomes the link.
    if links and name and links[0].text in ("", name.text):
        title = web_link(context, links.pop(0), name.text)
    actions = phone_links(context, connection.phones or channel.phones)
    actions += [web_link(context, link) for link in links]
    actions += web_links(context, [*connection.links, *channel.attachments])
    actions += email_links(context, connection.emails or channel.emails)
    return WayIn(
        kind=channel.kind,
        name=title,
        text=context.marked(told),
        actions=actions,
        notes=joined(_notes(context, channel, connection)),
        hours=hours_in_brief(context, connection.hours or channel.hours, unknown=False),
    )


def _notes(context: Context, channel: Channel, connection: Connection) -> list[Markup]:
    """What one needs to know before: signing in, a signature, the form's identifier, where to post it."""
    words = context.strings
    notes = [escape(words.sign_in_needed)] if channel.requires_authentication else []
    if channel.requires_signature:
        notes.append(escape(words.signature_needed))
    if identifier := context.word(channel.form_identifier):
        notes.append(escape(f"{words.form_identifier}: {identifier}"))
    for address in (*channel.addresses, *connection.addresses):
        if line := address_line(context, address):
            title = words.return_form_to if address.purpose == "delivery" else words.postal_address
            notes.append(
                Markup("{}: {}").format(escape(title), joined([context.marked(context.pick(address.receiver)), line]))
            )
    return notes


@dataclass(frozen=True)
class Place:
    """A place where the service is given, ready for the template."""

    name: Markup
    address: Markup
    text: Markup
    contacts: list[Markup]
    hours: Markup
    municipality: str


def place(context: Context, origin: str, connection: Connection, channel: Channel, *, alone: bool) -> Place:
    """One place where the service is given, with the hours and phones of this service there.

    The week is shown when the place stands `alone`; of several, each has its usual week on one line that opens.
    """
    name = context.pick(channel.names)
    target = relative(origin, context.address("location", channel.id))
    link = Markup('<a href="{}"{}>{}</a>').format(target, context.lang(name), escape(name.text if name else ""))
    told = context.pick(connection.description)
    where = channel.main_address
    address = Markup("")
    if channel.confidential_address:
        address = escape(context.strings.address_not_public)
    elif where:
        address = joined([address_line(context, where), address_note(context, where)], " · ")
    return Place(
        name=link,
        address=address,
        text=context.marked(told),
        contacts=phone_links(context, connection.phones or channel.phones[:2])
        + email_links(context, connection.emails)
        + (route_links(context, where.coordinates) if where and not channel.confidential_address else []),
        hours=(hours_block if alone else hours_in_brief)(context, connection.hours or channel.hours, unknown=False),
        municipality=(where.municipality or "") if where and not channel.confidential_address else "",
    )
