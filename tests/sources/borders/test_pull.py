"""The pull of borders against a server on this machine, with the faults that a real one has."""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from generators.codes import municipalities_of
from generators.settings import Limits
from generators.snapshot.borders import read_borders
from generators.sources.borders.pull import MOST_ATTEMPTS, Order, Report, pull
from tests.sources.borders.features import collection, county, feature, polygon
from tests.sources.local_server import Answer, LocalServer, serving, told

COUNTY = "17"
CODES = [municipality.code for municipality in municipalities_of(COUNTY)]
PATH = "/geoserver/tilastointialueet/wfs"
XML = b'<ows:ExceptionReport><ows:Exception exceptionCode="InvalidParameterValue"/></ows:ExceptionReport>'


def pull_from(address: str, folder: Path, **fields: Any) -> Report:
    """A pull that waits for nothing."""
    limits = {"timeout": 5} | fields.pop("limits", {})
    plain: dict[str, Any] = {
        "address": address,
        "layer": "areas:municipalities",
        "county": COUNTY,
        "snapshot": folder,
        "user_agent": "perhekeskus/test",
        "official_host": "wfs.example.org",
    }
    return pull(Order(**(plain | fields), limits=Limits.model_validate(limits)), sleep=lambda _: None)


def pull_once(answer: Callable[[str], Answer], folder: Path, **fields: Any) -> tuple[Report, LocalServer]:
    with serving(answer) as server:
        return pull_from(server.address + PATH, folder, **fields), server


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "borders").iterdir()}


@pytest.fixture
def pulled(tmp_path: Path) -> Path:
    """A snapshot folder with all borders of the county."""
    report, _ = pull_once(lambda _: told(county(COUNTY)), tmp_path / "snap")
    assert report.trouble == ""
    return tmp_path / "snap"


def test_one_request_gives_the_borders_of_the_county(tmp_path):
    country = collection(*(one for code in ("08", COUNTY) for one in county(code)["features"]), feature("999"))
    report, server = pull_once(lambda _: told(country), tmp_path / "snap")
    found = read_borders(tmp_path / "snap")
    assert found is not None
    assert list(found.municipalities) == CODES
    assert report.manifest == found.manifest
    assert (report.requests, report.trouble) == (1, "")
    manifest = found.manifest
    assert manifest.counts == {"municipalities": 14, "points": 70, "unread": 1}
    assert (manifest.address, manifest.layer) == (server.address + PATH, "areas:municipalities")
    assert (manifest.county, manifest.year, manifest.official) == (COUNTY, 2026, False)
    assert manifest.licence == "CC BY 4.0"
    assert [part.id for part in manifest.unread] == ["999"]


def test_the_request_is_a_wfs_request_that_says_who_asks(tmp_path):
    _, server = pull_once(lambda _: told(county(COUNTY)), tmp_path)
    path, headers = server.asked[0]
    assert urlsplit(path).path == PATH
    assert dict(parse_qsl(urlsplit(path).query)) == {
        "service": "WFS",
        "version": "2.0.0",
        "request": "GetFeature",
        "typeNames": "areas:municipalities",
        "outputFormat": "application/json",
        "srsName": "EPSG:4326",
    }
    assert headers["User-Agent"] == "perhekeskus/test"


def test_the_date_is_the_sources_own(tmp_path):
    when = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)
    answer = told(county(COUNTY))._replace(headers={"Date": format_datetime(when, usegmt=True)})
    report, _ = pull_once(lambda _: answer, tmp_path)
    assert report.manifest is not None
    assert report.manifest.pulled_at == when


def test_the_same_borders_give_the_same_bytes(tmp_path):
    when = {"Date": "Thu, 26 Nov 2026 01:02:03 GMT"}
    backwards = collection(*reversed(county(COUNTY)["features"]))
    with serving(lambda _: told(county(COUNTY))._replace(headers=when)) as server:
        pull_from(server.address, tmp_path / "one")
    with serving(lambda _: told(backwards)._replace(headers=when)) as server:
        pull_from(server.address, tmp_path / "two")
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    assert one["municipalities.jsonl"] == two["municipalities.jsonl"]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b'{"features": "x"}'),
        Answer(200, b"[]"),
        Answer(200, b""),
        Answer(200, b"<!DOCTYPE html><title>Huolto</title>", "text/html; charset=utf-8"),
        Answer(200, b'{"type": "FeatureCollection", "features": [{'),
        Answer(200, json.dumps(county(COUNTY)).encode()[:500], told=90_000),
        Answer(500, b"{}"),
        Answer(503, b"", headers={"Retry-After": "1"}),
        Answer(404, b"{}"),
        Answer(413, b"{}"),
        Answer(200, gzip.compress(b" " * 20_000_000), headers={"Content-Encoding": "gzip"}),
        told(collection()),
        told(county("08")),
        told(collection(feature(CODES[0], polygon([[61.0, 23.0], [61.0, 23.5], [61.5, 23.5], [61.0, 23.0]])))),
    ],
    ids="shape array empty html cut-json cut-answer 500 503 404 413 bomb no-features other-county swapped".split(),
)
def test_what_cannot_be_believed_keeps_the_earlier_borders(pulled, answer):
    before = files(pulled)
    report, _ = pull_once(lambda _: answer, pulled, full=True)
    assert report.trouble
    assert report.manifest is not None
    assert report.manifest.counts["municipalities"] == 14
    assert files(pulled) == before


def test_a_server_that_is_down_is_told_after_few_attempts(pulled):
    before = files(pulled)
    with serving(lambda _: Answer()) as server:
        address = server.address
    report = pull_from(address, pulled, full=True)
    assert f"tried {MOST_ATTEMPTS} times" in report.trouble
    assert address in report.trouble
    assert files(pulled) == before


