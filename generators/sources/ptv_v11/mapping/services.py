"""Services (API v11 §3), their connections (§5) and what a general description adds (§6)."""

from collections.abc import Iterable
from typing import Literal

from generators.model.records import Connection, Law, Responsibility, Service, Unread
from generators.model.text import EMPTY, Text
from generators.sources.ptv_v11.ids import guid
from generators.sources.ptv_v11.mapping.addresses import addresses, area
from generators.sources.ptv_v11.mapping.concepts import concepts
from generators.sources.ptv_v11.mapping.contacts import CHARGES, emails, links, phones
from generators.sources.ptv_v11.mapping.fields import LONG_LIST_LIMIT, Raw, Reading, absent, begin, mapping
from generators.sources.ptv_v11.mapping.hours import hours
from generators.sources.ptv_v11.mapping.texts import NAME_TYPES, language, line, localised, names, typed

KINDS: dict[str, Literal["service", "permit", "qualification"]] = {
    "service": "service",
    "permitorobligation": "permit",
    "permissionandobligation": "permit",
    "professionalqualification": "qualification",
    "professionalqualifications": "qualification",
}
FUNDING: dict[str, Literal["public", "market"]] = {"publiclyfunded": "public", "marketfunded": "market"}
ROLES: dict[str, Literal["responsible", "other_responsible", "producer"]] = {
    "responsible": "responsible",
    "otherresponsible": "other_responsible",
    "producer": "producer",
}
PROVISIONS: dict[str, Literal["self_produced", "procured", "other"]] = {
    "selfproducedservices": "self_produced",
    "selfproduced": "self_produced",
    "procuredservices": "procured",
    "purchaseservices": "procured",
    "other": "other",
}
"""PTV's words, with those of v7."""

_OWN = {
    "description": "description",
    "summary": "summary",
    "shortdescription": "summary",
    "userinstruction": "user_instruction",
    "serviceuserinstruction": "user_instruction",
    "validitytime": "validity_time",
    "validitytimeadditionalinfo": "validity_time",
    "processingtime": "processing_time",
    "processingtimeadditionalinfo": "processing_time",
    "deadline": "deadline",
    "deadlineadditionalinfo": "deadline",
    "chargetypeadditionalinfo": "charge_information",
}
_GENERAL = {f"gd_{theirs}": f"general_{ours}" for theirs, ours in _OWN.items()} | {
    "gd_backgrounddescription": "general_background",
    "backgrounddescription": "general_background",
}
DESCRIPTION_TYPES = _OWN | _GENERAL
"""PTV's description types → fields; those of the general description carry "GD_" (§6)."""

CONNECTION_TEXTS = {"description": "description", "chargetypeadditionalinfo": "charge_information"}
"""PTV's description types of a connection → fields (§5)."""

EXTRA_TYPES = {
    word.lower(): word
    for word in (
        "DocumentReceived",
        "GuidanceToOnlineSelfService",
        "LostAndFound",
        "OnlineSelfServicePoint",
        "OnsiteGuidance",
        "OnsiteGuidanceByServiceAuthor",
        "RemoteGuidance",
    )
}
"""What more a connection may offer, in any case of letters → as PTV spells it (§5)."""


def read_service(raw: object, unread: list[Unread]) -> Service | None:
    """A service as `serviceWithGD` gives it, or None with the reason in `unread`. Never raises on any JSON."""
    begun = begin("service", raw, unread)
    if begun is None:
        return None
    reading, record = begun
    called = names(reading, record, "serviceNames")
    if not called.shown:
        reading.refuse("no name in any language")
        return None
    texts = typed(reading, record, "serviceDescriptions", DESCRIPTION_TYPES)
    return Service(
        id=reading.id,
        kind=reading.known(KINDS, record, "type") or "service",
        names=called.shown,
        alternative_names=called.alternative,
        summary=_with_general(texts, "summary"),
        description=texts.get("description", EMPTY),
        user_instruction=texts.get("user_instruction", EMPTY),
        requirements=localised(reading, record, "requirements", lines=True),
        charge=reading.known(CHARGES, record, "serviceChargeType"),
        charge_information=texts.get("charge_information", EMPTY),
        processing_time=_with_general(texts, "processing_time"),
        validity_time=_with_general(texts, "validity_time"),
        deadline=_with_general(texts, "deadline"),
        general_description_id=reading.reference(record, "generalDescriptionId"),
        general_background=texts.get("general_background", EMPTY),
        general_description=texts.get("general_description", EMPTY),
        general_user_instruction=texts.get("general_user_instruction", EMPTY),
        general_charge_information=texts.get("general_charge_information", EMPTY),
        funding=reading.known(FUNDING, record, "fundingType"),
        area=area(reading, record),
        languages=spoken(reading, record),
        service_classes=concepts(reading, record, "serviceClasses"),
        ontology_terms=concepts(reading, record, "ontologyTerms"),
        target_groups=concepts(reading, record, "targetGroups"),
        life_events=concepts(reading, record, "lifeEvents"),
        keywords=_keywords(reading, record),
        laws=tuple(_laws(reading, record)),
        connections=tuple(_connections(reading, record)),
        responsibilities=tuple(_responsibilities(reading, record)),
        vouchers_in_use=reading.flag(record, "serviceVouchersInUse"),
        vouchers=links(reading, record, "serviceVouchers", about="additionalInformation"),
        collection_ids=collection_ids(reading, record),
        changed_at=reading.moment(record, "modified"),
    )


