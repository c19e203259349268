"""The three figures of a judged query: how much of what is good is first, whether the best is, and in which order.

Grades are 3 exactly what is needed, 2 clearly helpful, 1 marginal; what has no grade is of no use. A ranking is best
first and names each document once.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

GOOD = 2
"""The least grade that counts as found."""

RECALL_DEPTH, SUCCESS_DEPTH, GAIN_DEPTH = 5, 3, 10
"""How many of the first answers each figure looks at."""


class Scores(NamedTuple):
    """The figures of one query, or their means over many; each from 0 to 1."""

    recall: float
    success: float
    gain: float


def scores(grades: Mapping[str, int], ranked: Sequence[str]) -> Scores:
    """The figures of one query. ValueError when nothing has a grade."""
    if not grades:
        raise ValueError("a query without a graded answer cannot be measured")
    return Scores(recall(grades, ranked), success(grades, ranked), gain(grades, ranked))


def recall(grades: Mapping[str, int], ranked: Sequence[str]) -> float:
    """Recall@5: the share of the good documents in the first five; with more than five good ones, of five."""
    good = {document for document, grade in grades.items() if grade >= GOOD}
    if not good:
        return 0.0
    return len(good.intersection(ranked[:RECALL_DEPTH])) / min(RECALL_DEPTH, len(good))


def success(grades: Mapping[str, int], ranked: Sequence[str]) -> float:
    """Success@3: 1 when a document of the best grade that there is stands among the first three, else 0."""
    best = max(grades.values())
    return float(any(grades.get(document) == best for document in ranked[:SUCCESS_DEPTH]))


def gain(grades: Mapping[str, int], ranked: Sequence[str]) -> float:
    """nDCG@10: the gain of the first ten, 2^grade − 1 over log2(place + 1), against that of the best order."""
    best = sorted(grades.values(), reverse=True)
    return _discounted(grades.get(document, 0) for document in ranked[:GAIN_DEPTH]) / _discounted(best[:GAIN_DEPTH])


def mean(found: Sequence[Scores]) -> Scores:
    """The mean of each figure. ValueError of none."""
    if not found:
        raise ValueError("no query to take the mean of")
    return Scores(*(sum(column) / len(found) for column in zip(*found, strict=True)))


def _discounted(grades: Iterable[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, start=1))
