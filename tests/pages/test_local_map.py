"""The map of one place: whose point it shows, and when there is none."""

import re
from typing import Any

from generators.directory.local import kind_of
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from tests.hand_made import place, service, snapshot
from tests.local_made import event, group, meeting_place, space, street
from tests.pages.world import page_of

WORLD = snapshot([service("s1", "Neuvola", channels=("p1",))], [place("p1", "Perhetalo", point=(61.5, 23.7))])


def shown(record: LocalRecord, *others: LocalRecord) -> tuple[str, str] | None:
    """The file of the map and the feature of it that is shown; None when there is no map."""
    markdown = page_of(WORLD, kind_of(record), record.id, local=(record, *others)).markdown
    found = re.search(r'data-places="([^"]+)".* data-only="([^"]+)"', markdown)
    return (found[1], found[2]) if found else None


def digits(record: LocalRecord) -> str:
    return page_of(WORLD, kind_of(record), record.id, local=(record,)).address.rstrip("/").rpartition("-")[2]


def test_a_meeting_place_is_shown_from_the_file_of_its_municipality() -> None:
    assert shown(meeting_place()) == ("../../kunnat/tampere/paikat.geojson", digits(meeting_place()))


def test_what_is_held_at_a_meeting_place_is_shown_there() -> None:
    held: dict[str, Any] = {"address": None, "place_id": "m1"}
    assert shown(event(**held), meeting_place()) == shown(meeting_place())
    through = event(address=None, place_id="s1")
    assert shown(through, space(**held), meeting_place()) == shown(meeting_place())


def test_what_is_held_at_a_place_of_ptv_is_shown_there() -> None:
    found = shown(event(address=None, place_id="p1"))
    assert found is not None
    assert found[1] == page_of(WORLD, "location", "p1").address.rstrip("/").rpartition("-")[2]


def test_there_is_no_map_of_what_no_map_has() -> None:
    for record in (
        event(),
        meeting_place(address=street(point=None)),
        meeting_place(confidential_address=True),
        meeting_place(online=True),
        group(confidential_address=True, address=None, place_id="p1", place_text=Text({"fi": "talo"})),
        meeting_place(municipality=None, address=street()),
    ):
        assert shown(record) is None, record


def test_hosts_that_name_each_other_have_no_map() -> None:
    one, other = space("s1", address=None, place_id="s2"), space("s2", address=None, place_id="s1")
    assert shown(one, other) is None
