"""Pages that are no records: municipalities, life situations, lists, and what editors wrote."""

from dataclasses import dataclass, replace

from generators.model.text import Picked
from generators.pages.context import Context
from generators.pages.page import Page
from generators.search.finds import Facets, Find, Passage, passages, titled


@dataclass(frozen=True)
class WrittenPage:
    """A page that editors wrote, as the theme has it: `text` is its running text, `headings` those below its title."""

    address: str
    title: str
    description: str
    headings: tuple[str, ...]
    text: str


def municipality_find(context: Context, page: Page) -> Find:
    """A municipality by its name in all languages."""
    entry = context.prepared.directory.municipalities[page.record_id]
    return Find(
        kind="municipality",
        record_id=entry.code,
        address=page.address,
        title=titled(entry.names, page),
        family=page.address,
        summary=Picked(page.description, page.language),
        passages=tuple(passages("name", entry.names, main=context.language, rest=True)),
        facets=Facets(group="pages", municipalities=frozenset((entry.code,))),
    )


def situation_find(context: Context, page: Page) -> Find:
    """A life situation: its name, the words beside it, what somebody in it might say, its introduction."""
    situation, main = context.prepared.situation(page.record_id), context.language
    found = [
        *passages("name", situation.names, main=main, rest=True),
        *passages("keyword", situation.hints, main=main, rest=True),
        *(passages("keyword", situation.own_words, main=main, rest=True) if situation.own_words else ()),
        *passages("summary", situation.introductions, main=main),
    ]
    return Find(
        kind="situation",
        record_id=situation.key,
        address=page.address,
        title=titled(situation.names, page),
        family=page.address,
        summary=context.pick(situation.introductions),
        passages=tuple(found),
        facets=Facets(group="pages", municipalities=None, situations=(situation.key,)),
    )


def page_find(context: Context, page: Page) -> Find:
    """A list or another generated page: its title and what it says that it is."""
    title = Picked(page.title, page.title_language)
    return _article(page.address, title, page.description, (Passage("body", page.description, context.language),))


def local_list_find(context: Context, page: Page) -> Find:
    """A list of a local kind. Those of single municipalities are one family with that of the whole region."""
    found = page_find(context, page)
    kind, _, part = page.record_id.partition("/")
    municipality = frozenset((part,)) & context.prepared.directory.municipalities.keys()
    if part and not municipality:
        return found
    facets = replace(found.facets, municipalities=municipality or None)
    return replace(found, family=context.list_address(kind), facets=facets)


def written_find(context: Context, page: WrittenPage) -> Find:
    """A page of the editors: title, headings, text."""
    language = context.language
    found = [Passage("keyword", heading, language) for heading in page.headings]
    if page.description:
        found.append(Passage("summary", page.description, language))
    return _article(
        page.address, Picked(page.title, language), page.description, (*found, Passage("body", page.text, language))
    )


def _article(address: str, title: Picked, description: str, told: tuple[Passage, ...]) -> Find:
    return Find(
        kind="article",
        record_id="",
        address=address,
        title=title,
        family=address,
        summary=Picked(description, told[-1].language) if description else None,
        passages=(Passage("name", title.text, title.language), *told),
        facets=Facets(group="pages", municipalities=None),
    )
