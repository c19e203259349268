"""What the commands that only look at a snapshot share: the option that names it, and opening it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generators.example import example_snapshot
from generators.settings import Settings
from generators.snapshot import Snapshot, read_snapshot

F = TypeVar("F", bound=Callable[..., Any])


def snapshot_option(function: F) -> F:
    """Adds `--snapshot DIR`, passed on as `folder`."""
    return click.option(
        "--snapshot",
        "folder",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the last good pull.  [default: the one in the settings]",
    )(function)


def open_snapshot(root: Path, folder: Path) -> Snapshot:
    """The snapshot in `folder`, else the embedded example, and then says so on standard error."""
    snapshot = read_snapshot(folder)
    if snapshot is None:
        click.echo(f"perhekeskus: no snapshot in {folder}; this is the embedded example", err=True)
        snapshot = example_snapshot(root)
    return snapshot


def snapshot_folder(root: Path, folder: Path | None, settings: Settings) -> Path:
    """The folder that was asked for, else that of the settings."""
    return folder or root / settings.snapshot
