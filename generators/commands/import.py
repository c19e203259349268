"""`perhekeskus import`: a map or a sheet turned once into editors' files."""  # noqa: N999 - a word of the command

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import click

from generators.commands.opening import snapshot_option
from generators.commands.summary import summary_option, told_in
from generators.errors import PerhekeskusError, Problem
from generators.feed_settings import FeedSource
from generators.hours import HELSINKI
from generators.settings import Settings, project_root, read_settings, snapshot_path
from generators.snapshot.borders import read_borders
from generators.sources import kml, sheet
from generators.sources.places.importing import Planned, planned
from generators.sources.places.municipality import MunicipalityAt, locator
from generators.sources.places.reading import ReadPlaces

Format = Literal["kml", "csv"]


@click.command("import")
@click.argument("format_", metavar="kml|csv", type=click.Choice(["kml", "csv"]))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--feed", "key", metavar="KEY", help="Read it as the feed KEY of the settings: its mapping, kind, sector."
)
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
@snapshot_option
@summary_option
def command(
    format_: Format, file: Path, key: str | None, dry_run: bool, folder: Path | None, summary: Path | None
) -> None:
    """Turn a map (kml: KML or KMZ) or a sheet (csv: CSV or TSV) into files of meeting places, groups and events.

    Each place becomes a file below content/data/, which editors keep from then on. A file that is there is never
    replaced. What a person must still write is told, and `perhekeskus check` tells it again until it is written.
    """
    root = project_root()
    settings = read_settings(root)
    feed = _feed(settings, format_, file, key)
    snapshot = snapshot_path(root, folder, settings)
    today = datetime.now(UTC).astimezone(HELSINKI).date()
    with told_in(summary, "Import") as lines:
        read = {"kml": kml.read_places, "csv": sheet.read_places}[format_]
        places = read(file.read_bytes(), feed, _borders(snapshot))
        plan = planned(root, places.places, today)
        if not dry_run:
            for one in plan:
                if one.written:
                    one.file.parent.mkdir(parents=True, exist_ok=True)
                    with one.file.open("x", encoding="utf-8") as new:
                        new.write(one.text)
        lines += in_words(root, places, plan, dry_run=dry_run)
        click.echo("\n".join(lines))


def _feed(settings: Settings, format_: Format, file: Path, key: str | None) -> FeedSource:
    """The feed that says how to read the file: that of the settings, or one that says nothing of its own."""
    kind: Literal["kml", "sheet"] = "kml" if format_ == "kml" else "sheet"
    if key is None:
        return FeedSource(key="import", kind=kind, address=file.name)
    found = next((feed for feed in settings.sources.feeds if feed.key == key), None)
    if found is None or found.kind != kind:
        known = ", ".join(feed.key for feed in settings.sources.feeds if feed.kind == kind) or "none"
        raise PerhekeskusError(f"the settings have no feed {key!r} of kind {kind}; they have: {known}")
    return found


def _borders(snapshot: Path) -> MunicipalityAt | None:
    borders = read_borders(snapshot)
    return locator(borders.municipalities.values()) if borders else None


def in_words(root: Path, places: ReadPlaces, plan: Sequence[Planned], *, dry_run: bool) -> list[str]:
    """What an import did or would do, in lines for a person."""
    new = [one for one in plan if one.written]
    verb = "Would write" if dry_run else "Wrote"
    lines = [
        f"Read: {len(places.places)} places, {len(places.unread)} not read",
        f"{verb}: {len(new)} files, {sum(bool(one.problems) for one in new)} of them to be filled in by a person",
    ]
    lines += [f"Note: {words}" for words in places.told]
    lines += [f"Not read: {part.id} {part.name}: {part.reason}" for part in places.unread]
    for one in plan:
        file = one.file.relative_to(root).as_posix()
        if not one.written:
            lines.append(f"Kept as it is: {file}")
            continue
        lines.append(f"{verb}: {file}")
        lines += [f"  huom: {words}" for words in one.remarks]
        lines += [f"  täytä: {_field_in_words(problem)}" for problem in one.problems]
    return lines


def _field_in_words(problem: Problem) -> str:
    """The field and what would be right, without the file that stands above."""
    return f"{problem.field}: {problem.expected.fi}" if problem.field else problem.expected.fi
