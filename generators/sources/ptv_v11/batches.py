"""Reads whole records by id, many at a time, and fewer at a time when the source cannot give so many."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from typing import Any, NamedTuple, TypeVar

from generators.model.records import RecordKind, Unread
from generators.sources.http import PoliteClient, StatusError, TooMuchError, UnreadableError
from generators.sources.ptv_v11.endpoints import is_list
from generators.sources.ptv_v11.ids import guid, told_id

Raw = dict[str, Any]
"""A record as it came over the wire."""

T = TypeVar("T")


class Batch(NamedTuple):
    """What came of asking for some ids: raw records by id, and what could not be read. The others do not exist."""

    records: dict[str, Raw]
    unread: tuple[Unread, ...]


def fetch(client: PoliteClient, url_of: Callable[[Sequence[str]], str], ids: Sequence[str], kind: RecordKind) -> Batch:
    """The records of `ids` by one request, or by several smaller ones after a 504, a 400 or an answer that is too
    big or stays unreadable.

    A single record that the source cannot give is reported as unread; a source that is down raises SourceError.
    """
    try:
        answer: Any = client.json(url_of(ids), is_list, divisible=True)
    except (TooMuchError, UnreadableError, StatusError) as error:
        if isinstance(error, StatusError) and error.status != 400:
            raise
        if len(ids) == 1:
            return _alone(client, url_of, ids[0], kind)
        middle = len(ids) // 2
        first, second = (fetch(client, url_of, part, kind) for part in (ids[:middle], ids[middle:]))
        return Batch(first.records | second.records, first.unread + second.unread)
    return _sorted_out(answer, frozenset(ids), kind)


def _alone(client: PoliteClient, url_of: Callable[[Sequence[str]], str], identifier: str, kind: RecordKind) -> Batch:
    """One record that failed already once: asked with all patience."""
    try:
        answer: Any = client.json(url_of([identifier]), is_list)
    except (TooMuchError, UnreadableError, StatusError) as error:
        if isinstance(error, StatusError) and error.status in (401, 403):
            raise
        return Batch({}, (Unread(kind=kind, id=identifier, reason=f"the source does not give it: {error}"),))
    return _sorted_out(answer, frozenset([identifier]), kind)


def _sorted_out(answer: list[Any], asked: frozenset[str], kind: RecordKind) -> Batch:
    records: dict[str, Raw] = {}
    unread = []
    for raw in answer:
        identifier = guid(raw.get("id")) if isinstance(raw, dict) else None
        if identifier in asked and identifier not in records:
            records[identifier] = raw
        elif identifier not in asked:
            told = told_id(raw.get("id") if isinstance(raw, dict) else raw)
            unread.append(Unread(kind=kind, id=told, field="id", reason="a record that was not asked for"))
    return Batch(records, tuple(unread))


def in_batches(ids: Iterable[str], size: int) -> Iterator[list[str]]:
    """Ids in order, at most `size` together."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]


def side_by_side(pool: ThreadPoolExecutor, tasks: Iterable[Callable[[], T]]) -> Iterator[T]:
    """Results of the tasks as they end. The first error cancels what has not begun and is raised."""
    pending: set[Future[T]] = {pool.submit(task) for task in tasks}
    try:
        for future in as_completed(pending):
            pending.discard(future)
            yield future.result()
    finally:
        for future in pending:
            future.cancel()
