import json
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.errors import SourceError
from generators.settings import Limits
from generators.sources.http import PoliteClient, StatusError
from generators.sources.ptv_v11.batches import Batch, fetch, in_batches, side_by_side
from tests.sources.local_server import Answer, LocalServer, serving, told
from tests.sources.ptv_v11.small_ptv import number

IDS = sorted(number(f"record {each}") for each in range(13))


def asked(path: str) -> list[str]:
    return parse_qs(urlsplit(path).query)["guids"][0].split(",")


def records(path: str) -> Answer:
    return told([{"id": each} for each in asked(path)])


def get(server: LocalServer, ids: list[str] = IDS) -> Batch:
    limits = Limits(attempts=3)
    with PoliteClient(user_agent="x", hosts=frozenset({server.host}), limits=limits, sleep=lambda _: None) as client:
        return fetch(client, lambda part: f"{server.address}/list?guids={','.join(part)}", ids, "channel")


def test_all_at_once_when_that_works():
    with serving(records) as server:
        assert sorted(get(server).records) == IDS
        assert len(server.paths) == 1


def test_batches_are_halved_after_a_504_until_they_pass():
    with serving(lambda path: Answer(504, b"") if len(asked(path)) > 3 else records(path)) as server:
        assert sorted(get(server).records) == IDS
        sizes = [len(asked(path)) for path in server.paths]
        assert sizes == [13, 6, 3, 3, 7, 3, 4, 2, 2]


def test_an_answer_that_is_too_big_is_halved():
    def heavy(path: str) -> Answer:
        return told([{"id": each, "x": "x" * 1000} for each in asked(path)])

    with serving(heavy) as server:
        limits = Limits(attempts=1, response_bytes=5000)
        with PoliteClient(user_agent="x", hosts=frozenset({server.host}), limits=limits) as client:
            batch = fetch(client, lambda part: f"{server.address}/list?guids={','.join(part)}", IDS, "channel")
    assert sorted(batch.records) == IDS
    assert batch.unread == ()


@pytest.mark.parametrize("status", [400, 500, 504])
def test_one_bad_record_is_found_and_reported(status):
    bad = IDS[5]
    with serving(lambda path: told({}, status) if bad in asked(path) else records(path)) as server:
        batch = get(server)
    assert sorted(batch.records) == [each for each in IDS if each != bad]
    [unread] = batch.unread
    assert (unread.kind, unread.id, unread.whole) == ("channel", bad, True)
    assert str(status) in unread.reason


@pytest.mark.parametrize("body", [b"[" * 5_000, b'[{"id": ' + b"9" * 5_000 + b"}]", b'"no list"'])
def test_a_record_that_no_reader_can_read_is_found_and_reported(body):
    bad = IDS[5]
    with serving(lambda path: Answer(200, body) if bad in asked(path) else records(path)) as server:
        batch = get(server)
    assert sorted(batch.records) == [each for each in IDS if each != bad]
    [unread] = batch.unread
    assert (unread.kind, unread.id, unread.whole) == ("channel", bad, True)


def test_a_source_that_answers_nothing_readable_is_down():
    with serving(lambda _: Answer(200, b"<html>")) as server, pytest.raises(SourceError, match="the source is down"):
        get(server)


def test_an_id_of_any_shape_is_told_in_short():
    deep = json.loads("[" * 900 + "]" * 900)
    with serving(lambda _: told([{"id": deep}, {"id": {"x": 1}}, {"id": "x" * 500}, {"id": 7}, []])) as server:
        batch = get(server)
    assert sorted(part.id for part in batch.unread) == ["(dict)", "(empty)", "(list)", "7", "x" * 80]


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_source_that_refuses_stops_the_pull(status):
    with serving(lambda _: told({}, status)) as server:
        with pytest.raises(StatusError):
            get(server)
        assert len(server.paths) == 1


def test_what_is_not_published_is_missing_and_what_was_not_asked_is_told():
    stranger = number("stranger")

    def answer(path: str) -> Answer:
        return told([{"id": asked(path)[0].upper()}, {"id": asked(path)[0]}, {"id": stranger}, {"no": "id"}, None, "x"])

    with serving(answer) as server:
        batch = get(server)
    assert list(batch.records) == IDS[:1]
    assert sorted(part.id for part in batch.unread) == sorted([stranger, "None", "None", "x"])
    assert {part.reason for part in batch.unread} == {"a record that was not asked for"}


def test_in_batches():
    assert [len(part) for part in in_batches(set(IDS), 5)] == [5, 5, 3]
    assert [each for part in in_batches(reversed(IDS), 5) for each in part] == IDS
    assert list(in_batches([], 5)) == []


def test_the_first_error_ends_what_has_not_begun():
    done = []

    def task(each: int) -> int:
        if each == 0:
            raise SourceError("down")
        done.append(each)
        return each

    with ThreadPoolExecutor(1) as pool, pytest.raises(SourceError, match="down"):
        list(side_by_side(pool, [lambda each=each: task(each) for each in range(2000)]))
    assert len(done) < 2000
