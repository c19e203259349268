"""The placemarks of a map with the layers around them, and why some of them are no places."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.sources.kml.geometry import AREAS, LINES, Pair, has_any, near, pairs
from generators.sources.kml.tree import Element
from generators.sources.places.marked_text import plain_line

_CONTAINERS = ("Document", "Folder")
_NOT_PLACES = {
    "GroundOverlay": "kuva kartan päällä, ei paikka",
    "PhotoOverlay": "kuva kartan päällä, ei paikka",
    "ScreenOverlay": "kuva kartan päällä, ei paikka",
    "NetworkLink": "linkki toiseen karttaan; lisää se omaksi lähteekseen",
}
_DIRECTIONS = ("directions", "reittiohje", "ajo-ohje", "vägbeskrivning", "färdbeskrivning")

MOST_STOPS = 30
"""My Maps allows ten stops on a route."""

MOST_LINE_POINTS, MOST_POINTS = 2_000, 500
"""Points of lines, and places beside them, that are held against each other: of longer lines every so many."""


@dataclass(frozen=True)
class Placemark:
    """One placemark or other feature: where it stands, its layers, and in Finnish why it is no place, if it is none."""

    element: Element
    layers: tuple[str, ...]
    where: str
    name: str
    no_place: str = ""


def placemarks(root: Element) -> list[Placemark]:
    """All features of a map in order, of any depth of folders. The outermost document is no layer."""
    return list(_within(root, ()))


def _within(container: Element, layers: tuple[str, ...]) -> Iterator[Placemark]:
    children = [container] if container.name == "Placemark" else container.children
    stops = _stops(container, [child for child in children if child.name == "Placemark"])
    number = 0
    for child in children:
        if child.name in _CONTAINERS:
            outermost = child.name == "Document" and container.name == "kml"
            name = plain_line(child.told("name"))
            yield from _within(child, layers if outermost or not name else (*layers, name))
        elif child.name == "Placemark" or child.name in _NOT_PLACES:
            number += 1
            layer = f"taso ”{layers[-1]}”, " if layers else ""
            why = _NOT_PLACES.get(child.name) or _no_place(child, stop=any(child is stop for stop in stops))
            yield Placemark(child, layers, f"{layer}{number}. kohde", plain_line(child.told("name")), why)


def _no_place(placemark: Element, *, stop: bool) -> str:
    if next(placemark.all("Point"), None) is None:
        if has_any(placemark, AREAS):
            return "" if placemark.told("address") else "alue, ei paikka; merkitse paikka pisteellä"
        if has_any(placemark, LINES):
            return "viiva tai reitti, ei paikka"
    return "reittiohjeen pysähdyspaikka, ei paikka; tee siitä oma merkki toiselle tasolle" if stop else ""


def _stops(container: Element, features: list[Element]) -> list[Element]:
    """The stops of a route: every point of a layer that is called after it; where only its line is, those at the line.

    A line with another name (or in a language that we do not know) is a route when every point of its layer lies at it,
    the first and the last at its ends.
    """
    lines = [feature for feature in features if _is_line(feature)]
    points = [feature for feature in features if not _is_line(feature)]
    if not lines or not points:
        return []
    title = plain_line(container.told("name")).casefold()
    names = [plain_line(line.told("name")).casefold() for line in lines]
    if title.startswith(_DIRECTIONS) or (container.name == "Folder" and title in names):
        return points
    ways = [pair for line in lines for pair in pairs(line)]
    ways = ways[:: 1 + len(ways) // MOST_LINE_POINTS]
    if any(name.startswith(_DIRECTIONS) for name in names):
        return [point for point in points[:MOST_POINTS] if _lies_at(point, ways)]
    if not 2 <= len(points) <= MOST_STOPS or not all(_lies_at(point, ways) for point in points):
        return []
    ends = [end for line in lines for end in (list(pairs(line))[:1] + list(pairs(line))[-1:])]
    return points if _lies_at(points[0], ends) and _lies_at(points[-1], ends) else []


def _lies_at(point: Element, ways: list[Pair]) -> bool:
    found = next(pairs(point), None)
    return found is not None and near(found, ways)


def _is_line(feature: Element) -> bool:
    return has_any(feature, LINES[:1]) and next(feature.all("Point"), None) is None


def title_of(root: Element) -> str:
    """What the map is called."""
    document = root if root.name == "Document" else root.child("Document")
    return plain_line(document.told("name")) if document else ""
