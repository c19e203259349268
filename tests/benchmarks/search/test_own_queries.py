"""Our own queries are about records and pages that there are."""

from collections import Counter

import pytest

from benchmarks.search.__main__ import OWN_QUERIES
from benchmarks.search.queries import KINDS, read_queries
from generators.pages.registry import record_pages
from generators.preparing import Prepared, prepare
from tests.command import ROOT

QUERIES = read_queries(OWN_QUERIES)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return prepare(ROOT, tmp_path_factory.mktemp("own") / "no-snapshot")


def test_there_are_sixty_in_three_languages():
    assert Counter(query.language for query in QUERIES) == {"fi": 44, "sv": 8, "en": 8}


def test_every_kind_has_some_and_each_has_a_best_answer():
    assert {query.kind for query in QUERIES} == set(KINDS)
    assert [query.id for query in QUERIES if 3 not in query.grades.values()] == []
    assert {grade for query in QUERIES for grade in query.grades.values()} == {1, 2, 3}


def test_a_query_stands_once():
    assert len({(query.language, query.text) for query in QUERIES}) == len(QUERIES)


def test_every_record_is_in_the_example(example: Prepared):
    directory = example.directory
    known = directory.services.keys() | directory.places.keys() | directory.local.entries.keys()
    assert [id_ for id_ in _judged_records() if id_ not in known] == []


def test_every_page_is_written_or_made_from_data(example: Prepared):
    made = {(code, page.address) for code in ("fi", "sv", "en") for page in record_pages(example, code)}
    assert [page for page in _judged_pages() if page not in made and not _is_written(*page)] == []


def _judged_records() -> list[str]:
    return [key for query in QUERIES for key in query.grades if not key.endswith("/")]


def _judged_pages() -> list[tuple[str, str]]:
    """Language and address of the pages that some query is judged by."""
    return [(query.language, key) for query in QUERIES for key in query.grades if key.endswith("/")]


def _is_written(language: str, address: str) -> bool:
    page = ROOT / "content" / language / address.rstrip("/")
    return page.with_suffix(".md").exists() or (page / "index.md").exists()
