"""GeoJSON of municipalities → borders of our own model. Nothing in it is trusted, and nothing in it can raise.

A border with one wrong point is a wrong border: it is left out whole and counted with its reason. What the cleaning may
do in silence is to round to four decimals, to drop the points that this makes the same, and with them islets and holes
of less than some ten metres, which no map of ours could show.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.cleaning import clean
from generators.codes import municipalities
from generators.model.border import SHORTEST_RING, Border, Point, Polygon, Ring, in_finland
from generators.model.text import Text
from generators.snapshot.borders import UnreadBorder

DECIMALS = 4
MOST_FEATURES = 1_000
"""Municipalities of one answer: Finland has some three hundred."""

MOST_POINTS = 5_000
"""Points of one municipality before rounding: at 1:4,500,000 it has some twenty."""


class Shape(NamedTuple):
    """What one producer calls its properties, and how it is to be credited."""

    code: str
    year: str
    attribution: Text


SHAPES = (
    Shape(
        code="kunta",
        year="vuosi",
        attribution=Text(
            {
                "fi": "Kuntarajat: Tilastokeskus, CC BY 4.0",
                "sv": "Kommungränser: Statistikcentralen, CC BY 4.0",
                "en": "Municipality borders: Statistics Finland, CC BY 4.0",
            }
        ),
    ),
    Shape(
        code="NATCODE",
        year="",
        attribution=Text(
            {
                "fi": "Kuntarajat: Maanmittauslaitos, CC BY 4.0",
                "sv": "Kommungränser: Lantmäteriverket, CC BY 4.0",
                "en": "Municipality borders: National Land Survey of Finland, CC BY 4.0",
            }
        ),
    ),
)
"""The producers that we know: Statistics Finland, and the National Land Survey. Names of municipalities are not read:
our own code list has them."""


class ReadBorders(NamedTuple):
    """The borders of a county by code, the year that they are of if it is told, and what could not be read."""

    borders: dict[str, Border]
    attribution: Text
    year: int | None
    unread: tuple[UnreadBorder, ...]


class _NoBorderError(Exception):
    """What was given as a border is none; the text says why."""


def is_collection(value: object) -> str | None:
    """A FeatureCollection: what is wrong with its shape, or None."""
    if not isinstance(value, dict) or not isinstance(value.get("features"), list):
        return "not a FeatureCollection"
    if len(value["features"]) > MOST_FEATURES:
        return f"more than {MOST_FEATURES} features"
    return None


def read_features(collection: object, county: str) -> ReadBorders:
    """The borders of the municipalities of a county (two digits) in a FeatureCollection.

    Those of other counties are passed over. A code that our list does not have is counted as unread: it may be a new
    municipality of this county.
    """
    features = collection["features"] if isinstance(collection, dict) and not is_collection(collection) else []
    shape = _shape(features)
    borders: dict[str, Border] = {}
    years: Counter[int] = Counter()
    unread: list[UnreadBorder] = []
    for number, feature in enumerate(features, 1):
        properties = _dict(_dict(feature).get("properties"))
        given = properties.get(shape.code)
        try:
            code = _known(given)
            if municipalities()[code].county != county:
                continue
            if code in borders:
                raise _NoBorderError("a second border of the same municipality")
            borders[code] = Border(code=code, polygons=_polygons(_dict(_dict(feature).get("geometry"))))
            if isinstance(year := properties.get(shape.year), int) and 2000 <= year <= 2100:
                years[year] += 1
        except _NoBorderError as error:
            unread.append(UnreadBorder(id=clean(given, limit=40) or f"feature {number}", reason=str(error)))
    year = min(years, key=lambda year: (-years[year], year), default=None)
    return ReadBorders(dict(sorted(borders.items())), shape.attribution, year, tuple(unread))


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _shape(features: list[Any]) -> Shape:
    """The shape whose code some feature has, else the first."""
    names = {name for feature in features for name in _dict(_dict(feature).get("properties"))}
    return next((shape for shape in SHAPES if shape.code in names), SHAPES[0])


def _known(code: object) -> str:
    if not isinstance(code, str) or code not in municipalities():
        raise _NoBorderError("no code of a municipality that we know")
    return code


def _polygons(geometry: dict[str, Any]) -> tuple[Polygon, ...]:
    match geometry.get("type"), geometry.get("coordinates"):
        case "Polygon", list() as polygon:
            given = [polygon]
        case "MultiPolygon", list() as given:
            pass
        case _:
            raise _NoBorderError("its geometry is neither a Polygon nor a MultiPolygon")
    _refuse_too_many(given)
    polygons = tuple(polygon for polygon in map(_polygon, given) if polygon)
    if not polygons:
        raise _NoBorderError("it has no area")
    return polygons


def _refuse_too_many(polygons: list[Any]) -> None:
    points = sum(len(ring) for polygon in polygons if isinstance(polygon, list) for ring in polygon if _is_list(ring))
    rings = sum(max(len(polygon), 1) if isinstance(polygon, list) else 1 for polygon in polygons)
    if max(points, rings) > MOST_POINTS:
        raise _NoBorderError(f"over {MOST_POINTS} points; choose a layer of fewer (sources.borders.layer)")


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _polygon(given: object) -> Polygon:
    """Rings of a polygon; none when what is left of its outer ring is no area."""
    if not isinstance(given, list):
        raise _NoBorderError("a polygon that is no list of rings")
    rings = [_ring(ring) for ring in given]
    return tuple(ring for ring in rings if ring) if rings and rings[0] else ()


def _ring(given: object) -> Ring:
    """A closed ring without repeated points; empty when it is no area any more."""
    if not isinstance(given, list):
        raise _NoBorderError("a ring that is no list of points")
    points = list(_without_repeats(given))
    if points and points[0] != points[-1]:
        points.append(points[0])
    return tuple(points) if len(points) >= SHORTEST_RING else ()


def _without_repeats(given: list[Any]) -> Iterator[Point]:
    last: Point | None = None
    for value in given:
        point = _point(value)
        if point != last:
            yield point
        last = point


def _point(value: object) -> Point:
    """Longitude and latitude; a height behind them is passed over. Coordinates are never swapped to make them fit."""
    match value:
        case [int() | float() as longitude, int() | float() as latitude, *_]:
            if in_finland(longitude, latitude):
                return round(float(longitude), DECIMALS), round(float(latitude), DECIMALS)
            if in_finland(latitude, longitude):
                raise _NoBorderError("latitude stands before longitude")
            raise _NoBorderError("a point outside Finland: degrees of WGS 84 were expected")
    raise _NoBorderError("a point that is no pair of numbers")
