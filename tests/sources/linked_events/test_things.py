"""Places and series: asked for once, kept, followed where they moved."""

from datetime import date, timedelta
from typing import Any

import pytest

from generators.model.text import Text
from generators.snapshot.feeds import KnownThing
from generators.sources.feeds.kinds import KINDS, Gathered
from generators.sources.linked_events.things import KEEP_DAYS, SPREAD_DAYS, place_told
from tests.sources.linked_events.service import TODAY, Service, fetching, place, reference, row, served
from tests.sources.local_server import Answer


def places_asked(service: Service, **fields: Any) -> tuple[Gathered, list[str]]:
    with served(service) as server:
        found = KINDS["linked_events"](fetching(server.address, **fields))
    return found, [path for path in server.paths if "/place/" in path]


def test_a_place_of_many_rows_is_asked_for_once() -> None:
    rows = [row(f"a:{n}", f"2026-12-{n:02}T10:00:00Z", end_time=None) for n in range(1, 6)]
    _, paths = places_asked(Service(rows))
    assert paths == ["/v1/place/tprek:1/"]


def test_what_is_known_is_not_asked_for_again_until_it_is_old() -> None:
    service = Service([row()])
    first, _ = places_asked(service)
    again, paths = places_asked(service, known=first.known, today=TODAY + timedelta(days=3))
    assert paths == []
    assert again.known == first.known
    assert again.read == first.read
    _, paths = places_asked(
        Service([row(start="2027-02-03T16:00:00Z", end_time=None)]),
        known=first.known,
        today=TODAY + timedelta(days=KEEP_DAYS + SPREAD_DAYS),
    )
    assert len(paths) == 1


def test_a_place_that_does_not_answer_stays_as_it_was() -> None:
    first, _ = places_asked(Service([row()]))
    later = TODAY + timedelta(days=KEEP_DAYS + SPREAD_DAYS)
    down = Service([row(start="2027-02-03T16:00:00Z", end_time=None)], answers={"/v1/place/tprek:1/": Answer(500)})
    again, _ = places_asked(down, known=first.known, today=later)
    assert again.read.records[0].address == first.read.records[0].address


def test_what_nothing_refers_to_any_more_is_forgotten() -> None:
    known = (KnownThing(kind="place", id="vanha:1", asked_on=TODAY),)
    found, _ = places_asked(Service([row()]), known=known)
    assert [thing.id for thing in found.known] == ["tprek:1"]


def test_a_replaced_place_is_followed_and_never_for_ever() -> None:
    moved = place("tprek:1", replaced_by="https://example.org/v1/place/tprek:2/")
    new = place("tprek:2", street_address={"fi": "Uusikatu 3"})
    found, paths = places_asked(Service([row()], places={"tprek:1": moved, "tprek:2": new}))
    assert paths == ["/v1/place/tprek:1/", "/v1/place/tprek:2/"]
    assert found.read.records[0].address is not None
    assert found.read.records[0].address.street == Text({"fi": "Uusikatu 3"})
    circle = place("tprek:1", replaced_by=reference("place", "tprek:1"))
    _, paths = places_asked(Service([row()], places={"tprek:1": circle}))
    assert len(paths) == 4


@pytest.mark.parametrize("status", [404, 410])
def test_a_place_that_is_gone_is_remembered_as_gone(status: int) -> None:
    service = Service([row()], answers={"/v1/place/tprek:1/": Answer(status)})
    first, _ = places_asked(service)
    assert [thing.gone for thing in first.known] == [True]
    _, paths = places_asked(service, known=first.known)
    assert paths == []


def test_an_id_cannot_lead_the_question_elsewhere() -> None:
    found, paths = places_asked(Service([row(location={"id": "../../evil?x=#"})], places={}))
    assert paths == ["/v1/place/..%2F..%2Fevil%3Fx%3D%23/"]
    assert found.read.records[0].address is None


@pytest.mark.parametrize(
    ("fields", "municipality"),
    [
        ({}, "837"),
        ({"divisions": None}, "837"),
        ({"divisions": [], "address_locality": {"fi": "Espoo"}}, "049"),
        ({"divisions": [], "address_locality": {"fi": "Jossain"}}, None),
        ({"divisions": [{"type": "district", "name": {"fi": "Espoo"}}], "address_locality": None}, None),
    ],
)
def test_the_municipality_of_a_place_is_told_and_not_guessed(fields: dict[str, Any], municipality: str | None) -> None:
    assert place_told("a:1", place(**fields), TODAY, "fi").municipality == municipality


@pytest.mark.parametrize(
    "position", [None, {}, {"coordinates": [61.5, 23.7]}, {"coordinates": ["23.7", "61.5"]}, {"coordinates": [0, 0]}]
)
def test_a_point_that_is_none_in_finland_is_left_out(position: Any) -> None:
    told = place_told("a:1", place(position=position), date(2026, 1, 1), "fi")
    assert told.address is not None
    assert told.address.coordinates is None
