from generators.hours_by_day import compact
from generators.model.text import Text
from tests.hand_made import TAMPERE, place, service, snapshot
from tests.local_made import TODAY, weekly
from tests.search.world import find, finds, texts

SERVED = service("s1", "Perheneuvola", "Familjerådgivning", channels=("c1",))


def test_a_place_is_found_by_its_names() -> None:
    told = place(
        "c1",
        names=Text({"fi": "Keskus", "sv": "Centrum"}),
        official_names=Text({"fi": "Hyvinvointikeskus"}),
        alternative_names=Text({"fi": "Tupa"}),
    )
    found = find("location", snapshot([SERVED], [told]), language="sv")
    assert texts(found, "name") == [("Centrum", "sv"), ("Keskus", "fi")]
    assert texts(found, "other_name") == [("Hyvinvointikeskus", "fi"), ("Tupa", "fi")]


def test_a_place_is_found_by_what_is_given_there() -> None:
    assert texts(find("location", snapshot([SERVED], [place("c1")])), "class") == [("Perheneuvola", "fi")]


def test_a_place_is_found_by_its_street_and_municipality() -> None:
    found = find("location", snapshot([SERVED], [place("c1")]))
    assert {("Mallitie", "fi"), ("Tampere", "fi"), ("Tammerfors", "sv")} <= set(texts(found, "where"))
    assert found.place == "Mallitie 1, 33100 Tampere"
    assert found.facets.municipalities == {TAMPERE}


def test_a_summary_that_only_repeats_the_name_is_not_told() -> None:
    told = place("c1", summary=Text({"fi": "Neuvola"}))
    assert find("location", snapshot([SERVED], [told])).summary is None


def test_opening_hours_are_told_by_day() -> None:
    rules = (weekly(),)
    found = find("location", snapshot([SERVED], [place("c1", hours=rules)]))
    assert found.facets.hours == compact(rules, TODAY) != ""


def test_a_confidential_place_is_found_by_its_name_and_nowhere() -> None:
    found = find("location", snapshot([SERVED], [place("c1", confidential_address=True)]))
    assert texts(found, "name") == [("Neuvola", "fi")]
    assert texts(found, "where") == []
    assert found.place == ""
    assert found.facets.municipalities == frozenset()


def test_an_organisation_is_found_by_its_name_with_its_municipalities() -> None:
    found = next(one for one in finds(snapshot([SERVED], [place("c1")])) if one.kind == "organisation")
    assert found.title.text == "Tampere"
    assert found.facets.group == "people"
    assert found.facets.municipalities == {TAMPERE}
