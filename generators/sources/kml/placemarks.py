"""The placemarks of a map with the layers around them, and why some of them are no places."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.sources.kml.geometry import AREAS, LINES, has_any, near, pairs
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
MOST_LINE_POINTS = 20_000
"""My Maps allows ten stops on a route; what is larger is no route of stops."""


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
    features = [child for child in container.children if child.name == "Placemark"]
    if container.name == "Placemark":
        features = [container]
    route = _route(container, features)
    number = 0
    for child in [container] if container.name == "Placemark" else container.children:
        if child.name in _CONTAINERS:
            outermost = child.name == "Document" and container.name == "kml"
            name = plain_line(child.told("name"))
            yield from _within(child, layers if outermost or not name else (*layers, name))
        elif child.name == "Placemark" or child.name in _NOT_PLACES:
            number += 1
            layer = f"taso ”{layers[-1]}”, " if layers else ""
            why = _NOT_PLACES.get(child.name) or _no_place(child, route)
            yield Placemark(child, layers, f"{layer}{number}. kohde", plain_line(child.told("name")), why)


def _no_place(placemark: Element, route: bool) -> str:
    if next(placemark.all("Point"), None) is None:
        if has_any(placemark, AREAS):
            return "" if placemark.told("address") else "alue, ei paikka; merkitse paikka pisteellä"
        if has_any(placemark, LINES):
            return "viiva tai reitti, ei paikka"
    return "reittiohjeen pysähdyspaikka, ei paikka; tee siitä oma merkki toiselle tasolle" if route else ""


def _route(container: Element, features: list[Element]) -> bool:
    """Whether a layer is a route with its stops: by its name, its line's name, or because all stops lie at its line."""
    lines = [feature for feature in features if _is_line(feature)]
    if not lines:
        return False
    title = plain_line(container.told("name")).casefold()
    names = [plain_line(line.told("name")).casefold() for line in lines]
    if any(name.startswith(_DIRECTIONS) for name in (title, *names)) or (container.name == "Folder" and title in names):
        return True
    stops = [pair for feature in features if not _is_line(feature) for pair in list(pairs(feature))[:1]]
    ways = [pair for line in lines for pair in pairs(line)]
    if not 2 <= len(stops) <= MOST_STOPS or not ways or len(ways) > MOST_LINE_POINTS:
        return False
    ends = [way for line in lines for way in (list(pairs(line))[:1] + list(pairs(line))[-1:])]
    return all(near(stop, ways) for stop in stops) and near(stops[0], ends) and near(stops[-1], ends)


def _is_line(feature: Element) -> bool:
    return has_any(feature, LINES[:1]) and next(feature.all("Point"), None) is None


def title_of(root: Element) -> str:
    """What the map is called."""
    document = root if root.name == "Document" else root.child("Document")
    return plain_line(document.told("name")) if document else ""
