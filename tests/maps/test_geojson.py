import json
from datetime import date

from generators.maps.geojson import Feature, feature_collection
from generators.model.address import Coordinates

DAY = date(2026, 11, 23)
POINT = Coordinates(latitude=61.4978123, longitude=23.7609987)


def collection(*features: Feature, **more: object) -> dict[str, object]:
    held = json.loads(feature_collection(features, DAY, **more))
    assert isinstance(held, dict)
    return held


def test_longitude_comes_first_with_five_decimals() -> None:
    held = collection(Feature("a", POINT, {"name": "Neuvola"}))
    assert held["features"] == [
        {
            "type": "Feature",
            "id": "a",
            "geometry": {"type": "Point", "coordinates": [23.761, 61.49781]},
            "properties": {"name": "Neuvola"},
        }
    ]


def test_a_place_without_a_point_has_no_geometry_and_nothing_empty() -> None:
    features = collection(Feature("a", None, {"name": "Neuvola", "address": ""}))["features"]
    assert features == [{"type": "Feature", "id": "a", "geometry": None, "properties": {"name": "Neuvola"}}]


def test_the_collection_tells_its_day_and_what_stands_beside() -> None:
    held = collection(services=["palvelut/a/"])
    assert (held["from"], held["services"]) == ("2026-11-23", ["palvelut/a/"])


def test_the_file_is_compact_and_its_letters_are_plain() -> None:
    content = feature_collection([Feature("a", None, {"name": "Äetsä & <b>"})], DAY)
    assert "Äetsä & <b>".encode() in content
    assert b": " not in content
    assert b", " not in content
