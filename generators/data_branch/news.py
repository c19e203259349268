"""What a new snapshot brings, as the message of its commit: the log of the branch reads as news. Pure functions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generators.model.text import Text

TOLD = ("services", "channels", "organisations", "collections")
"""Kinds of records that the message counts, the one of its first line first."""

MOST_NAMES = 20
"""Names of new or gone services that a message lists."""

_CALLS = str.maketrans("@#", "  ")
"""GitHub makes a mention of a person or an issue of these, wherever a name came from."""


@dataclass(frozen=True)
class Difference:
    """Two nights of one kind of records: how many there are now, and names or ids of what differs."""

    now: int
    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: int

    def __str__(self) -> str:
        counted = [f"+{len(self.new)}" * bool(self.new), f"−{len(self.gone)}" * bool(self.gone)]
        parts = [" ".join(part for part in counted if part), f"{self.changed:,} changed" * bool(self.changed)]
        return f"{self.now:,} ({', '.join(part for part in parts if part) or 'as before'})"


def message(day: date, before: Mapping[str, bytes] | None, after: Mapping[str, bytes]) -> str:
    """The message: a first line with date and counts, a line for each other kind, names of new and gone services.

    `before` and `after` are kind (of `TOLD`), or name of the folder of a feed, → its JSON lines; `before` is None for
    the first snapshot that is kept.
    """
    kinds = [*TOLD, *sorted({*(before or ()), *after} - set(TOLD))]
    if before is None:
        first, *others = (f"{len(after[kind].splitlines()):,} {kind}" for kind in kinds)
        return "\n".join([f"Snapshot of {day}: {first} (the first)", "", *others]) + "\n"
    differences = {kind: difference(before.get(kind, b""), after.get(kind, b"")) for kind in kinds}
    told = {kind: str(found).replace(" (", f" {kind} (", 1) for kind, found in differences.items()}
    lines = [f"Snapshot of {day}: {told['services']}", "", *(told[kind] for kind in kinds[1:])]
    lines += _names("New services", differences["services"].new)
    lines += _names("Gone services", differences["services"].gone)
    return "\n".join(lines) + "\n"


def difference(before: bytes, after: bytes) -> Difference:
    """Compares the JSON lines of two nights by id."""
    old, new = _by_id(before), _by_id(after)
    return Difference(
        now=len(new),
        new=tuple(sorted(_name(line) for key, line in new.items() if key not in old)),
        gone=tuple(sorted(_name(line) for key, line in old.items() if key not in new)),
        changed=sum(1 for key, line in new.items() if old.get(key, line) != line),
    )


def _by_id(lines: bytes) -> dict[str, bytes]:
    return {json.loads(line)["id"]: line for line in lines.splitlines()}


def _name(line: bytes) -> str:
    record = json.loads(line)
    picked = Text.model_validate(record.get("names", {})).pick("fi")
    return picked.text.translate(_CALLS).strip() if picked else record["id"]


def _names(heading: str, names: tuple[str, ...]) -> list[str]:
    if not names:
        return []
    more = [f"- and {len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    return ["", f"{heading}:", *(f"- {name}" for name in names[:MOST_NAMES]), *more]
