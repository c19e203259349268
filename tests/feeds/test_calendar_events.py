"""What a calendar says of a record, read back: the same dates and times as the evaluator gives, and nothing else."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.directory.coming import gatherings_of
from generators.directory.local import LocalEntry, build_local
from generators.feeds.calendar_events import BEGINNING, Span, calendar_events
from generators.feeds.ical_lines import CLOCK, as_text
from generators.model.hours import HoursRule
from generators.model.local_records import Confirmation, Event, LocalRecord, Origin, SignUp
from generators.model.text import Text
from generators.pages.context import Context
from generators.preparing import prepare
from generators.spans import spans
from tests import local_made
from tests.feeds.reading import Time, events_of, read, times_of
from tests.hand_made import TAMPERE, snapshot
from tests.local_made import called_off, gathering, on_dates, over_nights, weekly, whole_days
from tests.pages.world import prepared
from tests.rules import RHYTHMS, rule

WINDOWS = {
    "clocks forward": date(2027, 3, 20),
    "clocks back": date(2026, 10, 17),
    "New Year after week 53": date(2026, 12, 20),
    "the other New Year": date(2027, 12, 20),
}
"""First days of the windows that are compared; in the world of the tests it is November 2026."""

DAYS = 24


def context_of(*records: LocalRecord, language: str = "fi", today: date = local_made.TODAY) -> Context:
    return Context(replace(prepared(snapshot(), local=records), built_on=today), language)


def calendar_of(context: Context, entry: LocalEntry) -> bytes:
    lines = calendar_events(context, entry)
    return as_text(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *CLOCK, *lines, "END:VCALENDAR"])


def written(record: LocalRecord, **more: Any) -> bytes:
    context = context_of(record, **more)
    return calendar_of(context, context.prepared.directory.local.entries[record.id])


def one_event(record: LocalRecord, **more: Any) -> dict[str, str]:
    [event] = events_of(written(record, **more))
    return {name: str(value) for name, value in event.items()}


def expected(record: LocalRecord, first: date, days: int) -> Counter[Time]:
    """By the clock: "24:00" of one date is 00:00 of the next, and the same time is on once, if on either."""
    season = (record.valid_from or date.min, record.valid_to or date.max)
    off = isinstance(record, Event) and record.status == "cancelled"
    found: Counter[Time] = Counter()
    for part in gatherings_of(record):
        cancelled: dict[tuple[datetime, datetime, bool], bool] = {}
        for one in spans(part.hours, first - timedelta(days=1), days + 1):
            if season[0] <= one.day <= season[1] and first <= one.start.date() < first + timedelta(days=days):
                key = one.start, one.end, one.end_told
                cancelled[key] = cancelled.get(key, True) and one.cancelled
        found.update((start, end if told else None, so or off) for (start, end, told), so in cancelled.items())
    return found


def same_in_all_windows(text: bytes, record: LocalRecord) -> None:
    calendar = read(text)
    for name, first in WINDOWS.items():
        assert times_of(calendar, first, first + timedelta(days=DAYS)) == expected(record, first, DAYS), name


MOVES = st.sampled_from([date(2026, 11, 23), *WINDOWS.values()])
"""Where the dates of a made-up rule are moved to: they are near one Monday as they come."""


def moved(rule: HoursRule, to: date) -> HoursRule:
    by = to - date(2026, 11, 23)
    return rule.model_copy(
        update={
            "valid_from": rule.valid_from and rule.valid_from + by,
            "valid_to": rule.valid_to and rule.valid_to + by,
            "dates": tuple(day + by for day in rule.dates),
        }
    )


@settings(max_examples=100, deadline=None)
@given(RHYTHMS, MOVES)
def test_whatever_the_rules_the_same_times_come_back(rules: list[HoursRule], to: date) -> None:
    record = local_made.meeting_place(gatherings=(gathering(*(moved(rule, to) for rule in rules)),) if rules else ())
    same_in_all_windows(written(record), record)


TWICE = (rule("exception", "mon-mon 24:00-24:00", "mon-mon 00:00-24:00", of="2026-12-20/2026-12-24"),)


def test_a_time_that_two_dates_tell_is_on_once() -> None:
    record = local_made.meeting_place(gatherings=(gathering(*TWICE),))
    same_in_all_windows(written(record), record)
    assert set(times_of(read(written(record)), date(2026, 12, 20), date(2026, 12, 26)).values()) == {1}


RHYTHM_CASES = {
    "every week": weekly(),
    "no end told": weekly(end_told=False),
    "every other week": weekly(every_weeks=2, valid_from=date(2024, 9, 5)),
    "every third week": weekly(every_weeks=3, valid_from=date(2026, 9, 5)),
    "first and last of the month": weekly(weeks_of_month=(1, -1)),
    "fourth and last of the month": weekly(weeks_of_month=(4, -1)),
    "fifth of the month": weekly(weeks_of_month=(5,)),
    "even weeks": weekly(week_parity="even"),
    "odd weeks": weekly(week_parity="odd"),
    "odd weeks every other week of the month": weekly(week_parity="odd", weeks_of_month=(1, 3)),
    "not on holidays": weekly(4, closed_on_holidays=True),
    "Sunday nights over the change of clocks": weekly(5, "22:00", "06:00"),
    "in the hour that the clocks skip": weekly(6, "03:15", "03:45"),
    "single dates": on_dates(date(2026, 12, 27), date(2027, 3, 28)),
    "a term": weekly(valid_from=date(2026, 10, 1), valid_to=date(2027, 3, 30)),
}


@pytest.mark.parametrize("name", RHYTHM_CASES)
def test_every_rhythm_comes_back(name: str) -> None:
    record = local_made.meeting_place(gatherings=(gathering(RHYTHM_CASES[name]),))
    assert any(expected(record, first, DAYS) for first in WINDOWS.values())
    same_in_all_windows(written(record), record)


def test_every_example_record_comes_back(root: Path, tmp_path: Path) -> None:
    context = Context(prepare(root, tmp_path), "fi")
    entries = [one for one in context.prepared.directory.local.entries.values() if gatherings_of(one.record)]
    assert len(entries) > 50
    span = Span.of(context.built_on)
    for entry in entries:
        calendar = read(calendar_of(context, entry))
        first = max(span.shown_from, BEGINNING)
        days = (span.first - first).days + span.days
        assert times_of(calendar, first, first + timedelta(days=days)) == expected(entry.record, first, days), entry


def test_two_nights_of_a_month_write_the_same() -> None:
    rules = (weekly(closed_on_holidays=True), called_off(date(2026, 11, 10)))
    record = local_made.meeting_place(gatherings=(gathering(*rules),))
    assert written(record, today=date(2026, 11, 1)) == written(record, today=date(2026, 11, 30))


def test_a_series_without_a_beginning_stays_where_it_is() -> None:
    def begins(today: date) -> datetime:
        [event] = events_of(written(local_made.meeting_place(), today=today))
        start: datetime = event["DTSTART"].dt
        return start

    assert begins(date(2026, 11, 1)) == begins(date(2028, 7, 1))
    assert begins(date(2026, 11, 1)).date() >= BEGINNING


def test_rules_are_those_that_every_program_reads() -> None:
    months = local_made.meeting_place(gatherings=(gathering(weekly(weeks_of_month=(1, -1))),))
    even = local_made.meeting_place(gatherings=(gathering(weekly(week_parity="even")),))
    assert b"RDATE" not in written(months) + written(even)
    assert [event["RRULE"]["BYDAY"] for event in events_of(written(months))] == [["1TU"], ["-1TU"]]
    assert {tuple(event["RRULE"]["INTERVAL"]) for event in events_of(written(even))} == {(2,)}


def test_what_is_called_off_is_told_in_its_name() -> None:
    record = local_made.meeting_place(gatherings=(gathering(weekly(), called_off(date(2026, 12, 1))),))
    [off] = [one for one in events_of(written(record)) if "RECURRENCE-ID" in one]
    assert str(off["SUMMARY"]) == "PERUTTU: Puiston perhekahvila"
    assert str(off["STATUS"]) == "CANCELLED"
    assert str(off["DESCRIPTION"]).startswith("ohjaaja on sairaana\n")


def test_an_event_called_off_is_told_on_all_its_dates() -> None:
    told = one_event(local_made.event(status="cancelled"))
    assert (told["STATUS"], told["SUMMARY"]) == ("CANCELLED", "PERUTTU: Perhepäivä")


def test_a_postponed_event_is_uncertain() -> None:
    assert one_event(local_made.event(status="postponed"))["STATUS"] == "TENTATIVE"


def test_it_tells_what_where_and_the_page() -> None:
    told = one_event(local_made.event(sign_up=SignUp(need="required")))
    assert told["LOCATION"] == "Mallitie 4, 33100 Tampere"
    assert told["URL"].startswith("https://example.org/tapahtumat/perhepaiva-")
    assert told["DESCRIPTION"].splitlines()[0] == "Yhdessäoloa ja leikkiä."
    assert told["DESCRIPTION"].endswith(told["URL"])
    assert b"GEO:61.498100;23.761000\r\n" in written(local_made.event())


def test_a_confidential_address_is_nowhere() -> None:
    text = written(local_made.event(confidential_address=True))
    assert b"GEO" not in text
    assert b"Mallitie" not in text
    assert b"LOCATION" not in text


@pytest.mark.parametrize(
    ("origin", "stamp"),
    [
        (Origin(), "20261102T000000Z"),
        (Origin(changed_at=datetime.fromisoformat("2026-11-05T06:00:00+00:00")), "20261105T060000Z"),
    ],
)
def test_its_stamp_is_of_the_data(origin: Origin, stamp: str) -> None:
    record = local_made.event(origin=origin, confirmed=Confirmation(day=date(2026, 11, 2)))
    assert f"DTSTAMP:{stamp}\r\n".encode() in written(record)


def test_without_a_day_of_its_own_its_stamp_is_that_of_the_snapshot() -> None:
    assert b"DTSTAMP:20261122T030000Z\r\n" in written(local_made.event(confirmed=None))


def test_each_language_names_the_same_thing_the_same() -> None:
    record = local_made.meeting_place(gatherings=(gathering(), gathering(weekly(3))))
    uids = [{str(event["UID"]) for event in events_of(written(record, language=code))} for code in ("fi", "sv", "en")]
    assert uids[0] == uids[1] == uids[2] == {"m1-1.1.1@example.org", "m1-2.1.1@example.org"}


def test_text_cannot_end_its_line() -> None:
    name = "Kahvila; tai, \\ ”ei”\nEND:VEVENT"
    record = local_made.event(names=Text({"fi": name}))
    assert one_event(record)["SUMMARY"] == name


def test_a_record_of_another_season_has_no_dates() -> None:
    entry = build_local([local_made.meeting_place(valid_to=date(2026, 5, 31))], (TAMPERE,), local_made.TODAY)
    context = context_of(local_made.meeting_place())
    assert calendar_events(context, entry.entries["m1"]) == []


def test_a_camp_over_nights_and_whole_days_in_a_row_are_one_entry_each() -> None:
    text = written(local_made.event(gatherings=(gathering(over_nights()),))).decode()
    assert "DTSTART;TZID=Europe/Helsinki:20261127T170000\r\nDTEND;TZID=Europe/Helsinki:20261129T140000" in text
    text = written(local_made.event(gatherings=(gathering(whole_days()),))).decode()
    assert "DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261130" in text
    assert text.count("BEGIN:VEVENT") == 1
