"""Which services are for families: three tiers by PTV's codes, and editors' word above them.

A: family services by service class, always. B: wider services when they say they are for families with children or
for young people. C: any other service that says so. All three are kept alike; the tier is reported.
"""

from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import field_validator

from generators import checked_yaml
from generators.model.base import Model

Tier = Literal["A", "B", "C"]
Rule = Literal["removed", "added", "family_class", "wider_class", "target_group", "no_rule"]
"""What decides on a service: an editor's removal or addition, the rule of tier A, B or C, or that none fits."""

EDITORIAL_FILE = Path("content/data/editorial.yml")

FAMILY_CLASSES = frozenset(
    "P3 P3.1 P3.2 P3.3 P3.4 P3.5 P3.6 P3.7 P3.8 P3.9 P5.2 P5.9 P4.9 P6.1 P6.2 P6.3 "
    "P28 P28.1 P28.2 P28.3 P28.4 P28.5 P28.6 P28.7".split()
)
"""Tier A: family, children, youth, maternity and child health clinics, early education, school years."""

WIDER_CLASSES = frozenset(
    "P5.1 P5.3 P5.5 P5.6 P5.7 P5.8 P5.10 P5.13 P5.16 P5.17 P4.1 P4.3 P4.4 P4.5 P4.6 P4.7 P4.10 P4.11 P4.12 P4.13 "
    "P6.4 P6.5 P6.6 P6.7 P6.8 P6.14 P10.2 P25.1 P25.5 P25.7 P27.1 P27.2 P7.11".split()
)
"""Tier B, with one of `FAMILY_GROUPS`."""

FAMILY_GROUPS = frozenset({"KR1.2", "KR1.3"})
"""Target groups: families with children, young people. KR1 alone (everybody) says nothing."""


class EditorialEntry(Model):
    """One record that an editor treats otherwise than the rules: its id, in any case of letters, and why."""

    id: str
    reason: str

    @field_validator("id")
    @classmethod
    def _as_compared(cls, identifier: str) -> str:
        return identifier.strip().lower()


class Editorial(Model):
    """Editors' word on single records, kept as data in `content/data/editorial.yml`.

    `add` and `remove` are services; `confidential_addresses` are channels whose address may be shown nowhere.
    """

    add: tuple[EditorialEntry, ...] = ()
    remove: tuple[EditorialEntry, ...] = ()
    confidential_addresses: tuple[EditorialEntry, ...] = ()


class Choice(NamedTuple):
    """Whether a service is kept, by which tier, and what decided, as data: words are for those who tell it.

    `classes` and `targets` are the codes that the rule looked at, in order (with "no_rule": all classes of the
    service); `reason` is the editor's.
    """

    kept: bool
    tier: Tier | None
    rule: Rule
    classes: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    reason: str = ""


def tier(classes: frozenset[str], targets: frozenset[str]) -> Tier | None:
    """The tier of a service by its service class and target group codes, or None when it is none of ours."""
    if classes & FAMILY_CLASSES:
        return "A"
    if targets & FAMILY_GROUPS:
        return "B" if classes & WIDER_CLASSES else "C"
    return None


def choose(service_id: str, classes: frozenset[str], targets: frozenset[str], editorial: Editorial) -> Choice:
    """Whether a service is kept and why. Editors' removals stand above additions, both above the tiers."""
    found = tier(classes, targets)
    for entry in editorial.remove:
        if entry.id == service_id:
            return Choice(False, found, "removed", reason=entry.reason)
    for entry in editorial.add:
        if entry.id == service_id:
            return Choice(True, found, "added", reason=entry.reason)
    groups = tuple(sorted(targets & FAMILY_GROUPS))
    match found:
        case "A":
            return Choice(True, "A", "family_class", tuple(sorted(classes & FAMILY_CLASSES)))
        case "B":
            return Choice(True, "B", "wider_class", tuple(sorted(classes & WIDER_CLASSES)), groups)
        case "C":
            return Choice(True, "C", "target_group", targets=groups)
    return Choice(False, None, "no_rule", tuple(sorted(classes)))


def read_editorial(root: Path) -> Editorial:
    """Editors' exceptions of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / EDITORIAL_FILE, Editorial)
