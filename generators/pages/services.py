"""The page of a service: how to get in first, then where and when, facts, what it is about, source."""

from markupsafe import Markup

from generators.directory.entries import ServiceEntry
from generators.model.records import Service
from generators.model.text import Text
from generators.pages.contacts import web_links
from generators.pages.context import Context, Crumb, breadcrumbs
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.help import help_line
from generators.pages.light_markdown import prose
from generators.pages.page import Page
from generators.pages.record import (
    description_of,
    guidance_line,
    organisation_links,
    other_names,
    page_of,
)
from generators.pages.service_facts import NAMED_ORGANISERS, facts
from generators.pages.source import source_block
from generators.pages.ways import place, way_in, ways_in_order
from generators.pages.why import why_service

SHOWN_PLACES = 8
"""Places that a service's page shows at once; the others are a press away, so that what follows is not far down."""


def service_pages(context: Context) -> list[Page]:
    """A page for every service of the directory."""
    return [service_page(context, entry) for entry in context.prepared.directory.services.values()]


def service_page(context: Context, entry: ServiceEntry) -> Page:
    """The page of one service."""
    service = entry.service
    address = context.address("service", service.id)
    organisers = organisation_links(context, address, entry.organisation_ids)
    unnamed = len(organisers) - NAMED_ORGANISERS
    located = [pair for pair in entry.connections if pair[1].kind == "location"]
    markdown = render(
        "service.md.j2",
        t=context.strings,
        crumbs=breadcrumbs(context, address, _trail(context, entry)),
        title=context.pick(service.names),
        lang=context.lang,
        also=other_names(context, service.names, service.alternative_names),
        summary=context.pick(service.summary),
        help=_help(context, entry),
        instructions=_told(context, service.user_instruction, service.general_user_instruction),
        ways=[way_in(context, connection, channel) for connection, channel in ways_in_order(entry)],
        places=[
            place(context, address, connection, channel, alone=len(located) == 1) for connection, channel in located
        ],
        shown_places=SHOWN_PLACES,
        more_places=context.strings.count("more_places", len(located) - SHOWN_PLACES),
        organisers=organisers,
        named_organisers=NAMED_ORGANISERS,
        more_organisers=context.strings.count("more_organisers", unnamed) if unnamed > 0 else "",
        guidance=guidance_line(context),
        facts=facts(context, address, entry),
        about=_about(context, address, entry),
        conditions=prose(context.pick(service.requirements), context.language),
        price=_told(context, service.general_charge_information, service.charge_information),
        times=_times(context, service),
        laws=_laws(context, service),
        vouchers=web_links(context, service.vouchers),
        vouchers_in_use=service.vouchers_in_use,
        source=source_block(context, "service", service.id, service.names, service.changed_at),
        why=why_service(context, address, entry),
    )
    return page_of(
        context,
        kind="service",
        record_id=service.id,
        names=service.names,
        description=_description(context, service),
        markdown=markdown,
    )


def _trail(context: Context, entry: ServiceEntry) -> list[Crumb]:
    """The list of services, then the service's first life situation."""
    trail = [Crumb(context.strings.services, context.list_address("service"))]
    for key in entry.situations[:1]:
        name = context.word(context.prepared.situation(key).names)
        trail.append(Crumb(name, context.address("situation", key)))
    return trail


def _help(context: Context, entry: ServiceEntry) -> Markup:
    """A line of help for services that are about violence."""
    topics = {context.prepared.situation(key).help for key in entry.situations}
    return help_line(context) if "violence" in topics else Markup("")


def _description(context: Context, service: Service) -> str:
    texts = (service.summary, service.general_description, service.description)
    return description_of(context, "service", service.id, service.names, *texts)


def _told(context: Context, *texts: Text) -> list[Markup]:
    """Those of the long texts that are told."""
    return [prose(context.pick(text), context.language) for text in texts if text]


def _times(context: Context, service: Service) -> list[tuple[str, Markup]]:
    """How long it takes, until when, for how long: pairs of a heading and its text."""
    rows = (
        (context.strings.processing_time, service.processing_time),
        (context.strings.deadline, service.deadline),
        (context.strings.validity_time, service.validity_time),
    )
    return [(name, prose(context.pick(text), context.language)) for name, text in rows if text]


def _about(context: Context, origin: str, entry: ServiceEntry) -> list[Markup]:
    """What the service is: the national description first, then its own, then those of merged records."""
    service = entry.service
    texts = (service.general_background, service.general_description, service.description)
    found = _told(context, *texts)
    told = {context.word(text) for text in texts}
    for part in entry.parts[1:]:
        own = context.pick(part.description)
        if not own or own.text in told:
            continue
        told.add(own.text)
        if part.responsible_id != service.responsible_id and (
            names := organisation_links(context, origin, (part.responsible_id or "",))
        ):
            before, _, after = context.strings.described_by.partition("{name}")
            found.append(Markup("**{}{}{}**").format(escape(before), names[0], escape(after)))
        found.append(prose(own, context.language))
    return found


def _laws(context: Context, service: Service) -> list[Markup]:
    lines = []
    for law in service.laws:
        name = context.pick(law.names)
        links = web_links(context, law.links, name.text if name else "")
        if name and links:
            lines.append(links[0])
        elif name:
            lines.append(context.marked(name))
    return lines
