"""One canonical form for editors' files: order of fields, quotes, days, dashes in times; ids where they are missing.

What a file says never changes, nor what is wrong with it: only what YAML misreads for want of quotes is put right.
Comments stay with what they stand before or beside.
"""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import yaml

from generators.checked_yaml import schema_of
from generators.checked_yaml.opening import duplicates, opened
from generators.checked_yaml.standing import Place, schema_at
from generators.editors.comments import Comment, comments
from generators.editors.folders import FORMS
from generators.editors.layout import Entry, Group, Items, Scalar, laid_out
from generators.editors.order import FIELDS
from generators.editors.schemas import MARK
from generators.editors_texts import TEXT_SCHEMA
from generators.errors import DataFileError, Problem, Said
from generators.model.local_records import LocalKind
from generators.settings import LANGUAGES

NewId = Callable[[], str]

_DAYS = "ma|ti|ke|to|pe|la|su"
_DASH = re.compile(rf"(?:(?<=\d)|(?<=\d\.)|(?<=\b(?:{_DAYS})))\s*[-\u2010-\u2015\u2212]\s*(?=\d|(?:{_DAYS})\b)")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_FINNISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def new_id() -> str:
    """An id for a new record."""
    return str(uuid4())


def canonical(file: Path, source: str, kind: LocalKind, first_line: str, give_id: NewId = new_id) -> str:
    """The canonical form of a file of a kind, with `first_line` on top; `file` is what errors call it.

    Raises DataFileError when it is no YAML, has no fields or one twice, or when a comment would be lost.
    """
    node, _ = opened(file, source)
    if not isinstance(node, yaml.MappingNode):
        raise DataFileError([Problem(file=file, line=1, expected=_NO_FIELDS)])
    if twice := duplicates(file, node):
        raise DataFileError(twice)
    kept = [comment for comment in comments(source) if not comment.text.startswith(MARK)]
    group, header, last = _with_comments(node, kept, source, kind)
    _give_id(group, give_id)
    top = [first_line, *header, *([""] if header else [])]
    text = "".join(f"{line}\n" for line in top) + laid_out(group) + "".join(f"{line}\n" for line in last)
    lost = Counter(comment.text for comment in kept) - Counter(comment.text for comment in comments(text))
    if lost:
        [first, *_] = [comment for comment in kept if comment.text in lost]
        raise DataFileError([Problem(file=file, line=first.line + 1, found=first.text, expected=_LOST)])
    return text


_NO_FIELDS = Said("tiedostossa ei ole kenttiä", "the file has no fields")

_LOST = Said(
    "kommentti katoaisi; siirrä se omalle rivilleen kentän yläpuolelle",
    "the comment would be lost; move it to a line of its own above a field",
)


def _give_id(group: Group, give_id: NewId) -> None:
    """Puts an id first when there is none, or an empty one."""
    given = next((entry for entry in group.entries if entry.key == "id"), None)
    if given is None:
        group.entries.insert(0, Entry("id", Scalar(give_id())))
    elif isinstance(given.value, Scalar) and not given.value.text:
        given.value = Scalar(give_id())


def _with_comments(
    node: yaml.MappingNode, kept: list[Comment], source: str, kind: LocalKind
) -> tuple[Group, list[str], list[str]]:
    """The fields with the comments that go with them; those on top of the file; those at its end."""
    reader = _Reader(schema_of(FORMS[kind]))
    group = reader.group(node, ())
    begins = reader.entries[0].line if reader.entries else 0
    empty = [n for n, line in enumerate(source.splitlines()[:begins]) if not line.strip()]
    header: list[str] = []
    last: list[str] = []
    for comment in kept:
        if empty and comment.alone and comment.line < empty[-1]:
            header.append(comment.text)
        else:
            reader.places_of(comment, last).append(comment.text)
    return reader.arranged(group, ()), header, last


class _Standing(NamedTuple):
    """Where an entry begins in the file; an item of a list at its hyphen. Between brackets also where it `ends`."""

    line: int
    column: int
    ends: int | None
    entry: Entry


def _end(node: yaml.Node) -> int | None:
    """The line on which a group or list between brackets ends; None for anything else."""
    return node.end_mark.line if isinstance(node, yaml.CollectionNode) and node.flow_style else None


