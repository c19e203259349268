import pytest

from generators.sources.web_address import web_address


@pytest.mark.parametrize(
    ("given", "whole", "host"),
    [
        ("https://geo.example.org/wfs", "https://geo.example.org/wfs", "geo.example.org"),
        (" HTTPS://GEO.example.org:443/wfs// ", "https://geo.example.org/wfs", "geo.example.org"),
        ("http://127.0.0.1:8099", "http://127.0.0.1:8099", "127.0.0.1:8099"),
    ],
)
def test_takes_an_address_apart(given, whole, host):
    found = web_address(given)
    assert found is not None
    assert (str(found), found.host) == (whole, host)


@pytest.mark.parametrize(
    "given",
    ["", "geo.example.org", "ftp://example.org", "https://", "https://me@example.org/", "https://example.org/?a=b",
     "https://example.org/#x", "http://example.org:99999", "http://["],
)  # fmt: skip
def test_gives_nothing_for_what_is_no_address(given):
    assert web_address(given) is None


def test_only_the_official_host_by_https_is_official():
    cases = {
        "https://geo.stat.fi/geoserver/wfs": True,
        "http://geo.stat.fi/geoserver/wfs": False,
        "https://geo.stat.fi:8443/geoserver/wfs": False,
        "https://geo.stat.fi.example.org/": False,
    }
    for address, official in cases.items():
        found = web_address(address)
        assert found is not None
        assert found.is_of("geo.stat.fi") is official
