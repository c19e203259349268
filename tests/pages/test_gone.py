"""Pages of records that have gone: what happened, where to go on, and how long they stay."""

from datetime import date, timedelta

import pytest

from generators.addresses import Register, addressed_local_records
from generators.directory.local import kind_of
from generators.model.local_records import LocalRecord
from generators.pages.gone import KEPT_FOR
from generators.pages.page import Page
from tests.hand_made import NOKIA, TAMPERE, snapshot
from tests.local_made import (
    TODAY,
    event,
    group,
    local_organisation,
    meeting_place,
    network,
    space,
    volunteer_task,
)
from tests.pages.world import links, pages_of, seen

HERE = (TAMPERE, NOKIA)


def gone(record: LocalRecord, added: date = TODAY, language: str = "fi") -> Page | None:
    register = Register().extended(addressed_local_records([record], HERE), added)
    pages = pages_of(snapshot(), language, register=register).values()
    return next((page for page in pages if page.record_id == record.id), None)


@pytest.mark.parametrize(
    ("record", "link", "segment"),
    [
        (meeting_place("old"), "Katso kohtaamispaikat", "kohtaamispaikat"),
        (group("old"), "Katso ryhmät", "ryhmat"),
        (event("old"), "Katso tulevat tapahtumat", "tapahtumat"),
        (space("old"), "Katso tilat", "tilat"),
        (volunteer_task("old"), "Katso vapaaehtoistehtävät", "vapaaehtoiseksi"),
        (local_organisation("old"), "Katso järjestöt", "jarjestot"),
        (network("old"), "Katso verkostot", "verkostot"),
    ],
    ids=lambda value: kind_of(value) if isinstance(value, LocalRecord) else "",
)
def test_a_record_that_has_gone_leaves_a_page_that_leads_to_others_of_its_kind(
    record: LocalRecord, link: str, segment: str
) -> None:
    page = gone(record)
    assert page is not None
    assert link in seen(page).text
    assert links(page)[-1] == segment


def test_a_gone_event_is_told_to_be_over_and_not_to_be_a_service() -> None:
    page = gone(event("old", "Vanha tapahtuma"))
    assert page is not None
    text = seen(page).text
    assert "Vanha tapahtuma: tapahtuma on ohi" in text
    assert "Tapahtuma on jo ollut, tai järjestäjä on perunut sen." in text
    assert "Palvelutietovarannossa" not in text


@pytest.mark.parametrize("record", [event("old"), group("old")], ids=kind_of)
def test_what_comes_and_goes_has_a_page_for_more_than_a_year_and_not_for_ever(record: LocalRecord) -> None:
    last = KEPT_FOR[kind_of(record)]
    assert last > timedelta(days=366)
    assert gone(record, TODAY - last) is not None
    assert gone(record, TODAY - last - timedelta(days=1)) is None


def test_other_kinds_leave_a_page_for_ever() -> None:
    long_ago = TODAY - timedelta(days=9000)
    for record in (
        meeting_place("old"),
        space("old"),
        volunteer_task("old"),
        local_organisation("old"),
        network("old"),
    ):
        assert gone(record, long_ago) is not None


def test_a_page_that_is_no_more_leaves_its_address_taken() -> None:
    old, renamed = ([event("old", name)] for name in ("Vanha nimi", "Toinen nimi"))
    register = Register().extended(addressed_local_records(old, HERE), TODAY - timedelta(days=900))
    again = register.extended(addressed_local_records(renamed, HERE), TODAY)
    assert again.slug("event", "old") == register.slug("event", "old")
