"""The search's own page: the box, room for what it finds, and all that one can do instead of searching.

The address carries the search (`#q=…`), so that it can be shared and no server learns of it; `search-page.js` reads it.
What stands below the results is there with and without a script: life situations, lists, municipalities, the guidance
desk, helplines.
"""

from markupsafe import Markup

from generators.model.local_records import LOCAL_KINDS
from generators.model.text import Picked
from generators.pages.cards import situation_cards
from generators.pages.chooser import chooser_block
from generators.pages.context import Context, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.front import municipality_chips
from generators.pages.help import help_list
from generators.pages.page import Page
from generators.pages.record import guidance_line
from generators.pages.search_box import search_form

LISTED = ("service", "location", *LOCAL_KINDS, "organisation")
"""Kinds of record whose lists the page leads to, in order."""


def search_pages(context: Context) -> list[Page]:
    """The one page, in the language."""
    words = context.strings
    address = context.list_address("search")
    markdown = render(
        "search.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, []),
        title=Picked(words.search_title, context.language),
        lang=context.lang,
        form=search_form(context, relative(address, address), "page"),
        chooser=chooser_block(context, address),
        situations=situation_cards(context, address),
        lists=_list_chips(context, address),
        municipalities=municipality_chips(context, address),
        guidance=guidance_line(context),
        help=help_list(context),
    )
    others = context.languages_of("search", None)
    return [
        Page(
            kind="search",
            record_id="",
            language=context.language,
            address=address,
            title=words.search_title,
            title_language=context.language,
            description=words.search_description,
            markdown=markdown,
            languages=others,
            translations=frozenset(others),
        )
    ]


def _list_chips(context: Context, origin: str) -> Markup:
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(
            relative(origin, context.list_address(kind)), escape(context.strings[f"{kind}s"])
        )
        for kind in LISTED
    )
    return Markup('<ul class="chips">{}</ul>').format(items)
