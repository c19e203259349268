"""What a calendar says → what readers are told. Dates are worked out by hand."""

from datetime import UTC, date, datetime

import pytest

from generators.model.local_records import MeetingPlace, PeerGroup
from generators.model.text import EMPTY, Text
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.ical.reading import LATER, OVER, TWICE, read_icalendar
from tests.sources.ical.calendars import CLUB, TODAY, calendar, event, off, one, read, source, starts, times

TUESDAYS = ("DTSTART;TZID=Europe/Helsinki:20261006T093000", "DTEND;TZID=Europe/Helsinki:20261006T113000")


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
    assert record.valid_to == date.fromisoformat(last)


def test_a_rule_that_ends_beyond_the_window_has_not_ended() -> None:
    assert one(*TUESDAYS, "RRULE:FREQ=WEEKLY;UNTIL=20280101T000000Z").valid_to is None


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
    assert record.valid_to == date(2026, 12, 2 + days)


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


def test_texts_are_plain_and_links_stand_apart() -> None:
    record = one(
        "DTSTART:20261203T160000Z",
        'DESCRIPTION:Tule <b>mukaan</b>\\, kaikki<br>Lisää <a href="https://example.org/x">täältä</a>'
        "<script>alert(1)</script>",
        "URL:https://example.org/kerho",
        "LOCATION:Perhetalo\\, Mallitie 4",
        "GEO:61.4981;23.7610",
        "LAST-MODIFIED:20261120T101500Z",
    )
    assert record.description == Text({"fi": "Tule mukaan, kaikki\nLisää täältä"})
    assert [link.url for link in record.links] == ["https://example.org/kerho", "https://example.org/x"]
    assert record.place_text == Text({"fi": "Perhetalo, Mallitie 4"})
    assert record.address is not None
    assert record.address.coordinates is not None
    assert (record.address.coordinates.latitude, record.address.coordinates.longitude) == (61.4981, 23.761)
    assert record.origin.changed_at == datetime(2026, 11, 20, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize("geo", ["23.7610;61.4981", "61,5;23,7", "nan;nan", "0;0"])
def test_a_point_outside_finland_is_left_out_and_told(geo: str) -> None:
    found = read(event(*CLUB, "DTSTART:20261203T160000Z", f"GEO:{geo}"))
    assert found.records[0].address is None
    assert "GEO" in found.remarks[0].reason


@pytest.mark.parametrize(
    ("place", "online"), [("Teams", True), ("Verkossa", True), ("https://example.org/huone", True), ("Teatteri", False)]
)
def test_what_is_held_on_the_net_says_so(place: str, online: bool) -> None:
    assert one("DTSTART:20261203T160000Z", f"LOCATION:{place}").online is online


def test_no_name_or_address_of_a_person_gets_through() -> None:
    found = read(
        event(
            "UID:matti.meikalainen@example.org",
            "SUMMARY:Perhekerho",
            "DTSTART:20261203T160000Z",
            "ORGANIZER;CN=Matti Meikäläinen:mailto:matti.meikalainen@example.org",
            "ATTENDEE;CN=Maija Meikäläinen:mailto:maija@example.org",
            "CONTACT:Maija Meikäläinen",
            "COMMENT:Meikäläinen",
            "BEGIN:VALARM",
            "DESCRIPTION:Meikäläinen",
            "END:VALARM",
        ),
        event("UID:matti.meikalainen@example.org", "SUMMARY:Toinen"),
    )
    everything = str([*found.records, *found.unread, *found.remarks]).lower()
    assert "meik" not in everything
    assert "@" not in everything


def test_a_private_event_is_not_told_even_by_name() -> None:
    found = read(event(*CLUB, "DTSTART:20261203T160000Z", "CLASS:PRIVATE"))
    assert found.records == ()
    assert (found.unread[0].name, "yksityiseksi" in found.unread[0].reason) == ("", True)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), "alkuaika (DTSTART) puuttuu"),
        (("DTSTART:2026-12-03",), "alkuaikaa (DTSTART) ei voitu lukea"),
        (("DTSTART:20261203T100000Z", "DTSTART:20261204T100000Z"), "alkuaikaa (DTSTART) ei voitu lukea"),
        (("DTSTART:19010101T100000Z",), "vuodelta 1901"),
        (("DTSTART:20261203T100000Z", "RRULE:FREQ=AINA"), "toistosääntöä (RRULE) ei voitu lukea"),
        (("DTSTART:20261203T100000Z", "RRULE:INTERVAL=2"), "puuttuu FREQ"),
        (("DTSTART:20261203T100000Z", "RRULE:FREQ=SECONDLY"), "monta kertaa päivässä"),
        (("DTSTART:20261203T100000Z", "RRULE:FREQ=DAILY;BYHOUR=8,9,10,11,12;BYMINUTE=0,10,20,30,40"), "monta kertaa"),
        (("DTSTART:20261203T100000Z", "RRULE:FREQ=DAILY;INTERVAL=0"), "INTERVAL"),
        (("DTSTART:20261203T100000Z", "RRULE:FREQ=DAILY;BYHOUR=8,9,10"), "yli 400"),
        (("DTSTART:20261203T100000Z", "EXDATE:rikki"), "poikkeuspäiviä (EXDATE) ei voitu lukea"),
        (("DTSTART:20261203T100000Z", "RDATE:rikki"), "lisäpäiviä (RDATE) ei voitu lukea"),
        (("DTSTART:20261203T100000Z", "RECURRENCE-ID:rikki"), "RECURRENCE-ID"),
    ],
)
def test_one_broken_event_is_told_and_never_loses_the_others(lines: tuple[str, ...], reason: str) -> None:
    found = read(event("UID:1", "SUMMARY:Rikki\\, pahasti", *lines), event(*CLUB, "DTSTART:20261203T160000Z"))
    assert [record.names.get("fi") for record in found.records] == ["Perhekerho"]
    assert [part.name for part in found.unread] == ["Rikki, pahasti"]
    assert reason in found.unread[0].reason
    assert found.unread[0].id == "rivi 4"


