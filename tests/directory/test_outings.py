"""Which places of a directory are to go to, and when."""

from generators.directory import Directory, build_directory
from generators.model.hours import HoursRule, Opening
from generators.model.records import Connection
from generators.outings import Outings
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situations
from tests.hand_made import place, service, settings, snapshot

RULE = Outings(keywords=("perhekahvila*", "leikkipuisto*"), leave_out_words=("*neuvola*",))


def hours(opens: str, closes: str) -> tuple[HoursRule, ...]:
    return (HoursRule(kind="weekly", openings=(Opening(first_day=0, last_day=4, opens=opens, closes=closes),)),)


def directory(*, editorial: Editorial | None = None) -> Directory:
    cafe = service("s1", "Perhekahvila").model_copy(
        update={
            "connections": (
                Connection(channel_id="hall", hours=hours("09:00", "11:00")),
                Connection(channel_id="house"),
                Connection(channel_id="clinic"),
            )
        }
    )
    other = service("s2", "Ohjaus", channels=("park", "desk"))
    places = [
        place("hall", "Kerhotila", "1", hours=hours("08:00", "16:00")),
        place("house", "Seurakuntatalo", "2", hours=hours("08:00", "16:00")),
        place("clinic", "Mallin neuvola", "3", hours=hours("08:00", "16:00")),
        place("park", "Leikkipuisto", "4", hours=hours("10:00", "18:00")),
        place("desk", "Talo", "5"),
    ]
    return build_directory(snapshot([cafe, other], places), editorial or Editorial(), Situations(), settings(), RULE)


def test_a_place_is_one_by_its_own_name_or_by_a_service_that_it_gives() -> None:
    found = directory().outings
    assert {id_: outing.service_ids for id_, outing in found.items()} == {
        "hall": ("s1",),
        "house": ("s1",),
        "park": (),
    }


def test_the_hours_of_the_service_there_stand_above_those_of_the_house() -> None:
    found = directory().outings
    assert found["hall"].hours == hours("09:00", "11:00")
    assert found["house"].hours == hours("08:00", "16:00")


def test_other_places_may_be_suggested_but_for_those_that_are_left_out() -> None:
    assert directory().visits == {"desk"}


def test_a_confidential_address_is_never_one_to_go_to() -> None:
    hidden = Editorial(
        confidential_addresses=(EditorialEntry(id="park", reason="a"), EditorialEntry(id="desk", reason="a"))
    )
    found = directory(editorial=hidden)
    assert "park" not in found.outings
    assert found.visits == frozenset()
