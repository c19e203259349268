"""Plain `mkdocs serve`: the default language, with reload."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hooks.project import small_project, write_page

pytestmark = pytest.mark.site

PATIENCE = 120
"""Seconds that a busy machine may take for a build."""


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return str(answer.read().decode())


def _wait_for(address: str, text: str) -> str:
    """The page at `address`, once it holds `text`."""
    ends = time.monotonic() + PATIENCE
    html = ""
    while time.monotonic() < ends:
        try:
            html = _get(address)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            html = ""
        if text in html:
            return html
        time.sleep(0.3)
    pytest.fail(f"{address} never held {text!r}")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    root = small_project(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield root, f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(30)


def test_pages_are_served_and_rebuilt(served: tuple[Path, str]) -> None:
    root, address = served
    html = _wait_for(address, "Etusivu fi")
    assert "livereload(" in html
    assert "Content-Security-Policy" not in html
    assert "Elämäntilanteet" in _get(f"{address}elamantilanteet/")
    write_page(root, "fi", "index.md", "Uusi etusivu")
    _wait_for(address, "Uusi etusivu")
