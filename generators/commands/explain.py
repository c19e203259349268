"""`perhekeskus explain`: why a record is or is not on the site."""

from pathlib import Path

import click

from generators.commands.opening import say_it_is_the_example, snapshot_option
from generators.explaining import Material, explain
from generators.preparing import prepare
from generators.settings import project_root, read_settings, snapshot_path
from generators.snapshot import read_manifest


@click.command("explain")
@click.argument("identifier", metavar="ID")
@snapshot_option
def command(identifier: str, folder: Path | None) -> None:
    """Tell which rule took, left out or merged a record.

    ID is the id of a service, channel, organisation or collection, or at least eight of its first digits: those at
    the end of a page's address will do. Exit code 1 when nothing is known of it.
    """
    root = project_root()
    settings = read_settings(root)
    place = snapshot_path(root, folder, settings)
    if read_manifest(place) is None:
        say_it_is_the_example(place)
    known = prepare(root, place, settings)
    for line in explain(identifier, Material(known.snapshot, known.directory, known.register, known.editorial)):
        click.echo(line)