def test_trouble_without_earlier_borders_leaves_nothing_behind(tmp_path):
    report, _ = pull_once(lambda _: Answer(500), tmp_path / "snap")
    assert report.trouble
    assert report.manifest is None
    assert list(tmp_path.iterdir()) == []


def test_trouble_that_passes_is_overcome(tmp_path):
    answers = [Answer(500), Answer(200, b"<html>", "text/html"), told(county(COUNTY))]
    report, _ = pull_once(lambda _: answers.pop(0), tmp_path)
    assert (report.requests, report.trouble) == (3, "")


def test_an_answer_over_the_limit_is_refused(tmp_path):
    report, _ = pull_once(lambda _: told(county(COUNTY)), tmp_path, limits={"response_bytes": 1_000})
    assert "over 1000 bytes (limits.response_bytes in the settings)" in report.trouble


@pytest.mark.parametrize("answer", [Answer(400, XML, "application/xml"), Answer(200, XML, "application/xml")])
def test_a_layer_that_is_gone_is_told_with_what_to_change(tmp_path, answer):
    report, _ = pull_once(lambda _: answer, tmp_path)
    assert "no longer has the layer areas:municipalities" in report.trouble
    assert "sources.borders.layer" in report.trouble


def test_swapped_axes_are_told(tmp_path):
    swapped = feature(CODES[0], polygon([[61.0, 23.0], [61.0, 23.5], [61.5, 23.5], [61.0, 23.0]]))
    report, _ = pull_once(lambda _: told(collection(swapped)), tmp_path)
    assert "gave no border of the 14 municipalities of county 17" in report.trouble
    assert f"{CODES[0]}: latitude stands before longitude" in report.trouble


def test_what_the_source_does_not_give_keeps_its_earlier_border(pulled):
    less = county(COUNTY, without=(CODES[0], CODES[3]))
    report, _ = pull_once(lambda _: told(less), pulled, full=True)
    found = read_borders(pulled)
    assert found is not None
    assert list(found.municipalities) == CODES
    assert report.manifest is not None
    assert (report.manifest.held_back, report.manifest.missing) == ((CODES[0], CODES[3]), ())


def test_what_it_never_gave_is_missing(tmp_path):
    report, _ = pull_once(lambda _: told(county(COUNTY, without=(CODES[2],))), tmp_path)
    assert report.manifest is not None
    assert (report.manifest.held_back, report.manifest.missing) == ((), (CODES[2],))
    found = read_borders(tmp_path)
    assert found is not None
    assert len(found.municipalities) == 13


def test_borders_of_another_county_are_not_kept(pulled):
    report, _ = pull_once(lambda _: told(county("08", without=("837",))), pulled, county="08")
    assert report.manifest is not None
    assert (report.manifest.county, report.manifest.missing) == ("08", ("837",))
    failed, _ = pull_once(lambda _: Answer(500), pulled, county="06")
    assert failed.manifest is None


def test_young_borders_of_the_same_source_and_county_are_not_asked_for(tmp_path):
    with serving(lambda _: told(county(COUNTY))) as server:
        first = pull_from(server.address, tmp_path)
        before = files(tmp_path)
        second = pull_from(server.address, tmp_path)
        assert len(server.asked) == 1
        assert (second.requests, second.manifest, second.trouble) == (0, first.manifest, "")
        assert files(tmp_path) == before
        pull_from(server.address, tmp_path, full=True)
        pull_from(server.address, tmp_path, limits={"borders_days": 0})
        pull_from(server.address, tmp_path, layer="areas:newer")
        pull_from(server.address + PATH, tmp_path, layer="areas:newer")
        pull_from(server.address + PATH, tmp_path, layer="areas:newer", county="08")
        assert len(server.asked) == 6


def test_old_borders_are_asked_for_again(tmp_path):
    old = datetime.now(UTC) - timedelta(days=31)
    headers = [{"Date": format_datetime(old, usegmt=True)}, {}]
    with serving(lambda _: told(county(COUNTY))._replace(headers=headers.pop(0))) as server:
        pull_from(server.address, tmp_path)
        before = files(tmp_path)
        report = pull_from(server.address, tmp_path)
    assert report.requests == 1
    assert report.manifest is not None
    assert datetime.now(UTC) - report.manifest.pulled_at < timedelta(days=1)
    after = files(tmp_path)
    assert after["municipalities.jsonl"] == before["municipalities.jsonl"]
    assert after["manifest.json"] != before["manifest.json"]


def test_damaged_borders_are_pulled_anew(pulled):
    (pulled / "borders" / "municipalities.jsonl").write_text("{")
    report, _ = pull_once(lambda _: told(county(COUNTY)), pulled)
    assert (report.requests, report.trouble) == (1, "")
    assert read_borders(pulled) is not None


@pytest.mark.parametrize("address", ["wfs.example.org", "ftp://example.org/wfs", "http://[", "https://a@example.org/"])
def test_an_address_that_is_none_is_told(tmp_path, address):
    report = pull_from(address, tmp_path / "snap")
    assert "is not an address of a WFS" in report.trouble


def test_it_asks_no_other_host(tmp_path):
    with serving(lambda _: told(county(COUNTY))) as other:
        answer = Answer(302, b"", headers={"Location": f"{other.address}/wfs"})
        report, _ = pull_once(lambda _: answer, tmp_path)
        assert other.asked == []
    assert "is not allowed" in report.trouble


def test_a_plain_file_server_will_do(tmp_path):
    answer = told(county(COUNTY))._replace(kind="application/octet-stream")
    assert pull_once(lambda _: answer, tmp_path)[0].trouble == ""
