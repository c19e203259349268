"""`perhekeskus build`: every language of the site, checked, into one folder."""

import statistics
import time
from pathlib import Path

import click

from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.preparing import snapshot_at
from generators.publishing.site import build_site
from generators.publishing.site_check import SiteReport, worker_count
from generators.settings import project_root


@click.command("build")
@snapshot_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; an old one there is replaced whole.  [default: site, in the project]",
)
@click.option("--languages", metavar="fi,sv,en", help="Only these; the language at the root must be among them.")
@click.option("--workers", type=click.IntRange(1), help="Processes at once.  [default: one for each processor]")
def command(folder: Path | None, out: Path | None, languages: str | None, workers: int | None) -> None:
    """Build the whole site from the snapshot, or else the example.

    The example is embedded in the project and is built when there is no snapshot yet. Every internal link and every
    content policy is checked before the old site is replaced; a fault stops the build.
    """
    root = project_root()
    out = out or root / "site"
    started = time.monotonic()
    if not snapshot_at(root, folder):
        click.echo("No snapshot: building the example site from the embedded example.")
    with bars() as progress:
        report = build_site(
            root,
            out,
            folder,
            tuple(code.strip() for code in languages.split(",")) if languages else None,
            workers or worker_count(),
            progress,
            lambda text: click.echo(text, err=True),
        )
    for line in summary(report, out, time.monotonic() - started):
        click.echo(line)


def summary(report: SiteReport, out: Path, seconds: float) -> list[str]:
    """What was built, in lines for a person. Sizes are of HTML, raw."""
    sizes = sorted(report.page_bytes)
    ninety_five = sizes[int(len(sizes) * 0.95)] if sizes else 0
    return [
        f"Built {report.pages} pages in {seconds:.1f} s: median {statistics.median(sizes) / 1000:.1f} kB, "
        f"95 % at most {ninety_five / 1000:.1f} kB, site {report.site_bytes / 1e6:.1f} MB",
        f"Checked {report.links} links: none broken",
        f"Look at {out / 'index.html'}, or run: perhekeskus serve",
    ]
