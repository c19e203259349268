"""From answers to figures by kind of query."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from benchmarks.search.asking import Found
from benchmarks.search.corpora import Corpus
from benchmarks.search.measures import Scores, mean, scores
from benchmarks.search.queries import KINDS, NO_VARIANTS, Query, Variants

FINNISH, ALL = "Finnish", "all"
"""Rows over kinds."""

HEAD = "| kind | queries | recall@5 | success@3 | nDCG@10 |\n|---|---|---|---|---|"


class Measured(NamedTuple):
    """A query with its figures."""

    query: Query
    scores: Scores


@dataclass(frozen=True)
class Evaluation:
    """The queries that could be measured, in their order, each with its figures."""

    measured: tuple[Measured, ...]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """How many queries each row is of."""
        return {kind: len(found) for kind, found in self._rows.items()}

    @cached_property
    def means(self) -> Mapping[str, Scores]:
        """The figures of each kind that was asked about, of Finnish queries, of all."""
        return {kind: mean(found) for kind, found in self._rows.items()}

    def table(self) -> str:
        """The figures as Markdown."""
        rows = [
            f"| {kind} | {self.numbers[kind]} | {found.recall:.3f} | {found.success:.3f} | {found.gain:.3f} |"
            for kind, found in self.means.items()
        ]
        return "\n".join((HEAD, *rows))

    def worst(self, number: int) -> list[str]:
        """The queries with the least nDCG@10, the worst first, a line each."""
        ordered = sorted(self.measured, key=lambda one: one.scores.gain)
        return [
            f"{query.id}  {found.gain:.3f}  {query.kind:<13} {query.text}" for query, found in ordered[: max(number, 0)]
        ]

    @cached_property
    def _rows(self) -> Mapping[str, list[Scores]]:
        kinds = [*KINDS, *sorted({query.kind for query, _ in self.measured} - set(KINDS))]
        rows = {kind: [found for query, found in self.measured if query.kind == kind] for kind in kinds}
        rows[FINNISH] = [found for query, found in self.measured if query.language == "fi"]
        rows[ALL] = [found for _, found in self.measured]
        return {kind: found for kind, found in rows.items() if found}


def evaluate(
    queries: Iterable[Query],
    ranked: Mapping[str, Iterable[str]],
    variants: Variants = NO_VARIANTS,
    present: Collection[str] | None = None,
) -> Evaluation:
    """Measures the rankings (query id → ids, best first); a query without one has found nothing.

    With `present`, only the ids that are there are judged, and queries that then have no good answer are left out.
    """
    return Evaluation(
        tuple(
            Measured(query, scores(grades, variants.each_once(ranked.get(query.id, ()))))
            for query in queries
            if (grades := variants.judged(query, present)) is not None
        )
    )


def descriptions_ranked(answers: Iterable[Found], corpus: Corpus) -> tuple[str, ...]:
    """The general descriptions of the services among the answers, in order, each at its first place.

    Services without one, and whatever is no service, are passed over.
    """
    services = (corpus.records.get(found.piece, "") for found in answers if found.kind == "service")
    return tuple(dict.fromkeys(id_ for service in services for id_ in corpus.descriptions.get(service, ())))


def finds_ranked(answers: Iterable[Found], records: Mapping[str, str]) -> tuple[str, ...]:
    """What was found, in order: a record is called by its id, any other page by its address."""
    return tuple(records.get(found.piece, found.address) for found in answers)
