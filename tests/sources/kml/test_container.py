import zipfile

import pytest

from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.kml import container
from generators.sources.kml.container import kml_of
from tests.sources.kml.maps import document, packed, placemark

MAP = document(placemark())


def refused(content: bytes) -> str:
    with pytest.raises(FeedUnreadableError) as error:
        kml_of(content)
    return str(error.value)


def test_a_kml_file_is_its_own_map():
    assert kml_of(MAP) == MAP


def test_doc_kml_of_a_kmz_is_read_although_another_stands_before_it():
    assert kml_of(packed({"images/a.kml": b"<other/>", "DOC.kml": MAP})) == MAP


def test_without_doc_kml_the_first_kml_is_read():
    assert kml_of(packed({"images/icon-1.png": b"png", "kartta.KML": MAP, "z.kml": b"<other/>"})) == MAP


def test_a_name_that_leads_out_of_the_folder_is_only_a_name():
    assert kml_of(packed({"../../doc.kml": MAP})) == MAP


def test_a_bomb_is_refused_before_it_is_unpacked_whole():
    assert "purettuna yli 20 Mt" in refused(packed({"doc.kml": b" " * (container.MOST_BYTES + 1)}))


def test_a_kmz_packed_in_a_way_that_may_swell_in_memory_is_refused():
    assert "pakattu tavalla" in refused(packed({"doc.kml": MAP}, zipfile.ZIP_BZIP2))


def test_a_kmz_without_a_map_is_refused():
    assert "ei ole karttaa" in refused(packed({"images/icon-1.png": b"png"}))


def test_a_kmz_of_too_many_files_is_refused(monkeypatch):
    monkeypatch.setattr(container, "MOST_FILES", 2)
    assert "yli 2 tiedostoa" in refused(packed({"doc.kml": MAP, "a.png": b"", "b.png": b""}))


def test_a_kmz_with_a_password_is_refused():
    content = bytearray(packed({"doc.kml": MAP}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "salasanalla" in refused(bytes(content))


def test_a_cut_kmz_is_refused():
    assert "vioittunut" in refused(packed({"doc.kml": MAP})[:60])


def test_a_sign_in_page_is_told_with_what_to_do():
    message = refused(b"<!doctype html><html><title>Sign in</title></html>")
    assert "kirjautumissivu" in message
    assert "forcekml=1" in message


def test_json_is_told():
    assert "JSON" in refused(b'{"type": "FeatureCollection"}')


def test_an_empty_file_is_told():
    assert "tyhjä" in refused(b" \n")


def test_too_large_a_file_is_refused(monkeypatch):
    monkeypatch.setattr(container, "MOST_BYTES", 1_000_000)
    assert "yli 1 Mt" in refused(b"<" * 1_000_001)
