"""The parts of the front page that come from the data; its words are the editors' (`content/<language>/index.md`)."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.language.collation import sort_key
from generators.pages.cards import situation_cards
from generators.pages.context import Context, relative
from generators.pages.escaping import escape

FRONT = ""
"""Address of the front page, relative to the language's root."""


@dataclass(frozen=True)
class FrontPage:
    """HTML blocks of the front page: cards of life situations, links to every municipality."""

    situations: Markup
    municipalities: Markup


def front_page(context: Context) -> FrontPage:
    """The blocks of the front page in the context's language."""
    return FrontPage(situations=situation_cards(context, FRONT), municipalities=municipality_chips(context, FRONT))


def municipality_chips(context: Context, origin: str) -> Markup:
    """A link to every municipality of the region, in alphabetical order."""
    entries = [(context.word(entry.names), entry.code) for entry in context.prepared.directory.municipalities.values()]
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(
            relative(origin, context.address("municipality", code)), escape(name)
        )
        for name, code in sorted(entries, key=lambda entry: (sort_key(entry[0], context.language), entry[1]))
    )
    return Markup('<ul class="chips">{}</ul>').format(items)
