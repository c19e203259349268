import json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.model.border import SHORTEST_RING, Border, in_finland
from generators.sources.borders.reading import (
    MOST_FEATURES,
    MOST_POINTS,
    SHAPES,
    is_collection,
    read_features,
)
from tests.sources.borders.features import ISLET, SQUARE, collection, feature, land_survey, many, polygon

TAMPERE, NOKIA, HELSINKI = "837", "536", "091"
PIRKANMAA = "08"


def border(geometry: object) -> Border:
    """The border that a geometry gives, when all of it can be read."""
    found = read_features(collection(feature(TAMPERE, geometry)), PIRKANMAA)
    assert found.unread == ()
    return found.borders[TAMPERE]


def reason(geometry: object) -> str:
    """Why a geometry is no border."""
    found = read_features(collection(feature(TAMPERE, geometry)), PIRKANMAA)
    assert found.borders == {}
    assert [part.id for part in found.unread] == [TAMPERE]
    return found.unread[0].reason


def test_statistics_finlands_shape_is_read_with_its_year():
    found = read_features(collection(feature(TAMPERE), feature(NOKIA)), PIRKANMAA)
    assert list(found.borders) == [NOKIA, TAMPERE]
    assert found.borders[TAMPERE].polygons == ((tuple((x, y) for x, y in SQUARE),),)
    assert found.year == 2026
    assert found.attribution.get("fi") == "Kuntarajat: Tilastokeskus, CC BY 4.0"


def test_the_land_surveys_shape_is_read_and_credited():
    found = read_features(collection(land_survey(TAMPERE)), PIRKANMAA)
    assert list(found.borders) == [TAMPERE]
    assert found.year is None
    assert found.attribution.get("sv") == "Kommungränser: Lantmäteriverket, CC BY 4.0"


def test_every_producer_is_credited_in_every_language():
    assert all(shape.attribution.get(language) for shape in SHAPES for language in ("fi", "sv", "en"))


def test_other_counties_are_passed_over():
    found = read_features(collection(feature(TAMPERE), feature(HELSINKI, "no geometry")), PIRKANMAA)
    assert (list(found.borders), found.unread) == ([TAMPERE], ())


def test_the_year_is_what_most_borders_tell():
    years = [2025, 2026, 2026, True, "2024", None]
    codes = ["020", "108", "143", "211", "250", "418"]
    features = (feature(code, vuosi=year) for code, year in zip(codes, years, strict=True))
    assert read_features(collection(*features), PIRKANMAA).year == 2026


@pytest.mark.parametrize("code", ["999", "37", "0837", 837, None, ["837"], "", "٠٢٠"])
def test_a_code_that_we_do_not_know_is_counted(code):
    found = read_features(collection(feature(NOKIA), feature(code)), PIRKANMAA)
    assert list(found.borders) == [NOKIA]
    assert [part.reason for part in found.unread] == ["no code of a municipality that we know"]


def test_what_could_not_be_read_is_called_by_its_code_or_its_place():
    features = (feature("999"), feature(837), "text", feature("<script>\u202e" + "x" * 99))
    ids = [part.id for part in read_features(collection(*features), PIRKANMAA).unread]
    assert ids[:3] == ["999", "feature 2", "feature 3"]
    assert len(ids[3]) <= 40
    assert "\u202e" not in ids[3]


def test_a_second_border_of_a_municipality_is_counted():
    found = read_features(collection(feature(TAMPERE), feature(TAMPERE, polygon(ISLET))), PIRKANMAA)
    assert found.borders[TAMPERE].points == len(SQUARE)
    assert [part.reason for part in found.unread] == ["a second border of the same municipality"]


def test_islands_and_holes_are_kept():
    found = border(many([SQUARE, [[x + 0.1, y + 0.1] for x, y in ISLET[:3]]], [ISLET]))
    assert [len(rings) for rings in found.polygons] == [2, 1]


