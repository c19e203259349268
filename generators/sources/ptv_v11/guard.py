"""Guards the last good pull against a source that answers, but too little: pure functions on counts and parts.

Less than a share of the last counts: the whole pull is refused. A single organisation or municipality that loses over
half of its services: that part alone is held back, its old records stay.
"""

from collections.abc import Mapping
from typing import NamedTuple

from generators.errors import PullRefusedError
from generators.settings import Limits
from generators.snapshot import HeldBack
from generators.sources.ptv_v11.facts import ServiceFacts

COUNTED = ("services", "channels", "organisations")


class HoldBack(NamedTuple):
    """Parts to be held back, and the ids of their old services that are to stay."""

    parts: tuple[HeldBack, ...] = ()
    services: frozenset[str] = frozenset()


def check_not_empty(services: int) -> None:
    """Raises PullRefusedError when not one service was kept: no region has none. Nothing overrules this."""
    if services == 0:
        raise PullRefusedError("the pull gave no family service at all; the old snapshot stays")


def check_totals(before: Mapping[str, int], after: Mapping[str, int], limits: Limits) -> None:
    """Raises PullRefusedError with figures when a count of `COUNTED` fell below `least_share` of the last."""
    fallen = [
        f"{kind} {before[kind]} → {after[kind]} ({after[kind] / before[kind]:.0%})"
        for kind in COUNTED
        if before[kind] and after[kind] < before[kind] * limits.least_share
    ]
    if fallen:
        raise PullRefusedError(
            f"the pull gave too little to be believed: {'; '.join(fallen)}; at least {limits.least_share:.0%} of the "
            "last pull was expected. The old snapshot stays; if the loss is real, pull with --accept-shrink"
        )


def find_lost_parts(before: Mapping[str, ServiceFacts], after: Mapping[str, ServiceFacts], limits: Limits) -> HoldBack:
    """Organisations and municipalities with at least `part_records` services before that lost over half of them.

    A service that only went over to another organisation or municipality is not lost.
    """
    old, new = _parts(before), _parts(after)
    parts = []
    services: set[str] = set()
    for (kind, identifier), ids in sorted(old.items()):
        now = len(new.get((kind, identifier), set()) | (ids & after.keys()))
        if len(ids) >= limits.part_records and now < len(ids) * limits.part_least_share:
            parts.append(HeldBack.model_validate({"kind": kind, "id": identifier, "before": len(ids), "after": now}))
            services |= ids - after.keys()
    return HoldBack(tuple(parts), frozenset(services))


def _parts(services: Mapping[str, ServiceFacts]) -> dict[tuple[str, str], set[str]]:
    """(kind, id) of a part → ids of its services."""
    parts: dict[tuple[str, str], set[str]] = {}
    for identifier, facts in services.items():
        if facts.responsible:
            parts.setdefault(("organisation", facts.responsible), set()).add(identifier)
        for code in facts.municipalities:
            parts.setdefault(("municipality", code), set()).add(identifier)
    return parts
