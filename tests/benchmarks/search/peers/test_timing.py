"""From visits to figures."""

from pathlib import Path

import pytest

from benchmarks.search.peers.engine import Engine
from benchmarks.search.peers.timing import Measured, Visit
from benchmarks.search_speed import HEAD, row

ENGINE = Engine("one", Path(), ())
IDLE = Visit({}, {}, 0, 1e6, 30e6)


def measured(*visits: Visit) -> Measured:
    return Measured(ENGINE, (IDLE,), visits)


TWO = measured(
    Visit({"plain": 300}, {"typo": 50, "everyday": 20}, 60_000, 3e6, 50e6),
    Visit({"typo": 400}, {"plain": 10, "everyday": 30}, 90_000, 3e6, 52e6),
)


def test_first_answers_are_told_apart_from_later_ones() -> None:
    assert TWO.first() == 350
    assert TWO.later() == 25
    assert TWO.later("everyday") == 25


def test_the_slowest_kind_is_told() -> None:
    assert TWO.slowest() == 50


def test_what_found_nothing_has_no_time() -> None:
    nothing = measured(Visit({}, {}, 0, 3e6, 50e6))
    assert (nothing.first(), nothing.later(), nothing.slowest(), nothing.sent()) == (None, None, None, {})


def test_bytes_are_told_by_the_kind_of_the_first_query() -> None:
    assert TWO.sent() == {"plain": 60_000, "typo": 90_000}


def test_memory_is_what_was_added_to_a_page_on_which_nobody_searched() -> None:
    assert TWO.grown() == pytest.approx((2e6, 21e6))


def test_a_row_has_a_cell_for_each_heading() -> None:
    cells = row(TWO, TWO).strip("|").split("|")
    assert len(cells) == len(HEAD.splitlines()[0].strip("|").split("|"))