def test_points_are_rounded_and_repeats_dropped():
    ring = [[23.00004, 61.0], [23.00001, 61.00003], [23.5, 61.0], [23.5, 61.0], [23.5, 61.5], [23.00004, 61.0]]
    assert border(polygon(ring)).polygons[0][0] == ((23.0, 61.0), (23.5, 61.0), (23.5, 61.5), (23.0, 61.0))


def test_an_open_ring_is_closed():
    assert border(polygon(SQUARE[:-1])).polygons[0][0] == tuple((x, y) for x, y in SQUARE)


def test_a_height_is_passed_over():
    assert border(polygon([[x, y, 120.5] for x, y in SQUARE])).polygons[0][0][0] == (23.0, 61.0)


def test_an_islet_that_rounds_to_nothing_is_dropped_but_not_the_rest():
    tiny = [[25.0, 62.0], [25.00001, 62.0], [25.00001, 62.00001], [25.0, 62.0]]
    assert border(many([tiny], [SQUARE, tiny])).polygons == ((tuple((x, y) for x, y in SQUARE),),)
    assert reason(polygon(tiny)) == "it has no area"


def test_swapped_axes_are_refused_and_never_mended():
    assert reason(polygon([[y, x] for x, y in SQUARE])) == "latitude stands before longitude"


def test_one_wrong_point_spoils_the_border():
    wrong = [*SQUARE[:2], [10.75, 59.91], *SQUARE[2:]]
    assert reason(many([ISLET], [wrong])) == "a point outside Finland: degrees of WGS 84 were expected"


def test_metres_are_refused():
    metres = [[327_000.5, 6_822_000.0], [328_000.0, 6_822_000.0], [328_000.0, 6_823_000.0], [327_000.5, 6_822_000.0]]
    assert reason(polygon(metres)).startswith("a point outside Finland")


@pytest.mark.parametrize(
    "point",
    [["23", "61"], [23], [], "23,61", None, {"x": 23, "y": 61}, [None, 61], [[23], 61]],
)
def test_a_point_that_is_no_pair_of_numbers_is_refused(point):
    assert reason(polygon([*SQUARE[:2], point, *SQUARE[2:]])) == "a point that is no pair of numbers"


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 10**400, True, -1e308])
def test_a_number_that_is_no_degree_is_refused(number):
    assert reason(polygon([*SQUARE[:2], [number, 61.0], *SQUARE[2:]])).startswith("a point outside Finland")


@pytest.mark.parametrize(
    ("geometry", "told"),
    [
        ({"type": "Point", "coordinates": [23, 61]}, "neither a Polygon"),
        ({"type": "GeometryCollection", "geometries": [polygon(SQUARE)]}, "neither a Polygon"),
        ({"type": ["Polygon"], "coordinates": [SQUARE]}, "neither a Polygon"),
        ({"type": "Polygon", "coordinates": "x"}, "neither a Polygon"),
        ({"type": "Polygon"}, "neither a Polygon"),
        ("text", "neither a Polygon"),
        (polygon(), "no area"),
        (many(), "no area"),
        (many([]), "no area"),
        (many({"a": 1}), "a polygon that is no list"),
        (polygon("ring"), "a ring that is no list"),
        (polygon([]), "no area"),
        (polygon(SQUARE[:1]), "no area"),
        (polygon([SQUARE[0], SQUARE[1], SQUARE[0]]), "no area"),
    ],
)
def test_what_is_no_area_is_refused(geometry, told):
    assert told in reason(geometry)


