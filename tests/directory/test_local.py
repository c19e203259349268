"""Local records in the directory: whose address they have, and whose they may not have."""

from generators.directory import build_directory
from generators.directory.entries import Directory
from generators.directory.local import LocalEntry
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.selection import Editorial
from tests.hand_made import HELSINKI, NOKIA, place, service, settings, snapshot
from tests.local_made import event, group, local, meeting_place, space
from tests.pages.world import SITUATIONS


def directory(*records: LocalRecord, confidential: str = "") -> Directory:
    """With the place p1 of PTV at Mallitie 1."""
    point = (61.5, 23.7)
    reasons = [{"id": confidential, "reason": "turvakoti"}] if confidential else []
    editorial = Editorial.model_validate({"confidential_addresses": reasons})
    pulled = snapshot([service("s1", "Neuvola", channels=("p1",))], [place("p1", point=point)])
    return build_directory(pulled, editorial, SITUATIONS, settings(), local=local(*records))


def entry(id_: str, *records: LocalRecord, confidential: str = "") -> LocalEntry:
    return directory(*records, confidential=confidential).local.entries[id_]


def test_a_record_without_an_address_has_that_of_its_host() -> None:
    found = entry("e1", event(address=None, place_id="m1"), meeting_place())
    assert found.address == meeting_place().address
    assert found.host_id == "m1"


def test_the_house_that_the_hall_is_in_gives_the_address() -> None:
    found = entry("e1", event(address=None, place_id="s1"), space(address=None, place_id="m1"), meeting_place())
    assert found.address == meeting_place().address
    assert found.host_id == "s1"


def test_hosts_that_name_each_other_end() -> None:
    found = entry("s1", space("s1", address=None, place_id="s2"), space("s2", address=None, place_id="s1"))
    assert found.address is None


def test_a_place_of_ptv_can_be_the_host() -> None:
    found = entry("e1", event(address=None, place_id="p1", municipality=None))
    assert found.address is not None
    assert found.address.number == "1"
    assert found.point is not None
    assert found.municipality == "837"


def test_a_confidential_record_tells_no_address_and_no_host() -> None:
    found = entry(
        "g1", group(confidential_address=True, place_id="m1", place_text=Text({"fi": "talo"})), meeting_place()
    )
    assert found.hidden
    assert (found.address, found.point, found.host_id) == (None, None, None)
    assert (found.record.address, found.record.place_id, found.record.place_text) == (None, None, Text({}))


def test_what_is_held_at_a_confidential_place_has_no_address_either() -> None:
    for found in (
        entry("e1", event(place_id="m1"), meeting_place(confidential_address=True)),
        entry("e1", event(address=None, place_id="p1"), confidential="p1"),
        entry("e1", event(ptv_id="p1"), confidential="p1"),
        entry("e1", event(address=place("p1").addresses[0]), confidential="p1"),
    ):
        assert found.hidden
        assert (found.address, found.record.address, found.point) == (None, None, None)


def test_the_municipality_is_the_records_own_before_its_hosts() -> None:
    assert entry("g1", group(place_id="m1"), meeting_place()).municipality == NOKIA
    assert entry("g1", group(municipality=None, place_id="m1"), meeting_place()).municipality == "837"


def test_another_countys_record_is_left_out_and_named() -> None:
    found = directory(event(municipality=HELSINKI)).local
    assert found.entries == {}
    assert found.left_out == {"e1": "another county"}
