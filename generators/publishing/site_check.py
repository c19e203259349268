"""The finished site looked at as a whole: links, content policies, and nothing in it that does not belong there."""

import multiprocessing
import os
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from generators.publishing.content_policy import inline_scripts, inline_styles, policy_of, source_hash
from generators.publishing.link_check import PageLinks, broken_anchors, page_links

EXAMPLE_MARK = '<meta name="perhekeskus-example"'

_UNWANTED = (".map", ".yml", ".yaml", ".jinja", ".j2", ".md", ".py")


@dataclass(frozen=True)
class SiteReport:
    """What was found: faults in words, how many pages and links were looked at, bytes of each page (HTML, raw)."""

    faults: tuple[str, ...]
    links: int
    page_bytes: tuple[int, ...]
    site_bytes: int

    @property
    def pages(self) -> int:
        """Number of HTML pages."""
        return len(self.page_bytes)


@dataclass(frozen=True)
class _PageReport:
    links: PageLinks
    faults: tuple[str, ...]


_work: tuple[Path, list[str], frozenset[str], str] | None = None
"""Site, pages, all files, address: set before worker processes fork."""


def check_site(site: Path, address: str, workers: int = 1) -> SiteReport:
    """Check every page of the site in `site`, which is published at `address`, in `workers` processes."""
    global _work
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    files = frozenset(sizes)
    pages = sorted(name for name in files if name.endswith(".html"))
    workers = min(workers, max(1, len(pages) // 50))
    _work = (site, pages, files, address)
    try:
        if workers == 1 or "fork" not in multiprocessing.get_all_start_methods():
            reports = _check_part((0, 1))
        else:
            with multiprocessing.get_context("fork").Pool(workers) as pool:
                parts = pool.map(_check_part, [(n, workers) for n in range(workers)])
            reports = {name: report for part in parts for name, report in part.items()}
    finally:
        _work = None
    faults = [f"{name}: does not belong to a site" for name in sorted(files) if name.endswith(_UNWANTED)]
    faults += [fault for name in pages for fault in reports[name].faults]
    faults += [str(broken) for name in pages for broken in reports[name].links.broken]
    faults += [str(broken) for broken in broken_anchors({name: reports[name].links for name in pages})]
    return SiteReport(
        faults=tuple(faults),
        links=sum(report.links.count for report in reports.values()),
        page_bytes=tuple(sizes[name] for name in pages),
        site_bytes=sum(sizes.values()),
    )


def _check_part(part: tuple[int, int]) -> dict[str, _PageReport]:
    if _work is None:
        raise RuntimeError("a worker was started without work")
    site, pages, files, address = _work
    number, parts = part
    reports = {}
    for name in pages[number::parts]:
        html = (site / name).read_text(encoding="utf-8")
        links = page_links(name, html, files.__contains__, address)
        reports[name] = _PageReport(links, tuple(_policy_faults(name, html, links.styled)))
    return reports


def _policy_faults(name: str, html: str, styled: bool) -> list[str]:
    allowed = policy_of(html)
    if allowed is None:
        return [f"{name}: no content policy"]
    faults = [
        f"{name}: an inline script that the content policy does not know"
        for script in inline_scripts(html)
        if source_hash(script) not in unescape(allowed)
    ]
    if styled or any(source_hash(style) not in unescape(allowed) for style in inline_styles(html)):
        faults.append(f"{name}: inline style, which the content policy forbids; put it into a style sheet")
    return faults


def is_example(site: Path) -> bool:
    """Whether the site in `site` is a marked example, by its front page. A folder without one is no site to publish."""
    front = site / "index.html"
    return EXAMPLE_MARK in front.read_text(encoding="utf-8") if front.is_file() else True


def worker_count() -> int:
    """Processes to use when nobody says: one for each processor that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
