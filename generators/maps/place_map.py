"""The map object: folium writes the script that makes it, with its options; the rest is our own files.

Every page with a map uses the same script, so there is one map on a page and its element has one id.
"""

from collections.abc import Iterable

import folium
from branca.element import Figure
from folium.template import Template

from generators.maps.background import middle
from generators.maps.libraries import LIBRARY_SCRIPTS, LIBRARY_STYLES
from generators.model.address import Coordinates

MAP_ID = "map_places"
"""Id of the map's element, and the name of the global variable that holds the map."""

FINLAND = Coordinates(latitude=64.5, longitude=26.0)
"""The middle of the country: where a map looks that has no places."""

NEAREST, REGION, FARTHEST = 18, 9, 5
"""Zoom levels of a single house, a region and the country. Without the nearest, markers never stop clustering."""


class PlaceMap(folium.Map):
    """folium's map without its foreign hosts, inline styles and lock of the viewport: own files, a fixed id, no tiles.

    The page scrolls over it: one finger and the wheel belong to the page until the map is asked (panel.js).
    """

    default_js = [(name.removesuffix(".js"), name) for name in LIBRARY_SCRIPTS]
    default_css = [(name.replace(".", "_"), name) for name in LIBRARY_STYLES]

    # Nothing but the script; folium's own spreads one object into another, which phones of 2017 cannot read.
    _template = Template(
        """{% macro script(this, kwargs) %}
        var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {{ this.options|tojavascript }});
        {% endmacro %}"""
    )

    def __init__(self, center: Coordinates, zoom: int) -> None:
        super().__init__(
            location=(round(center.latitude, 4), round(center.longitude, 4)),
            zoom_start=zoom,
            tiles=None,
            zoom_control=False,
            attribution_control=False,
            scroll_wheel_zoom=False,
            dragging=False,
        )
        self._id = MAP_ID.partition("_")[2]
        # folium takes `min_zoom` and `max_zoom` for its tiles only; the map itself must know them.
        self.options.update(center=self.location, min_zoom=FARTHEST, max_zoom=NEAREST)

    def script(self) -> str:
        """The JavaScript that makes the map, as folium writes it."""
        figure = self.get_root()
        if not isinstance(figure, Figure):
            raise TypeError("the map stands in no figure")
        figure.render()
        return str(figure.script.render()).strip() + "\n"


def map_object(points: Iterable[Coordinates]) -> bytes:
    """The file that makes the map, looking at the middle of these points or at the country when there are none."""
    center = middle(points)
    return PlaceMap(center or FINLAND, REGION if center else FARTHEST).script().encode()
