import gzip
import json
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from generators.errors import SourceError
from generators.settings import Limits
from generators.sources.http import PoliteClient, StatusError, TooMuchError, UnreadableError, _is_of
from generators.sources.ptv_v11.endpoints import is_list
from tests.sources.local_server import Answer, LocalServer, serving, told


def client(server: LocalServer, slept: list[float] | None = None, **limits: float) -> PoliteClient:
    waits = [] if slept is None else slept
    return PoliteClient(
        user_agent="perhekeskus/test (+https://example.org/)",
        hosts=frozenset({server.host}),
        limits=Limits.model_validate({"attempts": 4, "timeout": 5, **limits}),
        sleep=waits.append,
    )


def first(*answers: Answer) -> Callable[[str], Answer]:
    """These answers in turn, and the last one for ever."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def test_gives_json_and_says_who_asks():
    with serving(lambda _: told({"å": [1]})) as server, client(server) as asker:
        assert asker.json(f"{server.address}/x") == {"å": [1]}
        assert server.asked[0][1]["User-Agent"] == "perhekeskus/test (+https://example.org/)"
        assert asker.clock is not None
        assert asker.requests == 1


def test_a_file_comes_as_it_is_but_no_web_page_does():
    page = Answer(200, b"<title>Sign in</title>", "text/html")
    with serving(first(page, Answer(200, b"\x00\xff", "text/csv"))) as server, client(server) as asker:
        assert asker.file(f"{server.address}/x", "text/csv") == b"\x00\xff"
        assert len(server.asked) == 2
        assert server.asked[0][1]["Accept"] == "text/csv, */*;q=0.1"


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("doc-1.files.example.org", True),
        ("a.b.files.example.org", True),
        ("files.example.org", False),
        ("evilfiles.example.org", False),
        ("files.example.org.evil.fi", False),
    ],
)
def test_a_domain_may_be_allowed_with_all_its_hosts(host, allowed):
    assert _is_of(host, frozenset({"*.files.example.org"})) is allowed


@pytest.mark.parametrize(
    "trouble",
    [
        *(Answer(status, b'{"errorMessage":"x"}') for status in (408, 429, 500, 502, 503, 504)),
        Answer(200, b"<!DOCTYPE html><title>Error</title>", "text/html; charset=utf-8"),
        Answer(200, b"<!DOCTYPE html><title>Error</title>"),
        Answer(200, b'[{"id": "cut'),
        Answer(200, b"[1, 2, 3", told=400),
        Answer(200, b"", told=400),
        Answer(200, b""),
        Answer(200, b'"a string"'),
        Answer(200, b"[" * 200_000),
        Answer(200, b"\xff\xfe\xfa"),
        Answer(200, b"not gzip", headers={"Content-Encoding": "gzip"}),
        Answer(200, b"packed twice", headers={"Content-Encoding": "gzip, gzip"}),
    ],
)
def test_what_may_pass_is_tried_again(trouble):
    slept: list[float] = []
    with serving(first(trouble, trouble, told([1]))) as server, client(server, slept) as asker:
        assert asker.json(f"{server.address}/x", is_list) == [1]
        assert len(server.asked) == asker.requests == 3
        assert len(slept) == 2
        assert slept[1] > slept[0] * 0.9


def test_a_broken_connection_is_tried_again():
    with serving(lambda _: told([])) as server:
        host = server.host
    with pytest.raises(SourceError, match="tried 4 times"), client(LocalServer(host, [])) as asker:
        asker.json(f"http://{host}/x")


def test_retry_after_is_honoured():
    slept: list[float] = []
    busy = Answer(429, b"{}", headers={"Retry-After": "17"})
    with serving(first(busy, told([]))) as server, client(server, slept) as asker:
        asker.json(f"{server.address}/x")
    assert slept == [17]


def test_lasting_trouble_names_address_and_reason():
    with serving(lambda _: Answer(503, b'{"errorMessage":"closed"}')) as server, client(server) as asker:
        with pytest.raises(StatusError, match=r"/x answered 503 \(4 times\)") as raised:
            asker.json(f"{server.address}/x")
        assert raised.value.status == 503
        assert len(server.asked) == 4


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_other_errors_are_final(status):
    with serving(lambda _: told({"errorMessage": "no\u0000<b>"}, status)) as server, client(server) as asker:
        with pytest.raises(StatusError, match="answered") as raised:
            asker.json(f"{server.address}/x")
        assert raised.value.status == status
        assert "\u0000" not in str(raised.value)
        assert len(server.asked) == 1


def test_a_504_of_something_divisible_is_told_at_once():
    with serving(lambda _: Answer(504, b"")) as server, client(server) as asker:
        with pytest.raises(TooMuchError):
            asker.json(f"{server.address}/x", divisible=True)
        assert len(server.asked) == 1


def test_an_answer_over_the_limit_is_cut_off():
    body = json.dumps(["x" * 100_000]).encode()
    with (
        serving(lambda _: Answer(200, body)) as server,
        client(server, response_bytes=50_000) as asker,
        pytest.raises(TooMuchError, match=r"over 50000 bytes .limits\.response_bytes"),
    ):
        asker.json(f"{server.address}/x")


def test_a_packed_answer_is_unpacked_and_its_whole_size_counts():
    body = json.dumps(["x" * 100_000]).encode()
    packed = Answer(200, gzip.compress(body), headers={"Content-Encoding": "gzip"})
    with serving(lambda _: packed) as server:
        with client(server) as asker:
            assert asker.json(f"{server.address}/x") == json.loads(body)
            assert server.asked[0][1]["Accept-Encoding"] == "gzip"
        with client(server, response_bytes=50_000) as asker, pytest.raises(TooMuchError, match="over 50000 bytes"):
            asker.json(f"{server.address}/x")


@pytest.mark.parametrize("body", [b"[" * 5_000, b"[" + b"9" * 5_000 + b"]", b"<html>", b'"no list"'])
def test_answers_that_stay_unreadable_are_told_from_a_source_that_is_down(body):
    with serving(lambda _: Answer(200, body)) as server, client(server) as asker:
        with pytest.raises(UnreadableError, match="tried 4 times"):
            asker.json(f"{server.address}/x", is_list)
        assert len(server.asked) == 4


@pytest.mark.parametrize("location", ["http://xn--/", "javascript:alert(1)", "http://a\u0000b/", "http://[::1"])
def test_a_redirect_to_what_is_no_address_is_an_error(location):
    away = Answer(302, b"", headers={"Location": location})
    with serving(lambda _: away) as server, client(server) as asker, pytest.raises(SourceError):
        asker.json(f"{server.address}/x")


def test_redirects_within_the_host_are_followed():
    def answer(path: str) -> Answer:
        return told([path]) if path == "/there" else Answer(302, b"", headers={"Location": "/there"})

    with serving(answer) as server, client(server) as asker:
        assert asker.json(f"{server.address}/x") == ["/there"]
        assert asker.requests == 2


@pytest.mark.parametrize(
    "location",
    [
        "http://example.org/",
        "//example.org/x",
        "file:///etc/passwd",
        "http://user@{host}/",
        "ftp://{host}/",
        "http://{host}@example.org/",
    ],
)
def test_redirects_elsewhere_are_refused(location):
    def answer(_: str) -> Answer:
        return Answer(302, b"", headers={"Location": location.format(host=server.host)})

    with serving(answer) as server, client(server) as asker:
        with pytest.raises(SourceError, match="not allowed"):
            asker.json(f"{server.address}/x")
        assert len(server.asked) == 1


@pytest.mark.parametrize("headers", [{}, {"Location": "http://[::1"}, {"Location": "http://example.org:99999999/"}])
def test_a_redirect_to_nowhere_is_an_error(headers):
    with (
        serving(lambda _: Answer(302, b"", headers=headers)) as server,
        client(server) as asker,
        pytest.raises(SourceError),
    ):
        asker.json(f"{server.address}/x")


def test_another_port_is_another_host():
    with serving(lambda _: told([1])) as other:
        away = Answer(307, b"", headers={"Location": f"{other.address}/x"})
        with serving(lambda _: away) as server, client(server) as asker:
            with pytest.raises(SourceError, match="not allowed"):
                asker.json(f"{server.address}/x")
            assert other.asked == []


def test_endless_redirects_end():
    away = Answer(301, b"", headers={"Location": "/again"})
    with serving(lambda _: away) as server, client(server) as asker, pytest.raises(SourceError, match="redirects"):
        asker.json(f"{server.address}/x")


def test_never_from_https_to_http():
    with (
        serving(lambda _: told([1])) as server,
        client(server) as asker,
        pytest.raises(SourceError, match="allowed: https to"),
    ):
        asker._allow(f"{server.address}/x", ("https",))


def test_at_most_so_many_at_once():
    now, most, lock = 0, 0, threading.Lock()

    def answer(_: str) -> Answer:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.02)
        with lock:
            now -= 1
        return told([])

    with serving(answer) as server, client(server, requests_at_once=3) as asker, ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda n: asker.json(f"{server.address}/{n}"), range(30)))
    assert most <= 3


def test_gives_up_when_nothing_comes_through():
    with serving(lambda _: Answer(500, b"")) as server, client(server, attempts=3, requests_at_once=2) as asker:
        reasons = []
        for number in range(3):
            with pytest.raises(SourceError) as raised:
                asker.json(f"{server.address}/{number}")
            reasons.append(str(raised.value))
        assert "the source is down: 7 attempts failed" in reasons[2]
        assert len(server.asked) == 7


def test_a_stopped_client_asks_no_more():
    with serving(lambda _: told([])) as server, client(server) as asker:
        asker.stop()
        with pytest.raises(SourceError, match="stopped"):
            asker.json(f"{server.address}/x")
        assert server.asked == []


def test_a_body_that_drips_too_slowly_is_given_up(monkeypatch):
    listener = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def drip() -> None:
        while not ended.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
                try:
                    while not ended.wait(0.05):
                        connection.sendall(b" ")
                except OSError:
                    pass

    threading.Thread(target=drip, daemon=True).start()
    host = f"127.0.0.1:{listener.getsockname()[1]}"
    try:
        with (
            client(LocalServer(host, []), timeout=0.1, attempts=1) as asker,
            pytest.raises(SourceError, match=r"not whole in 0\.4 s"),
        ):
            asker.json(f"http://{host}/x")
    finally:
        ended.set()
        listener.close()
