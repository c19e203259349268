"""Rules, changed dates, zones and spans of calendars → times. Dates are worked out by hand."""

from datetime import date

import pytest

from generators.model.text import EMPTY, Text
from tests.sources.ical.calendars import CLUB, TUESDAYS, event, off, one, read, season, starts, times


def test_a_weekly_series_keeps_its_time_over_both_changes_of_the_clocks() -> None:
    found = starts(one(*TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU"))
    assert found[:3] == ["2026-11-03 09:30", "2026-11-10 09:30", "2026-11-17 09:30"]
    assert "2027-03-23 09:30" in found
    assert "2027-03-30 09:30" in found
    assert found[-1] == "2027-05-25 09:30"
    assert len(found) == 30


def test_a_series_is_one_record_with_one_rule_and_no_end_that_the_window_made() -> None:
    record = one(*TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU")
    assert [rule.kind for part in record.gatherings for rule in part.hours] == ["dates"]
    assert record.valid_to is None
    assert season(*TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU") is None


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("UNTIL=20261215T073000Z", "2026-12-15"),
        ("UNTIL=20261215T072959Z", "2026-12-08"),
        ("UNTIL=20261215", "2026-12-15"),
        ("UNTIL=20261215T093000", "2026-12-15"),
        ("COUNT=11", "2026-12-15"),
    ],
)
def test_a_series_ends_when_its_rule_says(end: str, last: str) -> None:
    record = one(*TUESDAYS, f"RRULE:FREQ=WEEKLY;BYDAY=TU;{end}")
    assert starts(record)[-1][:10] == last
    assert record.valid_to is None
    assert season(*TUESDAYS, f"RRULE:FREQ=WEEKLY;BYDAY=TU;{end}") == date.fromisoformat(last)


def test_a_rule_that_ends_beyond_the_window_has_not_ended() -> None:
    assert season(*TUESDAYS, "RRULE:FREQ=WEEKLY;UNTIL=20280101T000000Z") is None


def test_every_other_week_and_the_first_monday() -> None:
    assert starts(one(*TUESDAYS, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"))[:2] == [
        "2026-11-03 09:30",
        "2026-11-17 09:30",
    ]
    mondays = ("DTSTART;TZID=Europe/Helsinki:20261005T170000", "DURATION:PT2H", "RRULE:FREQ=MONTHLY;BYDAY=1MO")
    assert starts(one(*mondays))[:3] == ["2026-11-02 17:00", "2026-12-07 17:00", "2027-01-04 17:00"]


@pytest.mark.parametrize(
    "excepted",
    [
        "EXDATE;TZID=Europe/Helsinki:20261110T093000",
        "EXDATE:20261110T073000Z",
        "EXDATE;VALUE=DATE:20261110",
        "EXDATE;TZID=Europe/Helsinki:20261020T093000,20261110T093000",
    ],
)
def test_excepted_dates_are_off_however_they_are_written(excepted: str) -> None:
    found = starts(one(*TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU", excepted))
    assert found[:2] == ["2026-11-03 09:30", "2026-11-17 09:30"]


def test_extra_dates_are_on() -> None:
    found = starts(one(*TUESDAYS, "RDATE;TZID=Europe/Helsinki:20261204T180000"))
    assert found == ["2026-12-04 18:00"]


def changed(*lines: str, at: str = "RECURRENCE-ID;TZID=Europe/Helsinki:20261110T093000") -> str:
    return event(CLUB[0], at, *lines)


def weekly(*lines: str) -> str:
    return event(*CLUB, *TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261124T073000Z", *lines)


def test_a_changed_date_takes_the_place_of_the_one_that_it_changes() -> None:
    moved = changed("SUMMARY:Perhekerho", "DTSTART;TZID=Europe/Helsinki:20261111T120000", "DURATION:PT1H")
    found = read(weekly(), moved)
    assert len(found.records) == 1
    assert starts(found.records[0]) == [
        "2026-11-03 09:30",
        "2026-11-11 12:00",
        "2026-11-17 09:30",
        "2026-11-24 09:30",
    ]


def test_a_changed_date_may_name_only_the_day() -> None:
    moved = changed(
        "SUMMARY:Perhekerho",
        "DTSTART;TZID=Europe/Helsinki:20261111T120000",
        at="RECURRENCE-ID;VALUE=DATE:20261110",
    )
    assert starts(read(weekly(), moved).records[0])[:2] == ["2026-11-03 09:30", "2026-11-11 12:00"]


def test_a_date_with_another_title_is_a_gathering_with_that_heading() -> None:
    visit = changed("SUMMARY:Neuvola vieraana", *(line.replace("1006", "1110") for line in TUESDAYS))
    record = read(weekly(), visit).records[0]
    assert record.names == Text({"fi": "Perhekerho"})
    assert [part.heading for part in record.gatherings] == [EMPTY, Text({"fi": "Neuvola vieraana"})]  # type: ignore[attr-defined]
    assert starts(record)[:2] == ["2026-11-03 09:30", "2026-11-10 09:30"]


@pytest.mark.parametrize("lines", [("SUMMARY:Perhekerho", "STATUS:CANCELLED"), ("SUMMARY:PERUTTU Perhekerho",)])
def test_a_date_that_is_called_off_stays_and_says_so(lines: tuple[str, ...]) -> None:
    record = read(weekly(), changed(*lines, *(line.replace("1006", "1110") for line in TUESDAYS))).records[0]
    assert starts(record) == ["2026-11-03 09:30", "2026-11-17 09:30", "2026-11-24 09:30"]
    assert off(record) == ["2026-11-10 09:30"]
    assert record.status == "scheduled"  # type: ignore[attr-defined]


def test_a_session_called_off_leaves_the_other_of_its_day_on() -> None:
    morning = ("DTSTART;TZID=Europe/Helsinki:20261202T090000", "DTEND;TZID=Europe/Helsinki:20261202T100000")
    both = ("RDATE;TZID=Europe/Helsinki:20261202T140000",)
    gone = event(
        CLUB[0],
        "SUMMARY:Perhekerho",
        "RECURRENCE-ID;TZID=Europe/Helsinki:20261202T140000",
        "DTSTART;TZID=Europe/Helsinki:20261202T140000",
        "STATUS:CANCELLED",
    )
    record = read(event(*CLUB, *morning, *both), gone).records[0]
    assert starts(record) == ["2026-12-02 09:00"]
    assert off(record) == ["2026-12-02 14:00"]


def test_an_event_that_is_called_off_says_so_whole() -> None:
    single = ("DTSTART;TZID=Europe/Helsinki:20261203T180000", "DTEND;TZID=Europe/Helsinki:20261203T200000")
    for record in (one(*single, "STATUS:CANCELLED"), read(event("SUMMARY:Peruttu: Joulujuhla", *single)).records[0]):
        assert record.status == "cancelled"  # type: ignore[attr-defined]
        assert (starts(record), off(record)) == ([], ["2026-12-03 18:00"])
    assert record.names == Text({"fi": "Joulujuhla"})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DTSTART:20261203T160000Z", "DTEND:20261203T170000Z"), "2026-12-03 18:00"),
        (("DTSTART;VALUE=DATE-TIME;TZID=GMT:20261203T160000Z",), "2026-12-03 18:00"),
        (("DTSTART;TZID=FLE Standard Time:20261203T180000",), "2026-12-03 18:00"),
        (("DTSTART;TZID=Europe/Stockholm:20261203T170000",), "2026-12-03 18:00"),
        (("DTSTART:20261203T180000",), "2026-12-03 18:00"),
        (("DTSTART;TZID=Oma vyöhyke:20261203T180000",), "2026-12-03 18:00"),
    ],
)
def test_times_are_those_of_finland_whatever_zone_they_are_written_in(lines: tuple[str, ...], expected: str) -> None:
    assert starts(one(*lines)) == [expected]


def test_a_zone_that_only_the_calendar_knows_is_its_own() -> None:
    zone = "\r\n".join(
        [
            "BEGIN:VTIMEZONE",
            "TZID:Kesämökki",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE",
        ]
    )
    lines = event(*CLUB, "DTSTART;TZID=Kesämökki:20261203T160000")
    assert starts(read(zone, lines).records[0]) == ["2026-12-03 18:00"]
    assert starts(read(lines).records[0]) == ["2026-12-03 16:00"]


def test_floating_times_are_of_the_calendars_zone_and_told_when_there_is_none() -> None:
    lines = event(*CLUB, "DTSTART:20261203T170000", "DTEND:20261203T180000")
    assert starts(read(lines, head=("X-WR-TIMEZONE:Europe/Stockholm",)).records[0]) == ["2026-12-03 18:00"]
    assert read(lines, head=("X-WR-TIMEZONE:Europe/Stockholm",)).remarks == ()
    assert [remark.reason for remark in read(lines).remarks] == [
        "ajoissa ei ole aikavyöhykettä; ne luettiin Suomen aikana"
    ]
    unknown = read(lines, head=("X-WR-TIMEZONE:Kuu/Meri",))
    assert any("Kuu/Meri" in remark.reason and remark.id == "" for remark in unknown.remarks)


def test_a_rule_in_utc_follows_the_wall_only_where_the_calendar_has_a_zone() -> None:
    lines = ("DTSTART:20261006T063000Z", "DTEND:20261006T083000Z", "RRULE:FREQ=WEEKLY")
    assert {found[11:] for found in starts(one(*lines, head=("X-WR-TIMEZONE:Europe/Helsinki",)))} == {"09:30"}
    drifting = read(event(*CLUB, *lines))
    assert {found[11:] for found in starts(drifting.records[0])} == {"08:30", "09:30"}
    assert "toisto on UTC-aikaa" in drifting.remarks[0].reason


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("DTSTART;VALUE=DATE:20261203",), 1),
        (("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261204"), 1),
        (("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261203"), 1),
        (("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261206"), 3),
        (("DTSTART;VALUE=DATE:20261203", "DURATION:P3D"), 3),
    ],
)
def test_all_day_events_end_before_the_day_of_dtend(lines: tuple[str, ...], days: int) -> None:
    record = one(*lines)
    assert starts(record) == [f"2026-12-{3 + day:02} 00:00" for day in range(days)]
    assert all(rule.always_open for part in record.gatherings for rule in part.hours)
    assert season(*lines) == date(2026, 12, 2 + days)


@pytest.mark.parametrize(
    "end",
    [
        (),
        ("DTEND;TZID=Europe/Helsinki:20261203T180000",),
        ("DTEND;TZID=Europe/Helsinki:20261203T170000",),
        ("DTEND:rikki",),
        ("DURATION:PT0S",),
    ],
)
def test_an_end_that_is_not_told_is_not_shown(end: tuple[str, ...]) -> None:
    record = one("DTSTART;TZID=Europe/Helsinki:20261203T180000", *end)
    assert [rule.end_told for part in record.gatherings for rule in part.hours] == [False]
    assert starts(record) == ["2026-12-03 18:00"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("20261204T220000", "20261205T020000"),
        ("20261204T180000", "20261205T000000"),
        ("20261204T180000", "20261206T150000"),
        ("20261204T180000", "20261206T000000"),
        ("20261204T180000", "20261205T180000"),
        ("20261204T100000", "20261210T120000"),
    ],
)
def test_spans_over_nights_begin_and_end_when_they_should(start: str, end: str) -> None:
    record = one(f"DTSTART;TZID=Europe/Helsinki:{start}", f"DTEND;TZID=Europe/Helsinki:{end}")
    read_back = [tuple(f"{moment:%Y%m%dT%H%M%S}" for moment in both) for both in times(record)]
    assert read_back == [(start, end)]


def test_what_lasts_over_a_week_is_told_by_days() -> None:
    record = one("DTSTART;TZID=Europe/Helsinki:20261201T100000", "DTEND;TZID=Europe/Helsinki:20261210T160000")
    assert starts(record) == [f"2026-12-{day:02} 00:00" for day in range(1, 11)]


def test_what_lasts_longer_than_a_season_is_told_as_unread() -> None:
    found = read(event(*CLUB, "DTSTART;VALUE=DATE:20260801", "DTEND;VALUE=DATE:20270801"))
    assert found.records == ()
    assert "yli 120 päivää" in found.unread[0].reason
