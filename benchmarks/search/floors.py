"""What is promised of search: the least recall@5 by kind of query. Under it the command fails."""

from collections.abc import Mapping

from benchmarks.search.measures import Scores

FLOORS: Mapping[str, Mapping[str, float]] = {
    "system": {
        "all": 0.78,
        "everyday": 0.50,
        "abbreviation": 0.50,
        "inflected": 0.88,
        "compound-part": 0.88,
        "typo": 0.85,
    },
    "example": {"all": 0.60},
}
"""By corpus: the judged queries over the site of a whole county, and our own over the example. No other promises."""


def under(floors: Mapping[str, float], found: Mapping[str, Scores]) -> list[str]:
    """A line for each kind whose recall is under its floor. A kind that was not asked about promises nothing."""
    return [
        f"under the floor: {kind}: recall@5 {found[kind].recall:.3f}, promised {least:.2f}"
        for kind, least in floors.items()
        if kind in found and found[kind].recall < least
    ]
