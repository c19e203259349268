"""`perhekeskus hours` as a program of its own."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generators.model.hours import HoursRule
from generators.model.records import Channel, ChannelKind
from generators.model.text import Text
from generators.snapshot import Manifest, Snapshot, write_snapshot
from tests.command import perhekeskus
from tests.rules import exception, weekly


def place(name: str, *rules: HoursRule, kind: ChannelKind = "location") -> Channel:
    return Channel(id=name, kind=kind, names=Text({"fi": f"Esimerkki {name}"}), hours=rules)


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """An example snapshot: an office, a closed place, and channels that get no line."""
    channels = [
        place("closed", weekly(closed=True)),
        place("office", weekly("mon-fri 08:00-16:00"), exception("2026-11-24")),
        place("silent"),
        place("reserved", weekly(by_appointment=True)),
        place("telephone", weekly("mon-fri 08:00-16:00"), kind="phone"),
    ]
    now = datetime(2026, 11, 22, tzinfo=UTC)
    manifest = Manifest(
        address="http://127.0.0.1/",
        official=False,
        county="08",
        municipalities=(),
        pulled_at=now,
        full_pulled_at=now,
        counts={},
    )
    write_snapshot(
        tmp_path / "snapshot",
        Snapshot(
            manifest=manifest,
            services={},
            channels={channel.id: channel for channel in channels},
            organisations={},
            collections={},
            left_out={},
            unread=(),
        ),
    )
    return tmp_path / "snapshot"


def test_one_line_for_each_place_that_tells_its_hours(snapshot: Path) -> None:
    result = perhekeskus("hours", "--snapshot", snapshot, "--from", "2026-11-23", "--days", "3")
    assert result.returncode == 0, result.stderr
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"channel": "closed", "intervals": []},
        {
            "channel": "office",
            "intervals": [
                ["2026-11-23T08:00:00", "2026-11-23T16:00:00"],
                ["2026-11-25T08:00:00", "2026-11-25T16:00:00"],
            ],
        },
    ]


def test_sixty_days_from_today_unless_told_otherwise(snapshot: Path) -> None:
    office = json.loads(perhekeskus("hours", "--snapshot", snapshot).stdout.splitlines()[1])
    assert 38 <= len(office["intervals"]) <= 44


def test_without_a_snapshot_it_says_what_to_do(tmp_path: Path) -> None:
    result = perhekeskus("hours", "--snapshot", tmp_path / "none")
    assert result.returncode == 1
    assert "perhekeskus pull" in result.stderr


@pytest.mark.parametrize("wrong", [("--from", "23.11.2026"), ("--days", "0")])
def test_wrong_arguments_are_refused(snapshot: Path, wrong: tuple[str, str]) -> None:
    assert perhekeskus("hours", "--snapshot", snapshot, *wrong).returncode == 1
