"""The search of the front page: a box that hands what is written to the site's search, and examples in own words."""

from markupsafe import Markup

from generators.pages.context import Context, relative
from generators.pages.escaping import escape


def search_box(context: Context, origin: str = "") -> Markup:
    """The box, which needs a script, and below it examples that lead to life situations without one."""
    words = context.strings
    return Markup(
        '<form class="search-form needs-script" role="search" action="" method="get">'
        '<label for="own-words">{label}</label><div class="search-box">'
        '<input id="own-words" name="q" type="search" autocomplete="off" enterkeyhint="search" required '
        'aria-describedby="own-words-hint"><button>{button}</button></div>'
        '<p class="note" id="own-words-hint">{hint}</p></form>{examples}'
    ).format(
        label=escape(words.search_label),
        button=escape(words.search_button),
        hint=escape(words.search_hint),
        examples=_examples(context, origin),
    )


def _examples(context: Context, origin: str) -> Markup:
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
