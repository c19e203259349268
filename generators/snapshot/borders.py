"""The last good pull of municipality borders: the folder `borders/` in the snapshot folder, replaced whole.

It holds `manifest.json` and `municipalities.jsonl`, one border a line in order of code, so that the same borders give
the same bytes. Only the manifest tells of the pull itself: its date changes with each pull, which is about once in a
month (`limits.borders_days`), and says that the borders were still so then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, Field, field_validator

from generators.codes import counties
from generators.model.base import Model
from generators.model.border import Border
from generators.model.text import Text
from generators.snapshot.lines import line, plain, write_lines
from generators.snapshot.opening import MANIFEST, opened, read_records
from generators.snapshot.replacing import staging, swap

FOLDER = "borders"
"""The folder of the pull of borders inside the snapshot folder."""

MUNICIPALITIES = "municipalities.jsonl"

Code = Annotated[str, Field(pattern=r"^[0-9]{3}$")]


class UnreadBorder(Model):
    """What the source gave as a border and could not be read: the code, or what else it calls itself, and why."""

    id: str
    reason: str


class BordersManifest(Model):
    """What the borders are: whence, when (UTC), under which licence, of which year and county.

    `attribution` is to stand on every map that shows them. `held_back` are municipalities that the last pull did not
    give: their earlier borders stay. `missing` are those of the county that have none.
    """

    source: str = "borders"
    address: str
    layer: str
    official: bool
    licence: str = "CC BY 4.0"
    attribution: Text
    year: int | None = None
    county: str
    pulled_at: AwareDatetime
    counts: dict[str, int]
    held_back: tuple[Code, ...] = ()
    missing: tuple[Code, ...] = ()
    unread: tuple[UnreadBorder, ...] = ()

    @field_validator("county")
    @classmethod
    def _known(cls, code: str) -> str:
        if code not in counties():
            raise ValueError(f"{code!r} is no wellbeing services county")
        return code

    @property
    def pulled_on(self) -> str:
        """The day of the pull, in UTC: "2026-11-26"."""
        moment: datetime = self.pulled_at
        return moment.date().isoformat()


@dataclass(frozen=True)
class Borders:
    """The borders of a county's municipalities by code, in order of code."""

    manifest: BordersManifest
    municipalities: Mapping[str, Border]


def read_borders(folder: Path) -> Borders | None:
    """The borders in the snapshot folder, or None when there are none yet.

    Raises SnapshotError when a file is missing or damaged.
    """
    with opened(folder, FOLDER, (MANIFEST, MUNICIPALITIES)) as files:
        if files is None:
            return None
        manifest = read_records(files, MANIFEST, BordersManifest)[0]
        borders = read_records(files, MUNICIPALITIES, Border)
        return Borders(manifest, {border.code: border for border in borders})


def write_borders(folder: Path, borders: Borders) -> None:
    """Puts borders in the place of those in the snapshot folder, whole or not at all."""
    with staging(folder) as place:
        new = place / FOLDER
        new.mkdir()
        found = borders.municipalities
        write_lines(new / MUNICIPALITIES, (line(plain(found[code])) for code in sorted(found)))
        write_lines(new / MANIFEST, [(borders.manifest.model_dump_json(indent=2) + "\n").encode()])
        swap(new, folder, FOLDER)
