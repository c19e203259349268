"""What editors should look at in their records, although the site can be built: what grows old, what looks personal."""

from datetime import date
from pathlib import Path

from generators.editors.folders import is_example
from generators.editors.freshness import freshness_remarks
from generators.editors.people import people_remarks, secret_remarks
from generators.editors.raw import mapping
from generators.editors.reading import EditorsFiles
from generators.errors import Problem


def remarks(root: Path, files: EditorsFiles, today: date) -> list[Problem]:
    """All remarks of the project at `root` on the day `today`.

    Made-up records may grow old, and their addresses are no secrets.
    """
    found = []
    for kind, checked in files.checked:
        raw = mapping(checked.data)
        faults = [*people_remarks(raw)]
        if not is_example(root, checked.file):
            faults += [*secret_remarks(raw), *freshness_remarks(raw, kind, today)]
        found += [checked.problem(*fault) for fault in faults]
    return found
