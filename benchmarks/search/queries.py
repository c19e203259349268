"""Judged queries and what counts as one and the same answer, as they lie in files."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.search.measures import GOOD
from generators.errors import PerhekeskusError

KINDS = (
    "plain",
    "inflected",
    "compound-part",
    "apart",
    "typo",
    "abbreviation",
    "multiword",
    "everyday",
    "swedish",
    "english",
)
"""Ways of writing a query, in the order in which they are reported."""


@dataclass(frozen=True)
class Query:
    """One judged query. `language` is that of the query, and of the page it is asked on; `grades` is id → 1 to 3."""

    id: str
    language: str
    text: str
    kind: str
    grades: Mapping[str, int]


def read_queries(file: Path) -> tuple[Query, ...]:
    """The queries of a file: a JSON object a line, or with the ending `.yml` a list of the same in YAML.

    Each has `id`, `lang`, `query`, `kind` and `relevant`. Raises PerhekeskusError when an id comes twice.
    """
    text = file.read_text(encoding="utf-8")
    rows = yaml.safe_load(text) if file.suffix == ".yml" else [json.loads(row) for row in text.splitlines() if row]
    queries = [Query(row["id"], row["lang"], row["query"], row["kind"], row["relevant"]) for row in rows]
    if len({query.id for query in queries}) != len(queries):
        raise PerhekeskusError(f"{file}: an id comes twice")
    return tuple(queries)


@dataclass(frozen=True)
class Variants:
    """Which ids are the same answer under several ids: each → the one that stands for all."""

    of: Mapping[str, str]

    def one(self, id_: str) -> str:
        """The id that stands for all variants of this one."""
        return self.of.get(id_, id_)

    def each_once(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The answers in order, each at its first place."""
        return tuple(dict.fromkeys(self.one(id_) for id_ in ids))

    def judged(self, query: Query, present: Collection[str] | None = None) -> dict[str, int] | None:
        """The grades of a query by answer, the best of its variants; with `present`, of those answers that are there.

        None when no good answer is left: the query then measures nothing.
        """
        there = None if present is None else {self.one(id_) for id_ in present}
        grades: dict[str, int] = {}
        for id_, grade in query.grades.items():
            one = self.one(id_)
            if there is None or one in there:
                grades[one] = max(grade, grades.get(one, 0))
        return grades if any(grade >= GOOD for grade in grades.values()) else None


NO_VARIANTS = Variants({})


def read_variants(file: Path) -> Variants:
    """The variants of a file, lists of `ids` with the one that stands for all first; none when there is no file."""
    if not file.exists():
        return NO_VARIANTS
    rows = json.loads(file.read_text(encoding="utf-8"))
    return Variants({id_: row["ids"][0] for row in rows for id_ in row["ids"]})
