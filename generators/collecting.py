"""All local records of a build: what editors wrote, and what the last good pulls of the feeds gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generators.corrections import corrected, corrections_problems, read_corrections
from generators.editors.reading import NO_FILES, EditorsFiles, read_editors_files
from generators.errors import DataFileError
from generators.feed_states import CollectedFeeds, FeedState, collect_feeds
from generators.model.local_records import LocalRecord
from generators.school_terms import SchoolTerms, read_school_terms
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

    An `official` site leaves examples out. Records of feeds have their corrections. Raises DataFileError with every
    fault of every file of the editors.
    """
    editors = read_editors_files(root, today, examples=not official)
    keys = frozenset(source.key for source in settings.sources.feeds)
    terms = None if editors.problems else read_school_terms(root, official=official)
    problems = [*editors.problems, *corrections_problems(root, keys, terms)]
    if problems:
        raise DataFileError(problems)
    feeds = collect_feeds(settings, snapshot_folder, today)
    records, warnings = _corrected(root, feeds, terms)
    return Collected((*editors.records, *records), feeds.states, (*feeds.warnings, *warnings), editors)


def _corrected(root: Path, feeds: CollectedFeeds, terms: SchoolTerms | None) -> tuple[list[LocalRecord], list[str]]:
    """The records of the feeds with their corrections; a feed that is shown no more has nothing to correct."""
    records: list[LocalRecord] = []
    warnings: list[str] = []
    for key, state in feeds.states.items():
        if not state.expired:
            own = [record for record in feeds.records if record.origin.source == key]
            right, told = corrected(own, read_corrections(root, key, terms), terms)
            records += right
            warnings += told
    return records, warnings
