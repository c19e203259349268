"""The search of the front page: examples in own words, which lead to life situations."""

from markupsafe import Markup

from generators.pages.context import Context, relative
from generators.pages.escaping import escape


def search_box(context: Context, origin: str = "") -> Markup:
    """The examples as one list, "" when there are none."""
    chips = Markup("").join(
        Markup('<li><a href="{}"{}>{}</a></li>').format(
            relative(origin, context.address("situation", situation.key)), context.lang(said), escape(said.text)
        )
        for situation in context.prepared.situations.situations
        if situation.own_words and (said := context.pick(situation.own_words))
    )
    if not chips:
        return chips
    return Markup('<ul class="chips" aria-label="{}">{}</ul>').format(escape(context.strings.search_examples), chips)
