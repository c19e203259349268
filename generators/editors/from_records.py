"""Records → the fields of editors' files: what `making.py` does, the other way round, for an import.

Only what the record tells is written. What it does not tell is left out, so that the check of the file asks a person.
"""

from collections.abc import Iterable
from datetime import date
from itertools import zip_longest
from typing import Any

from generators.model.address import Address
from generators.model.local_records import (
    AgeRange,
    Event,
    LocalRecord,
    MeetingPlace,
    Organiser,
    RoleContact,
    SignUp,
)
from generators.model.text import Text
from generators.rhythms import Rhythm

Raw = dict[str, Any]


def fields_of(record: LocalRecord, rhythms: Iterable[Rhythm], *, kind_told: bool) -> Raw:
    """The fields of a record's file, as YAML has them. `kind_told` False: a person must say what kind it is."""
    raw: Raw = {
        "id": record.id,
        "name": _text(record.names),
        "summary": _text(record.summary),
        "description": _text(record.description),
        "audience": _text(record.audience),
        "ages": [_ages(ages) for ages in record.ages],
        "municipality": record.municipality,
        "organisers": [_organiser(organiser) for organiser in record.organisers],
        "address": _address(record.address, record.place_text),
        "online": record.online,
        "confidential_address": record.confidential_address,
        "when": [_rhythm(rhythm) for rhythm in rhythms],
        "languages": list(record.languages),
        "free": None if isinstance(record, MeetingPlace) and record.free else record.free,
        "fee": _text(record.fee),
        "sign_up": _sign_up(record.sign_up),
        "accessibility": {"text": _text(record.accessibility)} if record.accessibility else None,
        "contacts": [contact for found in record.contacts for contact in _contacts(found)],
        "links": [_without_nothing({"url": link.url, "text": link.text}) for link in record.links],
        "season": _without_nothing({"first": record.valid_from, "last": record.valid_to}),
    }
    if record.confirmed:
        raw["confirmed"] = _without_nothing({"day": record.confirmed.day, "by": _text(record.confirmed.by)})
    if isinstance(record, MeetingPlace):
        raw["kind"] = record.place_kind if kind_told else None
        raw["visitors"] = [{"who": _text(visitor.who)} for visitor in record.visitors]
    if isinstance(record, Event):
        raw["type"] = record.event_type
    return {field: value for field, value in raw.items() if value not in (None, "", [], {}) and _says(field, value)}


def _says(field: str, value: Any) -> bool:
    """Whether a field is worth a line: false is what two of them are anyway."""
    return not (field in ("online", "confidential_address") and value is False)


def _without_nothing(raw: Raw) -> Raw:
    return {field: value for field, value in raw.items() if value not in (None, "", [], {})}


def _text(text: Text) -> str | dict[str, str]:
    """A Finnish text alone is plain."""
    return text.get("fi") if set(text.root) <= {"fi"} else dict(text)


def _ages(ages: AgeRange) -> Raw:
    return {field: value for field, value in (("least", ages.least), ("most", ages.most)) if value is not None}


def _organiser(organiser: Organiser) -> Raw:
    return _without_nothing({"name": _text(organiser.names), "sector": organiser.sector})


def _address(address: Address | None, place_text: Text) -> Raw:
    if address is None:
        return _without_nothing({"information": _text(place_text)})
    point = address.coordinates
    information = [
        text.get("fi") or next((words for _, words in text), "") for text in (place_text, address.information)
    ]
    return _without_nothing(
        {
            "street": _text(address.street),
            "number": address.number,
            "postal_code": address.postal_code,
            "post_office": _text(address.post_office),
            "information": ", ".join(part for part in information if part),
            "latitude": point.latitude if point else None,
            "longitude": point.longitude if point else None,
        }
    )


def _rhythm(rhythm: Rhythm) -> str | Raw:
    """A time alone is plain."""
    dates: list[date] = list(rhythm.dates)
    return {"time": rhythm.time, "dates": dates} if dates else rhythm.time


def _sign_up(sign_up: SignUp | None) -> Raw | None:
    if sign_up is None:
        return None
    link = sign_up.link.url if sign_up.link else None
    return _without_nothing({"need": sign_up.need, "how": _text(sign_up.how), "link": link, "until": sign_up.until})


def _contacts(contact: RoleContact) -> Iterable[Raw]:
    """One for each phone and e-mail; a role that is not told is for a person to write."""
    for phone, email in zip_longest(contact.phones, contact.emails):
        yield _without_nothing(
            {
                "role": _text(contact.role),
                "phone": phone.number if phone else None,
                "email": email.address if email else None,
            }
        )
