"""A small world for the tests of search: its finds, and its index as a device reads it."""

import json
from collections.abc import Iterable
from typing import Any

from generators.model.local_records import LocalRecord
from generators.model.text import Picked
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.local_records import local_pages
from generators.pages.locations import location_pages
from generators.pages.registry import record_pages
from generators.pages.services import service_pages
from generators.pages.situations import situation_pages
from generators.search.collecting import finds_of
from generators.search.finds import Facets, FieldName, Find, Passage
from generators.search.index import search_files
from generators.search.others import WrittenPage
from generators.snapshot import Snapshot
from generators.vocabulary import NO_WORDS, Concept, Crisis, Vocabulary
from tests import hand_made
from tests.pages.world import prepared

NOTHING = hand_made.snapshot()

RECORDS = (service_pages, location_pages, local_pages, situation_pages)
"""The views of single records."""


def finds(
    snapshot: Snapshot = NOTHING,
    local: Iterable[LocalRecord] = (),
    language: str = "fi",
    written: Iterable[WrittenPage] = (),
    **more: Any,
) -> list[Find]:
    """All that search can find."""
    held = prepared(snapshot, local=local, **more)
    return finds_of(Context(held, language), record_pages(held, language), written)


def find(kind: str, snapshot: Snapshot = NOTHING, local: Iterable[LocalRecord] = (), language: str = "fi") -> Find:
    """The one find of a kind of record. Lists are not made for it: they take their time."""
    context = Context(prepared(snapshot, local=local), language)
    found = [
        one for one in finds_of(context, [page for view in RECORDS for page in view(context)], ()) if one.kind == kind
    ]
    assert len(found) == 1
    return found[0]


def texts(found: Find, *fields: FieldName) -> list[tuple[str, str]]:
    """Texts with their languages of the fields named, or of all."""
    return [(one.text, one.language) for one in found.passages if not fields or one.field in fields]


def files(
    snapshot: Snapshot = NOTHING,
    local: Iterable[LocalRecord] = (),
    language: str = "fi",
    vocabulary: Vocabulary = NO_WORDS,
    written: Iterable[WrittenPage] = (),
    **more: Any,
) -> list[DataFile]:
    """The files of the index."""
    held = prepared(snapshot, local=local, **more)
    return search_files(Context(held, language), vocabulary, record_pages(held, language), written)


def read(index: Iterable[DataFile]) -> dict[str, Any]:
    """What the files say, by their names without folder and ending."""
    return {file.address.rpartition("/")[2].removesuffix(".json"): json.loads(file.content) for file in index}


def made_find(number: int, name: str = "", *, family: str = "", facets: Facets | None = None, **fields: str) -> Find:
    """A find with a Finnish text in each field named, for what only weighs words."""
    told: dict[str, str] = {"name": name, **fields} if name else dict(fields)
    return Find(
        kind="service",
        record_id=str(number),
        address=f"palvelut/{number}/",
        title=Picked(name or str(number), "fi"),
        family=family or str(number),
        facets=facets or Facets(group="services"),
        passages=tuple(Passage(field, text, "fi") for field, text in told.items()),  # type: ignore[arg-type]
    )


def concept(key: str, *means: str, fi: Iterable[str] = (), **more: Any) -> Concept:
    """A concept that is said with the phrases `fi`. It means words, and service `classes` and `situations`."""
    meant = {
        "words": means,
        "service_classes": tuple(more.pop("classes", ())),
        "situations": tuple(more.pop("situations", ())),
    }
    return Concept.model_validate({"key": key, "fi": tuple(fi), "means": meant, **more})


def crisis(key: str, *fi: str, helplines: Iterable[str] = ("hata",), **more: Any) -> Crisis:
    """A crisis that is said with the Finnish phrases `fi`."""
    return Crisis.model_validate({"key": key, "fi": fi, "helplines": tuple(helplines), **more})