def test_an_event_without_a_name_or_an_end_is_told_with_its_line() -> None:
    found = read(event("DTSTART:20261203T160000Z"), "BEGIN:VEVENT", event(*CLUB, "DTSTART:20261203T160000Z"))
    assert {(part.id, part.reason.split(";")[0]) for part in found.unread} == {
        ("rivi 4", "nimi (SUMMARY) puuttuu"),
        ("rivi 7", "tapahtuma jää kesken"),
    }
    assert len(found.records) == 1


def test_what_is_over_or_far_away_is_counted_and_no_fault() -> None:
    found = read(
        event("UID:1", "SUMMARY:Ohi", "DTSTART:20261030T160000Z"),
        event("UID:2", "SUMMARY:Ohi", "DTSTART:20140106T180000Z", "RRULE:FREQ=WEEKLY;UNTIL=20140601T000000Z"),
        event("UID:3", "SUMMARY:Myöhemmin", "DTSTART:20271030T160000Z"),
        event("UID:4", "SUMMARY:Vuosittain", "DTSTART;VALUE=DATE:20200715", "RRULE:FREQ=YEARLY"),
    )
    assert (found.records, found.unread) == ((), ())
    assert found.passed_over == {OVER: 2, LATER: 2}


def test_the_same_event_twice_is_one_and_the_newer_counts() -> None:
    old = event(*CLUB, "DTSTART:20261203T160000Z", "SEQUENCE:1")
    new = event(CLUB[0], "SUMMARY:Uusi nimi", "DTSTART:20261203T160000Z", "SEQUENCE:2")
    found = read(new, old)
    assert [record.names.get("fi") for record in found.records] == ["Uusi nimi"]
    assert found.passed_over == {TWICE: 1}
    nameless = event("SUMMARY:Perhekerho", "DTSTART:20261203T160000Z")
    assert read(nameless, nameless).passed_over == {TWICE: 1}


def test_two_events_that_wrongly_have_one_uid_are_two_records() -> None:
    found = read(event(*CLUB, "DTSTART:20261203T160000Z"), event(*CLUB, "DTSTART:20261210T160000Z"))
    assert sorted(starts(record)[0] for record in found.records) == ["2026-12-03 18:00", "2026-12-10 18:00"]


def test_an_id_stays_when_an_event_moves_and_is_another_in_another_feed() -> None:
    before, after = one("DTSTART:20261203T160000Z"), one("DTSTART:20261204T160000Z")
    assert before.id == after.id
    other = read(event(*CLUB, "DTSTART:20261203T160000Z"), key="toinen").records[0]
    assert other.id != before.id
    assert other.origin.source == "toinen"


def test_nights_of_a_month_are_the_same() -> None:
    lines = event(*CLUB, *TUESDAYS, "RRULE:FREQ=WEEKLY;BYDAY=TU")
    first, last = read(lines, today=date(2026, 11, 1)), read(lines, today=date(2026, 11, 30))
    assert first == last
    assert read(lines, today=date(2026, 12, 1)) != first


def test_the_settings_say_what_kind_of_record_it_is_and_what_the_calendar_does_not_tell() -> None:
    lines = event(*CLUB, "DTSTART:20261203T160000Z")
    told = {"municipality": "837", "organiser": {"fi": "MLL"}, "sector": "association", "language": "sv"}
    group = read(lines, publishes="group", **told).records[0]
    assert isinstance(group, PeerGroup)
    assert (group.municipality, group.names) == ("837", Text({"sv": "Perhekerho"}))
    assert (group.organisers[0].names, group.organisers[0].sector) == (Text({"fi": "MLL"}), "association")
    assert group.free is None
    place = read(lines, publishes="meeting_place", place_kind="family_cafe").records[0]
    assert isinstance(place, MeetingPlace)
    assert (place.place_kind, place.free) == ("family_cafe", True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "tyhjä"),
        (b"\xef\xbb\xbf \r\n", "tyhjä"),
        (b"<!doctype html><title>Kirjaudu</title>", "BEGIN:VCALENDAR"),
        (b'{"events": []}', "BEGIN:VCALENDAR"),
        (calendar(event(*CLUB))[:-18], "loppuu kesken"),
        (b"\x00\xff\xfe" * 50, "BEGIN:VCALENDAR"),
    ],
)
def test_what_is_no_calendar_is_refused_in_plain_words(data: bytes, reason: str) -> None:
    with pytest.raises(FeedUnreadableError, match=reason):
        read_icalendar(data, source(), TODAY)


def test_a_calendar_without_events_is_read() -> None:
    assert read().records == ()


def test_folded_lines_may_break_within_a_letter_and_other_letters_are_told() -> None:
    long = "SUMMARY:Äitien ja isien kerho".encode()
    folded = long.replace("Ä".encode(), b"\xc3\r\n \x84")
    data = calendar(event("UID:1", "SUMMARY:X", "DTSTART:20261203T160000Z")).replace(b"SUMMARY:X", folded)
    assert read_icalendar(data, source(), TODAY).records[0].names == Text({"fi": "Äitien ja isien kerho"})
    windows = data.replace(folded, "SUMMARY:Äidit".encode("cp1252"))
    found = read_icalendar(windows, source(), TODAY)
    assert found.records[0].names == Text({"fi": "Äidit"})
    assert "ei ole UTF-8-muodossa" in found.remarks[0].reason
