"""Editors' data files held against the rest: ids that nobody has, addresses that are taken."""

import re
from pathlib import Path

from generators.addresses import SEGMENTS
from generators.errors import Problem
from generators.selection import EDITORIAL_FILE, Editorial
from generators.settings import LANGUAGES
from generators.situations import SITUATIONS_FILE, Situations
from generators.snapshot import Snapshot


def unknown_ids(root: Path, editorial: Editorial, snapshot: Snapshot) -> list[Problem]:
    """Editorial entries whose record the snapshot does not have: mistyped, or gone from the source.

    They do nothing, and nobody would notice: an address that should be confidential would be shown.
    """
    services, channels = {*snapshot.services, *snapshot.left_out}, {*snapshot.channels}
    file = root / EDITORIAL_FILE
    entries = [(entry, services) for entry in (*editorial.add, *editorial.remove)]
    entries += [(entry, channels) for entry in editorial.confidential_addresses]
    return [
        Problem(
            file=file,
            line=_line(file, re.escape(entry.id)),
            field="id",
            found=entry.id,
            expected="tunnusta ei ole tilannekuvassa, joten rivi ei tee mitään; tarkista tunnus tai poista rivi",
        )
        for entry, known in entries
        if entry.id not in known
    ]


def taken_slugs(root: Path, situations: Situations) -> list[Problem]:
    """Life situations whose address below a municipality is that of its list of services or of places."""
    file = root / SITUATIONS_FILE
    return [
        Problem(
            file=file,
            line=_line(file, rf"\b{language}:\s*[\"']?{re.escape(slug)}\b"),
            field=f"slugs.{language}",
            found=slug,
            expected="osoite on jo luettelolla; valitse toinen",
        )
        for situation in situations.situations
        for language in LANGUAGES
        for slug in (situation.slugs.get(language),)
        if slug in (SEGMENTS["service"][language], SEGMENTS["location"][language])
    ]


def _line(file: Path, pattern: str) -> int:
    """The first line that holds the pattern, in any case of letters."""
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    return next((number for number, text in enumerate(lines, 1) if re.search(pattern, text, re.IGNORECASE)), 1)
