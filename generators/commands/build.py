"""`perhekeskus build`: every language of the site, checked, into one folder."""

import statistics
import time
from pathlib import Path

import click

from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.commands.summary import summary_option, told_in
from generators.hours import HELSINKI
from generators.preparing import snapshot_at
from generators.publishing.holdings import holdings
from generators.publishing.site import build_site
from generators.publishing.site_check import SiteReport, worker_count
from generators.settings import Settings, project_root, read_settings
from generators.snapshot import Manifest


@click.command("build")
@snapshot_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; an old one there is replaced whole.  [default: site, in the project]",
)
@click.option("--languages", metavar="fi,sv,en", help="Only these; the language at the root must be among them.")
@click.option("--workers", type=click.IntRange(1), help="Processes at once.  [default: one for each processor]")
@summary_option
def command(
    folder: Path | None, out: Path | None, languages: str | None, workers: int | None, summary: Path | None
) -> None:
    """Build the whole site from the snapshot, or else the example.

    The example is embedded in the project and is built when there is no snapshot yet. Every internal link and every
    content policy is checked before the old site is replaced; a fault stops the build.
    """
    root = project_root()
    out = out or root / "site"
    started = time.monotonic()
    manifest = snapshot_at(root, folder)
    if not manifest:
        click.echo("No snapshot: building the example site from the embedded example.")
    with told_in(summary, "Site") as lines:
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
        built = in_words(report, out, time.monotonic() - started)
        click.echo("\n".join(built))
        lines += [data_in_words(manifest), *built[:-1], *holdings_in_words(out, read_settings(root))]


def data_in_words(manifest: Manifest | None) -> str:
    """What data the site shows, in a line for a person."""
    if manifest is None:
        return "Data: the embedded example; the site is marked and not to be published"
    mark = "" if manifest.official else "; not the official source: the site is marked and not to be published"
    return f"Data: {manifest.address}, pulled {manifest.pulled_at.astimezone(HELSINKI):%Y-%m-%d %H:%M}{mark}"


def holdings_in_words(site: Path, settings: Settings) -> list[str]:
    """How many pages of each section there are in each language, in lines for a person."""
    return [
        f"{section.capitalize()}: " + ", ".join(f"{language} {number:,}" for language, number in found.items())
        for section, found in holdings(site, settings).items()
    ]


def in_words(report: SiteReport, out: Path, seconds: float) -> list[str]:
    """What was built, in lines for a person. Sizes are of HTML, raw."""
    sizes = sorted(report.page_bytes)
    ninety_five = sizes[int(len(sizes) * 0.95)] if sizes else 0
    return [
        f"Built {report.pages} pages in {seconds:.1f} s: median {statistics.median(sizes) / 1000:.1f} kB, "
        f"95 % at most {ninety_five / 1000:.1f} kB, site {report.site_bytes / 1e6:.1f} MB",
        f"Checked {report.links} links: none broken",
        f"Look at {out / 'index.html'}, or run: perhekeskus serve",
    ]
