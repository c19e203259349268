"""In which municipality a place is: told by words or by its point, never guessed."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

from generators.codes import municipalities
from generators.model.address import Coordinates
from generators.model.border import Border, Ring

MunicipalityAt = Callable[[Coordinates], str | None]
"""Gives the code of the municipality that a point lies in, None when that is not known."""


@cache
def _by_name() -> dict[str, str]:
    return {name.casefold(): code for code, found in municipalities().items() for _, name in found.names}


def named(text: str) -> str | None:
    """The code of a municipality that a text names by its whole name or code ("Kajaani", "205", "91")."""
    words = " ".join(text.split()).casefold()
    if re.fullmatch(r"\d{1,3}", words):
        return words.zfill(3) if words.zfill(3) in municipalities() else None
    return _by_name().get(words)


def named_within(text: str) -> str | None:
    """The one municipality that a title names between dashes, commas and the like ("Kajaani – perhekahvilat")."""
    pieces = re.split(r"\s[–—-]\s|[,:;/|()]", text)
    found = {code for piece in pieces if not piece.strip().isdigit() and (code := named(piece))}
    return found.pop() if len(found) == 1 else None


def locator(borders: Iterable[Border]) -> MunicipalityAt:
    """A function that finds the municipality of a point among borders (those of the snapshot)."""
    boxes = [(border, _box(border)) for border in borders]

    def municipality_at(point: Coordinates) -> str | None:
        longitude, latitude = point.longitude, point.latitude
        for border, (west, south, east, north) in boxes:
            if west <= longitude <= east and south <= latitude <= north and _inside(border, longitude, latitude):
                return border.code
        return None

    return municipality_at


def _box(border: Border) -> tuple[float, float, float, float]:
    points = [point for polygon in border.polygons for point in polygon[0]]
    longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _inside(border: Border, longitude: float, latitude: float) -> bool:
    """Within an outer ring and in none of its holes."""
    for outer, *holes in border.polygons:
        if _within(outer, longitude, latitude):
            return not any(_within(hole, longitude, latitude) for hole in holes)
    return False


def _within(ring: Ring, longitude: float, latitude: float) -> bool:
    """Whether a line eastwards from the point crosses the ring an odd number of times."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
