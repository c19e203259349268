import pytest

from generators.pulling import borders_address, pull_borders
from generators.settings import BordersSource, Settings, Sources
from generators.snapshot.borders import read_borders
from tests import hand_made
from tests.sources.borders.features import county
from tests.sources.local_server import serving, told

OFFICIAL = "https://geo.stat.fi/geoserver/tilastointialueet/wfs"
OWN = "https://kartat.example.org/wfs"


def settings_with(address: str) -> Settings:
    source = Sources(borders=BordersSource(address=address))
    return hand_made.settings().model_copy(update={"sources": source})


@pytest.mark.parametrize(
    ("address", "ptv_url", "borders_url", "expected"),
    [
        (OFFICIAL, None, None, OFFICIAL),
        (OFFICIAL, "http://127.0.0.1:1", None, ""),
        (OFFICIAL, "http://127.0.0.1:1", OFFICIAL, OFFICIAL),
        (OFFICIAL, None, "", ""),
        (OWN, "http://127.0.0.1:1", None, OWN),
        ("", None, None, ""),
        ("", None, OWN, OWN),
    ],
)
def test_a_trial_against_another_ptv_leaves_the_official_server_in_peace(address, ptv_url, borders_url, expected):
    assert borders_address(settings_with(address), ptv_url, borders_url) == expected


def test_an_empty_address_switches_the_source_off(tmp_path):
    assert pull_borders(tmp_path, settings_with("")) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_given_comes_from_the_settings(tmp_path):
    with serving(lambda _: told(county("08"))) as server:
        report = pull_borders(tmp_path, settings_with(server.address))
        path, headers = server.asked[0]
    assert report is not None
    assert report.trouble == ""
    assert "typeNames=tilastointialueet:kunta4500k&" in path
    assert headers["User-Agent"].startswith("perhekeskus/")
    found = read_borders(tmp_path / "snapshot")
    assert found is not None
    assert (found.manifest.county, len(found.municipalities)) == ("08", 23)
