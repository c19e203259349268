"""What is promised is held, and only that."""

from benchmarks.search.floors import FLOORS, under
from benchmarks.search.measures import Scores
from benchmarks.search.queries import KINDS

FLOOR = {"all": 0.78, "typo": 0.85}


def test_at_the_floor_is_kept():
    assert under(FLOOR, {"all": Scores(0.78, 0, 0), "typo": Scores(0.9, 0, 0)}) == []


def test_under_the_floor_is_told_by_kind():
    told = under(FLOOR, {"all": Scores(0.7799, 1, 1), "typo": Scores(0.9, 0, 0)})
    assert told == ["under the floor: all: recall@5 0.780, promised 0.78"]


def test_a_kind_that_was_not_asked_about_promises_nothing():
    assert under(FLOOR, {"all": Scores(1, 1, 1)}) == []


def test_floors_are_of_rows_that_there_are():
    assert {kind for floors in FLOORS.values() for kind in floors} <= {*KINDS, "all"}
