"""What the 404 page says: one page for all languages, whose links are whole addresses, since it stands at any depth."""

from typing import NamedTuple

from generators.addresses import SEGMENTS
from generators.language.strings import strings
from generators.settings import Settings, language_address


class NotFoundLink(NamedTuple):
    """One way on from the 404 page; `href` is a whole address."""

    text: str
    href: str


class NotFoundText(NamedTuple):
    """What the 404 page says in one language. `links` are the ways on, that to the front page first."""

    language: str
    title: str
    text: str
    emergency: str
    links: tuple[NotFoundLink, ...]


def not_found_texts(settings: Settings) -> list[NotFoundText]:
    """The texts of the 404 page in every language of the site, the default one first."""
    return [_text(settings, language) for language in settings.languages]


def _text(settings: Settings, language: str) -> NotFoundText:
    words, front_page = strings(language), language_address(settings, language)
    lists = (
        (words.situations, "situation"),
        (words.services_from_a, "service"),
        (words.municipalities, "municipality"),
    )
    return NotFoundText(
        language=language,
        title=words.not_found_title,
        text=words.not_found_text,
        emergency=words.not_found_emergency,
        links=(
            NotFoundLink(words.not_found_link, front_page),
            *(NotFoundLink(text, f"{front_page}{SEGMENTS[kind][language]}/") for text, kind in lists),
        ),
    )
