"""Maps and sheets as feeds: from a file of the project to the snapshot."""

from datetime import date
from pathlib import Path

import pytest

from generators.feed_settings import FeedSource
from generators.model.border import Border
from generators.settings import Limits
from generators.snapshot.feeds import read_feed
from generators.sources.feeds.fetching import Fetching
from generators.sources.feeds.pull import FeedReport, pull_feed
from tests.sources.kml.maps import document, packed, placemark

SQUARE = ((27.0, 64.0), (28.0, 64.0), (28.0, 65.0), (27.0, 65.0), (27.0, 64.0))


def pull(root: Path, kind: str, name: str, content: bytes) -> FeedReport:
    (root / name).write_bytes(content)
    fetching = Fetching(
        source=FeedSource(key="lahde", kind=kind, address=name),  # type: ignore[arg-type]
        root=root,
        limits=Limits(),
        user_agent="test",
        today=date(2026, 11, 26),
        borders=(Border(code="205", polygons=((SQUARE,),)),),
    )
    return pull_feed(fetching, root / "snapshot")


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("kml", "kartta.kml", document(placemark())),
        ("kml", "kartta.kmz", packed({"doc.kml": document(placemark())})),
        ("sheet", "lista.csv", b"Nimi;lat;lon\nPerhekahvila;64,2250;27,7278\n"),
        ("sheet", "lista.tsv", b"Nimi\tlat\tlon\nPerhekahvila\t64.2250\t27.7278\n"),
    ],
)
def test_a_map_or_sheet_is_pulled_and_placed_by_the_borders(tmp_path, kind, name, content):
    report = pull(tmp_path, kind, name, content)
    assert report.trouble == ""
    feed = read_feed(tmp_path / "snapshot", "lahde")
    assert feed is not None
    [record] = feed.records
    assert (record.names.get("fi"), record.municipality, record.origin.source) == ("Perhekahvila", "205", "lahde")


def test_a_map_that_cannot_be_read_leaves_what_was_there(tmp_path):
    pull(tmp_path, "kml", "kartta.kml", document(placemark()))
    report = pull(tmp_path, "kml", "kartta.kml", b"<kml><Document>")
    assert "kesken" in report.trouble
    feed = read_feed(tmp_path / "snapshot", "lahde")
    assert feed is not None
    assert len(feed.records) == 1
