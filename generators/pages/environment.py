"""The Jinja environment of the page templates. Every value is escaped by `generators/pages/escaping.py`.

Templates are ours; data is only ever a value in them, never a template.
"""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generators.pages.escaping import escape

_EMPTY_LINES = re.compile(r"\n\s*\n\s*")


@cache
def environment() -> Environment:
    """The one environment; templates are read once a process."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        comment_start_string="<#",  # "{#" begins a heading's id in Markdown
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters["block"] = block
    made.filters["escaped"] = escape
    made.filters["longest_word"] = longest_word
    return made


def block(content: str) -> Markup:
    """An HTML block on one line, so that no empty line inside it can end it in Markdown, and an empty line after it."""
    return Markup("".join(_line_of(line) for line in content.splitlines()) + "\n\n")  # noqa: S704 - came escaped


def longest_word(text: str) -> int:
    """Letters of the longest word: a heading with a very long one is set smaller, so that a phone need not cut it."""
    return max((len(part) for part in re.split(r"[\s-]+", text)), default=0)


def _line_of(line: str) -> str:
    text = line.strip()
    return text if text.endswith(">") or not text else text + " "


def render(template: str, **values: object) -> str:
    """A page's Markdown from its template, with one empty line between blocks."""
    text = environment().get_template(template).render(**values)
    return _EMPTY_LINES.sub("\n\n", text).strip() + "\n"
