from pathlib import Path

import yaml

from generators.pages.page import Page
from generators.publishing.page_files import write_page_files
from tests import hand_made

SETTINGS = hand_made.settings()
MARKDOWN = "# Neuvola {#alku}\n\nTeksti.\n"


def _page(**more: object) -> Page:
    plain: dict[str, object] = {
        "kind": "service",
        "record_id": "1",
        "language": "sv",
        "address": "tjanster/a/",
        "title": 'Rådgivning: "allt" & #1',
        "title_language": "sv",
        "description": "Kort",
        "markdown": MARKDOWN,
        "languages": {"fi": "palvelut/a/", "en": ""},
        "translations": frozenset({"fi"}),
    }
    return Page(**{**plain, **more})  # type: ignore[arg-type]


def test_a_page_is_markdown_with_its_facts_before_it(tmp_path: Path) -> None:
    assert write_page_files([_page()], SETTINGS, tmp_path) == 1
    _, facts, body = (tmp_path / "sv/tjanster/a/index.md").read_text(encoding="utf-8").split("---\n", 2)
    assert body == f"\n{MARKDOWN}"
    assert yaml.safe_load(facts) == {
        "title": 'Rådgivning: "allt" & #1',
        "description": "Kort",
        "lang": "sv",
        "title_lang": "sv",
        "kind": "service",
        "id": "1",
        "canonical": "https://example.org/sv/tjanster/a/",
        "translations": {"fi": "https://example.org/palvelut/a/"},
    }


def test_a_merged_record_names_the_page_that_took_its_place(tmp_path: Path) -> None:
    write_page_files([_page(points_on="tjanster/b/", indexed=False)], SETTINGS, tmp_path)
    facts = (tmp_path / "sv/tjanster/a/index.md").read_text(encoding="utf-8").split("---\n", 2)[1]
    assert yaml.safe_load(facts)["canonical"] == "https://example.org/sv/tjanster/b/"
    assert yaml.safe_load(facts)["noindex"] is True
