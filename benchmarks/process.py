"""One run of the command as a process of its own, and what it cost."""

import os
import sys
import time
from pathlib import Path
from statistics import median
from subprocess import Popen
from typing import NamedTuple

COMMAND = str(Path(sys.executable).with_name("perhekeskus"))


class Cost(NamedTuple):
    """Seconds by the clock and of processor (own and of waited-for children), peak resident size in MiB.

    The peak is that of the largest single process.
    """

    seconds: float
    processor: float
    peak: float


def measure(*arguments: str) -> Cost:
    """Run `perhekeskus` with these arguments. Raises SystemExit with its exit code when it fails."""
    return cost_of(COMMAND, *arguments)


def cost_of(*command: str | Path) -> Cost:
    """Run any command. Raises SystemExit with its exit code when it fails."""
    begun = time.perf_counter()
    process = Popen([str(part) for part in command])
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(code)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def report(costs: list[Cost]) -> str:
    """Median of each figure, with the least and the most seconds."""
    seconds = [cost.seconds for cost in costs]
    return (
        f"{median(seconds):.2f} s ({min(seconds):.2f}-{max(seconds):.2f}, n={len(costs)}), "
        f"processor {median(cost.processor for cost in costs):.2f} s, "
        f"peak {median(cost.peak for cost in costs):.0f} MiB"
    )
