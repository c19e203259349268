import json
from datetime import date

from generators.model.address import Area
from generators.model.concept import Concept
from generators.model.hours import HoursRule, Opening
from generators.model.records import Unread
from generators.model.text import Text
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import HeldBack, LeftOut
from generators.statistics import regular, statistics
from tests.hand_made import COUNTY, phone, place, service, snapshot

WEEKLY = HoursRule(kind="weekly", openings=(Opening(first_day=0, last_day=4, opens="08:00", closes="16:00"),))
CLOSED_DAY = HoursRule(kind="exception", valid_from=date(2026, 12, 6), closed=True)


def test_figures_of_a_small_snapshot() -> None:
    group = (Concept(code="KR1.3"),)
    figures = statistics(
        snapshot(
            [
                service("a", fi="Neuvola", general="g", channels=("here", "there")),
                service("b", sv="Rådgivning", general="g"),
                service("z", fi="Neuvola", general="g", organisation=COUNTY, channels=("gone", "lost")),
                service(
                    "t", fi="Työpaja", service_classes=(Concept(code="P11"),), target_groups=group, channels=("p",)
                ),
                service(
                    "u",
                    fi="Nuortentalo",
                    service_classes=(Concept(code="P5.1"),),
                    target_groups=group,
                    area=Area(scope="nationwide"),
                ),
            ],
            [place("here", point=(61.5, 23.7), hours=(WEEKLY,)), place("there"), phone("p"), phone("unused")],
            unread=(Unread(kind="service", id="x", reason="nimi puuttuu"),),
            left_out=[LeftOut(id="l", names=Text({"fi": "Jäte"}))],
            held_back=(HeldBack(kind="municipality", id="837", before=20, after=3),),
        ),
        Editorial(),
    )
    assert figures["tiers"] == {"A": 3, "B": 1, "C": 1}
    assert (figures["kept"], figures["nationwideKept"], figures["leftOut"]) == (5, 1, 1)
    assert figures["withoutChannels"] == 3
    assert (figures["servicesWithDanglingReferences"], figures["danglingReferences"]) == (1, 2)
    assert figures["channels"] == {"total": 3, "byType": {"Phone": 1, "ServiceLocation": 2}}
    assert figures["locations"] == {"total": 2, "withUsableCoordinates": 1, "withoutUsableCoordinates": 1}
    assert figures["organizations"] == 2
    assert figures["merges"] == {
        "languageTwins": {"groups": [["a", "b"]], "records": 1},
        "municipalityCountyTwins": {"groups": [["a", "z"]], "records": 1},
        "samePlaces": {"groups": [["here", "there"]], "records": 1},
    }
    assert (figures["keptAfterMerging"], figures["locationsAfterMerging"]) == (3, 1)
    assert figures["hours"] == {"eligible": 1}
    assert figures["unread"] == [{"kind": "service", "id": "x", "field": "", "reason": "nimi puuttuu", "whole": True}]
    assert figures["heldBack"] == [{"kind": "municipality", "id": "837", "before": 20, "after": 3}]
    assert figures["manifest"]["official"] is False
    assert json.loads(json.dumps(figures)) == figures


def test_a_removed_service_is_not_counted() -> None:
    removed = Editorial(remove=(EditorialEntry(id="a", reason="suljettu"),))
    figures = statistics(snapshot([service("a", fi="A", channels=("p",))], [phone("p")]), removed)
    assert (figures["kept"], figures["channels"]["total"]) == (0, 0)


def test_regular_hours_tell_when_the_doors_are_open() -> None:
    assert regular([WEEKLY])
    assert regular([WEEKLY, CLOSED_DAY])
    assert regular([HoursRule(kind="weekly", always_open=True)])
    assert not regular([])
    assert not regular([CLOSED_DAY])
    assert not regular([HoursRule(kind="weekly", closed=True)])
    assert not regular([WEEKLY, HoursRule(kind="weekly")])
    assert not regular([WEEKLY, HoursRule(kind="exception", closed=True)])
    assert not regular([WEEKLY.model_copy(update={"by_appointment": True})])
