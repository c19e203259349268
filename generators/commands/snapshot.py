"""`perhekeskus snapshot`: the snapshots of the nights, fetched from and kept on a branch of their own."""

from pathlib import Path

import click

from generators.commands.opening import snapshot_option
from generators.commands.summary import summary_option, told_in
from generators.data_branch.fetching import Fetched, fetch
from generators.data_branch.keeping import keep
from generators.data_branch.names import BRANCH
from generators.hours import HELSINKI
from generators.settings import project_root, read_settings, snapshot_path


@click.group("snapshot")
def command() -> None:
    """Fetch the last good snapshot, or keep it, on the data branch.

    The branch is called “snapshot” and belongs to the remote “origin”. Neither touches the files that are checked out.
    """


@command.command("fetch")
@snapshot_option
@summary_option
def _fetch(folder: Path | None, summary: Path | None) -> None:
    """Bring the last snapshot that was kept.

    One that is already here stays when it is newer. Addresses that were ever registered, here or there, stay, too.
    """
    root = project_root()
    place = snapshot_path(root, folder, read_settings(root))
    with told_in(summary, "Snapshot of an earlier night") as lines:
        lines.append(fetched_in_words(fetch(root, place), place))
        click.echo(lines[-1])


@command.command("keep")
@snapshot_option
@summary_option
@click.option(
    "--bundle",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the commit into FILE (a git bundle) instead of pushing it.",
)
def _keep(folder: Path | None, summary: Path | None, bundle: Path | None) -> None:
    """Keep the snapshot as a commit on the data branch.

    Nothing is done when nothing is new. A branch that has moved on since the last fetch is never overwritten: exit
    code 1.
    """
    root = project_root()
    settings = read_settings(root)
    place = snapshot_path(root, folder, settings)
    with told_in(summary, "Kept") as lines:
        told = keep(root, place, settings, bundle)
        lines += [line for line in told.splitlines() if line] if told else ["Nothing is new; nothing was kept."]
        click.echo("\n".join(lines))


def fetched_in_words(fetched: Fetched, folder: Path) -> str:
    """What came of fetching, in a line for a person."""
    day = f"{fetched.pulled_at.astimezone(HELSINKI):%Y-%m-%d %H:%M}" if fetched.pulled_at else ""
    if fetched.outcome == "none":
        here = f"the one in {folder}, of {day}, stays" if day else f"{folder} stays empty"
        return f"No snapshot has been kept on the branch “{BRANCH}” yet; {here}"
    if fetched.outcome == "stays":
        return f"The snapshot in {folder}, of {day}, is as new as the branch “{BRANCH}”, or newer: it stays"
    return f"Fetched the snapshot of {day} from the branch “{BRANCH}” into {folder}"
