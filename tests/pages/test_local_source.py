"""Who told a local record, and why it is here."""

from dataclasses import replace
from datetime import UTC, date, datetime

from generators.feed_settings import FeedSource
from generators.feed_states import FeedState
from generators.model.local_records import Confirmation, LocalRecord, Origin
from generators.model.text import Text
from generators.pages.registry import record_pages
from generators.settings import Settings
from generators.source_settings import Sources
from tests.hand_made import settings, snapshot
from tests.local_made import event, meeting_place
from tests.pages.world import page_of, prepared, seen

FEED = FeedSource(
    key="kirjasto",
    kind="linked_events",
    address="https://example.org/",
    licence="CC BY 4.0",
    owner=Text({"fi": "Kirjasto"}),
)
CHANGED = datetime(2026, 11, 2, 12, tzinfo=UTC)
FROM_FEED = Origin(source="kirjasto", record_id="1", link="https://example.org/1", changed_at=CHANGED)


def told(record: LocalRecord, kind: str = "event") -> str:
    plain = settings()
    with_feed = Settings.model_validate({**plain.model_dump(), "sources": Sources(feeds=(FEED,)).model_dump()})
    return " ".join(seen(page_of(snapshot(), kind, record.id, local=(record,), settings=with_feed)).text.split())


def test_editors_are_named_as_the_source_and_as_those_who_correct() -> None:
    text = told(meeting_place(), "meeting_place")
    assert "Tiedot: sivuston toimitus." in text
    assert "Sivuston toimitus on lisännyt tämän." in text
    assert "Tiedot korjaa sivuston toimitus: ilmoita virheestä." in text


def test_a_feed_that_no_longer_comes_is_told_of() -> None:
    warning = "Uusia tietoja ei ole saatu moneen päivään"
    for days, warned in ((FEED.warn_days - 1, False), (FEED.warn_days, True)):
        state = FeedState(FEED, CHANGED, days, 1, 0)
        record = event(origin=FROM_FEED)
        world = replace(prepared(snapshot(), local=(record,)), feeds={FEED.key: state})
        page = next(page for page in record_pages(world, "fi") if page.record_id == record.id)
        assert (warning in " ".join(seen(page).text.split())) is warned


def test_a_feed_is_named_with_its_licence_and_the_day_of_the_change() -> None:
    text = told(event(origin=FROM_FEED, confirmed=None))
    assert "Tiedot: Kirjasto, muutettu 2.11.2026. Lisenssi: CC BY 4.0." in text
    assert "Tieto tulee lähteestä Kirjasto." in text
    assert "Tiedot korjataan siinä lähteessä, josta ne tulevat." in text


def test_a_feed_that_the_settings_do_not_name_any_more_is_told_by_its_key() -> None:
    assert "Tiedot: vanha, muutettu" in told(event(origin=FROM_FEED.model_copy(update={"source": "vanha"})))


def test_a_record_that_its_feed_left_as_it_was_for_a_year_asks_to_check() -> None:
    old = FROM_FEED.model_copy(update={"changed_at": datetime(2025, 10, 1, tzinfo=UTC)})
    assert "Varmista järjestäjältä" in told(event(origin=old, confirmed=None))
    assert "Varmista järjestäjältä" not in told(event(origin=FROM_FEED, confirmed=None))


def test_it_says_where_it_shows_and_in_which_situations() -> None:
    text = told(meeting_place(serves=("536",), situations=("ero", "unknown")), "meeting_place")
    assert "Tämä näkyy näiden kuntien sivuilla: Tampere, Nokia." in text
    assert "Elämäntilanteet: Ero." in text


def test_it_says_why_it_is_not_suggested_for_today() -> None:
    over = told(meeting_place(valid_to=date(2026, 5, 1)), "meeting_place")
    assert "koska kausi on päättynyt" in over
    old = told(meeting_place(confirmed=Confirmation(day=date(2025, 1, 1))), "meeting_place")
    assert "koska tietoja ei ole vahvistettu vuoteen" in old
    assert "ei ehdoteta" not in told(meeting_place(), "meeting_place")


def test_an_error_can_be_reported() -> None:
    text = page_of(snapshot(), "meeting_place", "m1", local=(meeting_place(),)).markdown
    assert "mailto:palaute@example.org?subject=" in text
