"""What the 404 page says: one page for all languages, whose links are whole addresses, since it stands at any depth."""

from typing import NamedTuple

from generators.addresses import SEGMENTS
from generators.pages.context import Context
from generators.pages.help import help_strip
from generators.preparing import Prepared
from generators.settings import language_address


class NotFoundLink(NamedTuple):
    """One way on from the 404 page; `href` is a whole address."""

    text: str
    href: str


class NotFoundText(NamedTuple):
    """What the 404 page says in one language. `links` are the ways on, that to the front page first; `help` is HTML."""

    language: str
    title: str
    text: str
    help: str
    links: tuple[NotFoundLink, ...]


def not_found_texts(prepared: Prepared) -> list[NotFoundText]:
    """The texts of the 404 page in every language of the site, the default one first."""
    return [_text(Context(prepared, language)) for language in prepared.settings.languages]


def _text(context: Context) -> NotFoundText:
    words, language = context.strings, context.language
    front_page = language_address(context.prepared.settings, language)
    lists = (
        (words.situations, "situation"),
        (words.services_from_a, "service"),
        (words.municipalities, "municipality"),
    )
    return NotFoundText(
        language=language,
        title=words.not_found_title,
        text=words.not_found_text,
        help=str(help_strip(context)),
        links=(
            NotFoundLink(words.not_found_link, front_page),
            *(NotFoundLink(text, f"{front_page}{SEGMENTS[kind][language]}/") for text, kind in lists),
        ),
    )
