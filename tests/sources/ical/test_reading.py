"""What a calendar says → what readers are told: texts, places, ids, and what is told of the rest."""

from datetime import UTC, date, datetime

import pytest

from generators.model.local_records import MeetingPlace, PeerGroup
from generators.model.text import Text
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.ical.reading import LATER, OVER, TWICE, read_icalendar
from tests.sources.ical.calendars import CLUB, TODAY, TUESDAYS, calendar, event, one, read, source, starts


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
