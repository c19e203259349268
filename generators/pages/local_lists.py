"""Lists of groups, spaces, volunteer tasks, organisations and networks: of the region, and of each municipality.

A list of the region is there also when it is empty: it says so, and how to tell of one.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from generators.directory.local import LocalEntry
from generators.model.local_records import LocalKind, Network
from generators.model.text import Picked
from generators.pages.chooser import municipalities_in_order
from generators.pages.context import Context, Crumb, last_piece
from generators.pages.escaping import filled
from generators.pages.list_pages import ListOfRecords, Steps, list_pages
from generators.pages.listing import Heading, Line
from generators.pages.local_lines import is_in, local_line
from generators.pages.mail_link import mail_link
from generators.pages.page import Page

KINDS: tuple[LocalKind, ...] = ("group", "space", "volunteer_task", "local_organisation")
"""Kinds whose lists are in alphabetical order. The others have a module or an order of their own."""

LINES_ON_PAGE = 100
"""Fewer than of other lists: lines of local records tell more, and a list may take 60 kB."""

LEVELS = ("county", "area", "municipality", "expert")
"""Levels of the network in the order of their list."""


def local_list_pages(context: Context) -> list[Page]:
    """All lists of these kinds, and that of networks by level."""
    pages: list[Page] = []
    for kind in KINDS:
        entries = context.prepared.directory.local.of(kind)
        pages += list_pages(context, _region(context, kind, entries.values()))
        for code in _municipalities(context, entries.values()):
            pages += list_pages(context, municipality_list(context, kind, code, local_lines(context, kind, code)))
    return pages + list_pages(context, _networks(context))


def local_lines(context: Context, kind: LocalKind, code: str) -> list[Line]:
    """The lines of a kind's records that are in a municipality or for it, in alphabetical order."""
    entries = context.prepared.directory.local.of(kind).values()
    return in_order(local_line(context, entry) for entry in entries if is_in(entry, code))


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines in alphabetical order."""
    return sorted(lines, key=lambda line: line.item.sorting)


def list_of(context: Context, kind: LocalKind, lines: list[Line]) -> ListOfRecords:
    """The list of a kind in the whole region."""
    words = context.strings
    address = context.list_address(kind)
    return ListOfRecords(
        kind=f"{kind}_index",
        key=kind,
        addresses=below(context, kind, lambda _: ""),
        title=Picked(words[f"{kind}s"], context.language),
        intro=words[f"{kind}s_intro"],
        lines=lines,
        trail=[],
        section=address,
        empty=words.nothing_yet,
        more=tell_of_one(context),
        size=LINES_ON_PAGE,
    )


def municipality_list(context: Context, kind: LocalKind, code: str, lines: list[Line]) -> ListOfRecords:
    """The list of a kind in one municipality."""
    names = context.prepared.directory.municipalities[code].names
    whole = list_of(context, kind, lines)
    name = context.word(names)
    return replace(
        whole,
        kind=f"{kind}_list",
        key=f"{kind}/{code}",
        addresses=below(
            context, kind, lambda language: f"{last_piece(context.address('municipality', code, language))}/"
        ),
        title=Picked(f"{whole.title.text}, {name}", context.language),
        trail=[Crumb(whole.title.text, context.list_address(kind))],
        of_one_municipality=True,
        steps=[
            Steps(
                context.strings.more_here,
                [
                    (context.strings.format("whole_region_list", list=whole.title.text), context.list_address(kind)),
                    (
                        context.strings.own_municipality_page.format(name=name),
                        context.address("municipality", code),
                    ),
                ],
            )
        ],
    )


def below(context: Context, kind: str, piece: Callable[[str], str]) -> dict[str, str]:
    """Addresses by language of a list that stands below the one of the kind; `piece` gives the rest of it."""
    languages = context.prepared.settings.languages
    return {language: context.list_address(kind, language) + piece(language) for language in languages}


def by_municipality(context: Context, kind: LocalKind, counts: dict[str, int]) -> Steps:
    """Links to the lists of the municipalities with their counts, in alphabetical order; those of none are left out."""
    address = context.list_address(kind)
    links = [
        (f"{name.text} ({counts[code]})", f"{address}{last_piece(context.address('municipality', code))}/")
        for code, name in municipalities_in_order(context)
        if counts.get(code)
    ]
    return Steps(context.strings.by_municipality, links, folded=context.strings.by_municipality)


def counts_of(context: Context, entries: Iterable[LocalEntry]) -> dict[str, int]:
    """Municipality → how many of the records are in it or for it."""
    listed = list(entries)
    codes = context.prepared.directory.municipalities
    return {code: sum(1 for entry in listed if is_in(entry, code)) for code in codes}


def tell_of_one(context: Context) -> Markup:
    """How to tell of what is missing: by a letter to the feedback address."""
    email = context.prepared.settings.site.feedback_email
    told = filled(context.strings.tell_of_one, email=mail_link(email))
    return Markup('<p class="note tell">{}</p>').format(told)


def _municipalities(context: Context, entries: Iterable[LocalEntry]) -> list[str]:
    return [code for code, number in counts_of(context, entries).items() if number]


def _region(context: Context, kind: LocalKind, entries: Iterable[LocalEntry]) -> ListOfRecords:
    listed = list(entries)
    records = list_of(context, kind, in_order(local_line(context, entry) for entry in listed))
    return replace(records, steps=[by_municipality(context, kind, counts_of(context, listed))])


def _networks(context: Context) -> ListOfRecords:
    """The networks by level; a reader looks for the level first."""
    entries = context.prepared.directory.local.of("network").values()
    lines = in_order(local_line(context, entry) for entry in entries)
    level_of = {entry.record.id: entry.record.level for entry in entries if isinstance(entry.record, Network)}
    headings = {level: Heading(f"level-{level}", context.strings[f"levels_{level}"]) for level in LEVELS}
    parted = [line.under(headings[level]) for level in LEVELS for line in lines if level_of[line.id] == level]
    return replace(list_of(context, "network", parted), parts_label=context.strings.parts_of_list)
