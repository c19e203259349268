"""The nights of a region, by the very steps of the workflows: real git repositories, a small PTV over https."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import yaml

from tests.hooks.project import small_project
from tests.repositories import clone, commit_all, git, log, origin_of
from tests.sources.local_server import LocalServer
from tests.sources.ptv_v11.small_ptv import COUNTY, SmallPtv, number, small_ptv
from tests.workflows import Run, job, run_job

REFUSAL = "Refuse to publish what is an example or broken"


class Region:
    """A region's repository at `bare`, and its PTV: `night` runs the nightly workflow as far as it is ours."""

    def __init__(self, folder: Path, certificate: Path) -> None:
        self.folder, self.certificate = folder, certificate
        self.project = folder / "project"
        self.project.mkdir()
        small_project(self.project)
        (self.project / ".gitignore").write_text("/.venv\n/site/\n/snapshot/\n/snapshot.bundle\n", encoding="utf-8")
        self.bare = origin_of(self.project, folder / "origin.git")
        self.nights = 0

    def settle(self, server: LocalServer, *, official: bool = True) -> None:
        """The settings name this PTV, and as the official one if it is to be."""
        file = self.project / "content" / "data" / "settings.yml"
        settings = yaml.safe_load(file.read_text(encoding="utf-8"))
        settings["region"]["county"] = COUNTY
        settings["languages"] = ["fi"]
        settings["limits"] = {"attempts": 1, "timeout": 5}
        settings["sources"]["ptv"] = {"address": server.address} | ({"official_host": server.host} if official else {})
        settings["sources"]["borders"] = {"address": ""}
        file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        commit_all(self.project, "Asetukset")
        git(self.project, "push", "--quiet", "origin", "main")

    def night(self) -> Run:
        """The job `build`, and if it made a commit the job `keep` after it."""
        self.nights += 1
        done = self.run("nightly.yml", "build", f"night-{self.nights}")
        if not done.failed and (bundle := done.uploaded.get("snapshot")):
            checkout = clone(self.bare, self.folder / f"keep-{self.nights}", depth=1)
            shutil.copy(bundle, checkout)
            kept = run_job(job("nightly.yml", "keep"), checkout)
            done.failed = kept.failed
            done.said |= kept.said
        return done

    def run(self, workflow: str, name: str, folder: str) -> Run:
        """A job in a fresh shallow checkout, trusting the certificate of the PTV."""
        checkout = clone(self.bare, self.folder / folder, depth=1)
        return run_job(job(workflow, name), checkout, SSL_CERT_FILE=str(self.certificate))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1 with its key, made for this run."""
    if not shutil.which("openssl"):
        pytest.skip("no openssl: no certificate can be made, and only https can be official")
    file = tmp_path_factory.mktemp("tls") / "localhost.pem"
    made_for = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2", "-nodes")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", *made_for, "-keyout", str(file), "-out", f"{file}.crt"]
    subprocess.run(command, check=True, capture_output=True)
    file.write_text(file.read_text(encoding="ascii") + Path(f"{file}.crt").read_text(encoding="ascii"), "ascii")
    return file


@pytest.fixture
def region(tmp_path: Path, certificate: Path) -> Region:
    return Region(tmp_path, certificate)


@contextmanager
def official(region: Region, count: int = 3) -> Iterator[tuple[SmallPtv, LocalServer]]:
    """A PTV that the settings of the region call the official one."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(region.certificate)
    with small_ptv(count, tls) as (ptv, server):
        region.settle(server)
        yield ptv, server


