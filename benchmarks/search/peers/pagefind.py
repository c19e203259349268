"""Pagefind over the pages of a plain site, as they are or with our words added to each."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.process import Cost, cost_of
from benchmarks.search.peers.documents import Document, all_words
from benchmarks.search.peers.engine import Engine, bare_folder, files_below

ARTICLE = ".md-content__inner"
"""The element that is searched, in a page of the theme."""

END = "</article>"


def pagefind(command: Sequence[str], site: Path, folder: Path) -> tuple[Engine, Cost]:
    """Pagefind over the pages as they are, and what indexing cost. `command` starts it."""
    return _made("Pagefind", "pagefind.js", command, site, folder, {}, {})


def pagefind_with_words(
    command: Sequence[str], site: Path, folder: Path, documents: Iterable[Document], script: Path
) -> tuple[Engine, Cost]:
    """Pagefind over pages to each of which the words of our index were added, asked for stems. `script` is words.js."""
    added = {document.page.address: " ".join(all_words(document)) for document in documents}
    return _made("Pagefind, our words added", "pagefind-words.js", command, site, folder, added, {"words.js": script})


def _made(
    name: str,
    script: str,
    command: Sequence[str],
    site: Path,
    folder: Path,
    added: Mapping[str, str],
    files: Mapping[str, Path],
) -> tuple[Engine, Cost]:
    bare_folder(folder, script, files)
    pages = folder / "pages"
    for page in sorted(site.rglob("index.html")):
        address = page.parent.relative_to(site).as_posix() + "/"
        html = page.read_text(encoding="utf-8")
        if words := added.get(address):
            html = html.replace(END, f"<p>{words}</p>{END}", 1)
        if address != "./":
            to = pages / address / "index.html"
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_text(html, encoding="utf-8")
    cost = cost_of(
        *command, "--site", pages, "--root-selector", ARTICLE, "--output-path", folder / "pagefind", "--silent"
    )
    shutil.rmtree(pages)
    index = files_below(folder / "pagefind")
    used = (".pf_index", ".pf_fragment", ".pf_meta", ".pagefind")
    kept = tuple(file for file in index if file.suffix in used or file.name in USED)
    return Engine(name=name, folder=folder, index=kept), cost


USED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""Those of its files, besides the index, that a search may need: the rest is its user interface."""
