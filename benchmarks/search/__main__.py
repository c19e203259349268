"""How well search finds, by kind of query: `make eval-search`.

    python -m benchmarks.search [--corpus all|both|system|component|example] [--queries FILE] [--results FILE]
        [--worst N] [--shared FOLDER] [--same]

`system` is a county of the sandbox, pulled and built: what is promised is held here. `component` is the recorded
general descriptions, each as a service without channels: it explains. `example` is the embedded example with queries of
our own. `both` are system and component, `all` (the default) is all three. Without the reference material only
`example` can be measured, and that is said.

`--results` writes what was ranked for each query as JSON lines, {"id", "ranked": [general description id, ...]}, of
`system` (or of `component` when that alone is measured), and beside it the ids that can be found at all, one a line, in
a file that ends in .present.txt. `--same` asks the sites as they were built last, with the script as it is now: for
trying out a change of the script alone. Exit codes: 1 a figure is under its floor, 2 something is missing.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.search import corpora
from benchmarks.search.asking import Asker, ask_site
from benchmarks.search.corpora import Corpus, Workshop, same_site, search_site
from benchmarks.search.evaluation import Evaluation, descriptions_ranked, evaluate, finds_ranked
from benchmarks.search.floors import FLOORS, under
from benchmarks.search.queries import read_queries, read_variants
from generators.errors import PerhekeskusError

ROOT = Path(__file__).parents[2]
OWN_QUERIES = Path(__file__).with_name("queries.yml")
EXAMPLE = "example"
WORKSHOP = ROOT / "build" / "eval-search"

MISSING = 2
"""Exit code when a file or a browser is missing, or a build fails."""

Makers = Mapping[str, Callable[[Workshop], Corpus]]
"""Name of each corpus → what makes it."""

MAKERS: Makers = {"system": corpora.system, "component": corpora.component, EXAMPLE: corpora.example}

CHOICES = {
    "all": ("system", "component", EXAMPLE),
    "both": ("system", "component"),
    "system": ("system",),
    "component": ("component",),
    EXAMPLE: (EXAMPLE,),
}


def main(arguments: Sequence[str] | None = None, ask: Asker = ask_site, makers: Makers = MAKERS) -> int:
    """The command; returns its exit code. `ask` and `makers` are for tests."""
    asked = _parsed(arguments)
    names = CHOICES[asked.corpus]
    if names != (EXAMPLE,) and not asked.shared.is_dir():
        print(f"{asked.shared} is missing: without the reference material only our own queries can be measured.")
        names = (EXAMPLE,)
    try:
        faults = [fault for name in names for fault in _measure(name, asked, ask, makers[name])]
    except (PerhekeskusError, OSError) as error:
        print(error, file=sys.stderr)
        return MISSING
    print("", *faults, sep="\n")
    return int(bool(faults))


def write_results(file: Path, ranked: Mapping[str, Sequence[str]], present: Sequence[str]) -> None:
    """Writes the rankings as JSON lines, and the ids that can be found at all beside them."""
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = (json.dumps({"id": id_, "ranked": list(found)}) for id_, found in ranked.items())
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    file.with_suffix(".present.txt").write_text("".join(f"{id_}\n" for id_ in present), encoding="utf-8")


def _measure(name: str, asked: argparse.Namespace, ask: Asker, make: Callable[[Workshop], Corpus]) -> list[str]:
    """Measures one corpus, tells its figures, writes its results; returns what is under a floor."""
    started = time.monotonic()
    file = OWN_QUERIES if name == EXAMPLE else asked.queries
    queries = read_queries(file)
    corpus = make(Workshop(WORKSHOP, asked.shared, same_site if asked.same else search_site))
    answers = ask(corpus.site, queries)
    if name == EXAMPLE:
        found = {query.id: finds_ranked(answers[query.id], corpus.records) for query in queries}
        evaluation = evaluate(queries, found)
    else:
        ranked = {query.id: descriptions_ranked(answers[query.id], corpus) for query in queries}
        evaluation = evaluate(queries, ranked, read_variants(file.with_name("variants.json")), corpus.present)
        if asked.results and name in ("system", asked.corpus):
            write_results(asked.results, ranked, corpus.present)
    if not evaluation.measured:
        raise PerhekeskusError(f"{file}: no query has a good answer in {name}")
    _tell(name, evaluation, len(queries), asked.worst, time.monotonic() - started)
    return under(FLOORS.get(name, {}), evaluation.means)


def _tell(name: str, evaluation: Evaluation, asked: int, worst: int, seconds: float) -> None:
    measured = len(evaluation.measured)
    left = f", {asked - measured} have no good answer there" if asked > measured else ""
    print(f"\n{name}: {asked} queries{left}; {seconds:.0f} s\n\n{evaluation.table()}", flush=True)
    if worst:
        print("", *evaluation.worst(worst), sep="\n", flush=True)


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmarks.search", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    shared = Path(os.environ.get("PERHEKESKUS_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--corpus", choices=CHOICES, default="all")
    parser.add_argument("--shared", type=Path, default=shared, help="the reference material [default: ../shared]")
    parser.add_argument("--queries", type=Path, help="judged queries [default: search/queries.jsonl of it]")
    parser.add_argument("--results", type=Path, help="where to write what was ranked")
    parser.add_argument("--worst", type=int, default=0, help="tell so many of the worst queries")
    parser.add_argument("--same", action="store_true", help="do not build the sites anew")
    asked = parser.parse_args(arguments)
    asked.queries = asked.queries or asked.shared / "search/queries.jsonl"
    return asked


if __name__ == "__main__":
    sys.exit(main())
