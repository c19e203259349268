"""The embedded example: whole, called an example, reaching nobody."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest

from generators.codes import municipalities_of
from generators.example import EXAMPLE, example_snapshot
from generators.situations import read_situations
from generators.snapshot import Snapshot
from tests.command import ROOT

FILES = ("services", "channels", "organisations", "general-descriptions", "collections")
SAYS_EXAMPLE = {"fi": r"Esimerkki|Malli|Keksitty", "sv": r"Exempel|Modell", "en": r"Example|Model|Invented"}
SENTENCE = {"fi": "Tämä on esimerkki.", "sv": "Detta är ett exempel.", "en": "This is an example."}
LAW_HOST = "www.finlex.fi"


@cache
def raw(name: str) -> list[dict[str, Any]]:
    found = json.loads((ROOT / EXAMPLE / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return example_snapshot(ROOT)


def everything() -> Iterator[tuple[str, dict[str, Any]]]:
    yield from ((name, record) for name in FILES for record in raw(name))


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every JSON object in a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from objects(part)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings(list(value.values()))
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


# --- whole -----------------------------------------------------------------------------------------------------------


def test_every_record_is_read(snapshot: Snapshot) -> None:
    assert snapshot.unread == ()
    assert len(snapshot.services) + len(snapshot.left_out) == len(raw("services"))
    assert not snapshot.manifest.official


def test_there_is_as_much_as_was_promised(snapshot: Snapshot) -> None:
    assert len(snapshot.services) >= 75
    assert 6 <= len(snapshot.left_out) <= 8
    assert len(snapshot.organisations) == len(raw("organisations")) == 15
    assert len(raw("general-descriptions")) == 12
    assert Counter(channel.kind for channel in snapshot.channels.values()) >= Counter(
        location=26, phone=12, electronic=8, web_page=8, printable_form=6
    )
    assert sum(file.stat().st_size for file in (ROOT / EXAMPLE).iterdir()) < 1_500_000


def test_records_are_sorted_and_begin_differently() -> None:
    """Pages are told apart by the first ten hex digits of the id."""
    for name in FILES:
        assert [record["id"] for record in raw(name)] == sorted(record["id"] for record in raw(name))
    beginnings = Counter(record["id"].replace("-", "")[:10] for _, record in everything())
    assert [beginning for beginning, count in beginnings.items() if count > 1] == []


def test_only_the_planted_references_dangle(snapshot: Snapshot) -> None:
    assert snapshot.manifest.counts["dangling_references"] == 2
    organisations = {record["id"] for record in raw("organisations")}
    general = {record["id"] for record in raw("general-descriptions")}
    for service in snapshot.services.values():
        assert {part.organisation_id for part in service.responsibilities} <= organisations | {None}
        assert service.general_description_id is None or service.general_description_id in general
    assert {channel.organisation_id for channel in snapshot.channels.values()} <= organisations
    for collection in snapshot.collections.values():
        assert set(collection.service_ids) <= snapshot.services.keys()
        assert set(collection.channel_ids) <= snapshot.channels.keys()


def test_both_ends_tell_of_the_same_connections() -> None:
    channels = {channel["id"]: channel for channel in raw("channels")}
    from_services = {
        (service["id"], connection["serviceChannel"]["id"])
        for service in raw("services")
        for connection in service["serviceChannels"] or []
        if connection["serviceChannel"]["id"] in channels
    }
    from_channels = {
        (connection["service"]["id"], channel["id"])
        for channel in raw("channels")
        for connection in channel["services"]
    }
    assert from_services == from_channels


def test_every_municipality_has_something_of_its_own(snapshot: Snapshot) -> None:
    """A service or a place that is not the whole county's."""
    told = Counter[str]()
    for service in snapshot.services.values():
        if all(part.kind == "municipality" for part in service.area.parts):
            told.update(service.area.municipalities)
    for channel in snapshot.channels.values():
        told.update(address.municipality for address in channel.addresses if address.municipality)
    county = {municipality.code for municipality in municipalities_of(snapshot.manifest.county)}
    assert county <= told.keys()
    assert all(told[code] >= 5 for code in ("837", "536", "980", "211", "790"))


