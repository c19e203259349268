"""Channels of all five types (API v11 §4)."""

from typing import Literal

from generators.model.records import Channel, ChannelKind, Unread, WebAccessibility
from generators.model.text import EMPTY
from generators.sources.ptv_v11.mapping.addresses import addresses, area, entrances
from generators.sources.ptv_v11.mapping.contacts import emails, links, phones, web_link
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, begin
from generators.sources.ptv_v11.mapping.hours import hours
from generators.sources.ptv_v11.mapping.services import collection_ids, spoken
from generators.sources.ptv_v11.mapping.texts import language, localised, names, typed

KINDS: dict[str, ChannelKind] = {
    "servicelocation": "location",
    "phone": "phone",
    "echannel": "electronic",
    "webpage": "web_page",
    "printableform": "printable_form",
}
DESCRIPTION_TYPES = {"description": "description", "summary": "summary", "shortdescription": "summary"}

LEVELS: dict[str, Literal["full", "partial", "none", "unknown"]] = {
    "fullycompliant": "full",
    "partiallycompliant": "partial",
    "noncompliant": "none",
    "unknown": "unknown",
}
WCAG_LEVELS: dict[str, Literal["A", "AA", "AAA"]] = {
    f"{prefix}{level.lower()}": level for prefix in ("level", "") for level in ("A", "AA", "AAA")
}

SIGNATURES_LIMIT = 99
"""More signatures than this on one form are taken for a mistake."""


def read_channel(raw: object, unread: list[Unread]) -> Channel | None:
    """A channel, or None with the reason in `unread`. Never raises on any JSON."""
    begun = begin("channel", raw, unread)
    if begun is None:
        return None
    reading, record = begun
    word = record.get("serviceChannelType")
    kind = KINDS.get(word.strip().lower()) if isinstance(word, str) else None
    if kind is None:
        reading.refuse("a channel of unknown type", word)
        return None
    called = names(reading, record, "serviceChannelNames")
    if not called.shown:
        reading.refuse("no name in any language")
        return None
    texts = typed(reading, record, "serviceChannelDescriptions", DESCRIPTION_TYPES)
    own, support = phones(reading, record, "phoneNumbers"), phones(reading, record, "supportPhones")
    return Channel(
        id=reading.id,
        kind=kind,
        organisation_id=reading.reference(record, "organizationId"),
        names=called.shown,
        official_names=called.official,
        alternative_names=called.alternative,
        summary=texts.get("summary", EMPTY),
        description=texts.get("description", EMPTY),
        area=area(reading, record),
        languages=spoken(reading, record),
        hours=hours(reading, record),
        phones=tuple(dict.fromkeys(own + support)),
        # The specification says `supportEmails` of a location, the wire says `emails` (API §4): both are read.
        emails=emails(reading, record, "emails", "supportEmails"),
        links=links(reading, record, "webPages"),
        addresses=addresses(reading, record, "addresses")
        + addresses(reading, record, "deliveryAddresses", purpose="delivery"),
        entrances=entrances(reading, record),
        requires_authentication=reading.flag(record, "requiresAuthentication"),
        requires_signature=reading.flag(record, "requiresSignature"),
        signature_count=_signature_count(reading, record),
        form_identifier=localised(reading, record, "formIdentifier"),
        form_files=links(reading, record, "channelUrls", url="value", text="", about="type"),
        attachments=links(reading, record, "attachments", text="name", about="description"),
        web_accessibility=_web_accessibility(reading, record),
        collection_ids=collection_ids(reading, record),
        changed_at=reading.moment(record, "modified"),
    )


def _signature_count(reading: Reading, raw: Raw) -> int | None:
    value = raw.get("signatureQuantity")
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= SIGNATURES_LIMIT:
        return value
    reading.leave_out("signatureQuantity", "not a count of signatures", value)
    return None


def _web_accessibility(reading: Reading, raw: Raw) -> tuple[WebAccessibility, ...]:
    """One row a language; before v10 the level stood in the channel itself, with its statements in a list."""
    key = "accessibilityClassification"
    found = [_accessibility(reading, row, f"{key}.") for row in reading.rows(raw, key)]
    if raw.get("accessibilityClassificationLevel") is not None:
        old = _accessibility(reading, {**raw, "accessibilityStatementWebPage": None}, "")
        statements = links(reading, raw, "accessibilityStatementWebPage")
        if old and statements:
            found += [old.model_copy(update={"statement": one, "language": one.language}) for one in statements]
        else:
            found.append(old)
    return tuple(row for row in found if row)


def _accessibility(reading: Reading, row: Raw, where: str) -> WebAccessibility | None:
    level = reading.known(LEVELS, row, "accessibilityClassificationLevel", where)
    if level is None:
        return None
    statement = web_link(
        reading,
        row.get("accessibilityStatementWebPage"),
        f"{where}accessibilityStatementWebPage",
        reading.word(row, "accessibilityStatementWebPageName", where),
        code=row.get("language"),
    )
    return WebAccessibility(
        level=level,
        wcag_level=reading.known(WCAG_LEVELS, row, "wcagLevel", where),
        statement=statement,
        language=language(row.get("language")),
    )
