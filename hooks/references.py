"""References from written pages to records (`palvelu:ID`) become links; unknown ones stop the build, all at once."""

import logging
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from generators.publishing.frame import SiteFrame
from generators.publishing.references import resolve

log = logging.getLogger("mkdocs.hooks.references")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Resolve the references of a written page."""
    if page.file.abs_src_path is None:
        return markdown
    frame: SiteFrame = config.extra["frame"]
    file = Path(page.file.abs_src_path)
    before = page.file.content_string.count("\n") - markdown.count("\n")
    found = resolve(markdown, frame.prepared, frame.language, page.url, file, before)
    frame.problems.extend(found.problems)
    for warning in found.warnings:
        log.warning(str(warning))
    return found.markdown


def on_env(_env: jinja2.Environment, config: MkDocsConfig, **_: Any) -> None:
    """Stop the build when a reference leads nowhere."""
    frame: SiteFrame = config.extra["frame"]
    if frame.problems:
        raise PluginError("\n".join(str(problem) for problem in frame.problems))
