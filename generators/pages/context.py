"""What every view needs: the directory, the language, its words, and where each record's page is."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

from markupsafe import Markup

from generators.addresses import (
    CALENDAR_FILE,
    EVENTS_FILE,
    MAP_FILE,
    NEWS_FILE,
    PLACES_FILE,
    SEGMENTS,
    TABLE_FILE,
    TODAY_FILE,
)
from generators.codes import municipality_names
from generators.language.strings import Strings, strings
from generators.model.text import Picked, Text
from generators.pages.escaping import escape
from generators.preparing import Prepared
from generators.settings import language_address
from generators.slugs import slug

T = TypeVar("T")


@dataclass(frozen=True)
class Crumb:
    """One step of the breadcrumbs: a title and the address of its page."""

    title: str
    address: str


@dataclass(frozen=True)
class Context:
    """The view's world in one language. Addresses are relative to the language's root and end in "/"."""

    prepared: Prepared
    language: str

    @cached_property
    def strings(self) -> Strings:
        """Interface strings of the language."""
        return strings(self.language)

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """Names that in this language stand for more than one record, situation or the site itself."""
        directory, prepared = self.prepared.directory, self.prepared
        names = [prepared.settings.site.names]
        names += [situation.names for situation in prepared.situations.situations]
        names += [entry.service.names for entry in directory.services.values()]
        names += [entry.channel.names for entry in directory.places.values()]
        names += [entry.organisation.names for entry in directory.organisations.values()]
        names += [entry.record.names for entry in directory.local.entries.values()]
        return frozenset(name for name, number in Counter(map(self.word, names)).items() if number > 1)

    @property
    def built_on(self) -> date:
        """The day the site is built: the first day of dated weeks."""
        return self.prepared.built_on

    @cached_property
    def _memory(self) -> dict[tuple[str, int], tuple[object, object]]:
        return {}

    def remembered(self, what: str, of: object, make: Callable[[], T]) -> T:
        """What `make` gives for the object `of`, made once a build: a place's hours stand on a hundred pages.

        `what` names the thing made; objects are told apart by identity, since a tuple of rules is slow to compare.
        """
        key = what, id(of)
        if key not in self._memory:
            # The object is held too: else another could get its identity.
            self._memory[key] = of, make()
        made: T = self._memory[key][1]  # type: ignore[assignment]
        return made

    def pick(self, text: Text) -> Picked | None:
        """The text in the page's language, else by the fallback rule."""
        return text.pick(self.language)

    def word(self, text: Text) -> str:
        """The text without its language: for titles and sorting."""
        picked = text.pick(self.language)
        return picked.text if picked else ""

    def lang(self, picked: Picked | None) -> Markup:
        """` lang="sv"` for a text in another language than the page's, else nothing."""
        if not picked or picked.language == self.language:
            return Markup("")
        return Markup(' lang="{}"').format(picked.language)

    def marked(self, picked: Picked | None) -> Markup:
        """The text, escaped; in a `span` with its language when that is not the page's. Nothing for None."""
        if not picked:
            return Markup("")
        lang = self.lang(picked)
        return Markup("<span{}>{}</span>").format(lang, escape(picked.text)) if lang else escape(picked.text)

    def list_address(self, kind: str, language: str | None = None) -> str:
        """Address of the list of a kind of record ("palvelut/")."""
        return f"{SEGMENTS[kind][language or self.language]}/"

    def address(self, kind: str, key: str, language: str | None = None) -> str:
        """Address of a record's page; `key` is an id, a municipality's code or a situation's key."""
        language = language or self.language
        if kind == "municipality":
            piece = slug(municipality_names(key).pick(language).text)  # type: ignore[union-attr]
        elif kind == "situation":
            piece = self.prepared.situation(key).slugs.get(language)
        else:
            piece = self.prepared.register.slug(kind, key)
        return f"{SEGMENTS[kind][language]}/{piece}/"

    def places_address(self, code: str | None) -> str:
        """Address of the data file of a municipality's places, of the whole region's when `code` is None."""
        return self._folder(code) + PLACES_FILE[self.language]

    def today_address(self, code: str | None) -> str:
        """Address of the data file of what is on in a municipality in the coming days; likewise."""
        return self._folder(code) + TODAY_FILE[self.language]

    def calendar_address(self, code: str | None) -> str:
        """Address of the calendar of what is on in a municipality; likewise."""
        return self._folder(code) + CALENDAR_FILE[self.language]

    def events_address(self, code: str | None) -> str:
        """Address of the feed of a municipality's events, of the whole region's when `code` is None."""
        return (self.address("municipality", code) if code else self.list_address("event")) + EVENTS_FILE[self.language]

    def news_address(self, code: str | None) -> str:
        """Address of the feed of what has been added in a municipality; likewise."""
        return self._folder(code) + NEWS_FILE[self.language]

    def _folder(self, code: str | None) -> str:
        return self.address("municipality", code) if code else self.list_address("today")

    def meeting_places_address(self, code: str | None) -> str:
        """Address of the data file of a municipality's meeting places, of the whole region's when `code` is None."""
        return self._meeting_place_folder(code) + PLACES_FILE[self.language]

    def table_address(self, code: str | None) -> str:
        """Address of the table of a municipality's meeting places; likewise."""
        return self._meeting_place_folder(code) + TABLE_FILE[self.language]

    def _meeting_place_folder(self, code: str | None) -> str:
        below = last_piece(self.address("municipality", code)) + "/" if code else ""
        return self.list_address("meeting_place") + below

    def full_address(self, kind: str, key: str) -> str:
        """Address of a record's page with the site's own before it: what a reader can copy into a letter."""
        return language_address(self.prepared.settings, self.language) + self.address(kind, key)

    def map_address(self) -> str:
        """Address of the file that tells all maps their words and background."""
        return self.list_address("today") + MAP_FILE[self.language]

    def languages_of(self, kind: str, key: str | None, tail: str = "") -> dict[str, str]:
        """Addresses of the same page in the site's other languages."""
        return {
            language: (self.address(kind, key, language) if key else self.list_address(kind, language)) + tail
            for language in self.prepared.settings.languages
            if language != self.language
        }


def last_piece(address: str) -> Markup:
    """The last piece of an address: a slug, which needs no escaping."""
    return Markup(address.rstrip("/").rpartition("/")[2])  # noqa: S704 - a slug


def relative(origin: str, target: str) -> Markup:
    """The link from one page to another, both addresses relative to the same root: "../../kunnat/tampere/".

    Addresses are made of slugs, so that the link needs no escaping.
    """
    start, end = ([piece for piece in address.split("/") if piece not in ("", ".")] for address in (origin, target))
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(start, end, strict=False)))
    steps = [".."] * (len(start) - shared) + end[shared:]
    return Markup("/".join(steps or ["."]) + "/")  # noqa: S704 - slugs only


def breadcrumbs(context: Context, origin: str, trail: Iterable[Crumb]) -> Markup:
    """The breadcrumbs of a page as one HTML block, the front page first."""
    steps = [Crumb(context.strings.front_page, ""), *trail]
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(relative(origin, step.address), escape(step.title))
        for step in steps
    )
    label = escape(context.strings.breadcrumbs)
    return Markup('<nav class="breadcrumbs" aria-label="{}"><ol>{}</ol></nav>').format(label, items)
