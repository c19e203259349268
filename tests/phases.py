"""`make test`: the phases in the order in which they are likeliest to fail fast, each with its time."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests import chromium
from tests.command import PERHEKESKUS, ROOT

PYTHON = sys.executable
PYTEST = (PYTHON, "-m", "pytest", "-q")


def phases(built: Path) -> dict[str, tuple[str, ...]]:
    """Name of each phase → its command. The example site is built once, into `built`, for all that look at it."""
    no_snapshot = built.with_name("no-snapshot")
    return {
        "format": (PYTHON, "-m", "ruff", "format", "--check", "."),
        "lint": (PYTHON, "-m", "ruff", "check", "."),
        "types": (PYTHON, "-m", "mypy"),
        "unit tests": (*PYTEST, "-n", "2", "-m", "not site and not browser"),
        "example site": (PERHEKESKUS, "build", "--snapshot", str(no_snapshot), "--out", str(built)),
        "site tests": (*PYTEST, "-n", "2", "--dist", "loadfile", "-m", "site and not browser"),
        "browser tests": (*PYTEST, "-n", "2", "-m", "browser"),
    }


def main() -> int:
    """Run every phase; stop at the first that fails and say which. Returns the exit code."""
    times: list[str] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="perhekeskus-example-") as folder:
        built = Path(folder) / "site"
        environment = {**os.environ, "PERHEKESKUS_TEST_SITE": str(built)}
        for name, command in phases(built).items():
            print(f"\n== {name}", flush=True)
            begun = time.monotonic()
            if name == "browser tests" and chromium.install() is None:
                print("No Chromium could be had; the tests below say what they could not try.", flush=True)
            code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
            times.append(f"{name} {time.monotonic() - begun:.1f} s")
            if code:
                print(f"\nFailed: {name} ({', '.join(times)})", flush=True)
                return code
    print(f"\nAll phases passed in {time.monotonic() - started:.0f} s ({', '.join(times)})", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
