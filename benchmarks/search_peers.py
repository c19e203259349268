"""How well other engines find what the judged queries ask for, with our words and without.

    python -m benchmarks.search_peers [--shared ../shared] [--pagefind "python -m pagefind"] [--minisearch FILE]

The county of the sandbox, as `make eval-search` pulls and builds it; the same queries and figures, for Pagefind as it
is, Pagefind with our words added to its pages, and MiniSearch over them. Unlike there, all queries are asked of the
Finnish index. Figures by kind of query only.
"""

import argparse
import shlex
from collections.abc import Iterator
from pathlib import Path

from benchmarks.search.corpora import Corpus, Workshop, pulled, system
from benchmarks.search.evaluation import descriptions_ranked, evaluate
from benchmarks.search.peers.asking import asker
from benchmarks.search.peers.documents import Document, documents
from benchmarks.search.peers.engine import Engine
from benchmarks.search.peers.material import material_site
from benchmarks.search.peers.minisearch import minisearch
from benchmarks.search.peers.own import own_alone
from benchmarks.search.peers.pagefind import pagefind, pagefind_with_words
from benchmarks.search.queries import read_queries, read_variants
from benchmarks.search_speed import WORDS

ROOT = Path(__file__).parents[1]
WORKSHOP = ROOT / "build" / "eval-search"


def engines(asked: argparse.Namespace, corpus: Corpus, found: list[Document]) -> Iterator[Engine]:
    """The engines that are here over the corpus."""
    work = WORKSHOP / "peers"
    yield own_alone(corpus.site, work / "own")
    if asked.pagefind:
        command, plain = shlex.split(asked.pagefind), material_site(found, work / "plain")
        yield pagefind(command, plain, work / "pagefind")[0]
        yield pagefind_with_words(command, plain, work / "pagefind-words", found, WORDS)[0]
    if asked.minisearch:
        yield minisearch(asked.minisearch, work / "minisearch", found, WORDS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pagefind", help="command that starts Pagefind")
    parser.add_argument("--minisearch", type=Path, help="MiniSearch's script for pages")
    asked = parser.parse_args()
    file = asked.shared / "search/queries.jsonl"
    queries, variants = read_queries(file), read_variants(file.with_name("variants.json"))
    corpus = system(Workshop(WORKSHOP, asked.shared))
    found = documents(pulled(asked.shared, WORKSHOP / "system"))
    kinds = {document.find.address: document.find.kind for document in found}
    for engine in engines(asked, corpus, found):
        answers = asker(engine, kinds)(corpus.site, queries)
        ranked = {query.id: descriptions_ranked(answers[query.id], corpus) for query in queries}
        evaluation = evaluate(queries, ranked, variants, corpus.present)
        print(f"\n{engine.name}\n\n{evaluation.table()}", flush=True)


if __name__ == "__main__":
    main()
