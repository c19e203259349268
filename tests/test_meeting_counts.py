"""Counts of meeting places: the four heads of the regions, ages, and who lacks what."""

import pytest

from generators.directory.entries import MeetingPoint
from generators.meeting_counts import AgeGroup, by_municipality, counted_group, counts, is_for, lacking
from generators.model.local_records import AgeRange, MeetingPlaceKind
from generators.model.records import Sector
from generators.model.text import EMPTY
from tests.hand_made import NOKIA, TAMPERE


def point(
    kind: MeetingPlaceKind = "family_cafe",
    sector: Sector | None = "association",
    ages: tuple[tuple[int | None, int | None], ...] = (),
    municipality: str | None = TAMPERE,
) -> MeetingPoint:
    return MeetingPoint(
        id="m1",
        page_kind="meeting_place",
        place_kind=kind,
        names=EMPTY,
        municipality=municipality,
        sector=sector,
        ages=tuple(AgeRange(least=least, most=most) for least, most in ages),
        hours=(),
        address=None,
    )


@pytest.mark.parametrize(
    ("kind", "sector", "group"),
    [
        ("family_cafe", "association", "family_cafes"),
        ("family_cafe", "parish", "family_cafes"),
        ("family_club", "parish", "parish_clubs"),
        ("family_club", "association", "others"),
        ("family_club", None, "others"),
        ("open_day_care", "municipality", "open_day_care"),
        ("family_house", "association", "others"),
        ("partnership_room", "association", "others"),
        ("other", None, "others"),
    ],
)
def test_the_four_heads(kind: MeetingPlaceKind, sector: Sector | None, group: str) -> None:
    assert counted_group(point(kind, sector)) == group


@pytest.mark.parametrize(
    ("ages", "groups"),
    [
        (((0, 6),), {"small"}),
        (((0, 8),), {"small"}),
        (((0, 9),), {"small", "school"}),
        (((10, 15),), {"school", "teenage"}),
        (((13, None),), {"teenage"}),
        (((None, None),), {"small", "school", "teenage"}),
        (((7, 8), (11, 12)), {"school"}),
        (((7, 8), (7, 8)), set()),
        ((), set()),
    ],
)
def test_a_place_is_for_a_group_when_it_takes_half_of_its_years(
    ages: tuple[tuple[int | None, int | None], ...], groups: set[AgeGroup]
) -> None:
    known: tuple[AgeGroup, ...] = ("small", "school", "teenage")
    assert {group for group in known if is_for(point(ages=ages), group)} == groups


def test_every_way_of_counting_has_each_place_once() -> None:
    found = counts([point(), point("family_club", "parish", ((0, 6),)), point("other", None)])
    assert found.total == sum(found.groups.values()) == sum(found.kinds.values()) == sum(found.sectors.values()) == 3
    assert (found.sectors[None], found.ages[None], found.ages["small"]) == (1, 2, 1)


def test_municipalities_without_any_place_are_counted_too_and_named() -> None:
    found = by_municipality([point(ages=((7, 12),)), point(municipality=None)], [TAMPERE, NOKIA])
    assert {code: one.total for code, one in found.items()} == {TAMPERE: 1, NOKIA: 0}
    assert lacking(found, lambda one: one.total) == [NOKIA]
    assert lacking(found, lambda one: one.ages["teenage"]) == [TAMPERE, NOKIA]
