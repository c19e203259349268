"""Where each language stands on the site, and the links from a page to its other languages.

The first language of the settings is at the root, the others in a folder of their own ("sv/"). All links between
pages are relative, so that the site works under any base path.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from posixpath import relpath

from generators.settings import Settings, language_folder

LANGUAGE_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


@dataclass(frozen=True)
class LanguageLink:
    """One language of the language switch. `same` tells that it is the same page, not the nearest that exists."""

    language: str
    href: str
    absolute: str
    current: bool
    same: bool


def relative_link(page: str, target: str) -> str:
    """The link from one folder address to another, both relative to the site's root ("" or ending in "/")."""
    way = relpath(f"/{target}", f"/{page}")
    return f"{way}/"


def language_links(
    settings: Settings,
    language: str,
    address: str,
    others: Mapping[str, str],
    translations: frozenset[str],
) -> list[LanguageLink]:
    """The switch of a page at `address` (relative to its language's root), in the settings' order of languages.

    `others` gives for other languages the address there, `translations` says which of them are the same page. A
    language without an address leads to its front page.
    """
    here = language_folder(settings, language) + address
    links = []
    for code in settings.languages:
        target = address if code == language else others.get(code, "")
        there = language_folder(settings, code) + target
        links.append(
            LanguageLink(
                language=code,
                href=relative_link(here, there),
                absolute=settings.site.address + there,
                current=code == language,
                same=code == language or code in translations,
            )
        )
    return links


def head_links(links: list[LanguageLink]) -> str:
    """`hreflang` links for the page's head; nothing when the page stands alone."""
    same = [link for link in links if link.same]
    if len(same) < 2:
        return ""
    return "\n".join(
        f'<link rel="alternate" hreflang="{link.language}" href="{escape(link.absolute)}">' for link in same
    )


def language_switch(links: list[LanguageLink], missing: Mapping[str, str]) -> str:
    """The items of the language switch: plain links that work without any script.

    `missing` says in each language that the page is not there in it and that the link leads to the nearest page.
    """
    return "".join(_item(link, missing) for link in links) if len(links) > 1 else ""


def _item(link: LanguageLink, missing: Mapping[str, str]) -> str:
    code = link.language
    title = LANGUAGE_NAMES[code] if link.same else f"{LANGUAGE_NAMES[code]}: {missing[code]}"
    current = ' aria-current="true"' if link.current else ""
    return (
        f'<li><a href="{escape(link.href)}" lang="{code}" hreflang="{code}" title="{escape(title)}"{current}>'
        f"{code.upper()}</a></li>"
    )


def missing_notes(links: list[LanguageLink], missing: Mapping[str, str]) -> str:
    """One line for each language that the page lacks, in that language, with a link to the nearest page."""
    return "".join(
        f'<p class="missing-language" lang="{link.language}">'
        f'<a href="{escape(link.href)}" hreflang="{link.language}">{escape(missing[link.language])}</a></p>'
        for link in links
        if not link.same
    )
