"""Points and lines of KML: longitude before latitude, height behind them, spaces around them."""

import math
import re
from collections.abc import Iterator

from generators.model.address import Coordinates
from generators.sources.kml.tree import Element
from generators.sources.places.points import checked_point

Pair = tuple[float, float]
"""Longitude and latitude, wherever on earth."""

LINES = ("LineString", "LinearRing", "Track", "MultiTrack")
AREAS = ("Polygon", "Model")

NEAR_METRES = 300.0
"""A stop of a route lies this near its line: lines follow roads, stops stand in yards."""

_NUMBER = r"[-+]?\d{1,4}(?:\.\d{1,30})?(?:[eE][-+]?\d{1,2})?"
_TUPLE = re.compile(rf"({_NUMBER})\s*,\s*({_NUMBER})(?:\s*,\s*{_NUMBER})?")
_METRES_A_DEGREE = 111_320


def pairs(element: Element) -> Iterator[Pair]:
    """All points of the coordinates below an element."""
    for coordinates in element.all("coordinates"):
        for match in _TUPLE.finditer(coordinates.text):
            yield float(match[1]), float(match[2])


def has_any(placemark: Element, names: tuple[str, ...]) -> bool:
    """Whether a placemark has a geometry of one of these names."""
    return any(next(placemark.all(name), None) for name in names)


def point_of(placemark: Element) -> tuple[Coordinates | None, str]:
    """The point of a placemark when it lies in Finland, and in Finnish why there is none although one is given."""
    element = next(placemark.all("Point"), None)
    if element is None:
        return None, ""
    found = next(pairs(element), None)
    if found is None:
        return None, "pisteen koordinaatteja ei voi lukea; siirrä merkki kartalla paikalleen"
    return checked_point(*found)


def near(point: Pair, line: list[Pair]) -> bool:
    """Whether a point lies at the line: within `NEAR_METRES` of one of its points."""
    across = math.cos(math.radians(point[1])) * _METRES_A_DEGREE
    return any(
        math.hypot((point[0] - other[0]) * across, (point[1] - other[1]) * _METRES_A_DEGREE) <= NEAR_METRES
        for other in line
    )
