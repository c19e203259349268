"""The example of editors' records: varied as a real region is, marked as made up, and not grown old on a later day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from generators.codes import municipalities_of
from generators.collecting import collect
from generators.directory.local import LocalDirectory, build_local
from generators.editors.folders import EXAMPLE_FOLDER
from generators.hours import occurrences
from generators.model.hours import HoursRule
from generators.model.local_records import Event, Gathering, LocalRecord, MeetingPlace, Network, PeerGroup, Space
from generators.model.text import Text
from generators.settings import read_settings
from generators.slugs import slug
from tests.command import ROOT

WRITTEN_ON = date(2026, 11, 26)
LATER = (date(2026, 11, 26), date(2027, 1, 15), date(2027, 7, 10), date(2028, 3, 1))
"""Days on which the example may be built: a winter Thursday, a Friday, a summer Saturday, a Wednesday a year later."""

WITHOUT_A_PLACE = {"177", "250", "291"}
WITHOUT_ONE_FOR_SCHOOL_AGE = {"143", "581", "619", "635", "702", "887", "922"}
MARKS = {"fi": "Tämä on esimerkki.", "sv": "Detta är ett exempel.", "en": "This is an example."}
HOSTS = (MeetingPlace, Space)


@pytest.fixture(scope="module")
def records() -> list[LocalRecord]:
    return records_on(WRITTEN_ON)


@pytest.fixture(scope="module")
def places(records: list[LocalRecord]) -> list[MeetingPlace]:
    return [record for record in records if isinstance(record, MeetingPlace)]


@pytest.fixture(scope="module")
def events(records: list[LocalRecord]) -> list[Event]:
    return [record for record in records if isinstance(record, Event)]


@cache
def records_on(today: date) -> list[LocalRecord]:
    collected = collect(ROOT, read_settings(ROOT), ROOT / "no-snapshot", official=False, today=today)
    return [record for record in collected.records if record.example]


def directory_on(today: date) -> LocalDirectory:
    return build_local(records_on(today), county(), today)


def county() -> set[str]:
    return {municipality.code for municipality in municipalities_of(read_settings(ROOT).region.county)}


def gatherings(record: LocalRecord) -> tuple[Gathering, ...]:
    return record.gatherings if isinstance(record, MeetingPlace | PeerGroup | Event) else ()


def texts(record: LocalRecord) -> Iterator[Text]:
    """The texts that each language should have if it has the name."""
    yield from (record.names, record.summary, record.description)


def rhythms(gathering: Gathering) -> Iterator[str]:
    """What the rhythm of a gathering is an instance of."""
    for rule in gathering.hours:
        yield from _rhythms(rule)
    if gathering.heading:
        yield "called something of its own"
    if gathering.ages:
        yield "for ages of its own"


def _rhythms(rule: HoursRule) -> Iterator[str]:
    if rule.cancelled:
        yield "a cancelled day"
    elif rule.closed:
        yield "a break" if rule.valid_to and rule.valid_to != rule.valid_from else "a day off"
    elif rule.kind == "exception":
        yield "a day at another time"
    if rule.kind == "dates" and len(rule.dates) > 1:
        yield "several dates"
    if rule.every_weeks > 1:
        yield f"every {rule.every_weeks} weeks"
    if rule.week_parity:
        yield f"{rule.week_parity} weeks"
    yield from (f"week {number} of the month" for number in rule.weeks_of_month)
    for opening in rule.openings:
        if opening.closes <= opening.opens:
            yield "past midnight"
        if opening.opens >= "17:00":
            yield "in the evening"
        if rule.kind == "weekly":
            yield "several days" if opening.first_day != opening.last_day else f"weekday {opening.first_day}"


def ages_reach(place: MeetingPlace, least: int, most: int) -> bool:
    return any((part.least or 0) <= most and (part.most is None or part.most >= least) for part in place.ages)


def test_there_are_as_many_of_each_kind_as_the_readme_says(records: list[LocalRecord]) -> None:
    assert Counter(record.kind for record in records) == {  # type: ignore[attr-defined]
        "meeting_place": 60,
        "event": 40,
        "group": 16,
        "local_organisation": 14,
        "space": 12,
        "volunteer_task": 12,
        "network": 8,
    }


def test_all_municipalities_but_the_named_ones_have_a_place(places: list[MeetingPlace]) -> None:
    assert county() - {place.municipality for place in places} == WITHOUT_A_PLACE
    assert Counter(place.municipality for place in places)["837"] == 11


def test_some_municipalities_have_no_place_for_school_age(places: list[MeetingPlace]) -> None:
    reached = {place.municipality for place in places if ages_reach(place, 7, 17)}
    assert county() - WITHOUT_A_PLACE - reached == WITHOUT_ONE_FOR_SCHOOL_AGE


def test_every_choice_of_the_forms_is_made(
    records: list[LocalRecord], places: list[MeetingPlace], events: list[Event]
) -> None:
    assert len({place.place_kind for place in places}) == 6
    assert len({event.event_type for event in events}) == 13
    assert {event.status for event in events} == {"scheduled", "cancelled", "postponed", "rescheduled"}
    assert {record.level for record in records if isinstance(record, Network)} == {
        *("county", "area", "municipality", "expert")
    }
    sectors = {part.sector for record in records for part in record.organisers}
    assert sectors == {"county", "municipality", "parish", "association", "state", "private"}
    assert {record.sign_up.need for record in records if record.sign_up} == {"none", "optional", "required"}
    assert len({feature for record in records for feature in record.accessibility_features}) == 8


def test_every_rhythm_is_there(records: list[LocalRecord]) -> None:
    found = {name for record in records for part in gatherings(record) for name in rhythms(part)}
    assert found >= {
        *(f"weekday {number}" for number in range(7)),
        *(f"week {number} of the month" for number in (1, 2, 3, 4, -1)),
        *("every 2 weeks", "every 4 weeks", "even weeks", "odd weeks", "several days", "several dates"),
        *("a cancelled day", "a break", "a day at another time", "in the evening", "past midnight"),
        *("called something of its own", "for ages of its own"),
    }


def test_most_are_told_in_three_languages_and_some_in_one(records: list[LocalRecord]) -> None:
    languages = Counter("".join(sorted(dict(record.names))) for record in records)
    assert languages["enfisv"] / len(records) > 0.6
    assert languages["fi"] >= 8
    assert languages["sv"] >= 5
    spoken = {code for record in records for code in record.languages}
    assert {"fi", "sv", "en", "ar", "so", "uk", "ru", "prs"} <= spoken


def test_a_record_has_the_same_languages_in_its_main_texts(records: list[LocalRecord]) -> None:
    for record in records:
        assert len({frozenset(dict(text)) for text in texts(record)}) == 1, record.origin.file


def test_each_tells_something_and_says_that_it_is_an_example(records: list[LocalRecord]) -> None:
    for record in records:
        for language, text in dict(record.description).items():
            assert text.endswith(f"\n\n{MARKS[language]}"), record.origin.file


def test_nothing_reaches_anybody(records: list[LocalRecord]) -> None:
    for record in records:
        contacts = [*record.contacts, *filter(None, [getattr(record, "coordinator", None)])]
        assert all(phone.number.startswith("012 000 ") for part in contacts for phone in part.phones), record.origin
        assert all(email.address.endswith("@example.org") for part in contacts for email in part.emails), record.origin
        links = [link for part in contacts for link in part.links] + list(record.links)
        assert all(link.url.startswith("https://example.org") for link in links), record.origin
        if record.address and record.address.street:
            assert record.address.postal_code == f"{record.municipality}99", record.origin


def test_an_official_site_has_none_of_them() -> None:
    collected = collect(ROOT, read_settings(ROOT), ROOT / "no-snapshot", official=True, today=WRITTEN_ON)
    assert not [record for record in collected.records if record.example]


def test_files_are_called_after_what_they_tell_of(records: list[LocalRecord]) -> None:
    assert all((ROOT / record.origin.file).is_relative_to(ROOT / EXAMPLE_FOLDER) for record in records)
    for record in records:
        name = (ROOT / record.origin.file).stem
        assert name == slug(name), record.origin.file


def test_what_is_held_somewhere_is_held_at_a_known_place(records: list[LocalRecord]) -> None:
    hosts = {record.id for record in records if isinstance(record, HOSTS)}
    held = [record for record in records if record.place_id]
    assert len(held) >= 40
    assert {record.place_id for record in held} <= hosts
    assert sum(isinstance(record, PeerGroup) for record in held) >= 12
    assert sum(isinstance(record, Event) for record in held) >= 12


def test_the_odd_ones_are_there_once(records: list[LocalRecord], places: list[MeetingPlace]) -> None:
    told = build_local(records, county(), WRITTEN_ON).of("meeting_place").values()
    assert [entry.record.names.get("fi") for entry in told if entry.season_over] == ["Metsäkerho Käpy"]
    assert [entry.record.names.get("fi") for entry in told if entry.unconfirmed] == ["Perhekahvila Laiturimalli"]
    assert [record.names.get("fi") for record in records if record.confidential_address] == ["Turvallisesti eteenpäin"]
    assert [place.names.get("fi") for place in places if place.ptv_id] == ["Avoin päiväkoti Mallikivi"]
    assert sum(record.online for record in records) == 4


@pytest.mark.parametrize("today", LATER, ids=str)
def test_there_is_somewhere_to_go_on_any_day(today: date) -> None:
    going = [entry for entry in directory_on(today).entries.values() if entry.current and held_on(entry.record, today)]
    assert len(going) >= 5
    assert len({entry.municipality for entry in going}) >= 4
    assert any(reaches(entry.record, 0, 2) for entry in going)
    assert any(reaches(entry.record, 7, 17) for entry in going)


def held_on(record: LocalRecord, day: date) -> bool:
    rules = [gathering.hours for gathering in gatherings(record)]
    return any(not part.cancelled for hours in rules for part in occurrences(hours, day, 1))


def reaches(record: LocalRecord, least: int, most: int) -> bool:
    return any((part.least or 0) <= most and (part.most or 120) >= least for part in record.ages)


@pytest.mark.parametrize("today", LATER, ids=str)
def test_most_of_them_never_grow_old(today: date) -> None:
    entries = directory_on(today).of("meeting_place").values()
    assert sum(entry.current for entry in entries) >= 48
