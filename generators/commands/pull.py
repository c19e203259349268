"""`perhekeskus pull`: reads the sources into the snapshot, and says in a few lines what came of each."""

from pathlib import Path

import click

from generators.codes import counties, municipality_names
from generators.commands.feed_words import feeds_in_words
from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.commands.summary import summary_option, told_in
from generators.pulling import borders_address, feeds_wanted, pull_borders, pull_feeds, pull_ptv
from generators.settings import project_root, read_settings
from generators.sources.borders.pull import Report as BordersReport
from generators.sources.ptv_v11.pull import Report

SHOWN_UNREAD = 5


@click.command("pull")
@click.option("--ptv-url", metavar="URL", help="PTV's host root, or an address that ends in /api/v11.")
@click.option(
    "--borders-url",
    metavar="URL",
    help='Address of a WFS with municipality borders; "" for none. With --ptv-url alone the official one is not asked.',
)
@click.option(
    "--feeds/--no-feeds",
    default=None,
    help="Whether to read feeds of the settings. With --ptv-url only those that are files, unless told.",
)
@click.option("--county", metavar="CODE", help="Two-digit code of the wellbeing services county, for example 08.")
@snapshot_option
@click.option("--accept-shrink", is_flag=True, help="Believe PTV and feeds although much is missing.")
@click.option("--full", is_flag=True, help="Read everything, not only what has changed or may have.")
@summary_option
def command(
    ptv_url: str | None,
    borders_url: str | None,
    feeds: bool | None,
    county: str | None,
    folder: Path | None,
    accept_shrink: bool,
    full: bool,
    summary: Path | None,
) -> None:
    """Read the region's family services from PTV, its municipality borders and its feeds, into the snapshot.

    What is not given comes from the settings. What was there is replaced whole or not at all. Exit codes: 2 PTV could
    not be read, 3 it gave too little to be believed. When only borders or feeds fail, the earlier ones stay and the
    exit code is 0.
    """
    if county is not None and county not in counties():
        raise click.BadParameter(f"{county!r} is none of {', '.join(sorted(counties()))}", param_hint="--county")
    root = project_root()
    settings = read_settings(root)
    with told_in(summary, "Pull") as lines, bars() as progress:
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
        lines += in_words(report)
        address = borders_address(settings, ptv_url, borders_url)
        borders = pull_borders(root, settings, address=address, county=county, snapshot=folder, full=full)
        lines += borders_in_words(borders)
        which = feeds_wanted(feeds, ptv_url)
        read = pull_feeds(root, settings, snapshot=folder, accept_shrink=accept_shrink, which=which)
        lines += feeds_in_words(read)
    click.echo("\n".join(lines))


def in_words(report: Report) -> list[str]:
    """What a pull of PTV did, in lines for a person."""
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


def borders_in_words(report: BordersReport | None) -> list[str]:
    """What a pull of borders did, in lines for a person; None is a pull that had no address to ask."""
    if report is None:
        return ["Borders: not asked for (--borders-url, or sources.borders.address in the settings, names a source)"]
    manifest = report.manifest
    if report.trouble:
        left = f"the earlier ones of {manifest.pulled_on} stay" if manifest else "there are no earlier ones"
        return [f"Warning: Borders: {report.trouble}; {left}"]
    if manifest is None:
        return []
    if not report.requests:
        return [f"Borders: those of {manifest.pulled_on} are new enough (--full asks anew)"]
    counts = ", ".join(f"{number} {what}" for what, number in manifest.counts.items())
    lines = [f"Borders: {counts}: {report.requests} requests, {report.seconds:.1f} s"]
    for codes, what in ((manifest.held_back, "its earlier border stays"), (manifest.missing, "it has no border")):
        names = (f"{code} {municipality_names(code).get('fi')}" for code in codes)
        lines += [f"Warning: Borders: the source does not give {name}; {what}" for name in names]
    lines += [f"Warning: Borders: not read: {part.id}: {part.reason}" for part in manifest.unread[:SHOWN_UNREAD]]
    if more := len(manifest.unread[SHOWN_UNREAD:]):
        lines.append(f"Warning: Borders: not read: {more} more, see borders/manifest.json in the snapshot")
    return lines
