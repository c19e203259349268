"""What the commands that read a snapshot share: the option that names it, and what is said when there is none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def snapshot_option(function: F) -> F:
    """Adds `--snapshot DIR`, passed on as `folder`."""
    return click.option(
        "--snapshot",
        "folder",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the snapshot.  [default: the one in the settings]",
    )(function)


def say_it_is_the_example(folder: Path) -> None:
    """Says on standard error that there is no snapshot in `folder`, so that the embedded example is read instead."""
    click.echo(f"perhekeskus: no snapshot in {folder}; this is the embedded example", err=True)
