"""`perhekeskus explain`: why a record is or is not on the site."""

from pathlib import Path

import click

from generators.addresses import addressed_records, read_register
from generators.commands.opening import open_snapshot, snapshot_folder, snapshot_option
from generators.directory import build_directory
from generators.explaining import Material, explain
from generators.selection import read_editorial
from generators.settings import project_root, read_settings
from generators.situations import read_situations


@click.command("explain")
@click.argument("identifier", metavar="ID")
@snapshot_option
def command(identifier: str, folder: Path | None) -> None:
    """Tell which rule took, left or merged a record.

    ID is the id of a service, channel, organisation or collection, or at least eight of its first digits: those at
    the end of a page's address will do. Exit code 1 when nothing is known of it.
    """
    root = project_root()
    settings = read_settings(root)
    place = snapshot_folder(root, folder, settings)
    snapshot = open_snapshot(root, place)
    editorial = read_editorial(root)
    register = read_register(place).extended(addressed_records(snapshot), snapshot.manifest.pulled_at.date())
    directory = build_directory(snapshot, editorial, read_situations(root), settings)
    for line in explain(identifier, Material(snapshot, directory, register, editorial)):
        click.echo(line)
