"""The border of a municipality, as lines on a map."""

from typing import Annotated

from pydantic import Field, field_validator

from generators.model.base import Model

LONGITUDES = (19.0, 32.0)
LATITUDES = (59.0, 70.5)
"""Degrees between which Finland lies, its sea included. The two have nothing in common, so a point whose coordinates
have changed places is never in the box."""

SHORTEST_RING = 4
"""Points of the smallest ring: a triangle whose last point is its first."""

Point = tuple[float, float]
"""Longitude and latitude, in this order: WGS 84 degrees (EPSG:4326), four decimals (about ten metres)."""

Ring = tuple[Point, ...]
"""A closed line: its last point is its first."""

Polygon = tuple[Ring, ...]
"""An area: the ring around it, then rings around the holes in it."""


def in_finland(longitude: float, latitude: float) -> bool:
    """Whether a point lies in Finland's box; False for what is not a finite number."""
    return LONGITUDES[0] <= longitude <= LONGITUDES[1] and LATITUDES[0] <= latitude <= LATITUDES[1]


class Border(Model):
    """The border of one municipality: its three-digit code and its areas, as in a MultiPolygon of GeoJSON."""

    code: Annotated[str, Field(pattern=r"^[0-9]{3}$")]
    polygons: Annotated[tuple[Annotated[Polygon, Field(min_length=1)], ...], Field(min_length=1)]

    @field_validator("polygons")
    @classmethod
    def _sound(cls, polygons: tuple[Polygon, ...]) -> tuple[Polygon, ...]:
        for ring in (ring for polygon in polygons for ring in polygon):
            if len(ring) < SHORTEST_RING or ring[0] != ring[-1]:
                raise ValueError("a ring that is not closed")
            if not all(in_finland(*point) for point in ring):
                raise ValueError("a point outside Finland")
        return polygons

    @property
    def points(self) -> int:
        """How many points draw it."""
        return sum(len(ring) for polygon in self.polygons for ring in polygon)
