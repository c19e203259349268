"""`perhekeskus stats`: the figures of a snapshot, for people and for other programs."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from generators.collecting import collect
from generators.commands.opening import say_it_is_the_example, snapshot_option
from generators.directory.local import build_local
from generators.example import example_snapshot
from generators.local_statistics import local_statistics
from generators.pages.context import Context
from generators.pages.registry import record_pages
from generators.preparing import built_on, prepare
from generators.search.collecting import finds_of
from generators.search.vocabulary_figures import vocabulary_figures
from generators.selection import read_editorial
from generators.settings import Settings, project_root, read_settings, snapshot_path
from generators.snapshot import read_manifest, read_snapshot
from generators.statistics import statistics


@click.command("stats")
@snapshot_option
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON: ids of merges, what could not be read.")
@click.option("--words", "of_words", is_flag=True, help="Instead: what the everyday words of the search meet here.")
def command(folder: Path | None, as_json: bool, of_words: bool) -> None:
    """Count what a snapshot holds, merges and could not read.

    Without a snapshot, the embedded example is counted.
    """
    root = project_root()
    settings = read_settings(root)
    place = snapshot_path(root, folder, settings)
    figures = _of_words(root, place, settings) if of_words else _of_snapshot(root, place, settings)
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False, indent=1))
        return
    lines = list(word_rows(figures) if of_words else rows(figures))
    if sys.stdout.isatty():
        _print_table(lines)
    else:
        for label, value in lines:
            click.echo(f"{label}: {value}")


def _of_snapshot(root: Path, place: Path, settings: Settings) -> dict[str, Any]:
    snapshot = read_snapshot(place)
    if snapshot is None:
        say_it_is_the_example(place)
        snapshot = example_snapshot(root)
    today, manifest = built_on(os.environ), snapshot.manifest
    collected = collect(root, settings, place, official=manifest.official, today=today)
    local = build_local(collected.records, manifest.municipalities, today, settings.sources.feed_kinds)
    return {
        **statistics(snapshot, read_editorial(root)),
        "local": local_statistics(local, settings.sources.feeds, collected.feeds),
    }


def _of_words(root: Path, place: Path, settings: Settings) -> dict[str, Any]:
    """Over the generated pages of the site's first language: written ones are known to a build only."""
    if read_manifest(place) is None:
        say_it_is_the_example(place)
    language = settings.languages[0]
    context = Context(prepare(root, place, settings), language)
    finds = finds_of(context, record_pages(context.prepared, language), ())
    return vocabulary_figures(context.prepared.vocabulary, finds, language)


def word_rows(figures: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The figures of the vocabulary as (label, value) for people to read."""
    yield "finds of the search", str(figures["finds"])
    yield "concepts of everyday words", f"{figures['concepts']} ({_listed(figures['phrases'])})"
    yield "crises", str(figures["crises"])
    yield "concepts that meet nothing", str(len(figures["meetNothing"]))
    yield "which", ", ".join(figures["meetNothing"]) or "none"
    for phrase, keys in figures["shared"].items():
        yield f"under {len(keys)} concepts: {phrase}", ", ".join(keys)
    for key, count in figures["wide"].items():
        yield f"too wide: {key}", f"{count} finds"


def rows(figures: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The figures as (label, value) for people to read."""
    manifest, merges, channels = figures["manifest"], figures["merges"], figures["channels"]
    official = "" if manifest["official"] else " (not the official one: the site is marked an example)"
    yield "source", manifest["address"] + official
    yield "county", manifest["county"]
    yield "pulled", f"{manifest['pulledAt']} (in full {manifest['fullPulledAt']})"
    tiers = ", ".join(f"{tier} {count}" for tier, count in figures["tiers"].items())
    yield "services kept", f"{figures['kept']} ({tiers}; nationwide {figures['nationwideKept']})"
    yield "services left out", str(figures["leftOut"])
    yield "services after merging", str(figures["keptAfterMerging"])
    yield "services without a channel", str(figures["withoutChannels"])
    yield "references to unpublished channels", str(figures["danglingReferences"])
    by_type = ", ".join(f"{name} {count}" for name, count in channels["byType"].items())
    yield "channels", f"{channels['total']} ({by_type})" if by_type else str(channels["total"])
    places = figures["locations"]
    yield "service locations", f"{places['total']} ({places['withoutUsableCoordinates']} without usable coordinates)"
    yield "service locations after merging", str(figures["locationsAfterMerging"])
    yield "responsible organisations", str(figures["organizations"])
    for word, label in (
        ("languageTwins", "language twins"),
        ("municipalityCountyTwins", "county twins"),
        ("samePlaces", "same places"),
    ):
        yield f"merges: {label}", f"{len(merges[word]['groups'])} groups, {merges[word]['records']} records fewer"
    yield from _local_rows(figures["local"])
    for part in figures["heldBack"]:
        yield f"held back: {part['kind']} {part['id']}", f"{part['after']} services instead of {part['before']}"
    for part in figures["unread"]:
        what = "not read" if part["whole"] else "read in part"
        where = f"{part['field']}: " if part["field"] else ""
        yield f"{what}: {part['kind']} {part['id']}", where + part["reason"]
    for warning in manifest["warnings"]:
        yield "warning", warning


def _local_rows(local: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What editors and feeds tell, and how old the feeds are."""
    yield "records of editors and feeds", _listed(local["records"])
    for source, counts in local["bySource"].items():
        yield f"told by {source}", _listed(counts)
    yield "records of editors and feeds left out", _listed(local["leftOut"])
    groups, records = local["merges"]["groups"], local["merges"]["records"]
    yield "merges: the same told by several sources", f"{len(groups)} groups, {records} records fewer"
    idle = local["notSuggested"]
    yield "not suggested for today", f"season over {idle['seasonOver']}, long unconfirmed {idle['unconfirmed']}"
    for feed in local["feeds"]:
        told = feed["state"]
        if "days" in feed:
            told += f", {feed['days']} days old ({feed['records']} records, {feed['unread']} not read)"
        yield f"feed {feed['key']} ({feed['kind']})", told


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count) or "none"


def _print_table(lines: list[tuple[str, str]]) -> None:
    # A table is drawn for people only; other programs need not wait for its library.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False)
    for label, value in lines:
        table.add_row(label, Text(value))
    Console().print(table)
