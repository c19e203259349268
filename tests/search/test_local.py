from datetime import timedelta

import pytest

from generators.model.local_records import AgeRange, Confirmation, LocalRecord
from generators.model.text import Text
from tests.hand_made import NOKIA, TAMPERE
from tests.local_made import (
    TODAY,
    event,
    gathering,
    group,
    local_organisation,
    meeting_place,
    network,
    space,
    volunteer_task,
    weekly,
)
from tests.search.world import find, texts

LONG = [
    (meeting_place(gatherings=(gathering(weekly(), heading=Text({"fi": "Vauvat"})),)), "Vauvat"),
    (group(gatherings=(gathering(weekly(), heading=Text({"fi": "Vauvat"})),)), "Vauvat"),
    (space(equipment=(Text({"fi": "piano"}),)), "piano"),
    (space(), "maksuton yhdistyksille"),
    (volunteer_task(), "kaksi tuntia viikossa"),
    (local_organisation(), "Perhekahviloita ja vertaisryhmiä."),
    (network(), "Ilmoittaudu koordinaattorille."),
    (network(members=(Text({"fi": "seurakunta"}),)), "seurakunta"),
]


def test_what_kind_it_is_is_read_in_all_languages() -> None:
    found = texts(find("meeting_place", local=[meeting_place()]), "keyword")
    assert {("Perhekahvila", "fi"), ("Familjecafé", "sv"), ("Family café", "en")} <= set(found)


@pytest.mark.parametrize(("record", "text"), LONG, ids=[f"{record.kind} {text}" for record, text in LONG])  # type: ignore[attr-defined]
def test_the_texts_of_its_kind_are_read(record: LocalRecord, text: str) -> None:
    found = find(record.kind, local=[record])  # type: ignore[attr-defined]
    assert (text, "fi") in texts(found, "body")


def test_who_organises_and_where_it_is_are_read() -> None:
    found = find("meeting_place", local=[meeting_place()])
    assert texts(found, "who") == [("Yhdistys", "fi")]
    assert {("Tampere", "fi"), ("Mallitie", "fi")} <= set(texts(found, "where"))


def test_for_whom_it_is_is_read() -> None:
    found = find("group", local=[group(audience=Text({"fi": "Kaksosten vanhemmille"}))])
    assert ("Kaksosten vanhemmille", "fi") in texts(found, "summary")


def test_what_a_line_tells_of_it() -> None:
    found = find("meeting_place", local=[meeting_place()])
    assert (found.organisation, found.place) == ("Perhekahvila", "Mallitie 4, 33100 Tampere")


def test_what_it_is_narrowed_by() -> None:
    facets = find("meeting_place", local=[meeting_place(serves=(NOKIA,), situations=("ero",))]).facets
    assert (facets.group, facets.free, facets.ages, facets.languages) == ("places", True, (0, 1), ("fi",))
    assert facets.municipalities is None
    assert facets.situations == ("ero",)
    assert facets.sectors == ("association",)


def test_without_a_municipality_it_is_for_all() -> None:
    facets = find("volunteer_task", local=[volunteer_task(municipality=None)]).facets
    assert facets.municipalities is None


def test_ages_of_single_gatherings_are_read() -> None:
    school = gathering(weekly(), ages=(AgeRange(least=7, most=9),))
    facets = find("group", local=[group(gatherings=(school,))]).facets
    assert facets.ages == (2,)


def test_a_meeting_place_tells_when_it_is_open() -> None:
    assert find("meeting_place", local=[meeting_place()]).facets.hours == ",0930-1130,,,,,,,0930-1130,,,,,"


def test_a_meeting_place_that_nobody_has_confirmed_for_long_is_never_open_now() -> None:
    old = Confirmation(day=TODAY - timedelta(days=400))
    assert find("meeting_place", local=[meeting_place(confirmed=old)]).facets.hours == ""


def test_a_confidential_record_is_found_nowhere() -> None:
    found = find("group", local=[group(confidential_address=True, municipality=TAMPERE)])
    assert texts(found, "where") == []
    assert found.place == ""
    assert found.facets.municipalities == frozenset()


def test_an_online_event_says_so() -> None:
    assert find("event", local=[event(online=True, address=None)]).place == "verkossa"
