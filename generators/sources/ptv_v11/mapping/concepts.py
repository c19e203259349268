"""Terms of code lists and ontologies (API v11 §9): match on the code, whatever the address of the list is today."""

import re
from functools import lru_cache

from generators.cleaning import clean_url
from generators.model.concept import Concept
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, absent
from generators.sources.ptv_v11.mapping.texts import localised

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_CODE_IN_ADDRESS = re.compile(r"/code/([A-Za-z]{1,4}[0-9]{1,4}(?:\.[0-9]{1,4}){0,3})/?$")


def concepts(reading: Reading, raw: Raw, key: str) -> tuple[Concept, ...]:
    """The terms of a list, each code once."""
    found: dict[str, Concept] = {}
    for row in reading.rows(raw, key):
        term = _concept(reading, row, key)
        if term is None:
            reading.leave_out(key, "a term without code, address and name")
        else:
            found.setdefault(term.code or term.uri or str(len(found)), term)
    return tuple(found.values())


def _concept(reading: Reading, row: Raw, key: str) -> Concept | None:
    code = _code(reading, row, key)
    uri = _uri(row.get("uri")) or _uri(row.get("newUri")) or ""
    names = localised(reading, row, "name", f"{key}.")
    return Concept(code=code, uri=uri, names=names) if code or uri or names else None


def _code(reading: Reading, row: Raw, key: str) -> str | None:
    """The code, or when it is missing the one at the end of the term's own address. A parent's code is never taken."""
    value = row.get("code")
    if isinstance(value, str) and _CODE.fullmatch(value.strip()):
        return value.strip()
    if not absent(value):
        reading.leave_out(f"{key}.code", "not a code", value)
    for address in (row.get("uri"), row.get("newUri")):
        if isinstance(address, str) and len(address) < 500 and (match := _CODE_IN_ADDRESS.search(address)):
            return match[1]
    return None


@lru_cache(maxsize=10_000)
def _cached_url(value: str) -> str | None:
    return clean_url(value)


def _uri(value: object) -> str | None:
    """An address that names a term; it is never fetched or shown, only compared."""
    return _cached_url(value) if isinstance(value, str) and len(value) < 500 else None
