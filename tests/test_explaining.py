from datetime import date
from typing import Any

import pytest

from generators.addresses import Addressed, Register, addressed_records
from generators.directory import build_directory
from generators.directory.local import LocalDirectory
from generators.errors import PerhekeskusError
from generators.explaining import Material, explain
from generators.model.concept import Concept
from generators.model.local_records import Confirmation
from generators.model.records import Service, Unread
from generators.model.text import Text
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situations
from generators.snapshot import HeldBack, LeftOut
from tests import local_made
from tests.hand_made import CITY, COUNTY, phone, place, service, settings, snapshot

A, B, C = (
    "aaaaaaaa-0000-0000-0000-000000000001",
    "aaaaaaaa-0000-0000-0000-000000000002",
    "cccccccc-0000-0000-0000-000000000003",
)
OLD = "dddddddd-0000-0000-0000-000000000004"


def material(editorial: Editorial | None = None, local: LocalDirectory | None = None, **more: Any) -> Material:
    editorial = editorial or Editorial()
    services = [
        service(A, fi="Neuvola", general="g", channels=("p", "here", "gone-for-good")),
        service(B, fi="Neuvola", general="g", organisation=COUNTY, channels=("there",)),
    ]
    left_out = [LeftOut(id=C, names=Text({"fi": "Jätehuolto"}), class_codes=("P20",), organisation_id=CITY)]
    found = snapshot(services, [place("here"), place("there"), phone("p")], left_out=left_out, **more)
    archived = Addressed("service", OLD, Text({"fi": "Entinen palvelu"}))
    register = Register().extended([archived, *addressed_records(found)], date(2026, 11, 22))
    return Material(
        found, build_directory(found, editorial, Situations(), settings(), local=local), register, editorial
    )


def told(reference: str, **more: Any) -> str:
    return "\n".join(explain(reference, material(**more)))


def test_a_kept_and_merged_service() -> None:
    text = told(A)
    assert "service “Neuvola”" in text
    assert "kept: tier A: service class P3.4" in text
    assert f"merged with {B}: the county and a municipality" in text
    assert f"its page leads to {B}" in text
    assert "channel gone-for-good, which the source does not publish" in text
    assert "address: neuvola-aaaaaaaa00 (since 2026-11-22)" in text
    assert "responsible: “Tampere” city" in text


def test_a_service_left_out_by_rule_or_by_an_editor() -> None:
    assert "not kept: left out: P20 without target group" in told(C)
    removed = Editorial(remove=(EditorialEntry(id=A, reason="suljettu"),))
    assert "not kept: removed by an editor: suljettu" in told(A, editorial=removed)
    added = Editorial(add=(EditorialEntry(id=C, reason="perheille"),))
    assert "added by an editor: perheille; it was left out at the last pull" in told(C, editorial=added)


def test_every_rule_has_its_words() -> None:
    health, families = (Concept(code="P5.1"),), (Concept(code="KR1.2"), Concept(code="KR1.3"))
    other = service(A, fi="Palvelu", service_classes=health, target_groups=families)
    editorial = Editorial()

    def line(found: Service) -> str:
        world = snapshot([found])
        directory = build_directory(world, editorial, Situations(), settings())
        return explain(A, Material(world, directory, Register(), editorial))[1]

    assert line(other) == "  kept: tier B: service class P5.1 with target group KR1.2, KR1.3"
    assert line(other.model_copy(update={"service_classes": ()})) == "  kept: tier C: target group KR1.2, KR1.3"
    neither = other.model_copy(update={"service_classes": (), "target_groups": ()})
    assert line(neither) == "  not kept: left out: no service class without target group KR1.2 or KR1.3"


def test_a_channel_and_the_services_that_lead_to_it() -> None:
    text = told("there")
    assert "channel (location) “Neuvola”" in text
    assert "merged with here: the same house" in text
    assert f"kept: service {B} “Neuvola” leads to it" in text
    removed = Editorial(remove=(EditorialEntry(id=A, reason="suljettu"),))
    assert "not kept: no kept service leads to it" in told("p", editorial=removed)


def test_a_confidential_address_is_told_with_its_reason() -> None:
    editorial = Editorial(confidential_addresses=(EditorialEntry(id="here", reason="turvakoti"),))
    assert "shown nowhere: turvakoti" in told("here", editorial=editorial)
    assert "shown nowhere: the same place" in told("there", editorial=editorial)


def test_an_organisation() -> None:
    assert "kept: responsible for 1 services, produces 0, has 1 service locations" in told(CITY)
    assert "not kept: it has no part" in told("other-city")


def test_what_the_pull_could_not_read_or_held_back() -> None:
    unread = (
        Unread(kind="service", id=OLD, field="serviceNames", reason="no name"),
        Unread(kind="service", id=A, field="area", reason="unknown code", whole=False),
    )
    assert "service could not be read: serviceNames: no name" in told(OLD, unread=unread)
    assert "service field area could not be read: unknown code" in told(A, unread=unread)
    held = (HeldBack(kind="organisation", id=CITY, before=20, after=3),)
    assert "gave 3 services instead of 20" in told(CITY, held_back=held)
    assert "gave 3 services instead of 20" in told(
        "837", held_back=(HeldBack(kind="municipality", id="837", before=20, after=3),)
    )


def test_an_archived_record_and_an_unpublished_channel() -> None:
    assert "service “Entinen palvelu”" in told(OLD)
    assert "no longer in the snapshot" in told(OLD)
    assert f"does not publish; service {A} leads to it" in told("gone-for-good")


def test_the_beginning_of_an_id_will_do_when_only_one_begins_so() -> None:
    assert told("CCCCCCCC") == told(C)
    assert told("aaaaaaaa-0000-0000-0000-0000000000010"[:-1]) == told(A)
    with pytest.raises(PerhekeskusError, match="several records begin so"):
        told("aaaaaaaa")


def test_the_digits_that_end_an_address_mean_its_record() -> None:
    assert told("aaaaaaaa00") == told(A)
    assert told("aaaaaaaa000") == told(B)


def test_too_short_and_unknown_ids_are_errors() -> None:
    with pytest.raises(PerhekeskusError, match="at least 8"):
        told("ccccccc")
    with pytest.raises(PerhekeskusError, match="no such record"):
        told("0123456789")


def test_a_record_of_the_editors_with_all_that_is_known_of_it() -> None:
    old = Confirmation(day=date(2025, 1, 2))
    place_ = local_made.meeting_place(
        "eeeeeeee", serves=("536",), valid_to=date(2026, 5, 29), confirmed=old, ptv_id="here"
    )
    text = told("eeeeeeee", local=local_made.local(place_))
    for expected in (
        "eeeeeeee: meeting place “Puiston perhekahvila”",
        "kept: told by editors in content/data/meeting-places/eeeeeeee.yml",
        "municipalities: 837, 536",
        "the same in PTV: here",
        "not suggested for today: its season ended on 2026-05-29",
        "not suggested for today: last confirmed on 2025-01-02",
    ):
        assert expected in text


def test_a_record_held_elsewhere_whose_address_is_confidential() -> None:
    local = local_made.local(
        local_made.group("ffffffff", place_id="eeeeeeee"), local_made.space("eeeeeeee", confidential_address=True)
    )
    text = told("ffffffff", local=local)
    assert "held at: eeeeeeee" in text
    assert "its address is shown nowhere" in text


def test_a_local_record_of_another_county() -> None:
    assert "ffffffff: not kept: another county" in told(
        "ffffffff", local=local_made.local(local_made.group("ffffffff", municipality="091"))
    )