@pytest.mark.parametrize(
    "geometry",
    [
        polygon([[23 + number / 100_000, 61.0] for number in range(MOST_POINTS + 1)]),
        many(*[[ISLET]] * (MOST_POINTS // 4 + 1)),
        many(*[[]] * (MOST_POINTS + 1)),
        polygon(*[[]] * (MOST_POINTS + 1)),
        many(*[5] * (MOST_POINTS + 1)),
    ],
)
def test_too_many_points_are_refused_with_a_remedy(geometry):
    assert reason(geometry) == f"over {MOST_POINTS} points; choose a layer of fewer (sources.borders.layer)"


def test_the_most_points_are_read():
    line = [[23 + number / 1_000, 61.0] for number in range(MOST_POINTS - 2)]
    assert border(polygon([*line, [25.0, 62.0], line[0]])).points == MOST_POINTS


@pytest.mark.parametrize("value", [None, [], "x", {}, {"features": {}}, {"features": None}])
def test_what_is_no_collection_gives_nothing(value):
    assert is_collection(value) == "not a FeatureCollection"
    assert read_features(value, PIRKANMAA).borders == {}


def test_an_endless_collection_is_refused():
    endless = collection(*[{}] * (MOST_FEATURES + 1))
    assert is_collection(endless) == f"more than {MOST_FEATURES} features"
    assert read_features(endless, PIRKANMAA).unread == ()
    assert is_collection(collection(*[{}] * MOST_FEATURES)) is None


NUMBERS = st.one_of(
    st.floats(18, 33), st.floats(58, 71), st.floats(), st.integers(), st.sampled_from([19, 32, 59, 70.5, 23.00005])
)
POINTS = st.one_of(
    st.tuples(st.floats(19, 32), st.floats(59, 70.5)).map(list), st.lists(NUMBERS, max_size=3), st.none() | st.text()
)
RINGS = st.one_of(
    st.lists(st.tuples(st.floats(19, 32), st.floats(59, 70.5)).map(list), max_size=7),
    st.lists(POINTS, max_size=6),
    st.integers(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
GEOMETRIES = st.one_of(
    st.builds(lambda rings: polygon(*rings), st.lists(RINGS, max_size=3)),
    st.builds(lambda polygons: many(*polygons), st.lists(st.lists(RINGS, max_size=2) | JSON, max_size=3)),
    JSON,
)
CODES = st.sampled_from([TAMPERE, NOKIA, HELSINKI, "999"]) | JSON
FEATURES = st.one_of(
    st.builds(lambda code, geometry, year: feature(code, geometry, vuosi=year), CODES, GEOMETRIES, JSON),
    st.builds(lambda code, geometry: {"properties": {"NATCODE": code}, "geometry": geometry}, CODES, GEOMETRIES),
    JSON,
)


def _is_sound(one: Border) -> bool:
    rings = [ring for rings in one.polygons for ring in rings]
    closed = all(len(ring) >= SHORTEST_RING and ring[0] == ring[-1] for ring in rings)
    repeats = any(first == second for ring in rings for first, second in pairwise(ring))
    points = [point for ring in rings for point in ring]
    return closed and not repeats and all(in_finland(*point) and point == _rounded(point) for point in points)


def _rounded(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], 4), round(point[1], 4)


@given(st.lists(FEATURES, max_size=4).map(lambda features: collection(*features)) | JSON)
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_what_is_kept_is_sound(value: Any):
    found = read_features(value, PIRKANMAA)
    assert set(found.borders) <= {TAMPERE, NOKIA}
    assert all(_is_sound(one) for one in found.borders.values())
    for part in found.unread:
        json.dumps([part.id, part.reason], ensure_ascii=False).encode()


@given(st.lists(st.tuples(st.floats(19, 32), st.floats(59, 70.5)), min_size=3, max_size=12))
@settings(max_examples=200, deadline=None)
def test_reading_twice_gives_the_same(points: list[tuple[float, float]]):
    first = read_features(collection(feature(TAMPERE, polygon([list(point) for point in points]))), PIRKANMAA)
    again = {
        code: read_features(collection(feature(code, json.loads(json.dumps(many(*one.polygons))))), PIRKANMAA)
        for code, one in first.borders.items()
    }
    assert {code: found.borders[code] for code, found in again.items()} == first.borders
