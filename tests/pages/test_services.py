"""The page of a service."""

import dataclasses

from generators.model.contact import Phone, WebLink
from generators.model.hours import HoursRule, Opening
from generators.model.records import Channel, Connection, Responsibility
from generators.model.text import Text
from generators.pages.services import SHOWN_PLACES
from generators.selection import Editorial, EditorialEntry
from tests.hand_made import CITY, COUNTY, OTHER_CITY, area_of, phone, place, service, snapshot
from tests.pages.world import links, page_of, seen

WEEKDAYS = HoursRule(kind="weekly", openings=(Opening(first_day=0, last_day=4, opens="08:00", closes="16:00"),))
NUMBER = Phone(number="012 000 0001", dial="+358120000001")


def test_how_to_get_in_comes_before_where_and_facts_and_the_long_text() -> None:
    record = service(
        "s1",
        "Neuvola",
        channels=("c1", "c2"),
        summary=Text({"fi": "Apua."}),
        description=Text({"fi": "Pitkä teksti."}),
        user_instruction=Text({"fi": "Soita ensin."}),
        languages=("fi", "sv"),
    )
    page = page_of(snapshot([record], [place("c1"), phone("c2", phones=(NUMBER,))]), "service", "s1")
    order = [
        "# Neuvola",
        "Apua.",
        "{#how}",
        "Soita ensin.",
        "tel:+358",
        "{#where}",
        "facts",
        "{#about}",
        "Pitkä teksti.",
    ]
    assert [page.markdown.index(piece) for piece in order] == sorted(page.markdown.index(piece) for piece in order)
    assert "suomi, ruotsi" in seen(page).text


def test_empty_sections_do_not_appear() -> None:
    page = page_of(snapshot([service("s1", "Neuvola")]), "service", "s1")
    for anchor in ("{#where}", "{#about}", "{#conditions}", "{#price}", "{#times}", "{#laws}", "{#vouchers}"):
        assert anchor not in page.markdown
    assert "Yhteystietoja ei ole kerrottu" in seen(page).text
    assert "Etkö tiedä, kenelle soittaa? Kysy: Neuvonta." in seen(page).text


def test_text_in_another_language_is_marked() -> None:
    record = service("s1", sv="Rådgivning", summary=Text({"sv": "Hjälp."}), description=Text({"sv": "Lång text."}))
    page = page_of(snapshot([record]), "service", "s1")
    assert (page.title, page.title_language) == ("Rådgivning", "sv")
    assert "{#page-title lang=sv}" in page.markdown
    assert '<p class="lead" lang="sv">Hjälp.</p>' in page.markdown
    assert '<div lang="sv" class="other-language"><p>Lång text.</p></div>' in page.markdown


def test_hours_and_phones_of_the_pair_stand_before_the_places_own() -> None:
    own = phone("x", phones=(NUMBER,)).phones
    connection = Connection(
        channel_id="c1", hours=(WEEKDAYS,), phones=(Phone(number="012 000 0002", dial="+358120000002"),)
    )
    always = HoursRule(kind="weekly", always_open=True)
    record = service("s1", "Neuvola", connections=(connection,))
    text = seen(page_of(snapshot([record], [place("c1", phones=own, hours=(always,))]), "service", "s1")).text
    assert "ma–pe 23.–27.11." in text
    assert "8–16" in text
    assert "ympäri vuorokauden" not in text
    assert "012 000 0002" in text
    assert "012 000 0001" not in text


def test_a_channels_name_is_its_link_and_is_not_told_twice() -> None:
    link = WebLink(url="https://www.example.org/hae", text="Sähköinen haku")
    channel = Channel(id="c1", kind="electronic", names=Text({"fi": "Sähköinen haku"}), links=(link,))
    page = page_of(snapshot([service("s1", "Neuvola", channels=("c1",))], [channel]), "service", "s1")
    assert page.markdown.count("Sähköinen haku") == 1
    assert '<strong><a href="https://www.example.org/hae">Sähköinen haku</a></strong>' in page.markdown


