from dataclasses import replace

import pytest

from generators.model.concept import Concept
from generators.model.records import Responsibility
from generators.model.text import Text
from tests.hand_made import CITY, COUNTY, HELSINKI, NOKIA, TAMPERE, area_of, service, snapshot
from tests.search.world import find, texts

ALL = Text({"fi": "suomeksi", "sv": "på svenska", "en": "in English"})


def test_names_are_read_in_all_languages_that_of_the_page_first() -> None:
    told = snapshot([service("s1", "Perheneuvola", "Familjerådgivning")])
    found = find("service", told, language="sv")
    assert texts(found, "name") == [("Familjerådgivning", "sv"), ("Perheneuvola", "fi")]
    assert found.title == ("Familjerådgivning", "sv")


def test_other_names_are_those_of_the_record_and_of_the_national_description() -> None:
    told = service("s1", "Perheneuvola", general="g", alternative_names=Text({"fi": "Kasvatusneuvola"}))
    found = texts(find("service", snapshot([told])), "other_name")
    assert found == [("Kasvatusneuvola", "fi"), ("Neuvola", "fi"), ("Rådgivning", "sv")]


def test_keywords_are_read_in_all_languages() -> None:
    term = Concept(code="p1", names=Text({"fi": "vanhemmuus", "sv": "föräldraskap"}))
    told = service("s1", "Palvelu", keywords={"fi": ("uhma",), "sv": ("trots",)}, ontology_terms=(term,))
    found = texts(find("service", snapshot([told]), language="sv"), "keyword")
    assert found == [("uhma", "fi"), ("trots", "sv"), ("föräldraskap", "sv"), ("vanhemmuus", "fi")]


def test_classes_target_groups_and_life_events_are_read() -> None:
    named = [Concept(code=code, names=Text({"fi": name})) for code, name in (("P3.4", "Tuki"), ("KR1.2", "Perheet"))]
    told = service("s1", "Palvelu", service_classes=(named[0],), target_groups=(named[1],))
    found = find("service", snapshot([told]))
    assert texts(found, "class") == [("Tuki", "fi"), ("Perheet", "fi")]
    assert found.class_codes == {"P3.4"}


def test_running_text_is_read_in_the_language_of_the_page_only() -> None:
    told = service("s1", "Palvelu", summary=ALL, description=ALL, user_instruction=ALL, general_description=ALL)
    found = find("service", snapshot([told]), language="en")
    assert set(texts(found, "summary", "body")) == {("in English", "en")}


def test_a_text_that_lacks_the_language_is_read_as_it_is_shown() -> None:
    told = service("s1", "Palvelu", summary=Text({"fi": "Tiivistys"}))
    assert texts(find("service", snapshot([told]), language="en"), "summary") == [("Tiivistys", "fi")]


def test_the_same_text_of_two_merged_records_is_read_once() -> None:
    text = Text({"fi": "Tiivistys"})
    twins = [service(id_, "Neuvola", organisation=id_, general="g", summary=text) for id_ in (CITY, COUNTY)]
    assert texts(find("service", snapshot(twins)), "summary") == [("Tiivistys", "fi")]


def test_who_organises_is_read() -> None:
    found = find("service", snapshot([service("s1", "Palvelu", organisation=COUNTY)]))
    assert texts(found, "who") == [("Alue", "fi")]
    assert found.organisation == "Alue"


def test_a_municipality_is_read_in_all_languages() -> None:
    found = find("service", snapshot([service("s1", "Palvelu")]))
    assert texts(found, "where") == [("Tampere", "fi"), ("Tammerfors", "sv")]


def test_municipalities_are_not_read_when_there_are_many() -> None:
    codes = (TAMPERE, NOKIA, HELSINKI, "049")
    told = snapshot([service("s1", "Palvelu", area=area_of(*codes))])
    wide = replace(told, manifest=told.manifest.model_copy(update={"municipalities": codes}))
    assert texts(find("service", wide), "where") == []


def test_a_life_situation_is_read_and_told() -> None:
    found = find("service", snapshot([service("s1", "Palvelu")]))
    assert texts(found, "situation") == [("Ero", "fi")]
    assert found.facets.situations == ("ero",)


def test_a_service_of_the_whole_region_has_no_municipality_to_be_narrowed_by() -> None:
    found = find("service", snapshot([service("s1", "Palvelu", area=area_of(TAMPERE, NOKIA))]))
    assert found.facets.municipalities is None


def test_a_service_is_narrowed_by_its_municipality() -> None:
    found = find("service", snapshot([service("s1", "Palvelu", area=area_of(TAMPERE, HELSINKI))]))
    assert found.facets.municipalities == {TAMPERE}


@pytest.mark.parametrize(("charge", "free"), [("free", True), ("chargeable", False), (None, None)])
def test_whether_it_is_free(charge: str | None, free: bool | None) -> None:
    assert find("service", snapshot([service("s1", "Palvelu", charge=charge)])).facets.free is free


def test_target_groups_tell_ages() -> None:
    told = service("s1", "Palvelu", target_groups=(Concept(code="KR1.3"), Concept(code="KR2")))
    assert find("service", snapshot([told])).facets.ages == (3, 4)


def test_national_descriptions_of_one_name_are_one_family() -> None:
    families = {find("service", snapshot([service(id_, "Neuvola", general=id_)])).family for id_ in ("g1", "g2")}
    assert len(families) == 1


def test_services_of_one_national_description_and_name_are_one_family() -> None:
    families = {
        find("service", snapshot([service(id_, "Neuvola", sv, general=general)])).family
        for id_, sv, general in (("s1", "Rådgivning", "g"), ("s2", "Mödrarådgivning", "g"), ("s3", "", "g"))
    }
    assert len(families) == 1


def test_the_same_service_of_a_part_of_the_region_is_of_the_same_family() -> None:
    names = ("Neuvola", "Neuvola, läntinen alue", "Neuvola, pohjoinen alue")
    same, apart = (
        {find("service", snapshot([service(f"s{n}", name, general=general)])).family for n, name in enumerate(names)}
        for general in ("g", None)
    )
    assert (len(same), len(apart)) == (1, 3)


def test_services_without_a_national_description_are_one_family_by_their_name() -> None:
    one, same, other = (
        find("service", snapshot([service(id_, name)])).family
        for id_, name in (("s1", "Apu"), ("s2", "Apu"), ("s3", "Tuki"))
    )
    assert one == same != other


def test_a_producer_that_is_only_named_in_words_breaks_nothing() -> None:
    named = Responsibility(role="producer", information=Text({"fi": "Yritys Oy"}))
    told = service("s1", "Palvelu", responsibilities=(named,))
    assert find("service", snapshot([told])).organisation == ""
