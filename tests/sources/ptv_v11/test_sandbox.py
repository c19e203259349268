"""The pull against the stand-in for PTV beside the project: faults, lies, passing days."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from generators.errors import PullRefusedError
from generators.snapshot import read_snapshot
from generators.snapshot.files import RECORDS, UNREAD
from tests.sandbox import ask, sandbox
from tests.sources.local_server import LocalServer
from tests.sources.ptv_v11.small_ptv import pull_from

pytestmark = pytest.mark.shared

COUNTY = "08"
FAULTS = ("--error-rate", "0.1", "--drop-rate", "0.02", "--truncate-rate", "0.02", "--html-rate", "0.02")


def pull(address: str, folder: Path, **fields: object):
    limits = {"attempts": 8, "batch": 20} | dict(fields.pop("limits", {}))  # type: ignore[call-overload]
    server = LocalServer(address.removeprefix("http://"), [])
    return pull_from(server, folder, county=COUNTY, limits=limits, **fields)


def post(address: str, path: str) -> None:
    urlopen(Request(address + path, method="POST"), timeout=30).read()


def records(folder: Path) -> dict[str, bytes]:
    return {kind: (folder / "ptv" / f"{kind}.jsonl").read_bytes() for kind in (*RECORDS, UNREAD)}


@pytest.fixture(scope="module")
def corpus(shared, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    command = [sys.executable, str(shared / "ptv" / "sandbox" / "corpus.py"), "--county", COUNTY, "--scale", "0.05"]
    subprocess.run([*command, "--out", str(folder)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def calm(shared, corpus) -> Iterator[str]:
    """The address of a sandbox without faults."""
    with sandbox(shared, "--corpus", str(corpus)) as address:
        yield address


@pytest.fixture(scope="module")
def right(calm, tmp_path_factory) -> Path:
    """The snapshot that a pull without faults gives on day 0."""
    folder = tmp_path_factory.mktemp("right") / "snap"
    pull(calm, folder)
    return folder


def test_counts_are_those_of_the_truth(calm, right):
    family = ask(calm, "/sandbox/facts")["family"]
    counters = ask(calm, "/sandbox/counters")
    found = read_snapshot(right)
    assert found is not None
    assert len(found.services) == family["kept"]
    assert len(found.channels) == family["channels"]["total"]
    assert found.manifest.counts["dangling_references"] == family["danglingReferences"]
    assert len({service.responsible_id for service in found.services.values()}) == family["organizations"]
    assert not any(part.whole for part in found.unread)
    assert counters["peakConcurrency"] <= 8
    assert counters["maxGuidsInOneCall"] <= 100
    assert list(counters["userAgents"]) == ["perhekeskus/test"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_faults_change_nothing_but_the_time(shared, corpus, right, tmp_path, seed):
    with sandbox(shared, "--corpus", str(corpus), *FAULTS, "--fault-seed", str(seed)) as address:
        pull(address, tmp_path)
        assert sum(ask(address, "/sandbox/counters")["faultsDone"].values()) > 3
    assert records(tmp_path) == records(right)


@pytest.mark.parametrize("lie", [("--vanish", "0.5"), ("--empty",)])
def test_a_lying_source_is_refused(shared, corpus, right, tmp_path, lie):
    shutil.copytree(right, tmp_path / "snap")
    with sandbox(shared, "--corpus", str(corpus), *lie) as address, pytest.raises(PullRefusedError):
        pull(address, tmp_path / "snap")
    assert records(tmp_path / "snap") == records(right)
    assert [path.name for path in tmp_path.iterdir()] == ["snap"]


@pytest.mark.parametrize(
    "flags",
    [("--id-page-size", "9"), ("--county-word", "services"), ("--require-user-agent", "--area-contains")],
)
def test_other_readings_of_the_api_give_the_same(shared, corpus, right, tmp_path, flags):
    with sandbox(shared, "--corpus", str(corpus), *flags) as address:
        pull(address, tmp_path)
    assert records(tmp_path) == records(right)


def test_days_of_changes_equal_a_full_pull_but_for_changed_connections(calm, tmp_path):
    """A changed connection does not change `modified` (v11 §1.3): only a full pull brings it."""
    post(calm, "/sandbox/reset?what=world")
    try:
        pull(calm, tmp_path / "daily")
        quiet: set[str] = set()
        for _ in range(5):
            post(calm, "/sandbox/advance?days=1")
            assert not pull(calm, tmp_path / "daily").full
            quiet |= {service for service, _ in ask(calm, "/sandbox/changes")[-1]["connectionsChanged"]}
        pull(calm, tmp_path / "full")
        daily, full = records(tmp_path / "daily"), records(tmp_path / "full")
        differ = {line for kind in daily for line in set(daily[kind].splitlines()) ^ set(full[kind].splitlines())}
        assert differ
        assert all(any(service.encode() in line for service in quiet) for line in differ)
        pull(calm, tmp_path / "daily", full=True)
        assert records(tmp_path / "daily") == full
    finally:
        post(calm, "/sandbox/reset?what=world")


def test_hostile_records_do_not_stop_the_pull(shared, corpus, right, tmp_path):
    with sandbox(shared, "--corpus", str(corpus), "--hostile", "1.0") as address:
        report = pull(address, tmp_path)
    found = read_snapshot(tmp_path)
    assert found is not None
    assert report.unread > 0
    every = {*found.services, *found.left_out, *(part.id for part in found.unread if part.kind == "service")}
    calm = read_snapshot(right)
    assert calm is not None
    assert {*calm.services, *calm.left_out} <= every


def test_killed_at_any_moment_the_old_snapshot_stays(calm, right, root, tmp_path):
    """Ten pulls of another day are killed at random moments: each time there is the old snapshot or the new, whole."""
    folder = tmp_path / "snap"
    shutil.copytree(right, folder)
    old = records(folder)
    post(calm, "/sandbox/advance?days=1")
    try:
        pull(calm, tmp_path / "new", full=True)
        new = records(tmp_path / "new")
        chance = random.Random(11)
        script = (
            "import sys; from pathlib import Path; from tests.sources.ptv_v11.test_sandbox import pull; "
            "print('begun', flush=True); pull(sys.argv[1], Path(sys.argv[2]), full=True)"
        )
        for _ in range(10):
            command = [sys.executable, "-c", script, calm, str(folder)]
            with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                assert process.stdout is not None
                assert process.stdout.readline() == b"begun\n"
                time.sleep(chance.uniform(0, 0.8))
                process.kill()
            assert records(folder) in (old, new)
        pull(calm, folder, full=True)
        assert records(folder) == new
        assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "snap"]
    finally:
        post(calm, "/sandbox/reset?what=world")
