"""The theme's own search (lunr in a worker), on a plain site of the same Markdown."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml

from benchmarks.search.peers.documents import LANGUAGE, Document
from benchmarks.search.peers.engine import Engine
from generators.publishing.record_build import plain_source

SETTINGS = {
    "site_name": "Lunr",
    "theme": {"name": "material", "language": LANGUAGE, "font": False},
    "plugins": [{"search": {"lang": LANGUAGE}}],
    "markdown_extensions": ["attr_list", "md_in_html", "tables"],
    "nav": ["index.md"],
    "validation": {"omitted_files": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"},
}
"""No page but the first is in the menu: with all of them in it the build is far slower, and each page far larger."""


def material_site(documents: Iterable[Document], folder: Path) -> Path:
    """The built site of the pages of all documents, in a new folder."""
    if folder.exists():
        shutil.rmtree(folder)
    source = folder / "docs"
    for document in documents:
        page = source / document.page.address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(plain_source(document.page), encoding="utf-8")
    (source / "index.md").write_text("# Lunr\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("mkdocs")), "build", "--quiet", "--site-dir", str(folder / "site")]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return folder / "site"


def lunr(site: Path) -> Engine:
    """The box in the header of the site."""
    return Engine(
        name="Material's lunr",
        folder=site,
        index=(site / "search/search_index.json",),
        box=".md-search__input",
        found=".md-search-result__item",
        early=("**/search/search_index.json", "**/workers/search*.js"),
        asks_often=False,
    )
