"""Services as search knows them."""

from collections.abc import Iterator

from generators.codes import municipality_names
from generators.directory.entries import ServiceEntry
from generators.model.records import Service
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.listing import where
from generators.pages.page import Page
from generators.pages.served import served_municipalities
from generators.search.finds import Facets, Find, Passage, bands, passages, titled

AGES_OF_GROUPS = {"KR1.2": (0, 17), "KR1.3": (13, 29), "KR1.1": (65, None)}
"""Ages in years of PTV's target groups that tell an age: families with children, the young, the old."""

PARTS_READ = 3
"""Records of a merged service whose own texts are read; more of them repeat the same."""


def service_find(context: Context, page: Page) -> Find:
    """A service: its own texts and those of the national description, its words in all languages."""
    entry = context.prepared.directory.services[page.record_id]
    service = entry.service
    organisations = context.prepared.directory.organisations
    organisers = [organisations[id_].organisation for id_ in entry.organisation_ids if id_ in organisations]
    return Find(
        kind="service",
        record_id=service.id,
        address=page.address,
        title=titled(service.names, page),
        family=_family(service),
        summary=context.pick(service.summary),
        place=where(context, entry),
        organisation=", ".join(context.word(one.names) for one in organisers[:2]),
        passages=tuple(_passages(context, entry)),
        class_codes=service.class_codes,
        facets=Facets(
            group="services",
            municipalities=served_municipalities(context, "service", service.id),
            situations=entry.situations,
            ages=bands(AGES_OF_GROUPS[code] for code in sorted(service.target_codes) if code in AGES_OF_GROUPS),
            languages=service.languages,
            free=True if service.charge == "free" else False if service.charge == "chargeable" else None,
            sectors=tuple(sorted({one.sector for one in organisers if one.sector})),
        ),
    )


def _family(service: Service) -> str:
    """The same service elsewhere has the same national description, or one of the same name, and is called the same;
    regions often have the same once more for each of their parts: "Lastenneuvola, läntinen alue".
    """
    finnish, national = service.names.pick("fi"), service.general_description_names.pick("fi")
    name = finnish.text if finnish else service.id
    if not service.general_description_id:
        return name
    return f"{national.text if national else service.general_description_id}: {name.rpartition(', ')[0] or name}"


def _passages(context: Context, entry: ServiceEntry) -> Iterator[Passage]:
    main = context.language
    service = entry.service
    yield from passages("name", service.names, main=main, rest=True)
    yield from passages(
        "other_name", service.alternative_names, service.general_description_names, main=main, rest=True
    )
    for code in sorted(service.keywords):
        yield from (Passage("keyword", word, code) for word in service.keywords[code])
    yield from passages("keyword", *(term.names for term in service.ontology_terms), main=main, rest=True)
    concepts = (*service.service_classes, *service.target_groups, *service.life_events)
    yield from passages("class", *(concept.names for concept in concepts), main=main, rest=True)
    for key in entry.situations:
        situation = context.prepared.situation(key)
        yield from passages("situation", situation.names, situation.hints, main=main)
    told = (passage for part in entry.parts[:PARTS_READ] for passage in _told(part, main))
    yield from dict.fromkeys(told)
    yield from _who_and_where(context, entry)


def _told(service: Service, main: str) -> Iterator[Passage]:
    yield from passages("summary", service.summary, main=main)
    texts: tuple[Text, ...] = (
        service.general_background,
        service.general_description,
        service.description,
        service.requirements,
        service.general_user_instruction,
        service.user_instruction,
    )
    yield from passages("body", *texts, main=main)


def _who_and_where(context: Context, entry: ServiceEntry) -> Iterator[Passage]:
    main, organisations = context.language, context.prepared.directory.organisations
    for id_ in (*entry.organisation_ids, *entry.producer_ids)[:4]:
        if id_ in organisations:
            yield from passages("who", organisations[id_].organisation.names, main=main)
    if len(entry.municipalities) <= 3:
        for code in sorted(entry.municipalities):
            if names := municipality_names(code):
                yield from passages("where", names, main=main, rest=True)
