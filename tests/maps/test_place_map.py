import re

import folium

from generators.maps.place_map import FARTHEST, NEAREST, PlaceMap, map_object
from generators.model.address import Coordinates

TAMPERE = Coordinates(latitude=61.4978123, longitude=23.7609987)


def test_every_map_has_one_id_and_the_same_bytes() -> None:
    assert PlaceMap(TAMPERE, 9).get_name() == "map_places"
    assert map_object([TAMPERE]) == map_object([TAMPERE])


def test_folium_asks_for_nothing_from_another_host() -> None:
    page = PlaceMap(TAMPERE, 9).get_root().render()
    assert re.findall(r'(?:src|href)="([^"]+)"', page) == ["leaflet.js", "leaflet.markercluster.js", "leaflet.css"]
    assert "//" not in page.replace("<!DOCTYPE html>", "")
    assert "viewport" not in page
    assert "<style" not in page


def test_the_map_knows_how_near_and_far_it_goes() -> None:
    script = map_object([TAMPERE]).decode()
    assert f'"maxZoom": {NEAREST},' in script
    assert f'"minZoom": {FARTHEST},' in script
    assert script.startswith('var map_places = L.map("map_places", {')


def test_the_page_scrolls_over_the_map() -> None:
    script = map_object([TAMPERE]).decode()
    assert '"scrollWheelZoom": false' in script
    assert '"dragging": false' in script


def test_the_script_is_one_that_old_phones_read() -> None:
    assert "..." not in map_object([TAMPERE]).decode()
    assert "..." in folium.Map(tiles=None)._template.module.script(folium.Map(tiles=None), {})


def test_it_looks_at_the_middle_of_the_places_or_at_the_country() -> None:
    other = Coordinates(latitude=61.0, longitude=23.0)
    assert "61.2489,\n23.3805," in map_object([TAMPERE, other]).decode()
    assert "64.5,\n26.0," in map_object([]).decode()
