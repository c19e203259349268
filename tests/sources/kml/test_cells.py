from generators.sources.kml.cells import cells_of
from generators.sources.kml.tree import parse
from tests.sources.kml.maps import described, placemark

TABLE = (
    "<html><head><META content='x'></head><body><table><tr><td>Kahvila</td></tr><tr><td><table>"
    "<tr><td>Osoite</td><td>Kirkkotie 1</td></tr><tr bgcolor='#D4E4F3'><td>Merkki</td><td>&lt;Null&gt;</td></tr>"
    "<tr><td>www</td><td><a href='http://kahvila.example.org'>kahvila.example.org</a></td></tr>"
    "</table></td></tr></table></body><script>function a() { if (1<2) b(); }</script></html>"
)


def cells(inside: str = "", mapped: frozenset[str] = frozenset(), **data: str):
    return cells_of(parse(placemark("Kahvila", inside=inside, **data).encode()), mapped)


def test_a_column_is_not_told_a_second_time_in_the_description():
    html = "Mikä : Avoin kahvila<br>Milloin: ti 9–11<br>to 13–15<br>Tervetuloa!"
    found = cells(described(html), **{"Mikä ": "Avoin kahvila", "Milloin": "ti 9–11<br>to 13–15"})
    assert found.texts == {"Mikä": "Avoin kahvila", "Milloin": "ti 9–11\nto 13–15"}
    assert found.description == "Tervetuloa!"


def test_schema_data_is_read_like_data():
    extended = '<ExtendedData><SchemaData schemaUrl="#a"><SimpleData name="Kunta">Kajaani</SimpleData></SchemaData>'
    found = cells_of(parse(f"<Placemark>{extended}</ExtendedData></Placemark>".encode()), frozenset())
    assert found.texts == {"Kunta": "Kajaani"}


def test_rows_of_a_table_are_cells_and_an_empty_value_is_none():
    found = cells(described(TABLE))
    assert found.texts == {"Osoite": "Kirkkotie 1", "www": "kahvila.example.org"}
    assert found.links == (("http://kahvila.example.org", "kahvila.example.org"),)
    assert found.description == ""


def test_a_line_with_a_known_heading_is_a_cell_and_the_rest_is_text():
    found = cells(described("Tule mukaan!<br>Milloin: ti 9.30–11.30<div>Huom: sisäkengät</div>Kenelle:<br>perheille"))
    assert found.texts == {"Milloin": "ti 9.30–11.30", "Kenelle": "perheille"}
    assert found.description == "Tule mukaan!\nHuom: sisäkengät"


def test_a_heading_of_the_settings_is_known_too():
    found = cells(described("Paikkana: Seurakuntatalo"), frozenset({"paikkana"}))
    assert found.texts == {"Paikkana": "Seurakuntatalo"}


def test_photos_are_left_out():
    html = '<img src="https://photos.example.org/a.jpg" height="200"/><br><br>Tervetuloa'
    found = cells(described(html), gx_media_links="https://photos.example.org/a.jpg https://photos.example.org/b.jpg")
    assert found.photos
    assert (found.texts, found.description, found.links) == ({}, "Tervetuloa", ())


def test_a_link_in_the_text_is_kept_with_its_words():
    found = cells(described('Katso <a href="https://example.org/kahvila">kahvilan sivu</a>'))
    assert found.description == "Katso kahvilan sivu"
    assert found.links == (("https://example.org/kahvila", "kahvilan sivu"),)


def test_a_link_that_is_no_web_address_is_only_text():
    assert cells(described('<a href="javascript:alert(1)">tästä</a>')).links == ()
