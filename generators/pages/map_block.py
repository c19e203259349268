"""The place of a map on a page: a button, and the list that stands for the map until it is opened, or for good.

Nothing is fetched before a reader presses the button. Without script the button is not shown and the list is all.
"""

from pathlib import PurePosixPath

from markupsafe import Markup

from generators.maps.libraries import LIBRARY_SCRIPTS, LIBRARY_STYLES, MAP_OBJECT, OWN_SCRIPTS, OWN_STYLES
from generators.pages.context import Context, relative
from generators.pages.escaping import escape
from generators.pages.place_files import map_places, place_points


def map_data(context: Context, origin: str, code: str | None, name: str) -> Markup:
    """The attributes of the block that opens the map of a municipality, or of the region when `code` is None.

    `origin` is the address of the page, `name` what the map is of. Empty when no place of it has a point: then there
    is nothing to open.
    """
    if not place_points(context, map_places(context, code)):
        return Markup("")
    return _data(context, origin, context.places_address(code), name)


def meeting_place_map(context: Context, origin: str, code: str | None, kind: str = "") -> Markup:
    """The attributes of the block that opens the map of meeting places alone, otherwise as `map_data`.

    With a `kind` of them the map begins with those.
    """
    directory = context.prepared.directory
    names = directory.municipalities[code].names if code else directory.region.names
    name = f"{context.strings.meeting_places}, {context.word(names)}"
    data = _data(context, origin, context.meeting_places_address(code), name)
    return data + Markup(' data-kind="{}"').format(escape(kind)) if kind else data


def _data(context: Context, origin: str, places: str, name: str) -> Markup:
    values = {
        "root": relative(origin, ""),
        "places": _file(origin, places),
        "words": _file(origin, context.map_address()),
        "name": escape(name),
        "scripts": escape(" ".join((*LIBRARY_SCRIPTS, *OWN_SCRIPTS))),
        "styles": escape(" ".join((*LIBRARY_STYLES, *OWN_STYLES))),
        "object": escape(MAP_OBJECT),
        "loading": escape(context.strings.map_loading),
        "failed": escape(context.strings.map_failed),
    }
    return Markup("").join(Markup(' data-{}="{}"').format(key, value) for key, value in values.items())


def _file(origin: str, target: str) -> Markup:
    """The link from a page to a file; both addresses are made of slugs and fixed names."""
    path = PurePosixPath(target)
    return relative(origin, f"{path.parent}/").removeprefix("./") + path.name
