import pytest

from generators.model.address import Coordinates
from generators.model.border import Border
from generators.sources.places.municipality import locator, named, named_within

SQUARE = ((27.0, 64.0), (28.0, 64.0), (28.0, 65.0), (27.0, 65.0), (27.0, 64.0))
HOLE = ((27.4, 64.4), (27.6, 64.4), (27.6, 64.6), (27.4, 64.6), (27.4, 64.4))
ISLAND = ((29.0, 64.0), (29.5, 64.0), (29.5, 64.5), (29.0, 64.0))


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kajaani", "205"), ("åbo", "853"), ("91", "091"), ("205", "205"), ("999", None), ("Kajaanin", None), ("", None)],
)
def test_a_municipality_is_named_by_its_whole_name_or_code(text, code):
    assert named(text) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Kajaani", "205"),
        ("Kajaani – perhekahvilat", "205"),
        ("Perhekahvilat (Kajaani)", "205"),
        ("Kajaani, Sotkamo", None),
        ("Kaupungin 205 paikat", None),
        ("Paikat - 205", None),
        ("Kainuu", None),
    ],
)
def test_a_title_names_one_municipality_or_none(title, code):
    assert named_within(title) == code


@pytest.mark.parametrize(
    ("longitude", "latitude", "code"),
    [(27.2, 64.2, "205"), (27.5, 64.5, None), (29.4, 64.3, "205"), (29.1, 64.4, None), (30.0, 64.2, None)],
)
def test_a_point_lies_in_a_border_but_not_in_its_holes(longitude, latitude, code):
    at = locator([Border(code="205", polygons=((SQUARE, HOLE), (ISLAND,)))])
    assert at(Coordinates(latitude=latitude, longitude=longitude)) == code
