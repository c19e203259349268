"""Tables of figures, ready for the template `tables.md.j2`."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.language.numbers import number_text
from generators.pages.context import Context
from generators.pages.escaping import escape


@dataclass(frozen=True)
class Table:
    """A caption, headings of the columns, and rows whose first cell is the row's heading.

    `wide`: it may be wider than a phone; it then scrolls by itself, by finger and by keyboard.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]
    wide: bool = False


def row(context: Context, heading: str | Markup, *cells: int | str | Markup) -> tuple[Markup, ...]:
    """A row of a table: numbers as the language writes them, text escaped."""
    return escape(heading), *(
        escape(number_text(cell, context.language) if isinstance(cell, int) else cell) for cell in cells
    )
