"""A table as a file that a spreadsheet set to Finnish opens right at once."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would run."""


def csv_table(rows: Iterable[Sequence[object]]) -> bytes:
    """The rows, headings first. A text that a spreadsheet would take for a formula gets an apostrophe before it.

    Semicolons, since the comma is Finland's decimal sign and Excel parts cells by what the country uses; a mark of
    UTF-8 at the beginning, without which Excel reads "ä" in the letters of an older Windows; lines end as RFC 4180
    says.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    """Spaces before a formula do not keep every spreadsheet from running it."""
    is_formula = isinstance(cell, str) and (cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA))
    return f"'{cell}" if is_formula else cell
