"""A small county pulled from the stand-in for PTV has exactly the figures that the stand-in says are true."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generators.pulling import pull_ptv
from generators.selection import Editorial
from generators.settings import read_settings
from generators.snapshot import read_snapshot
from generators.statistics import statistics
from tests.command import ROOT
from tests.sandbox import ask, sandbox


@pytest.fixture(scope="module", params=["08", "17"])
def figures(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """(figures of our pull, the truth) of one county at a tenth of its size: large enough for every rule of merging."""
    county: str = request.param
    folder = tmp_path_factory.mktemp(f"county-{county}")
    builder = shared / "ptv" / "sandbox" / "corpus.py"
    corpus = ["--county", county, "--scale", "0.1", "--out", str(folder / "corpus")]
    subprocess.run([sys.executable, str(builder), *corpus], check=True, capture_output=True)
    with sandbox(shared, "--corpus", str(folder / "corpus")) as address:
        truth = ask(address, "/sandbox/facts")["family"]
        pull_ptv(ROOT, read_settings(ROOT), address=address, county=county, snapshot=folder / "snapshot")
    found = read_snapshot(folder / "snapshot")
    assert found is not None
    return statistics(found, Editorial()), truth


@pytest.mark.shared
def test_every_figure_is_the_true_one(figures: tuple[dict[str, Any], dict[str, Any]]) -> None:
    ours, truth = figures
    truth = {key: value for key, value in truth.items() if key not in ("note", "hours")}
    assert {key: ours[key] for key in truth} == truth


@pytest.mark.shared
def test_places_with_regular_hours_are_the_true_ones(figures: tuple[dict[str, Any], dict[str, Any]]) -> None:
    ours, truth = figures
    assert ours["hours"]["eligible"] == truth["hours"]["eligible"]
