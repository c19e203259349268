"""A phone on a slow line that starts with nothing kept, and how much the page moves while it arrives."""

from playwright.sync_api import Page

LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""1.6 Mbit/s down and 150 ms, as Lighthouse has it for a phone."""

WATCH = """
window.moved = 0, window.painted = 0, window.movers = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) {
    window.moved += entry.value;
    for (const {node, previousRect, currentRect} of entry.sources) {
      const name = node && node.outerHTML ? node.outerHTML.replace(/\\s+/g, " ").slice(0, 120) : "text";
      window.movers.push(`${previousRect.y} -> ${currentRect.y}: ${name}`);
    }
  }
}).observe({type: "layout-shift", buffered: true});
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.painted = entry.startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
"""
"""Before a page's first script: sums layout shifts (`moved`, `movers`) and keeps the time of the largest paint.

`movers` tells for each element that moved from where to where, in pixels from the window's top.
"""


def slow_down(page: Page, *, processor: float = 1) -> None:
    """Give the page the slow line, and a processor that is `processor` times slower than this machine's."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": processor})
