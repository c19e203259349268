from datetime import UTC, datetime

import pytest

from generators.errors import PerhekeskusError
from generators.sources.ptv_v11.endpoints import Endpoints, is_list, is_page, is_record

ID = "4b9f3ded-173b-4018-b43b-d3bbd1ef0ba8"


@pytest.mark.parametrize(
    ("given", "root", "host"),
    [
        ("https://ptv.example.org", "https://ptv.example.org", "ptv.example.org"),
        ("https://ptv.example.org/", "https://ptv.example.org", "ptv.example.org"),
        ("https://PTV.example.org:443/api/v11", "https://ptv.example.org", "ptv.example.org"),
        ("https://ptv.example.org/api/v11/", "https://ptv.example.org", "ptv.example.org"),
        ("http://127.0.0.1:8099/API/V11//", "http://127.0.0.1:8099", "127.0.0.1:8099"),
        (" https://example.org/mirror/api/v11 ", "https://example.org/mirror", "example.org"),
    ],
)
def test_takes_the_root_or_the_whole_address(given, root, host):
    endpoints = Endpoints(given)
    assert (endpoints.address, endpoints.host) == (root, host)
    assert endpoints.collection(ID) == f"{root}/api/v11/ServiceCollection/{ID}?showHeader=true"


@pytest.mark.parametrize(
    "given",
    ["", "ptv.example.org", "ftp://example.org", "file:///etc/passwd", "https://", "https://me@example.org/",
     "https://example.org/?a=b", "https://example.org/#x", "http://example.org:99999", "http://example.org:x"],
)  # fmt: skip
def test_refuses_what_is_no_address(given):
    with pytest.raises(PerhekeskusError, match="give the host root"):
        Endpoints(given)


def test_addresses():
    endpoints = Endpoints("https://ptv.example.org")
    base = "https://ptv.example.org/api/v11/"
    since = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
    assert endpoints.municipality("091") == f"{base}Service/area/Municipality/code/091?includeWholeCountry=true"
    assert endpoints.county("X", "08") == f"{base}Service/area/X/code/08?includeWholeCountry=true"
    assert endpoints.changed("channel", since) == f"{base}ServiceChannel?date=2026-11-22T03:04:05"
    assert endpoints.changed("organisation", since, "Archived").endswith("T03:04:05&status=Archived")
    assert endpoints.records("service", [ID, ID]) == f"{base}Service/serviceWithGD/list?guids={ID},{ID}&showHeader=true"


def test_shapes():
    assert is_page({"pageCount": 0, "itemList": None}) is None
    assert is_page({"pageCount": 1}) is None
    assert is_page([]) == "not a page"
    assert is_page({"itemList": []}) == "no pageCount"
    assert is_page({"pageCount": "1", "itemList": []}) == "no pageCount"
    assert is_page({"pageCount": 1, "itemList": {}}) == "itemList is no list"
    assert is_list({}) == "not a list"
    assert is_list([]) is None
    assert is_record([]) == "not a record"
    assert is_record({}) is None
