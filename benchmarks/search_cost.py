"""What making our search's index costs, with everything else of a build left out.

    python -m benchmarks.search_cost --snapshot build/pirkanmaa [--language fi] [--runs 3]

Each run is a process of its own that has the records and pages ready and nothing of the words. Prints a row of
Markdown: finds, seconds by the clock and of processor, MiB by which the process grew, kB of the files, and the same for
1,000 finds.
"""

import argparse
import json
import os
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from generators.language.words import used
from generators.pages.context import Context
from generators.pages.page import Page
from generators.pages.registry import record_pages
from generators.preparing import prepare
from generators.search.index import search_files

ROOT = Path(__file__).parents[1]
HEAD = "| finds | s | s of processor | MiB | kB raw | for 1,000: s of processor | MiB |\n|---|---|---|---|---|---|---|"


class Making(NamedTuple):
    """One run: seconds by the clock and of processor, MiB by which the process grew, bytes of the files, finds."""

    seconds: float
    processor: float
    grown: float
    size: int
    finds: int


def row(runs: list[Making]) -> str:
    """Medians of all runs as a row of the table."""
    seconds, processor, grown = (
        median(getattr(run, name) for run in runs) for name in ("seconds", "processor", "grown")
    )
    first = runs[0]
    thousands = first.finds / 1000
    cells = (
        f"{first.finds:,}",
        f"{seconds:.1f}",
        f"{processor:.1f}",
        f"{grown:.0f}",
        f"{first.size / 1000:,.0f}",
        f"{processor / thousands:.1f}",
        f"{grown / thousands:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def made(context: Context, pages: list[Page]) -> Making:
    """Makes the index in a process of its own."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as told:
            told.write(json.dumps(_measured(context, pages)))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        making = Making(*json.loads(told.read()))
    os.wait()
    return making


def _measured(context: Context, pages: list[Page]) -> Making:
    Path("/proc/self/clear_refs").write_text("5")
    before, begun, processor = _peak(), time.perf_counter(), time.process_time()
    files = search_files(context, context.prepared.vocabulary, pages, ())
    spent = time.perf_counter() - begun, time.process_time() - processor
    core = next(json.loads(file.content) for file in files if file.address.endswith("core.json"))
    return Making(*spent, (_peak() - before) / 1024, sum(len(file.content) for file in files), core["finds"])


def _peak() -> int:
    """The most memory that this process has had, in KiB."""
    rows = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmHWM:"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snapshot", type=Path, required=True)
    parser.add_argument("--language", default="fi")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    prepared = prepare(ROOT, asked.snapshot)
    context = Context(prepared, asked.language)
    pages = record_pages(prepared, asked.language)
    print(f"words by: {used()}\n\n{HEAD}\n{row([made(context, pages) for _ in range(asked.runs)])}")


if __name__ == "__main__":
    main()
