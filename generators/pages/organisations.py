"""The page of an organisation: how to reach it, its services and places, what it is part of."""

from markupsafe import Markup

from generators.directory.entries import OrganisationEntry
from generators.pages.contacts import address_line, contact_links
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.light_markdown import prose
from generators.pages.listing import ITEMS_ON_PAGE, Item, record_items
from generators.pages.local_links import organised_here
from generators.pages.own_first import own_bar
from generators.pages.page import Page
from generators.pages.record import description_of, organisation_links, other_names, page_of
from generators.pages.service_facts import Fact
from generators.pages.source import source_block
from generators.pages.why import why_organisation


def organisation_pages(context: Context) -> list[Page]:
    """A page for every organisation of the directory."""
    return [organisation_page(context, entry) for entry in context.prepared.directory.organisations.values()]


def organisation_page(context: Context, entry: OrganisationEntry) -> Page:
    """The page of one organisation. Long lists are cut; the rest is found from A to Ö."""
    organisation, words = entry.organisation, context.strings
    address = context.address("organisation", organisation.id)
    services = record_items(context, address, "service", {*entry.service_ids, *entry.produced_ids})
    places = record_items(context, address, "location", entry.place_ids)
    markdown = render(
        "organisation.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, [Crumb(words.organisations, context.list_address("organisation"))]),
        title=context.pick(organisation.names),
        lang=context.lang,
        also=other_names(context, organisation.names, organisation.alternative_names),
        summary=context.pick(organisation.summary),
        contacts=contact_links(context, organisation),
        addresses=[line for item in organisation.addresses if (line := address_line(context, item))],
        facts=_facts(context, address, entry),
        about=prose(context.pick(organisation.description), context.language),
        services=services[:ITEMS_ON_PAGE],
        own_bar=own_bar(context, address, services[:ITEMS_ON_PAGE]),
        services_count=words.count("services", len(services)),
        more_services=_rest(context, address, "service", services),
        places=places[:ITEMS_ON_PAGE],
        more_places=_rest(context, address, "location", places),
        local=organised_here(context, address, organisation.id),
        source=source_block(context, "organisation", organisation.id, organisation.names, organisation.changed_at),
        why=why_organisation(context, address, entry),
    )
    return page_of(
        context,
        kind="organisation",
        record_id=organisation.id,
        names=organisation.names,
        description=description_of(
            context, "organisation", organisation.id, organisation.names, organisation.summary, organisation.description
        ),
        markdown=markdown,
    )


def _rest(context: Context, origin: str, kind: str, items: list[Item]) -> Markup:
    """The link to the whole list when the page shows only the beginning of `items`."""
    return relative(origin, context.list_address(kind)) if len(items) > ITEMS_ON_PAGE else Markup("")


def _facts(context: Context, origin: str, entry: OrganisationEntry) -> list[Fact]:
    words = context.strings
    rows: list[Fact] = [
        (words.part_of, organisation_links(context, origin, (entry.parent or "",))),
        (words.has_parts, organisation_links(context, origin, entry.children)),
        (words.business_id, [escape(entry.organisation.business_id)]),
    ]
    return [(name, [line for line in lines if line]) for name, lines in rows if any(lines)]
