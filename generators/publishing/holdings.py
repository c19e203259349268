"""What a built site holds: its pages counted by section and language."""

from collections import Counter
from pathlib import Path

from generators.addresses import SEGMENTS
from generators.settings import Settings, language_folder

SECTIONS = {
    "service": "services",
    "location": "places",
    "organisation": "organisations",
    "municipality": "municipalities",
    "situation": "life situations",
}
WRITTEN = "written and other pages"


def holdings(site: Path, settings: Settings) -> dict[str, dict[str, int]]:
    """Section → language → number of HTML pages of the site in `site`; `WRITTEN` is all that has no section."""
    counts = {section: Counter[str]() for section in (*SECTIONS.values(), WRITTEN)}
    folders = {language_folder(settings, language).rstrip("/"): language for language in settings.languages}
    for page in site.rglob("*.html"):
        first, *rest = page.relative_to(site).parts
        language = folders.get(first, settings.default_language)
        segment = (rest[0] if rest else "") if first in folders else first
        counts[_section(segment, language)][language] += 1
    return {
        section: {language: found[language] for language in settings.languages} for section, found in counts.items()
    }


def _section(segment: str, language: str) -> str:
    kinds = (kind for kind in SECTIONS if SEGMENTS[kind][language] == segment)
    kind = next(kinds, None)
    return SECTIONS[kind] if kind else WRITTEN
