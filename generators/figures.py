"""Figures of the data that pages tell: what was chosen by which rule, how fresh, in which languages. Pure functions.

`generators/statistics.py` has those that are compared with a source's own truth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from generators.directory.building import kept_choices
from generators.directory.entries import Directory
from generators.directory.merging import Merge, MergeRule
from generators.model.records import RecordKind, Unread
from generators.model.text import Text
from generators.preparing import Prepared
from generators.record_age import AGE_LIMITS, age_group
from generators.selection import Rule, choose

UnreadPart = Literal["whole", "hours", "place", "phone", "link", "text", "other"]

_PARTS: tuple[tuple[UnreadPart, tuple[str, ...]], ...] = (
    ("hours", ("hour",)),
    ("phone", ("phone",)),
    ("link", ("url", "email", "link", "webpage", "attachment")),
    ("place", ("address", "postal", "latitude", "area", "municipal")),
    ("text", ("name", "description", "keyword", "language", "information")),
)
"""What a field of PTV is about, by pieces of its name in lower case; the first that fits tells."""


class Dated(Protocol):
    """A record with names that its source changed at some time."""

    @property
    def names(self) -> Text:
        """What it is called."""

    @property
    def changed_at(self) -> datetime | None:
        """When its source changed it."""


@dataclass(frozen=True)
class Ages:
    """How many records fall into each age: `groups` one more than `AGE_LIMITS`, the freshest first."""

    groups: tuple[int, ...]
    unknown: int


@dataclass(frozen=True)
class Chosen:
    """How many pulled services each rule took or left, and of the left ones how many each main class has.

    `waiting` were added by an editor after the last pull and come with the next full one. `classes` are pairs of the
    code of a main class ("P3"; "" for services of no class) and a number, the largest first; a service of several
    main classes counts in each.
    """

    kept: dict[Rule, int]
    left: dict[Rule, int]
    waiting: int
    classes: tuple[tuple[str, int], ...]


def shown_records(directory: Directory) -> dict[str, list[Dated]]:
    """Everything that has a page or stands on one, by kind: services, places, each other kind of channel, owners."""
    found: dict[str, list[Dated]] = {
        "service": [entry.service for entry in directory.services.values()],
        "location": [entry.channel for entry in directory.places.values()],
        **{kind: [] for kind in ("phone", "electronic", "web_page", "printable_form")},
    }
    for channel in directory.channels.values():
        found[channel.kind].append(channel)
    found["organisation"] = [entry.organisation for entry in directory.organisations.values()]
    return found


def ages(records: Iterable[Dated], today: date) -> Ages:
    """The records by age on the day `today`."""
    groups = Counter(age_group(record.changed_at, today) for record in records)
    return Ages(tuple(groups[n] for n in range(len(AGE_LIMITS) + 1)), groups[None])


def in_language(records: Iterable[Dated], language: str) -> int:
    """How many of the records have a version in the language: what has a name in it."""
    return sum(1 for record in records if record.names.get(language))


def chosen(prepared: Prepared) -> Chosen:
    """What the rules and editors made of every pulled service; merged ones count each."""
    snapshot, editorial = prepared.snapshot, prepared.editorial
    kept = Counter(choice.rule for choice in kept_choices(snapshot, editorial).values())
    codes = {id_: (service.class_codes, service.target_codes) for id_, service in snapshot.services.items()}
    codes |= {one.id: (frozenset(one.class_codes), frozenset(one.target_codes)) for one in snapshot.left_out.values()}
    choices = {id_: choose(id_, classes, targets, editorial) for id_, (classes, targets) in codes.items()}
    left = {id_ for id_, choice in choices.items() if not choice.kept}
    classes = Counter(main for id_ in left for main in {code.partition(".")[0] for code in codes[id_][0]} or {""})
    return Chosen(
        kept=dict(kept),
        left=dict(Counter(choices[id_].rule for id_ in left)),
        waiting=sum(1 for id_ in snapshot.left_out if choices[id_].kept),
        classes=tuple(sorted(classes.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def merges_by_rule(merges: Sequence[Merge]) -> dict[MergeRule, list[Merge]]:
    """The merges of each rule that made any, in the order of the directory."""
    found: dict[MergeRule, list[Merge]] = {}
    for merge in merges:
        found.setdefault(merge.rule, []).append(merge)
    return found


def unread_parts(unread: Iterable[Unread]) -> tuple[tuple[RecordKind, UnreadPart, int], ...]:
    """How often which part of which kind of record could not be read, most often first."""
    found = Counter((one.kind, unread_part(one)) for one in unread)
    listed = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((kind, part, number) for (kind, part), number in listed)


def unread_part(unread: Unread) -> UnreadPart:
    """What of a record could not be read: all of it, or what the named field is about."""
    if unread.whole:
        return "whole"
    field = unread.field.casefold()
    return next((part for part, pieces in _PARTS if any(piece in field for piece in pieces)), "other")
