"""Service locations and organisations of PTV as search knows them."""

from collections.abc import Iterator

from generators.codes import municipality_names
from generators.hours_by_day import compact
from generators.pages.context import Context
from generators.pages.listing import place_note
from generators.pages.page import Page
from generators.pages.served import served_municipalities
from generators.search.finds import Facets, Find, Passage, passages, titled

SERVICES_NAMED = 12
"""Services whose names a place or an organisation is found by; a town hall has hundreds."""


def location_find(context: Context, page: Page) -> Find:
    """A place: its name, where it is, and what is given there."""
    directory = context.prepared.directory
    entry = directory.places[page.record_id]
    channel = entry.channel
    owner = directory.organisations.get(channel.organisation_id or "")
    summary = context.pick(channel.summary)
    return Find(
        kind="location",
        record_id=channel.id,
        address=page.address,
        title=titled(channel.names, page),
        family=channel.id,
        summary=None if summary and summary.text == context.word(channel.names) else summary,
        place=str(place_note(context, entry).striptags()),
        organisation=context.word(owner.organisation.names) if owner else "",
        passages=tuple(_of_location(context, page.record_id)),
        facets=Facets(
            group="places",
            municipalities=served_municipalities(context, "location", channel.id),
            languages=channel.languages,
            sectors=_sectors(owner.organisation.sector if owner else None),
            hours=context.remembered("compact", channel.hours, lambda: compact(channel.hours, context.built_on)),
        ),
    )


def _of_location(context: Context, id_: str) -> Iterator[Passage]:
    main, directory = context.language, context.prepared.directory
    entry = directory.places[id_]
    channel = entry.channel
    yield from passages("name", channel.names, main=main, rest=True)
    yield from passages("other_name", channel.official_names, channel.alternative_names, main=main, rest=True)
    yield from passages("summary", channel.summary, main=main)
    yield from passages("body", channel.description, main=main)
    for key in entry.service_ids[:SERVICES_NAMED]:
        yield from passages("class", directory.services[key].service.names, main=main)
    if owner := directory.organisations.get(channel.organisation_id or ""):
        yield from passages("who", owner.organisation.names, main=main)
    if entry.municipality and (names := municipality_names(entry.municipality)):
        yield from passages("where", names, main=main, rest=True)
    address = None if channel.confidential_address else channel.main_address
    if address:
        yield from passages("where", address.street, main=main, rest=True)


def organisation_find(context: Context, page: Page) -> Find:
    """An organisation: its names, what it says of itself, and its first services."""
    directory = context.prepared.directory
    entry = directory.organisations[page.record_id]
    organisation, main = entry.organisation, context.language
    found = [
        *passages("name", organisation.names, main=main, rest=True),
        *passages("summary", organisation.summary, main=main),
        *passages("body", organisation.description, main=main),
    ]
    return Find(
        kind="organisation",
        record_id=organisation.id,
        address=page.address,
        title=titled(organisation.names, page),
        family=organisation.id,
        summary=context.pick(organisation.summary),
        passages=tuple(found),
        facets=Facets(
            group="people",
            municipalities=served_municipalities(context, "organisation", organisation.id),
            sectors=_sectors(organisation.sector),
        ),
    )


def _sectors(sector: str | None) -> tuple[str, ...]:
    return (sector,) if sector else ()
