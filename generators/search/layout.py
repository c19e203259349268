"""The index as files that a device fetches one by one: words and what is said by ranges of keys, finds by blocks.

All of them stand in a folder whose name comes from their content, so that a page of last night never mixes them with
those of this night; `core.json` beside it names the folder.

A list of finds with impacts is written as runs: [gap, length, impact, gap, length, impact, …], since neighbours in the
order of finds share most of their words.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from generators.pages.data_file import DataFile

FOLDER = "finder/"
"""Where the files stand below the language's root."""

RANGE = 20_000
"""Characters of a file of words, as near as whole keys allow: some 6 kB when compressed."""

BLOCK = 64
"""Finds of one file."""

CONCEPTS = 10
"""Concepts of one file."""


class Term(NamedTuple):
    """One word of the index as a file tells it. `parts` are keys of a compound's parts."""

    shown: str
    rarity: int
    runs: list[int]
    parts: tuple[str, ...]

    def told(self) -> list[Any]:
        """As JSON; no parts, no fourth item."""
        return [self.shown, self.rarity, self.runs, *([list(self.parts)] if self.parts else [])]


def runs(impacts: Mapping[int, int]) -> list[int]:
    """Numbers of finds with their impacts as gap, length, impact; the gap is from the end of the run before."""
    found: list[int] = []
    end, last = 0, -1
    for number, impact in sorted(impacts.items()):
        if found and number == end and impact == last:
            found[-2] += 1
        else:
            found += (number - end, 1, impact)
        end, last = number + 1, impact
    return found


def ranges(keys: Sequence[str], cost: Mapping[str, int]) -> list[list[str]]:
    """The keys, in order, cut where a file would grow over `RANGE`."""
    found: list[list[str]] = []
    size = 0
    for key in keys:
        if not found or size + cost[key] > RANGE:
            found.append([])
            size = 0
        found[-1].append(key)
        size += cost[key]
    return found


def compact(value: object) -> bytes:
    """JSON in the fewest bytes, the same each time."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def placed(files: Mapping[str, object], core: Mapping[str, object]) -> list[DataFile]:
    """The files in their folder, and the core that names it."""
    contents = {name: compact(value) for name, value in sorted(files.items())}
    digest = hashlib.sha256(b"\n".join((name.encode() + content for name, content in contents.items()))).hexdigest()[
        :10
    ]
    placed_files = [DataFile(f"{FOLDER}{digest}/{name}.json", content) for name, content in contents.items()]
    return [DataFile(f"{FOLDER}core.json", compact({**core, "folder": digest})), *placed_files]


def blocks(items: Sequence[Any], size: int) -> Iterable[tuple[int, Sequence[Any]]]:
    """The items in pieces, each with its number."""
    return ((number, items[start : start + size]) for number, start in enumerate(range(0, len(items), size)))
