import pytest

from generators.sources import kml
from generators.sources.feed_reading import FeedUnreadableError
from tests.sources.kml.maps import described, document, feed, folder, packed, placemark, read, remarks

STUB = "<NetworkLink><Link><href>https://www.google.com/maps/d/u/0/kml?mid=abc_1</href></Link></NetworkLink>"


def refused(content: bytes, **fields) -> str:
    with pytest.raises(FeedUnreadableError) as error:
        kml.read(content, feed(**fields))
    return str(error.value)


def test_a_map_made_of_a_sheet():
    inside = described("Mikä: Avoin kahvila<br>Kenelle: perheet<br>Yhteyshenkilö: Maija Malli")
    data = {"Mikä": "Avoin kahvila", "Kenelle": "perheet", "Yhteyshenkilö": "Maija Malli"}
    found = read(folder("Kajaani", placemark(inside=inside, **data)))
    record = found.records[0]
    assert record.names.get("fi") == "Perhekahvila"
    assert (record.summary.get("fi"), record.audience.get("fi")) == ("Avoin kahvila", "perheet")
    assert not record.description
    assert (record.address.coordinates.longitude, record.municipality) == (27.7278, "205")
    assert "lukematta jäi: ”Yhteyshenkilö”" in remarks(found)
    assert "Maija" not in found.records[0].model_dump_json()


def test_a_kmz_gives_the_same_as_its_map():
    content = document(placemark())
    assert kml.read(packed({"doc.kml": content}), feed()) == kml.read(content, feed())


def test_an_address_that_was_not_found_is_kept_without_a_pin():
    found = read(
        placemark(
            point="", inside="<address>Kirkkotie 1, 87100 Kajaani</address><phoneNumber>tel:+358401234567</phoneNumber>"
        )
    )
    record = found.records[0]
    assert (record.address.street.get("fi"), record.address.coordinates) == ("Kirkkotie", None)
    assert record.contacts[0].phones[0].dial == "+358401234567"
    assert "ei pistettä kartalla" in remarks(found)


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ("64.2250,27.7278,0", "vaihtaneet paikkaa"),
        ("-58.51,-34.57,0", "Suomen ulkopuolella"),
        ("0,0,0", "Suomen ulkopuolella"),
        ("keskusta", "ei voi lukea"),
    ],
)
def test_a_point_that_is_not_in_finland_is_told_and_the_place_kept(point, words):
    found = read(placemark(point=point))
    assert len(found.records) == 1
    assert found.records[0].address is None
    assert words in remarks(found)


@pytest.mark.parametrize(
    "point", ["27.7278,64.2250", " 27.7278 , 64.2250 , 0 ", "\n27.7278,64.2250,0\n", "2.77278e1,64.225"]
)
def test_coordinates_as_they_are_written(point):
    found = read(placemark(point=point)).records[0].address.coordinates
    assert (found.longitude, found.latitude) == (27.7278, 64.225)


def test_a_place_without_a_name_is_told():
    found = read(placemark(""), folder("Kajaani", placemark("")))
    assert found.records == ()
    assert [(part.id, part.reason) for part in found.unread] == [
        ("1. kohde", "nimi puuttuu; kirjoita paikalle nimi"),
        ("taso ”Kajaani”, 1. kohde", "nimi puuttuu; kirjoita paikalle nimi"),
    ]


def test_a_column_can_be_the_name():
    assert read(placemark("", Nimi="Kahvila")).records[0].names.get("fi") == "Kahvila"
    assert (
        read(placemark("Kajaani", Kerho="Kahvila"), mapping={"name": "kerho"}).records[0].names.get("fi") == "Kahvila"
    )


def test_languages_of_columns_and_of_the_feed():
    record = read(placemark("Familjecafé", **{"Kuvaus (fi)": "Kahvila", "Kuvaus": "Kafé"}), language="sv").records[0]
    assert record.names.root == {"sv": "Familjecafé"}
    assert record.description.root == {"fi": "Kahvila", "sv": "Kafé"}


def test_a_file_with_only_a_link_is_told_with_the_address_that_would_do():
    message = refused(document(STUB))
    assert "pelkkä linkki" in message
    assert "https://www.google.com/maps/d/kml?mid=abc_1&forcekml=1" in message


def test_a_map_without_places_is_read_and_told():
    found = kml.read(document(), feed())
    assert (found.records, found.unread) == ((), ())
    assert remarks(found) == "kartassa ei ole yhtään paikkaa"


def test_other_xml_is_refused():
    assert "<rss>" in refused(b"<rss><channel/></rss>")


def test_a_heading_of_the_settings_that_no_place_has_is_told_with_what_there_is():
    message = refused(document(placemark(Ajat="ti 9–11")), mapping={"when": "Aukiolo"})
    assert "when (asetuksissa ”Aukiolo”)" in message
    assert "löytyi: ”Ajat”" in message


def test_too_many_places_are_refused(monkeypatch):
    monkeypatch.setattr("generators.sources.kml.reading.MOST_PLACES", 2)
    assert "yli 2 paikkaa" in refused(document(placemark() * 3))


def test_photos_are_left_out_and_counted():
    found = read(placemark(inside=described('<img src="https://photos.example.org/1.jpg"><br>Tervetuloa')), placemark())
    assert "photos.example.org" not in found.records[0].model_dump_json()
    assert "1 paikassa on kuvia" in remarks(found)


def test_the_borders_tell_the_municipality():
    found = kml.read(document(placemark()), feed(), lambda point: "205" if point.latitude > 64 else None)
    assert found.records[0].municipality == "205"


def test_the_same_map_in_another_order_gives_the_same_ids():
    both = placemark("A"), placemark("B"), placemark("A", Milloin="ti 9–11")
    first = {record.id: record for record in read(*both).records}
    assert first == {record.id: record for record in read(*both[::-1]).records}
    assert len(first) == 3
