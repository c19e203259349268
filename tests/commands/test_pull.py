import shutil
from datetime import timedelta
from pathlib import Path

import pytest
import yaml

from generators.commands.pull import summary
from generators.snapshot import HeldBack, read_manifest
from generators.sources.ptv_v11.pull import Report
from tests.command import perhekeskus
from tests.sources.ptv_v11.small_ptv import COUNTY, number, small_ptv


@pytest.fixture
def project(root, tmp_path) -> Path:
    """A project with our settings, but one that loses its patience at once."""
    data = tmp_path / "project" / "content" / "data"
    data.mkdir(parents=True)
    shutil.copy(root / "content" / "data" / "editorial.yml", data)
    settings = yaml.safe_load((root / "content" / "data" / "settings.yml").read_text(encoding="utf-8"))
    settings["limits"] = {"attempts": 1, "timeout": 5}
    settings["sources"]["borders"]["address"] = ""
    (data / "settings.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return tmp_path / "project"


def test_pulls_into_the_snapshot_and_says_what_came_of_it(project):
    with small_ptv(3) as (ptv, server):
        options = ("pull", "--ptv-url", f"{server.address}/api/v11/", "--county", COUNTY, "--snapshot", "deep/snap")
        first = perhekeskus(*options, root=project)
        agent = server.asked[0][1]["User-Agent"]
        ptv.now += timedelta(days=1)
        second = perhekeskus(*options, root=project)
        third = perhekeskus(*options, "--full", root=project)
    assert (first.returncode, first.stderr) == (0, "")
    assert "Pulled everything: 18 requests" in first.stdout
    assert "Snapshot: 3 services, 3 channels, 1 organisations" in first.stdout
    assert "Pulled changes" in second.stdout
    assert "Pulled everything" in third.stdout
    assert agent.startswith("perhekeskus/")
    assert agent.endswith("(+https://example.org/perhekeskus/)")
    manifest = read_manifest(project / "deep" / "snap")
    assert manifest is not None
    assert (manifest.address, manifest.county, manifest.official) == (server.address, COUNTY, False)
    assert (project / "deep" / "snap" / "addresses.jsonl").read_bytes().count(b"\n") == 7
    assert sorted(path.name for path in (project / "deep").iterdir()) == ["snap"]


def test_what_is_not_given_comes_from_the_settings(project):
    path = project / "content" / "data" / "settings.yml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    with small_ptv(3) as (_, server):
        settings["region"]["county"] = COUNTY
        settings["sources"]["ptv"]["address"] = server.address
        path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        result = perhekeskus("pull", root=project)
    assert result.returncode == 0, result.stderr
    manifest = read_manifest(project / "snapshot")
    assert manifest is not None
    assert (manifest.address, manifest.county) == (server.address, COUNTY)


def test_a_source_that_is_down_ends_with_2(project):
    with small_ptv(3) as (_, server):
        address = server.address
    result = perhekeskus("pull", "--ptv-url", address, "--snapshot", "snap", root=project)
    assert result.returncode == 2
    assert address in result.stderr
    assert "Traceback" not in result.stderr
    assert not (project / "snap").exists()


def test_too_little_ends_with_3_unless_accepted(project):
    with small_ptv(10) as (ptv, server):
        options = ("pull", "--ptv-url", server.address, "--county", COUNTY, "--snapshot", "snap")
        assert perhekeskus(*options, root=project).returncode == 0
        for each in range(5):
            ptv.remove("Service", number(f"Palvelu {each}"))
        refused = perhekeskus(*options, root=project)
        accepted = perhekeskus(*options, "--accept-shrink", root=project)
    assert refused.returncode == 3
    assert "services 10 → 5 (50%)" in refused.stderr
    assert accepted.returncode == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--county", "99"), "'99' is none of 01, 02"),
        (("--ptv-url", "palvelutietovaranto"), "is not an address of PTV"),
        (("--no-such-option",), "No such option"),
    ],
)
def test_mistakes_end_with_1(project, options, told):
    result = perhekeskus("pull", *options, root=project)
    assert result.returncode == 1
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_help_tells_of_exit_codes(project):
    result = perhekeskus("pull", "--help", root=project)
    assert result.returncode == 0
    for word in ("--ptv-url", "--county", "--snapshot", "--accept-shrink", "--full", "Exit codes"):
        assert word in result.stdout


def test_the_summary_names_what_was_held_back_and_warned_of():
    report = Report(
        full=False,
        counts={"services": 5, "left_out": 2},
        fetched={"service": 1, "channel": 0},
        requests=37,
        seconds=1.25,
        unread=0,
        held_back=(HeldBack(kind="municipality", id="905", before=12, after=3),),
        warnings=("the list kept moving",),
    )
    assert summary(report) == [
        "Pulled changes: 37 requests, 1.2 s",
        "Asked for: 1 services",
        "Snapshot: 5 services, 2 left out",
        "Held back: municipality 905 fell from 12 to 3 services; its old records stay (--accept-shrink lets them go)",
        "Warning: the list kept moving",
    ]
