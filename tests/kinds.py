"""Pages of each kind on a built site, found by the addresses that the generator gives."""

import re
from pathlib import Path

from generators.addresses import SEGMENTS
from generators.language.dates import day_name
from generators.list_addresses import FIGURES
from generators.model.local_records import LOCAL_KINDS
from generators.slugs import slug
from tests.command import ROOT

LANGUAGES = {"fi": "", "sv": "sv/", "en": "en/"}
"""Language → its folder on the site."""

HANDBOOK_FOLDERS = ("kasikirja", "handbok", "handbook")
ARTICLE_FOLDERS = ("perheille", "for-familjer", "for-families")
YOUNG_FOLDERS = ("nuorille", "for-unga", "young-people")
WRITTEN = {"handbook": HANDBOOK_FOLDERS, "article": ARTICLE_FOLDERS, "young": YOUNG_FOLDERS}

RECORDS = ("service", "location", "organisation", *LOCAL_KINDS)
FIXED = {
    "today": SEGMENTS["today"],
    "weekday": {
        language: f"{segment}/{slug(day_name(0, language))}" for language, segment in SEGMENTS["today"].items()
    },
    "about_data": SEGMENTS["about_data"],
    "search": SEGMENTS["search"],
    "figures": {language: f"{SEGMENTS['meeting_place'][language]}/{piece}" for language, piece in FIGURES.items()},
    "about": {"fi": "tietoa", "sv": "om-webbplatsen", "en": "about"},
}
"""Pages that are one of a kind → their address in each language's folder. A new page needs only a line here."""

KINDS = ("front", *WRITTEN, *RECORDS, "municipality", "situation", "list", "local_list", *FIXED, "404")

ALIKE = (*(kind for kind in LOCAL_KINDS if kind != "meeting_place"), "search")
"""Kinds that are looked at in one language each: those made by the template of the meeting places, and the page of the
search, whose own tests know all three."""

IN_LANGUAGES = [
    (kind, language)
    for kind in KINDS
    for number, language in enumerate(LANGUAGES)
    if kind not in ALIKE or ALIKE.index(kind) % len(LANGUAGES) == number
]
"""Pairs of a kind and a language: all that differs between pages is seen in them."""

LISTS = tuple(name for name in SEGMENTS if name not in FIXED and name not in LOCAL_KINDS)
"""Kinds of record that have a list of their own; those of local records are a kind of page of their own."""

_RECORD = re.compile(r"[0-9a-f]{10,}$")


def pages_of(site: Path, kind: str, language: str) -> list[str]:
    """Addresses of all pages of a kind in a language, the longest first: what can go wrong goes wrong there."""
    folder = LANGUAGES[language]
    if kind == "front":
        return [folder]
    if kind == "404":
        return [f"{folder}ei-ole-olemassa/"]
    if kind in FIXED:
        found = [site / folder / FIXED[kind][language] / "index.html"]
    elif kind in WRITTEN:
        found = _written(site, language, WRITTEN[kind])
    elif kind in ("list", "local_list"):
        names = LISTS if kind == "list" else LOCAL_KINDS
        found = [page for name in names for page in _lists(site / folder / SEGMENTS[name][language], name)]
    else:
        found = _records(site / folder / SEGMENTS[kind][language], kind)
    built = sorted((page for page in found if page.is_file()), key=lambda page: (-page.stat().st_size, page))
    return [f"{page.parent.relative_to(site).as_posix()}/" for page in built]


def page_of(site: Path, kind: str, language: str) -> str:
    """The longest page of a kind in a language."""
    found = pages_of(site, kind, language)
    assert found, f"the site has no page of kind {kind} in {language}"
    return found[0]


def _records(folder: Path, kind: str) -> list[Path]:
    pages = folder.glob("*/index.html")
    return [page for page in pages if kind not in RECORDS or _RECORD.search(page.parent.name)]


def _lists(folder: Path, kind: str) -> list[Path]:
    below = folder.glob("*/index.html") if kind in RECORDS else ()
    cut = [page for page in below if not _RECORD.search(page.parent.name) and page.parent.name not in FIGURES.values()]
    return [folder / "index.html", *cut]


def _written(site: Path, language: str, folders: tuple[str, ...]) -> list[Path]:
    content = ROOT / "content" / language
    sources = (file for name in folders for file in content.glob(f"{name}/*.md") if file.stem != "index")
    return [site / LANGUAGES[language] / file.relative_to(content).with_suffix("") / "index.html" for file in sources]
