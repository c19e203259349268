"""How local records and PTV's lead to each other."""

from typing import Any

from generators.directory.local import kind_of
from generators.model.local_records import LocalRecord, Organiser
from generators.model.text import Text
from generators.pages.page import Page
from tests.hand_made import CITY, place, service, snapshot
from tests.local_made import event, group, local_organisation, meeting_place, volunteer_task
from tests.pages.world import links, page_of, seen

WORLD = snapshot([service("s1", "Neuvola", channels=("p1",))], [place("p1", "Perhetalo")])


def by(organisation: str) -> dict[str, Any]:
    return {"organisers": (Organiser(names=Text({"fi": "Nimi"}), sector="association", organisation_id=organisation),)}


def page(kind: str, id_: str, *records: LocalRecord) -> Page:
    return page_of(WORLD, kind, id_, local=records)


def leads_to(one: Page, other: Page) -> bool:
    return other.address.rstrip("/") in links(one)


def test_an_organisation_here_lists_what_it_organises_kind_by_kind() -> None:
    records = (local_organisation(), meeting_place(**by("o1")), event(**by("o1")), volunteer_task(**by("o1")), group())
    own = page("local_organisation", "o1", *records)
    for record in records[1:4]:
        other = page(kind_of(record), record.id, *records)
        assert leads_to(own, other)
        assert leads_to(other, own)
    assert not leads_to(own, page("group", "g1", *records))
    text = seen(own).text
    assert [text.index(name) for name in ("Kohtaamispaikat", "Tapahtumat", "Vapaaehtoiseksi")] == sorted(
        text.index(name) for name in ("Kohtaamispaikat", "Tapahtumat", "Vapaaehtoiseksi")
    )


def test_an_organisation_of_ptv_lists_what_it_organises() -> None:
    records = (meeting_place(**by(CITY)),)
    assert leads_to(page("organisation", CITY, *records), page("meeting_place", "m1", *records))
    assert leads_to(page("meeting_place", "m1", *records), page("organisation", CITY, *records))


def test_one_organisation_here_and_in_ptv_lists_the_same_on_both_pages() -> None:
    records = (local_organisation(ptv_id=CITY), meeting_place(**by("o1")), event(**by(CITY)))
    for own in (page("organisation", CITY, *records), page("local_organisation", "o1", *records)):
        assert leads_to(own, page("meeting_place", "m1", *records))
        assert leads_to(own, page("event", "e1", *records))
    assert leads_to(page("organisation", CITY, *records), page("local_organisation", "o1", *records))
    assert leads_to(page("local_organisation", "o1", *records), page("organisation", CITY, *records))


def test_a_meeting_place_lists_what_is_held_in_it_with_its_time() -> None:
    records = (meeting_place(), event(address=None, place_id="m1"), group(place_id="m1"))
    own = page("meeting_place", "m1", *records)
    assert leads_to(own, page("event", "e1", *records))
    assert leads_to(own, page("group", "g1", *records))
    assert "Perhepäivä · to 3.12. klo 10–12 · Mallitie 4" in " ".join(seen(own).text.split())


def test_the_same_place_in_ptv_and_here_lead_to_each_other() -> None:
    records = (meeting_place(ptv_id="p1"),)
    assert leads_to(page("location", "p1", *records), page("meeting_place", "m1", *records))
    assert leads_to(page("meeting_place", "m1", *records), page("location", "p1", *records))
