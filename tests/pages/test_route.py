"""The way to a place."""

from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.route import route_links
from generators.selection import Editorial, EditorialEntry
from tests.hand_made import place, service, snapshot
from tests.pages.world import page_of, prepared, seen

POINT = (61.49812, 23.76094)


def context() -> Context:
    return Context(prepared(snapshot([service("s1", "Palvelu")])), "fi")


def test_the_way_leads_to_the_point() -> None:
    [link] = route_links(context(), Coordinates(latitude=POINT[0], longitude=POINT[1]))
    assert "61.49812%2C23.76094" in link
    assert route_links(context(), None) == []


def test_a_place_with_coordinates_has_the_way_to_it_and_a_confidential_one_has_not() -> None:
    held = snapshot([service("s1", "Palvelu", channels=("c1",))], [place("c1", point=POINT)])
    hidden = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="turvakoti"),))
    for kind, record_id in (("location", "c1"), ("service", "s1")):
        assert "Reitti tänne" in seen(page_of(held, kind, record_id)).text
        assert "Reitti tänne" not in seen(page_of(held, kind, record_id, editorial=hidden)).text
