from hypothesis import given
from hypothesis import strategies as st

from generators.directory.merging import (
    Merge,
    county_organisations,
    county_twins,
    grouped,
    language_twins,
    metres_between,
    normal,
    same_name,
    same_places,
)
from generators.model.address import Coordinates
from generators.model.text import Text
from tests.hand_made import (
    CITY,
    COUNTY,
    HELSINKI,
    NOKIA,
    OTHER_CITY,
    area_of,
    county_area,
    organisations,
    phone,
    place,
    service,
)


def test_names_are_compared_without_case_width_and_extra_spaces() -> None:
    assert normal("  NEUVOLA\u00a0 Hervanta ") == normal("neuvola hervanta")
    assert normal("ﬁ") == "fi"


def test_names_are_compared_in_one_language_finnish_first() -> None:
    both = Text({"fi": "Neuvola", "sv": "Rådgivning"})
    assert same_name(both, Text({"fi": "neuvola", "sv": "Annat"}))
    assert not same_name(both, Text({"fi": "Muu", "sv": "Rådgivning"}))
    assert same_name(both, Text({"sv": "rådgivning"}))
    assert not same_name(both, Text({"en": "Clinic"}))
    assert same_name(Text({"se": "X", "de": "Y"}), Text({"se": "x"}))


def test_groups_hang_together_and_are_in_order() -> None:
    assert grouped([("d", "c"), ("a", "b"), ("b", "d"), ("y", "x")]) == (("a", "b", "c", "d"), ("x", "y"))


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))))
def test_groups_do_not_depend_on_the_order_of_pairs(pairs: list[tuple[str, str]]) -> None:
    assert grouped(pairs) == grouped(reversed([(two, one) for one, two in pairs]))


def test_a_service_entered_once_per_language_is_one() -> None:
    twins = [service("b", fi="Neuvola", general="g"), service("a", sv="Rådgivning", general="g")]
    assert language_twins(twins) == (Merge("language_twins", ("a", "b")),)


def test_language_twins_need_the_same_general_description_organisation_and_area() -> None:
    finnish = service("a", fi="Neuvola", general="g")
    for other in (
        service("b", sv="Rådgivning", general="h"),
        service("b", sv="Rådgivning"),
        service("b", sv="Rådgivning", general="g", organisation=OTHER_CITY),
        service("b", sv="Rådgivning", general="g", responsibilities=()),
        service("b", sv="Rådgivning", general="g", area=area_of(NOKIA)),
        service("b", sv="Rådgivning", general="g", area=county_area()),
    ):
        assert language_twins([finnish, other]) == ()


def test_language_twins_have_no_language_in_common() -> None:
    finnish, swedish = service("a", fi="Neuvola", general="g"), service("b", sv="Rådgivning", general="g")
    assert language_twins([finnish, service("b", fi="Neuvola", sv="Rådgivning", general="g")]) == ()
    assert language_twins([finnish, swedish, service("c", fi="Neuvola", general="g")]) == ()


def test_language_twins_are_of_the_same_sub_area() -> None:
    east = service("a", fi="Neuvola, itäinen alue", general="g")
    assert language_twins([east, service("b", sv="Rådgivning, östra området", general="g")])
    assert not language_twins([east, service("b", sv="Rådgivning, västra området", general="g")])
    assert not language_twins([east, service("b", sv="Rådgivning", general="g")])
    assert not language_twins([east, service("b", sv="Barnrådgivning", general="g")])


def test_a_county_organisation_has_a_county_area_and_no_municipality() -> None:
    assert county_organisations(organisations()) == {COUNTY: "08", "unit": "08"}
    state = organisations()[COUNTY].model_copy(
        update={
            "id": "state",
            "area": county_area("08").model_copy(
                update={"parts": (*county_area("08").parts, *county_area("06").parts)}
            ),
        }
    )
    assert county_organisations({"state": state}) == {}
    seated = organisations()[COUNTY].model_copy(update={"municipality": HELSINKI})
    assert county_organisations({COUNTY: seated}) == {}


def test_an_association_that_works_in_the_whole_county_is_not_the_county() -> None:
    association = organisations()[COUNTY].model_copy(update={"sector": "association"})
    assert county_organisations({COUNTY: association}) == {}


def test_the_county_and_its_municipality_describe_the_same_service() -> None:
    of_unit = service("a", fi="Neuvola", general="g", organisation="unit", area=county_area())
    of_city = service("c", fi="neuvola", general="g")
    of_other = service("b", fi="Neuvola", general="g", organisation=OTHER_CITY)
    assert county_twins([of_city, of_unit, of_other], organisations()) == (Merge("county_twins", ("a", "b", "c")),)


def test_county_twins_need_the_same_name_general_description_and_county() -> None:
    of_county = service("a", fi="Neuvola", general="g", organisation=COUNTY)
    far = {**organisations(), "far": organisations()[CITY].model_copy(update={"id": "far", "municipality": HELSINKI})}
    for other in (
        service("b", fi="Toinen", general="g"),
        service("b", fi="Neuvola", general="h"),
        service("b", fi="Neuvola"),
        service("b", fi="Neuvola", general="g", organisation="far"),
        service("b", fi="Neuvola", general="g", organisation=COUNTY),
        service("b", fi="Neuvola", general="g", organisation="unknown"),
    ):
        assert county_twins([of_county, other], far) == ()


def test_two_municipalities_are_not_county_twins() -> None:
    one = service("a", fi="Neuvola", general="g")
    assert county_twins([one, service("b", fi="Neuvola", general="g", organisation=OTHER_CITY)], organisations()) == ()


def test_the_same_house_is_one_place() -> None:
    here, thirty_metres = (61.5, 23.75), (61.50027, 23.75)
    assert same_places([place("b", point=here), place("a", "NEUVOLA", point=thirty_metres)]) == (
        Merge("same_place", ("a", "b")),
    )
    assert same_places([place("a", point=here), place("b")])


def test_places_apart_or_of_other_names_stay_apart() -> None:
    here, sixty_metres = (61.5, 23.75), (61.50054, 23.75)
    one = place("a", point=here)
    for other in (place("b", point=sixty_metres), place("b", "Hammashoitola"), place("b", number="2"), phone("b")):
        assert same_places([one, other]) == ()


def test_a_place_without_street_is_never_merged() -> None:
    beach = place("a").addresses[0].model_copy(update={"kind": "other"})
    assert same_places([place("a", addresses=(beach,)), place("b", addresses=(beach,))]) == ()
    assert same_places([place("a", addresses=()), place("b", addresses=())]) == ()


def test_official_names_decide_when_another_name_is_shown() -> None:
    shown_otherwise = place("b", "Perhetalo", official_names=Text({"fi": "Neuvola"}))
    assert same_places([place("a", "Neuvola"), shown_otherwise])


def test_distance_along_the_ground() -> None:
    tampere, helsinki = (
        Coordinates(latitude=61.4981, longitude=23.7608),
        Coordinates(latitude=60.1719, longitude=24.9414),
    )
    assert 159_000 < metres_between(tampere, helsinki) < 163_000
    assert metres_between(tampere, tampere) == 0
