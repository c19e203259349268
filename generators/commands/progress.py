"""Progress bars of long work: on a terminal only, silence elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from generators.progress import Progress, silent


@contextmanager
def bars() -> Iterator[Progress]:
    """A function that is told of each step (name, done, out of) and draws a bar for it."""
    if not sys.stderr.isatty():
        yield silent
        return
    # Bars are drawn for people only; other programs need not wait for their library.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True)) as drawn:
        tasks: dict[str, TaskID] = {}

        def tell(step: str, done: int, of: int) -> None:
            if step not in tasks:
                tasks[step] = drawn.add_task(step, total=of)
            drawn.update(tasks[step], completed=done, total=of)

        yield tell
