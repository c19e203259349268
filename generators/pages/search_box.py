"""The box of the search: one form for the front page, the search's own page and the header; examples in own words.

Without a script nothing answers, so the form is not shown. With one, Enter leads to the search's page even before the
scripts of the search have come (`overrides/assets/javascripts/search-opener.js`).
"""

from typing import Literal

from markupsafe import Markup

from generators.pages.context import Context, relative
from generators.pages.escaping import escape

Look = Literal["front", "page", "header"]
"""Where a box stands: large on the front page and on the search's own, small in the header."""


def search_form(context: Context, action: Markup, look: Look) -> Markup:
    """The form as one HTML block. `action` is the link to the search's page from where it stands."""
    words = context.strings
    hint = Markup('<p class="note" id="search-hint">{}</p>').format(escape(words.search_hint))
    small, hinted = look == "header", look == "front"
    return Markup(
        '<form class="search-form search-in-{look} needs-script" role="search" action="{action}" method="get" '
        'data-failed="{failed}">'
        '<label for="{id}"{unseen}>{label}</label><div class="search-box">'
        '<input id="{id}" name="q" type="text" inputmode="search" enterkeyhint="search" autocomplete="off" '
        'autocapitalize="none" spellcheck="false"{described}><button{named}>{button}</button></div>{hint}</form>'
    ).format(
        look=look,
        action=action,
        failed=escape(words.searching_failed),
        id=field_id(look),
        unseen=Markup(' class="unseen"') if small else Markup(""),
        label=escape(words.search_title if small else words.search_label),
        described=Markup(' aria-describedby="search-hint"') if hinted else Markup(""),
        named=Markup(' aria-label="{}"').format(escape(words.search_button)) if small else Markup(""),
        button=Markup('<span class="icon icon-search" aria-hidden="true"></span>')
        if small
        else escape(words.search_button),
        hint=hint if hinted else Markup(""),
    )


def field_id(look: Look) -> str:
    """The id of the field: links to that of the search's page take the focus into it."""
    return "header-words" if look == "header" else "search-words"


def search_block(context: Context, origin: str = "") -> Markup:
    """The box of the front page, and below it examples that lead to life situations, with or without a script."""
    action = relative(origin, context.list_address("search"))
    return search_form(context, action, "front") + _examples(context, origin)


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
