"""Figures of a query against values worked out by hand, and against the reference script on random rankings."""

import importlib.util
import math
import random
from pathlib import Path

import pytest

from benchmarks.search.measures import Scores, gain, mean, recall, scores, success

GRADES = {"a": 3, "b": 2, "c": 1}


def test_the_best_order_has_full_marks():
    assert scores(GRADES, ["a", "b", "c"]) == (1.0, 1.0, 1.0)


def test_nothing_found_has_none():
    assert scores(GRADES, []) == (0.0, 0.0, 0.0)


def test_recall_counts_good_documents_of_the_first_five():
    assert recall(GRADES, ["x", "a", "y", "z", "w", "b"]) == 0.5


def test_a_marginal_document_is_not_good():
    assert recall({"b": 2, "c": 1}, ["c"]) == 0.0


def test_five_of_nine_good_documents_are_full_recall():
    many = {str(number): 2 for number in range(9)}
    assert recall(many, ["0", "1", "2", "3", "4"]) == 1.0
    assert recall(many, ["0", "x", "2", "3", "4"]) == 0.8


def test_success_wants_the_best_grade_among_the_first_three():
    assert success(GRADES, ["b", "c", "a"]) == 1.0
    assert success(GRADES, ["b", "c", "x", "a"]) == 0.0


def test_where_there_is_no_three_a_two_is_the_best():
    assert success({"b": 2, "c": 1}, ["c", "b"]) == 1.0
    assert success({"b": 2, "c": 1}, ["c"]) == 0.0


def test_gain_is_discounted_by_place():
    # Best order: 7/log2(2) + 3/log2(3) + 1/log2(4); found: b second, a fourth.
    best = 7 + 3 / math.log2(3) + 1 / 2
    assert gain(GRADES, ["x", "b", "y", "a"]) == pytest.approx((3 / math.log2(3) + 7 / math.log2(5)) / best)


def test_gain_looks_at_ten():
    assert gain({"a": 3}, [*"0123456789", "a"]) == 0.0
    assert gain({"a": 3}, [*"012345678", "a"]) == pytest.approx(1 / math.log2(11))


def test_means_are_of_each_figure():
    assert mean([Scores(1, 0, 0.5), Scores(0, 0, 1)]) == (0.5, 0, 0.75)


def test_what_cannot_be_measured_is_an_error():
    with pytest.raises(ValueError, match="graded answer"):
        scores({}, ["a"])
    with pytest.raises(ValueError, match="no query"):
        mean([])


def test_random_rankings_measure_as_the_reference_script_says(shared: Path):
    spec = importlib.util.spec_from_file_location("reference", shared / "search/evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    chance = random.Random(5)
    documents = [str(number) for number in range(30)]
    for _ in range(300):
        judged = {document: chance.randint(1, 3) for document in chance.sample(documents, chance.randint(1, 14))}
        ranked = chance.sample(documents, chance.randint(0, 30))
        assert scores(judged, ranked) == pytest.approx(reference.measure(judged, ranked))
