"""Editors' records, checked without building: every fault of every file at once, and what `format` would change."""

import os
from pathlib import Path

from generators.addresses import Register, read_register
from generators.editors.folders import record_files
from generators.editors.reading import EditorsFiles, read_editors_files
from generators.editors.references import known_ids, lost_references
from generators.editors.remarks import remarks
from generators.editors.rewriting import to_rewrite
from generators.errors import PerhekeskusError, Problem
from generators.example import example_snapshot
from generators.preparing import built_on
from generators.snapshot import read_manifest, read_snapshot


class RecordCheck:
    """Editors' files as a build from the snapshot in `folder` would read them; None: the settings do not say where."""

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._root, self._folder = root, folder
        try:
            manifest = read_manifest(folder) if folder else None
        except PerhekeskusError:
            manifest = None
        self._examples = manifest is None or not manifest.official
        self._today = built_on(os.environ)
        self.files: EditorsFiles = read_editors_files(root, self._today, examples=self._examples)

    def unformatted(self) -> list[Problem]:
        """Files that `perhekeskus format` would change."""
        rewritten, _ = to_rewrite(self._root, record_files(self._root, examples=self._examples))
        return [found.problem for found in rewritten]

    def by_themselves(self) -> tuple[list[Problem], list[Problem]]:
        """References that lead nowhere and remarks, when something else is broken and no site can be prepared.

        Without references when the snapshot cannot be read: the build tells why.
        """
        try:
            found = read_snapshot(self._folder) if self._folder else None
            register = read_register(self._folder) if found and self._folder else Register()
            known = known_ids(found or example_snapshot(self._root), register)
        except PerhekeskusError:
            return [], remarks(self._root, self.files, self._today)
        return lost_references(self._root, self.files, known), remarks(self._root, self.files, self._today)
