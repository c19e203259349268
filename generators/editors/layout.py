"""How canonical YAML is laid out: one field a line, quotes only where they are needed, long texts folded.

Groups and lists stand on lines of their own, but those of a few codes, numbers or days in one: `{least: 0, most: 6}`.
"""

import re
import textwrap
from dataclasses import dataclass, field

import yaml
from yaml.resolver import Resolver

from generators.settings import LANGUAGES

WIDTH = 100
"""Characters of a line, where a text can be parted."""

STEP = "  "

_SAFE = re.compile(r"[^\W_](?:[^\n\r\t:#]|:(?=\S)|(?<=\S)#)*")
"""A text that YAML reads as it is: it begins with a letter or digit and holds neither ": " nor " #"."""

_NUMBERLIKE = re.compile(r"[\d\s.,:_+-]+(?:[eE][\d+-]*)?|0[xob][\da-fA-F]+")
"""What some YAML takes for a number, a time or a date; codes and phone numbers among it."""

_WORDS = frozenset("y n yes no on off true false null ~ nan inf".split())

_RESOLVER = Resolver()

_SIMPLE = re.compile(r"[\w.-]+")
"""A value that can stand between commas."""


@dataclass
class Scalar:
    """A single value: a `text`, or with `bare` something that is written as it is (a number, a day, true)."""

    text: str
    bare: bool = False


@dataclass
class Entry:
    """One field of a group, or with an empty `key` one item of a list. Comments stand `before`, `beside` or `after`."""

    key: str
    value: "Scalar | Group | Items"
    before: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Whether any comment goes with it."""
        return bool(self.before or self.beside or self.after)


@dataclass
class Group:
    """Fields."""

    entries: list[Entry] = field(default_factory=list)


@dataclass
class Items:
    """A list."""

    entries: list[Entry] = field(default_factory=list)


def laid_out(group: Group) -> str:
    """The text of a file."""
    return "".join(f"{line}\n" for entry in group.entries for line in _lines(entry, 0))


def _lines(entry: Entry, depth: int) -> list[str]:
    return [*_own_lines(entry, depth), *_comments(entry.after, STEP * depth)]


def _own_lines(entry: Entry, depth: int) -> list[str]:
    indent = STEP * depth
    head = f"{indent}{_written(entry.key)}:" if entry.key else f"{indent}-"
    value = entry.value
    if isinstance(value, Scalar):
        first, *rest = _value_lines(value, depth + 1, len(head))
        return [*_comments(entry.before, indent), _beside(f"{head} {first}".rstrip(), entry.beside), *rest]
    if (flow := _in_one_line(value)) is not None and len(head) + 1 + len(flow) <= WIDTH:
        return [*_comments(entry.before, indent), _beside(f"{head} {flow}", entry.beside)]
    if entry.key:
        below = [line for part in value.entries for line in _lines(part, depth + 1)]
        return [*_comments(entry.before, indent), _beside(head, entry.beside), *below]
    first_part, *others = value.entries
    above = [*entry.before, *entry.beside, *first_part.before]
    first_part.before = []
    first, *rest = [line for part in (first_part, *others) for line in _lines(part, depth + 1)]
    return [*_comments(above, indent), f"{head} {first.lstrip()}", *rest]


def _comments(texts: list[str], indent: str) -> list[str]:
    return [indent + text for text in texts]


def _beside(line: str, texts: list[str]) -> str:
    return "  ".join([line, *texts])


def _in_one_line(value: Group | Items) -> str | None:
    """A group or list between brackets; None for a text by language, for what is too much, or has comments within."""
    if isinstance(value, Group) and value.entries and all(entry.key in LANGUAGES for entry in value.entries):
        return None
    parts = []
    for entry in value.entries:
        if not isinstance(entry.value, Scalar) or entry.has_comments:
            return None
        if not _SIMPLE.fullmatch(entry.value.text):
            return None
        written = entry.value.text if entry.value.bare else _written(entry.value.text)
        parts.append(f"{_written(entry.key)}: {written}" if entry.key else written)
    inside = ", ".join(parts)
    return f"{{{inside}}}" if isinstance(value, Group) else f"[{inside}]"


def _value_lines(value: Scalar, depth: int, before: int) -> list[str]:
    """The lines of a single value, the first without indent; `before` characters stand before it."""
    if value.bare:
        return [value.text]
    text = value.text
    plain = all(character.isprintable() or character == "\n" for character in text)
    if "\n" in text and plain:
        return ["|-", *(f"{STEP * depth}{line}".rstrip() for line in text.split("\n"))]
    written = _written(text)
    if before + 1 + len(written) <= WIDTH or " " not in text or not plain:
        return [written]
    width = WIDTH - len(STEP * depth)
    folded = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [">-", *(STEP * depth + line for line in folded)]


def _written(text: str) -> str:
    """A text in one line, in double quotes when YAML of any version could read it as something else."""
    if _SAFE.fullmatch(text) and text == text.strip() and text.isprintable() and not _other_than_text(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else _escaped(c) for c in escaped) + '"'


def _other_than_text(text: str) -> bool:
    if text.casefold() in _WORDS or _NUMBERLIKE.fullmatch(text) or text.endswith(":"):
        return True
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return not str(tag).endswith(":str")


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
