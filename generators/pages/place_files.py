"""The data of maps: files of places for the region and each municipality, the same of meeting places alone, and one of
words for all."""

import json
from collections.abc import Collection, Iterator

from generators.maps.background import middle
from generators.maps.geojson import feature_collection, position
from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.listing import sorted_ids
from generators.pages.place_features import features_of, place_point
from generators.settings import Maps

WORDS = "map_"
"""What the keys of the interface strings begin with that the scripts of maps read."""


def place_files(context: Context) -> list[DataFile]:
    """The files of all municipalities of the county and of the region as a whole."""
    directory = context.prepared.directory
    points = directory.meeting_points
    region = map_places(context, None)
    features = features_of(context, region | points.keys())

    def file(address: str, ids: Collection[str], **more: object) -> DataFile:
        here = (made for id_, made in features.items() if id_ in ids)
        return DataFile(address, feature_collection(here, context.built_on, **more))

    files = [_words(context), file(context.places_address(None), region)]
    files.append(file(context.meeting_places_address(None), points.keys()))
    for code, entry in directory.municipalities.items():
        services = [context.address("service", id_) for id_ in sorted_ids(context, "service", entry.own_service_ids)]
        files.append(file(context.places_address(code), map_places(context, code), services=services))
        if meeting := {id_ for id_, point in points.items() if point.municipality == code}:
            files.append(file(context.meeting_places_address(code), meeting))
    return files


def map_places(context: Context, code: str | None) -> frozenset[str]:
    """Ids of what stands on the map of a municipality, or of the region when `code` is None: PTV's places and meeting
    places. Those of other counties are left out, and places of PTV that a local record says it is."""
    directory = context.prepared.directory
    told = {code} if code else {None, *directory.municipalities}
    twins = {directory.primary_of.get(id_, id_) for id_ in _twins(context)}
    places = {id_ for id_, entry in directory.places.items() if entry.municipality in told and id_ not in twins}
    return frozenset(places | {id_ for id_, point in directory.meeting_points.items() if point.municipality in told})


def _twins(context: Context) -> Iterator[str]:
    """Ids of PTV records that a meeting place of the editors' or a feed's says it is."""
    for entry in context.prepared.directory.local.of("meeting_place").values():
        yield from (part.ptv_id for part in entry.parts if part.ptv_id)


def _words(context: Context) -> DataFile:
    """What every map of the language reads: words, names on the ground, whose the borders are, tiles, the route."""
    maps, strings = context.prepared.settings.map, context.strings
    keys = sorted(key for key in strings.keys if key.startswith(WORDS))
    held = {
        "words": {key.removeprefix(WORDS): strings[key] for key in keys},
        "names": municipality_points(context),
        "borders": context.word(context.prepared.borders_attribution) if context.prepared.borders else "",
        "tiles": _tiles(maps) if maps.tiles else {},
        "route": maps.route,
    }
    told = {name: value for name, value in held.items() if value}
    return DataFile(context.map_address(), json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _tiles(maps: Maps) -> dict[str, object]:
    return {
        "address": maps.tiles,
        "attribution": maps.tiles_attribution,
        "link": maps.tiles_link,
        "maxZoom": maps.tiles_max_zoom,
    }


def municipality_points(context: Context) -> list[tuple[str, float, float]]:
    """Name, longitude and latitude of each municipality that has a place with a point: the middle of its places.

    The one with most places comes first: where names crowd, a map shows the first.
    """
    found: list[tuple[int, str, list[float]]] = []
    for entry in context.prepared.directory.municipalities.values():
        points = place_points(context, map_places(context, entry.code))
        if center := middle(points):
            found.append((-len(points), context.word(entry.names), position(center)))
    return [(name, longitude, latitude) for _, name, (longitude, latitude) in sorted(found)]


def place_points(context: Context, ids: Collection[str]) -> list[Coordinates]:
    """The points of those of the places that have one and may tell it, in order of id."""
    directory = context.prepared.directory
    points = (
        place_point(directory.places[id_]) if id_ in directory.places else directory.meeting_points[id_].point
        for id_ in sorted(ids)
    )
    return [point for point in points if point]
