"""Files of judged queries, and answers that are one and the same."""

import json
from pathlib import Path

import pytest

from benchmarks.search.queries import NO_VARIANTS, Query, Variants, read_queries, read_variants
from generators.errors import PerhekeskusError

QUERY = Query("q1", "fi", "neuvola", "plain", {"a": 3, "b": 1})
ROW = {"id": "q1", "lang": "fi", "query": "neuvola", "kind": "plain", "relevant": {"a": 3, "b": 1}}
VARIANTS = Variants({"a": "a", "a2": "a"})


def test_json_lines_are_read(tmp_path: Path):
    (tmp_path / "queries.jsonl").write_text(f"{json.dumps(ROW | {'note': 'x'})}\n\n", encoding="utf-8")
    assert read_queries(tmp_path / "queries.jsonl") == (QUERY,)


def test_a_list_in_yaml_is_read(tmp_path: Path):
    text = "- id: q1\n  lang: fi\n  query: neuvola\n  kind: plain\n  relevant: {a: 3, b: 1}\n"
    (tmp_path / "queries.yml").write_text(text, encoding="utf-8")
    assert read_queries(tmp_path / "queries.yml") == (QUERY,)


def test_an_id_that_comes_twice_is_refused(tmp_path: Path):
    (tmp_path / "queries.jsonl").write_text(f"{json.dumps(ROW)}\n{json.dumps(ROW)}\n", encoding="utf-8")
    with pytest.raises(PerhekeskusError, match="twice"):
        read_queries(tmp_path / "queries.jsonl")


def test_variants_stand_under_their_first_id(tmp_path: Path):
    (tmp_path / "variants.json").write_text('[{"name": "x", "ids": ["a", "a2"]}]', encoding="utf-8")
    assert read_variants(tmp_path / "variants.json").one("a2") == "a"


def test_without_a_file_everything_is_its_own():
    assert read_variants(Path("no-such-file.json")) == NO_VARIANTS


def test_a_variant_counts_once_at_its_first_place():
    assert VARIANTS.each_once(["a2", "x", "a", "b", "x"]) == ("a", "x", "b")


def test_the_best_grade_of_variants_counts():
    query = Query("q", "fi", "", "plain", {"a": 1, "a2": 3})
    assert VARIANTS.judged(query) == {"a": 3}


def test_only_what_is_there_is_judged():
    assert VARIANTS.judged(QUERY, {"a2"}) == {"a": 3}


def test_a_query_without_a_good_answer_there_is_not_judged():
    assert VARIANTS.judged(QUERY, {"b"}) is None
