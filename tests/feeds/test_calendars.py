"""Which calendars there are, and that each holds what belongs to it and nothing else."""

from datetime import date, timedelta

from generators.feeds.calendars import calendar_files
from generators.model.local_records import Confirmation, LocalRecord
from generators.pages.context import Context
from generators.pages.registry import record_files, record_pages
from tests import local_made
from tests.feeds.reading import events_of
from tests.hand_made import NOKIA, snapshot
from tests.pages.world import links, prepared

TAMPERE_CALENDAR, NOKIA_CALENDAR = "kunnat/tampere/kalenteri.ics", "kunnat/nokia/kalenteri.ics"
REGION_CALENDAR = "mihin-tanaan/kalenteri.ics"


def context_of(*records: LocalRecord, language: str = "fi") -> Context:
    return Context(prepared(snapshot(), local=records), language)


def ids_of(context: Context) -> dict[str, set[str]]:
    """Address of each calendar → ids of the records in it."""
    return {
        file.address: {str(event["UID"]).partition("-")[0] for event in events_of(file.content)}
        for file in calendar_files(context)
    }


def test_a_municipality_has_what_is_there_or_for_it() -> None:
    found = ids_of(
        context_of(
            local_made.meeting_place("there"),
            local_made.event("serves", serves=(NOKIA,)),
            local_made.group("nokia"),
            local_made.event("online", online=True, address=None, municipality=None),
        )
    )
    assert found[TAMPERE_CALENDAR] == {"there", "serves", "online"}
    assert found[NOKIA_CALENDAR] == {"serves", "nokia", "online"}
    assert found[REGION_CALENDAR] == {"there", "serves", "nokia", "online"}


def test_shared_calendars_leave_out_what_is_hidden_or_long_unconfirmed() -> None:
    old = Confirmation(day=local_made.TODAY - timedelta(days=400))
    found = ids_of(
        context_of(local_made.group("hidden", confidential_address=True), local_made.group("old", confirmed=old))
    )
    assert found[REGION_CALENDAR] == found[NOKIA_CALENDAR] == set()
    assert len(found) == 5


def test_a_reader_of_two_calendars_sees_a_gathering_once() -> None:
    files = {file.address: file.content for file in calendar_files(context_of(local_made.meeting_place()))}
    [own] = [content for address, content in files.items() if address.startswith("kohtaamispaikat/")]
    uids = [
        [event["UID"] for event in events_of(text)] for text in (own, files[TAMPERE_CALENDAR], files[REGION_CALENDAR])
    ]
    assert uids[0] == uids[1] == uids[2] != []


def test_pages_link_to_calendars_that_are_there() -> None:
    records = (
        local_made.meeting_place(),
        local_made.group("g1", gatherings=()),
        local_made.event("past", gatherings=(local_made.gathering(local_made.on_dates(date(2026, 1, 8))),)),
        local_made.event("off", status="cancelled"),
        local_made.meeting_place("over", valid_to=date(2026, 5, 31)),
        local_made.space(),
    )
    for language in ("fi", "sv", "en"):
        world = context_of(*records, language=language).prepared
        linked = {link for page in record_pages(world, language) for link in links(page) if link.endswith(".ics")}
        written = {file.address for file in record_files(world, language) if file.address.endswith(".ics")}
        assert linked <= written
        assert len(linked) == 4
        assert len(written - linked) == 1, "one who follows an event is told that it was called off"


def test_a_calendar_without_events_is_one() -> None:
    [content] = [file.content for file in calendar_files(context_of()) if file.address == REGION_CALENDAR]
    assert events_of(content) == []
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"BEGIN:VTIMEZONE\r\n" in content
