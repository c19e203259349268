"""One list of all that one can go to: what is in it, once, and what is not."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from generators.directory import build_directory
from generators.directory.goings import Going, goings_of, visits_of_days, without_goings
from generators.directory.local import build_local
from generators.model.concept import Concept
from generators.model.hours import HoursRule
from generators.model.local_records import AgeRange, Confirmation, LocalRecord, SignUp
from generators.model.records import Channel, Service
from generators.model.text import Text
from generators.outings import Outings
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situations
from tests.hand_made import NOKIA, TAMPERE, place, service, settings, snapshot
from tests.local_made import TODAY, called_off, event, gathering, group, meeting_place, space, street, weekly

RULE = Outings(keywords=("leikkipuisto*",), leave_out_words=("neuvola*",))
DAILY = (HoursRule(kind="weekly", always_open=True),)


def directory(
    *records: LocalRecord,
    places: Iterable[Channel] = (),
    services: Iterable[Service] | None = None,
    hidden: tuple[str, ...] = (),
    today: date = TODAY,
) -> Any:
    places = list(places)
    services = services or [service("s1", "Ohjaus", channels=tuple(found.id for found in places))]
    return build_directory(
        snapshot(services, places),
        Editorial(confidential_addresses=tuple(EditorialEntry(id=id_, reason="turvakoti") for id_ in hidden)),
        Situations(),
        settings(),
        RULE,
        build_local(records, (TAMPERE, NOKIA), today),
    )


def goings(*records: LocalRecord, days: int = 14, **more: Any) -> tuple[Going, ...]:
    return goings_of(directory(*records, **more), TODAY, days)


def keys(found: Iterable[Going]) -> list[tuple[str, str]]:
    return [(going.kind, going.id) for going in found]


def test_places_meeting_places_groups_and_events_are_in_it_and_spaces_are_not() -> None:
    found = goings(meeting_place(), group(), event(), space(), places=[place("p", "Leikkipuisto", "9", hours=DAILY)])
    assert sorted(keys(found)) == [("event", "e1"), ("group", "g1"), ("location", "p"), ("meeting_place", "m1")]


def test_only_what_is_on_within_the_days_is_in_it() -> None:
    assert keys(goings(event(), days=10)) == []
    assert keys(goings(event(), days=11)) == [("event", "e1")]


def test_the_same_place_in_ptv_is_told_once() -> None:
    park = place("p", "Leikkipuisto", "9", hours=DAILY)
    assert keys(goings(meeting_place(ptv_id="p"), places=[park])) == [("meeting_place", "m1")]


def test_a_meeting_place_without_times_has_those_of_the_same_place_in_ptv() -> None:
    park = place("p", "Leikkipuisto", "9", hours=DAILY)
    [going] = goings(meeting_place(ptv_id="p", gatherings=()), places=[park], days=1)
    assert (going.kind, [time[:3] for time in going.times]) == ("meeting_place", [(0, 0, 1440)])


def test_a_record_that_nobody_confirmed_gives_way_to_ptv_but_one_out_of_season_does_not() -> None:
    park = place("p", "Leikkipuisto", "9", hours=DAILY)
    long_ago = Confirmation(day=TODAY - timedelta(days=400))
    assert keys(goings(meeting_place(ptv_id="p", confirmed=long_ago), places=[park])) == [("location", "p")]
    over = meeting_place(ptv_id="p", valid_to=TODAY - timedelta(days=1))
    assert keys(goings(over, places=[park])) == []


def test_what_is_out_of_season_or_long_unconfirmed_is_not_in_it() -> None:
    assert goings(meeting_place(valid_to=TODAY - timedelta(days=1))) == ()
    assert goings(group(confirmed=Confirmation(day=TODAY - timedelta(days=366)))) == ()


def test_dates_outside_the_season_are_left_out() -> None:
    [going] = goings(meeting_place(valid_from=TODAY + timedelta(days=2)))
    assert [time.day for time in going.times] == [8]


def test_a_confidential_address_is_never_in_it() -> None:
    park = place("p", "Leikkipuisto", "9", hours=DAILY)
    assert goings(meeting_place(confidential_address=True)) == ()
    assert goings(group(place_id="h", address=None), space("h", confidential_address=True)) == ()
    assert goings(meeting_place(ptv_id="p", address=None), places=[park], hidden=("p",)) == ()
    assert goings(group(place_id="p", address=None), places=[park], hidden=("p",)) == ()


def test_a_cancelled_date_is_kept_and_marked() -> None:
    [going] = goings(meeting_place(gatherings=(gathering(weekly(1), called_off(TODAY + timedelta(days=1))),)))
    assert [(time.day, time.cancelled) for time in going.times] == [(1, True), (8, False)]


def test_an_event_that_is_called_off_or_postponed_is_so_on_each_of_its_dates() -> None:
    [cancelled] = goings(event(status="cancelled"))
    [postponed] = goings(event(status="postponed"))
    assert [time.cancelled for time in (*cancelled.times, *postponed.times)] == [True, True]
    assert (cancelled.postponed, postponed.postponed) == (False, True)


def test_gatherings_for_others_are_goings_of_their_own_and_those_for_the_same_are_one() -> None:
    babies, schoolchildren = (AgeRange(least=0, most=1),), (AgeRange(least=7, most=12),)
    found = goings(
        meeting_place(
            gatherings=(
                gathering(weekly(1), ages=babies),
                gathering(weekly(3), ages=babies),
                gathering(weekly(3, "14:00", "16:00"), ages=schoolchildren),
            )
        ),
        days=7,
    )
    assert [(going.ages, [time[:2] for time in going.times]) for going in found] == [
        (babies, [(1, 570), (3, 570)]),
        (schoolchildren, [(3, 840)]),
    ]


def test_an_exception_of_one_gathering_leaves_the_other_as_it_was() -> None:
    off = called_off(TODAY + timedelta(days=1))
    [going] = goings(
        meeting_place(gatherings=(gathering(weekly(1), off), gathering(weekly(1, "13:00", "15:00")))), days=7
    )
    assert [(time.start, time.cancelled) for time in going.times] == [(570, True), (780, False)]


def test_it_tells_the_house_in_which_it_is_held() -> None:
    house = meeting_place("h", "Perheiden talo", gatherings=(), address=street("7"))
    [going] = goings(house, group(place_id="h", address=None, municipality=TAMPERE))
    assert going.where.get("fi") == "Perheiden talo"
    assert going.address == street("7")


def test_whether_one_must_sign_up() -> None:
    needs = [goings(group(sign_up=SignUp(need=need)))[0].sign_up for need in ("none", "optional", "required")]
    assert needs == [False, False, True]


def test_it_is_in_its_municipality_and_those_it_serves_and_on_the_net_everywhere() -> None:
    [served] = goings(group(serves=(TAMPERE,)))
    assert [served.is_in(code) for code in (NOKIA, TAMPERE, "091")] == [True, True, False]
    [online] = goings(group(online=True, municipality=None, address=None))
    assert online.is_in(TAMPERE)
    [somewhere] = goings(group(municipality=None, address=None))
    assert not somewhere.is_in(TAMPERE)


def test_a_place_of_ptv_is_free_when_all_services_one_goes_there_for_are() -> None:
    rule_service = service("s1", "Leikkipuisto", channels=("p",), charge="free")
    talo = place("p", "Talo", "9", hours=DAILY)
    assert [going.free for going in goings(places=[talo], services=[rule_service])] == [True]
    paid = service("s2", "Leikkipuiston retki", channels=("p",), charge="chargeable")
    assert [going.free for going in goings(places=[talo], services=[rule_service, paid])] == [None]


def test_a_place_of_ptv_only_for_the_young_is_for_them() -> None:
    def for_groups(*codes: str) -> Service:
        groups = tuple(Concept(code=code) for code in codes)
        return service("s1", "Leikkipuisto", channels=("p",), target_groups=groups)

    talo = place("p", "Leikkipuisto", "9", hours=DAILY)
    assert goings(places=[talo], services=[for_groups("KR1.3")])[0].ages == (AgeRange(least=13),)
    assert goings(places=[talo], services=[for_groups("KR1.2", "KR1.3")])[0].ages == ()
    assert goings(places=[talo], services=[for_groups()])[0].ages == ()


def test_other_places_are_visits_and_only_for_days_on_which_nothing_is_on() -> None:
    held = directory(meeting_place(), places=[place("p", "Uimahalli", "9", hours=DAILY)])
    [visit] = visits_of_days(held, TODAY, 3)
    empty = without_goings(goings_of(held, TODAY, 3), 3)
    assert empty == {0, 2}
    assert visit.visit
    assert [time.day for time in visit.on_days(empty).times] == [0, 2]


def test_a_day_on_which_all_is_called_off_has_nothing_on() -> None:
    assert without_goings(goings(event(status="cancelled"), days=11), 11) == frozenset(range(11))


def test_names_and_what_it_is_are_the_records_own() -> None:
    [cafe] = goings(meeting_place(names=Text({"fi": "Kahvila", "sv": "Café"})))
    assert (cafe.names.get("sv"), cafe.what, cafe.free) == ("Café", "family_cafe", True)
    assert goings(event())[0].what == "family_day"
