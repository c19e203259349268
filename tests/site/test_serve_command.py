"""`perhekeskus serve` as a person runs it, until Ctrl-C."""

import os
import re
import signal
import subprocess
import urllib.request
from pathlib import Path

from tests.command import PERHEKESKUS
from tests.hooks.project import small_project


def test_the_site_is_served_under_its_base_path_until_interrupted(tmp_path: Path) -> None:
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    root = tmp_path / "project"
    root.mkdir()
    process = subprocess.Popen(
        [PERHEKESKUS, "serve", "--port", "0"],
        cwd=small_project(root),
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        found = re.search(r"http://127\.0\.0\.1:\d+/perhekeskus/", lines[-1])
        assert found, lines
        for language, folder in (("fi", ""), ("sv", "sv/")):
            with urllib.request.urlopen(found[0] + folder, timeout=10) as answer:
                assert f'<html lang="{language}"' in answer.read().decode()
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(30)
    assert code == 0
    assert list(scratch.iterdir()) == []