def read_general_description_names(raw: object) -> tuple[str, Text] | None:
    """Id and names of a general description, or None when it has neither. Never raises on any JSON."""
    record = mapping(raw)
    record_id = guid(record.get("id"))
    if record_id is None:
        return None
    unread: list[Unread] = []
    found = typed(Reading("general_description", record_id, unread), record, "names", NAME_TYPES, default="name")
    return (record_id, found["name"]) if "name" in found else None


def _with_general(texts: dict[str, Text], field: str) -> Text:
    """The service's own text; a language that it lacks comes from the general description."""
    own, general = texts.get(field, EMPTY), texts.get(f"general_{field}", EMPTY)
    return own.filled_from(general) if own and general else own or general


def spoken(reading: Reading, raw: Raw) -> tuple[str, ...]:
    """Codes of the languages that a record is served in."""
    value = raw.get("languages")
    if not isinstance(value, list):
        if not absent(value):
            reading.leave_out("languages", "not a list", value)
        return ()
    found: dict[str, None] = {}
    for item in value[:LONG_LIST_LIMIT]:
        if code := language(item):
            found[code] = None
        elif not absent(item):
            reading.leave_out("languages", "not a language code", item)
    return tuple(found)


def collection_ids(reading: Reading, raw: Raw) -> tuple[str, ...]:
    """Ids of the service collections that a record belongs to."""
    ids = (reading.reference(row, "id", "serviceCollections.") for row in reading.rows(raw, "serviceCollections"))
    return tuple(dict.fromkeys(found for found in ids if found))


def _keywords(reading: Reading, raw: Raw) -> dict[str, tuple[str, ...]]:
    """Free words by language, each once in the order they came, whatever their letters' case."""
    found: dict[str, dict[str, str]] = {}
    for row in reading.rows(raw, "keywords"):
        word, code = line(row.get("value")), language(row.get("language"))
        if word and code:
            found.setdefault(code, {}).setdefault(word.casefold(), word)
        elif word or not absent(row.get("value")):
            reading.leave_out("keywords", "a word that cannot be read or has no language", row.get("value"))
    return {code: tuple(words.values()) for code, words in found.items()}


def _laws(reading: Reading, raw: Raw) -> Iterable[Law]:
    for row in reading.rows(raw, "legislation"):
        law = Law(
            names=localised(reading, row, "names", "legislation."),
            links=links(reading, row, "webPages", "legislation."),
        )
        if law.names or law.links:
            yield law


def _responsibilities(reading: Reading, raw: Raw) -> Iterable[Responsibility]:
    where = "organizations."
    for row in reading.rows(raw, "organizations"):
        role = reading.known(ROLES, row, "roleType", where)
        organisation = reading.reference(mapping(row.get("organization")), "id", f"{where}organization.")
        information = localised(reading, row, "additionalInformation", where)
        if role is None or not (organisation or information):
            reading.leave_out("organizations", "an organisation without its role, or a role without its organisation")
            continue
        yield Responsibility(
            organisation_id=organisation,
            role=role,
            provision=reading.known(PROVISIONS, row, "provisionType", where),
            information=information,
        )


def _connections(reading: Reading, raw: Raw) -> Iterable[Connection]:
    """The connections, one a channel: the first that names it."""
    seen: set[str] = set()
    for row in reading.rows(raw, "serviceChannels", limit=LONG_LIST_LIMIT):
        channel = mapping(row.get("serviceChannel")).get("id")
        channel_id = guid(channel)
        if channel_id is None:
            reading.leave_out("serviceChannels", "a connection without its channel", channel)
        elif channel_id in seen:
            reading.leave_out("serviceChannels", "a second connection to one channel", channel_id)
        else:
            seen.add(channel_id)
            yield _connection(reading, row, channel_id)


def _connection(reading: Reading, row: Raw, channel_id: str) -> Connection:
    where = "serviceChannels."
    texts = typed(reading, row, "description", CONNECTION_TEXTS, where, default="description")
    contact = reading.part(row, "contactDetails", where) or {}
    inner = f"{where}contactDetails."
    return Connection(
        channel_id=channel_id,
        description=texts.get("description", EMPTY),
        charge=reading.known(CHARGES, row, "serviceChargeType", where),
        charge_information=texts.get("charge_information", EMPTY),
        hours=hours(reading, row, where),
        phones=phones(reading, contact, "phoneNumbers", inner),
        emails=emails(reading, contact, "emails", where=inner),
        links=links(reading, contact, "webPages", inner),
        addresses=addresses(reading, contact, "addresses", inner),
        extra_types=_extra_types(reading, row, where),
    )


def _extra_types(reading: Reading, row: Raw, where: str) -> tuple[str, ...]:
    rows = reading.rows(row, "extraTypes", where)
    words = (reading.known(EXTRA_TYPES, item, "type", f"{where}extraTypes.") for item in rows)
    return tuple(dict.fromkeys(word for word in words if word))
