"""The pull of one feed: what comes is kept whole, what fails leaves what was there and says why."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from generators.feed_settings import FeedSource
from generators.settings import Limits
from generators.snapshot.feeds import folder_of, read_feed
from generators.sources.feeds.fetching import Fetching
from generators.sources.feeds.pull import FeedReport, pull_feed
from tests.sources.ical.calendars import TODAY, calendar, event
from tests.sources.local_server import Answer, serving


def club(number: int) -> str:
    return event(f"UID:{number}", f"SUMMARY:Kerho {number}", f"DTSTART:202612{number % 28 + 1:02}T160000Z")


def clubs(number: int) -> Answer:
    return Answer(200, calendar(*map(club, range(number))), "text/calendar")


def pull(
    answer: Callable[[str], Answer] | Answer,
    folder: Path,
    today: date = TODAY,
    accept_shrink: bool = False,
    **fields: Any,
) -> FeedReport:
    given = answer if callable(answer) else lambda _: answer
    with serving(given) as server:
        plain = {"key": "kerhot", "kind": "icalendar", "address": f"{server.address}/a.ics"}
        source = FeedSource.model_validate(plain | fields)
        # Servers of tests have a port each; the feed is the same one.
        source = source.model_copy(update={"hosts": (server.host,)})
        limits = Limits(timeout=5)
        fetching = Fetching(source, Path(), limits, "perhekeskus/test", today, sleep=lambda _: None)
        return pull_feed(fetching, folder, accept_shrink=accept_shrink)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / folder_of("kerhot")).iterdir()}


@pytest.fixture
def same_port(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets every pull of a test be one of the same address."""
    monkeypatch.setattr("generators.sources.feeds.pull._same", lambda fetching, earlier: earlier)


def test_a_pull_keeps_what_came_and_says_so(tmp_path: Path) -> None:
    report = pull(clubs(3), tmp_path)
    feed = read_feed(tmp_path, "kerhot")
    assert feed is not None
    assert (report.trouble, report.requests, len(feed.records)) == ("", 1, 3)
    assert report.manifest == feed.manifest
    assert feed.manifest.counts == {"records": 3, "unread": 0, "remarks": 0}
    assert [path.name for path in tmp_path.iterdir()] == ["feed-kerhot"]


def test_two_nights_of_the_same_differ_by_one_line(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
    tonight = clubs(3)._replace(headers={"Date": format_datetime(moment, usegmt=True)})
    tomorrow = clubs(3)._replace(headers={"Date": format_datetime(moment + timedelta(days=1), usegmt=True)})
    with serving(lambda _: tonight if len(server.asked) == 1 else tomorrow) as server:
        source = FeedSource(key="kerhot", kind="icalendar", address=server.address)
        nights = []
        for day in (0, 1):
            fetching = Fetching(source, Path(), Limits(timeout=5), "x", TODAY + timedelta(days=day))
            pull_feed(fetching, tmp_path)
            nights.append(bytes_of(tmp_path))
    first, second = nights
    assert [name for name in first if first[name] != second[name]] == ["manifest.json"]
    lines = zip(first["manifest.json"].splitlines(), second["manifest.json"].splitlines(), strict=True)
    assert len([pair for pair in lines if pair[0] != pair[1]]) == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(500), "500"),
        (Answer(200, b"<!doctype html>", "text/html"), "text/html"),
        (Answer(200, b"<html>", "text/calendar"), "verkkosivu"),
        (Answer(200, b"", "text/calendar"), "tyhjä"),
        (Answer(200, calendar(club(1))[:-20], "text/calendar"), "loppuu kesken"),
        (Answer(200, calendar(), "text/calendar"), "10 records were expected"),
        (clubs(4), "4 records, 10 of the last pull"),
    ],
)
@pytest.mark.usefixtures("same_port")
def test_a_pull_that_fails_leaves_everything_as_it_was(tmp_path: Path, answer: Answer, reason: str) -> None:
    pull(clubs(10), tmp_path)
    before = bytes_of(tmp_path)
    report = pull(answer, tmp_path, today=TODAY + timedelta(days=1))
    assert reason in report.trouble
    assert report.manifest is not None
    assert bytes_of(tmp_path) == before


@pytest.mark.usefixtures("same_port")
def test_a_real_loss_is_believed_when_a_person_says_so(tmp_path: Path) -> None:
    pull(clubs(10), tmp_path)
    assert pull(clubs(1), tmp_path, accept_shrink=True).trouble == ""
    feed = read_feed(tmp_path, "kerhot")
    assert feed is not None
    assert len(feed.records) == 1


@pytest.mark.usefixtures("same_port")
def test_what_is_too_old_to_be_shown_holds_nothing_back(tmp_path: Path) -> None:
    pull(clubs(10), tmp_path, keep_days=30)
    now = datetime.now(UTC).date()
    assert pull(clubs(0), tmp_path, today=now + timedelta(days=31), keep_days=30).trouble == ""


def test_a_new_address_is_held_against_nothing_old(tmp_path: Path) -> None:
    pull(clubs(10), tmp_path)
    assert pull(clubs(1), tmp_path).trouble == ""


def test_a_damaged_feed_is_mended_by_the_next_pull(tmp_path: Path) -> None:
    pull(clubs(2), tmp_path)
    (tmp_path / "feed-kerhot" / "records.jsonl").write_text("rikki\n")
    assert pull(clubs(2), tmp_path).trouble == ""
    assert read_feed(tmp_path, "kerhot") is not None


def test_a_first_pull_that_fails_leaves_nothing(tmp_path: Path) -> None:
    report = pull(Answer(500), tmp_path)
    assert (report.manifest, report.trouble != "") == (None, True)
    assert list(tmp_path.iterdir()) == []
