"""All local records of a build: what editors wrote, and what the last good pulls of the feeds gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generators.editors.reading import NO_FILES, EditorsFiles, read_editors_files
from generators.errors import DataFileError
from generators.feed_states import FeedState, collect_feeds
from generators.model.local_records import LocalRecord
from generators.settings import Settings


@dataclass(frozen=True)
class Collected:
    """The records, the state of each feed by its key, warnings for the report of the build, the editors' files."""

    records: tuple[LocalRecord, ...] = ()
    feeds: Mapping[str, FeedState] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    editors: EditorsFiles = NO_FILES


def collect(root: Path, settings: Settings, snapshot_folder: Path, *, official: bool, today: date) -> Collected:
    """The records of the project at `root` and of the feeds in the snapshot folder.

    An `official` site leaves examples out. Raises DataFileError with every fault of every file of the editors.
    """
    editors = read_editors_files(root, today, examples=not official)
    if editors.problems:
        raise DataFileError(list(editors.problems))
    feeds = collect_feeds(settings, snapshot_folder, today)
    return Collected((*editors.records, *feeds.records), feeds.states, feeds.warnings, editors)
