"""Everything that editors wrote, checked without building: all faults at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from generators.checked_yaml import NOT_TEXT
from generators.errors import DataFileError, Problem
from generators.helplines import read_helplines
from generators.outings import read_outings
from generators.place_groups import read_place_groups
from generators.preparing import prepare
from generators.publishing.data_check import editors_warnings, lost_record_references, taken_slugs
from generators.publishing.front_matter import front_matter_faults
from generators.publishing.navigation import check_pages, page_address, read_navigation
from generators.publishing.record_check import RecordCheck
from generators.publishing.references import resolve
from generators.selection import read_editorial
from generators.settings import Settings, read_settings, snapshot_path
from generators.situations import read_situations
from generators.vocabulary import read_vocabulary

T = TypeVar("T")


def check_project(root: Path, snapshot: Path | None) -> tuple[list[Problem], list[Problem]]:
    """Faults and warnings of the settings, the data files, the records, the navigation and the written pages.

    References are looked up in the snapshot at `snapshot` (default: the settings'), else in the embedded example;
    when a data file is broken there is nothing to look up in those of written pages, and its own faults are told first.
    """
    problems: list[Problem] = []
    settings = _read(lambda: read_settings(root), problems)
    for read in (read_editorial, read_outings, read_place_groups):
        _read(partial(read, root), problems)
    situations = _read(lambda: read_situations(root), problems)
    helplines = _read(lambda: read_helplines(root), problems)
    _read(lambda: read_vocabulary(root, situations, helplines), problems)
    if (navigation := _read(lambda: read_navigation(root), problems)) and settings:
        problems += check_pages(root, navigation, settings)
    records = RecordCheck(root, snapshot_path(root, snapshot, settings) if settings else None)
    problems += records.files.problems
    if settings and not problems:
        problems, warnings = _check_written(root, settings, snapshot)
    else:
        lost, warnings = records.by_themselves()
        problems += lost
    warnings += records.unformatted()
    return sorted(problems, key=_place), sorted(warnings, key=_place)


def _read(read: Callable[[], T], problems: list[Problem]) -> T | None:
    """What `read` gives; None when its file has faults, which are then among the `problems`."""
    try:
        return read()
    except DataFileError as error:
        problems += error.problems
        return None


def _place(problem: Problem) -> tuple[Path, int]:
    return problem.file, problem.line


def _check_written(root: Path, settings: Settings, snapshot: Path | None) -> tuple[list[Problem], list[Problem]]:
    problems: list[Problem] = []
    warnings: list[Problem] = []
    prepared = prepare(root, snapshot, settings)
    problems += [*taken_slugs(root, prepared.situations), *lost_record_references(prepared)]
    warnings += editors_warnings(prepared)
    for language in settings.languages:
        folder = root / "content" / language
        for file in sorted(folder.rglob("*.md")):
            try:
                text = file.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError:
                problems.append(Problem(file=file, line=1, expected=NOT_TEXT))
                continue
            problems += front_matter_faults(file, text)
            name = file.relative_to(folder).as_posix()
            found = resolve(text, prepared, language, page_address(name), file)
            problems += found.problems
            warnings += found.warnings
    return problems, warnings
