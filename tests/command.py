"""The command as a person runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
PERHEKESKUS = str(Path(sys.executable).with_name("perhekeskus"))


def perhekeskus(
    *arguments: str | Path, root: Path = ROOT, environment: Mapping[str, str] | None = None, answers: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run `perhekeskus` on the project at `root`, with `answers` on its input; its exit code and what it wrote."""
    return subprocess.run(
        [PERHEKESKUS, *map(str, arguments)],
        cwd=root,
        env={**os.environ, **(environment or {})},
        input=answers,
        capture_output=True,
        text=True,
        check=False,
    )
