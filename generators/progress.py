"""How long work tells how far it has come, to whoever draws it (`generators/commands/progress.py`)."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told of each step: its name, how much of it is done, out of how much."""


def silent(_step: str, _done: int, _of: int) -> None:
    """Tells nobody."""
