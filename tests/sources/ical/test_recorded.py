"""The recorded calendars of the shared material: what is read of them, and that nothing goes in silence."""

from datetime import date
from pathlib import Path

import pytest

from generators.sources.ical.blocks import blocks_of
from generators.sources.ical.reading import read_icalendar
from tests.sources.ical.calendars import source, starts

pytestmark = pytest.mark.shared


@pytest.fixture
def folder(shared: Path) -> Path:
    return shared / "sources" / "recorded" / "ics"


@pytest.mark.parametrize("today", [date(2014, 8, 1), date(2026, 5, 10), date(2026, 11, 26)])
def test_every_event_is_a_record_or_told(folder: Path, today: date) -> None:
    for file in sorted(folder.glob("*.ics")):
        data = file.read_bytes()
        found = read_icalendar(data, source(), today)
        changes = data.count(b"\nRECURRENCE-ID")
        things = len(found.records) + len(found.unread) + sum(found.passed_over.values())
        assert len(blocks_of(data).events) - changes <= things <= len(blocks_of(data).events), file.name
        assert "@google.com" not in str(found), file.name


def test_an_event_without_a_start_is_told(folder: Path) -> None:
    found = read_icalendar((folder / "fixture-missing_dtstart.ics").read_bytes(), source(), date(2026, 5, 10))
    assert [part.reason for part in found.unread] == ["alkuaika (DTSTART) puuttuu"]


def test_a_series_since_2014_goes_on(folder: Path) -> None:
    found = read_icalendar((folder / "fixture-recurring_open_ended.ics").read_bytes(), source(), date(2026, 11, 26))
    assert len(starts(found.records[0])) == 31
    assert found.records[0].valid_to is None


def test_the_finnish_calendar_has_series_changes_and_excepted_dates(folder: Path) -> None:
    data = (folder / "jazz-finland-helsinki-tz-rrule.ics").read_bytes()
    found = read_icalendar(data, source(), date(2026, 5, 10))
    assert len(found.records) == 35
    assert found.unread == ()
    club = next(record for record in found.records if "Manala Afterwork" in record.names.get("fi"))
    assert [day[:10] for day in starts(club, date(2026, 5, 1), 31)] == ["2026-05-07", "2026-05-21", "2026-05-28"]
