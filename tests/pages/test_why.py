"""Why a record is on the site, as its page tells it."""

import re
from typing import Any

import pytest

from generators.model.concept import Concept
from generators.model.records import Organisation, Responsibility
from generators.model.text import Text
from generators.pages.registry import record_pages
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situation, Situations
from tests.hand_made import CITY, COUNTY, NOKIA, TAMPERE, area_of, county_area, organisations, place, service, snapshot
from tests.pages import world
from tests.pages.world import links, page_of, seen

CLINIC = Concept(code="P3.4", names=Text({"fi": "Neuvolapalvelut", "sv": "Rådgivning"}))
HEALTH = Concept(code="P5.1", names=Text({"fi": "Perusterveydenhuolto"}))
FAMILIES = Concept(code="KR1.2", names=Text({"fi": "Lapset ja lapsiperheet"}))


def told(record: Any, kind: str = "service", language: str = "fi", **more: Any) -> str:
    """The text of the block on the page of the record's kind; `record` is a service or a whole snapshot."""
    found = record if hasattr(record, "services") else snapshot([record])
    return block(page_of(found, kind, more.pop("id", "s1"), language, **more).markdown)


def block(markdown: str) -> str:
    match = re.search(r'<details class="why">.*</details>', markdown)
    assert match
    return seen_text(match[0])


def seen_text(html: str) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(r"</li>|</summary>", "\n", html)).replace("&#45;", "-")


def test_a_family_class_is_named() -> None:
    text = told(service("s1", "Neuvola", service_classes=(CLINIC,)))
    assert "Palvelun luokitus on ”Neuvolapalvelut”, ja kaikki näin luokitellut palvelut ovat mukana." in text
    text = told(service("s1", "Neuvola", service_classes=(CLINIC,)), language="sv")
    assert "Tjänsten har klassen ”Rådgivning”" in text


def test_a_class_without_its_name_goes_by_its_code() -> None:
    assert "luokitus on ”P3.4”" in told(service("s1", "Neuvola"))


def test_a_wider_class_is_named_with_the_target_group() -> None:
    wider = service("s1", "Vastaanotto", service_classes=(HEALTH,), target_groups=(FAMILIES,))
    assert "luokitus on ”Perusterveydenhuolto” ja kohderyhmä ”Lapset ja lapsiperheet”." in told(wider)
    other = service("s1", "Kerho", service_classes=(), target_groups=(FAMILIES,))
    assert "Palvelun kohderyhmä on ”Lapset ja lapsiperheet”." in told(other)


def test_an_editors_choice_is_told_with_its_reason_in_the_editors_language() -> None:
    record = service("s1", "Kirjasto", service_classes=())
    editorial = Editorial(add=(EditorialEntry(id="s1", reason="Perheet <3 satutunnit"),))
    page = page_of(snapshot([record]), "service", "s1", "sv", editorial=editorial)
    assert 'Motivering: <span lang="fi">Perheet &lt;3 satutunnit</span>' in page.markdown


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        (area_of(TAMPERE), "Palvelu näkyy tämän kunnan sivuilla: Tampere."),
        (county_area(), "Palvelun alue on Oma nimi, joten se näkyy kaikissa kunnissa."),
        (area_of(TAMPERE).model_copy(update={"scope": "nationwide"}), "Palvelua saa koko maassa"),
    ],
)
def test_where_it_shows(area: Any, expected: str) -> None:
    assert expected in told(service("s1", "Neuvola", area=area))


def test_what_brought_it_to_its_life_situations_is_told_once_for_each_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    def situation(key: str, **rule: Any) -> Situation:
        names = world.everywhere(key.capitalize())
        slugs = Text({language: f"{key}-{language}" for language in ("fi", "sv", "en")})
        return Situation(key=key, slugs=slugs, names=names, introductions=names, audience="both", **rule)

    situations = Situations(
        situations=(
            situation("ero", service_classes=("P3.4",)),
            situation("vauva", service_classes=("P3.4",)),
            situation("uni", ontology_terms=("sömn",)),
            situation("raha", keywords=("toimeentulo*",)),
        )
    )
    monkeypatch.setattr(world, "SITUATIONS", situations)
    term = Concept(code="t1", names=Text({"fi": "uni", "sv": "sömn"}))
    record = service("s1", "Toimeentuloapu", service_classes=(CLINIC,), ontology_terms=(term,))
    assert (
        "Elämäntilanteet: Ero, Vauva (luokitus ”Neuvolapalvelut”); Uni (asiasana ”uni”); Raha (sana ”toimeentuloapu”)."
        in told(record)
    )


def test_merged_records_are_named_with_whose_they_are() -> None:
    pair = [
        service("s1", "Neuvola", organisation=COUNTY, general="gd"),
        service("s2", "Neuvola", organisation=CITY, general="gd"),
    ]
    text = told(snapshot(pair))
    assert "Sivulle on yhdistetty toinen kuvaus samasta palvelusta: ”Neuvola” (Tampere)." in text


def test_a_place_names_the_services_that_lead_to_it() -> None:
    services = [service(f"s{n}", f"Palvelu {n}", channels=("c1",)) for n in range(3)]
    text = told(snapshot(services, [place("c1")]), "location", id="c1")
    assert "siihen on liitetty Palvelu 0, Palvelu 1, Palvelu 2." in text
    services = [service(f"s{n}", f"Palvelu {n}", channels=("c1",)) for n in range(9)]
    text = told(snapshot(services, [place("c1")]), "location", id="c1")
    assert "Palvelu 3 ja 5 muuta." in text


def test_a_place_entered_twice_tells_so() -> None:
    houses = [place("c1", "Talo", point=(61.0, 23.0)), place("c2", "Talo", point=(61.0, 23.0), organisation_id=COUNTY)]
    text = told(snapshot([service("s1", "Palvelu", channels=("c1", "c2"))], houses), "location", id="c1")
    assert "toinen kuvaus samasta paikasta: ”Talo” (Alue)." in text


def test_an_organisation_tells_how_much_it_has_here() -> None:
    found = {**organisations(), "unit-2": Organisation(id="unit-2", names=Text({"fi": "Osa"}), parent_id=CITY)}
    producer = (*service("x").responsibilities, Responsibility(organisation_id="unit-2", role="producer"))
    services = [
        service("s1", "Yksi", channels=("c1",)),
        service("s2", "Kaksi", area=area_of(NOKIA), responsibilities=producer),
    ]
    world_ = snapshot(services, [place("c1")], found=found)
    text = told(world_, "organisation", id=CITY)
    assert "järjestää 2 täällä näkyvää palvelua." in text
    assert "on yksi täällä näkyvä palvelupiste." in text
    assert "kuuluu yksi täällä näkyvä organisaatio." in text
    assert "tuottaa yhden täällä näkyvän palvelun." in told(world_, "organisation", id="unit-2")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_block_leads_to_the_page_about_the_data(language: str) -> None:
    pages = record_pages(world.prepared(snapshot([service("s1", "Neuvola")])), language)
    about = next(page.address for page in pages if page.kind == "about_data")
    record = next(page for page in pages if page.record_id == "s1")
    assert about.rstrip("/") in links(record)
    assert "details" in seen(record).elements
