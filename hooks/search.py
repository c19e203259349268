"""The search's own index: what editors wrote is read as the theme finishes it, the rest comes from the record pages."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from generators.pages.context import Context
from generators.pages.data_file import write_files
from generators.publishing.frame import SiteFrame
from generators.publishing.record_build import RecordBuild
from generators.publishing.written_pages import written_page
from generators.search.index import search_files


def on_pre_build(config: MkDocsConfig) -> None:
    """Begin with no written page."""
    config.extra["written"] = []


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Keep what a written page says. Generated ones are known already, the front page leads to what is found anyway."""
    if page.file.abs_src_path and not page.is_homepage:
        description = str(page.meta.get("description") or "")
        config.extra["written"].append(written_page(page.url, str(page.title), description, html))
    return html


@event_priority(-60)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the files of the index."""
    frame: SiteFrame = config.extra["frame"]
    records: RecordBuild = config.extra["records"]
    context = Context(frame.prepared, frame.language)
    write_files(
        search_files(context, frame.prepared.vocabulary, records.pages, config.extra["written"]), Path(config.site_dir)
    )
