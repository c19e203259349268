"""All views, one line each. A new kind of page is one module and one line here."""

from collections import Counter
from collections.abc import Callable

from generators.errors import PerhekeskusError
from generators.pages.context import Context
from generators.pages.gone import gone_pages
from generators.pages.index_pages import index_pages
from generators.pages.locations import location_pages
from generators.pages.municipalities import municipality_pages
from generators.pages.organisations import organisation_pages
from generators.pages.page import Page
from generators.pages.services import service_pages
from generators.pages.situations import situation_pages
from generators.preparing import Prepared

VIEWS: tuple[Callable[[Context], list[Page]], ...] = (
    service_pages,
    location_pages,
    organisation_pages,
    municipality_pages,
    situation_pages,
    index_pages,
    gone_pages,
)


def record_pages(prepared: Prepared, language: str) -> list[Page]:
    """Every generated page of the site in one language, in order of address.

    Raises PerhekeskusError when two pages claim one address.
    """
    context = Context(prepared, language)
    pages = [page for view in VIEWS for page in view(context)]
    doubles = [address for address, count in Counter(page.address for page in pages).items() if count > 1]
    if doubles:
        raise PerhekeskusError(f"two pages claim the same address: {', '.join(sorted(doubles))}")
    return sorted(pages, key=lambda page: page.address)
