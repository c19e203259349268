"""What a map shows under its places without anybody else's server: borders of municipalities, and their names.

Without borders the names stand alone, in the middle of the places of each municipality.
"""

import json
from collections.abc import Iterable

from generators.model.address import Coordinates
from generators.model.border import Border

BORDERS_FILE = "borders.geojson"
"""The file of borders in `assets/map/`, the same for all languages: it holds codes, not names."""


def borders_file(borders: Iterable[Border]) -> bytes:
    """The borders as GeoJSON, each with the code of its municipality."""
    features = [
        {
            "type": "Feature",
            "id": border.code,
            "geometry": {"type": "MultiPolygon", "coordinates": border.polygons},
            "properties": {},
        }
        for border in sorted(borders, key=lambda border: border.code)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")).encode()


def middle(points: Iterable[Coordinates]) -> Coordinates | None:
    """The mean of the points; None when there are none."""
    listed = list(points)
    if not listed:
        return None
    return Coordinates(
        latitude=sum(point.latitude for point in listed) / len(listed),
        longitude=sum(point.longitude for point in listed) / len(listed),
    )
