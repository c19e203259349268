"""The embedded example: varied as real data is, so that pages meet every shape."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from generators.directory.building import find_merges
from generators.example import example_snapshot
from generators.model.hours import HoursRule
from generators.snapshot import Snapshot
from tests.command import ROOT


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return example_snapshot(ROOT)


def kind(rule: HoursRule) -> Iterator[str]:
    """What a rule of hours is an instance of."""
    yield rule.kind
    yield from (name for name in ("closed", "always_open", "by_appointment") if getattr(rule, name))
    if rule.kind == "weekly" and rule.valid_to:
        yield "season"
    if rule.kind == "exception" and rule.openings:
        yield "other hours for a day"
    days = Counter(opening.first_day for opening in rule.openings)
    if rule.kind == "weekly" and max(days.values(), default=0) > 1:
        yield "split"
    if rule.kind == "weekly" and any(opening.first_day != opening.last_day for opening in rule.openings):
        yield "range of days"
    if any(opening.closes == "24:00" for opening in rule.openings):
        yield "until midnight"


def test_texts_lack_languages_as_real_ones_do(snapshot: Snapshot) -> None:
    languages = [frozenset(dict(service.names)) for service in snapshot.services.values()]
    assert 0.5 <= sum("sv" in told for told in languages) / len(languages) <= 0.8
    assert 0.3 <= sum("en" in told for told in languages) / len(languages) <= 0.6
    assert languages.count(frozenset({"sv"})) == 3
    assert languages.count(frozenset({"en"})) == 1
    assert sum(not service.summary for service in snapshot.services.values()) >= 1
    assert sum(not service.description for service in snapshot.services.values()) >= 1


def test_the_extremes_that_pages_must_bear_are_there(snapshot: Snapshot) -> None:
    services = snapshot.services.values()
    assert max(len(service.description.get("fi")) for service in services) > 4_000
    assert max(len(service.connections) for service in services) >= 12
    assert any(not service.connections for service in services)
    assert any(" " not in service.names.get("fi") for service in services if service.names.get("fi"))
    assert any(service.vouchers for service in services)
    assert any(service.laws for service in services)
    assert any(service.keywords for service in services)
    assert any(service.requirements and service.processing_time and service.validity_time for service in services)
    assert any(service.funding == "market" for service in services)
    assert any(service.area.scope == "nationwide_except_aland" for service in services)
    assert any(
        part.role == "producer" and part.organisation_id is None and part.information
        for service in services
        for part in service.responsibilities
    )


def test_connections_have_facts_of_their_own(snapshot: Snapshot) -> None:
    connections = [one for service in snapshot.services.values() for one in service.connections]
    for field in ("description", "charge", "charge_information", "hours", "phones", "emails", "links", "addresses"):
        assert any(getattr(one, field) for one in connections), field
    assert any(one.extra_types for one in connections)


def test_every_kind_of_hours_is_there(snapshot: Snapshot) -> None:
    channels = snapshot.channels.values()
    assert {name for channel in channels for rule in channel.hours for name in kind(rule)} == {
        *("weekly", "overnight", "exception", "closed", "always_open", "by_appointment"),
        *("season", "other hours for a day", "split", "range of days", "until midnight"),
    }
    named = {rule.valid_from: rule.heading.get("fi") for c in channels for rule in c.hours if rule.kind == "exception"}
    assert named[date(2026, 12, 6)] == "Itsenäisyyspäivä"
    assert date(2026, 12, 24) in named
    assert any(not channel.hours for channel in channels if channel.kind == "location")


def test_places_are_of_every_shape(snapshot: Snapshot) -> None:
    places = [channel for channel in snapshot.channels.values() if channel.kind == "location"]
    kinds = {address.kind for place in places for address in place.addresses}
    assert {"street", "other", "post_box"} <= kinds
    assert any(place.main_address is None and place.addresses for place in places)
    assert any(place.main_address and place.main_address.coordinates is None for place in places)
    assert any(sum(address.purpose == "visit" for address in place.addresses) > 2 for place in places)
    assert any(len(place.entrances) > 1 and place.entrances[0].groups[0].sentences for place in places)
    assert any(dict(place.official_names) and place.names != place.official_names for place in places)


def test_places_lie_in_the_county(snapshot: Snapshot) -> None:
    points = [a.coordinates for c in snapshot.channels.values() for a in c.addresses if a.coordinates]
    assert len(points) >= 28
    assert all(61.0 < point.latitude < 62.4 and 22.7 < point.longitude < 25.4 for point in points)


def test_forms_are_delivered_in_every_way(snapshot: Snapshot) -> None:
    forms = [channel for channel in snapshot.channels.values() if channel.kind == "printable_form"]
    assert {address.kind for form in forms for address in form.addresses} == {"street", "post_box", "in_words"}
    assert any(len(form.form_files) > 1 for form in forms)
    assert any(not form.addresses for form in forms)


def test_each_kind_of_twin_is_planted_once(snapshot: Snapshot) -> None:
    merges = find_merges(snapshot.services.values(), snapshot.channels.values(), snapshot.organisations)
    assert sorted(merge.rule for merge in merges) == ["county_twins", "language_twins", "same_place"]
    assert all(len(merge.ids) == 2 for merge in merges)


def test_all_kinds_of_organisations_are_there(snapshot: Snapshot) -> None:
    sectors = {organisation.sector for organisation in snapshot.organisations.values()}
    assert sectors == {"county", "municipality", "parish", "association", "state", "private"}
    languages = [frozenset(dict(organisation.names)) for organisation in snapshot.organisations.values()]
    assert frozenset({"sv"}) in languages
    assert any(organisation.parent_id for organisation in snapshot.organisations.values())
