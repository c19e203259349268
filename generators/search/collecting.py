"""All that search can find in one language, by the kind of each page: a new kind is one line here."""

from collections.abc import Callable, Iterable

from generators.model.local_records import LOCAL_KINDS
from generators.pages.context import Context
from generators.pages.page import Page
from generators.search.finds import Find
from generators.search.local import local_find
from generators.search.others import (
    WrittenPage,
    local_list_find,
    municipality_find,
    page_find,
    situation_find,
    written_find,
)
from generators.search.places import location_find, organisation_find
from generators.search.services import service_find

FINDS: dict[str, Callable[[Context, Page], Find]] = {
    "service": service_find,
    "location": location_find,
    "organisation": organisation_find,
    "municipality": municipality_find,
    "situation": situation_find,
    **dict.fromkeys(LOCAL_KINDS, local_find),
    **{f"{kind}_{form}": local_list_find for kind in LOCAL_KINDS for form in ("index", "list")},
}


LEFT_OUT = ("service_letter", "location_letter", "municipality_list", "search")
"""Kinds of pages that only list what is found by itself, and the page of the search."""


def finds_of(context: Context, pages: Iterable[Page], written: Iterable[WrittenPage]) -> list[Find]:
    """Every page that is worth finding, in the order in which the index numbers them."""
    worth = (page for page in pages if page.indexed and page.kind not in LEFT_OUT)
    found = [FINDS.get(page.kind, page_find)(context, page) for page in worth]
    return sorted((*found, *(written_find(context, page) for page in written)), key=lambda find: find.order)
