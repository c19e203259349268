"""The recorded maps of the shared reference material: every placemark is a record, or is told with its reason."""

import re
from pathlib import Path

import pytest

from generators.sources import kml
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.kml.tree import parse
from tests.conftest import SHARED, SHARED_MISSING
from tests.sources.kml.maps import feed

RECORDED = SHARED / "sources" / "recorded" / "kml"
MAPS = sorted(RECORDED.glob("*.km[lz]"))

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason=SHARED_MISSING)]


@pytest.fixture
def single() -> bytes:
    return (RECORDED / "mymaps-single-layer.kml").read_bytes()


@pytest.fixture
def folders() -> bytes:
    return (RECORDED / "mymaps-two-folders-small.kml").read_bytes()


@pytest.fixture
def arcgis() -> bytes:
    return next(RECORDED.glob("arcgis-*.kml")).read_bytes()


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_no_placemark_is_lost(path: Path):
    content = path.read_bytes()
    placemarks = sum(1 for _ in parse(content).all("Placemark"))
    try:
        found = kml.read(content, feed())
    except FeedUnreadableError:
        assert placemarks == 0
    else:
        assert len(found.records) + len(found.unread) == placemarks
        assert len({record.id for record in found.records}) == len(found.records)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_no_photo_and_no_markup_gets_through(path: Path):
    try:
        found = kml.read(path.read_bytes(), feed())
    except FeedUnreadableError:
        return
    for record in found.records:
        assert not re.search(r"<[a-z/!]|googleusercontent|gx_media_links", record.model_dump_json(), re.IGNORECASE)


def test_a_map_of_one_layer(single):
    found = kml.read(single, feed())
    assert [record.names.get("fi") for record in found.records][:2] == ["Caballitos de Marly", "regatas"]
    assert len(found.records) == 12
    assert found.records[0].description.get("fi").startswith("https://drive.google.com/file/d/")
    assert sum("Suomen ulkopuolella" in remark.reason for remark in found.remarks) == 12


def test_two_layers_and_a_name_that_both_have(folders):
    found = kml.read(folders, feed())
    assert (len(found.records), found.unread) == (15, ())
    both = [record for record in found.records if record.names.get("fi") == "Alvear Club"]
    assert len({record.id for record in both}) == 2


def test_a_stub_is_refused_with_the_address_of_its_map():
    content = (RECORDED / "mymaps-networklink-stub.kml").read_bytes()
    with pytest.raises(FeedUnreadableError, match=r"pelkkä linkki.*mid=1V4GApFpOipMmySIyy2loBujui--BV3Y&forcekml=1"):
        kml.read(content, feed())


def test_tables_in_descriptions_and_a_prefix_that_nobody_declared(arcgis):
    found = kml.read(arcgis, feed(mapping={"summary": "classname"}))
    record = found.records[0]
    assert len(found.records) == 6
    assert record.summary.get("fi") == "Alternative, Natural and Complementary"
    assert record.address.street.get("fi") == "Holyrood Street"
    assert [link.url for link in record.links] == ["https://www.theshenclinic.com"]
    assert not record.description
