"""The page "Mihin tänään?": the week of the region, all its places on one map, and by municipality without a map."""

from generators.model.text import Picked
from generators.pages.context import Context, breadcrumbs
from generators.pages.environment import render
from generators.pages.index_pages import municipality_item
from generators.pages.listing import Item, count_line
from generators.pages.map_block import map_data
from generators.pages.page import Page
from generators.pages.take_along import calendar_link
from generators.pages.week_block import week_block
from generators.pages.week_lines import Weeks


def where_today_pages(context: Context) -> list[Page]:
    """The one page, in the language."""
    words = context.strings
    address = context.list_address("today")
    markdown = render(
        "today.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, []),
        title=Picked(words.today_title, context.language),
        lang=context.lang,
        intro=words.today_intro,
        week=week_block(context, address, Weeks(context), None),
        calendar=calendar_link(context, address, None),
        map=map_data(context, address, None, context.word(context.prepared.directory.region.names)),
        municipalities=_municipalities(context, address),
    )
    others = context.languages_of("today", None)
    return [
        Page(
            kind="today",
            record_id="",
            language=context.language,
            address=address,
            title=words.today_title,
            title_language=context.language,
            description=words.today_intro,
            markdown=markdown,
            languages=others,
            translations=frozenset(others),
            section=address,
        )
    ]


def _municipalities(context: Context, origin: str) -> list[Item]:
    """Each municipality that has places, with their number and a link to them."""
    items = (
        municipality_item(context, origin, entry, count_line(context, "location", len(entry.place_ids)), "#locations")
        for entry in context.prepared.directory.municipalities.values()
        if entry.place_ids
    )
    return sorted(items, key=lambda item: item.sorting)
