"""Snapshot tests: a project of three services, from raw PTV v11 records to the Markdown of every page.

When a change of the pages is meant, `make bless` accepts it; the difference is then read in review.
"""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path
from typing import TypeVar

import pytest

from generators.model.base import Model
from generators.model.records import Unread
from generators.snapshot import Manifest, Snapshot, write_snapshot
from generators.sources.ptv_v11 import mapping
from tests.command import perhekeskus

MINI = Path(__file__).parent
EXPECTED = MINI / "_expected"
LOCAL = ("500001a7", "500002a7", "500003a7", "500004a7")
"""A meeting place, an event, a group whose address is confidential, an organisation."""

TUESDAY = datetime(2026, 12, 1, 10, tzinfo=UTC)

R = TypeVar("R", bound=Model)


def _read(name: str, read: Callable[[object, list[Unread]], R | None], unread: list[Unread]) -> dict[str, R]:
    raw = json.loads((MINI / "ptv" / f"{name}.json").read_text(encoding="utf-8"))
    records = {row["id"]: read(row, unread) for row in raw}
    assert None not in records.values()
    return {id_: record for id_, record in records.items() if record is not None}


@pytest.fixture(scope="module")
def snapshot_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mini") / "snapshot"
    unread: list[Unread] = []
    services = _read("services", mapping.read_service, unread)
    channels = _read("channels", mapping.read_channel, unread)
    organisations = _read("organisations", mapping.read_organisation, unread)
    assert unread == []
    manifest = Manifest(
        address="https://www.example.org/api/v11/",
        official=False,
        county="08",
        municipalities=("536",),
        pulled_at=TUESDAY,
        full_pulled_at=TUESDAY,
        counts={"services": len(services), "channels": len(channels), "organisations": len(organisations)},
    )
    write_snapshot(folder, Snapshot(manifest, services, channels, organisations, {}, {}, ()))
    return folder


@pytest.fixture(scope="module")
def written(snapshot_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pages") / "pages"
    environment = {"SOURCE_DATE_EPOCH": str(int(TUESDAY.timestamp()))}
    done = perhekeskus("pages", "--snapshot", snapshot_folder, "--out", out, root=MINI, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def _texts(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_pages_are_as_expected(written: Path, bless: bool) -> None:
    if bless:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(written, EXPECTED)
    now, expected = _texts(written), _texts(EXPECTED)
    assert sorted(now) == sorted(expected), "pages came or went; `make bless` accepts it"
    changed = [
        line
        for name in now
        for line in unified_diff(
            expected[name].splitlines(), now[name].splitlines(), f"expected/{name}", name, "", "", 1
        )
    ]
    assert not changed, "pages changed; `make bless` accepts it\n" + "\n".join(changed[:200])


def test_there_is_a_page_of_each_record_in_each_language(written: Path) -> None:
    names = list(_texts(written))
    for digits in ("200001a7", "200002a7", "200003a7", "300001a7", "300002a7", "100001a7", "100002a7", *LOCAL):
        assert len([name for name in names if f"{digits}00/index.md" in name]) == 3, digits


def test_a_confidential_address_is_nowhere(written: Path) -> None:
    assert [name for name, text in _texts(written).items() if "Salattu" in text] == []
