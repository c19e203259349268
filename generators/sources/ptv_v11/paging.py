"""Reads a whole list of ids, page after page, although nobody says how many there are and the list may move meanwhile.

PTV gives no totals and paging is no snapshot (v11 §1.1, §10.11): when a record in front of us disappears, the first
one of the next page slips onto the page just read, and nobody sees it. So a list of several pages is read again until
nothing new is found.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from generators.errors import SourceError
from generators.model.records import Unread
from generators.sources.http import PoliteClient
from generators.sources.ptv_v11.endpoints import is_page
from generators.sources.ptv_v11.ids import guid, told_id

MOST_SWEEPS = 3
"""Readings of one list: a list that moves once is read a third time, one that moves on is told."""


class TooManyPagesError(SourceError):
    """A list has more pages than the settings allow."""


class MovingListError(SourceError):
    """A list of changes did not come to rest, so that a change may have been missed."""


class IdList(NamedTuple):
    """The ids of a list, rows that could not be read, and what is to be reported."""

    ids: frozenset[str]
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()


class _Sweep(NamedTuple):
    ids: set[str]
    bad_rows: set[str]
    pages: int
    fault: str


def read_ids(client: PoliteClient, url: str, most_pages: int) -> IdList:
    """All ids of the list at `url` (an address with a query, without `page`).

    Raises SourceError when the list has more than `most_pages` pages or its pages never add up, StatusError when the
    source does not know the list.
    """

    def ask(number: int) -> dict[str, Any]:
        page: Any = client.json(f"{url}&page={number}", is_page)
        return dict(page)

    ids: set[str] = set()
    bad_rows: set[str] = set()
    fault, settled = "", False
    for _ in range(MOST_SWEEPS):
        sweep = _sweep(ask, url, most_pages)
        fresh = sweep.ids - ids
        settled = sweep.pages <= 1 or (bool(ids) and not fresh)
        ids |= sweep.ids
        bad_rows |= sweep.bad_rows
        fault = sweep.fault
        if settled and not fault:
            break
    if fault:
        raise SourceError(f"{url}: {fault}, {MOST_SWEEPS} times over; ids would be lost, so the pull stops")
    return IdList(
        frozenset(ids),
        tuple(Unread(kind="service", id=text, field="id", reason="the row's id is no GUID") for text in bad_rows),
        () if settled else (f"{url}: the list kept moving, new ids at each of {MOST_SWEEPS} readings",),
    )


def _sweep(ask: Callable[[int], dict[str, Any]], url: str, most_pages: int) -> _Sweep:
    """One reading from the first page to the last. `fault` tells what does not add up."""
    ids: set[str] = set()
    bad_rows: set[str] = set()
    fault = ""
    number, last = 0, 1
    while number < last:
        number += 1
        page = ask(number)
        last = page["pageCount"]
        if last > most_pages:
            raise TooManyPagesError(
                f"{url} has {last} pages, more than limits.pages_of_one_list ({most_pages}) of the settings allows"
            )
        rows = page.get("itemList") or []
        size = page.get("pageSize")
        if number < last and isinstance(size, int) and len(rows) < size:
            fault = f"page {number} of {last} has {len(rows)} rows of {size}"
        if rows and last < 1:
            fault = f"page {number} has {len(rows)} rows, but there are {last} pages"
        if rows and page.get("pageNumber") not in (None, number):
            fault = f"page {number} was asked, page {told_id(page['pageNumber'])} came"
        for row in rows:
            found = row.get("id") if isinstance(row, dict) else row
            if identifier := guid(found):
                ids.add(identifier)
            else:
                bad_rows.add(told_id(found))
    return _Sweep(ids, bad_rows, number, fault)
