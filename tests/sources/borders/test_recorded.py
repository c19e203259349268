"""The recorded borders of the shared material, served in the place of Statistics Finland's WFS."""

import gzip

import pytest

from generators.codes import municipalities_of
from generators.snapshot.borders import MUNICIPALITIES, read_borders
from tests.sources.borders.test_pull import pull_from
from tests.sources.local_server import Answer, serving

pytestmark = pytest.mark.shared


@pytest.mark.parametrize(("county", "count"), [("08", 23), ("17", 14), ("90", 1), ("91", 16)])
def test_every_municipality_of_a_county_gets_its_border(shared, tmp_path, county, count):
    recorded = (shared / "sources" / "recorded" / "geo" / "kuntarajat-nls.geojson").read_bytes()
    with serving(lambda _: Answer(200, recorded, "application/json;charset=UTF-8")) as server:
        report = pull_from(server.address, tmp_path, county=county)
    found = read_borders(tmp_path)
    assert found is not None
    assert list(found.municipalities) == [municipality.code for municipality in municipalities_of(county)]
    assert len(found.municipalities) == count
    assert (report.requests, report.trouble, found.manifest.unread, found.manifest.missing) == (1, "", (), ())
    assert found.manifest.attribution.get("fi") == "Kuntarajat: Maanmittauslaitos, CC BY 4.0"
    assert len(gzip.compress((tmp_path / "borders" / MUNICIPALITIES).read_bytes())) < 30_000
