"""Sitemaps: one per language, with the other languages of each page, and one index of them at the root."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from generators.publishing.languages import LanguageLink
from generators.settings import Settings, language_folder

_SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap_name(language: str) -> str:
    """The file of one language's sitemap, in the folder of the language."""
    return f"sitemap-{language}.xml"


def write_sitemap(site: Path, language: str, pages: Iterable[Sequence[LanguageLink]]) -> None:
    """Write the sitemap of one language; each page is given by its language links."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {_SPACES}>"]
    for links in sorted(pages, key=lambda links: [link.absolute for link in links if link.current]):
        own = next(link.absolute for link in links if link.current)
        lines.append(f"<url><loc>{escape(own)}</loc>{_alternates(links)}</url>")
    lines.append("</urlset>")
    (site / sitemap_name(language)).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _alternates(links: Sequence[LanguageLink]) -> str:
    same = [link for link in links if link.same]
    if len(same) < 2:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{link.language}" href="{escape(link.absolute)}"/>' for link in same
    )


def write_index(site: Path, settings: Settings) -> None:
    """Write `sitemap.xml`, which names each language's sitemap, and `robots.txt`, which names it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<sitemapindex {_SPACES.split(' ')[0]}>"]
    for language in settings.languages:
        address = settings.site.address + language_folder(settings, language) + sitemap_name(language)
        lines.append(f"<sitemap><loc>{escape(address)}</loc></sitemap>")
    lines.append("</sitemapindex>")
    (site / "sitemap.xml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {settings.site.address}sitemap.xml\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8")


def forbid_robots(site: Path) -> None:
    """Write the `robots.txt` of an example site: nobody is to index it."""
    (site / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
