"""Feeds as a build meets them: young, old, dead, damaged, never pulled."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from generators.feed_settings import FeedSource
from generators.feed_states import CollectedFeeds, collect_feeds, owner_in_words
from generators.model.local_records import Event
from generators.model.text import Text
from generators.settings import Settings
from generators.snapshot.feeds import Feed, FeedManifest, write_feed
from tests.hand_made import settings

PULLED = datetime(2026, 11, 1, 22, 30, tzinfo=UTC)
"""Already the second of November in Finland."""


def source(key: str = "kerhot", **fields: Any) -> FeedSource:
    plain = {"key": key, "kind": "icalendar", "address": "https://example.org/a.ics"}
    return FeedSource.model_validate(plain | fields)


def with_feeds(*sources: FeedSource) -> Settings:
    plain = settings()
    return plain.model_copy(update={"sources": plain.sources.model_copy(update={"feeds": sources})})


def pulled(folder: Path, key: str = "kerhot") -> None:
    manifest = FeedManifest(key=key, kind="icalendar", address="x", pulled_at=PULLED, counts={})
    write_feed(folder, Feed(manifest, (Event(id=f"{key}-1", names=Text({"fi": "Kerho"})),)))


def collected(folder: Path, days: int, **fields: Any) -> CollectedFeeds:
    return collect_feeds(with_feeds(source(**fields)), folder, date(2026, 11, 2) + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "shown", "stale", "expired"),
    [
        (0, True, False, False),
        (6, True, False, False),
        (7, True, True, False),
        (30, True, True, False),
        (31, False, True, True),
    ],
)
def test_records_are_shown_then_with_a_warning_then_not(
    tmp_path: Path, days: int, shown: bool, stale: bool, expired: bool
) -> None:
    pulled(tmp_path)
    found = collected(tmp_path, days, owner={"fi": "Seura"}, owner_email="seura@example.org")
    state = found.states["kerhot"]
    assert (bool(found.records), state.stale, state.expired, state.days) == (shown, stale, expired, days)
    assert [("ask Seura, seura@example.org" in warning) for warning in found.warnings] == [True] * stale


def test_a_feed_that_was_never_pulled_or_is_damaged_is_a_warning(tmp_path: Path) -> None:
    pulled(tmp_path)
    (tmp_path / "feed-kerhot" / "records.jsonl").write_text("rikki\n")
    found = collect_feeds(with_feeds(source(), source("toinen")), tmp_path, date(2026, 11, 3))
    assert (found.records, found.states) == ((), {})
    assert ["left out" in found.warnings[0], "never pulled" in found.warnings[1]] == [True, True]


def test_a_feed_that_is_not_in_the_settings_is_not_shown(tmp_path: Path) -> None:
    pulled(tmp_path, "vanha")
    assert collect_feeds(with_feeds(), tmp_path, date(2026, 11, 3)) == CollectedFeeds()


def test_a_build_dated_before_the_pull_has_an_age_of_none(tmp_path: Path) -> None:
    pulled(tmp_path)
    assert collected(tmp_path, -5).states["kerhot"].days == 0


def test_whose_data_it_is_falls_back_to_the_owner() -> None:
    assert "nobody is named" in owner_in_words(source())
    assert owner_in_words(source(owner={"fi": "Seura"})) == "ask Seura"
