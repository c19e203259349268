"""Figures that the page about the data tells, counted from small snapshots."""

from datetime import UTC, date, datetime

import pytest

from generators.directory.merging import Merge
from generators.figures import ages, chosen, in_language, merges_by_rule, shown_records, unread_part, unread_parts
from generators.model.concept import Concept
from generators.model.records import Unread
from generators.model.text import Text
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import LeftOut
from tests.hand_made import CITY, phone, place, service, snapshot
from tests.pages.world import prepared

TODAY = date(2026, 11, 26)
FAMILIES, HEALTH = Concept(code="KR1.2"), Concept(code="P5.1")


def test_ages_are_counted_by_group_and_the_unknown_apart() -> None:
    days = (datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC), None)
    found = ages([service(f"s{n}", "Palvelu", changed_at=day) for n, day in enumerate(days)], TODAY)
    assert found.groups == (1, 1, 0, 1)
    assert found.unknown == 1


def test_a_language_version_is_a_name_in_it() -> None:
    records = [service("s1", "Neuvola", "Rådgivning"), service("s2", "Neuvola"), service("s3", sv="Rådgivning")]
    assert [in_language(records, language) for language in ("fi", "sv", "en")] == [2, 2, 0]


def test_what_is_shown_is_counted_as_readers_meet_it() -> None:
    services = [service("s1", "Yksi", channels=("c1", "c2", "p1")), service("s2", "Kaksi", channels=("p1",))]
    houses = [place("c1", "Talo", point=(61.0, 23.0)), place("c2", "Talo", point=(61.0, 23.0))]
    found = shown_records(prepared(snapshot(services, [*houses, phone("p1")])).directory)
    numbers = {kind: len(records) for kind, records in found.items()}
    assert numbers == {
        **{"service": 2, "location": 1, "phone": 1, "electronic": 0, "web_page": 0, "printable_form": 0},
        "organisation": 1,
    }


def test_every_rule_tells_how_many_it_took_or_left() -> None:
    services = [
        service("a1", "A"),
        service("a2", "A"),
        service("b", "B", service_classes=(HEALTH,), target_groups=(FAMILIES,)),
        service("c", "C", service_classes=(), target_groups=(FAMILIES,)),
        service("removed", "Poistettu"),
    ]
    left = [
        LeftOut(id="l1", names=Text({"fi": "Jätehuolto"}), class_codes=("P23.1", "P2.2", "P2.3"), organisation_id=CITY),
        LeftOut(id="l2", names=Text({"fi": "Tie"}), class_codes=("P2",)),
        LeftOut(id="l3", names=Text({"fi": "Muu"})),
        LeftOut(id="added", names=Text({"fi": "Kirjasto"}), class_codes=("P25.1",)),
    ]
    editorial = Editorial(
        add=(EditorialEntry(id="added", reason="perheille"),), remove=(EditorialEntry(id="removed", reason="ei"),)
    )
    found = chosen(prepared(snapshot(services, left_out=left), editorial))
    assert found.kept == {"family_class": 2, "wider_class": 1, "target_group": 1}
    assert found.left == {"no_rule": 3, "removed": 1}
    assert found.waiting == 1
    assert found.classes == (("P2", 2), ("", 1), ("P23", 1), ("P3", 1))


def test_merges_stand_by_rule() -> None:
    merges = (Merge("same_place", ("a", "b")), Merge("county_twins", ("c", "d")), Merge("same_place", ("e", "f", "g")))
    assert {rule: [merge.ids for merge in found] for rule, found in merges_by_rule(merges).items()} == {
        "same_place": [("a", "b"), ("e", "f", "g")],
        "county_twins": [("c", "d")],
    }


@pytest.mark.parametrize(
    ("field", "part"),
    [
        ("serviceHours.openingHour", "hours"),
        ("addresses.streetAddress.latitude", "place"),
        ("areas.type", "place"),
        ("phoneNumbers", "phone"),
        ("emails", "link"),
        ("addresses.url", "link"),
        ("serviceNames", "text"),
        ("signatureQuantity", "other"),
        ("", "other"),
    ],
)
def test_what_an_unread_field_is_about(field: str, part: str) -> None:
    assert unread_part(Unread(kind="channel", id="x", field=field, reason="?", whole=False)) == part


def test_unread_parts_are_counted_most_often_first() -> None:
    hours = Unread(kind="channel", id="x", field="serviceHours", reason="?", whole=False)
    unread = (Unread(kind="service", id="y", field="serviceNames", reason="no name"), hours, hours)
    assert unread_parts(unread) == (("channel", "hours", 2), ("service", "whole", 1))
