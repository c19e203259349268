"""The stand-in for PTV from the shared reference material, as a process of its own on 127.0.0.1."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen


@contextmanager
def sandbox(shared: Path, *flags: str) -> Iterator[str]:
    """Address (host root, no trailing slash) of a sandbox started with `flags`, for as long as the context lasts."""
    command = [sys.executable, str(shared / "ptv" / "sandbox" / "serve.py"), *flags, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            address = next((line.strip() for line in process.stdout if line.startswith("http")), None)
            assert address, f"the sandbox gave no address: {' '.join(command)}"
            yield address.rstrip("/")
        finally:
            process.terminate()
            process.wait(timeout=10)


def ask(address: str, path: str) -> Any:
    """What the sandbox says at `path` (for example "/sandbox/hostile"), as JSON."""
    with urlopen(address + path, timeout=30) as answer:
        return json.load(answer)
