"""What a search costs the device of a reader: bytes, the time from a key to the results, memory.

A visit is a browser that has nothing from before: the page is opened, its box is touched, and the last letter of the
first query is pressed at once, so that this time tells of everything that has to come first. The other queries follow
one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, Playwright, sync_playwright

from benchmarks.search.peers.engine import Engine
from tests import chromium
from tests.browser.server import serve

FIRST_ANSWER = 180_000
"""Milliseconds after which a first answer is not waited for any longer."""

ANSWER = 6_000
"""The same for later ones: what answers nothing to a query has no time for it."""

SETTLED = 400
"""Milliseconds after results in which bytes that still come are counted."""

WIDE = {"viewport": {"width": 1280, "height": 800}}

WATCH = """(found) => {
  const fresh = `${found}:not([data-old])`;
  addEventListener("keydown", (event) => { window.pressed = event.timeStamp; window.answered = 0; }, true);
  new MutationObserver(() => {
    if (window.pressed && !window.answered && document.querySelector(fresh)) {
      window.answered = performance.now();
      window.tell(window.answered - window.pressed);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
  window.forget = (box, text, most) => {
    window.pressed = window.answered = 0;
    window.taken = new Promise((tell) => { window.tell = tell; setTimeout(() => tell(null), most); });
    document.querySelectorAll(found).forEach((one) => one.setAttribute("data-old", ""));
    const field = document.querySelector(box);
    field.focus();
    field.value = text;
  };
}"""
"""In the page: when a key was pressed, and when the first result that was not there before is in it."""


@dataclass(frozen=True)
class Visit:
    """One visit. `first` and `later` are milliseconds by kind of query; what found nothing is not there.

    `bytes` were sent until the first result, `heap` and `resident` are bytes of the page's objects and of its process.
    """

    first: Mapping[str, float]
    later: Mapping[str, float]
    bytes: int
    heap: float
    resident: float


@dataclass(frozen=True)
class Measured:
    """All visits of one engine; `idle` is a visit on which nobody searched and nothing of the search was sent."""

    engine: Engine
    idle: tuple[Visit, ...]
    visits: tuple[Visit, ...]

    def first(self) -> float | None:
        """The median of the first answers, in milliseconds."""
        return _median(time for visit in self.visits for time in visit.first.values())

    def later(self, kind: str | None = None) -> float | None:
        """The median of later answers, of all kinds or one."""
        return _median(time for visit in self.visits for name, time in visit.later.items() if kind in (None, name))

    def slowest(self) -> float | None:
        """The slowest kind's median of later answers."""
        kinds = {name for visit in self.visits for name in visit.later}
        return max((self.later(kind) or 0.0 for kind in kinds), default=None)

    def sent(self) -> Mapping[str, float]:
        """Bytes until the first result by the kind of the first query."""
        sizes = defaultdict(list)
        for visit in self.visits:
            for kind in visit.first:
                sizes[kind].append(visit.bytes)
        return {kind: median(found) for kind, found in sizes.items()}

    def grown(self) -> tuple[float, float]:
        """Bytes by which the page's objects and its process are larger after all queries than when nobody searched."""
        heap, resident = (
            median(getattr(visit, name) for visit in self.visits) - median(getattr(visit, name) for visit in self.idle)
            for name in ("heap", "resident")
        )
        return heap, resident


def measure(engine: Engine, queries: Mapping[str, str], runs: int, slower: float = 1) -> Measured:
    """`runs` visits, each with another kind of query first; `slower` times slower is the page's main thread.

    What finds nothing on one visit is not asked on the next ones.
    """
    kinds = list(queries)
    firsts = kinds if engine.asks_often else kinds[:1]
    sent: list[tuple[str, int]] = []
    with sync_playwright() as playwright, serve(engine.folder, like_pages=True, sent=sent) as at:
        idle = tuple(_visit(playwright, at, engine, {}, sent, 1) for _ in range(3))
        visits = []
        for number in range(runs):
            first = firsts[number % len(firsts)]
            ordered = {kind: queries[kind] for kind in (first, *(kind for kind in kinds if kind != first))}
            visits.append(_visit(playwright, at, engine, ordered, sent, slower))
            answered = {**visits[-1].first, **visits[-1].later}
            kinds, firsts = ([kind for kind in some if kind in answered] for some in (kinds, firsts))
    return Measured(engine, idle, tuple(visits))


def _visit(
    playwright: Playwright,
    at: str,
    engine: Engine,
    queries: Mapping[str, str],
    sent: list[tuple[str, int]],
    slower: float,
) -> Visit:
    browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
    context = browser.new_context(**WIDE)
    page = context.new_page()
    if not queries:
        for pattern in engine.early:
            page.route(pattern, lambda route: route.abort())
    sent.clear()
    page.goto(at + engine.page, wait_until="load", timeout=FIRST_ANSWER)
    before = len(sent)
    page.evaluate(WATCH, engine.found)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    first: dict[str, float] = {}
    later: dict[str, float] = {}
    size = 0
    for kind, query in queries.items():
        time = _asked(page, engine, query, FIRST_ANSWER if not first and not later else ANSWER)
        if not size:
            page.wait_for_timeout(SETTLED)
            early = [size for path, size in sent[:before] if _is_early(path)]
            size = sum(early) + sum(size for path, size in sent[before:] if "favicon" not in path)
            if time is not None:
                first[kind] = time
        elif time is not None:
            later[kind] = time
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    heap, resident = _memory(browser, page, session)
    browser.close()
    return Visit(first, later, size, heap, resident)


def _is_early(path: str) -> bool:
    """Whether the theme's page asks for this file for searching only, before anyone searches."""
    return any(part in path for part in ("/search/search_index", "/workers/search", "/lunr/"))


def _asked(page: Page, engine: Engine, query: str, most: float) -> float | None:
    """Milliseconds from pressing the last letter to the first new result in the page, None when there is none."""
    page.evaluate("([box, text, most]) => window.forget(box, text, most)", [engine.box, query[:-1], most])
    page.keyboard.press(query[-1])
    taken: float | None = page.evaluate("() => window.taken")
    return taken


def _memory(browser: Browser, page: Page, session: CDPSession) -> tuple[float, float]:
    """Bytes of the page's objects after a collection, and of the memory of its process with its workers.

    The page's is the largest of those that draw pages; an empty one may stand in reserve.
    """
    page.wait_for_timeout(SETTLED)
    session.send("HeapProfiler.enable")
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    whole = browser.new_browser_cdp_session()
    processes = whole.send("SystemInfo.getProcessInfo")["processInfo"]
    whole.detach()
    resident = max(_resident(int(one["id"])) for one in processes if one["type"] == "renderer")
    return metrics["JSHeapUsedSize"], resident


def _resident(process: int) -> int:
    """Bytes of a process's own memory, without what it shares with others; 0 when it is gone."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(1024 * int(row.split()[1]) for row in rows if row.startswith(("Private_Clean:", "Private_Dirty:")))


def _median(values: Iterable[float]) -> float | None:
    found = list(values)
    return median(found) if found else None
