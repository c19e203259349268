"""A list of records as one page, or as numbered pages when it is long."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generators.cleaning import clean
from generators.model.text import Picked
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.listing import cut, record_items, sorted_ids
from generators.pages.own_first import own_bar
from generators.pages.page import Page
from generators.pages.record import DESCRIPTION_LIMIT

PAGE_WORD = {"fi": "sivu", "sv": "sida", "en": "page"}
"""The word in the address of a further page: `palvelut/p/sivu-2/`."""


@dataclass(frozen=True)
class ListOfRecords:
    """A list before it is cut into pages.

    `addresses` are those of its first page by language; a language in which the list is missing or has another
    number of pages stands in `nearest` with the address that the language switch leads to instead. `steps` are links
    from the list to its neighbours (letters): pairs of text and address, the current one with an empty address.
    `section` as in `Page`. `found_by_intro`: whether search knows the introduction; where many lists share one, it
    would give them all. `of_one_municipality`: no line of it is more the reader's own than another. `situation`: the
    key of the life situation whose list this is. `help` is a block of HTML that the first page has under its
    introduction.
    """

    kind: str
    key: str
    addresses: dict[str, str]
    title: Picked
    intro: str
    record_kind: str
    ids: Sequence[str]
    trail: Sequence[Crumb]
    section: str
    steps: Sequence[tuple[str, str]] = ()
    steps_label: str = ""
    nearest: Mapping[str, str] = field(default_factory=dict)
    found_by_intro: bool = True
    of_one_municipality: bool = False
    situation: str | None = None
    help: Markup = field(default_factory=Markup)


def list_pages(context: Context, records: ListOfRecords) -> list[Page]:
    """The pages of a list, in order."""
    groups = cut(sorted_ids(context, records.record_kind, records.ids))
    return [_page(context, records, groups, number) for number in range(1, len(groups) + 1)]


def numbered(addresses: dict[str, str], number: int) -> dict[str, str]:
    """Addresses of the page with this number; the first page has the list's own."""
    if number == 1:
        return addresses
    return {language: f"{address}{PAGE_WORD[language]}-{number}/" for language, address in addresses.items()}


def _page(context: Context, records: ListOfRecords, groups: list[Sequence[str]], number: int) -> Page:
    words = context.strings
    addresses = numbered(records.addresses, number)
    address = addresses[context.language]
    title = records.title
    trail = list(records.trail)
    if number > 1:
        trail.append(Crumb(title.text, records.addresses[context.language]))
        title = Picked(words.format("page_title", title=title.text, number=number), title.language)
    items = record_items(context, address, records.record_kind, groups[number - 1])
    bar = Markup("") if records.of_one_municipality else own_bar(context, address, items, records.situation)
    markdown = render(
        "list.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, trail),
        title=title,
        lang=context.lang,
        intro=records.intro if number == 1 else "",
        help=records.help if number == 1 else Markup(""),
        steps=steps_block(address, records.steps, records.steps_label),
        items_title="",
        cards="",
        items=items,
        own_bar=bar,
        wide=False,
        pager=pager(context, address, records.addresses, number, len(groups)),
    )
    others = {language: other for language, other in addresses.items() if language != context.language}
    same = frozenset(others.keys() - records.nearest.keys())
    return Page(
        kind=records.kind,
        record_id=records.key if number == 1 else f"{records.key}/{number}",
        language=context.language,
        address=address,
        title=title.text,
        title_language=title.language,
        description=clean(f"{title.text}. {records.intro}", limit=DESCRIPTION_LIMIT),
        markdown=markdown,
        languages={**others, **records.nearest},
        translations=same,
        search=_search_text(records) if number == 1 else None,
        section=records.section,
    )


def _search_text(records: ListOfRecords) -> str:
    return records.intro if records.found_by_intro else ""


def steps_block(origin: str, steps: Sequence[tuple[str, str]], label: str) -> Markup:
    """Links to a list's neighbours as one navigation block."""
    if not steps:
        return Markup("")
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(relative(origin, address), escape(text))
        if address
        else Markup('<li><span aria-current="page">{}</span></li>').format(escape(text))
        for text, address in steps
    )
    return Markup('<nav class="steps" aria-label="{}"><ul>{}</ul></nav>').format(escape(label), items)


def pager(context: Context, origin: str, addresses: dict[str, str], number: int, last: int) -> Markup:
    """Links to the other pages of a list; nothing when there is one page."""
    if last == 1:
        return Markup("")
    steps = [
        (
            context.strings.format("page_number", number=other),
            "" if other == number else numbered(addresses, other)[context.language],
        )
        for other in range(1, last + 1)
    ]
    return steps_block(origin, steps, context.strings.pages)
