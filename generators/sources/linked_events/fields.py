"""Fields of Linked Events as they really come: in several languages or null, as HTML, as a reference."""

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from generators.cleaning import clean, clean_url
from generators.hours import HELSINKI
from generators.model.contact import WebLink
from generators.model.text import Text
from generators.sources.feed_texts import one_line, words

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def by_language(value: object, language: str) -> dict[str, str]:
    """The texts of a field by language, as they came; a plain text is one of `language`."""
    if isinstance(value, str):
        value = {language: value}
    if not isinstance(value, dict):
        return {}
    return {code: text for code, text in value.items() if isinstance(text, str) and _LANGUAGE.fullmatch(str(code))}


def name(value: object, language: str) -> Text:
    """A short text of one line."""
    return _filled({code: one_line(text) for code, text in by_language(value, language).items()})


def description(value: object, language: str) -> tuple[Text, tuple[WebLink, ...]]:
    """A long text, and the links in it."""
    found = {code: words(text, code) for code, text in by_language(value, language).items()}
    links = {link.url: link for read in found.values() for link in read.links}
    return _filled({code: read.text for code, read in found.items()}), tuple(links.values())


def _filled(texts: dict[str, str]) -> Text:
    return Text({code: text for code, text in texts.items() if text})


def links(value: object, language: str) -> tuple[WebLink, ...]:
    """One address for each language; the same one in several is one link for all."""
    addresses = {code: clean_url(text) for code, text in by_language(value, language).items()}
    found = {url for url in addresses.values() if url}
    if len(found) == 1:
        return (WebLink(url=found.pop()),)
    return tuple(WebLink(url=url, language=code) for code, url in sorted(addresses.items()) if url)


def reference(value: object) -> str:
    """The id of what a field refers to by its address ("…/place/tprek:28473/"), or that is there whole; "" for none."""
    if not isinstance(value, dict):
        return ""
    if isinstance(given := value.get("id"), str) and given:
        return clean(given, limit=200)
    address = value.get("@id")
    if not isinstance(address, str):
        return ""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return clean(unquote(path.rstrip("/").rpartition("/")[2]), limit=200)


def references(value: object) -> tuple[str, ...]:
    """The ids of a list of references."""
    found = (reference(one) for one in value) if isinstance(value, list) else ()
    return tuple(dict.fromkeys(one for one in found if one))


def moment(value: object) -> datetime | date | None:
    """A time with its zone, a date when no time is told, None when it is neither."""
    if not isinstance(value, str):
        return None
    try:
        if _DATE.fullmatch(value.strip()):
            return date.fromisoformat(value.strip())
        found = datetime.fromisoformat(value.strip())
        found = found if found.tzinfo else found.replace(tzinfo=HELSINKI)
        return found.astimezone(HELSINKI)
    except (ValueError, OverflowError):
        return None


def whole(value: object, least: int, most: int) -> int | None:
    """A whole number within limits, told as a number or as digits; else None."""
    if isinstance(value, str) and value.strip().isdecimal():
        value = int(value.strip()[:9])
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if least <= value <= most else None


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; anything else in it is passed over."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
