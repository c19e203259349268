"""Tests that cannot run say so; where CI=true a missing browser is a failure."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import chromium
from tests.command import ROOT

NEEDS_SHARED = "def test_needs_it(shared):\n    assert shared.is_dir()\n"
NEEDS_BROWSER = "def test_needs_it(browser):\n    assert browser.is_connected()\n"


def _run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", str(folder / "tests")],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The harness alone, in a folder that has nothing beside it."""
    project = tmp_path / "alone" / "project"
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns("test_*", "__pycache__", "mini"))
    shutil.copytree(ROOT / "generators", project / "generators", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project)
    return project


def test_without_the_shared_material_the_end_of_the_run_names_the_tests(copied: Path) -> None:
    (copied / "tests" / "test_one.py").write_text(NEEDS_SHARED, encoding="utf-8")
    done = _run(copied)
    assert done.returncode == 0, done.stdout + done.stderr
    closing = done.stdout.split("not run: the shared reference material is missing", 1)[1]
    assert "tests/test_one.py::test_needs_it" in closing


@pytest.mark.parametrize(("ci", "code", "word"), [("true", 1, "no Chromium"), ("", 0, "1 skipped")])
def test_a_missing_browser_fails_where_ci_is_true(copied: Path, ci: str, code: int, word: str) -> None:
    (copied / "tests" / "browser" / "test_one.py").write_text(NEEDS_BROWSER, encoding="utf-8")
    nowhere = str(copied / "empty")
    done = _run(copied, CI=ci, PATH=nowhere, PLAYWRIGHT_BROWSERS_PATH=nowhere)
    assert done.returncode == code, done.stdout + done.stderr
    assert word in done.stdout


def test_a_browser_on_the_path_is_taken_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "google-chrome"
    browser.write_text("#!/bin/sh\n", encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find() == browser
