"""Texts in several languages: PTV's `{value, language}` and `{type, value, language}` lists (API v11 §2)."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generators.cleaning import LINE_LIMIT, clean
from generators.model.text import EMPTY, Text
from generators.sources.ptv_v11.mapping.fields import Raw, Reading

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")

NAME_TYPES = {"name": "name", "alternativename": "alternative", "alternatename": "alternative"}
"""PTV's name types, with the name of v7."""


class Names(NamedTuple):
    """`shown` is what a page is called by, `official` the names of type Name (empty when they are the same)."""

    shown: Text
    alternative: Text
    official: Text


@lru_cache(maxsize=1_000)
def _language(code: str) -> str | None:
    head, *rest = code.strip().split("-")
    found = "-".join((head.lower(), *rest))
    return found if _LANGUAGE.fullmatch(found) else None


def language(value: object) -> str | None:
    """A well-formed language code ("fi", "fi-x-selko"), or None. Codes that nobody uses are kept: data decides."""
    return _language(value) if isinstance(value, str) and len(value) <= 30 else None


@lru_cache(maxsize=20_000)
def _line(value: str) -> str:
    return clean(value)


def line(value: object) -> str:
    """One clean line. Short ones repeat over and over (municipalities, classes), so they are remembered."""
    if not isinstance(value, str):
        return ""
    return _line(value) if len(value) <= LINE_LIMIT else clean(value)


def localised(reading: Reading, raw: Raw, key: str, where: str = "", *, lines: bool = False) -> Text:
    """A `{value, language}` list as one text. Null and empty values are dropped: a missing language is missing."""
    found: dict[str, str] = {}
    for row in reading.rows(raw, key, where):
        put(reading, row, found, where + key, lines=lines)
    return Text(found) if found else EMPTY


def typed(
    reading: Reading, raw: Raw, key: str, types: Mapping[str, str], where: str = "", *, default: str = ""
) -> dict[str, Text]:
    """A `{type, value, language}` list as texts by type. `types` is PTV's word in lower case → ours.

    Types of ours that end in "name" or "summary" are one line, the others keep their lines. A row without a type
    is of type `default`.
    """
    found: dict[str, dict[str, str]] = {}
    for row in reading.rows(raw, key, where):
        value = row.get("value")
        if value is None or value == "":
            continue
        ours = reading.known(types, row, "type", f"{where}{key}.") or ("" if row.get("type") else default)
        if ours:
            put(reading, row, found.setdefault(ours, {}), where + key, lines=not ours.endswith(ONE_LINE))
        elif not row.get("type"):
            reading.leave_out(where + key, "a text without its type", value)
    return {ours: Text(texts) for ours, texts in found.items() if texts}


ONE_LINE = ("name", "alternative", "summary")


def put(reading: Reading, row: Raw, found: dict[str, str], field: str, *, lines: bool) -> None:
    """Add the text of one row under its language; the first text of a language stays."""
    value = row.get("value")
    if value is None or value == "":
        return
    text = clean(value, lines=True) if lines else line(value)
    if not text:
        if not isinstance(value, str) or value.strip():
            reading.leave_out(field, "nothing readable in the text", value)
        return
    code = language(row.get("language"))
    if code is None:
        reading.leave_out(field, "a text without a usable language code", row.get("language") or value)
    elif found.setdefault(code, text) != text:
        reading.leave_out(field, f"a second text in language {code}", text)


def names(reading: Reading, raw: Raw, key: str) -> Names:
    """Names, where `displayNameType` says which one is shown in a language (service locations and organisations).

    Nothing but alternative names: they are the names. Consumers that compare use `official or shown`.
    """
    found = typed(reading, raw, key, NAME_TYPES, default="name")
    official, alternative = found.get("name", EMPTY), found.get("alternative", EMPTY)
    if not official:
        return Names(alternative, EMPTY, EMPTY)
    shown, others = dict(official.root), dict(alternative.root)
    for row in reading.rows(raw, "displayNameType"):
        code = language(row.get("language"))
        if reading.known(NAME_TYPES, row, "type", "displayNameType.") == "alternative" and code in alternative.root:
            shown[code] = alternative.root[code]
            others[code] = official.get(code)
    others = {code: name for code, name in others.items() if name and name != shown.get(code)}
    same = shown == official.root
    return Names(official if same else Text(shown), Text(others) if others else EMPTY, EMPTY if same else official)
