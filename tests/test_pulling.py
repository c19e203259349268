from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generators.addresses import read_register
from generators.feed_settings import FeedSource
from generators.pulling import borders_address, feeds_wanted, pull_borders, pull_feeds
from generators.settings import Settings
from generators.snapshot import write_snapshot
from generators.snapshot.borders import read_borders
from generators.snapshot.feeds import kept_feeds, read_feed
from generators.source_settings import BordersSource, Sources
from tests import hand_made
from tests.sources.borders.features import county
from tests.sources.ical.calendars import CLUB, calendar, event
from tests.sources.local_server import Answer, serving, told

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


CALENDAR = Answer(200, calendar(event(*CLUB, "DTSTART:20261203T160000Z")), "text/calendar")
TODAY = date(2026, 11, 26)


def settings_of(*feeds: dict[str, Any]) -> Settings:
    sources = tuple(FeedSource.model_validate({"kind": "icalendar"} | feed) for feed in feeds)
    plain = hand_made.settings()
    limits = plain.limits.model_copy(update={"timeout": 5})
    return plain.model_copy(update={"sources": Sources(feeds=sources), "limits": limits})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a calendar in a file, and a snapshot of PTV."""
    (tmp_path / "a.ics").write_bytes(CALENDAR.body)
    write_snapshot(tmp_path / "snapshot", hand_made.snapshot([], []))
    return tmp_path


FILE = {"key": "tiedosto", "address": "a.ics"}


@pytest.mark.parametrize(
    ("asked", "ptv_url", "expected"),
    [
        (None, None, "all"),
        (None, "http://127.0.0.1:1", "files"),
        (True, "http://127.0.0.1:1", "all"),
        (False, None, "none"),
        (False, "http://127.0.0.1:1", "none"),
    ],
)
def test_a_trial_against_another_ptv_leaves_servers_of_feeds_in_peace(asked, ptv_url, expected):
    assert feeds_wanted(asked, ptv_url) == expected


def test_every_feed_is_pulled_and_gets_addresses(project):
    with serving(lambda _: CALENDAR) as server:
        settings = settings_of(FILE, {"key": "verkko", "address": server.address})
        report = pull_feeds(project, settings, today=TODAY)
        agent = server.asked[0][1]["User-Agent"]
    assert [feed.trouble for feed in report.feeds] == ["", ""]
    assert kept_feeds(project / "snapshot") == ["tiedosto", "verkko"]
    assert agent.startswith("perhekeskus/")
    assert [entry.kind for entry in read_register(project / "snapshot").entries] == ["event", "event"]
    assert report.trouble == ""


def test_one_feed_that_fails_never_stops_the_others(project):
    with serving(lambda _: Answer(404)) as server:
        settings = settings_of({"key": "kuollut", "address": server.address}, FILE)
        report = pull_feeds(project, settings, today=TODAY)
    assert ["404" in report.feeds[0].trouble, report.feeds[1].trouble] == [True, ""]
    assert kept_feeds(project / "snapshot") == ["tiedosto"]


def test_of_a_trial_only_files_are_read_and_nothing_is_dropped(project):
    pull_feeds(project, settings_of(FILE | {"key": "vanha"}), today=TODAY)
    with serving(lambda _: CALENDAR) as server:
        settings = settings_of(FILE, {"key": "verkko", "address": server.address})
        report = pull_feeds(project, settings, which="files", today=TODAY)
        assert server.asked == []
    assert (report.left, report.dropped) == (("verkko",), ())
    assert kept_feeds(project / "snapshot") == ["tiedosto", "vanha"]


def test_a_feed_that_left_the_settings_leaves_the_snapshot_but_not_the_register(project):
    pull_feeds(project, settings_of(FILE), today=TODAY)
    report = pull_feeds(project, settings_of(), today=TODAY)
    assert report.dropped == ("tiedosto",)
    assert kept_feeds(project / "snapshot") == []
    assert len(read_register(project / "snapshot").entries) == 1


def test_editors_faults_do_not_stop_a_pull(project):
    folder = project / "content/data/events"
    folder.mkdir(parents=True)
    (folder / "rikki.yml").write_text("nimi: x\n", encoding="utf-8")
    report = pull_feeds(project, settings_of(FILE), today=TODAY)
    assert "perhekeskus check" in report.trouble
    assert read_feed(project / "snapshot", "tiedosto") is not None
