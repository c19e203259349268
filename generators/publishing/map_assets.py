"""The files that every map of the site shares, the same bytes in each language's build."""

from generators.maps.background import BORDERS_FILE, borders_file
from generators.maps.libraries import FOLDER, MAP_OBJECT, library_files
from generators.maps.place_map import map_object
from generators.pages.context import Context
from generators.pages.place_files import map_places, place_points
from generators.preparing import Prepared


def map_assets(prepared: Prepared) -> dict[str, bytes]:
    """File name in the site → content: the libraries, the script of the map object, and the borders if there are any.

    Raises PerhekeskusError when a library is not installed.
    """
    context = Context(prepared, prepared.settings.default_language)
    files = {**library_files(), MAP_OBJECT: map_object(place_points(context, map_places(context, None)))}
    if prepared.borders:
        files[BORDERS_FILE] = borders_file(prepared.borders.values())
    return {FOLDER + name: content for name, content in sorted(files.items())}
