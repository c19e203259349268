"""The order of fields in editors' files: what it is, for whom, where, when, how one gets in, whom to ask, how sure."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

V = TypeVar("V")

FIELDS = (
    *"id name kind type status level sector business_id summary description offers audience ages".split(),
    *"municipality serves organisers address place online confidential_address when hours languages".split(),
    *"capacity equipment storage price booking booking_link free fee sign_up accessibility visitors".split(),
    *"time_needed training support how_to_join how_to_consult members coordinator contacts links".split(),
    *"situations season confirmed ptv".split(),
)
"""Every field of every form, in the order in which `perhekeskus format` writes them."""


def in_order(fields: Mapping[str, V]) -> Iterable[tuple[str, V]]:
    """Fields in the order of `FIELDS`; those it does not know come last, as they were."""
    rank = {name: number for number, name in enumerate(FIELDS)}
    return sorted(fields.items(), key=lambda pair: rank.get(pair[0], len(rank)))
