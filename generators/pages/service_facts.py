"""The short facts beside a service's text: for whom, price, languages, area, who organises it."""

from markupsafe import Markup

from generators.codes import language_names, municipality_names
from generators.directory.entries import ServiceEntry
from generators.model.records import Service
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.record import organisation_links

NAMED_ORGANISERS = 2
"""Organisers named above the text of a service; when there are more, the facts name them all."""

Fact = tuple[str, list[Markup]]
"""A heading and its lines."""


def facts(context: Context, origin: str, entry: ServiceEntry) -> list[Fact]:
    """Pairs of a heading and its lines for the facts beside the text. Empty ones do not appear."""
    words, service = context.strings, entry.service
    groups = [concept for concept in service.target_groups if "." in (concept.code or "")] or list(
        service.target_groups
    )
    rows: list[Fact] = [
        (words.for_whom, [joined(context.marked(context.pick(group.names)) for group in groups)]),
        (words.price, [_price(context, service)]),
        (words.languages, [language_line(context, service.languages)]),
        (words.area, [_area(context, origin, entry)]),
        (words.organised_by, _organisers(context, origin, entry)),
        (words.produced_by, _producers(context, origin, entry)),
        (words.situations, situation_links(context, origin, entry.situations)),
    ]
    return [(name, [line for line in lines if line]) for name, lines in rows if any(lines)]


def _organisers(context: Context, origin: str, entry: ServiceEntry) -> list[Markup]:
    """All of them when they are more than stand above the text."""
    links = organisation_links(context, origin, entry.organisation_ids)
    return links if len(links) > NAMED_ORGANISERS else []


def _price(context: Context, service: Service) -> Markup:
    words = context.strings
    told = {"free": words.free, "chargeable": words.chargeable, "other": words.other_charge}.get(service.charge or "")
    if not told and (service.charge_information or service.general_charge_information):
        told = words.fee_may_apply
    return escape(told)


def language_line(context: Context, codes: tuple[str, ...]) -> Markup:
    """Languages by name ("suomi, ruotsi, arabia"); a code without a name is left out."""
    names = language_names()
    return joined(context.word(names[code]) for code in codes if code in names)


def _area(context: Context, origin: str, entry: ServiceEntry) -> Markup:
    words, area = context.strings, entry.service.area
    if area.scope == "nationwide":
        return escape(words.whole_country)
    if area.scope == "nationwide_except_aland":
        return escape(words.whole_country_without_aland)
    known = context.prepared.directory.municipalities
    if set(entry.municipalities) >= set(known) and len(known) > 1:
        return escape(context.word(context.prepared.directory.region.names))
    found = [
        Markup('<a href="{}">{}</a>').format(
            relative(origin, context.address("municipality", code)),
            escape(context.word(municipality_names(code))),
        )
        for code in sorted(entry.municipalities)
    ]
    others = [context.marked(context.pick(part.names)) for part in area.parts if part.names and not part.municipalities]
    return joined([*found, *others])


def _producers(context: Context, origin: str, entry: ServiceEntry) -> list[Markup]:
    links = organisation_links(context, origin, tuple(i for i in entry.producer_ids if i not in entry.organisation_ids))
    for responsibility in entry.service.responsibilities:
        if responsibility.role == "producer" and not responsibility.organisation_id:
            picked = context.pick(responsibility.information)
            if picked:
                links.append(context.marked(picked))
    return links


def situation_links(context: Context, origin: str, keys: tuple[str, ...]) -> list[Markup]:
    """Life situations as one line of links to their pages; nothing without any."""
    links = [
        Markup('<a href="{}">{}</a>').format(
            relative(origin, context.address("situation", key)),
            escape(context.word(context.prepared.situation(key).names)),
        )
        for key in keys
    ]
    return [joined(links)] if links else []