def test_every_life_situation_has_services(snapshot: Snapshot) -> None:
    situations = read_situations(ROOT)
    found = {key for service in snapshot.services.values() for key in situations.of(service)}
    assert found == {situation.key for situation in situations.situations}


# --- called an example, and reaching nobody --------------------------------------------------------------------------


@pytest.mark.parametrize("organisation", raw("organisations"), ids=lambda record: record["id"][:8])
def test_organisations_are_called_examples(organisation: dict[str, Any]) -> None:
    assert organisation["organizationNames"]
    for name in organisation["organizationNames"]:
        assert re.search(SAYS_EXAMPLE[name["language"]], name["value"]), name["value"]


def test_descriptions_say_that_they_are_examples() -> None:
    described = {
        "services": "serviceDescriptions",
        "channels": "serviceChannelDescriptions",
        "organisations": "organizationDescriptions",
    }
    for name, key in described.items():
        for record in raw(name):
            for text in record[key]:
                if text["type"] == "Description" and text["value"]:
                    assert text["value"].endswith(SENTENCE[text["language"]]), text["value"][-60:]


def test_phone_numbers_are_in_an_area_code_that_nobody_has() -> None:
    phones = [part for _, record in everything() for part in objects(record) if "isFinnishServiceNumber" in part]
    assert len(phones) > 40
    for phone in phones:
        if phone["isFinnishServiceNumber"]:
            assert phone["prefixNumber"] is None
            assert phone["number"].startswith("012")
        else:
            assert phone["prefixNumber"] == "+358"
            assert re.fullmatch(r"12\d{7}", phone["number"])


def test_no_number_hides_in_a_text() -> None:
    keys = {"number", "businessCode", "postalCode", "latitude", "longitude", "modified", "id"}
    for _, record in everything():
        for part in objects(record):
            for key, value in part.items():
                if isinstance(value, str) and key not in keys and "://" not in value:
                    without_dates = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+", "", value)
                    assert key.lower().endswith("id") or not re.search(r"\d[\d ]{5,}\d", without_dates), value


def test_addresses_are_those_of_example_org() -> None:
    hosts = Counter[str]()
    for name, record in everything():
        for text in strings(record):
            for address in re.findall(r"[\w.+-]+@[\w.-]+", text):
                assert address.endswith(("@example.org", "@example.fi")), address
            for link in re.findall(r"https?://\S+", text):
                hosts[f"{name} {urlsplit(link).hostname}"] += 1
    concepts = {"services uri.suomi.fi", "services www.yso.fi", f"services {LAW_HOST}"}
    concepts |= {concept.replace("services", "general-descriptions") for concept in concepts}
    assert {host for host in hosts if not host.endswith(" www.example.org")} == concepts


def test_real_hosts_appear_only_as_laws_and_as_names_of_concepts() -> None:
    for _, record in everything():
        for part in objects({key: value for key, value in record.items() if key != "legislation"}):
            for key, value in part.items():
                if isinstance(value, str) and "://" in value and key != "uri":
                    assert urlsplit(value).hostname == "www.example.org", value
        for law in record.get("legislation", []):
            assert {urlsplit(page["url"]).hostname for page in law["webPages"]} == {LAW_HOST}


def test_streets_and_postal_codes_are_invented() -> None:
    for _, record in everything():
        for part in objects(record):
            if part.get("postalCode"):
                code = (part.get("municipality") or {}).get("code") or part["postalCode"][:3]
                assert part["postalCode"][:3] == code
            for street in part.get("street", []):
                assert re.match(r"Esimerkki|Malli|Keksity|Exempel|Modell|Påhitt", street["value"]), street


def test_its_readme_names_every_file() -> None:
    text = ((ROOT / EXAMPLE).parent / "README.md").read_text(encoding="utf-8")
    assert [file.name for file in (ROOT / EXAMPLE).iterdir() if f"`{file.name}`" not in text] == []
