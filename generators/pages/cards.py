"""Life situations as cards: a drawing, the name, and a few words that say what is meant."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generators.model.text import Picked
from generators.pages.context import Context, last_piece, relative
from generators.pages.environment import block
from generators.pages.escaping import escape
from generators.pages.icons import icon
from generators.situations import Situation


@dataclass(frozen=True)
class Card:
    """One card. `link` is relative to the page, `icon` a name of the icon set, `note` the words below the title.

    `situation` is the last piece of the address of a situation of the whole region: with a municipality chosen, the
    card leads to its own page of the situation (`chooser.js`).
    """

    title: Picked
    link: Markup
    icon: str
    note: str
    situation: str = ""


def situation_cards(context: Context, origin: str) -> Markup:
    """Cards of all situations, in the editors' order, as one HTML block."""
    return card_list(
        context,
        [
            replace(situation_card(context, situation, relative(origin, address)), situation=last_piece(address))
            for situation in context.prepared.situations.situations
            for address in (context.address("situation", situation.key),)
        ],
    )


def situation_card(context: Context, situation: Situation, link: Markup, note: str = "") -> Card:
    """The card of a situation; below its name `note`, else its hint."""
    name = context.pick(situation.names) or Picked(situation.key, context.language)
    return Card(name, link, situation.icon, note or context.word(situation.hints))


def card_list(context: Context, cards: Iterable[Card]) -> Markup:
    """The cards as one HTML block of one line."""
    items = Markup("").join(_card(context, card) for card in cards)
    return block(Markup('<ul class="cards">{}</ul>').format(items)) if items else Markup("")


def _card(context: Context, card: Card) -> Markup:
    note = Markup('<span class="note">{}</span>').format(escape(card.note)) if card.note else Markup("")
    own = Markup(' data-situation="{}"').format(escape(card.situation)) if card.situation else Markup("")
    return Markup('<li><span class="card-icon">{}</span><span><a href="{}"{}{}>{}</a>{}</span></li>').format(
        icon(card.icon), card.link, own, context.lang(card.title), escape(card.title.text), note
    )
