"""How many meeting places there are, as the regions count them, and which municipalities lack them. Pure functions.

Varsinais-Suomi counted 84 family cafés, 119 family clubs of parishes, 15 open day-care centres and 10 others;
Pohjois-Savo found places for small children nearly everywhere and hardly any for those of school age.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from generators.directory.entries import MeetingPoint
from generators.model.local_records import AgeRange, MeetingPlaceKind
from generators.model.records import Sector

CountedGroup = Literal["family_cafes", "parish_clubs", "open_day_care", "others"]
COUNTED_GROUPS: tuple[CountedGroup, ...] = get_args(CountedGroup)

AgeGroup = Literal["small", "school", "teenage"]
AGE_GROUPS: dict[AgeGroup, tuple[int, int]] = {"small": (0, 6), "school": (7, 12), "teenage": (13, 17)}
"""Ages in whole years, both included."""

KINDS: tuple[MeetingPlaceKind, ...] = get_args(MeetingPlaceKind)
SECTORS: tuple[Sector, ...] = get_args(Sector)


@dataclass(frozen=True)
class Counts:
    """The places of one municipality, or of the region. Every mapping has all of its keys, in their order.

    `sectors` has under None those whose holder's sector is not told, `ages` those that tell no ages; a place for
    several age groups counts in each.
    """

    total: int
    groups: Mapping[CountedGroup, int]
    kinds: Mapping[MeetingPlaceKind, int]
    sectors: Mapping[Sector | None, int]
    ages: Mapping[AgeGroup | None, int]


def counts(points: Iterable[MeetingPoint]) -> Counts:
    """The counts of these places."""
    listed = list(points)
    sectors: Counter[Sector | None] = Counter(point.sector for point in listed)
    kinds = Counter(point.place_kind for point in listed)
    groups = Counter(counted_group(point) for point in listed)
    ages: dict[AgeGroup | None, int] = {
        group: sum(1 for point in listed if is_for(point, group)) for group in AGE_GROUPS
    }
    ages[None] = sum(1 for point in listed if not point.ages)
    return Counts(
        total=len(listed),
        groups={group: groups[group] for group in COUNTED_GROUPS},
        kinds={kind: kinds[kind] for kind in KINDS},
        sectors={sector: sectors[sector] for sector in (*SECTORS, None)},
        ages=ages,
    )


def by_municipality(points: Sequence[MeetingPoint], codes: Iterable[str]) -> dict[str, Counts]:
    """The counts of each municipality, also of those without any place."""
    return {code: counts(point for point in points if point.municipality == code) for code in codes}


def counted_group(point: MeetingPoint) -> CountedGroup:
    """Under which of the four heads a place counts."""
    match point.place_kind:
        case "family_cafe":
            return "family_cafes"
        case "open_day_care":
            return "open_day_care"
        case "family_club" if point.sector == "parish":
            return "parish_clubs"
    return "others"


def is_for(point: MeetingPoint, group: AgeGroup) -> bool:
    """Whether a place is for an age group: for at least half of its years. One that tells no ages is for none."""
    first, last = AGE_GROUPS[group]
    years = {year for ages in point.ages for year in range(first, last + 1) if _holds(ages, year)}
    return 2 * len(years) >= last - first + 1


def lacking(found: Mapping[str, Counts], has: Callable[[Counts], int]) -> list[str]:
    """Codes of the municipalities of which `has` counts none."""
    return [code for code, one in found.items() if not has(one)]


def _holds(ages: AgeRange, year: int) -> bool:
    return (ages.least is None or ages.least <= year) and (ages.most is None or year <= ages.most)