def test_an_address_that_editors_keep_secret_is_on_no_page() -> None:
    world = snapshot([service("s1", "Turva", channels=("c1",))], [place("c1", "Talo", number="77 Z")])
    editorial = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="turva"),))
    for kind, record_id in (("service", "s1"), ("location", "c1")):
        text = seen(page_of(world, kind, record_id, editorial=editorial)).text
        assert "77 Z" not in text
        assert "Osoite ei ole julkinen." in text
    assert "77 Z" in seen(page_of(world, "location", "c1")).text


def test_an_old_page_says_no_today_but_carries_fourteen_dated_days() -> None:
    page = page_of(snapshot([service("s1", "N", channels=("c1",))], [place("c1", hours=(WEEKDAYS,))]), "location", "c1")
    assert "Tänään" not in page.markdown
    hours = dict(seen(page).attributes)["data-hours"] or ""
    assert len(hours.split(",")) == 14
    assert dict(seen(page).attributes)["data-from"] == "2026-11-23"


def test_a_twin_of_the_municipality_tells_its_own_words_under_its_name() -> None:
    general = {"general": "gd", "general_description_names": Text({"fi": "Neuvola"})}
    county = service("s1", "Neuvola", organisation="county", description=Text({"fi": "Alueen teksti."}), **general)
    city = service("s2", "Neuvola", organisation="city", description=Text({"fi": "Kaupungin teksti."}), **general)
    world = snapshot([county, city])
    text = seen(page_of(world, "service", "s1")).text
    assert "Alueen teksti." in text
    assert "Näin palvelun kuvaa Tampere:" in text
    assert "Kaupungin teksti." in text
    gone = page_of(world, "gone", "s2")
    assert gone.points_on == page_of(world, "service", "s1").address


def test_a_municipality_that_the_code_list_does_not_have_goes_by_its_code() -> None:
    """Two merged, and a snapshot of before or after that is built with the list of after or before."""
    world = snapshot([service("s1", "Neuvola", area=area_of("999"))])
    manifest = world.manifest.model_copy(update={"municipalities": ("837", "999")})
    world = dataclasses.replace(world, manifest=manifest)
    assert "kunnat/999" in links(page_of(world, "service", "s1"))
    assert page_of(world, "municipality", "999").title == "999"


def test_places_beyond_the_first_are_a_press_away() -> None:
    ids = [f"c{number:02}" for number in range(SHOWN_PLACES + 2)]
    page = page_of(
        snapshot([service("s1", "Neuvola", channels=tuple(ids))], [place(id_, number=id_) for id_ in ids]),
        "service",
        "s1",
    )
    before, _, after = page.markdown.partition('<details class="more">')
    assert before.count('<li class="place"') == SHOWN_PLACES
    assert after.count('<li class="place"') == 2
    assert "Näytä vielä 2 paikkaa" in after


def test_who_organises_is_told_at_once() -> None:
    page = page_of(snapshot([service("s1", "Neuvola", channels=("c1",))], [place("c1")]), "service", "s1")
    assert page.markdown.index("Järjestää:") < page.markdown.index("{#where}")


def test_of_many_who_organise_two_are_named_above_and_all_in_the_facts() -> None:
    roles = [Responsibility(organisation_id=COUNTY, role="responsible")]
    roles += [Responsibility(organisation_id=id_, role="other_responsible") for id_ in (CITY, OTHER_CITY)]
    two, three = (
        page_of(snapshot([service("s1", "Neuvola", responsibilities=tuple(roles[:number]))]), "service", "s1").markdown
        for number in (2, 3)
    )
    assert "muu" not in two.partition("{#how}")[0]
    assert "ja 1 muu" in three.partition("{#how}")[0]
    facts = [page.partition('class="facts"')[2] for page in (two, three)]
    assert ["Nokia" in told for told in facts] == [False, True]
