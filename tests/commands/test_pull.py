import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.commands.pull import SHOWN_UNREAD, borders_in_words, in_words
from generators.model.text import Text
from generators.snapshot import HeldBack, read_manifest
from generators.snapshot.borders import BordersManifest, UnreadBorder, read_borders
from generators.sources.borders.pull import Report as BordersReport
from generators.sources.ptv_v11.pull import Report
from tests.command import perhekeskus
from tests.sources.borders import features
from tests.sources.ical.calendars import CLUB, calendar, event
from tests.sources.local_server import Answer, serving, told
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
    ("options", "said"),
    [
        (("--county", "99"), "'99' is none of 01, 02"),
        (("--ptv-url", "palvelutietovaranto"), "is not an address of PTV"),
        (("--no-such-option",), "No such option"),
    ],
)
def test_mistakes_end_with_1(project, options, said):
    result = perhekeskus("pull", *options, root=project)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_help_tells_of_exit_codes(project):
    result = perhekeskus("pull", "--help", root=project)
    assert result.returncode == 0
    for word in (
        "--ptv-url",
        "--borders-url",
        "--no-feeds",
        "--county",
        "--snapshot",
        "--accept-shrink",
        "--full",
        "Exit codes",
    ):
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
    assert in_words(report) == [
        "Pulled changes: 37 requests, 1.2 s",
        "Asked for: 1 services",
        "Snapshot: 5 services, 2 left out",
        "Held back: municipality 905 fell from 12 to 3 services; its old records stay (--accept-shrink lets them go)",
        "Warning: the list kept moving",
    ]


def test_both_sources_come_and_each_is_told(project):
    with small_ptv(3) as (_, ptv), serving(lambda _: told(features.county(COUNTY))) as borders:
        options = ("pull", "--ptv-url", ptv.address, "--borders-url", f"{borders.address}/wfs", "--county", COUNTY)
        first = perhekeskus(*options, root=project)
        second = perhekeskus(*options, root=project)
        third = perhekeskus(*options, "--full", root=project)
    assert [result.returncode for result in (first, second, third)] == [0, 0, 0]
    assert "Snapshot: 3 services" in first.stdout
    assert "Borders: 14 municipalities, 70 points, 0 unread: 1 requests" in first.stdout
    assert "are new enough (--full asks anew)" in second.stdout
    assert "Borders: 14 municipalities" in third.stdout
    assert len(borders.asked) == 2
    assert sorted(path.name for path in (project / "snapshot").iterdir()) == ["addresses.jsonl", "borders", "ptv"]
    assert [path.name for path in project.iterdir() if "staging" in path.name] == []


def test_borders_that_are_down_do_not_fail_the_pull(project):
    with small_ptv(3) as (_, ptv), serving(lambda _: Answer(500)) as borders:
        options = ("pull", "--ptv-url", ptv.address, "--borders-url", borders.address, "--county", COUNTY)
        result = perhekeskus(*options, root=project)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr
    assert read_manifest(project / "snapshot") is not None
    assert read_borders(project / "snapshot") is None
    last = result.stdout.splitlines()[-1]
    assert last.startswith(f"Warning: Borders: {borders.address}?service=WFS")
    assert last.endswith("there are no earlier ones")


def with_feed(project: Path, address: str) -> None:
    path = project / "content" / "data" / "settings.yml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    settings["sources"]["feeds"] = [{"key": "kerhot", "kind": "icalendar", "address": address}]
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def test_feeds_are_read_after_the_rest_and_only_when_a_trial_asks(project, tmp_path):
    far = calendar(event(*CLUB, f"DTSTART:{datetime.now(UTC) + timedelta(days=3):%Y%m%dT160000Z}"))
    with small_ptv(3) as (_, ptv), serving(lambda _: Answer(200, far, "text/calendar")) as feed:
        with_feed(project, feed.address)
        options = ("pull", "--ptv-url", ptv.address, "--county", COUNTY)
        left = perhekeskus(*options, root=project)
        asked = len(feed.asked)
        none = perhekeskus(*options, "--no-feeds", root=project)
        read = perhekeskus(*options, "--feeds", "--summary", str(tmp_path / "summary.md"), root=project)
    assert [result.returncode for result in (left, none, read)] == [0, 0, 0]
    assert (asked, len(feed.asked)) == (0, 1)
    assert "Feeds: not asked: kerhot (--feeds asks them)" in left.stdout
    assert "Feed kerhot: 1 records, 0 not read, 0 passed over: 1 requests" in read.stdout
    assert "Feed kerhot" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert (project / "snapshot" / "feed-kerhot" / "records.jsonl").is_file()


def test_a_feed_that_is_down_is_a_warning_and_exit_code_0(project):
    with small_ptv(3) as (_, ptv), serving(lambda _: Answer(500)) as feed:
        with_feed(project, feed.address)
        result = perhekeskus("pull", "--ptv-url", ptv.address, "--county", COUNTY, "--feeds", root=project)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr
    assert result.stdout.splitlines()[-1].startswith(f"Warning: Feed kerhot: {feed.address} answered 500")


def test_when_ptv_is_down_borders_are_not_asked_for(project):
    with small_ptv(1) as (_, ptv):
        address = ptv.address
    with serving(lambda _: told(features.county(COUNTY))) as borders:
        result = perhekeskus("pull", "--ptv-url", address, "--borders-url", borders.address, root=project)
        assert borders.asked == []
    assert result.returncode == 2


def manifest_of(**fields: Any) -> BordersManifest:
    plain: dict[str, Any] = {
        "address": "https://wfs.example.org",
        "layer": "areas:municipalities",
        "official": False,
        "attribution": Text({"fi": "Kuntarajat"}),
        "county": "08",
        "pulled_at": datetime(2026, 11, 20, tzinfo=UTC),
        "counts": {"municipalities": 23},
    }
    return BordersManifest(**(plain | fields))


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (None, "Borders: not asked for (--borders-url, or sources.borders.address in the settings, names a source)"),
        (BordersReport(manifest_of()), "Borders: those of 2026-11-20 are new enough (--full asks anew)"),
        (BordersReport(None, trouble="down"), "Warning: Borders: down; there are no earlier ones"),
        (
            BordersReport(manifest_of(), trouble="down"),
            "Warning: Borders: down; the earlier ones of 2026-11-20 stay",
        ),
    ],
)
def test_the_summary_tells_what_became_of_the_borders(report, line):
    assert borders_in_words(report) == [line]


def test_the_summary_names_municipalities_without_a_new_border():
    unread = tuple(UnreadBorder(id=f"feature {number}", reason="no code") for number in range(SHOWN_UNREAD + 2))
    manifest = manifest_of(held_back=("837",), missing=("536",), unread=unread)
    lines = borders_in_words(BordersReport(manifest, requests=1, seconds=0.25))
    assert lines[:4] == [
        "Borders: 23 municipalities: 1 requests, 0.2 s",
        "Warning: Borders: the source does not give 837 Tampere; its earlier border stays",
        "Warning: Borders: the source does not give 536 Nokia; it has no border",
        "Warning: Borders: not read: feature 0: no code",
    ]
    assert len(lines) == 3 + SHOWN_UNREAD + 1
    assert lines[-1] == "Warning: Borders: not read: 2 more, see borders/manifest.json in the snapshot"
