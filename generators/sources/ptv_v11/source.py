"""PTV as the pull sees it: lists of ids and whole records, several requests side by side."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from generators.codes import municipalities_of
from generators.errors import SourceError
from generators.model.records import RecordKind, Unread
from generators.progress import Progress
from generators.settings import Limits
from generators.snapshot.lines import Record
from generators.snapshot.warnings import UNKNOWN_AREA
from generators.sources.http import PoliteClient, StatusError, TooMuchError, UnreadableError
from generators.sources.ptv_v11.batches import Batch, fetch, in_batches, side_by_side
from generators.sources.ptv_v11.endpoints import COUNTY_WORDS, Endpoints, is_record
from generators.sources.ptv_v11.ids import guid
from generators.sources.ptv_v11.paging import IdList, MovingListError, read_ids
from generators.sources.ptv_v11.reading import Read, read_batch, read_names

T = TypeVar("T")

ORGANISATIONS_AT_ONCE = 20
"""Organisations carry a row for each of their services, thousands of them: fewer in one answer (v11 §7)."""


@dataclass(frozen=True)
class Source:
    """One PTV and the means to ask it. Every method raises SourceError when it is down."""

    client: PoliteClient
    pool: ThreadPoolExecutor
    endpoints: Endpoints
    limits: Limits
    progress: Progress

    def area_ids(self, county: str) -> IdList:
        """Ids of all services of a county: of every municipality, and of the county itself, united.

        A municipality that PTV does not know (merged into another) is a warning, unless it knows none.
        """
        codes = [municipality.code for municipality in municipalities_of(county)]
        tasks: list[Callable[[], tuple[str, IdList | None]]] = [partial(self._municipality, code) for code in codes]
        tasks.append(partial(self._county, county))
        known: list[IdList] = []
        warnings: list[str] = []
        for name, found in self._watched("ids", tasks):
            if found is None:
                warnings.append(UNKNOWN_AREA.format(name=name))
            else:
                known.append(found)
        if not known:
            raise SourceError(f"{self.endpoints.address} knows no municipality of county {county}, nor the county")
        return IdList(
            frozenset().union(*(found.ids for found in known)),
            tuple(part for found in known for part in found.unread),
            tuple(sorted(warnings + [warning for found in known for warning in found.warnings])),
        )

    def _municipality(self, code: str) -> tuple[str, IdList | None]:
        return f"municipality {code}", self._known(self.endpoints.municipality(code))

    def _county(self, code: str) -> tuple[str, IdList | None]:
        for word in COUNTY_WORDS:
            if (found := self._known(self.endpoints.county(word, code))) is not None:
                return f"county {code}", found
        return f"county {code}", None

    def _known(self, url: str) -> IdList | None:
        """The ids of a list, or None when the source does not know the area."""
        try:
            return read_ids(self.client, url, self.limits.pages_of_one_list)
        except StatusError as error:
            if error.status in (400, 404):
                return None
            raise

    def changed_ids(self, since: datetime) -> dict[RecordKind, frozenset[str]]:
        """Ids of the records of the whole country that changed since a UTC time, or are no longer published.

        Raises StatusError, TooManyPagesError or MovingListError when the source cannot tell. Rows that are no ids name
        no record that could have changed.
        """
        asked: list[tuple[RecordKind, str | None]] = [
            (kind, status) for kind in ("channel", "organisation") for status in (None, "Archived", "Withdrawn")
        ]
        asked += [("service", None), ("collection", None)]
        changed: dict[RecordKind, frozenset[str]] = {}
        for kind, ids in self._watched("changes", [partial(self._changed, since, *pair) for pair in asked]):
            changed[kind] = changed.get(kind, frozenset()) | ids
        return changed

    def _changed(self, since: datetime, kind: RecordKind, status: str | None) -> tuple[RecordKind, frozenset[str]]:
        url = self.endpoints.changed(kind, since, status)
        found = read_ids(self.client, url, self.limits.pages_of_one_list)
        if found.warnings:
            raise MovingListError("; ".join(found.warnings))
        return kind, found.ids

    def records(self, kind: RecordKind, ids: Iterable[str]) -> Iterator[Read]:
        """The published ones of these records, read, a batch at a time in the order they come."""
        most = ORGANISATIONS_AT_ONCE if kind == "organisation" else self.limits.batch
        tasks = [partial(self._records, kind, part) for part in in_batches(ids, min(most, self.limits.batch))]
        yield from self._watched(f"{kind}s", tasks)

    def _records(self, kind: RecordKind, ids: list[str]) -> Read:
        return read_batch(fetch(self.client, partial(self.endpoints.records, kind), ids, kind), kind)

    def collections(self, ids: Iterable[str]) -> Iterator[Read]:
        """These service collections, one by one: PTV has no list of them by ids."""
        yield from self._watched("collections", [partial(self._collection, identifier) for identifier in sorted(ids)])

    def _collection(self, identifier: str) -> Read:
        try:
            raw: Any = self.client.json(self.endpoints.collection(identifier), is_record)
        except (TooMuchError, UnreadableError, StatusError) as error:
            status = error.status if isinstance(error, StatusError) else 0
            if status == 404:
                return Read({}, ())
            if status in (401, 403):
                raise
            unread = Unread(kind="collection", id=identifier, reason=f"the source does not give it: {error}")
            return Read({}, (unread,))
        if guid(raw.get("id")) != identifier:
            return Read({}, (Unread(kind="collection", id=identifier, field="id", reason="another record came"),))
        return read_batch(Batch({identifier: raw}, ()), "collection")

    def general_description_names(self, ids: Iterable[str]) -> Iterator[tuple[dict[str, Record], tuple[Unread, ...]]]:
        """Names of these general descriptions by id."""
        tasks = [partial(self._names, part) for part in in_batches(ids, self.limits.batch)]
        yield from self._watched("general descriptions", tasks)

    def _names(self, ids: list[str]) -> tuple[dict[str, Record], tuple[Unread, ...]]:
        kind: RecordKind = "general_description"
        return read_names(fetch(self.client, partial(self.endpoints.records, kind), ids, kind))

    def _watched(self, stage: str, tasks: Sequence[Callable[[], T]]) -> Iterator[T]:
        """Results of the tasks as they end, with the progress told."""
        self.progress(stage, 0, len(tasks))
        for number, result in enumerate(side_by_side(self.pool, tasks), 1):
            self.progress(stage, number, len(tasks))
            yield result
