"""The files of Leaflet and Leaflet.markercluster as they go to the site, from their packages.

Nothing of theirs is on the site that the maps do not use: no pictures, no other styles. Why they are these:
docs/decisions/0008-maps.md.
"""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from generators.errors import PerhekeskusError

FOLDER = "assets/map/"
"""Where the files of maps stand, relative to the site's root. A page asks for them when its map is opened."""

MAP_OBJECT = "map-object.js"
"""The script that folium writes (`generators/maps/place_map.py`)."""

LIBRARY_SCRIPTS = ("leaflet.js", "leaflet.markercluster.js")
LIBRARY_STYLES = ("leaflet.css",)

OWN_SCRIPTS = ("list.js", "markers.js", "background.js", "panel.js")
OWN_STYLES = ("map.css",)
"""Ours, in `overrides/assets/map/`."""

_PACKAGES = {
    "leaflet.js": ("XStatic-Leaflet", "xstatic/pkg/leaflet/data/leaflet.js"),
    "leaflet.css": ("XStatic-Leaflet", "xstatic/pkg/leaflet/data/leaflet.css"),
    "leaflet.markercluster.js": (
        "XStatic-Leaflet-MarkerCluster",
        "xstatic/pkg/leaflet_markercluster/data/leaflet.markercluster.js",
    ),
}


def library_files() -> dict[str, bytes]:
    """File name → content of the libraries' files. Raises PerhekeskusError when a package is not installed whole."""
    return {name: _read(*_PACKAGES[name]) for name in (*LIBRARY_SCRIPTS, *LIBRARY_STYLES)}


def _read(package: str, path: str) -> bytes:
    try:
        return Path(str(distribution(package).locate_file(path))).read_bytes()
    except (PackageNotFoundError, OSError) as error:
        raise PerhekeskusError(
            f"the file {path} of {package} is missing; install what requirements.lock lists"
        ) from error
