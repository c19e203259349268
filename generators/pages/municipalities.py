"""The pages of a municipality: its life situations, own services, places and organisations.

For each life situation there is a page of its own with all services that serve the municipality, the municipality's
first: "Ero, Tampere" is an address one can send to a friend.
"""

from dataclasses import replace

from markupsafe import Markup

from generators.directory.entries import MunicipalityEntry
from generators.model.text import Picked
from generators.pages.cards import Card, card_list, situation_card
from generators.pages.contacts import email_links, phone_links
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import joined
from generators.pages.list_pages import ListOfRecords, list_pages, part_steps, steps_block
from generators.pages.listing import Line, count_line, parts, record_item, record_items, record_lines, sorted_ids
from generators.pages.map_block import map_data
from generators.pages.municipality_local import local_sections
from generators.pages.page import Page
from generators.pages.place_parts import place_lines
from generators.pages.record import page_of
from generators.pages.situations import situation_help
from generators.pages.take_along import calendar_link
from generators.pages.week_block import week_block
from generators.pages.week_lines import Weeks

SHOWN_AT_ONCE = 60
"""Services or places on the municipality's own page; longer lists get pages of their own."""


def municipality_pages(context: Context) -> list[Page]:
    """All pages of all municipalities of the county."""
    pages: list[Page] = []
    weeks = Weeks(context)
    for entry in context.prepared.directory.municipalities.values():
        pages.append(_own_page(context, entry, weeks))
        pages += _long_lists(context, entry)
        pages += _situation_pages(context, entry)
    return pages


def situations_here(context: Context, entry: MunicipalityEntry) -> dict[str, list[str]]:
    """Situation key → ids of the services that serve the municipality in it; empty ones are left out."""
    here = set(entry.service_ids)
    found = {
        key: [record_id for record_id in ids if record_id in here]
        for key, ids in context.prepared.directory.situations.items()
    }
    return {key: ids for key, ids in found.items() if ids}


def _addresses(context: Context, code: str, kind: str, key: str | None) -> dict[str, str]:
    """Addresses by language of a page below the municipality's: `kunnat/tampere/ero/`, `kunnat/tampere/palvelut/`."""
    addresses: dict[str, str] = {}
    for language in context.prepared.settings.languages:
        below = context.address(kind, key, language) if key else context.list_address(kind, language)
        addresses[language] = context.address("municipality", code, language) + below.rstrip("/").split("/")[-1] + "/"
    return addresses


def _own_page(context: Context, entry: MunicipalityEntry, weeks: Weeks) -> Page:
    words = context.strings
    address = context.address("municipality", entry.code)
    name = context.word(entry.names)
    description = words.format("municipality_description", name=name)
    markdown = render(
        "municipality.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, [Crumb(words.municipalities, context.list_address("municipality"))]),
        title=context.pick(entry.names),
        lang=context.lang,
        description=description,
        week=week_block(context, address, weeks, entry.code),
        calendar=calendar_link(context, address, entry.code),
        situations=card_list(
            context,
            [
                _situation_card(context, entry, address, key, len(ids))
                for key, ids in situations_here(context, entry).items()
            ],
        ),
        local=local_sections(context, entry),
        services=_services_shown(context, entry, address),
        places=_places_shown(context, entry, address),
        map=map_data(context, address, entry.code, name),
        contacts=[
            replace(item, note=_first_contacts(context, key))
            for key in sorted_ids(context, "organisation", entry.organisation_ids)
            for item in (record_item(context, address, "organisation", key),)
        ],
    )
    return page_of(
        context,
        kind="municipality",
        record_id=entry.code,
        names=entry.names,
        description=description,
        markdown=markdown,
    )


def _first_contacts(context: Context, organisation_id: str) -> Markup:
    """The first phone and e-mail of an organisation: what one needs first."""
    organisation = context.prepared.directory.organisations[organisation_id].organisation
    found = [*phone_links(context, organisation.phones)[:1], *email_links(context, organisation.emails)[:1]]
    return joined(found, " · ")


def _situation_card(context: Context, entry: MunicipalityEntry, origin: str, key: str, number: int) -> Card:
    target = _addresses(context, entry.code, "situation", key)[context.language]
    note = count_line(context, "service", number)
    return situation_card(context, context.prepared.situation(key), relative(origin, target), note)


def _services_shown(context: Context, entry: MunicipalityEntry, origin: str) -> dict[str, object]:
    """A short list itself, or a link to the long one."""
    ids = entry.own_service_ids
    return _shown(context, origin, _services(context, entry), "service") | {
        "items": record_items(context, origin, "service", ids) if len(ids) <= SHOWN_AT_ONCE else []
    }


def _places_shown(context: Context, entry: MunicipalityEntry, origin: str) -> dict[str, object]:
    """A short list in its parts, or a link to the long one and to each part of it."""
    records = _places(context, entry)
    short = len(records.lines) <= SHOWN_AT_ONCE
    return _shown(context, origin, records, "location") | {
        "parts": parts(line.on(origin) for line in records.lines) if short else [],
        "steps": [] if short else [steps_block(origin, steps) for steps in part_steps(records, context.language)],
    }


def _shown(context: Context, origin: str, records: ListOfRecords, kind: str) -> dict[str, object]:
    number = len(records.lines)
    target = records.addresses[context.language]
    return {
        "link": relative(origin, target) if number > SHOWN_AT_ONCE else Markup(""),
        "count": count_line(context, kind, number),
        "any": bool(number),
    }


def _long_lists(context: Context, entry: MunicipalityEntry) -> list[Page]:
    lists = (_services(context, entry), _places(context, entry))
    return [page for records in lists if len(records.lines) > SHOWN_AT_ONCE for page in list_pages(context, records)]


def _services(context: Context, entry: MunicipalityEntry) -> ListOfRecords:
    lines = record_lines(context, "service", entry.own_service_ids)
    return _list(context, entry, "service", None, context.strings.services, lines)


def _places(context: Context, entry: MunicipalityEntry) -> ListOfRecords:
    lines = place_lines(context, entry.place_ids)
    return _list(context, entry, "location", None, context.strings.locations, lines)


def _situation_pages(context: Context, entry: MunicipalityEntry) -> list[Page]:
    pages: list[Page] = []
    for key, ids in situations_here(context, entry).items():
        situation = context.prepared.situation(key)
        title, intro = context.word(situation.names), context.word(situation.introductions)
        records = _list(context, entry, "situation", key, title, record_lines(context, "service", ids), intro)
        pages += list_pages(context, replace(records, help=situation_help(context, situation)))
    return pages


def _list(
    context: Context,
    entry: MunicipalityEntry,
    kind: str,
    key: str | None,
    title: str,
    lines: list[Line],
    intro: str = "",
) -> ListOfRecords:
    name = context.word(entry.names)
    section = context.list_address("municipality")
    return ListOfRecords(
        kind="municipality_list",
        key=f"{entry.code}/{key or kind}",
        addresses=_addresses(context, entry.code, kind, key),
        title=Picked(f"{title}, {name}", context.language),
        intro=intro,
        lines=lines,
        trail=[
            Crumb(context.strings.municipalities, section),
            Crumb(name, context.address("municipality", entry.code)),
        ],
        section=section,
        of_one_municipality=True,
        parts_label=context.strings.parts_of_list,
    )
