"""`perhekeskus pull`: reads PTV into the snapshot, and says in a few lines what came of it."""

from pathlib import Path

import click

from generators.codes import counties
from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.pulling import pull_ptv
from generators.settings import project_root, read_settings
from generators.sources.ptv_v11.pull import Report


@click.command("pull")
@click.option("--ptv-url", metavar="URL", help="PTV's host root, or an address that ends in /api/v11.")
@click.option("--county", metavar="CODE", help="Two-digit code of the wellbeing services county, for example 08.")
@snapshot_option
@click.option("--accept-shrink", is_flag=True, help="Believe the source although much is missing.")
@click.option("--full", is_flag=True, help="Read everything, not only what has changed.")
def command(ptv_url: str | None, county: str | None, folder: Path | None, accept_shrink: bool, full: bool) -> None:
    """Read the region's family services from PTV into the snapshot.

    What is not given comes from the settings. The old snapshot is replaced whole or not at all. Exit codes: 2 PTV
    could not be read, 3 it gave too little to be believed.
    """
    if county is not None and county not in counties():
        raise click.BadParameter(f"{county!r} is none of {', '.join(sorted(counties()))}", param_hint="--county")
    root = project_root()
    settings = read_settings(root)
    with bars() as progress:
        report = pull_ptv(
            root,
            settings,
            address=ptv_url,
            county=county,
            snapshot=folder,
            accept_shrink=accept_shrink,
            full=full,
            progress=progress,
        )
    click.echo("\n".join(summary(report)))


def summary(report: Report) -> list[str]:
    """What a pull did, in lines for a person."""
    counts = {kind.replace("_", " "): number for kind, number in report.counts.items()}
    kind = "everything" if report.full else "changes"
    lines = [
        f"Pulled {kind}: {report.requests} requests, {report.seconds:.1f} s",
        "Asked for: "
        + (", ".join(f"{number} {what}s" for what, number in report.fetched.items() if number) or "nothing"),
        "Snapshot: " + ", ".join(f"{number} {what}" for what, number in counts.items()),
    ]
    lines += [
        f"Held back: {part.kind} {part.id} fell from {part.before} to {part.after} services; its old records stay "
        "(--accept-shrink lets them go)"
        for part in report.held_back
    ]
    lines += [f"Warning: {warning}" for warning in report.warnings]
    return lines
