"""What Lighthouse says of the main templates on a phone, and every fault that it finds.

    python -m benchmarks.lighthouse --site site --out build/lighthouse [--base /perhekeskus/] [--runs 3]

Needs Node 18.16 or newer with npx, which fetches Lighthouse when it is run the first time; without them it says so and
ends. The site is served here, compressed as GitHub Pages sends it. A page with "noindex", as those of examples are, is
judged without the audit that asks for the opposite.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.chosen import chosen
from tests import chromium
from tests.browser.server import serve

VERSION = "12.8.2"
"""The last line of versions that runs on Node 20."""

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TEMPLATES = ("front", "service, largest", "location, median", "municipality, largest", "situation, largest")
PASSED = 0.9
"""Score from which on Lighthouse shows an audit as passed."""

SHOWN = 8
"""How many places of a fault are told."""


class Fault(NamedTuple):
    """An audit that did not pass: in which category, its name, what it asks, and where it failed."""

    category: str
    audit: str
    title: str
    places: tuple[str, ...]


def faults(report: dict[str, Any]) -> list[Fault]:
    """Every audit of the report that did not pass, whether it counts in a score or not."""
    told = []
    for category in CATEGORIES:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if audit["score"] is not None and audit["score"] < PASSED:
                where = tuple(places(audit.get("details") or {}))
                told.append(Fault(category, audit["id"], audit["title"], where))
    return told


def places(details: dict[str, Any]) -> list[str]:
    """Where an audit failed: elements by their start tags, files with the bytes or time that they waste."""
    found = []
    for item in details.get("items") or []:
        text = (item.get("node") or {}).get("snippet") or item.get("url")
        if text:
            wasted = [f"{name} {item[name]:,.0f}" for name in ("wastedBytes", "wastedMs") if item.get(name)]
            found.append(" ".join((str(text)[:200], *wasted)))
    return found


def listed(found: dict[str, list[Fault]]) -> list[str]:
    """Lines that tell each fault once: on which pages, and its places on the first of them."""
    pages: dict[str, list[str]] = {}
    first: dict[str, Fault] = {}
    for page, all_faults in found.items():
        for fault in all_faults:
            pages.setdefault(fault.audit, []).append(page)
            first.setdefault(fault.audit, fault)
    lines = []
    for audit, fault in first.items():
        lines.append(f"{fault.category}: {audit}: {fault.title} ({'; '.join(pages[audit])})")
        lines += [f"    {place}" for place in fault.places[:SHOWN]]
    return lines


def scores(reports: list[dict[str, Any]]) -> list[int]:
    """Score of each category from 0 to 100, the median of the runs."""
    return [round(median(100 * report["categories"][name]["score"] for report in reports)) for name in CATEGORIES]


def judge(address: str, out: Path, *, noindex: bool) -> dict[str, Any]:
    """Run Lighthouse on one page; its report stays in `out`. Raises SystemExit with what it says when it fails."""
    flags = " ".join(("--headless=new", *chromium.FLAGS))
    command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", f"--chrome-flags={flags}"]
    command += ["--output=json", f"--output-path={out}", f"--only-categories={','.join(CATEGORIES)}"]
    if noindex:
        command.append("--skip-audits=is-crawlable")
    environment = {**os.environ, "CHROME_PATH": str(chromium.find())}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if ended.returncode:
        raise SystemExit(f"Lighthouse failed on {address}:\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--base", default="/", help="path under which the site is served")
    parser.add_argument("--out", type=Path, required=True, help="folder for the whole reports")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--pages", default="; ".join(TEMPLATES), help='names as in benchmarks/chosen.py, between "; "')
    asked = parser.parse_args()
    if not shutil.which("npx"):
        print("Not measured: npx is missing (it comes with Node 18.16 or newer; Debian: apt-get install npm).")
        sys.exit(0)
    if chromium.find() is None:
        print("Not measured: there is no Chromium on the PATH.")
        sys.exit(0)
    asked.out.mkdir(parents=True, exist_ok=True)
    pages, found = chosen(asked.site), {}
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|---|---|---|---|")
    with serve(asked.site, asked.base, like_pages=True) as at:
        for name in asked.pages.split("; "):
            page = pages[name]
            noindex = 'content="noindex"' in (asked.site / page / "index.html").read_text(encoding="utf-8")
            files = [asked.out / f"{name.replace(', ', '-')}-{run}.json" for run in range(1, asked.runs + 1)]
            reports = [judge(at + page, file, noindex=noindex) for file in files]
            print(f"| {name} | {' | '.join(map(str, scores(reports)))} |", flush=True)
            found[name] = faults(reports[0])
    print("\n".join(("", *(listed(found) or ["No faults."]))))


if __name__ == "__main__":
    main()
