from datetime import date
from typing import Any

import pytest

from generators.model.hours import HoursRule, Opening
from generators.sources.ptv_v11.mapping import read_channel
from tests.sources.ptv_v11.mapping.raw import Raw, a_channel, a_service, channel, connection, left_out, read, texts

WEEKLY: Raw = {"serviceHourType": "DaysOfTheWeek", "validForNow": True}
EXCEPTION: Raw = {"serviceHourType": "Exceptional", "validFrom": "2026-12-24T00:00:00"}


def times(opens: Any = "08:00:00", closes: Any = "16:00:00", first: Any = "Monday", last: Any = "") -> Raw:
    return {"dayFrom": first, "dayTo": last, "from": opens, "to": closes}


def rule(block: Raw, *openings: Raw) -> HoursRule:
    """The rule of a block that is read whole."""
    (found,) = a_channel(serviceHours=[block | {"openingHour": list(openings)}]).hours
    return found


def opening(entry: Raw, block: Raw = WEEKLY) -> Opening:
    (found,) = rule(block, entry).openings
    return found


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("DaysOfTheWeek", "weekly"),
        ("Standard", "weekly"),
        ("OverMidnight", "overnight"),
        ("Special", "overnight"),
        ("Exceptional", "exception"),
        ("Exception", "exception"),
        ("EXCEPTIONAL", "exception"),
    ],
)
def test_all_kinds_and_their_old_names(word: str, kind: str) -> None:
    assert rule({"serviceHourType": word, "validFrom": "2026-12-24T00:00:00"}, times()).kind == kind


@pytest.mark.parametrize("word", [None, "", "Nonsense", "serviceHourType", 5])
def test_hours_of_no_kind_are_left_out(word: object) -> None:
    raw = channel(serviceHours=[{"serviceHourType": word, "openingHour": [times()]}])
    record, unread = read(read_channel, raw)
    assert record.hours == ()
    assert [part.field for part in unread] == ["serviceHours.serviceHourType"]


def test_a_range_of_days_past_sunday() -> None:
    assert opening(times(first="Saturday", last="Monday")) == Opening(
        first_day=5, last_day=0, opens="08:00", closes="16:00"
    )


def test_split_hours_stay_apart() -> None:
    found = rule(WEEKLY, times("08:00:00", "11:00:00"), times("12:00:00", "16:00:00"))
    assert [(o.opens, o.closes) for o in found.openings] == [("08:00", "11:00"), ("12:00", "16:00")]


def test_exceptions_ignore_the_days() -> None:
    days = ("Monday", "Tuesday", None, "Funday")
    found = rule(EXCEPTION, *(times(first=day) for day in days))
    assert found.openings == (Opening(first_day=0, last_day=6, opens="08:00", closes="16:00"),)


def test_a_closed_exception_has_no_openings() -> None:
    found = rule(EXCEPTION | {"isClosed": True, "isAlwaysOpen": True}, times())
    assert (found.closed, found.always_open, found.openings) == (True, False, ())
    assert (found.valid_from, found.valid_to) == (date(2026, 12, 24), None)


def test_fields_that_old_versions_lack() -> None:
    found = rule({"serviceHourType": "DaysOfTheWeek"}, times())
    assert (found.always_open, found.by_appointment, found.closed) == (False, False, False)


def test_always_open_and_by_appointment_without_openings() -> None:
    assert rule(WEEKLY | {"isAlwaysOpen": True}).always_open
    assert rule(WEEKLY | {"isReservation": True}).by_appointment


@pytest.mark.parametrize("day", ["2026-06-01T00:00:00", "2026-06-01", "2026-06-01T21:00:00.000Z"])
def test_dates_are_local_whatever_stands_behind(day: str) -> None:
    assert rule(WEEKLY | {"validFrom": day}, times()).valid_from == date(2026, 6, 1)


@pytest.mark.parametrize("key", ["validFrom", "validTo"])
@pytest.mark.parametrize("day", ["0001-01-01T00:00:00", "9999-12-31T23:59:59", None, ""])
def test_years_that_mean_never(key: str, day: str | None) -> None:
    found = rule(WEEKLY | {key: day}, times())
    assert (found.valid_from, found.valid_to) == (None, None)


@pytest.mark.parametrize(
    ("dates", "field"),
    [
        ({"validFrom": "not a date"}, "serviceHours.validFrom"),
        ({"validTo": 5}, "serviceHours.validFrom"),
        ({"validFrom": "2027-05-01T00:00:00", "validTo": "2026-12-01T00:00:00"}, "serviceHours.validTo"),
        ({"serviceHourType": "Exceptional"}, "serviceHours.validFrom"),
        ({"serviceHourType": "Exceptional", "validFrom": "0001-01-01T00:00:00"}, "serviceHours.validFrom"),
    ],
)
def test_a_block_whose_dates_say_nothing_is_left_out(dates: Raw, field: str) -> None:
    record, unread = read(read_channel, channel(serviceHours=[WEEKLY | {"openingHour": [times()]} | dates]))
    assert record.hours == ()
    assert [part.field for part in unread] == [field]


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("25:61:00", "16:00:00"),
        ("-1:00", "16:00:00"),
        ("08:00:00", None),
        ("", "16:00:00"),
        ("24:00:00", "16:00:00"),
        ("08:00:00", "24:30:00"),
        ("08:60", "16:00"),
        ("08.00", "16.00"),
        ("٠٨:٠٠", "16:00"),
        (8, 16),
    ],
)
def test_times_that_no_clock_shows(opens: object, closes: object) -> None:
    raw = channel(serviceHours=[WEEKLY | {"openingHour": [times(opens, closes), times()]}])
    record, unread = read(read_channel, raw)
    assert len(record.hours[0].openings) == 1
    assert [part.field for part in unread] == ["serviceHours.openingHour"]


@pytest.mark.parametrize(("first", "last"), [("Funday", ""), (None, None), ("Monday", "<b>"), (5, "")])
def test_days_that_no_week_has(first: object, last: object) -> None:
    raw = channel(serviceHours=[WEEKLY | {"openingHour": [times(first=first, last=last)]}])
    assert [field for field, _ in left_out(read_channel, raw)] == ["serviceHours.openingHour"]


def test_23_59_59_is_the_end_of_the_day_and_23_59_is_not() -> None:
    assert opening(times(closes="23:59:59")).closes == "24:00"
    assert opening(times(closes="23:59:00")).closes == "23:59"
    assert opening(times(closes="23:59")).closes == "23:59"


def test_midnight_that_begins_the_last_day_of_a_span_stays() -> None:
    block = {"serviceHourType": "OverMidnight"}
    assert opening(times("22:00:00", "00:00:00", "Friday", "Saturday"), block).closes == "00:00"
    assert opening(times("22:00:00", "24:00:00", "Friday", "Saturday"), block).closes == "24:00"


def test_headings_and_blocks_that_tell_nothing() -> None:
    heading = WEEKLY | {"additionalInformation": texts(fi="Kesäajat", sv=None)}
    empty = WEEKLY | {"additionalInformation": texts(fi=None), "openingHour": None}
    (found,) = a_channel(serviceHours=[empty, heading]).hours
    assert found.heading.root == {"fi": "Kesäajat"}


def test_hours_of_a_connection_name_their_place() -> None:
    block = WEEKLY | {"openingHour": [times()]}
    (joined,) = a_service(serviceChannels=[connection(serviceHours=[block])]).connections
    assert joined.hours[0].openings[0].opens == "08:00"
