"""EPSG:3067 (ETRS-TM35FIN) to WGS 84 degrees, for coordinates that PTV vouches for (API v11 §2.2)."""

import math
import re
import threading
from functools import cache

from pyproj import Transformer

from generators.model.address import Coordinates
from generators.sources.ptv_v11.mapping.fields import Raw, Reading, absent

USABLE_STATES = {"ok": True, "enteredbyuser": True, "enteredbyar": True} | dict.fromkeys(
    (
        "loading",
        "failed",
        "notreceived",
        "emptyinputreceived",
        "multipleresultsreceived",
        "wrongformatreceived",
    ),
    False,
)
"""Whether coordinates in a state are used; those in the other states are missing or stale."""

NORTHING = (6_500_000.0, 7_800_000.0)
EASTING = (43_500.0, 765_000.0)
"""Metres of EPSG:3067 between which Finland lies, both ends in."""

_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,12}(?:\.[0-9]{0,12})?\s*")


class _Projection(threading.local):
    """One transformer a thread: pyproj's may not be shared."""

    def __init__(self) -> None:
        self.transformer = Transformer.from_crs("EPSG:3067", "EPSG:4326", always_xy=True)


@cache
def _projection() -> _Projection:
    return _Projection()


def degrees(northing: float, easting: float) -> Coordinates:
    """A point of EPSG:3067 (metres) in WGS 84, seven decimals."""
    longitude, latitude = _projection().transformer.transform(easting, northing)
    return Coordinates(latitude=round(latitude, 7), longitude=round(longitude, 7))


def coordinates(reading: Reading, part: Raw, where: str) -> Coordinates | None:
    """The coordinates of a part with `latitude` (northing), `longitude` (easting) and perhaps `coordinateState`.

    No state is as good as Ok: entrances and places without a street have none. Coordinates in a usable state that
    are no numbers or lie outside Finland are noted; they are never swapped to make them fit.
    """
    usable = reading.known(USABLE_STATES, part, "coordinateState", where)
    if usable is None:
        usable = absent(part.get("coordinateState"))
    latitude, longitude = part.get("latitude"), part.get("longitude")
    if not usable or (absent(latitude) and absent(longitude)):
        return None
    northing, easting = _metres(latitude), _metres(longitude)
    if northing is None or easting is None:
        reading.leave_out(f"{where}latitude", "coordinates that are no numbers", f"{latitude}, {longitude}"[:200])
        return None
    if not (NORTHING[0] <= northing <= NORTHING[1] and EASTING[0] <= easting <= EASTING[1]):
        reading.leave_out(f"{where}latitude", "coordinates outside Finland", f"{northing}, {easting}")
        return None
    return degrees(northing, easting)


def _metres(value: object) -> float | None:
    """A finite number, written as one or as text ("6834688", "226225.47")."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e12 and math.isfinite(value):
        return float(value)
    return None
