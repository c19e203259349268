"""What the first visit of a phone costs: requests, bytes as sent, how long it takes, how much the page moves.

    python -m benchmarks.first_load --site site [--base /perhekeskus/] [--runs 3]

Each page is opened by a browser that has nothing from before, 360 px wide, with the processor four times slower and a
line of 1.6 Mbit/s and 150 ms. Texts are sent compressed, as GitHub Pages sends them, yet by HTTP/1.1. Prints Markdown.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from benchmarks.chosen import chosen
from tests import chromium
from tests.browser.server import serve
from tests.browser.slow_line import WATCH, slow_down

PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
SLOWER = 4
SETTLED = 1_000
"""Milliseconds of quiet line after which a page is taken to be whole."""

_TIMES = """() => {
  const times = performance.getEntriesByType("navigation")[0];
  return [times.domContentLoadedEventEnd, times.loadEventEnd, window.painted, window.moved];
}"""


class Sent(NamedTuple):
    """One answer of the site: its path and the bytes of its body as sent."""

    path: str
    size: int


@dataclass(frozen=True)
class Load:
    """One first visit. Times are milliseconds from the start; `moved` is the sum of layout shifts."""

    sent: tuple[Sent, ...]
    elsewhere: tuple[str, ...]
    ready: float
    loaded: float
    painted: float
    moved: float

    @property
    def searching(self) -> int:
        """Bytes of what is there for searching only."""
        return sum(one.size for one in self.sent if is_search(one.path))

    @property
    def showing(self) -> int:
        """Bytes of everything else."""
        return sum(one.size for one in self.sent) - self.searching


def is_search(path: str) -> bool:
    """Whether a file is there for searching only: the index, and the scripts, style and words that read it."""
    return "/finder/" in path or path.endswith(
        ("/finder.js", "/search.js", "/search-page.js", "/search.css", "/texts.json")
    )


def row(name: str, loads: list[Load]) -> str:
    """A row of the table: sizes of the first visit, medians of the times, the most that a page moved."""
    first = loads[0]
    times = [median(getattr(load, field) for load in loads) for field in ("ready", "loaded", "painted")]
    cells = [
        name,
        str(len(first.sent) + len(first.elsewhere)),
        str(len(first.elsewhere)),
        kilobytes(first.showing),
        kilobytes(first.searching),
        *(f"{time / 1000:.2f}" for time in times),
        f"{max(load.moved for load in loads):.3f}",
    ]
    return f"| {' | '.join(cells)} |"


def kilobytes(size: int) -> str:
    """Bytes as thousands with one decimal."""
    return f"{size / 1000:.1f}"


HEAD = (
    "| page | requests | to other hosts | kB without search | kB of search | content ready s | loaded s "
    "| largest paint s | layout shift |\n|---|---|---|---|---|---|---|---|---|"
)


def visit(browser: Browser, address: str, sent: list[tuple[str, int]]) -> Load:
    """Open the page at `address` as a first visit, on a slow phone. The server writes down what it sends in `sent`."""
    sent.clear()
    context = browser.new_context(**PHONE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script(WATCH)
    page = context.new_page()
    slow_down(page, processor=SLOWER)
    page.goto(address, wait_until="load", timeout=120_000)
    known = -1
    while len(sent) != known:
        known = len(sent)
        page.wait_for_timeout(SETTLED)
    times = page.evaluate(_TIMES)
    context.close()
    own = (f"{urlsplit(address).scheme}://{urlsplit(address).netloc}/", "data:", "blob:")
    elsewhere = tuple(url for url in asked if not url.startswith(own))
    return Load(tuple(Sent(*one) for one in sent), elsewhere, *times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--base", default="/", help="path under which the site is served")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--files", action="store_true", help="tell each file of each first visit")
    asked = parser.parse_args()
    print(HEAD)
    files, sent = [], list[tuple[str, int]]()
    with sync_playwright() as playwright, serve(asked.site, asked.base, like_pages=True, sent=sent) as at:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        for name, page in chosen(asked.site).items():
            loads = [visit(browser, at + page, sent) for _ in range(asked.runs)]
            print(row(name, loads), flush=True)
            files += [f"\n{name}: {page}", *(f"{kilobytes(one.size):>8} {one.path}" for one in loads[0].sent)]
            files += [f"   other {address}" for address in loads[0].elsewhere]
        browser.close()
    if asked.files:
        print("\n".join(files))


if __name__ == "__main__":
    main()
