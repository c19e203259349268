import gzip
import json

from hypothesis import given
from hypothesis import strategies as st

from generators.search.layout import RANGE, Term, blocks, placed, ranges, runs


def read_back(told: list[int]) -> dict[int, int]:
    """What a device makes of runs (finder/columns.js)."""
    found, at = {}, 0
    for gap, length, impact in zip(told[::3], told[1::3], told[2::3], strict=True):
        at += gap
        for _ in range(length):
            found[at] = impact
            at += 1
    return found


def test_neighbours_of_one_impact_are_one_run() -> None:
    assert runs({3: 7, 4: 7, 5: 7, 9: 2}) == [3, 3, 7, 3, 1, 2]


def test_neighbours_of_other_impacts_are_not() -> None:
    assert runs({0: 1, 1: 2}) == [0, 1, 1, 0, 1, 2]


@given(st.dictionaries(st.integers(0, 3000), st.integers(1, 15)))
def test_runs_lose_nothing(impacts: dict[int, int]) -> None:
    assert read_back(runs(impacts)) == impacts


def test_files_are_cut_where_they_would_grow_too_long() -> None:
    keys = ["a", "b", "c", "d"]
    cost = {"a": RANGE // 2, "b": RANGE // 2, "c": 1, "d": RANGE * 2}
    assert ranges(keys, cost) == [["a", "b"], ["c"], ["d"]]


def test_a_term_without_parts_has_no_fourth_item() -> None:
    assert Term("neuvola", 12, [0, 1, 5], ()).told() == ["neuvola", 12, [0, 1, 5]]
    assert Term("perheneuvola", 12, [0, 1, 5], ("neuvola",)).told()[3] == ["neuvola"]


def test_the_folder_is_named_by_what_is_in_it() -> None:
    one, same, other = (placed({"w0": {"k": value}}, {"finds": 1}) for value in ("a", "a", "b"))
    assert [file.address for file in one] == [file.address for file in same]
    assert one[1].address != other[1].address
    core = json.loads(one[0].content)
    assert one[0].address == "finder/core.json"
    assert one[1].address == f"finder/{core['folder']}/w0.json"


def test_blocks_are_numbered() -> None:
    assert [(number, list(some)) for number, some in blocks([1, 2, 3, 4, 5], 2)] == [(0, [1, 2]), (1, [3, 4]), (2, [5])]


def test_a_long_family_costs_next_to_nothing() -> None:
    together = json.dumps(runs(dict.fromkeys(range(1000), 7))).encode()
    assert len(gzip.compress(together)) < 40
