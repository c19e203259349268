"""Editors' data files held against the rest: ids that nobody has, addresses that are taken, checks that are old."""

import re
from datetime import date
from pathlib import Path

from generators.addresses import SEGMENTS
from generators.editors.references import known_ids, lost_references
from generators.editors.remarks import remarks
from generators.errors import Problem, Said
from generators.helplines import CHECK_AGAIN_AFTER, HELPLINES_FILE, Helplines
from generators.language.dates import date_text
from generators.preparing import Prepared
from generators.selection import EDITORIAL_FILE, Editorial
from generators.settings import LANGUAGES
from generators.situations import SITUATIONS_FILE, Situations
from generators.snapshot import Snapshot


def editors_warnings(prepared: Prepared) -> list[Problem]:
    """What editors should look at, although the site can be built with it."""
    return [
        *unknown_ids(prepared.root, prepared.editorial, prepared.snapshot),
        *old_checks(prepared.root, prepared.helplines, prepared.built_on),
        *remarks(prepared.root, prepared.editors, prepared.built_on),
    ]


def lost_record_references(prepared: Prepared) -> list[Problem]:
    """References of editors' records to what is nowhere: faults for who changes a file, warnings for a build."""
    return lost_references(prepared.root, prepared.editors, known_ids(prepared.snapshot, prepared.register))


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
            expected=Said(
                "tunnusta ei ole tilannekuvassa, joten rivi ei tee mitään; tarkista tunnus tai poista rivi",
                "the snapshot has no such id, so the line does nothing; check the id or take the line away",
            ),
        )
        for entry, known in entries
        if entry.id not in known
    ]


def old_checks(root: Path, helplines: Helplines, today: date) -> list[Problem]:
    """Helplines whose number nobody has checked for long before the day `today`."""
    file = root / HELPLINES_FILE
    return [
        Problem(
            file=file,
            line=_line(file, r"checked_on:", after=_line(file, rf"\bkey:\s*[\"']?{helpline.key}\b(?!-)")),
            field="checked_on",
            found=Said(
                f"{helpline.number}, tarkistettu {date_text(helpline.checked_on, 'fi')}",
                f"{helpline.number}, checked on {date_text(helpline.checked_on, 'en')}",
            ),
            expected=Said(
                f"tarkistuksesta on yli {CHECK_AGAIN_AFTER.days} päivää; katso numero sen omistajan sivulta ja "
                "kirjoita uusi päivä",
                f"the check is more than {CHECK_AGAIN_AFTER.days} days old; look at the number on its owner's page and "
                "write the new day",
            ),
        )
        for helpline in helplines.to_check_again(today)
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
            expected=Said(
                "osoite on jo luettelolla; valitse toinen", "a list has this address already; choose another"
            ),
        )
        for situation in situations.situations
        for language in LANGUAGES
        for slug in (situation.slugs.get(language),)
        if slug in (SEGMENTS["service"][language], SEGMENTS["location"][language])
    ]


def _line(file: Path, pattern: str, after: int = 0) -> int:
    """The first line that holds the pattern, in any case of letters, behind the line `after`."""
    lines = list(enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1))[after:]
    return next((number for number, text in lines if re.search(pattern, text, re.IGNORECASE)), after or 1)
