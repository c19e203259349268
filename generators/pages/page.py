"""What a view gives: one page as Markdown with what a theme needs to know about it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """One generated page in one language.

    `address` is relative to the language's root and ends in "/" ("palvelut/neuvola-3c0179929e/"). `markdown` is the
    body, beginning with its one first-level heading; it holds only headings with explicit ids, paragraphs, lists,
    tables, links and HTML blocks without empty lines, so that every Markdown engine gives the same page. Links and
    sources in it are relative to the page.
    `title` is plain text in `title_language`. `languages` gives for each other language of the site the address
    (relative to that language's root) that the language switch leads to; those in `translations` are the same page
    and get `hreflang`, the others are the nearest page that exists.
    `indexed`: False keeps the page out of search, of search engines and of the sitemap.
    `points_on` is the address of the page that took this one's place, for a record that was merged.
    `section` is the address of the section page whose tab is shown as the current one.
    """

    kind: str
    record_id: str
    language: str
    address: str
    title: str
    title_language: str
    description: str
    markdown: str
    languages: dict[str, str] = field(default_factory=dict)
    translations: frozenset[str] = frozenset()
    indexed: bool = True
    points_on: str | None = None
    section: str = ""
