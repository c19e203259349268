"""What searching costs a reader: bytes, time from a key to the results, memory; beside it the theme's lunr and others.

    python -m benchmarks.search_speed --snapshot build/pirkanmaa [--runs 14] [--slow-runs 5]
        [--pagefind "python -m pagefind"] [--minisearch minisearch/dist/umd/index.js]

Everything is in Finnish. Our site is built of the snapshot; the theme's own search has a plain site of the same
Markdown; Pagefind reads the pages of that, once as they are and once with our words added; MiniSearch gets the words of
our index. Pagefind (PyPI: pagefind, pagefind_bin) and MiniSearch (npm: minisearch) are no dependencies of this project:
without them their rows are left out, and that is said. Sites stay in `--work` and are made again with `--fresh`. Prints
Markdown.
"""

import argparse
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.process import COMMAND
from benchmarks.search.peers.documents import Document, documents
from benchmarks.search.peers.engine import Engine
from benchmarks.search.peers.material import lunr, material_site
from benchmarks.search.peers.minisearch import minisearch
from benchmarks.search.peers.own import own, own_alone
from benchmarks.search.peers.pagefind import pagefind, pagefind_with_words
from benchmarks.search.peers.timing import Measured, measure

ROOT = Path(__file__).parents[1]
WORDS = ROOT / "overrides/assets/javascripts/finder/words.js"

QUERIES = {
    "plain": "perheneuvola",
    "inflected": "lastensuojeluun",
    "part": "neuvonta",
    "typo": "perhenuevola",
    "everyday": "vauva ei nuku",
    "words": "tukea eron jalkeen",
    "Swedish": "familjerådgivning",
}
"""Kind → a query. The first is what every engine answers."""

SLOWER = 4

HEAD = (
    "| engine | index, kB gz (raw) | until the first result, kB: median, most | first answer, ms "
    "| later ones: median, slowest kind | 4× slower: first answer | later ones | objects, process: + MB |\n"
    "|---|---|---|---|---|---|---|---|"
)


def row(plain: Measured, slow: Measured) -> str:
    """A row of the table."""
    engine = plain.engine
    sizes = plain.sent()
    heap, resident = plain.grown()
    cells = (
        engine.name,
        f"{engine.packed / 1000:,.0f} ({engine.raw / 1000:,.0f})",
        f"{median(sizes.values()) / 1000:,.1f}, {max(sizes.values()) / 1000:,.1f}",
        _time(plain.first()),
        f"{_time(plain.later())}, {_time(plain.slowest())}",
        _time(slow.first()),
        f"{_time(slow.later())}, {_time(slow.slowest())}",
        f"{heap / 1e6:.1f}, {resident / 1e6:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def kinds(plain: Measured, slow: Measured) -> str:
    """A row of the table of kinds."""
    sent = {kind: f"{size / 1000:.1f}" for kind, size in plain.sent().items()}
    cells = [f"{sent.get(kind, '–')}; {_time(plain.later(kind))}; {_time(slow.later(kind))}" for kind in QUERIES]
    return f"| {plain.engine.name} | {' | '.join(cells)} |"


def _time(milliseconds: float | None) -> str:
    return "–" if milliseconds is None else f"{milliseconds:,.0f}"


def engines(asked: argparse.Namespace, found: list[Document]) -> Iterator[Engine]:
    """The engines that are here, made one after another."""
    site, plain = asked.work / "site", asked.work / "plain"
    if not site.is_dir():
        command = [COMMAND, "build", "--snapshot", asked.snapshot, "--languages", "fi", "--out", site]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
    if (site / "assets/javascripts/search.js").exists():
        yield own(site)
    yield own_alone(site, asked.work / "own")
    if not (plain / "site").is_dir():
        material_site(found, plain)
    yield lunr(plain / "site")
    if asked.pagefind:
        command = shlex.split(asked.pagefind)
        for engine, cost in (
            pagefind(command, plain / "site", asked.work / "pagefind"),
            pagefind_with_words(command, plain / "site", asked.work / "pagefind-words", found, WORDS),
        ):
            print(f"<!-- {engine.name}: indexing {cost.processor:.1f} s of processor, {cost.peak:.0f} MiB -->")
            yield engine
    if asked.minisearch:
        yield minisearch(asked.minisearch, asked.work / "minisearch", found, WORDS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snapshot", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=ROOT / "build/search-speed")
    parser.add_argument("--fresh", action="store_true", help="build the sites anew")
    parser.add_argument("--runs", type=int, default=14, help="visits of an engine that is asked all kinds first")
    parser.add_argument("--slow-runs", type=int, default=5, help="visits of one whose first answer takes long")
    parser.add_argument("--pagefind", help="command that starts Pagefind")
    parser.add_argument("--minisearch", type=Path, help="MiniSearch's script for pages")
    parser.add_argument("--only", help="engines whose name has this")
    asked = parser.parse_args()
    if asked.fresh and asked.work.exists():
        shutil.rmtree(asked.work)
    asked.work = asked.work.resolve()
    for name in ("pagefind", "minisearch"):
        if not getattr(asked, name):
            print(f"--{name} is not given: left out.")
    found = documents(asked.snapshot)
    print(f"{len(found):,} finds\n\n{HEAD}", flush=True)
    notes = []
    for engine in engines(asked, found):
        if asked.only and asked.only not in engine.name:
            continue
        runs = asked.runs if engine.asks_often else asked.slow_runs
        plain, slow = measure(engine, QUERIES, runs), measure(engine, QUERIES, runs, SLOWER)
        print(row(plain, slow), flush=True)
        notes.append(kinds(plain, slow))
    head = f"| kB until the first result; later answers, ms; the same {SLOWER}× slower | {' | '.join(QUERIES)} |"
    print(f"\n{head}\n|---{'|---' * len(QUERIES)}|", *notes, sep="\n")


if __name__ == "__main__":
    main()
