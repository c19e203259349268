"""Where a feed's file comes from: the web by one polite client, or the project's folder and nowhere else."""

import gzip
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generators.errors import SourceError
from generators.feed_settings import FeedSource
from generators.settings import Limits
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.feeds.fetching import MOST_ATTEMPTS, Fetching, file_of
from tests.sources.ical.calendars import TODAY, calendar
from tests.sources.local_server import Answer, LocalServer, serving

DATA = calendar()


def fetching(address: str, root: Path = Path(), hosts: tuple[str, ...] = (), **limits: Any) -> Fetching:
    source = FeedSource.model_construct(key="syote", kind="icalendar", address=address, hosts=hosts)
    settings = Limits.model_validate({"timeout": 2, **limits})
    return Fetching(source, root, settings, "perhekeskus/test", TODAY, sleep=lambda _: None)


def asked(answer: Callable[[str], Answer], **more: Any) -> tuple[bytes, LocalServer]:
    with serving(answer) as server:
        return file_of(fetching(f"{server.address}/a.ics?x=1", **more), "text/calendar"), server


def calendar_answer(_: str) -> Answer:
    return Answer(200, DATA, "text/calendar; charset=utf-8")


def test_a_file_of_the_web_comes_as_it_is() -> None:
    data, server = asked(calendar_answer)
    assert data == DATA
    path, headers = server.asked[0]
    assert path == "/a.ics?x=1"
    assert headers["Accept"].startswith("text/calendar")
    assert headers["User-Agent"] == "perhekeskus/test"


def test_a_packed_file_is_unpacked() -> None:
    packed = Answer(200, gzip.compress(DATA), "text/calendar", {"Content-Encoding": "gzip"})
    assert asked(lambda _: packed)[0] == DATA


@pytest.mark.parametrize("kind", ["application/octet-stream", "text/plain", "", "application/vnd.google-earth.kmz"])
def test_servers_may_call_a_file_what_they_like(kind: str) -> None:
    assert asked(lambda _: Answer(200, DATA, kind))[0] == DATA


def test_a_server_that_is_down_is_given_up_soon() -> None:
    with serving(lambda _: Answer(503)) as server, pytest.raises(SourceError, match="503"):
        file_of(fetching(server.address), "text/calendar")
    assert len(server.asked) == MOST_ATTEMPTS
    with pytest.raises(SourceError):
        file_of(fetching(server.address), "text/calendar")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(404), "404"),
        (Answer(200, DATA, "text/calendar", told=len(DATA) + 10), "tried 3 times"),
        (Answer(200, b"<!DOCTYPE html><title>Kirjaudu", "text/html; charset=utf-8"), "text/html"),
        (Answer(200, b" <!doctype HTML><title>Kirjaudu", "text/calendar"), "verkkosivu"),
        (Answer(200, b"x" * 2000, "text/calendar"), "over 1000 bytes"),
        (Answer(200, gzip.compress(b"x" * 90_000), "text/calendar", {"Content-Encoding": "gzip"}), "over 1000 bytes"),
        (Answer(200, DATA, "text/calendar", {"Content-Encoding": "br"}), "does not unpack"),
        (Answer(302, b"", "text/plain", {"Location": "http://evil.example.org/a.ics"}), "not allowed"),
        (Answer(302, b"", "text/plain", {"Location": "file:///etc/passwd"}), "not allowed"),
        (Answer(302, b"", "text/plain", {"Location": "/a.ics"}), "redirects"),
    ],
)
def test_what_is_no_file_of_data_is_refused(answer: Answer, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        asked(lambda _: answer, response_bytes=1000)


def test_a_slow_server_is_given_up() -> None:
    def slow(_: str) -> Answer:
        time.sleep(0.5)
        return calendar_answer("")

    with pytest.raises(SourceError, match="Timeout"):
        asked(slow, timeout=0.1)


def test_a_redirect_is_followed_only_to_hosts_of_the_settings() -> None:
    with serving(calendar_answer) as other:
        moved = Answer(302, b"", "text/plain", {"Location": f"{other.address}/b.ics"})
        with pytest.raises(SourceError, match="not allowed"):
            asked(lambda _: moved)
        assert other.asked == []
        assert asked(lambda _: moved, hosts=(other.host,))[0] == DATA


def test_a_file_of_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.ics").write_bytes(DATA)
    assert file_of(fetching("content/a.ics", tmp_path), "text/calendar") == DATA


def test_nothing_outside_the_project_is_read(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret.ics").write_bytes(DATA)
    (root / "link.ics").symlink_to(tmp_path / "secret.ics")
    for address in ("../secret.ics", str(tmp_path / "secret.ics"), "link.ics"):
        with pytest.raises(FeedUnreadableError, match="ei ole projektin kansiossa"):
            file_of(fetching(address, root), "text/calendar")


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (lambda path: None, "ei voi lukea"),
        (lambda path: path.mkdir(), "ei voi lukea"),
        (lambda path: path.write_bytes(b"x" * 2000), "yli 1000 tavua"),
        (lambda path: path.write_bytes(b"<html>"), "verkkosivu"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, write: Any, reason: str) -> None:
    write(tmp_path / "a.ics")
    with pytest.raises(FeedUnreadableError, match=reason):
        file_of(fetching("a.ics", tmp_path, response_bytes=1000), "text/calendar")
