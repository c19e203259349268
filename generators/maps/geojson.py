"""Places as GeoJSON (RFC 7946), as small as it stays valid: no spaces, five decimals, nothing that is empty."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generators.model.address import Coordinates

DECIMALS = 5
"""Of a degree: about a metre, closer than a door is wide."""


@dataclass(frozen=True)
class Feature:
    """One place. Without `point` it is listed but stands on no map. Empty `properties` are left out of the file."""

    id: str
    point: Coordinates | None
    properties: Mapping[str, str | bool]


def feature_collection(features: Iterable[Feature], built_on: date, **more: object) -> bytes:
    """The file of the features in the order given. `from` is the first day of their hours; `more` are members beside.

    Members that GeoJSON does not know are allowed by it (section 6.1).
    """
    held = {
        "type": "FeatureCollection",
        "from": built_on.isoformat(),
        **more,
        "features": [_feature(feature) for feature in features],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()


def position(point: Coordinates) -> list[float]:
    """Longitude and latitude, in the order of GeoJSON."""
    return [round(point.longitude, DECIMALS), round(point.latitude, DECIMALS)]


def _feature(feature: Feature) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": feature.id,
        "geometry": {"type": "Point", "coordinates": position(feature.point)} if feature.point else None,
        "properties": {name: value for name, value in feature.properties.items() if value},
    }
