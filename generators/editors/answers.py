"""What a person answers in a line → a value of an editor's file. What is not understood stays: its form tells."""

import re
from datetime import date
from typing import Any

from generators.codes import municipalities

_YES = frozenset("k kyllä joo on true yes y".split())
_NO = frozenset("e ei false no n".split())
_FINNISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_AGES = re.compile(r"(\d{1,3})\s*[-–]\s*(\d{1,3})?(?:\s*v.*)?")
_ADDRESS = re.compile(
    r"(?P<street>[^\d,]+?)(?:\s+(?P<number>\d+\s?[^,]*))?(?:,\s*(?P<postal_code>\d{5})?\s*(?P<post_office>\D[^,]*)?)?"
)
_POINT = re.compile(r"(\d{1,2}[.,]\d+)[,;]?\s+(\d{1,2}[.,]\d+)")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def text(answer: str) -> Any:
    """As it was written."""
    return answer


def whole_number(answer: str) -> Any:
    """A whole number."""
    return int(answer) if answer.isdecimal() else answer


def yes_or_no(answer: str) -> Any:
    """ "k" or "e", or words for them."""
    word = answer.casefold()
    return True if word in _YES else False if word in _NO else answer


def listed(answer: str) -> Any:
    """Words between commas."""
    return [part.strip() for part in answer.split(",") if part.strip()]


def times(answer: str) -> Any:
    """Times between semicolons: "ti 9.30–11.30; to 13–15"."""
    return [part.strip() for part in answer.split(";") if part.strip()]


def day(answer: str) -> Any:
    """A day, "3.12.2026" or "2026-12-03"."""
    try:
        if found := _FINNISH_DAY.fullmatch(answer.strip()):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(answer.strip())
    except ValueError:
        return answer


def days(answer: str) -> Any:
    """Days between commas."""
    return [day(part) for part in listed(answer)]


def ages(answer: str) -> Any:
    """Ages between commas: "0–6", "7–12, 13–17", "13–" for thirteen and older, "0" for babies."""
    found: list[Any] = []
    for part in listed(answer):
        if part.isdecimal():
            found.append({"least": int(part), "most": int(part)})
        elif match := _AGES.fullmatch(part):
            found.append({"least": int(match[1])} | ({"most": int(match[2])} if match[2] else {}))
        else:
            return answer
    return found


def municipality(answer: str) -> Any:
    """A municipality by its code or by its name in any language."""
    name = answer.strip().casefold()
    for known in municipalities().values():
        if name in (told.casefold() for told in known.names.root.values()):
            return known.code
    return answer.strip()


def address(answer: str) -> dict[str, Any]:
    """An address in a line: "Mallitie 4 B, 33100 Tampere"; what is none of that is told in words."""
    found = _ADDRESS.fullmatch(answer.strip())
    if not found:
        return {"information": answer.strip()}
    return {name: value.strip() for name, value in found.groupdict().items() if value}


def point(answer: str) -> Any:
    """A point of a map, latitude and longitude: "61.4981, 23.7610" or "61,4981 23,7610"."""
    found = _POINT.fullmatch(answer.strip())
    if not found:
        return answer
    latitude, longitude = (float(part.replace(",", ".")) for part in found.groups())
    return {"latitude": latitude, "longitude": longitude}


def where(answer: str) -> dict[str, Any]:
    """Fields that tell where it is: the id of another place, "verkossa", or an address."""
    if answer.casefold() in ("verkossa", "netissä", "online"):
        return {"online": True}
    if _ID.fullmatch(answer.strip().lower()):
        return {"place": answer.strip().lower()}
    return {"address": address(answer)}
