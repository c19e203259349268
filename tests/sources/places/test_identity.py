from uuid import UUID

from generators.model.address import Coordinates
from generators.model.text import Text
from generators.sources.places.entry import Entry
from generators.sources.places.identity import ids_of

HERE = Coordinates(latitude=64.2250, longitude=27.7278)


def entry(name: str = "Perhekahvila", point: Coordinates | None = HERE, layer: str = "Kajaani", **texts: str) -> Entry:
    told = {field: Text({"fi": text}) for field, text in texts.items()}
    return Entry(where="1. kohde", name=name, texts=told, layers=(layer,), point=point)


def id_of(one: Entry, key: str = "kartta") -> str:
    return ids_of(key, [one])[0]


def test_an_id_never_changes():
    assert id_of(entry()) == "8b4599b9-e27f-5540-a9ce-041c0012a269"


def test_the_same_place_has_the_same_id_whatever_else_is_told_of_it():
    nudged = Coordinates(latitude=64.22504, longitude=27.72783)
    assert id_of(entry(when="ti 9–11")) == id_of(entry("perhekahvila ", nudged, "KAJAANI")) == id_of(entry())
    assert UUID(id_of(entry())).version == 5


def test_another_name_place_layer_or_feed_is_another_place():
    elsewhere = Coordinates(latitude=64.23, longitude=27.7278)
    others = [id_of(entry("Kerho")), id_of(entry(point=elsewhere)), id_of(entry(layer="Sotkamo")), id_of(entry(), "b")]
    assert len({*others, id_of(entry())}) == 5


def test_without_a_point_the_address_tells_places_apart():
    first, second = entry(point=None, where="Kirkkotie 1"), entry(point=None, where="Kirkkotie 2")
    assert id_of(first) != id_of(second)


def test_an_id_of_their_own_is_enough():
    assert id_of(entry(id="7")) == id_of(entry("Uusi nimi", None, "Sotkamo", id="7")) != id_of(entry(id="8"))


def test_equal_places_are_told_apart_whatever_their_order():
    monday, tuesday = entry(when="ma 9–11"), entry(when="ti 9–11")
    assert ids_of("kartta", [monday, tuesday]) == ids_of("kartta", [tuesday, monday])[::-1]
    assert len(set(ids_of("kartta", [monday, tuesday, entry(when="to 9–11")]))) == 3
    assert len(set(ids_of("kartta", [monday, monday]))) == 2
