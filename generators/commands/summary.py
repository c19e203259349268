"""What the commands of a workflow have in common: what they say goes also to a file of Markdown, failures included.

GitHub shows the file ($GITHUB_STEP_SUMMARY) on the page of the run.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from generators.errors import PerhekeskusError
from generators.pages.escaping import escape

F = TypeVar("F", bound=Callable[..., Any])


def summary_option(function: F) -> F:
    """Adds `--summary FILE`, passed on as `summary`."""
    return click.option(
        "--summary",
        "summary",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Add the outcome to FILE, as Markdown.",
    )(function)


@contextmanager
def told_in(file: Path | None, title: str) -> Iterator[list[str]]:
    """A list for lines of plain text; at the end they are in `file`, under `title`, as a list. None: nowhere.

    An error meant for people is told with its exit code, and goes on.
    """
    lines: list[str] = []
    try:
        yield lines
    except PerhekeskusError as error:
        lines += [f"Failed (exit code {error.exit_code})", *str(error).splitlines()]
        raise
    finally:
        if file and lines:
            with file.open("a", encoding="utf-8") as markdown:
                markdown.write(f"## {title}\n\n" + "".join(f"- {escape(line)}\n" for line in lines) + "\n")
