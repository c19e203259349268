from typing import Any

import pytest

from generators.feed_settings import FeedSource
from generators.model.local_records import Event, MeetingPlace, PeerGroup
from generators.sources import sheet
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed

KAINUU = (
    "Mikä;Kenelle;Missä;Milloin;Kuka järjestää;Postinumero;Leveysaste;Pituusaste\n"
    'Perhekahvila;0–6-vuotiaat;Kirkkotie 1, Kajaani;"ti 9.30–11.30\nto 13–15";MLL;87100;64,2250;27,7278\n'
)


def read(text: str, encoding: str = "utf-8", **fields: Any) -> ReadFeed:
    return sheet.read(text.encode(encoding), FeedSource(**{"key": "lista", "kind": "sheet", "address": "a", **fields}))


def refused(text: str, **fields: Any) -> str:
    with pytest.raises(FeedUnreadableError) as error:
        read(text, **fields)
    return str(error.value)


def told(found: ReadFeed) -> list[str]:
    return [remark.reason for remark in found.remarks]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_sheet_of_kainuu_as_excel_saves_it(encoding):
    found = read(KAINUU, encoding)
    record = found.records[0]
    assert isinstance(record, MeetingPlace)
    assert (record.names.get("fi"), record.place_kind) == ("Perhekahvila", "family_cafe")
    assert (record.address.postal_code, record.address.coordinates.latitude) == ("87100", 64.225)
    assert (record.municipality, record.organisers[0].sector) == ("205", "association")
    assert len(record.gatherings) == 2
    assert found.unread == ()


def test_messages_name_row_and_heading():
    found = read("Nimi,Postinumero,Missä\n\nPuisto,331,Tori 1\n")
    assert "rivi 3: ”Postinumero”: löytyi ”331”; alusta puuttui nollia, luettiin 00331; muuta sarake tekstiksi" in told(
        found
    )


def test_a_row_counts_as_the_sheet_counts_it():
    found = read('Nimi,Kuvaus\nPuisto,"a\nb\nc"\n,tyhjä nimi\n')
    assert [(part.id, part.reason) for part in found.unread] == [("rivi 3", "nimi puuttuu; kirjoita paikalle nimi")]


def test_empty_rows_are_no_records():
    found = read("Nimi,Missä\n,\n,,\nPuisto,Tori 1\n , \n")
    assert (len(found.records), found.unread) == (1, ())


def test_a_row_with_more_cells_than_headings_is_refused():
    found = read("Nimi,Missä\nPuisto, tori,Kirkkotie 1\nRanta,Rantatie 1,\n")
    assert [part.id for part in found.unread] == ["rivi 2"]
    assert "lainausmerkkeihin" in found.unread[0].reason
    assert len(found.records) == 1


def test_required_headings_that_are_missing_are_listed_with_what_was_found():
    message = refused("Paikka;Ajat\nPuisto;ti 9–11\n", mapping={"audience": "Kenelle"})
    assert "audience (asetuksissa ”Kenelle”)" in message
    assert "name (kelpaa esimerkiksi ”nimi”" in message
    assert "rivillä 1 löytyi: ”Paikka”, ”Ajat”" in message


def test_the_mapping_of_the_settings():
    record = read("Ryhmä,Paikkana\nPuisto,Tori 1\n", mapping={"name": "ryhmä", "where": "PAIKKANA"}).records[0]
    assert record.names.get("fi") == "Puisto"
    assert record.address.street.get("fi") == "Tori"


def test_columns_that_are_not_read_are_told():
    found = told(read("Nimi,Ohjaaja,,Nimi\nPuisto,Maija Malli,huomio,Toinen\n"))
    assert any("”Ohjaaja”" in reason for reason in found)
    assert "lukematta jäi sarake 3: sillä ei ole omaa otsikkoa" in found
    assert "lukematta jäi sarake 4: sillä ei ole omaa otsikkoa" in found
    assert not any("Maija" in reason for reason in found)


def test_rows_say_what_they_are():
    found = read(
        "Nimi,Laji,Päivä,Aika\nA,perhekerho,,ti 9–11\nB,vertaisryhmä,,ti 9–11\nC,tapahtuma,3.12.2026,klo 9–11\n"
    )
    assert [type(record) for record in found.records] == [MeetingPlace, PeerGroup, Event]


def test_two_rows_with_one_id_are_told():
    found = read("Tunnus,Nimi\n7,Puisto\n7,Ranta\n")
    assert [record.names.get("fi") for record in found.records] == ["Puisto"]
    assert found.unread[0].reason == "tunnus ”7” on jo kohdassa rivi 2; anna oma tunnus"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nimi;Koordinaatit\nPuisto;61,4981; 23,7610\n", None),
        ("Nimi;lat;lon\nPuisto;23,7610;61,4981\n", "vaihtaneet paikkaa"),
        ("Nimi;lat;lon\nPuisto;614981;237610\n", "eivät ole asteita"),
        ("Nimi;lat;lon\nPuisto;61,4981;\n", "puuttuu toinen"),
    ],
)
def test_points_that_cannot_be_are_told(text, words):
    if words:
        found = read(text)
        assert found.records[0].address is None
        assert any(words in reason for reason in told(found))
    else:
        assert (
            read(text.replace("61,4981; 23,7610", "61,4981 23,7610")).records[0].address.coordinates.latitude == 61.4981
        )


def test_markup_in_a_cell_is_only_text():
    record = read(
        'Nimi,Kuvaus\n<b>Puisto</b>,"<script>a</script><a href=""https://example.org/a"">sivu</a>"\n'
    ).records[0]
    assert (record.names.get("fi"), record.description.get("fi")) == ("Puisto", "sivu")
    assert [(link.url, link.text) for link in record.links] == [("https://example.org/a", "sivu")]
