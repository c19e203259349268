"""Record pages: the theme renders a shell for each section and depth, our own renderer fills thousands of pages."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generators.pages.data_file import write_files
from generators.pages.registry import record_files
from generators.pages.rendering import Job, cut_shell, write_pages
from generators.publishing.frame import SiteFrame
from generators.publishing.map_assets import map_assets
from generators.publishing.record_build import RecordBuild


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files of maps and the shells; in a plain build, the record pages themselves."""
    frame: SiteFrame = config.extra["frame"]
    records = config.extra["records"] = RecordBuild(frame)
    if taken := sorted(records.addresses & {file.url for file in files.documentation_pages()}):
        raise PluginError(f"written pages stand where generated ones go: {', '.join(taken)}; rename them")
    for name, source in records.sources().items():
        files.append(File.generated(config, name, content=source, inclusion=InclusionLevel.NOT_IN_NAV))
    for name, content in map_assets(frame.prepared).items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Give a shell its slots and its current tab."""
    records: RecordBuild = config.extra["records"]
    values = dict(context)
    if found := records.frame_values(page.file.src_uri):
        page.canonical_url = found.pop("canonical")
        values.update(found)
        section = records.section(page.file.src_uri)
        _mark(records, next((item for item in _below(nav.items) if item.is_link and item.url == section), None))
    return values


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a finished shell to be filled and let nothing be written in its place."""
    records: RecordBuild = config.extra["records"]
    _mark(records, None)
    if key := records.shell_keys.get(page.file.src_uri):
        records.shells[key] = cut_shell(output)
        return ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Fill the shells, write the data files, and make the pages known to the sitemap."""
    records: RecordBuild = config.extra["records"]
    site = Path(config.site_dir)
    frame = records.frame
    if not frame.build.plain:
        jobs = [Job(page, frame.furniture(page)) for page in records.pages]
        write_pages(jobs, records.shells, site, frame.build.workers)
    write_files(record_files(frame.prepared, frame.language), site)
    frame.sitemap.extend(frame.links_of(page) for page in records.pages if page.indexed)


def _mark(records: RecordBuild, item: Any) -> None:
    """Show this menu entry as the current one, and the one before no longer."""
    for entry, active in ((records.marked, False), (item, True)):
        if entry is not None:
            entry.active = active
            if entry.parent is not None:
                entry.parent.active = active
    records.marked = item


def _below(items: Any) -> Any:
    for item in items:
        yield item
        yield from _below(item.children or [])
