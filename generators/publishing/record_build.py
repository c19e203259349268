"""The record pages of one language's build, and the sources that the theme is asked to render for them."""

import json
from html import escape
from typing import Any

from generators.pages.page import Page
from generators.pages.registry import record_pages
from generators.pages.rendering import SHELL_MARKDOWN, Shell, ShellKey, shell_key, slot
from generators.publishing.frame import SiteFrame


class RecordBuild:
    """All record pages of one language. `shells` is filled as the theme finishes them.

    `marked` is the menu entry that is shown as the current one just now.
    """

    def __init__(self, frame: SiteFrame) -> None:
        self.frame = frame
        self.pages = record_pages(frame.prepared, frame.language)
        self.addresses = {page.address for page in self.pages}
        self.shells: dict[ShellKey, Shell] = {}
        self.marked: Any = None
        keys = sorted({shell_key(page) for page in self.pages})
        self.shell_keys = {} if frame.build.plain else {_shell_name(n, key): key for n, key in enumerate(keys)}
        self._plain = {f"{page.address}index.md": page for page in self.pages} if frame.build.plain else {}

    def sources(self) -> dict[str, str]:
        """File name → Markdown of the pages that the theme renders: shells, or in a plain build all record pages."""
        shell = _front_matter(title=slot("title"), description=slot("description")) + SHELL_MARKDOWN
        plain = {name: plain_source(page) for name, page in self._plain.items()}
        return dict.fromkeys(self.shell_keys, shell) | plain

    def section(self, name: str) -> str:
        """The address whose tab is the current one on the page of this file name."""
        return self.shell_keys[name].section if name in self.shell_keys else self._plain[name].section

    def frame_values(self, name: str) -> dict[str, Any]:
        """What the theme's templates need for the page of this file name; empty when it is none of ours."""
        if name in self.shell_keys:
            return {
                "canonical": slot("canonical"),
                "language_head": slot("head"),
                "language_switch": slot("switch") if len(self.frame.prepared.settings.languages) > 1 else "",
                "language_missing": slot("missing"),
            }
        if page := self._plain.get(name):
            furniture = self.frame.furniture(page)
            return {
                "canonical": furniture.canonical,
                "language_head": furniture.head,
                "language_switch": furniture.switch,
                "language_missing": furniture.missing,
            }
        return {}


def _shell_name(number: int, key: ShellKey) -> str:
    """A file as deep as the pages that the shell is for, so that its relative links are theirs."""
    return f"shell{number}/" + "d/" * (key.depth - 1) + "index.md"


def plain_source(page: Page) -> str:
    """A record page as MkDocs would read it from a file. MkDocs takes a title as HTML, a description as text."""
    return _front_matter(title=escape(page.title), description=page.description) + page.markdown


def _front_matter(**values: str) -> str:
    """YAML for MkDocs: JSON is YAML too. `record` asks for the short frame."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(("---", *lines, "record: true", "---", ""))
