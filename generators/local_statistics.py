"""The figures of what editors and feeds tell: of each kind and source, the feeds and their age. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generators.directory.local import LocalDirectory, kind_of
from generators.feed_settings import FeedSource
from generators.feed_states import FeedState
from generators.model.local_records import LOCAL_KINDS


def local_statistics(
    local: LocalDirectory, feeds: Iterable[FeedSource], states: Mapping[str, FeedState]
) -> dict[str, Any]:
    """Plain JSON values. `feeds` are those of the settings, `states` those that were pulled, by key.

    `records` counts what readers meet; `bySource` what each source tells of the county, before merging. `leftOut` is
    by reason. Of what readers meet `notSuggested` counts what no page suggests for today.
    """
    entries = local.entries.values()
    sources: dict[str, Counter[str]] = {}
    for entry in entries:
        for part in entry.parts:
            sources.setdefault(part.origin.source, Counter())[kind_of(part)] += 1
    return {
        "records": {kind: len(local.of(kind)) for kind in LOCAL_KINDS},
        "bySource": {source: dict(sorted(counts.items())) for source, counts in sorted(sources.items())},
        "leftOut": dict(sorted(Counter(local.left_out.values()).items())),
        "merges": {
            "groups": sorted([part.id for part in entry.parts] for entry in entries if len(entry.parts) > 1),
            "records": len(local.primary_of),
        },
        "notSuggested": {
            "seasonOver": sum(1 for entry in entries if entry.season_over),
            "unconfirmed": sum(1 for entry in entries if entry.unconfirmed),
        },
        "feeds": [_feed(source, states.get(source.key)) for source in feeds],
    }


def _feed(source: FeedSource, state: FeedState | None) -> dict[str, Any]:
    """One feed, in the order of the settings; `days` is the age of its last good pull."""
    told: dict[str, Any] = {"key": source.key, "kind": source.kind}
    if state is None:
        return {**told, "state": "not pulled"}
    return {
        **told,
        "state": "expired" if state.expired else "stale" if state.stale else "fresh",
        "pulledAt": state.pulled_at.isoformat(),
        "days": state.days,
        "records": state.records,
        "unread": state.unread,
    }
