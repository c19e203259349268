"""What a Linked Events says → what readers are told."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from generators.model.local_records import AgeRange, Event
from generators.model.text import EMPTY, Text
from generators.sources.linked_events.reading import OUTSIDE, TWICE
from tests.sources.ical.calendars import off, starts
from tests.sources.linked_events.service import Service, page_of, place, pulled, reference, row


def only(service: Service, **fields: Any) -> Event:
    found = pulled(service, **fields).read
    assert len(found.records) == 1, found
    assert isinstance(found.records[0], Event)
    return found.records[0]


def reasons(service: Service, **fields: Any) -> list[str]:
    return [part.reason for part in pulled(service, **fields).read.unread]


def test_a_row_becomes_an_event_with_its_place() -> None:
    record = only(
        Service(
            [
                row(
                    short_description={"fi": "<p>Koko perheelle</p>"},
                    description={"fi": "<p>Tule <b>mukaan</b></p><p>Vapaa pääsy</p>"},
                    info_url={"fi": "https://example.org/fi", "sv": "https://example.org/sv"},
                    location_extra_info={"fi": "2. kerros"},
                    provider={"fi": "Tampereen kaupunki"},
                    in_language=[reference("language", "fi"), reference("language", "sv")],
                    audience_min_age="3",
                    audience_max_age=6,
                    last_modified_time="2026-11-20T10:00:00.123456Z",
                )
            ]
        )
    )
    assert record.names == Text({"fi": "Perhekonsertti", "sv": "Familjekonsert"})
    assert starts(record) == ["2026-12-03 18:00"]
    assert record.summary == Text({"fi": "Koko perheelle"})
    assert record.description.get("fi").split() == ["Tule", "mukaan", "Vapaa", "pääsy"]
    assert record.municipality == "837"
    assert record.address is not None
    assert record.address.street == Text({"fi": "Pirkankatu 2"})
    assert record.address.coordinates is not None
    assert record.address.coordinates.longitude == 23.75
    assert record.place_text == Text({"fi": "Pääkirjasto, 2. kerros", "sv": "Huvudbiblioteket"})
    assert [(link.url, link.language) for link in record.links] == [
        ("https://example.org/fi", "fi"),
        ("https://example.org/sv", "sv"),
    ]
    assert record.organisers[0].names == Text({"fi": "Tampereen kaupunki"})
    assert record.languages == ("fi", "sv")
    assert record.ages == (AgeRange(least=3, most=6),)
    assert record.origin.record_id == "kulke:1"
    assert record.origin.changed_at == datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("end", "told"), [(None, False), ("2026-12-03T16:00:00Z", False), ("2026-12-03T17:30:00Z", True)]
)
def test_an_end_that_is_not_told_is_not_shown(end: str | None, told: bool) -> None:
    record = only(Service([row(end_time=end)]))
    assert [rule.end_told for part in record.gatherings for rule in part.hours] == [told]


@pytest.mark.parametrize(
    ("times", "days"),
    [
        ({"start_time": "2026-12-03", "end_time": "2026-12-04"}, 2),
        ({"start_time": "2026-12-02T22:00:00Z", "end_time": "2026-12-03T22:00:00Z"}, 1),
        ({"start_time": "2026-12-02T22:00:00Z", "end_time": "2026-12-03T21:59:00Z"}, 1),
        ({"start_time": "2026-12-02T22:00:00Z", "end_time": None}, 1),
        ({"start_time": "2026-12-03T10:00:00Z", "end_time": None, "has_start_time": False}, 1),
    ],
)
def test_rows_of_days_are_on_all_day(times: dict[str, Any], days: int) -> None:
    record = only(Service([row(**times)]))
    assert starts(record) == [f"2026-12-{3 + day:02} 00:00" for day in range(days)]
    assert all(rule.always_open for part in record.gatherings for rule in part.hours)


@pytest.mark.parametrize(
    ("status", "name", "expected"),
    [
        ("EventScheduled", "Konsertti", "scheduled"),
        ("EventRescheduled", "Konsertti", "rescheduled"),
        ("EventCancelled", "Konsertti", "cancelled"),
        ("EventPostponed", "Konsertti", "postponed"),
        ("EventScheduled", "PERUTTU! Konsertti", "cancelled"),
        ("EventScheduled", "Konsertti (peruttu)", "cancelled"),
        ("Muu", "Konsertti", "scheduled"),
        (None, "Konsertti", "scheduled"),
    ],
)
def test_what_is_off_says_so_even_when_only_its_title_does(status: str, name: str, expected: str) -> None:
    record = only(Service([row(event_status=status, name={"fi": name})]))
    assert (record.status, record.names) == (expected, Text({"fi": "Konsertti"}))
    assert len(off(record)) == (1 if expected in ("cancelled", "postponed") else 0)


def test_a_publisher_that_calls_everything_rescheduled_means_nothing_by_it() -> None:
    rows = [row(f"a:{day}", f"2026-12-{day:02}T16:00:00Z", end_time=None) for day in range(1, 7)]
    careless = [one | {"event_status": "EventRescheduled"} for one in rows]
    other = row("b:1", event_status="EventRescheduled", publisher="toinen")
    found = pulled(Service([*careless, other])).read
    assert sorted(record.status for record in found.records) == ["rescheduled", *["scheduled"] * 6]  # type: ignore[attr-defined]
    assert any("siirretyksi" in remark.reason for remark in found.remarks)


@pytest.mark.parametrize(
    ("offers", "free", "fee"),
    [
        ([], None, ""),
        ([{"is_free": True, "price": None}], True, ""),
        ([{"is_free": False, "price": {"fi": "<p>39–48&nbsp;€</p>"}}], False, "39–48 €"),
        ([{"is_free": False, "price": None, "description": {"fi": "Pääsylippu"}}], False, "Pääsylippu"),
        ([{"is_free": True}, {"is_free": False, "price": {"fi": "5 €"}}], False, "5 €"),
        ("rikki", None, ""),
    ],
)
def test_prices_are_words_and_free_only_when_nothing_costs(offers: Any, free: bool | None, fee: str) -> None:
    record = only(Service([row(offers=offers)]))
    assert (record.free, record.fee.get("fi")) == (free, fee)


def test_a_time_for_signing_up_means_that_one_has_to() -> None:
    offers = [{"is_free": True, "info_url": {"fi": "https://example.org/ilmo"}}]
    record = only(Service([row(enrolment_end_time="2026-12-01T21:59:00Z", offers=offers)]))
    assert record.sign_up is not None
    assert (record.sign_up.need, record.sign_up.until) == ("required", date(2026, 12, 1))
    assert record.sign_up.link is not None
    assert record.sign_up.link.url == "https://example.org/ilmo"


def test_the_net_is_no_place_and_is_not_asked_for() -> None:
    record = only(Service([row(location=reference("place", "helsinki:internet"))], places={}))
    assert (record.online, record.address, record.place_text) == (True, None, EMPTY)


def test_a_row_without_a_place_shows_what_else_is_told() -> None:
    record = only(Service([row(location=None, location_extra_info={"fi": "Aurakatu 1, Turku"})]), municipality="853")
    assert (record.address, record.place_text) == (None, Text({"fi": "Aurakatu 1, Turku"}))
    assert record.municipality == "853"


def test_a_place_may_stand_in_the_row_itself() -> None:
    record = only(Service([row(location=place("turku:9", street_address={"fi": "Aurakatu 1"}))], places={}))
    assert record.address is not None
    assert record.address.street == Text({"fi": "Aurakatu 1"})


def test_a_series_is_one_event_with_its_dates() -> None:
    weekly = [
        row(f"m:{n}", f"2026-12-{day:02}T08:00:00Z", end_time=None, super_event=reference("event", "m:0"))
        for n, day in enumerate((1, 8, 15), 1)
    ]
    weekly[1]["event_status"] = "EventCancelled"
    weekly[2]["name"] = {"fi": "Tonttujen muskari"}
    series = {"m:0": {"name": {"fi": "Perhekonsertti"}, "super_event_type": "recurring"}}
    record = only(Service(weekly, series=series))
    assert record.names == Text({"fi": "Perhekonsertti"})
    assert starts(record) == ["2026-12-01 10:00", "2026-12-15 10:00"]
    assert off(record) == ["2026-12-08 10:00"]
    assert record.status == "scheduled"
    assert record.origin.record_id == "m:0"
    later = only(Service(weekly[1:], series=series))
    assert later.id == record.id


def test_parts_of_a_festival_stay_events_and_name_it() -> None:
    rows = [row(f"f:{n}", name={"fi": f"Osa {n}"}, super_event=reference("event", "f:0")) for n in (1, 2)]
    series = {"f:0": {"name": {"fi": "Lasten festivaali"}, "super_event_type": "umbrella"}}
    found = pulled(Service(rows, series=series)).read
    assert [record.series_names for record in found.records] == [Text({"fi": "Lasten festivaali"})] * 2  # type: ignore[attr-defined]


def test_the_same_session_under_two_ids_is_one_and_rather_that_of_the_series() -> None:
    series = {"m:0": {"name": {"fi": "Muskari"}, "super_event_type": "recurring"}}
    found = pulled(Service([row("a:1"), row("m:1", super_event=reference("event", "m:0"))], series=series)).read
    assert [record.origin.record_id for record in found.records] == ["m:0"]
    assert found.passed_over == {TWICE: 1}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"deleted": True}, "poistettu"),
        ({"replaced_by": "https://example.org/v1/event/b:2/"}, "poistettu"),
        ({"publication_status": "draft"}, "julkaistu"),
        ({"super_event_type": "recurring"}, "sarja"),
        ({"keywords": [reference("keyword", "yso:p1")]}, "asiasanoista"),
        ({"start_time": None, "event_status": "EventPostponed"}, "siirretty"),
        ({"start_time": "2026-10-01T10:00:00Z", "end_time": None}, "ohi"),
        ({"start_time": "2029-10-01T10:00:00Z", "end_time": None}, "ohi"),
    ],
)
def test_rows_that_are_no_event_of_ours_are_counted(fields: dict[str, Any], reason: str) -> None:
    found = pulled(Service([row(**fields)]), keywords=["yso:p4354"]).read
    assert (found.records, found.unread) == ((), ())
    assert [reason in told for told in found.passed_over] == [True]
    assert OUTSIDE.startswith("ohi")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start_time": None}, "start_time"),
        ({"start_time": "eilen"}, "start_time"),
        ({"start_time": 5}, "start_time"),
        ({"name": None}, "nimi"),
        ({"name": {"fi": "<b></b>"}}, "nimi"),
        ({"id": None}, "tunnus"),
        ({"start_time": "2016-01-01T10:00:00Z", "end_time": "2036-01-01T10:00:00Z"}, "yli 120 päivää"),
    ],
)
def test_one_broken_row_never_loses_the_others(fields: dict[str, Any], reason: str) -> None:
    found = pulled(Service([row("a:1", **fields) if "id" not in fields else row(**fields), row("b:2")])).read
    assert [record.origin.record_id for record in found.records] == ["b:2"]
    assert [reason in part.reason for part in found.unread] == [True]


@pytest.mark.parametrize("value", [None, 5, "x", [], [1], {}, {"fi": 5}, {"fi": None}, True])
@pytest.mark.parametrize(
    "name",
    ["end_time", "offers", "location", "keywords", "super_event", "description", "info_url", "external_links",
     "in_language", "provider", "audience_min_age", "publisher", "last_modified_time", "enrolment_end_time"],
)  # fmt: skip
def test_a_field_of_another_shape_spoils_nothing(name: str, value: Any) -> None:
    found = pulled(Service([row("a:1", **{name: value})], places={})).read
    assert len(found.records) == 1


def test_times_drop_out_of_no_night_of_the_month() -> None:
    service = Service([row(start="2026-11-10T16:00:00Z", end_time=None), row("a:2")])
    assert pulled(service, today=date(2026, 11, 2)).read == pulled(service, today=date(2026, 11, 30)).read


def test_only_rows_of_the_first_pages_are_told_loudly() -> None:
    rows = [row(f"a:{n}", f"2026-12-{n:02}T10:00:00Z", end_time=None) for n in range(1, 10)]
    found = pulled(Service(rows, page=3), limits={"pages_of_one_list": 2}).read
    assert len(found.records) == 6
    assert [remark.reason.startswith("VAJAA") for remark in found.remarks if not remark.id] == [True]


def test_a_place_that_is_gone_or_not_told_leaves_its_event_without_one() -> None:
    gone = pulled(Service([row()], places={})).read
    assert gone.records[0].address is None
    assert "poistettu" in gone.remarks[0].reason
    silent = Service([row()], answers={"/v1/place/tprek:1/": page_of()._replace(status=500)})
    assert "ei saatu" in pulled(silent).read.remarks[0].reason
