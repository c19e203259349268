"""Pages of Linked Events: every one, from allowed hosts only."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.errors import SourceError
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.feeds.kinds import KINDS
from generators.sources.linked_events.walking import Service as Instance
from generators.sources.linked_events.walking import _next, question, service_at
from tests.sources.linked_events.service import Service, broken, fetching, page_of, pulled, row, served
from tests.sources.local_server import serving

HOST = "api.example.org"


def asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


def test_the_question_asks_in_an_order_that_loses_no_row() -> None:
    service = Service([row()])
    with served(service) as server:
        first = fetching(server.address, keywords=["yso:p4354", "yso:p13050"])
        KINDS["linked_events"](first)
        path = server.paths[0]
    assert path.startswith("/v1/event/?")
    assert asked(path) == {
        "start": ["2026-11-01"],
        "end": ["2027-06-01"],
        "super_event_type": ["none"],
        "keyword": ["yso:p4354,yso:p13050"],
        "sort": ["start_time"],
        "page_size": ["100"],
    }


def test_filters_of_the_address_are_asked_too() -> None:
    service = service_at("https://api.hel.fi/linkedevents/v1/event/?division=kunta:tampere&sort=name")
    assert service.base == "https://api.hel.fi/linkedevents/v1"
    found = asked(question(service, {"start": "2026-11-01"}))
    assert (found["division"], found["sort"]) == (["kunta:tampere"], ["start_time"])


@pytest.mark.parametrize("address", ["api.hel.fi/v1", "ftp://api.hel.fi", "https://", "https://a@b/", "https://[x"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(FeedUnreadableError):
        service_at(address)


def test_pages_are_followed_to_the_last_and_each_row_counts_once() -> None:
    rows = [row(f"a:{n}", f"2026-12-{n:02}T10:00:00Z", end_time=None) for n in range(1, 8)]
    service = Service([*rows[:4], rows[2], *rows[4:]], page=3)
    with served(service) as server:
        found = KINDS["linked_events"](fetching(server.address)).read
    assert len(found.records) == 7
    assert len([path for path in server.paths if "/event/" in path]) == 3


def test_a_next_page_on_a_foreign_host_is_never_asked_for() -> None:
    with serving(lambda _: page_of(row("b:1", "2026-12-09T10:00:00Z", end_time=None))) as foreign:
        rows = [row(f"a:{n}", f"2026-12-{n:02}T10:00:00Z", end_time=None) for n in range(1, 4)]
        service = Service(rows, page=2, next_host=foreign.host)
        with pytest.raises(FeedUnreadableError, match="lisää se syötteen kenttään hosts"):
            pulled(service)
        assert foreign.asked == []
        found = pulled(service, hosts=[foreign.host]).read
    assert len(foreign.asked) == 1
    assert len(found.records) == 3


def test_a_next_page_by_http_is_asked_by_https() -> None:
    instance = Instance(f"https://{HOST}/v1", HOST, True, {})
    assert _next(f"http://{HOST}/v1/event/?page=2", instance, frozenset({HOST})) == f"https://{HOST}/v1/event/?page=2"


@pytest.mark.parametrize("told", [5, ["x"], "javascript:alert(1)", "//[", "/v1/event/?page=2", f"http://x@{HOST}/"])
def test_a_next_page_that_is_no_address_is_refused(told: Any) -> None:
    instance = Instance(f"https://{HOST}/v1", HOST, True, {})
    with pytest.raises(FeedUnreadableError):
        _next(told, instance, frozenset({HOST}))


def test_pages_that_go_round_in_a_circle_end() -> None:
    with serving(lambda path: page_of(row(), following=f"http://{server.host}{path}")) as server:
        with pytest.raises(FeedUnreadableError, match="kehää"):
            KINDS["linked_events"](fetching(server.address))
        assert len(server.asked) == 1


@pytest.mark.parametrize("text", ["[]", '{"data": []}', '{"meta": {}, "data": {}}', "{"])
def test_what_is_no_page_is_refused(text: str) -> None:
    with pytest.raises(SourceError):
        pulled(Service([], answers={"/v1/event/": broken(text)}))


def test_a_row_that_is_no_event_is_told_and_loses_no_other() -> None:
    found = pulled(Service([], answers={"/v1/event/": page_of("x", row(), None, ["y"])})).read
    assert len(found.records) == 1
    assert [entry.id for entry in found.unread] == ["sivu 1, rivi 1", "sivu 1, rivi 3", "sivu 1, rivi 4"]