def test_the_nights_of_a_region(region: Region) -> None:
    with official(region) as (ptv, _):
        first = region.night()
        assert (first.failed, first.outputs) == (None, {}), first.said
        assert log(region.bare) == ["Snapshot of 2026-11-23: 3 services (the first)"]
        ptv.now += timedelta(days=1)
        ptv.remove("Service", number("Palvelu 0"))
        ptv.add_service("Uusi kerho")
        second = region.night()
    assert (second.failed, second.outputs) == (None, {}), second.said
    assert log(region.bare)[0] == "Snapshot of 2026-11-24: 3 services (+1 −1)"
    site = second.uploaded["github-pages"]
    assert list(site.glob("palvelut/uusi-kerho-*/index.html"))
    gone = next(iter(site.glob("palvelut/palvelu-0-*/index.html")))
    assert "noindex" in gone.read_text(encoding="utf-8")
    for told in ("## Pull", "Pulled changes", "## Site", "Services: fi", "may be published", "New services:"):
        assert told in second.summary

    down = region.night()  # the source does not answer now
    assert (down.failed, down.outputs) == (None, {"code": "2"}), down.said
    assert "## Pull\n\n- Failed (exit code 2)\n" in down.summary
    assert set(down.uploaded) == {"github-pages"}
    assert len(log(region.bare)) == 2
    assert {path.relative_to(site) for path in site.rglob("*.html")} == {
        path.relative_to(down.uploaded["github-pages"]) for path in down.uploaded["github-pages"].rglob("*.html")
    }


def test_too_little_is_refused_and_the_last_good_night_published(region: Region) -> None:
    with official(region, 10) as (ptv, _):
        assert region.night().failed is None
        for each in range(5):
            ptv.remove("Service", number(f"Palvelu {each}"))
        ptv.now += timedelta(days=1)
        done = region.night()
    assert (done.failed, done.outputs) == (None, {"code": "3"}), done.said
    assert "services 10 → 5" in done.summary
    assert len(list(done.uploaded["github-pages"].glob("palvelut/palvelu-*/index.html"))) == 10
    assert len(log(region.bare)) == 1


def test_a_first_night_without_a_source_publishes_nothing(region: Region) -> None:
    with official(region):
        pass
    done = region.night()
    assert (done.failed, done.outputs) == (REFUSAL, {"code": "2"})
    assert done.uploaded == {}
    assert "It is not to be published" in done.summary


def test_data_of_another_host_is_neither_published_nor_kept(region: Region) -> None:
    with small_ptv() as (_, server):
        region.settle(server, official=False)
        done = region.night()
    assert (done.failed, done.outputs) == (REFUSAL, {})
    assert done.uploaded == {}
    assert git(region.bare, "branch", "--format=%(refname:short)") == "main"


def test_two_nights_at_once_do_not_overwrite_each_other(region: Region) -> None:
    with official(region) as (ptv, _):
        assert region.night().failed is None
        ptv.now += timedelta(hours=1)
        slow = region.run("nightly.yml", "build", "slow")
        ptv.now += timedelta(days=1)
        ptv.add_service("Uusi kerho")
        assert region.night().failed is None
    checkout = clone(region.bare, region.folder / "keep-slow", depth=1)
    shutil.copy(slow.uploaded["snapshot"], checkout)
    late = run_job(job("nightly.yml", "keep"), checkout)
    assert late.failed is not None
    assert log(region.bare)[0] == "Snapshot of 2026-11-24: 4 services (+1)"


def test_a_change_is_checked_and_built_on_the_last_snapshot(region: Region) -> None:
    with official(region):
        assert region.night().failed is None
    done = region.run("pull-request.yml", "site", "change")
    assert done.failed is None, done.said
    assert list(done.uploaded["site"].glob("palvelut/palvelu-0-*/index.html"))
    assert "Services: fi" in done.summary


def test_faults_of_editors_are_told_before_anything_is_built(region: Region) -> None:
    page = region.project / "content" / "fi" / "index.md"
    page.write_text("# Etusivu\n\n[a](palvelu:puuttuu)\n", encoding="utf-8")
    commit_all(region.project, "Virhe")
    git(region.project, "push", "--quiet", "origin", "main")
    done = region.run("pull-request.yml", "site", "change")
    assert done.failed == "Check what editors wrote; every fault is told at once"
    assert done.uploaded == {}
    assert "palvelu:puuttuu" in done.summary
    assert "content/fi/index.md:3" in done.summary
