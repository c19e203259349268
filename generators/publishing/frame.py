"""What all hooks of one language's build share: settings, data, navigation, and the texts of the pages' frame."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generators.errors import Problem
from generators.language.dates import date_text
from generators.language.strings import Strings, strings
from generators.pages.context import Context
from generators.pages.escaping import escape
from generators.pages.front import FrontPage, front_page
from generators.pages.help import help_block, help_strip
from generators.pages.page import Page
from generators.pages.rendering import Furniture
from generators.pages.search_box import search_form
from generators.preparing import Prepared, prepare
from generators.publishing.data_check import editors_warnings, lost_record_references
from generators.publishing.front_matter import help_topic
from generators.publishing.language_build import LanguageBuild, language_build, with_languages
from generators.publishing.languages import (
    LanguageLink,
    head_links,
    language_links,
    language_switch,
    missing_notes,
)
from generators.publishing.navigation import Navigation, checked_navigation, neighbours, page_address
from generators.settings import language_address, language_folder, read_settings


@dataclass(frozen=True)
class SiteFrame:
    """One language's build.

    Two lists grow as pages are built: `sitemap`, the language links of each page that belongs there, and `problems`,
    faults in written pages.
    """

    root: Path
    build: LanguageBuild
    prepared: Prepared
    navigation: Navigation
    sitemap: list[list[LanguageLink]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language of this build."""
        return self.build.language

    @property
    def content(self) -> Path:
        """The folder of the editors' Markdown in this language."""
        return self.root / "content" / self.language

    @property
    def folder(self) -> str:
        """Where the language stands in the site: "" at the root, else "sv/"."""
        return language_folder(self.prepared.settings, self.language)

    @property
    def address(self) -> str:
        """The full address of this language's front page."""
        return language_address(self.prepared.settings, self.language)

    @property
    def site_name(self) -> str:
        """What the site is called in this language."""
        picked = self.prepared.settings.site.names.pick(self.language)
        return picked.text if picked else ""

    @property
    def region_name(self) -> str:
        """The region's name in this language."""
        picked = self.prepared.directory.region.names.pick(self.language)
        return picked.text if picked else ""

    @property
    def words(self) -> Strings:
        """The interface strings of this language, for the theme's templates."""
        return strings(self.language)

    @property
    def example_strip(self) -> str:
        """What the strip on every page of an example site says; "" on a real site."""
        return strings(self.language).example_strip if self.prepared.example else ""

    @property
    def warnings(self) -> list[Problem | str]:
        """What editors should look at, and data done without, told once a site: by the language at the root."""
        if self.folder:
            return []
        records = lost_record_references(self.prepared)
        return [*editors_warnings(self.prepared), *records, *self.prepared.warnings]

    def front_page(self) -> FrontPage:
        """The parts of the front page that come from the data."""
        return front_page(Context(self.prepared, self.language))

    @property
    def help_strip(self) -> str:
        """The strip "Apua heti" of every page, as HTML."""
        return str(help_strip(Context(self.prepared, self.language)))

    @property
    def search_address(self) -> str:
        """Address of the search's page."""
        return Context(self.prepared, self.language).list_address("search")

    def header_search(self, link: str) -> str:
        """The small box of the header, as HTML; `link` leads to the search's page from the page it stands on."""
        return str(search_form(Context(self.prepared, self.language), escape(link), "header"))

    def page_help(self, told: object, file: Path) -> str:
        """The large block of helplines that a written page's front matter asks for, as HTML; "" when it asks for none.

        Raises DataFileError when there is no such topic.
        """
        topic = help_topic(told, file)
        return str(help_block(Context(self.prepared, self.language), topic)) if topic else ""

    def updated_text(self, told: object) -> str:
        """When an editor last went through a written page; "" when its front matter tells no date."""
        if not isinstance(told, date):
            return ""
        return strings(self.language).format("page_updated", date=date_text(told, self.language))

    @property
    def missing_texts(self) -> dict[str, str]:
        """For each language, in it: the page is not there in this language."""
        return {code: strings(code).missing_page for code in self.prepared.settings.languages}

    def links_of_written(self, name: str) -> list[LanguageLink]:
        """The language links of the written page `name` (relative to the language's content folder)."""
        settings = self.prepared.settings
        found = neighbours(self.navigation, self.language, name, settings)
        return language_links(settings, self.language, page_address(name), found.addresses, found.same)

    def links_of(self, page: Page) -> list[LanguageLink]:
        """The language links of a record page."""
        settings = self.prepared.settings
        return language_links(settings, self.language, page.address, page.languages, page.translations)

    def furniture(self, page: Page) -> Furniture:
        """What the frame of a record page holds.

        The page of a merged record names the one that took its place as canonical; one that is only kept for old
        links is not to be indexed.
        """
        links = self.links_of(page)
        head = head_links(links) if page.indexed else ""
        if not page.indexed and page.points_on is None and not self.prepared.example:
            head = '<meta name="robots" content="noindex">'
        return Furniture(
            canonical=self.address + (page.address if page.points_on is None else page.points_on),
            head=head,
            switch=language_switch(links, self.missing_texts),
            missing=missing_notes(links, self.missing_texts),
        )


def frame_of(root: Path) -> SiteFrame:
    """The frame of the build that the environment asks for. Raises PerhekeskusError for what is to be mended."""
    settings = read_settings(root)
    build = language_build(settings)
    settings = with_languages(settings, build.languages)
    navigation = checked_navigation(root, settings)
    return SiteFrame(root=root, build=build, prepared=prepare(root, build.snapshot, settings), navigation=navigation)
