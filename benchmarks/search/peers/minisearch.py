"""MiniSearch over the words of our index, in one file."""

import json
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.search.peers.documents import Document
from benchmarks.search.peers.engine import Engine, bare_folder
from tests import chromium
from tests.browser.server import serve

LIBRARY = "minisearch-library.js"


def minisearch(library: Path, folder: Path, documents: Iterable[Document], script: Path) -> Engine:
    """The engine with its index, made in a browser. `library` is its script for pages (UMD), `script` our words.js."""
    bare_folder(folder, "minisearch.js", {LIBRARY: library, "words.js": script})
    rows = [_row(number, document) for number, document in enumerate(documents)]
    rows_file = folder / "documents.json"
    rows_file.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    with sync_playwright() as playwright, serve(folder) as at:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        page = browser.new_page()
        page.set_default_timeout(600_000)
        page.goto(at)
        page.add_script_tag(url=LIBRARY)
        made = page.evaluate("fetch('documents.json').then((sent) => sent.json()).then(window.engine.made)")
        browser.close()
    rows_file.unlink()
    (folder / "index.json").write_text(made, encoding="utf-8")
    return Engine(name="MiniSearch, our words", folder=folder, index=(folder / "index.json", folder / LIBRARY))


def _row(number: int, document: Document) -> dict[str, object]:
    find = document.find
    return {
        "id": number,
        "title": find.title.text,
        "address": find.address,
        "place": find.place,
        "organisation": find.organisation,
        "summary": find.summary.text[:110] if find.summary else "",
        **{field: " ".join(words) for field, words in document.words.items()},
    }
