import json
from datetime import UTC, datetime
from pathlib import Path

from generators.commands.stats import command, rows, word_rows
from generators.feed_settings import FeedSource
from generators.feed_states import FeedState
from generators.local_statistics import local_statistics
from generators.model.records import Unread
from generators.selection import Editorial
from generators.snapshot import HeldBack, write_snapshot
from generators.statistics import statistics
from tests.command import perhekeskus
from tests.hand_made import phone, place, service, snapshot
from tests.local_made import group, local, meeting_place

SMALL = snapshot(
    [service("a", fi="Neuvola", channels=("p", "x"))],
    [phone("p")],
    unread=(
        Unread(kind="service", id="s", field="serviceNames", reason="no name"),
        Unread(kind="channel", id="p", field="phones", reason="no digits", whole=False),
    ),
    held_back=(HeldBack(kind="municipality", id="837", before=20, after=3),),
)


def test_json_is_what_the_statistics_are(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "snapshot", SMALL)
    result = perhekeskus("stats", "--snapshot", tmp_path / "snapshot", "--json")
    assert result.returncode == 0, result.stderr
    figures = json.loads(result.stdout)
    local = figures.pop("local")
    assert local["bySource"]["editors"]["meeting_place"] > 10
    assert local["feeds"] == []
    assert figures == json.loads(json.dumps(statistics(SMALL, Editorial())))


def test_for_people_one_figure_a_line(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "snapshot", SMALL)
    result = perhekeskus("stats", "--snapshot", tmp_path / "snapshot")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert "services kept: 1 (A 1, B 0, C 0; nationwide 0)" in lines
    assert "not read: service s: serviceNames: no name" in lines
    assert "read in part: channel p: phones: no digits" in lines
    assert "held back: municipality 837: 3 services instead of 20" in lines


def test_without_a_snapshot_the_example_is_counted_and_that_is_said(tmp_path: Path) -> None:
    result = perhekeskus("stats", "--snapshot", tmp_path / "none", "--json")
    assert result.returncode == 0, result.stderr
    assert "this is the embedded example" in result.stderr
    figures = json.loads(result.stdout)
    assert figures["kept"] > 50
    assert figures["manifest"]["official"] is False


def test_a_damaged_snapshot_is_an_error_with_its_file(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "snapshot", SMALL)
    (tmp_path / "snapshot/ptv/services.jsonl").write_text("{}\n", encoding="utf-8")
    result = perhekeskus("stats", "--snapshot", tmp_path / "snapshot")
    assert result.returncode == 1
    assert "services.jsonl:1" in result.stderr
    assert "Traceback" not in result.stderr


def test_every_figure_has_a_label() -> None:
    feed = FeedSource.model_validate({"key": "kerhot", "kind": "icalendar", "address": "https://example.org/a.ics"})
    state = FeedState(feed, datetime(2026, 11, 1, tzinfo=UTC), days=8, records=4, unread=1)
    figures = {
        **statistics(snapshot([service("a", fi="A", channels=("p",))], [place("p")]), Editorial()),
        "local": local_statistics(local(group(), meeting_place()), [feed], {"kerhot": state}),
    }
    labels = [label for label, _ in rows(figures)]
    assert len(labels) == len(set(labels))
    assert ("channels", "1 (ServiceLocation 1)") in list(rows(figures))
    assert ("records of editors and feeds", "meeting_place 1, group 1") in list(rows(figures))
    assert ("feed kerhot (icalendar)", "stale, 8 days old (4 records, 1 not read)") in list(rows(figures))
    assert command.name == "stats"


def test_of_the_everyday_words_it_is_told_what_they_meet(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "snapshot", SMALL)
    result = perhekeskus("stats", "--snapshot", tmp_path / "snapshot", "--words", "--json")
    assert result.returncode == 0, result.stderr
    figures = json.loads(result.stdout)
    assert figures["concepts"] > len(figures["meetNothing"]) > 0
    assert figures["finds"] > 1


def test_every_figure_of_the_words_has_a_label() -> None:
    phrases = {"fi": 5, "sv": 2, "en": 0}
    plain = {"finds": 9, "concepts": 3, "crises": 1, "phrases": phrases, "meetNothing": [], "shared": {}, "wide": {}}
    assert list(word_rows(plain)) == [
        ("finds of the search", "9"),
        ("concepts of everyday words", "3 (fi 5, sv 2)"),
        ("crises", "1"),
        ("concepts that meet nothing", "0"),
        ("which", "none"),
    ]
    found = {**plain, "meetNothing": ["a", "b"], "shared": {"raha": ["a", "b", "c"]}, "wide": {"c": 301}}
    assert list(word_rows(found))[3:] == [
        ("concepts that meet nothing", "2"),
        ("which", "a, b"),
        ("under 3 concepts: raha", "a, b, c"),
        ("too wide: c", "301 finds"),
    ]
