"""The data of maps: one file of places for each municipality and one for the region, and one of words for all.

What a page of a place may not tell is not in them either: a confidential address has neither line nor point.
"""

import json
from collections.abc import Collection, Iterable

from generators.codes import municipality_names
from generators.directory.entries import PlaceEntry
from generators.hours_by_day import compact
from generators.language.collation import sort_key
from generators.maps.background import middle
from generators.maps.geojson import Feature, feature_collection, position
from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.listing import note_text, sorted_ids
from generators.pages.opening_hours import SCRIPT_DAYS
from generators.settings import Maps

WORDS = "map_"
"""What the keys of the interface strings begin with that the scripts of maps read."""


def place_files(context: Context) -> list[DataFile]:
    """The files of all municipalities of the county and of the region as a whole."""
    directory = context.prepared.directory
    features = _features(context)
    region = region_places(context)
    files = [_words(context), _file(context, None, (made for id_, made in features.items() if id_ in region))]
    for code, entry in directory.municipalities.items():
        services = [context.address("service", id_) for id_ in sorted_ids(context, "service", entry.own_service_ids)]
        places = set(entry.place_ids)
        here = (made for id_, made in features.items() if id_ in places)
        files.append(_file(context, code, here, services=services))
    return files


def region_places(context: Context) -> frozenset[str]:
    """Ids of the places of the region: those of other counties are left out."""
    directory = context.prepared.directory
    told = {None, *directory.municipalities}
    return frozenset(id_ for id_, entry in directory.places.items() if entry.municipality in told)


def _file(context: Context, code: str | None, features: Iterable[Feature], **more: object) -> DataFile:
    return DataFile(context.places_address(code), feature_collection(features, context.built_on, **more))


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
        points = place_points(context, entry.place_ids)
        if center := middle(points):
            found.append((-len(points), context.word(entry.names), position(center)))
    return [(name, longitude, latitude) for _, name, (longitude, latitude) in sorted(found)]


def place_points(context: Context, ids: Collection[str]) -> list[Coordinates]:
    """The points of those of the places that have one and may tell it, in order of id."""
    places = context.prepared.directory.places
    return [point for id_ in sorted(ids) if (point := _point(places[id_]))]


def _point(entry: PlaceEntry) -> Coordinates | None:
    address = None if entry.channel.confidential_address else entry.channel.main_address
    return address.coordinates if address else None


def _features(context: Context) -> dict[str, Feature]:
    """Id → feature of every place, in the alphabetical order of the language."""
    made = {id_: _feature(context, entry) for id_, entry in context.prepared.directory.places.items()}

    def key(item: tuple[str, Feature]) -> tuple[object, ...]:
        properties = item[1].properties
        return sort_key(str(properties["name"]), context.language), str(properties["address"]), item[0]

    return dict(sorted(made.items(), key=key))


def _feature(context: Context, entry: PlaceEntry) -> Feature:
    channel = entry.channel
    name = context.pick(channel.names)
    municipality = None if channel.confidential_address else entry.municipality
    return Feature(
        id=context.prepared.register.slug("location", channel.id).rpartition("-")[2],
        point=_point(entry),
        properties={
            "name": name.text if name else channel.id,
            "lang": name.language if name and name.language != context.language else "",
            "link": context.address("location", channel.id),
            "address": note_text(context, "location", channel.id),
            "municipality": municipality or "",
            "place": context.word(municipality_names(municipality)) if municipality else "",
            "hours": compact(channel.hours, context.built_on, SCRIPT_DAYS),
        },
    )
