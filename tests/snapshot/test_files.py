from datetime import UTC, datetime
from pathlib import Path

import pytest

from generators.model.records import Channel, Organisation, Service, ServiceCollection, Unread
from generators.model.text import Text
from generators.snapshot import (
    LeftOut,
    Manifest,
    Snapshot,
    SnapshotError,
    files,
    opening,
    read_manifest,
    read_snapshot,
    write_snapshot,
)
from tests import hand_made

NAMES = Text({"fi": "Neuvola"})
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def snapshot(*services: str, county: str = "08") -> Snapshot:
    return Snapshot(
        manifest=Manifest(
            address="http://127.0.0.1",
            official=False,
            county=county,
            municipalities=("837",),
            pulled_at=NOW,
            full_pulled_at=NOW,
            counts={"services": len(services)},
        ),
        services={key: Service(id=key, names=NAMES) for key in services},
        channels={"c": Channel(id="c", kind="phone", names=NAMES)},
        organisations={"o": Organisation(id="o", names=NAMES)},
        collections={"k": ServiceCollection(id="k", names=NAMES)},
        left_out={"l": LeftOut(id="l", names=NAMES, class_codes=("P20",))},
        unread=(Unread(kind="service", id="u", reason="b"), Unread(kind="channel", id="u", reason="a", whole=False)),
    )


def test_none_yet(tmp_path):
    assert read_snapshot(tmp_path / "snap") is None
    assert read_manifest(tmp_path / "snap") is None


def test_what_was_written_is_read(tmp_path):
    written = snapshot("b", "a")
    write_snapshot(tmp_path / "snap", written)
    found = read_snapshot(tmp_path / "snap")
    assert found is not None
    assert found.manifest == read_manifest(tmp_path / "snap") == written.manifest
    assert found.services == written.services
    assert list(found.services) == ["a", "b"]
    assert found.channels == written.channels
    assert found.organisations == written.organisations
    assert found.collections == written.collections
    assert found.left_out == written.left_out
    assert [part.kind for part in found.unread] == ["channel", "service"]
    assert set(found.unread) == set(written.unread)


def test_the_next_replaces_all(tmp_path):
    write_snapshot(tmp_path, snapshot("a", "b"))
    write_snapshot(tmp_path, snapshot("c"))
    found = read_snapshot(tmp_path)
    assert found is not None
    assert list(found.services) == ["c"]


def test_the_same_records_give_the_same_bytes(tmp_path):
    write_snapshot(tmp_path / "one", snapshot("a", "b"))
    write_snapshot(tmp_path / "two", snapshot("b", "a"))
    for path in (tmp_path / "one" / "ptv").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / "ptv" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("services.jsonl", b'{"id":"a","names":{}}\n{"id":"b"}\n', "services.jsonl:2: names: Field required"),
        ("services.jsonl", b'{"id":"a","names":{},"x":1}\n', "services.jsonl:1: x: Extra"),
        ("channels.jsonl", b'{"id":', "channels.jsonl:1: Invalid JSON"),
        ("organisations.jsonl", b'{"id":"\xff"}', "organisations.jsonl:1: Invalid JSON"),
        ("left_out.jsonl", b"[" * 5_000, "left_out.jsonl:1: Invalid JSON"),
        ("manifest.json", b"", "manifest.json:1"),
    ],
)
def test_a_damaged_file_is_named_with_line_and_remedy(tmp_path, name, text, told):
    write_snapshot(tmp_path, snapshot("a"))
    (tmp_path / "ptv" / name).write_bytes(text)
    with pytest.raises(SnapshotError, match="perhekeskus pull --full") as raised:
        read_snapshot(tmp_path)
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("sound", "broken", "told"),
    [('"08"', '"zz"', "'zz' is no wellbeing services county"), ('"837"', '"../x"', "0: Str")],
)
def test_a_manifest_of_no_region_is_refused(tmp_path, sound, broken, told):
    write_snapshot(tmp_path, hand_made.snapshot())
    file = tmp_path / "ptv" / "manifest.json"
    text = file.read_text(encoding="utf-8")
    assert sound in text
    file.write_text(text.replace(sound, broken), encoding="utf-8")
    with pytest.raises(SnapshotError, match=r"manifest\.json:1: ") as raised:
        read_snapshot(tmp_path)
    assert told in str(raised.value)


def test_a_missing_file_is_named(tmp_path):
    write_snapshot(tmp_path, snapshot("a"))
    (tmp_path / "ptv" / "unread.jsonl").unlink()
    with pytest.raises(SnapshotError, match=r"unread\.jsonl: the file is missing"):
        read_snapshot(tmp_path)


def test_a_swap_while_reading_does_not_mix_two_pulls(tmp_path, monkeypatch):
    write_snapshot(tmp_path, snapshot("a", county="08"))
    true = files.read_records
    swapped = []

    def read(given, name, model):
        if name == "services.jsonl" and not swapped:
            swapped.append(name)
            write_snapshot(tmp_path, snapshot("b", county="06"))
        return true(given, name, model)

    monkeypatch.setattr(files, "read_records", read)
    found = read_snapshot(tmp_path)
    assert found is not None
    assert (found.manifest.county, list(found.services)) == ("08", ["a"])
    found = read_snapshot(tmp_path)
    assert found is not None
    assert (found.manifest.county, list(found.services)) == ("06", ["b"])


def test_a_swap_between_opening_two_files_begins_again(tmp_path, monkeypatch):
    write_snapshot(tmp_path, snapshot("a", county="08"))
    true = opening._open
    opened = []

    def open_(place: Path, name: str, handle: int):
        opened.append(name)
        if len(opened) == 3:
            write_snapshot(tmp_path, snapshot("b", county="06"))
        return true(place, name, handle)

    monkeypatch.setattr(opening, "_open", open_)
    found = read_snapshot(tmp_path)
    assert found is not None
    assert (found.manifest.county, list(found.services)) == ("06", ["b"])
    assert len(opened) > len(set(opened))
