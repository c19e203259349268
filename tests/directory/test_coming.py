"""When a local record is on: its next dates, and when an event is over."""

from datetime import date

from generators.directory.coming import coming, is_over, last_of
from generators.directory.local import LocalEntry
from generators.model.local_records import LocalRecord
from tests.local_made import TODAY, called_off, event, gathering, group, local, meeting_place, on_dates, weekly


def entry(record: LocalRecord) -> LocalEntry:
    return local(record).entries[record.id]


def days(record: LocalRecord, number: int = 3) -> list[date]:
    return [one.occurrence.day for one in coming(entry(record), TODAY)[:number]]


def test_dates_of_all_gatherings_come_in_order_of_time() -> None:
    place = meeting_place(gatherings=(gathering(weekly(3)), gathering(weekly(1))))
    assert days(place) == [date(2026, 11, 24), date(2026, 11, 26), date(2026, 12, 1)]


def test_a_cancelled_date_of_one_gathering_leaves_the_other_as_it_was() -> None:
    off = gathering(weekly(1), called_off(date(2026, 11, 24)))
    place = meeting_place(gatherings=(off, gathering(weekly(1, "13:00", "15:00"))))
    told = [(one.occurrence.day, one.occurrence.cancelled) for one in coming(entry(place), TODAY)[:3]]
    assert told == [(date(2026, 11, 24), True), (date(2026, 11, 24), False), (date(2026, 12, 1), False)]


def test_what_began_before_and_goes_on_is_still_coming() -> None:
    night = event(gatherings=(gathering(on_dates(date(2026, 11, 22), opens="17:00", closes="09:00")),))
    assert days(night) == [date(2026, 11, 22)]
    assert not is_over(entry(night), TODAY)


def test_an_event_is_over_when_no_date_is_left() -> None:
    past = event(gatherings=(gathering(on_dates(date(2026, 11, 22))),))
    assert is_over(entry(past), TODAY)
    last = last_of(entry(past), TODAY)
    assert last is not None
    assert last.occurrence.day == date(2026, 11, 22)


def test_an_event_without_dates_and_a_group_in_a_pause_are_not_over() -> None:
    assert not is_over(entry(event(gatherings=())), TODAY)
    assert not is_over(entry(group(gatherings=(gathering(on_dates(date(2026, 11, 2))),))), TODAY)


def test_nothing_comes_outside_the_season() -> None:
    assert days(meeting_place(valid_to=date(2026, 11, 24)), 9) == [date(2026, 11, 24)]
    assert days(meeting_place(valid_from=date(2026, 12, 8)), 1) == [date(2026, 12, 8)]


def test_a_camp_of_next_summer_is_known_now() -> None:
    assert days(event(gatherings=(gathering(on_dates(date(2027, 7, 2))),))) == [date(2027, 7, 2)]
