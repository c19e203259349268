"""What makes a record readable at all, for every kind of record."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from generators.model.records import Unread
from generators.sources.ptv_v11.mapping import (
    read_channel,
    read_collection,
    read_general_description_names,
    read_organisation,
    read_service,
)
from tests.sources.ptv_v11.mapping.raw import (
    ID,
    Raw,
    a_service,
    channel,
    collection,
    left_out,
    organisation,
    read_well,
    refused,
    service,
    texts,
    typed,
)

Reader = Callable[[object, list[Unread]], Any]
KINDS = [
    pytest.param(read_service, service, "serviceNames", id="service"),
    pytest.param(read_channel, channel, "serviceChannelNames", id="channel"),
    pytest.param(read_organisation, organisation, "organizationNames", id="organisation"),
    pytest.param(read_collection, collection, "serviceCollectionNames", id="collection"),
]


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
def test_the_smallest_record_is_read(reader: Reader, raw: Callable[..., Raw], names: str) -> None:
    assert read_well(reader, raw()).id == ID


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
@pytest.mark.parametrize("found", [None, "", "string", 5, [], "../../../etc/passwd", ID + "x", "４" + ID[1:]])
def test_without_a_usable_id(reader: Reader, raw: Callable[..., Raw], names: str, found: object) -> None:
    why = refused(reader, raw(id=found))
    assert why.reason.startswith("no id that could be used")


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
def test_ids_are_lower_case(reader: Reader, raw: Callable[..., Raw], names: str) -> None:
    assert read_well(reader, raw(id=ID.upper())).id == ID


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
@pytest.mark.parametrize("rows", [None, [], texts(fi=None, sv=""), typed("Name", fi="\u200b\u202e"), "Neuvola", [5]])
def test_without_a_name(reader: Reader, raw: Callable[..., Raw], names: str, rows: object) -> None:
    why = refused(reader, raw(**{names: rows}))
    assert (why.id, why.reason) == (ID, "no name in any language")


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
@pytest.mark.parametrize("status", ["Draft", "Modified", "Deleted", "Archived", 5, ["Published"]])
def test_not_published(reader: Reader, raw: Callable[..., Raw], names: str, status: object) -> None:
    assert refused(reader, raw(publishingStatus=status)).reason.startswith("not published")


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
@pytest.mark.parametrize("status", ["Published", "published", None, ""])
def test_published_or_not_told(reader: Reader, raw: Callable[..., Raw], names: str, status: object) -> None:
    assert read_well(reader, raw(publishingStatus=status)).id == ID


@pytest.mark.parametrize(("reader", "raw", "names"), KINDS)
@pytest.mark.parametrize("value", [None, [], {}, 5, "x", True, 1e999])
def test_what_is_no_record(reader: Reader, raw: Callable[..., Raw], names: str, value: object) -> None:
    assert refused(reader, value).whole


@pytest.mark.parametrize("kind", [None, "", "Fax", "electronicChannel", 5, []])
def test_a_channel_of_unknown_type(kind: Any) -> None:
    assert refused(read_channel, channel(kind)).reason.startswith("a channel of unknown type")


@pytest.mark.parametrize(
    ("modified", "expected"),
    [
        ("2022-04-24T20:59:40.388354", datetime(2022, 4, 24, 20, 59, 40, 388354, UTC)),
        ("2021-05-01T13:21:33.82345", datetime(2021, 5, 1, 13, 21, 33, 823450, UTC)),
        ("2025-06-24T08:20:25.8853947Z", datetime(2025, 6, 24, 8, 20, 25, 885394, UTC)),
        ("2025-06-24T11:20:25+03:00", datetime(2025, 6, 24, 8, 20, 25, tzinfo=UTC)),
        ("0001-01-01T00:00:00", None),
        (None, None),
    ],
)
def test_when_it_was_changed(modified: str | None, expected: datetime | None) -> None:
    assert a_service(modified=modified).changed_at == expected


@pytest.mark.parametrize("modified", ["eilen", 5, [], "9999-12-31T23:59:59-14:00"])
def test_a_change_at_no_time(modified: object) -> None:
    assert [field for field, _ in left_out(read_service, service(modified=modified))] == ["modified"]


def test_a_hostile_record_cannot_fill_the_report() -> None:
    told = left_out(read_service, service(languages=["../x"] * 1_000))
    assert len(told) == 51
    assert told[-1] == ("", "more than 50 parts could not be read; the others are not listed")


def test_long_lists_are_cut_and_told() -> None:
    rows = [{"code": f"P{number}", "name": []} for number in range(300)]
    assert left_out(read_service, service(serviceClasses=rows)) == [
        ("serviceClasses", "300 items, only the first 200 are read")
    ]


def test_reasons_are_harmless_to_print() -> None:
    ((_, reason),) = left_out(read_service, service(type="\u202eevil\ud83d\n" + "x" * 1_000))
    assert reason.startswith("unknown word: evil x")
    assert len(reason) < 120


def test_names_of_a_general_description() -> None:
    raw = {"id": ID, "names": typed("Name", fi="Neuvola", sv="Rådgivning") + typed("AlternativeName", fi="Muu")}
    found = read_general_description_names(raw)
    assert found is not None
    assert (found[0], found[1].root) == (ID, {"fi": "Neuvola", "sv": "Rådgivning"})


@pytest.mark.parametrize("raw", [None, [], {}, {"id": ID}, {"id": ID, "names": None}, {"names": texts(fi="x")}])
def test_a_general_description_without_names(raw: object) -> None:
    assert read_general_description_names(raw) is None
