"""The data of what is on: what each file holds, and what it must not."""

import gzip
import json
from datetime import timedelta
from typing import Any

import pytest

from generators.hours_by_day import KNOWN_DAYS
from generators.model.hours import HoursRule
from generators.model.local_records import AgeRange, LocalRecord
from generators.outings import Outings
from generators.pages.registry import record_files
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import Snapshot
from tests.hand_made import NOKIA, place, service, snapshot
from tests.local_made import TODAY, called_off, event, gathering, group, meeting_place, street, weekly
from tests.pages.world import pages_of, prepared

RULE = Outings(keywords=("leikkipuisto*",), leave_out_words=("neuvola*",))
DAILY = (HoursRule(kind="weekly", always_open=True),)
PLACES = snapshot([service("s1", "Palvelu", channels=("c1", "c2"))], [])


def world(*channels: Any) -> Snapshot:
    return snapshot([service("s1", "Palvelu", channels=tuple(channel.id for channel in channels))], channels)


def file(
    address: str, *records: LocalRecord, language: str = "fi", held: Snapshot | None = None, **more: Any
) -> dict[str, Any]:
    there = prepared(held or world(), local=records, outings=RULE, **more)
    files = {file.address: file.content for file in record_files(there, language)}
    told: dict[str, Any] = json.loads(files[address])
    return told


def items(*records: LocalRecord, address: str = "mihin-tanaan/tanaan.json", **more: Any) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = file(address, *records, **more)["items"]
    return told


def test_an_item_tells_what_the_week_and_its_filters_need() -> None:
    [item] = items(meeting_place())
    assert item.pop("link").startswith("kohtaamispaikat/puiston-perhekahvila-")
    assert item == {
        "name": "Puiston perhekahvila",
        "note": "0–6-vuotiaat · Mallitie 4, Tampere",
        "times": ",0930-1130,,,,,,,0930-1130",
        "ages": [[0, 6]],
        "free": True,
        "languages": ["fi"],
        "point": [61.4981, 23.761],
    }
    assert file("mihin-tanaan/tanaan.json")["from"] == "2026-11-23"


def test_what_was_called_off_is_marked_and_what_is_postponed_says_so() -> None:
    off = gathering(weekly(1), called_off(TODAY + timedelta(days=1)))
    [item] = items(meeting_place(gatherings=(off,)))
    assert item["times"].startswith(",!0930-1130,")
    [item] = items(event(status="postponed"))
    assert (item["times"].lstrip(","), item["off"]) == ("!1000-1200", "siirretty")


def test_each_municipality_has_what_is_there_or_for_it() -> None:
    there = (meeting_place(), group(), group("g2", "Verkkoryhmä", online=True, municipality=None, address=None))
    assert [item["name"] for item in items(*there, address="kunnat/nokia/tanaan.json")] == [
        "Kaksosten vanhemmat",
        "Verkkoryhmä",
    ]
    assert len(items(*there)) == 3


def test_a_name_in_another_language_is_marked() -> None:
    [item] = items(meeting_place(), address="vart-i-dag/i-dag.json", language="sv")
    assert item["lang"] == "fi"
    assert item["link"].startswith("motesplatser/")


def test_other_places_fill_only_days_on_which_nothing_is_on() -> None:
    there = world(place("c1", "Uimahalli", hours=DAILY), place("c2", "Neuvola", "2", hours=DAILY))
    daily = meeting_place(gatherings=(gathering(*[weekly(day) for day in range(7)]),))
    assert [item["name"] for item in items(daily, held=there)] == ["Puiston perhekahvila"]
    [cafe, hall] = items(meeting_place(), held=there)
    assert hall["visit"]
    assert "visit" not in cafe
    fields = hall["times"].split(",")
    assert [fields[day] for day in (0, 1, 2)] == ["0000-2400", "", "0000-2400"]


@pytest.mark.parametrize("address", ["mihin-tanaan/tanaan.json", "kunnat/tampere/tanaan.json"])
def test_a_confidential_address_is_in_no_file(address: str) -> None:
    hidden = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="turvakoti"),))
    there = world(place("c1", "Leikkipuisto", hours=DAILY))
    assert items(meeting_place(confidential_address=True), address=address, held=there, editorial=hidden) == []
    assert len(items(meeting_place(), address=address, held=there)) == 2


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_link_is_a_page(language: str) -> None:
    there, local = world(place("c1", "Leikkipuisto", hours=DAILY)), (meeting_place(), group(), event())
    pages = pages_of(there, language, local=local, outings=RULE)
    files = record_files(prepared(there, local=local, outings=RULE), language)
    links = [
        item["link"]
        for file in files
        if file.address.endswith(("tanaan.json", "i-dag.json", "today.json"))
        for item in json.loads(file.content)["items"]
    ]
    assert len(links) == 8
    assert set(links) <= pages.keys()


def test_text_is_as_it_came_and_never_markup() -> None:
    [item] = items(meeting_place("m2", "<b>*Kahvila*</b> & [x](y)", address=street("<i>1</i>")))
    assert item["name"] == "<b>*Kahvila*</b> & [x](y)"
    assert "Mallitie <i>1</i>" in item["note"]


def test_a_hundred_things_of_a_town_fit_in_ten_kilobytes() -> None:
    records = [
        meeting_place(
            f"{n:08x}-0000-4000-8000-000000000000",
            f"Kohtaamispaikka {n * 7919 % 1000}",
            ages=(AgeRange(least=n % 7, most=n % 7 + 6),),
            address=street(str(n)),
            gatherings=(gathering(weekly(n % 5, f"{8 + n % 9:02}:30", "18:00"), weekly((n + 2) % 7)),),
        )
        for n in range(100)
    ]
    held = prepared(world(), local=records)
    content = next(file.content for file in record_files(held, "fi") if file.address == "kunnat/tampere/tanaan.json")
    assert len(gzip.compress(content, 9)) < 10_000
    assert len(json.loads(content)["items"]) == 100


def test_no_item_has_more_days_than_scripts_know() -> None:
    [item] = items(meeting_place(gatherings=(gathering(*[weekly(day) for day in range(7)]),), municipality=NOKIA))
    assert len(item["times"].split(",")) == KNOWN_DAYS
