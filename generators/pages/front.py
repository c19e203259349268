"""The parts of the front page that come from the data; its words are the editors' (`content/<language>/index.md`)."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.pages.cards import situation_cards
from generators.pages.chooser import municipalities_in_order
from generators.pages.context import Context, relative
from generators.pages.escaping import escape
from generators.pages.search_box import search_block
from generators.pages.today import today_card

FRONT = ""
"""Address of the front page, relative to the language's root."""


@dataclass(frozen=True)
class FrontPage:
    """HTML blocks of the front page: its search, where to go today, life situations, links to every municipality."""

    search: Markup
    today: Markup
    situations: Markup
    municipalities: Markup


def front_page(context: Context) -> FrontPage:
    """The blocks of the front page in the context's language."""
    return FrontPage(
        search=search_block(context, FRONT),
        today=today_card(context, FRONT),
        situations=situation_cards(context, FRONT),
        municipalities=municipality_chips(context, FRONT),
    )


def municipality_chips(context: Context, origin: str) -> Markup:
    """A link to every municipality of the region, in alphabetical order."""
    items = Markup("").join(
        Markup('<li><a href="{}"{}>{}</a></li>').format(
            relative(origin, context.address("municipality", code)), context.lang(name), escape(name.text)
        )
        for code, name in municipalities_in_order(context)
    )
    return Markup('<ul class="chips">{}</ul>').format(items)
