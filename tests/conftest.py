"""What all tests share: the reference material beside the project, the built example site, the blessing of snapshots.

Nothing is skipped silently: the end of each run says which tests did not run and why.
"""

import os
from pathlib import Path

import pytest

from tests.command import ROOT, perhekeskus
from tests.hostile import HostileSite, build_hostile_site

SHARED = ROOT.parent / "shared"
SHARED_MISSING = "the shared reference material is not beside the project (../shared)"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what the mini site gives now as what is expected")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folders = item.path.relative_to(ROOT).parts
        if "browser" in folders:
            item.add_marker("browser")
        if "site" in folders:
            item.add_marker("site")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    missing = [r for r in terminalreporter.stats.get("skipped", []) if SHARED_MISSING in str(r.longrepr)]
    if missing:
        terminalreporter.section("not run: the shared reference material is missing")
        for report in missing:
            terminalreporter.write_line(report.nodeid)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared reference material (`../shared`); without it the test is skipped and the end of the run says so."""
    if not SHARED.is_dir():
        pytest.skip(SHARED_MISSING)
    return SHARED


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether new output is to be accepted as expected (`make bless`)."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built example site. `make test` builds it once for all phases and names it in PERHEKESKUS_TEST_SITE."""
    if given := os.environ.get("PERHEKESKUS_TEST_SITE"):
        return Path(given)
    folder = tmp_path_factory.mktemp("example")
    result = perhekeskus("build", "--snapshot", folder / "no-snapshot", "--out", folder / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def hostile(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> HostileSite:
    """A site built from hostile data."""
    return build_hostile_site(shared, tmp_path_factory.mktemp("hostile"))
