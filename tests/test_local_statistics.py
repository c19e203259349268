"""The figures of what editors and feeds tell."""

import json
from datetime import UTC, date, datetime, timedelta

from generators.feed_settings import FeedSource
from generators.feed_states import FeedState
from generators.local_statistics import local_statistics
from generators.model.local_records import Confirmation, LocalRecord, Origin
from tests.local_made import TODAY, event, group, local, meeting_place

PULLED = datetime(2026, 11, 20, 2, tzinfo=UTC)


def of_feed(record: LocalRecord, key: str) -> LocalRecord:
    return record.model_copy(update={"origin": Origin(source=key)})


def feed(key: str) -> FeedSource:
    return FeedSource.model_validate({"key": key, "kind": "icalendar", "address": "https://example.org/a.ics"})


def state(key: str, days: int, unread: int = 0) -> FeedState:
    return FeedState(feed(key), PULLED - timedelta(days=days), days, records=4, unread=unread)


def test_records_are_counted_by_kind_and_by_source_before_they_are_merged() -> None:
    place, same = meeting_place("m1"), of_feed(meeting_place("m2"), "kartta")
    told = local(place, same, group(), of_feed(event(), "kalenteri"), event("far", municipality="091"))
    figures = local_statistics(told, (), {})
    assert {kind: count for kind, count in figures["records"].items() if count} == {
        "meeting_place": 1,
        "group": 1,
        "event": 1,
    }
    assert figures["bySource"] == {
        "editors": {"group": 1, "meeting_place": 1},
        "kalenteri": {"event": 1},
        "kartta": {"meeting_place": 1},
    }
    assert figures["leftOut"] == {"another county": 1}
    assert figures["merges"] == {"groups": [["m1", "m2"]], "records": 1}
    assert json.loads(json.dumps(figures)) == figures


def test_what_is_not_suggested_for_today_is_counted_with_its_reason() -> None:
    old = Confirmation(day=TODAY - timedelta(days=400))
    told = local(meeting_place("m1", "A", valid_to=date(2026, 5, 1)), group("g1", confirmed=old), event())
    assert local_statistics(told, (), {})["notSuggested"] == {"seasonOver": 1, "unconfirmed": 1}


def test_each_feed_of_the_settings_is_told_with_its_age_and_state() -> None:
    feeds = tuple(feed(key) for key in ("uusi", "vanha", "kuollut", "hakematta"))
    states = {"uusi": state("uusi", 0), "vanha": state("vanha", 8, unread=2), "kuollut": state("kuollut", 40)}
    figures = local_statistics(local(), feeds, states)["feeds"]
    assert [(one["key"], one["state"], one.get("days")) for one in figures] == [
        ("uusi", "fresh", 0),
        ("vanha", "stale", 8),
        ("kuollut", "expired", 40),
        ("hakematta", "not pulled", None),
    ]
    assert figures[1] == {
        "key": "vanha",
        "kind": "icalendar",
        "state": "stale",
        "pulledAt": "2026-11-12T02:00:00+00:00",
        "days": 8,
        "records": 4,
        "unread": 2,
    }
