"""Tables for spreadsheets."""

import pytest

from generators.exports.csv_table import csv_table


def test_excel_in_finland_opens_it() -> None:
    assert csv_table([["Äiti", "1,5"], ["a;b", 2]]) == b'\xef\xbb\xbf\xc3\x84iti;1,5\r\n"a;b";2\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x"])
def test_no_cell_is_a_formula(cell: str) -> None:
    text = csv_table([[cell]]).decode("utf-8-sig")
    assert text.lstrip('"').startswith("'")


def test_plain_cells_stay_as_they_are() -> None:
    assert csv_table([["a-b", "", 7, "1=2"]]) == b"\xef\xbb\xbfa-b;;7;1=2\r\n"
