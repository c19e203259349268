"""A small prepared world for the views, and a reader of the pages that they give."""

import posixpath
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from generators.addresses import Register, addressed_local_records, addressed_records
from generators.directory import build_directory
from generators.directory.building import NO_OUTINGS
from generators.directory.local import build_local
from generators.helplines import Helplines
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.outings import Outings
from generators.pages.page import Page
from generators.pages.registry import record_pages
from generators.preparing import Prepared
from generators.selection import Editorial
from generators.settings import Settings
from generators.situations import Situation, Situations
from generators.snapshot import Snapshot
from tests import hand_made
from tests.pages.test_escaping import Seen, both_engines

TODAY = date(2026, 11, 23)


def everywhere(text: str) -> Text:
    return Text({"fi": text, "sv": f"{text} sv", "en": f"{text} en"})


SITUATIONS = Situations(
    situations=(
        Situation(
            key="ero",
            slugs=Text({"fi": "ero", "sv": "skilsmassa", "en": "separation"}),
            names=Text({"fi": "Ero", "sv": "Skilsmässa", "en": "Separation"}),
            introductions=everywhere("Johdanto."),
            audience="families",
            service_classes=("P3.4",),
        ),
    )
)


def prepared(
    snapshot: Snapshot,
    editorial: Editorial | None = None,
    register: Register | None = None,
    outings: Outings = NO_OUTINGS,
    situations: Situations | None = None,
    helplines: Helplines | None = None,
    settings: Settings | None = None,
    local: Iterable[LocalRecord] = (),
) -> Prepared:
    editorial = editorial or Editorial()
    situations = situations or SITUATIONS
    settings = settings or hand_made.settings()
    records = tuple(local)
    register = (register or Register()).extended(
        [*addressed_records(snapshot), *addressed_local_records(records, snapshot.manifest.municipalities)], TODAY
    )
    return Prepared(
        root=Path(),
        settings=settings,
        snapshot=snapshot,
        directory=build_directory(
            snapshot,
            editorial,
            situations,
            settings,
            outings,
            build_local(records, snapshot.manifest.municipalities, TODAY),
        ),
        register=register,
        editorial=editorial,
        situations=situations,
        helplines=helplines or hand_made.helplines(),
        example=True,
        built_on=TODAY,
    )


def pages_of(snapshot: Snapshot, language: str = "fi", **more: Any) -> dict[str, Page]:
    """All pages by address."""
    return {page.address: page for page in record_pages(prepared(snapshot, **more), language)}


def page_of(snapshot: Snapshot, kind: str, record_id: str, language: str = "fi", **more: Any) -> Page:
    """The one page of a record."""
    found = [p for p in pages_of(snapshot, language, **more).values() if (p.kind, p.record_id) == (kind, record_id)]
    assert len(found) == 1
    return found[0]


def seen(page: Page) -> Seen:
    """What a reader gets of a page; both engines must agree on the text."""
    ours, theirs = both_engines(page.markdown)
    assert "".join(ours.text.split()) == "".join(theirs.text.split())
    return ours


def links(page: Page) -> list[str]:
    """Addresses, relative to the language's root, of the pages that a page links to."""
    hrefs = [value or "" for name, value in seen(page).attributes if name == "href"]
    inner = [href for href in hrefs if not href.startswith(("http", "mailto:", "tel:", "sms:", "#"))]
    return [posixpath.normpath(posixpath.join(page.address, href)) for href in inner]
