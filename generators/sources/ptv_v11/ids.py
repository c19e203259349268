"""Ids of PTV: what is one, and how something else in its place is told."""

import re

from generators.cleaning import clean

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NO_GUID = "00000000-0000-0000-0000-000000000000"


def guid(value: object) -> str | None:
    """An id in lower case, or None; all zeros are none. Nothing else may become part of an address or a file name."""
    text = value.lower() if isinstance(value, str) and len(value) == len(_NO_GUID) else ""
    return text if _GUID.fullmatch(text) and text != _NO_GUID else None


def told_id(value: object) -> str:
    """What stands in the place of an id, short and harmless to print."""
    said = value if isinstance(value, str) else str(value) if value is None or isinstance(value, int | float) else ""
    return clean(said)[:80] or (f"({type(value).__name__})" if value else "(empty)")
