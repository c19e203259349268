"""The table of what everyday tasks take."""

from pathlib import Path

from benchmarks.parent import Cost
from benchmarks.tasks import BY_MUNICIPALITY, HEAD, ON_SERVICE, row, ways


def test_a_row_has_a_cell_for_each_heading() -> None:
    cells = [cell.strip() for cell in row("print", Cost(2, 5, 1.26, 3, 45_600)).strip("|").split("|")]
    assert cells == ["print", "2", "5", "1.3", "3", "46"]
    assert len(cells) == len(HEAD.splitlines()[0].strip("|").split("|"))


def test_a_way_that_is_lost_says_where() -> None:
    assert row("print", Cost(), "nothing says Tulosta").startswith("| print – lost: nothing says Tulosta | 0 |")


def test_each_municipality_has_its_ways_and_a_service_the_others(tmp_path: Path) -> None:
    page = tmp_path / "palvelut/perheneuvolan-palvelut-0123456789/index.html"
    page.parent.mkdir(parents=True)
    page.touch()
    found = list(ways(tmp_path, ["Tampere", "Juupajoki"]))
    assert len(found) == 2 * len(BY_MUNICIPALITY) + len(ON_SERVICE)
    assert found[-1][2] == "palvelut/perheneuvolan-palvelut-0123456789/"
