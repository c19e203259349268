"""Record pages in the theme's search index: title and a short text only; written pages are there in full already."""

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path

from generators.pages.page import Page


def add_to_search(index: Path, pages: Iterable[Page]) -> None:
    """Add the pages that search may know to the index file that the theme's search wrote."""
    data = json.loads(index.read_text(encoding="utf-8"))
    data["docs"] += [
        {"location": page.address, "title": escape(page.title, quote=False), "text": escape(page.search, quote=False)}
        for page in pages
        if page.search is not None
    ]
    index.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
