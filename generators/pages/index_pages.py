"""The root page of each kind of record, and the letters of the long lists (A–Ö)."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generators.directory.entries import MunicipalityEntry
from generators.language.collation import letter, sort_key
from generators.model.text import Picked
from generators.pages.cards import situation_cards
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.list_pages import ListOfRecords, Steps, list_pages, steps_block
from generators.pages.listing import Item, count_line, cut, parts, record_lines
from generators.pages.page import Page
from generators.slugs import slug

PLURALS = {
    "service": "services",
    "location": "locations",
    "organisation": "organisations",
    "municipality": "municipalities",
    "situation": "situations",
}
"""Kind of record → key of its interface strings."""

Letters = dict[str, list[str]]
"""Initial letter → ids of the records whose name begins with it."""

LETTER_ADDRESSES = {"Å": "ao", "Ä": "ae", "Ö": "oe", "#": "0"}
"""Letters whose slug would be another letter's."""


def index_pages(context: Context) -> list[Page]:
    """All root pages and letter pages of the language."""
    pages = [
        _root(context, "situation", cards=situation_cards(context, context.list_address("situation"))),
        _root(context, "municipality", items=_municipality_items(context)),
    ]
    for kind in ("service", "location"):
        by_language: dict[str, Letters] = {
            language: _letters(Context(context.prepared, language), kind)
            for language in context.prepared.settings.languages
        }
        letters = by_language[context.language]
        cards = situation_cards(context, context.list_address(kind)) if kind == "service" else Markup("")
        pages.append(_root(context, kind, cards=cards, steps=_steps(context, kind, letters)))
        for initial in letters:
            pages += _letter_pages(context, kind, initial, by_language)
    return pages + _organisation_list(context)


def _root(
    context: Context,
    kind: str,
    items: Sequence[Item] = (),
    cards: Markup = Markup(""),  # noqa: B008 - a constant
    steps: Sequence[tuple[str, str]] = (),
) -> Page:
    words = context.strings
    address = context.list_address(kind)
    title, intro = words[PLURALS[kind]], words[f"{PLURALS[kind]}_intro"]
    markdown = render(
        "list.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, []),
        title=Picked(title, context.language),
        lang=context.lang,
        intro=intro,
        help="",
        steps=[steps_block(address, Steps(words.letters, steps))],
        items_title=words.situations if kind == "service" else "",
        parts=parts(items),
        cards=cards,
        map="",
        empty="" if steps else words.nothing_here,
        own_bar="",
        more="",
        pager="",
        wide=True,
    )
    others = context.languages_of(kind, None)
    return Page(
        kind=f"{kind}_index",
        record_id="",
        language=context.language,
        address=address,
        title=title,
        title_language=context.language,
        description=intro,
        markdown=markdown,
        languages=others,
        translations=frozenset(others),
        section=address,
    )


def _municipality_items(context: Context) -> list[Item]:
    origin = context.list_address("municipality")
    items = []
    for entry in context.prepared.directory.municipalities.values():
        note = f"{count_line(context, 'service', len(entry.own_service_ids))}, "
        note += count_line(context, "location", len(entry.place_ids))
        items.append(municipality_item(context, origin, entry, note))
    return sorted(items, key=lambda item: item.sorting)


def municipality_item(context: Context, origin: str, entry: MunicipalityEntry, note: str, anchor: str = "") -> Item:
    """The line of a municipality in a list on the page at `origin`; `anchor` ("#…") is a heading of its page."""
    name = context.word(entry.names)
    return Item(
        title=escape(name),
        link=relative(origin, context.address("municipality", entry.code)) + anchor,
        lang=context.lang(context.pick(entry.names)),
        note=escape(note),
        sorting=(sort_key(name, context.language), entry.code),
    )


def _ids(context: Context, kind: str) -> Iterable[tuple[str, str]]:
    """Pairs of id and name of all records of a kind."""
    directory = context.prepared.directory
    if kind == "service":
        return [(key, context.word(entry.service.names)) for key, entry in directory.services.items()]
    return [(key, context.word(entry.channel.names)) for key, entry in directory.places.items()]


def _letters(context: Context, kind: str) -> Letters:
    """Initial letter → ids, in alphabetical order of the language."""
    found: Letters = {}
    for key, name in _ids(context, kind):
        found.setdefault(letter(name, context.language), []).append(key)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] == "#", sort_key(pair[0], context.language))))


def _letter_address(context: Context, kind: str, initial: str, language: str) -> str:
    return f"{context.list_address(kind, language)}{LETTER_ADDRESSES.get(initial) or slug(initial)}/"


def _steps(context: Context, kind: str, letters: Letters, current: str = "") -> list[tuple[str, str]]:
    other = context.strings.other_letter
    return [
        (
            other if initial == "#" else initial,
            "" if initial == current else _letter_address(context, kind, initial, context.language),
        )
        for initial in letters
    ]


def _letter_pages(context: Context, kind: str, initial: str, by_language: dict[str, Letters]) -> list[Page]:
    words = context.strings
    letters = by_language[context.language]
    pages = len(cut(letters[initial]))
    nearest = {
        language: _letter_address(context, kind, initial, language)
        if initial in others
        else context.list_address(kind, language)
        for language, others in by_language.items()
        if language != context.language and (initial not in others or len(cut(others[initial])) != pages)
    }
    section = context.list_address(kind)
    shown = words.other_letter if initial == "#" else initial
    title = words.format("letter_title", list=words[PLURALS[kind]], letter=shown)
    return list_pages(
        context,
        ListOfRecords(
            kind=f"{kind}_letter",
            key=f"{kind}/{initial}",
            addresses={
                language: _letter_address(context, kind, initial, language)
                for language in context.prepared.settings.languages
            },
            title=Picked(title, context.language),
            intro="",
            lines=record_lines(context, kind, letters[initial]),
            trail=[Crumb(words[PLURALS[kind]], section)],
            section=section,
            steps=[Steps(words.letters, _steps(context, kind, letters, initial))],
            nearest=nearest,
        ),
    )


def _organisation_list(context: Context) -> list[Page]:
    words = context.strings
    section = context.list_address("organisation")
    languages = context.prepared.settings.languages
    return list_pages(
        context,
        ListOfRecords(
            kind="organisation_index",
            key="organisation",
            addresses={language: context.list_address("organisation", language) for language in languages},
            title=Picked(words.organisations, context.language),
            intro=words.organisations_intro,
            lines=record_lines(context, "organisation", context.prepared.directory.organisations),
            trail=[],
            section=section,
        ),
    )
