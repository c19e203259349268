"""The figures of a snapshot: what was pulled, kept, merged and could not be read. Pure functions.

The keys are those of the sandbox that stands in for PTV, so that a pull from it can be compared with the truth.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from generators.directory.building import dangling_references, find_merges, kept_choices, referenced_channels
from generators.directory.merging import Merge, MergeRule, grouped
from generators.hours import rule_tells
from generators.model.hours import HoursRule
from generators.model.records import Channel, ChannelKind
from generators.selection import Editorial
from generators.snapshot import Snapshot

PTV_WORDS: dict[ChannelKind, str] = {
    "electronic": "EChannel",
    "phone": "Phone",
    "printable_form": "PrintableForm",
    "location": "ServiceLocation",
    "web_page": "WebPage",
}
"""What PTV calls our kinds of channel."""

MERGE_WORDS: dict[MergeRule, str] = {
    "language_twins": "languageTwins",
    "county_twins": "municipalityCountyTwins",
    "same_place": "samePlaces",
}


def statistics(snapshot: Snapshot, editorial: Editorial) -> dict[str, Any]:
    """All figures as plain JSON values, every list sorted.

    `kept` counts records before merging. `unread` tells each record, or field of one, that could not be read.
    """
    choices = kept_choices(snapshot, editorial)
    services = [snapshot.services[id_] for id_ in choices]
    channels = referenced_channels(services, snapshot.channels)
    places = [channel for channel in channels.values() if channel.kind == "location"]
    merges = find_merges(services, channels.values(), snapshot.organisations)
    dangling = dangling_references(services, snapshot)
    placed = sum(1 for place in places if place.main_address and place.main_address.coordinates)
    joined = grouped(merge.ids for merge in merges if merge.rule != "same_place")
    return {
        "tiers": {tier: sum(1 for choice in choices.values() if choice.tier == tier) for tier in ("A", "B", "C")},
        "kept": len(services),
        "nationwideKept": sum(1 for service in services if service.area.scope != "limited"),
        "withoutChannels": sum(1 for s in services if not any(c.channel_id in channels for c in s.connections)),
        "servicesWithDanglingReferences": len({service_id for service_id, _ in dangling}),
        "danglingReferences": len(dangling),
        "channels": {"total": len(channels), "byType": _by_type(channels.values())},
        "locations": {
            "total": len(places),
            "withUsableCoordinates": placed,
            "withoutUsableCoordinates": len(places) - placed,
        },
        "organizations": len({service.responsible_id for service in services if service.responsible_id}),
        "merges": {word: _merge_figures(merges, rule) for rule, word in MERGE_WORDS.items()},
        "keptAfterMerging": len(services) - _saved(joined),
        "locationsAfterMerging": len(places) - _saved(merge.ids for merge in merges if merge.rule == "same_place"),
        "hours": {"eligible": sum(1 for place in places if regular(place.hours))},
        **_of_the_pull(snapshot),
    }


def regular(hours: Iterable[HoursRule]) -> bool:
    """Whether hours are regular weekly ones and every rule tells when the doors are open or closed."""
    rules = tuple(hours)
    return all(map(rule_tells, rules)) and any(rule.kind != "exception" and not rule.closed for rule in rules)


def _by_type(channels: Iterable[Channel]) -> dict[str, int]:
    return dict(sorted(Counter(PTV_WORDS[channel.kind] for channel in channels).items()))


def _merge_figures(merges: Iterable[Merge], rule: MergeRule) -> dict[str, Any]:
    groups = sorted(merge.ids for merge in merges if merge.rule == rule)
    return {"groups": [list(ids) for ids in groups], "records": _saved(groups)}


def _saved(groups: Iterable[tuple[str, ...]]) -> int:
    """How many fewer records there are when each group becomes one."""
    return sum(len(ids) - 1 for ids in groups)


def _of_the_pull(snapshot: Snapshot) -> dict[str, Any]:
    """What the pull itself has to tell: unread parts, parts held back, whence and when."""
    unread = sorted(snapshot.unread, key=lambda part: (part.kind, part.id, part.field, part.reason, part.whole))
    held_back = sorted(snapshot.manifest.held_back, key=lambda part: (part.kind, part.id))
    manifest = snapshot.manifest
    return {
        "leftOut": len(snapshot.left_out),
        "unread": [part.model_dump(mode="json") for part in unread],
        "heldBack": [part.model_dump(mode="json") for part in held_back],
        "manifest": {
            "address": manifest.address,
            "official": manifest.official,
            "county": manifest.county,
            "municipalities": sorted(manifest.municipalities),
            "pulledAt": manifest.pulled_at.isoformat(),
            "fullPulledAt": manifest.full_pulled_at.isoformat(),
            "counts": dict(sorted(manifest.counts.items())),
            "warnings": sorted(manifest.warnings),
        },
    }
