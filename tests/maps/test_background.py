import json

from generators.maps.background import borders_file, middle
from generators.model.address import Coordinates
from generators.model.border import Border

RING = ((23.1, 61.1), (23.2, 61.1), (23.1, 61.2), (23.1, 61.1))


def test_borders_are_in_order_of_code_and_closed_rings() -> None:
    file = json.loads(borders_file([Border(code="837", polygons=((RING,),)), Border(code="536", polygons=((RING,),))]))
    assert [feature["id"] for feature in file["features"]] == ["536", "837"]
    assert file["features"][0]["geometry"] == {
        "type": "MultiPolygon",
        "coordinates": [[[[23.1, 61.1], [23.2, 61.1], [23.1, 61.2], [23.1, 61.1]]]],
    }


def test_the_middle_is_the_mean() -> None:
    points = [Coordinates(latitude=61.0, longitude=23.0), Coordinates(latitude=62.0, longitude=24.0)]
    assert middle(points) == Coordinates(latitude=61.5, longitude=23.5)
    assert middle([]) is None
