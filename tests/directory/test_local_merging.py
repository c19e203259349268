"""The same thing told by several sources is one, whatever the order; what is not sure stays apart."""

from datetime import date
from itertools import permutations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generators.addresses import Register, addressed_local_records
from generators.directory import build_directory
from generators.directory.entries import Directory
from generators.directory.local import LocalDirectory, build_local
from generators.model.address import Coordinates
from generators.model.local_records import LocalRecord, Origin
from generators.model.text import Text
from generators.selection import Editorial
from tests.hand_made import NOKIA, TAMPERE, place, service, settings, snapshot
from tests.local_made import TODAY, event, gathering, group, meeting_place, on_dates, space, street
from tests.pages.world import SITUATIONS, pages_of, prepared

KINDS = {"kartta": "kml", "kalenteri": "icalendar", "seutu": "linked_events", "toinen": "linked_events"}
NEAR = Coordinates(latitude=61.4987, longitude=23.761)
"""70 metres north of the point of `street`."""

FAR = Coordinates(latitude=61.4995, longitude=23.761)
"""160 metres."""


def of(source: str) -> Origin:
    return Origin(source=source)


def local(*records: LocalRecord) -> LocalDirectory:
    return build_local(records, (TAMPERE, NOKIA), TODAY, KINDS)


def parts(*records: LocalRecord) -> list[list[str]]:
    """Ids of the records of each entry, the one shown first."""
    return [[part.id for part in entry.parts] for entry in local(*records).entries.values()]


def on(day: date, opens: str = "10:00", **fields: Any) -> dict[str, Any]:
    return {"gatherings": (gathering(on_dates(day, opens=opens, closes="13:00")),), **fields}


def test_the_same_name_at_the_same_door_is_one() -> None:
    assert parts(meeting_place("a", origin=of("kartta")), meeting_place("b")) == [["b", "a"]]


def test_names_are_compared_without_case_and_spaces() -> None:
    twin = meeting_place("b", "puiston  PERHEKAHVILA", origin=of("kartta"))
    assert parts(meeting_place("a"), twin) == [["a", "b"]]


def test_points_near_each_other_are_one_place_and_far_ones_two() -> None:
    near = meeting_place("b", address=street("9", point=NEAR), origin=of("kartta"))
    far = meeting_place("b", address=street("9", point=FAR), origin=of("kartta"))
    assert parts(meeting_place("a"), near) == [["a", "b"]]
    assert parts(meeting_place("a"), far) == [["a"], ["b"]]


def test_what_differs_is_two() -> None:
    mine, theirs = meeting_place("a"), {"origin": of("kartta")}
    assert len(parts(mine, meeting_place("b", "Toinen kahvila", **theirs))) == 2
    assert len(parts(mine, meeting_place("b", municipality=NOKIA, **theirs))) == 2
    assert len(parts(mine, meeting_place("b", address=None, **theirs))) == 2
    assert len(parts(mine, group("b", "Puiston perhekahvila", municipality=TAMPERE, address=street(), **theirs))) == 2


def test_two_records_of_one_source_are_two() -> None:
    assert parts(meeting_place("a"), meeting_place("b")) == [["a"], ["b"]]
    twins = [meeting_place(id_, origin=of("kartta")) for id_ in ("b", "c")]
    assert parts(meeting_place("a"), *twins) == [["a"], ["b"], ["c"]]


def test_events_are_one_when_they_begin_within_the_hour() -> None:
    mine, day = event("a"), date(2026, 12, 3)
    assert parts(mine, event("b", **on(day, "11:00"), origin=of("seutu"))) == [["a", "b"]]
    assert len(parts(mine, event("b", **on(day, "11:01"), origin=of("seutu")))) == 2
    assert len(parts(mine, event("b", **on(date(2026, 12, 10)), origin=of("seutu")))) == 2
    assert len(parts(mine, event("b", gatherings=(), origin=of("seutu")))) == 2


def test_an_address_of_the_house_counts() -> None:
    held = meeting_place("a", address=None, place_id="s1")
    [first, *_] = parts(held, space("s1"), meeting_place("b", origin=of("kartta")))
    assert first == ["a", "b"]


def test_editors_come_first_then_maps_calendars_and_linked_events() -> None:
    records = [
        event(id_, origin=of(source))
        for id_, source in zip("abcd", ("seutu", "kalenteri", "kartta", "editors"), strict=True)
    ]
    assert parts(*records) == [["d", "c", "b", "a"]]