class _Reader:
    """Nodes → fields of the canonical form. `entries` are all of them in the order of the file."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._schema = schema
        self.entries: list[_Standing] = []

    def places_of(self, comment: Comment, last: list[str]) -> list[str]:
        """Where a comment goes: beside an entry, below one when it is indented like it, else before the next.

        `last` is for those at the end of the file.
        """
        before = [found for found in self.entries if found.line <= comment.line]
        if before and not comment.alone:
            between_brackets = (found for found in before if found.ends == comment.line)
            return next(between_brackets, before[-1]).entry.beside
        following = next((found for found in self.entries if found.line > comment.line), None)
        alike = [found.entry for found in before if found.column == comment.column]
        if alike and comment.column > (following.column if following else 0):
            return alike[-1].after
        return following.entry.before if following else last

    def group(self, node: yaml.MappingNode, place: Place) -> Group:
        """Fields as they stand, with single values as they will be written."""
        group = Group()
        for key, value in node.value:
            entry = Entry(key.value, Scalar(""))
            self.entries.append(_Standing(key.start_mark.line, key.start_mark.column, _end(value), entry))
            entry.value = self._value(value, (*place, key.value))
            group.entries.append(entry)
        return group

    def _value(self, node: yaml.Node, place: Place) -> Scalar | Group | Items:
        if isinstance(node, yaml.MappingNode):
            return self.group(node, place)
        if isinstance(node, yaml.SequenceNode):
            items = Items()
            for number, part in enumerate(node.value):
                entry = Entry("", Scalar(""))
                column = part.start_mark.column - len("- ")
                self.entries.append(_Standing(part.start_mark.line, column, _end(part), entry))
                entry.value = self._value(part, (*place, number))
                items.entries.append(entry)
            return items
        assert isinstance(node, yaml.ScalarNode)  # noqa: S101 - there is no fourth kind
        return _single(node, place, schema_at(self._schema, place))

    def arranged(self, group: Group, place: Place) -> Group:
        """The same fields in order, in short where they can be."""
        schema = schema_at(self._schema, place)
        known = FIELDS if not place else LANGUAGES if _is_text(schema) else tuple(schema.get("properties", ()))
        rank = {name: number for number, name in enumerate(known)}
        entries = sorted(group.entries, key=lambda entry: rank.get(entry.key, len(rank)))
        for entry in entries:
            entry.value = self._short(entry.value, (*place, entry.key))
        return Group(entries)

    def _short(self, value: Scalar | Group | Items, place: Place) -> Scalar | Group | Items:
        if isinstance(value, Items):
            for number, entry in enumerate(value.entries):
                entry.value = self._short(entry.value, (*place, number))
            return value
        if not isinstance(value, Group):
            return value
        value = self.arranged(value, place)
        only = value.entries[0] if len(value.entries) == 1 else None
        alone = "fi" if _is_text(schema_at(self._schema, place)) else "time" if place[0] in ("when", "visitors") else ""
        if only and only.key == alone and isinstance(only.value, Scalar) and not only.has_comments:
            return only.value
        return value


def _is_text(schema: dict[str, Any]) -> bool:
    """Whether a field holds a text, plain or by language."""
    return any(choice in TEXT_SCHEMA["anyOf"] for choice in schema.get("anyOf", ()))


def _single(node: yaml.ScalarNode, place: Place, schema: dict[str, Any]) -> Scalar:
    """A single value as it is written: a day without quotes, text and codes with them where they need some."""
    raw, tag = node.value, node.tag.rpartition(":")[2]
    if tag == "null":
        return Scalar("", bare=True)
    if schema.get("format") == "date":
        day = _day(raw)
        return Scalar(str(day), bare=True) if day else Scalar(raw, bare=tag == "timestamp")
    if schema.get("type") == "boolean" and raw.casefold() in ("true", "false", *_BOOLEANS):
        return Scalar(_BOOLEANS.get(raw.casefold(), raw.casefold()), bare=True)
    if tag == "str" or schema.get("type") == "string" or _is_text(schema):
        text = "\n".join(" ".join(line.split()) for line in raw.strip().split("\n"))
        is_time = place[-1] in ("time", "rhythm") or (place[0] in ("when", "hours") and len(place) == 2)
        return Scalar(_tidy_time(text) if is_time else text)
    return Scalar(raw, bare=True)


_BOOLEANS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""What YAML 1.1 reads as true or false, and newer YAML as text."""


def _day(raw: str) -> date | None:
    """A day as it should be written, also from the Finnish way of writing it."""
    try:
        if found := _FINNISH_DAY.fullmatch(raw.strip()):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(raw.strip())
    except ValueError:
        return None


def _tidy_time(text: str) -> str:
    """A time as Finns write it: "ti 9:30 - 11:30" → "ti 9.30–11.30"."""
    return _DASH.sub("–", _CLOCK.sub(r"\1.\2", text))
