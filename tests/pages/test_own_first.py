"""Lists that put one's own municipality first: what lines and the bar say."""

import re

import pytest

from generators.model.address import Area
from generators.model.records import Responsibility
from generators.pages.context import Context
from generators.pages.own_first import LONG_ENOUGH
from generators.pages.served import served_municipalities
from generators.snapshot import Snapshot
from tests.hand_made import CITY, COUNTY, NOKIA, OTHER_CITY, TAMPERE, area_of, county_area, place, service, snapshot
from tests.pages.world import page_of, pages_of, prepared


def held(number: int, *, mixed: bool = True) -> Snapshot:
    areas = [area_of(TAMPERE), area_of(NOKIA), county_area()] if mixed else [area_of(TAMPERE)]
    return snapshot([service(f"s{n}", f"Palvelu {n}", area=areas[n % len(areas)]) for n in range(number)])


def test_each_line_names_its_municipalities_unless_it_is_for_the_whole_county() -> None:
    markdown = pages_of(held(LONG_ENOUGH))["palvelut/p/"].markdown
    lines = re.findall(r"<li[^>]*><a[^>]*>Palvelu \d", markdown)
    assert [re.search(r'data-in="([^"]*)"', line)[1] if "data-in" in line else None for line in lines[:3]] == [  # type: ignore[index]
        TAMPERE,
        NOKIA,
        None,
    ]


@pytest.mark.parametrize(("number", "mixed"), [(LONG_ENOUGH - 1, True), (LONG_ENOUGH, False)])
def test_a_short_list_or_one_of_a_single_municipality_has_no_bar(number: int, mixed: bool) -> None:
    markdown = pages_of(held(number, mixed=mixed))["palvelut/p/"].markdown
    assert "own-bar" not in markdown
    assert "data-in" not in markdown


def test_a_situations_list_tells_where_the_municipalitys_own_page_is() -> None:
    page = page_of(held(LONG_ENOUGH), "situation", "ero", "sv")
    assert 'data-situation="skilsmassa" data-lacking=""' in page.markdown
    assert "own-page" not in pages_of(held(LONG_ENOUGH))["palvelut/p/"].markdown


def test_a_municipality_without_a_page_of_the_situation_is_named() -> None:
    areas = [area_of(TAMPERE), Area()]
    lonely = snapshot([service(f"s{n}", f"Palvelu {n}", area=areas[n % 2]) for n in range(LONG_ENOUGH)])
    assert f'data-lacking="{NOKIA}"' in page_of(lonely, "situation", "ero").markdown


def test_a_list_of_one_municipality_has_no_bar() -> None:
    assert "own-bar" not in pages_of(held(3 * LONG_ENOUGH))["kunnat/tampere/ero/"].markdown


def test_the_county_organisations_own_list_has_a_bar() -> None:
    roles = (Responsibility(organisation_id=COUNTY, role="responsible"),)
    services = [s.model_copy(update={"responsibilities": roles}) for s in held(LONG_ENOUGH).services.values()]
    assert "own-bar" in page_of(snapshot(services), "organisation", COUNTY).markdown


def test_what_a_record_is_for() -> None:
    services = [
        service("s1", "Kunnan", channels=("c1",)),
        service("s2", "Alueen", area=county_area(), organisation=COUNTY),
        service("s3", "Nokian", area=area_of(NOKIA), organisation=OTHER_CITY),
    ]
    context = Context(prepared(snapshot(services, [place("c1")])), "fi")
    assert served_municipalities(context, "service", "s1") == {TAMPERE}
    assert served_municipalities(context, "service", "s2") is None
    assert served_municipalities(context, "location", "c1") == {TAMPERE}
    assert served_municipalities(context, "organisation", COUNTY) is None
    assert TAMPERE in (served_municipalities(context, "organisation", CITY) or ())
