"""The bar above a list that puts the reader's own municipality first (`lists.js`)."""

from collections.abc import Sequence

from markupsafe import Markup

from generators.pages.chooser import chooser_block
from generators.pages.context import Context
from generators.pages.escaping import escape
from generators.pages.listing import Item

LONG_ENOUGH = 10
"""Lines of a list that has a bar: a shorter one is seen at a glance."""


def own_bar(context: Context, origin: str, items: Sequence[Item], situation: str | None = None) -> Markup:
    """The bar above a list; nothing when the list is short or of one municipality.

    With the key of a `situation` it has room for a link to the municipality's own page of it; `data-lacking` names the
    municipalities that have none.
    """
    if len(items) < LONG_ENOUGH or len({item.served for item in items}) < 2:
        return Markup("")
    words = context.strings
    texts = Markup("").join(
        Markup(' data-{}="{}"').format(Markup(name), escape(words[key]))  # noqa: S704 - names of our own
        for name, key in (("first", "own_first"), ("shown", "own_only"), ("none", "own_none"), ("only", "only_own"))
    )
    return Markup(
        '<div class="own-bar"{}>{}<div class="own-more needs-script"><span class="own-status" role="status"></span> '
        '<label class="own-only"><input type="checkbox" autocomplete="off"> <span></span></label></div>{}</div>'
    ).format(texts, chooser_block(context, origin), _own_page(context, situation) if situation else Markup(""))


def _own_page(context: Context, key: str) -> Markup:
    """Room for the link to the own municipality's page of the situation."""
    directory = context.prepared.directory
    ids = frozenset(directory.situations[key])
    lacking = sorted(code for code, entry in directory.municipalities.items() if ids.isdisjoint(entry.service_ids))
    piece = context.address("situation", key).rstrip("/").rpartition("/")[2]
    return Markup('<p class="own-page needs-script" data-situation="{}" data-lacking="{}" data-title="{}"></p>').format(
        Markup(piece),  # noqa: S704 - a slug
        escape(" ".join(lacking)),
        escape(context.word(context.prepared.situation(key).names)),
    )
