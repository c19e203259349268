from generators.sources.kml.placemarks import placemarks, title_of
from generators.sources.kml.tree import parse
from tests.sources.kml.maps import KAJAANI_POINT, document, folder, line, placemark, read

AREA = (
    "<Placemark><name>Keskusta</name><Polygon><outerBoundaryIs><LinearRing><coordinates>27.7,64.2 27.8,64.2 27.8,64.3 "
    "27.7,64.2</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
)


def names(*features: str) -> list[str]:
    return [record.names.get("fi") for record in read(*features).records]


def reasons(*features: str) -> dict[str, str]:
    return {part.name: part.reason for part in read(*features).unread}


def test_a_map_of_one_layer_has_no_folder():
    assert names(placemark("Kahvila"), placemark("Kerho", "27.8,64.3")) == ["Kahvila", "Kerho"]


def test_folders_are_walked_to_any_depth_and_are_the_layers():
    root = parse(document(folder("Kainuu", folder("Kajaani", placemark("Kahvila")), placemark("Kerho"))))
    assert [(place.name, place.layers) for place in placemarks(root)] == [
        ("Kahvila", ("Kainuu", "Kajaani")),
        ("Kerho", ("Kainuu",)),
    ]
    assert title_of(root) == "Kohtaamispaikat"


def test_a_placemark_alone_is_a_map():
    assert [place.name for place in placemarks(parse(placemark("Kahvila").encode()))] == ["Kahvila"]


def test_a_line_is_no_place():
    assert reasons(line("Vaunulenkki")) == {"Vaunulenkki": "viiva tai reitti, ei paikka"}


def test_an_area_is_no_place_unless_it_has_an_address():
    assert "alue, ei paikka" in reasons(AREA)["Keskusta"]
    assert names(AREA.replace("<Polygon>", "<address>Kirkkotie 1, 87100 Kajaani</address><Polygon>")) == ["Keskusta"]


def test_a_point_among_other_geometry_is_a_place():
    inside = f"<MultiGeometry><Point><coordinates>{KAJAANI_POINT}</coordinates></Point><LineString><coordinates>"
    found = read(placemark("Puisto", "", f"{inside}27,64 28,65</coordinates></LineString></MultiGeometry>"))
    assert found.records[0].address.coordinates.latitude == 64.225


def test_stops_of_a_route_are_no_places():
    stops = placemark("Asema"), placemark("Tori", "27.7300,64.2260,0")
    for route in (
        folder("Directions from Asema to Tori", line("Directions from Asema to Tori"), *stops),
        folder("Reittiohjeet: Asema–Tori", line("Reitti"), *stops),
        folder("Маршрут от Asema до Tori", line("Маршрут от Asema до Tori"), *stops),
        folder("Retki", line("Reitti"), *stops),
    ):
        found = reasons(route)
        assert set(found) >= {"Asema", "Tori"}
        assert "pysähdyspaikka" in found["Asema"]
        assert names(route, folder("Kajaani", placemark("Kahvila"))) == ["Kahvila"]


def test_in_a_layer_of_places_only_those_at_a_route_are_its_stops():
    stops = placemark("Asema"), placemark("Tori", "27.7300,64.2260,0")
    layer = folder("Kajaani", line("Directions from Asema to Tori"), *stops, placemark("Kahvila", "27.60,64.10"))
    assert names(layer) == ["Kahvila"]


def test_places_beside_a_line_are_places():
    layer = folder(
        "Kajaani", line("Vaunulenkki"), placemark("Kahvila", "27.60,64.10"), placemark("Kerho", "27.61,64.1")
    )
    assert names(layer) == ["Kahvila", "Kerho"]


def test_pictures_and_links_among_places_are_told():
    extra = "<GroundOverlay><name>Kuva</name></GroundOverlay><NetworkLink><name>Toinen kartta</name></NetworkLink>"
    assert reasons(placemark(), extra) == {
        "Kuva": "kuva kartan päällä, ei paikka",
        "Toinen kartta": "linkki toiseen karttaan; lisää se omaksi lähteekseen",
    }
