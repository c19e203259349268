"""The row of what an index costs."""

from benchmarks.search_cost import HEAD, Making, row


def test_medians_are_told_and_once_more_for_a_thousand_finds() -> None:
    cells = [
        cell.strip()
        for cell in row(
            [Making(9, 8, 50, 2_000_000, 500), Making(3, 2, 30, 2_000_000, 500), Making(5, 4, 40, 2_000_000, 500)]
        )
        .strip("|")
        .split("|")
    ]
    assert cells == ["500", "5.0", "4.0", "40", "2,000", "8.0", "80"]
    assert len(cells) == len(HEAD.splitlines()[0].strip("|").split("|"))
