"""`perhekeskus hours`: when the places of a snapshot are open, for other programs to read."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generators.errors import PerhekeskusError
from generators.hours import HELSINKI, intervals, tells
from generators.snapshot import read_snapshot


@click.command("hours")
@click.option(
    "--snapshot",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Folder of the last good pull.",
)
@click.option(
    "--from",
    "first",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="First date, for example 2026-11-22.  [default: today in Finland]",
)
@click.option("--days", type=click.IntRange(1, 3660), default=60, show_default=True, help="How many dates.")
def command(folder: Path, first: datetime | None, days: int) -> None:
    """Print the open times of every place, as JSON lines.

    One line for each place that tells its hours, in order of id:

    \b
    {"channel": ID, "intervals": [[start, end], …]}

    Times are wall-clock time of Finland without offset, cut at both ends and united where they touch. Places that tell
    nothing of their hours have no line; an empty list means closed.
    """
    snapshot = read_snapshot(folder)
    if snapshot is None:
        raise PerhekeskusError(f"{folder}: no snapshot here; run `perhekeskus pull --snapshot {folder}` first")
    day: date = first.date() if first else datetime.now(UTC).astimezone(HELSINKI).date()
    for channel in snapshot.channels.values():
        if channel.kind == "location" and tells(channel.hours):
            spans = [[start.isoformat(), end.isoformat()] for start, end in intervals(channel.hours, day, days)]
            click.echo(json.dumps({"channel": channel.id, "intervals": spans}))
