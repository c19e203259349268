"""The stand-in's hostile objects are read as text, and all that is kept can be written as UTF-8."""

import copy
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generators.model.records import Channel, Service, Unread
from generators.sources.ptv_v11.mapping import read_channel, read_collection, read_organisation, read_service

pytestmark = pytest.mark.shared

READERS: dict[str, Callable[[object, list[Unread]], Any]] = {
    "services": read_service,
    "channels": read_channel,
    "organizations": read_organisation,
    "collections": read_collection,
}
EACH = 40


@pytest.fixture(scope="module")
def faults(shared: Path) -> ModuleType:
    folder = str(shared / "ptv" / "sandbox")
    sys.path.insert(0, folder)
    try:
        return importlib.import_module("faults")
    finally:
        sys.path.remove(folder)


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """A few objects of each kind from the stand-in's smallest corpus."""
    folder = tmp_path_factory.mktemp("corpus")
    builder = shared / "ptv" / "sandbox" / "corpus.py"
    command = [sys.executable, str(builder), "--county", "08", "--scale", "0.02", "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {
        name: [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[:EACH]]
        for name in READERS
    }


def addresses_in(value: Any) -> list[str]:
    """Every `url` of a dumped record."""
    if isinstance(value, dict):
        own = [value["url"]] if "url" in value else []
        return own + [url for inner in value.values() for url in addresses_in(inner)]
    return [url for inner in value for url in addresses_in(inner)] if isinstance(value, list) else []


def test_hostile_objects_are_read_as_text(faults: ModuleType, corpus: dict[str, list[Any]]) -> None:
    for name, reader in READERS.items():
        for kind in faults.KINDS:
            for number, original in enumerate(corpus[name]):
                raw = json.loads(json.dumps(faults.poison(copy.deepcopy(original), kind)))
                unread: list[Unread] = []
                record = reader(raw, unread)
                where = (name, kind, number)
                assert record is not None, where
                written = record.model_dump_json().encode("utf-8").decode()
                assert not re.search("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]", written), (
                    where
                )
                assert all(re.match(r"https?://[^\s\"'<>]+$", url) for url in addresses_in(json.loads(written))), where
                assert max(len(text) for _, text in record.names) <= 300, where
                assert all(part.model_dump_json().encode("utf-8") for part in unread)


def test_impossible_hours_of_the_stand_in_are_told(faults: ModuleType, corpus: dict[str, list[Any]]) -> None:
    place = next(raw for raw in corpus["channels"] if raw["serviceChannelType"] == "ServiceLocation")
    unread: list[Unread] = []
    found = read_channel(faults.poison(copy.deepcopy(place), "hours"), unread)
    assert isinstance(found, Channel)
    assert found.hours == ()
    assert len([part for part in unread if part.field.startswith("serviceHours.")]) == 3


def test_names_in_an_odd_language_and_half_characters(faults: ModuleType, corpus: dict[str, list[Any]]) -> None:
    odd = read_service(faults.poison(copy.deepcopy(corpus["services"][0]), "shapes"), [])
    half = read_service(faults.poison(copy.deepcopy(corpus["services"][0]), "surrogate"), [])
    assert isinstance(odd, Service)
    assert isinstance(half, Service)
    assert "xx" in odd.names.root
    assert "Puolikas merkki" in half.names.root.values()


def test_a_clean_corpus_is_read_whole(corpus: dict[str, list[Any]]) -> None:
    for name, reader in READERS.items():
        for raw in corpus[name]:
            unread: list[Unread] = []
            assert reader(raw, unread) is not None
            assert {part.reason.split(":")[0] for part in unread} <= {"coordinates outside Finland"}
