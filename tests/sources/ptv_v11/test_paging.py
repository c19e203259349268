from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.errors import SourceError
from generators.settings import Limits
from generators.sources.http import PoliteClient
from generators.sources.ptv_v11.paging import IdList, TooManyPagesError, read_ids
from tests.sources.local_server import Answer, LocalServer, serving, told
from tests.sources.ptv_v11.small_ptv import number

SIZE = 10


class MovingList:
    """A list in pages of ten that changes after some page was given: a function from (answers so far) may edit it."""

    def __init__(self, count: int, edit: Callable[[int, list[str]], None] = lambda *_: None) -> None:
        self.ids = [number(f"row {each}") for each in range(count)]
        self.edit = edit
        self.given = 0

    def answer(self, path: str) -> Answer:
        page = int(parse_qs(urlsplit(path).query)["page"][0])
        rows = [{"id": each, "name": "x"} for each in self.ids[(page - 1) * SIZE : page * SIZE]]
        answer = self.envelope(page, rows)
        self.given += 1
        self.edit(self.given, self.ids)
        return told(answer)

    def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
        count = -(-len(self.ids) // SIZE)
        return {"pageNumber": page, "pageSize": SIZE, "pageCount": count, "itemList": rows or None}


def read(server: LocalServer, most_pages: int = 200) -> IdList:
    limits = Limits(attempts=2)
    with PoliteClient(user_agent="x", hosts=frozenset({server.host}), limits=limits, sleep=lambda _: None) as client:
        return read_ids(client, f"{server.address}/list?x=y", most_pages)


def test_one_page_is_asked_once():
    rows = MovingList(7)
    with serving(rows.answer) as server:
        assert read(server) == IdList(frozenset(rows.ids))
        assert server.paths == ["/list?x=y&page=1"]


def test_an_empty_list_is_null():
    with serving(MovingList(0).answer) as server:
        assert read(server) == IdList(frozenset())
        assert len(server.paths) == 1


def test_several_pages_are_read_to_the_last_and_once_more():
    rows = MovingList(25)
    with serving(rows.answer) as server:
        assert read(server).ids == frozenset(rows.ids)
        assert [path[-1] for path in server.paths] == ["1", "2", "3", "1", "2", "3"]


def test_a_row_that_slips_to_the_page_before_is_not_lost():
    """After page 1 its first row is archived: the first row of page 2 slips onto page 1 and is seen by nobody."""

    def edit(given: int, ids: list[str]) -> None:
        if given == 1:
            del ids[0]

    rows = MovingList(25, edit)
    slipped = rows.ids[10]
    with serving(rows.answer) as server:
        found = read(server)
        assert slipped in found.ids
        assert set(rows.ids) <= found.ids
        assert found.warnings == ()
        assert len(server.paths) == 9


def test_a_list_that_never_rests_is_told():
    def edit(given: int, ids: list[str]) -> None:
        ids.append(number(f"new {given}"))

    with serving(MovingList(25, edit).answer) as server:
        assert "kept moving" in read(server).warnings[0]


def test_a_list_that_shrinks_while_it_is_read():
    def edit(given: int, ids: list[str]) -> None:
        if given == 2:
            del ids[12:]

    rows = MovingList(25, edit)
    with serving(rows.answer) as server:
        found = read(server)
    assert len(rows.ids) == 12
    assert set(rows.ids) <= found.ids


def test_a_short_page_before_the_last_stops_the_pull():
    class Short(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, rows[:9] if page == 2 else rows)

    with serving(Short(25).answer) as server, pytest.raises(SourceError, match=r"page 2 of 3 has 9 rows of 10"):
        read(server)


def test_a_short_page_that_comes_right_is_forgiven():
    class ShortOnce(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, rows[:9] if self.given == 1 else rows)

    rows = ShortOnce(25)
    with serving(rows.answer) as server:
        assert read(server).ids == frozenset(rows.ids)


def test_the_same_page_again_and_again_stops_the_pull():
    class Stuck(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(1, [{"id": each} for each in self.ids[:SIZE]])

    with serving(Stuck(25).answer) as server, pytest.raises(SourceError, match=r"page 3 was asked, page 1 came"):
        read(server)


@pytest.mark.parametrize("count", [0, -3])
def test_rows_on_no_page_stop_the_pull(count):
    class Counted(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, rows) | {"pageCount": count}

    with serving(Counted(25).answer) as server, pytest.raises(SourceError, match=rf"10 rows, but there are {count} pa"):
        read(server)


@pytest.mark.parametrize("count", ["3", None, 2.5, [3]])
def test_a_count_of_pages_that_is_no_number_stops_the_pull(count):
    class Counted(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, rows) | {"pageCount": count}

    with serving(Counted(25).answer) as server, pytest.raises(SourceError, match="no pageCount"):
        read(server)


def test_a_list_that_grows_with_each_page_ends_at_the_limit():
    class Growing(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, self.ids[:SIZE]) | {"pageNumber": page, "pageCount": page + 1}

    with serving(Growing(10).answer) as server:
        with pytest.raises(TooManyPagesError):
            read(server, most_pages=30)
        assert len(server.paths) == 30


def test_too_many_pages_are_told_loudly():
    with serving(MovingList(45).answer) as server:
        with pytest.raises(TooManyPagesError, match=r"5 pages, more than limits\.pages_of_one_list \(4\)"):
            read(server, most_pages=4)
        assert len(server.paths) == 1


def test_repeated_and_unreadable_rows():
    class Odd(MovingList):
        def envelope(self, page: int, rows: list[Any]) -> dict[str, Any]:
            return super().envelope(page, [*rows, rows[0], {"id": "../x"}, None, "y"])

    rows = Odd(3)
    with serving(rows.answer) as server:
        found = read(server)
    assert found.ids == frozenset(rows.ids)
    assert sorted(part.id for part in found.unread) == ["../x", "None", "y"]