def test_what_the_first_lacks_comes_from_the_next() -> None:
    mine = meeting_place("a", summary=Text({}), free=None, contacts=(), address=None, place_id=None)
    mine = mine.model_copy(update={"address": street(point=None), "names": Text({"fi": "Puiston perhekahvila"})})
    theirs = meeting_place(
        "b",
        names=Text({"fi": "Puiston perhekahvila", "sv": "Parkens kafé"}),
        audience=Text({"fi": "kaikki"}),
        valid_to=date(2027, 1, 1),
        origin=of("kartta"),
    )
    [entry] = local(mine, theirs).entries.values()
    record = entry.record
    assert (record.id, record.origin) == ("a", mine.origin)
    assert record.names.get("sv") == "Parkens kafé"
    assert (record.summary, record.audience, record.free) == (theirs.summary, theirs.audience, True)
    assert record.contacts == theirs.contacts
    assert record.address == mine.address, "an address is never put together of two"
    assert record.valid_to is None, "the season of another source ends nothing"


def test_what_the_first_says_stays() -> None:
    mine = meeting_place("a", free=False, summary=Text({"fi": "Oma."}))
    [entry] = local(mine, meeting_place("b", origin=of("kartta"))).entries.values()
    assert (entry.record.free, entry.record.summary) == (False, mine.summary)


def test_one_that_is_confidential_makes_all_so() -> None:
    found = local(meeting_place("a"), meeting_place("b", confidential_address=True, origin=of("kartta")))
    [entry] = found.entries.values()
    assert entry.hidden
    assert (entry.address, entry.point) == (None, None)
    assert [one.address for one in (entry.record, *entry.parts)] == [None, None, None]


def test_a_confidential_record_without_an_address_hides_that_of_its_twin() -> None:
    mine = meeting_place("a", confidential_address=True, address=None)
    twin = meeting_place("b", address=street("13"), description=Text({"fi": "Mallitie 13"}), origin=of("kartta"))
    [entry] = local(mine, twin).entries.values()
    assert entry.hidden
    assert [(one.address, one.description.root) for one in (entry.record, *entry.parts)] == [(None, {})] * 3


def of_county(*records: LocalRecord, confidential: str = "") -> Directory:
    reasons = [{"id": confidential, "reason": "turvakoti"}] if confidential else []
    pulled = snapshot([service("s1", "Neuvola", channels=("p1",))], [place("p1", number="4")])
    editorial = Editorial.model_validate({"confidential_addresses": reasons})
    return build_directory(pulled, editorial, SITUATIONS, settings(), local=local(*records))


def test_a_confidential_street_of_ptv_hides_every_part() -> None:
    told = Text({"fi": "Mallitie 4"})
    other = meeting_place("b", address=street("9", point=NEAR), description=told, origin=of("kartta"))
    for first, second in ((meeting_place("a"), other), (other, meeting_place("a"))):
        [entry] = of_county(first, second, confidential="p1").local.entries.values()
        assert entry.record.description.root == {}
        assert entry.hidden
        assert [one.address for one in (entry.record, *entry.parts)] == [None, None, None]


def test_what_is_held_at_a_merged_place_is_held_at_its_primary() -> None:
    twin = meeting_place("b", origin=of("kartta"))
    found = local(meeting_place("a"), twin, event("e", "Juhla", address=None, place_id="b"))
    assert found.entries["e"].host_id == "a"


def test_the_address_of_a_merged_record_leads_to_its_primary() -> None:
    records = (meeting_place("a"), meeting_place("b", "Puiston perhekahvila", origin=of("kartta")))
    register = Register().extended(addressed_local_records(records, {TAMPERE}), TODAY)
    directory = of_county(*records)
    assert [(entry.id, primary) for entry, primary in register.moved(directory)] == [("b", "a")]
    assert register.gone(directory) == ()
    world = prepared(snapshot(), local=records)
    pages = pages_of(snapshot(), local=records)
    [points_on] = [page.points_on for page in pages.values() if page.kind == "gone"]
    assert points_on == f"kohtaamispaikat/{world.register.slug('meeting_place', 'a')}/"


@st.composite
def any_record(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "fi": draw(st.sampled_from(["Kahvila", "kahvila ", "Kerho"])),
        "origin": of(draw(st.sampled_from(["editors", *KINDS]))),
        "address": draw(st.sampled_from([None, street(), street("4", point=None), street("9", point=NEAR)])),
        "confidential_address": draw(st.sampled_from([False, False, False, True])),
        "free": draw(st.sampled_from([None, True])),
    }


@given(st.lists(any_record(), max_size=5), st.randoms())
def test_the_order_of_records_says_nothing(drawn: list[dict[str, Any]], random: Any) -> None:
    records = [meeting_place(f"m{number}", **fields) for number, fields in enumerate(drawn)]
    found = local(*records)
    for order in random.sample(list(permutations(records)), k=min(3, len(list(permutations(records))))):
        assert local(*order) == found
    told = sorted(part.id for entry in found.entries.values() for part in entry.parts)
    assert told == sorted(record.id for record in records), "none is lost, none is told twice"
    for entry in found.entries.values():
        sources = [part.origin.source for part in entry.parts]
        assert len(sources) == len(set(sources))
        assert not entry.hidden or all(part.address is None for part in (entry.record, *entry.parts))
