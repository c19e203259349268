"""Whatever stands in a calendar: it is read, or refused in plain words, and no good event is lost or doubled."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.feed_window import window
from generators.sources.ical.reading import read_icalendar
from tests.sources.ical.calendars import CLUB, TODAY, calendar, event, one, source, starts

WHOLE = calendar(
    event(
        *CLUB,
        "DTSTART;TZID=Europe/Helsinki:20261006T093000",
        "DTEND;TZID=Europe/Helsinki:20261006T113000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T073000Z",
        "EXDATE;TZID=Europe/Helsinki:20261110T093000",
        "GEO:61.5;23.7",
        "LOCATION:Perhetalo\\, Mallitie 4",
    ),
    event(
        CLUB[0],
        "SUMMARY:Retki",
        "RECURRENCE-ID;TZID=Europe/Helsinki:20261117T093000",
        "DTSTART;TZID=Europe/Helsinki:20261117T100000",
        "DURATION:PT3H",
    ),
    event("UID:2", "SUMMARY:Juhla", "DTSTART;VALUE=DATE:20261206", "STATUS:CANCELLED"),
    head=("X-WR-TIMEZONE:Europe/Helsinki",),
)
GOOD = event("UID:hyva", "SUMMARY:Hyvä tapahtuma", "DTSTART:20261203T160000Z").encode()
PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from([b"\r\n", b":", b";", b"=", b"\r\n ", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"\x00", b"\xff"]),
    st.sampled_from(
        [b"FREQ=SECONDLY", b"99999999", b"-", b"TZID=", b"DTSTART", b"RRULE:FREQ=DAILY\r\n", b"VALUE=DATE"]
    ),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 8), PIECES), min_size=1, max_size=5))
def test_mutated_bytes_are_read_or_refused(changes: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for at, gone, piece in changes:
        data = data[:at] + piece + data[at + gone :]
    try:
        found = read_icalendar(data, source(), TODAY)
    except FeedUnreadableError:
        return
    assert len({record.id for record in found.records}) == len(found.records)
    assert all(record.names and record.gatherings for record in found.records)  # type: ignore[attr-defined]
    assert all(part.reason for part in (*found.unread, *found.remarks))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), max_size=40), max_size=8))
def test_a_good_event_survives_any_lines_of_another(lines: list[str]) -> None:
    harmless = [line for line in lines if not line.strip().upper().startswith(("BEGIN", "END"))]
    data = calendar(event(*harmless), GOOD.decode())
    names = [record.names.get("fi") for record in read_icalendar(data, source(), TODAY).records]
    assert names.count("Hyvä tapahtuma") == 1


@settings(max_examples=100, deadline=None)
@given(
    first=st.dates(date(2026, 9, 1), date(2026, 12, 31)),
    interval=st.integers(1, 4),
    left_out=st.sets(st.integers(0, 20), max_size=8),
    hour=st.integers(0, 23),
    count=st.integers(1, 30),
)
def test_no_date_of_a_rule_is_lost_or_doubled(
    first: date, interval: int, left_out: set[int], hour: int, count: int
) -> None:
    every = [
        datetime(first.year, first.month, first.day, hour, 30) + timedelta(weeks=interval * n) for n in range(count)
    ]
    within = window(TODAY)
    expected = [
        f"{moment:%Y-%m-%d %H:%M}"
        for number, moment in enumerate(every)
        if number not in left_out and within.first <= moment.date() < within.end
    ]
    excepted = [
        f"EXDATE;TZID=Europe/Helsinki:{moment:%Y%m%dT%H%M%S}" for n, moment in enumerate(every) if n in left_out
    ]
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL={interval};COUNT={count}"
    start = f"DTSTART;TZID=Europe/Helsinki:{every[0]:%Y%m%dT%H%M%S}"
    if expected:
        assert starts(one(start, "DURATION:PT1H", rule, *excepted)) == expected
