"""Every recorded PTV object (v8–v11) is read, or refused with its id and the reason; none crashes."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generators.model.records import Unread
from generators.sources.ptv_v11.mapping import (
    read_channel,
    read_collection,
    read_general_description_names,
    read_organisation,
    read_service,
)

pytestmark = pytest.mark.shared

READERS: dict[str, Callable[[object, list[Unread]], Any]] = {
    "serviceNames": read_service,
    "serviceChannelNames": read_channel,
    "organizationNames": read_organisation,
    "serviceCollectionNames": read_collection,
}


def objects(file: Path) -> list[Any]:
    """The records of a file: one, an array, a page, or an object keyed by id; comments are left out."""
    text = re.sub(r"(?m)^\s*//.*$", "", file.read_text(encoding="utf-8-sig"))
    value = json.loads(text)
    if isinstance(value, dict) and "itemList" in value:
        return value["itemList"] or []
    if isinstance(value, dict) and "id" not in value and all(isinstance(one, dict) for one in value.values()):
        return list(value.values())
    return value if isinstance(value, list) else [value]


def recordings(shared: Path) -> Iterator[tuple[Path, Any, Callable[[object, list[Unread]], Any]]]:
    """File, object and its reader for every recorded record. Code lists and pieces of records are none."""
    folder = shared / "ptv" / "recorded"
    for file in sorted(folder.rglob("*.json*")):
        if "codes" in file.parts or "official-general-descriptions" in file.parts:
            continue
        for raw in objects(file):
            reader = next((READERS[key] for key in READERS if key in raw), None)
            if reader:
                yield file.relative_to(folder), raw, reader


def test_recorded_objects_are_read_or_refused_with_id_and_reason(shared: Path) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for file, raw, reader in recordings(shared):
        unread: list[Unread] = []
        record = reader(raw, unread)
        whole = [part for part in unread if part.whole]
        assert (record is None) == bool(whole), file
        assert all(part.id and part.reason for part in unread), file
        if record is not None:
            assert record.id == raw["id"]
            assert json.loads(record.model_dump_json().encode("utf-8"))["id"] == raw["id"]
        counts[file.parts[0], "read" if record else "refused"] += 1
    assert {folder for (folder, result) in counts if result == "refused"} == {"v11-official-shapes"}
    assert counts["v8-kunta-api", "read"] >= 51
    assert counts["v9-kunta-api", "read"] >= 51
    assert counts["v11-turku-smbackend", "read"] >= 6
    assert counts["v10-auroraai", "read"] >= 1


def test_nothing_is_left_out_of_real_records(shared: Path) -> None:
    """v9 has generated filler in the place of contact details; the others are real and are read whole."""
    told = []
    for file, raw, reader in recordings(shared):
        if file.parts[0] in ("v8-kunta-api", "v10-auroraai", "v11-turku-smbackend"):
            unread: list[Unread] = []
            reader(raw, unread)
            told += [(file.name, part.field, part.reason) for part in unread]
    assert told == []


def test_placeholders_are_refused_as_not_published(shared: Path) -> None:
    for file, raw, reader in recordings(shared):
        if file.parts[0] == "v11-official-shapes":
            unread: list[Unread] = []
            assert reader(raw, unread) is None
            assert unread[0].reason in ("not published: string", "no id that could be used: string")


def test_the_day_nursery_with_two_addresses(shared: Path) -> None:
    (file,) = (shared / "ptv" / "recorded" / "v8-kunta-api").rglob("1bd39cda-*.json")
    found = read_channel(json.loads(file.read_text()), [])
    assert found is not None
    assert [one.street.get("fi") for one in found.addresses] == ["Mannerheiminkatu", "Kaivokatu"]
    assert all(one.coordinates and one.municipality == "529" for one in found.addresses)
    assert (found.phones[0].number, found.phones[0].dial) == ("044 041 0431", "+358440410431")


def test_placeholder_general_description(shared: Path) -> None:
    file = shared / "ptv" / "recorded" / "v11-official-shapes" / "V10VmOpenApiGeneralDescription.json"
    assert read_general_description_names(objects(file)[0]) is None
