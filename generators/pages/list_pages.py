"""A list of records as one page, or as numbered pages when it is long."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generators.cleaning import clean
from generators.model.text import Picked
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.listing import ITEMS_ON_PAGE, Heading, Line, cut, parts
from generators.pages.own_first import own_bar
from generators.pages.page import Page
from generators.pages.record import DESCRIPTION_LIMIT

PAGE_WORD = {"fi": "sivu", "sv": "sida", "en": "page"}
"""The word in the address of a further page: `palvelut/p/sivu-2/`."""


LETTERS = 10
"""Characters up to which links to neighbours are letters or numbers of pages; longer ones are set smaller."""


@dataclass(frozen=True)
class Steps:
    """Links from a list to its neighbours (letters): pairs of text and address, the current one with an empty address.

    `label` is what screen readers call them. With `folded` they are opened by a press on these words.
    """

    label: str
    links: Sequence[tuple[str, str]]
    folded: str = ""


@dataclass(frozen=True)
class ListOfRecords:
    """A list before it is cut into pages.

    `addresses` are those of its first page by language; a language in which the list is missing or has another
    number of pages stands in `nearest` with the address that the language switch leads to instead. `lines` are in
    their order, those of one heading together. `section` as in `Page`. `of_one_municipality`: no line of it is more the
    reader's own than another. `situation`: the key of the life situation whose list this is. `help` is a block of HTML
    that the first page has under its introduction. `parts_label`: with it the pages have links to each heading.
    `map` are the attributes of the block that opens the list's map, for the page at an address. `empty` is what is
    said when there is no line. `more` is a block of HTML below the list, `files` links to what can be taken along, for
    the page at an address. `size` is how many lines a page has at most.
    """

    kind: str
    key: str
    addresses: dict[str, str]
    title: Picked
    intro: str
    lines: Sequence[Line]
    trail: Sequence[Crumb]
    section: str
    steps: Sequence[Steps] = ()
    nearest: Mapping[str, str] = field(default_factory=dict)
    of_one_municipality: bool = False
    situation: str | None = None
    help: Markup = field(default_factory=Markup)
    parts_label: str = ""
    map: Callable[[str], Markup] | None = None
    empty: str = ""
    more: Markup = field(default_factory=Markup)
    files: Callable[[str], Markup] | None = None
    size: int = ITEMS_ON_PAGE


def list_pages(context: Context, records: ListOfRecords) -> list[Page]:
    """The pages of a list, in order."""
    groups = cut(records.lines, records.size)
    return [_page(context, records, groups, number) for number in range(1, len(groups) + 1)]


def numbered(addresses: dict[str, str], number: int) -> dict[str, str]:
    """Addresses of the page with this number; the first page has the list's own."""
    if number == 1:
        return addresses
    return {language: f"{address}{PAGE_WORD[language]}-{number}/" for language, address in addresses.items()}


def _page(context: Context, records: ListOfRecords, groups: list[Sequence[Line]], number: int) -> Page:
    words = context.strings
    addresses = numbered(records.addresses, number)
    address = addresses[context.language]
    title = records.title
    trail = list(records.trail)
    if number > 1:
        trail.append(Crumb(title.text, records.addresses[context.language]))
        title = Picked(words.format("page_title", title=title.text, number=number), title.language)
    items = [line.on(address) for line in groups[number - 1]]
    lists = parts(items)
    one_order = records.of_one_municipality or len(lists) > 1
    bar = Markup("") if one_order else own_bar(context, address, items, records.situation)
    steps = [*records.steps, *part_steps(records, context.language)]
    markdown = render(
        "list.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, trail),
        title=title,
        lang=context.lang,
        intro=records.intro if number == 1 else "",
        help=records.help if number == 1 else Markup(""),
        steps=[steps_block(address, one) for one in steps],
        items_title="",
        cards="",
        parts=lists,
        map=records.map(address) if records.map and number == 1 else Markup(""),
        empty=records.empty or words.nothing_here,
        own_bar=bar,
        wide=False,
        more=(records.files(address) if records.files else Markup("")) + records.more,
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
        indexed=number == 1,
        section=records.section,
    )


def steps_block(origin: str, steps: Steps) -> Markup:
    """Links to a list's neighbours as one navigation block; nothing when there are none."""
    if not steps.links:
        return Markup("")
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(_link(origin, address), escape(text))
        if address
        else Markup('<li><span aria-current="page">{}</span></li>').format(escape(text))
        for text, address in steps.links
    )
    links = Markup("<ul>{}</ul>").format(items)
    if steps.folded:
        links = Markup('<details class="fold"><summary>{}</summary>{}</details>').format(escape(steps.folded), links)
    worded = Markup(" steps-words") if any(len(text) > LETTERS for text, _ in steps.links) else Markup("")
    return Markup('<nav class="steps{}" aria-label="{}">{}</nav>').format(worded, escape(steps.label), links)


def _link(origin: str, address: str) -> Markup:
    """The link to an address that may end in an anchor ("palvelut/#list"), which is a fixed name."""
    page, sign, anchor = address.partition("#")
    return (Markup("") if sign and page == origin else relative(origin, page)) + Markup(sign + anchor)  # noqa: S704


def part_steps(records: ListOfRecords, language: str) -> list[Steps]:
    """Links to where each heading of a list first stands, with the number of its lines; none for a single one."""
    first: dict[Heading, int] = {}
    counts: Counter[Heading] = Counter()
    for number, group in enumerate(cut(records.lines, records.size), 1):
        for line in group:
            if heading := line.item.heading:
                first.setdefault(heading, number)
                counts[heading] += 1
    if not records.parts_label or len(first) < 2:
        return []
    links = [
        (f"{heading.text} ({counts[heading]})", f"{numbered(records.addresses, number)[language]}#{heading.id}")
        for heading, number in first.items()
    ]
    return [Steps(records.parts_label, links)]


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
    return steps_block(origin, Steps(context.strings.pages, steps))
