"""The pure parts of measuring a first load: what counts as search, and the table's row."""

import pytest

from benchmarks.first_load import HEAD, Load, Sent, is_search, row

PAGE = Sent("/palvelut/i/", 5_250)
INDEX = Sent("/sv/finder/1d5f939c74/w3.json", 21_000)
FINDER = Sent("/assets/javascripts/finder.js", 12_000)


def load(*sent: Sent, elsewhere: tuple[str, ...] = (), loaded: float = 1_000, moved: float = 0) -> Load:
    return Load(sent, elsewhere, 900, loaded, 500, moved)


@pytest.mark.parametrize(
    ("path", "searches"),
    [
        (INDEX.path, True),
        (FINDER.path, True),
        ("/perhekeskus/assets/javascripts/search.js", True),
        ("/en/search/texts.json", True),
        ("/en/search/", False),
        ("/palvelut/research-abcdef0123/", False),
        ("/assets/javascripts/bundle.a5f9d56c.min.js", False),
    ],
)
def test_files_of_search_are_known_by_their_paths(path: str, searches: bool) -> None:
    assert is_search(path) is searches


def test_search_is_counted_apart() -> None:
    one = load(PAGE, INDEX, FINDER)
    assert (one.showing, one.searching) == (5_250, 33_000)


def test_a_row_has_a_cell_for_each_heading() -> None:
    cells = row("front", [load(PAGE)]).strip("|").split("|")
    assert len(cells) == len(HEAD.splitlines()[0].strip("|").split("|"))


def test_requests_to_other_hosts_are_told() -> None:
    cells = [cell.strip() for cell in row("front", [load(PAGE, elsewhere=("https://example.invalid/x",))]).split("|")]
    assert cells[2:4] == ["2", "1"]


def test_times_are_medians_and_the_worst_shift_counts() -> None:
    loads = [load(PAGE, loaded=1_000, moved=0.2), load(PAGE, loaded=9_000), load(PAGE, loaded=2_000)]
    cells = [cell.strip() for cell in row("front", loads).split("|")]
    assert cells[7] == "2.00"
    assert cells[9] == "0.200"
