"""What search can find: one `Find` for each page that is worth finding, whatever kind of record it is of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generators.model.text import Picked, Text
from generators.pages.page import Page

FieldName = Literal["name", "other_name", "keyword", "class", "situation", "summary", "body", "who", "where"]
"""name; another name or that of the national description; keyword or ontology term; service class, target group or
life event; our own life situation; summary; running text; who organises; where it is."""

Group = Literal["services", "places", "events", "people", "pages"]
"""What a reader tells apart: services; places; events and groups; organisations, networks, volunteering; pages."""

AGE_BANDS = ((0, 2), (3, 6), (7, 12), (13, 17), (18, 29), (30, 120))
"""Ages that a reader can choose, in whole years, both included."""


class Passage(NamedTuple):
    """A piece of text of one field in one language."""

    field: FieldName
    text: str
    language: str


@dataclass(frozen=True)
class Facets:
    """What results can be narrowed by. An empty tuple or None: not told.

    `municipalities` are codes; None means that it is for the whole region. `ages` are indexes of `AGE_BANDS`. `hours`
    are times by day in the short form of `hours_by_day.compact`, "" when none are known.
    """

    group: Group
    municipalities: frozenset[str] | None = frozenset()
    situations: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool | None = None
    sectors: tuple[str, ...] = ()
    hours: str = ""


@dataclass(frozen=True)
class Find:
    """One page as search knows it.

    `family` is the same for things that are one service in several places: one of them stands for all in results.
    `place` and `organisation` tell one from another of the same title. `passages` are what it is found by, with
    `class_codes`, those of PTV's service classes.
    """

    kind: str
    record_id: str
    address: str
    title: Picked
    family: str
    facets: Facets
    summary: Picked | None = None
    place: str = ""
    organisation: str = ""
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    class_codes: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[str, ...]:
        """Where it stands among all: things of one family, which share most of their words, side by side."""
        return self.facets.group, self.family, self.title.text, self.address


def titled(names: Text, page: Page) -> Picked:
    """What a find of a record is called: its name without what tells it from another of that name."""
    return names.pick(page.language) or Picked(page.title, page.title_language)


def passages(name: FieldName, *texts: Text, main: str, rest: bool = False) -> Iterable[Passage]:
    """The texts as passages: in the language `main` by the fallback rule, with `rest` in all other languages too."""
    for text in texts:
        picked = text.pick(main)
        if picked:
            yield Passage(name, picked.text, picked.language)
        if rest:
            yield from (Passage(name, words, code) for code, words in text if picked and code != picked.language)


def bands(ages: Iterable[tuple[int | None, int | None]]) -> tuple[int, ...]:
    """The bands that ranges of ages (least, most; None without limit) reach into."""
    found = {
        number
        for least, most in ages
        for number, (first, last) in enumerate(AGE_BANDS)
        if (least or 0) <= last and first <= (most if most is not None else AGE_BANDS[-1][1])
    }
    return tuple(sorted(found))
