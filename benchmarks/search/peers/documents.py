"""What is searched, from the same records that our own index is made of: each find with its page and its words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generators.language.words import stem, stems_of
from generators.pages.context import Context
from generators.pages.page import Page
from generators.pages.registry import record_pages
from generators.preparing import prepare
from generators.search.collecting import finds_of
from generators.search.concepts import concept_index, strengths_of
from generators.search.finds import FieldName, Find
from generators.search.weighing import Analyser
from generators.settings import LANGUAGES

ROOT = Path(__file__).parents[3]
LANGUAGE = "fi"

SURE = 12
"""The impact from which what people say is added to a find that it means: less is not what they are after."""

PARTS: Mapping[FieldName, str] = {"name": "name", "other_name": "other", "keyword": "other"}
"""Field of ours → field of a peer; all others are the rest."""


@dataclass(frozen=True)
class Document:
    """A find. `page` is its page; `words` are by the field of a peer all that our index leads to it by: base forms,
    parts of compounds, the stems of their forms, and in "said" what people say who mean it.
    """

    find: Find
    page: Page
    words: Mapping[str, tuple[str, ...]]


def documents(snapshot: Path) -> list[Document]:
    """All finds of a snapshot in Finnish, with their words as our index has them."""
    prepared = prepare(ROOT, snapshot)
    context = Context(prepared, LANGUAGE)
    pages = {page.address: page for page in record_pages(prepared, LANGUAGE)}
    finds = finds_of(context, pages.values(), ())
    analyser = Analyser()
    told = [_words(find, analyser) for find in finds]
    concepts = concept_index(prepared.vocabulary, strengths_of(finds, analyser), LANGUAGE)
    said: dict[int, set[str]] = defaultdict(set)
    for key, entries in concepts.said.items():
        for number in {entry.concept for entry in entries}:
            for find, impact in concepts.met[number].impacts.items():
                if impact >= SURE:
                    said[find].add(key)
    return [
        Document(find, pages[find.address], {**told[number], "said": tuple(sorted(said[number]))})
        for number, find in enumerate(finds)
    ]


def _words(find: Find, analyser: Analyser) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {"name": {}, "other": {}, "rest": {}}
    for passage in find.passages:
        words, _ = analyser.words(passage.text, passage.language)
        for key in words:
            found[PARTS.get(passage.field, "rest")].update(dict.fromkeys(_forms(key, passage.language)))
    return {field: tuple(words) for field, words in found.items()}


@lru_cache(maxsize=200_000)
def _forms(key: str, language: str) -> tuple[str, ...]:
    if language not in LANGUAGES:
        return (key,)
    return tuple(sorted({key, stem(key, language), *stems_of(key, language)}))


def all_words(document: Document) -> Iterator[str]:
    """Every word of a document, each once."""
    yield from dict.fromkeys(word for words in document.words.values() for word in words)
