"""The generated pages as Markdown files, for any other site generator: `perhekeskus pages`."""

import json
from collections.abc import Iterable
from pathlib import Path

from generators.pages.page import Page
from generators.settings import Settings, language_address


def page_source(page: Page, settings: Settings) -> str:
    """One page with its front matter. The values are JSON, which is YAML too."""
    others = {code: language_address(settings, code) + address for code, address in sorted(page.languages.items())}
    values = {
        "title": page.title,
        "description": page.description,
        "lang": page.language,
        "title_lang": page.title_language,
        "kind": page.kind,
        "id": page.record_id,
        "canonical": language_address(settings, page.language) + (page.points_on or page.address),
        "translations": {code: address for code, address in others.items() if code in page.translations},
        "noindex": not page.indexed,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(("---", *lines, "---", "", page.markdown))


def write_page_files(pages: Iterable[Page], settings: Settings, out: Path) -> int:
    """Write each page as `<language>/<address>index.md` under `out` and give their number."""
    number = 0
    for page in pages:
        folder = out / page.language / page.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.md").write_text(page_source(page, settings), encoding="utf-8")
        number += 1
    return number
