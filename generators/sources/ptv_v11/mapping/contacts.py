"""Phones, e-mail addresses and web links (API v11 §2, §2.2 and pitfalls 5 and 8 of §10)."""

import re
from typing import Literal

from generators.cleaning import clean_dial, clean_email, clean_url
from generators.model.contact import Charge, Email, Phone, WebLink
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, absent
from generators.sources.ptv_v11.mapping.phone_numbers import readable
from generators.sources.ptv_v11.mapping.texts import language

CHARGES: dict[str, Charge] = {
    "chargeable": "chargeable",
    "charged": "chargeable",
    "freeofcharge": "free",
    "free": "free",
    "other": "other",
}
"""PTV's words, with those of v7."""

NO_PHONE = "a number that cannot be dialled"
NO_EMAIL = "not an e-mail address"
"""Said without what was found: it may be a person's, and reports are read by many (pitfall 12 of §10)."""

_PHONE_KINDS: dict[str, Literal["phone", "sms", "fax"]] = {"phone": "phone", "sms": "sms", "fax": "fax"}

# Emergency and European service numbers have no country, whatever the record says: +358 112 would ring nowhere.
_SHORT = re.compile(r"112|116[0-9]{3}")


def phones(reading: Reading, raw: Raw, key: str, where: str = "") -> tuple[Phone, ...]:
    """The phone numbers of a list, each once. A number that cannot be dialled is left out."""
    rows = reading.rows(raw, key, where)
    return tuple(dict.fromkeys(phone for row in rows if (phone := _phone(reading, row, where + key)))) if rows else ()


def _phone(reading: Reading, row: Raw, field: str) -> Phone | None:
    number = reading.word(row, "number", f"{field}.")
    if not number:
        return None
    dial = dialled(
        number, row.get("prefixNumber"), service_number=reading.flag(row, "isFinnishServiceNumber", f"{field}.")
    )
    if dial is None:
        reading.leave_out(field, NO_PHONE)
        return None
    kind = "phone" if absent(row.get("type")) else reading.known(_PHONE_KINDS, row, "type", f"{field}.")
    if kind is None:
        return None
    return Phone(
        kind=kind,
        number=readable(dial) if dial.startswith("+") else number,
        dial=dial,
        information=reading.word(row, "additionalInformation", f"{field}."),
        charge=reading.known(CHARGES, row, "serviceChargeType", f"{field}."),
        charge_information=reading.word(row, "chargeDescription", f"{field}."),
        language=language(row.get("language")),
    )


def dialled(number: str, prefix: object, *, service_number: bool) -> str | None:
    """What a phone dials: "+358440430431"; a service number ("116117") and one without a prefix as they are.

    The number loses the leading 0 behind a prefix; one that already carries its country is taken as it is. None:
    not a number, or a prefix that is none.
    """
    digits = clean_dial(number)
    if digits is None or digits.startswith("+") or service_number or absent(prefix) or _SHORT.fullmatch(digits):
        return digits
    country = re.fullmatch(r"(?:\+|00)?([1-9][0-9]{0,3})", prefix.strip()) if isinstance(prefix, str) else None
    return clean_dial(f"+{country[1]}{digits.removeprefix('0')}") if country else None


def emails(reading: Reading, raw: Raw, *keys: str, where: str = "") -> tuple[Email, ...]:
    """The e-mail addresses of one or more lists, each once. One that a mail link cannot carry is left out."""
    found: dict[Email, None] = {}
    for key in keys:
        for row in reading.rows(raw, key, where):
            value = row.get("value")
            if absent(value):
                continue
            if address := clean_email(value):
                description = reading.word(row, "description", f"{where}{key}.")
                code = language(row.get("language"))
                found[Email(address=address, description=description, language=code)] = None
            else:
                reading.leave_out(where + key, NO_EMAIL)
    return tuple(found)


def links(
    reading: Reading, raw: Raw, key: str, where: str = "", *, url: str = "url", text: str = "value", about: str = ""
) -> tuple[WebLink, ...]:
    """The web links of a list, each once: `url`, `text` and `about` name the fields of a row.

    A row without an address is normal (PTV lists empty ones, §10.5) unless it has words; a refused address is noted.
    """
    found: dict[WebLink, None] = {}
    for row in reading.rows(raw, key, where):
        words = reading.word(row, text, f"{where}{key}.") if text else ""
        information = reading.word(row, about, f"{where}{key}.") if about else ""
        if link := web_link(reading, row.get(url), where + key, words, information, row.get("language")):
            found[link] = None
        elif absent(row.get(url)) and (words or information):
            reading.leave_out(where + key, "a link without its address", words or information)
    return tuple(found)


def web_link(
    reading: Reading, url: object, field: str, text: str = "", information: str = "", code: object = None
) -> WebLink | None:
    """One web link, or None when there is no address or it is refused (noted)."""
    if absent(url):
        return None
    address = clean_url(url)
    if address is None:
        reading.leave_out(field, "a web address that is refused", url)
        return None
    return WebLink(url=address, text=text, information=information, language=language(code))
