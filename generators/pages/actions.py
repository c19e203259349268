"""What a reader does with a whole page or a place: share, copy the link, print, find the way. Links first.

Sharing is a letter without a script, the device's own way of sharing with one (`actions.js`); copying and printing need
a script and are not shown without.
"""

from urllib.parse import quote

from markupsafe import Markup

from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.escaping import escape


def actions_block(context: Context, title: str, address: str) -> Markup:
    """The row at the end of a page; `address` is the page's full address."""
    words = context.strings
    letter = f"subject={quote(title)}&amp;body={quote(f'{title} {address}')}"
    return Markup(
        '<ul class="actions page-actions" aria-label="{}" data-title="{}" data-address="{}">'
        '<li><a class="share" href="mailto:?{}">{}</a></li>'
        '<li class="needs-script"><button type="button" class="button copy" data-done="{}">{}</button> '
        '<span class="copied" role="status"></span></li>'
        '<li class="needs-script"><button type="button" class="button print">{}</button></li></ul>'
    ).format(
        escape(words.page_actions),
        escape(title),
        escape(address),
        Markup(letter),  # noqa: S704 - percent-encoded
        escape(words.share),
        escape(words.link_copied),
        escape(words.copy_link),
        escape(words.print),
    )


def route_links(context: Context, coordinates: Coordinates | None) -> list[Markup]:
    """The link to directions to a place; none without coordinates, or when the settings name no route service.

    A plain web address, since `geo:` opens nothing on an iPhone; a phone's own map takes the addresses it knows.
    """
    template = context.prepared.settings.map.route
    if not coordinates or not template:
        return []
    link = template.replace("{latitude}", f"{coordinates.latitude:.5f}")
    link = link.replace("{longitude}", f"{coordinates.longitude:.5f}")
    return [Markup('<a class="route" href="{}">{}</a>').format(escape(link), escape(context.strings.route))]
