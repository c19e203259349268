"""Our own queries over the example region find what they ought to, with the script that readers run."""

from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.__main__ import OWN_QUERIES
from benchmarks.search.asking import ask
from benchmarks.search.corpora import records_of
from benchmarks.search.evaluation import evaluate, finds_ranked
from benchmarks.search.floors import FLOORS, under
from benchmarks.search.queries import read_queries
from generators.preparing import prepare
from tests.command import ROOT


def test_own_queries_are_over_their_floor(browser: Browser, address: str, tmp_path: Path):
    queries = read_queries(OWN_QUERIES)
    records = records_of(prepare(ROOT, tmp_path / "no-snapshot").register)
    found = {id_: finds_ranked(answers, records) for id_, answers in ask(browser, address, queries).items()}
    evaluation = evaluate(queries, found)
    assert len(evaluation.measured) == len(queries)
    assert under(FLOORS["example"], evaluation.means) == [], "\n".join(("", evaluation.table(), *evaluation.worst(20)))
