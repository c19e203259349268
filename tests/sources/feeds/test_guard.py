from datetime import UTC, date, datetime

import pytest

from generators.errors import PullRefusedError
from generators.model.feed_notes import UnreadEntry
from generators.model.hours import HoursRule, Opening
from generators.model.local_records import Event, Gathering, Network, PeerGroup
from generators.model.text import Text
from generators.settings import Limits
from generators.snapshot.feeds import Feed, FeedManifest
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.guard import check, still_due

TODAY = date(2026, 11, 26)


def on(*days: int) -> Gathering:
    """A gathering on days of November."""
    opening = Opening(first_day=0, last_day=0, opens="10:00", closes="12:00")
    dates = tuple(date(2026, 11, day) for day in days)
    return Gathering(hours=(HoursRule(kind="dates", dates=dates, openings=(opening,)),))


def events(number: int, over: int = 0) -> tuple[Event, ...]:
    """So many events that are to come, and so many that are over."""
    return tuple(
        Event(id=f"{n:03}", names=Text({"fi": f"Tapahtuma {n}"}), gatherings=(on(25 if n < over else 26),))
        for n in range(number + over)
    )


def before(number: int, over: int = 0) -> Feed:
    manifest = FeedManifest(
        key="a", kind="icalendar", address="x", pulled_at=datetime(2026, 11, 25, tzinfo=UTC), counts={}
    )
    return Feed(manifest, events(number, over))


@pytest.mark.parametrize(
    ("old", "now"), [(None, 0), (None, 5), (before(0), 0), (before(100), 80), (before(9), 5), (before(2, over=50), 2)]
)
def test_enough_is_believed(old: Feed | None, now: int) -> None:
    check(ReadFeed(events(now)), old, Limits(), TODAY)


@pytest.mark.parametrize(("old", "now"), [(before(1), 0), (before(100), 79), (before(100), 0), (before(9), 4)])
def test_too_little_is_refused_with_figures(old: Feed, now: int) -> None:
    with pytest.raises(PullRefusedError, match=f"{len(old.records)}"):
        check(ReadFeed(events(now)), old, Limits(), TODAY)


def test_a_first_pull_of_which_nothing_could_be_read_is_refused_with_a_reason() -> None:
    unread = (UnreadEntry(id="rivi 2", reason="alkuaika puuttuu"),)
    with pytest.raises(PullRefusedError, match="rivi 2: alkuaika puuttuu"):
        check(ReadFeed((), unread), None, Limits(), TODAY)


def test_what_is_over_is_not_missed() -> None:
    assert still_due(events(3, over=7), TODAY) == 3
    weekly = HoursRule(kind="weekly", openings=on(1).hours[0].openings)
    night = HoursRule(kind="overnight", valid_from=TODAY, valid_to=TODAY, openings=weekly.openings)
    names = Text({"fi": "Kerho"})
    cases = [
        (PeerGroup(id="a", names=names, valid_to=date(2026, 11, 25)), 0),
        (PeerGroup(id="a", names=names, gatherings=(Gathering(hours=(weekly,)), on(1))), 1),
        (PeerGroup(id="a", names=names), 1),
        (Event(id="a", names=names, gatherings=(on(1, 26),)), 1),
        (Event(id="a", names=names, gatherings=(Gathering(hours=(night,)),)), 1),
        (Network(id="a", names=names, level="county"), 1),
    ]
    assert [still_due([record], TODAY) for record, _ in cases] == [due for _, due in cases]
