"""The way to a place, as a link that a phone's own map takes."""

from markupsafe import Markup

from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.escaping import escape


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
