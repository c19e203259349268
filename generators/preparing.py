"""From a snapshot on disk, or the embedded example, to all that the views read: one frozen value, made once a build."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generators.addresses import Register, addressed_local_records, addressed_records, read_register
from generators.collecting import collect
from generators.directory import build_directory
from generators.directory.entries import Directory
from generators.directory.goings import Going, goings_of, visits_of_days
from generators.directory.local import build_local
from generators.editors.reading import NO_FILES, EditorsFiles
from generators.errors import PerhekeskusError
from generators.example import example_snapshot
from generators.feed_states import FeedState
from generators.helplines import Helplines, read_helplines
from generators.hours import HELSINKI
from generators.hours_by_day import KNOWN_DAYS
from generators.model.border import Border
from generators.model.text import EMPTY, Text
from generators.outings import read_outings
from generators.place_groups import PlaceGroups, read_place_groups
from generators.selection import Editorial, read_editorial
from generators.settings import Settings, read_settings, snapshot_path
from generators.situations import Situation, Situations, read_situations
from generators.snapshot import Manifest, Snapshot, SnapshotError, read_manifest, read_snapshot
from generators.snapshot.borders import BordersManifest, read_borders
from generators.vocabulary import NO_WORDS, Vocabulary, read_vocabulary


@dataclass(frozen=True)
class Prepared:
    """What the views read. `root` is the project's folder.

    `example` tells that the data does not come from the official source: every page says so and the site is not to
    be published. `built_on` is the day in Helsinki that dated weeks begin from. `borders` of municipalities by code are
    empty when there are none; `borders_manifest` tells of their pull. `feeds` tells by key how old each feed is.
    `warnings` tell what could not be read and is done without. `place_groups` are the groups in which long lists of
    places are told. `editors` are the files of editors' records as they were read, `vocabulary` their everyday words.
    """

    root: Path
    settings: Settings
    snapshot: Snapshot
    directory: Directory
    register: Register
    editorial: Editorial
    situations: Situations
    helplines: Helplines
    example: bool
    built_on: date
    borders: Mapping[str, Border] = field(default_factory=dict)
    borders_manifest: BordersManifest | None = None
    feeds: Mapping[str, FeedState] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    place_groups: PlaceGroups = field(default_factory=PlaceGroups)
    editors: EditorsFiles = NO_FILES
    vocabulary: Vocabulary = NO_WORDS

    @property
    def borders_attribution(self) -> Text:
        """What stands wherever borders are shown; empty without borders."""
        return self.borders_manifest.attribution if self.borders_manifest else EMPTY

    @cached_property
    def _situations(self) -> dict[str, Situation]:
        return {situation.key: situation for situation in self.situations.situations}

    @cached_property
    def goings(self) -> tuple[Going, ...]:
        """All that one can go to in the days that pages tell of, with its times."""
        return goings_of(self.directory, self.built_on, KNOWN_DAYS)

    @cached_property
    def visits(self) -> tuple[Going, ...]:
        """The other places that may be suggested on days on which nothing else is on."""
        return visits_of_days(self.directory, self.built_on, KNOWN_DAYS)

    def situation(self, key: str) -> Situation:
        """A life situation by its key. KeyError when there is none."""
        return self._situations[key]


def prepare(root: Path, snapshot_folder: Path | None, settings: Settings | None = None) -> Prepared:
    """Read and join everything: the snapshot in `snapshot_folder` (default: the settings'), else the embedded example.

    Raises PerhekeskusError when editors' files or the snapshot cannot be read.
    """
    settings = settings or read_settings(root)
    folder = snapshot_path(root, snapshot_folder, settings)
    editorial = read_editorial(root)
    situations = read_situations(root)
    helplines = read_helplines(root)
    found = read_snapshot(folder)
    snapshot = found or example_snapshot(root)
    today = built_on(os.environ)
    register = read_register(folder) if found else Register()
    borders = _borders(folder, found)
    collected = collect(root, settings, folder, official=snapshot.manifest.official, today=today)
    here = snapshot.manifest.municipalities
    local = build_local(collected.records, here, today, settings.sources.feed_kinds)
    addressed = [*addressed_records(snapshot), *addressed_local_records(collected.records, here)]
    return Prepared(
        root=root,
        settings=settings,
        snapshot=snapshot,
        directory=build_directory(snapshot, editorial, situations, settings, read_outings(root), local),
        register=register.extended(addressed, today),
        editorial=editorial,
        situations=situations,
        helplines=helplines,
        example=not snapshot.manifest.official,
        built_on=today,
        borders=borders.found,
        borders_manifest=borders.manifest,
        feeds=collected.feeds,
        warnings=(*borders.warnings, *collected.warnings),
        place_groups=read_place_groups(root),
        editors=collected.editors,
        vocabulary=read_vocabulary(root, situations, helplines),
    )


class _Borders(NamedTuple):
    found: Mapping[str, Border] = {}
    manifest: BordersManifest | None = None
    warnings: tuple[str, ...] = ()


def _borders(folder: Path, snapshot: Snapshot | None) -> _Borders:
    """The borders that belong to the snapshot; none for the example, nor when they are of another county.

    Damaged ones are a warning and no error: maps do without them, and families wait for the rest of the site.
    """
    try:
        borders = read_borders(folder) if snapshot else None
    except SnapshotError as error:
        return _Borders(warnings=(f"municipality borders are left out: {error}",))
    if borders is None or snapshot is None or borders.manifest.county != snapshot.manifest.county:
        return _Borders()
    return _Borders(borders.municipalities, borders.manifest)


def snapshot_at(root: Path, snapshot_folder: Path | None) -> Manifest | None:
    """What the snapshot is that `prepare` would read, or None when it would take the embedded example."""
    return read_manifest(snapshot_path(root, snapshot_folder, read_settings(root)))


def built_on(environment: Mapping[str, str]) -> date:
    """The day of the build in Helsinki: that of SOURCE_DATE_EPOCH (seconds, UTC) when it is set, else today.

    Raises PerhekeskusError when that is no such number.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise PerhekeskusError(
            f"SOURCE_DATE_EPOCH={epoch}: expected whole seconds since 1970, for example 1795392000; or leave it out"
        ) from error
    return moment.astimezone(HELSINKI).date()
