"""`perhekeskus check`: what editors wrote, or a built site that is about to be published."""

from pathlib import Path

import click

from generators.commands.opening import snapshot_option
from generators.commands.summary import summary_option, told_in
from generators.errors import DataFileError, PerhekeskusError
from generators.publishing.project_check import check_project
from generators.publishing.site_check import check_site, is_example, worker_count
from generators.settings import project_root, read_settings


@click.command("check")
@snapshot_option
@click.option(
    "--publish",
    "site",
    metavar="SITE",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Check that the built site in SITE may be published.",
)
@summary_option
def command(folder: Path | None, site: Path | None, summary: Path | None) -> None:
    """Check what editors wrote and tell every fault at once.

    Settings, data files, records, navigation, and the written pages with their references are checked. Messages are in
    Finnish and English: file, line, field, what was found and what would be right.

    With --publish, check a built site instead: exit code 1 for an example site, a broken link or a page without its
    content policy.
    """
    root = project_root()
    with told_in(summary, "Check") as lines:
        lines += _check_built(root, site) if site else _check_written(root, folder)
        click.echo(lines[-1])


def _check_written(root: Path, folder: Path | None) -> list[str]:
    problems, warnings = check_project(root, folder)
    told = [f"Warning: {warning}" for warning in warnings]
    for warning in told:
        click.echo(warning, err=True)
    if problems:
        raise DataFileError(problems)
    return [*told, "Settings, data files, navigation and written pages are sound."]


def _check_built(root: Path, site: Path) -> list[str]:
    if not (site / "index.html").is_file():
        raise PerhekeskusError(f"{site}: there is no index.html, so this is not a built site")
    if is_example(site):
        raise PerhekeskusError(
            f"{site} is an example site: its data does not come from the official source. It is not to be published; "
            "run “perhekeskus pull” and build again"
        )
    report = check_site(site, read_settings(root).site.address, worker_count())
    if report.faults:
        raise PerhekeskusError("the site is not to be published:\n" + "\n".join(report.faults))
    return [f"{report.pages} pages, {report.links} links: the site may be published."]
