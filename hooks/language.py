"""Which language this build is: its content, address, menu, the language switch of written pages, its sitemap."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generators.errors import PerhekeskusError
from generators.publishing.frame import SiteFrame, frame_of
from generators.publishing.languages import head_links, language_switch, missing_notes
from generators.publishing.navigation import menu, sections
from generators.publishing.not_found import not_found_texts
from generators.publishing.sitemaps import write_sitemap

log = logging.getLogger("mkdocs.hooks.language")


@event_priority(90)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the settings and let them decide what the configuration file leaves open."""
    try:
        frame = frame_of(Path(config.config_file_path).parent)
    except PerhekeskusError as error:
        raise PluginError(str(error)) from error
    language = frame.language
    config.extra["frame"] = frame
    config.docs_dir = str(frame.content)
    config.site_url = config.site_url or frame.address
    config.site_name = frame.site_name
    config.nav = menu(frame.navigation.entries, language)
    config.theme["language"] = language
    config.theme.static_templates.discard("sitemap.xml")
    if frame.folder:
        config.theme.static_templates.discard("404.html")
    config.extra["generator"] = False
    config.extra["example"] = frame.example_strip
    config.extra["help_strip"] = frame.help_strip
    config.extra["not_found"] = not_found_texts(frame.prepared)
    config.extra["region"] = frame.region_name
    config.extra["words"] = frame.words
    config.extra["sections"] = sections(frame.navigation.entries, language)
    config.extra["feedback"] = frame.prepared.settings.site.feedback_email
    for problem in frame.warnings:
        log.warning(str(problem))
    return config


@event_priority(-50)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, **_: Any) -> Any:
    """Give a written page its language links. Record pages have got theirs already (hooks/records.py)."""
    frame: SiteFrame = config.extra["frame"]
    values: dict[str, Any] = dict(context)
    if "language_switch" not in values:
        links = frame.links_of_written(page.file.src_uri)
        frame.sitemap.append(links)
        values["language_head"] = head_links(links)
        values["language_switch"] = language_switch(links, frame.missing_texts)
        values["language_missing"] = missing_notes(links, frame.missing_texts)
        if page.is_homepage:
            values["front"] = frame.front_page()
        values["page_updated"] = frame.updated_text(page.meta.get("updated"))
        try:
            values["page_help"] = frame.page_help(page.meta.get("help"), Path(page.file.abs_src_path or ""))
        except PerhekeskusError as error:
            raise PluginError(str(error)) from error
    return values


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the sitemap of this language; an example site has none."""
    frame: SiteFrame = config.extra["frame"]
    if not frame.prepared.example:
        write_sitemap(Path(config.site_dir), frame.language, frame.sitemap)
