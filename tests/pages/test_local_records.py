"""The page of one local record of each kind: what a reader is told, and what nobody may be told."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest

from generators.directory.local import kind_of
from generators.model.address import Address
from generators.model.contact import WebLink
from generators.model.hours import HoursRule
from generators.model.local_records import AgeRange, Confirmation, LocalRecord, Organiser, RoleContact, SignUp, Visitor
from generators.model.text import Text
from generators.pages.page import Page
from generators.pages.rendering import render_markdown
from tests.hand_made import place, service, snapshot
from tests.local_made import (
    called_off,
    contact,
    event,
    gathering,
    group,
    local_organisation,
    meeting_place,
    network,
    on_dates,
    over_nights,
    space,
    street,
    volunteer_task,
    weekly,
    whole_days,
)
from tests.pages.world import links, page_of, pages_of, seen

ALL = (meeting_place(), group(), event(), space(), volunteer_task(), local_organisation(), network())


def page(record: LocalRecord, *others: LocalRecord, language: str = "fi", **more: Any) -> Page:
    return page_of(snapshot(), kind_of(record), record.id, language, local=(record, *others), **more)


def words(made: Page) -> str:
    """What a reader reads, elements parted by a space."""
    seen(made)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", render_markdown(made.markdown))).split())


def told(record: LocalRecord, *others: LocalRecord, language: str = "fi") -> str:
    return words(page(record, *others, language=language))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("record", ALL, ids=kind_of)
def test_each_kind_has_a_page_in_each_language_that_both_engines_read_alike(record: LocalRecord, language: str) -> None:
    text = told(record, language=language)
    assert "Yhdessäoloa ja leikkiä." in text
    assert record.names.get("fi") in text


def test_texts_in_another_language_than_the_pages_are_marked() -> None:
    record = meeting_place(description=Text({"fi": "Suomeksi."}), fee=Text({"fi": "2 €"}))
    markdown = page(record, language="sv").markdown
    assert '<p class="lead" lang="fi">' in markdown
    assert '<div lang="fi" class="other-language">' in markdown
    assert '<span lang="fi">2 €</span>' in markdown


def test_a_meeting_place_tells_what_when_where_for_whom_and_who() -> None:
    text = told(
        meeting_place(
            fee=Text({"fi": "askartelumaksu 2 €"}),
            audience=Text({"fi": "pienten lasten perheet"}),
            visitors=(Visitor(who=Text({"fi": "terveydenhoitaja"}), hours=(weekly(2, "10:00", "11:00"),)),),
            coordinator=RoleContact(role=Text({"fi": "koordinaattori"}), emails=contact().emails),
            sign_up=SignUp(need="none"),
            accessibility_features=("step_free", "prams"),
        )
    )
    for expected in (
        "Perhekahvila",
        "0–6-vuotiaat",
        "Maksuton",
        "Seuraavaksi ti 24.11. klo 9.30–11.30",
        "Mallitie 4, 33100 Tampere",
        "pienten lasten perheet",
        "askartelumaksu 2 €",
        "Järjestää: Yhdistys (järjestö)",
        "terveydenhoitaja",
        "seuraavaksi ke 25.11. klo 10–11",
        "Koordinaattori",
        "ei tarvitse ilmoittautua",
        "esteetön sisäänkäynti, tilaa lastenvaunuille",
        "Tiedot vahvisti 2.11.2026 perhetyön esihenkilö.",
    ):
        assert expected in text


def test_ways_to_call_write_go_and_keep_the_dates_are_links() -> None:
    found = [value for name, value in seen(page(meeting_place())).attributes if name == "href"]
    assert "tel:+35831234567" in found
    assert "mailto:kahvila@example.org" in found
    assert "kalenteri.ics" in found
    assert any(value and value.startswith("https://www.openstreetmap.org/directions") for value in found)
    assert '"calendar.ics"' in page(meeting_place(), language="en").markdown


def test_a_place_that_is_open_on_many_days_has_the_week_of_a_service_location() -> None:
    open_days = tuple(weekly(day, "09:00", "15:00") for day in range(5))
    markdown = page(meeting_place(gatherings=(gathering(*open_days),))).markdown
    assert 'class="hours" data-from="2026-11-23"' in markdown
    assert 'class="dates"' not in markdown


@pytest.mark.parametrize(
    ("rule", "told_as"),
    [
        (over_nights(), "pe 27.11. klo 17 – su 29.11. klo 14"),
        (whole_days(), "pe–su 27.–29.11."),
        (whole_days(number=1), "pe 27.11."),
        (whole_days(date(2026, 9, 1), 120), "ti 1.9. – ti 29.12."),
    ],
)
def test_what_lasts_for_days_is_told_from_its_beginning_to_its_end(rule: HoursRule, told_as: str) -> None:
    made = page(event(gatherings=(gathering(rule),)))
    assert f"Ajankohta {told_as} " in words(made)
    assert 'class="hours"' not in made.markdown
    assert 'class="rhythm"' not in made.markdown


def test_days_of_one_week_are_dates_and_no_rhythm() -> None:
    week = {"valid_from": date(2027, 1, 4), "valid_to": date(2027, 1, 8)}
    made = page(event(gatherings=(gathering(*(weekly(day, "09:00", "15:00", **week) for day in range(5))),)))
    assert "Seuraavaksi ma 4.1. klo 9–15" in words(made)
    assert "ma–pe" not in words(made)


@pytest.mark.parametrize("far", [date(2027, 1, 29), date(2027, 5, 28)])
def test_of_a_list_of_dates_all_or_none_have_the_year(far: date) -> None:
    markdown = page(event(gatherings=(gathering(on_dates(date(2026, 11, 27), date(2026, 12, 18), far)),))).markdown
    told_days = re.findall(r"<time [^>]*><span>([^<]*)</span>", markdown)
    assert len(told_days) == 3
    years = [bool(re.search(r"\.20\d\d$", day)) for day in told_days]
    assert years == [far.month == 5] * 3
    assert ('<ol class="years">' in markdown) == (far.month == 5)


def test_a_cancelled_date_is_told_with_its_reason_and_is_not_the_next_one() -> None:
    text = told(meeting_place(gatherings=(gathering(weekly(), called_off(date(2026, 11, 24))),)))
    assert "Seuraavaksi ti 1.12. klo 9.30–11.30" in text
    assert "ti 24.11. klo 9.30–11.30 peruttu ohjaaja on sairaana" in text


def test_several_gatherings_tell_what_each_is_and_for_whom() -> None:
    babies = gathering(weekly(1), heading=Text({"fi": "Vauvat"}), ages=(AgeRange(least=0, most=0),))
    text = told(
        meeting_place(gatherings=(babies, gathering(weekly(3, "13:00", "15:00"), heading=Text({"fi": "Taaperot"}))))
    )
    assert "ti 24.11. klo 9.30–11.30 Vauvat, alle vuoden ikäiset" in text
    assert "to 26.11. klo 13–15 Taaperot" in text


def test_a_season_that_is_over_and_old_facts_are_told_kindly() -> None:
    old = Confirmation(day=date(2025, 9, 1))
    text = told(meeting_place(valid_to=date(2026, 5, 29), confirmed=old))
    assert "Kausi päättyi 29.5.2026" in text
    assert "Tietoja ei ole vahvistettu vuoteen" in text
    assert "Varmista järjestäjältä, ennen kuin lähdet." in text
    assert "Viime kaudella: ti 9.30–11.30 Juuri nyt aikoja ei ole." in text
    fresh = told(meeting_place())
    assert "Kausi päättyi" not in fresh
    assert "vahvistettu vuoteen" not in fresh


ENDED = date(2026, 5, 29)


@pytest.mark.parametrize(
    ("record", "rhythm"),
    [
        (meeting_place(valid_to=ENDED, gatherings=(gathering(weekly(valid_to=ENDED)),)), "ti 9.30–11.30"),
        (group(gatherings=(gathering(weekly(3, "17:00", "18:30", valid_to=ENDED)),)), "to 17–18.30"),
        (
            meeting_place(
                valid_to=ENDED,
                gatherings=(gathering(*(weekly(day, "09:00", "15:00", valid_to=ENDED) for day in range(5))),),
            ),
            "ma–pe 9–15",
        ),
    ],
)
def test_what_is_out_of_season_tells_when_it_used_to_be_on(record: LocalRecord, rhythm: str) -> None:
    text = told(record)
    assert f"Viime kaudella: {rhythm} Juuri nyt aikoja ei ole." in text
    assert "Aikaa ei ole kerrottu" not in text


def test_without_a_rhythm_past_dates_are_no_times_that_nobody_told() -> None:
    text = told(group(gatherings=(gathering(on_dates(date(2026, 11, 2))),)))
    assert "Juuri nyt aikoja ei ole." in text
    assert "Aikaa ei ole kerrottu" not in text
    assert "Aikaa ei ole kerrottu. Kysy järjestäjältä." in told(group(gatherings=()))


def test_a_past_event_says_so_and_is_neither_searched_nor_led_to() -> None:
    past = event(gatherings=(gathering(on_dates(date(2026, 11, 12))),), place_id="m1")
    made = page(past, meeting_place())
    assert "Tapahtuma on ohi Se oli to 12.11. klo 10–12." in words(made)
    assert not made.indexed
    assert 'href="kalenteri.ics"' not in made.markdown
    assert made.address.rstrip("/") not in links(page(meeting_place(), past))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("cancelled", "Peruttu Tapahtumaa ei järjestetä."),
        ("postponed", "Siirretty myöhemmäksi Uutta aikaa ei ole vielä kerrottu."),
        ("rescheduled", "Aika on muuttunut Alla on uusi aika."),
    ],
)
def test_an_event_that_was_called_off_or_moved_says_so_first(status: str, expected: str) -> None:
    made = page(event(status=status))
    assert expected in words(made)
    assert ('href="kalenteri.ics"' in made.markdown) == (status == "rescheduled")


def test_signing_up_is_the_first_button_until_its_last_day() -> None:
    sign_up = SignUp(need="required", link=WebLink(url="https://example.org/ilmo"), until=date(2026, 12, 1))
    open_ = page(event(sign_up=sign_up))
    assert '<ul class="actions"><li><a href="https://example.org/ilmo">Ilmoittaudu</a></li>' in open_.markdown
    over = page(event(sign_up=sign_up.model_copy(update={"until": date(2026, 11, 22)})))
    assert "https://example.org/ilmo" not in over.markdown
    assert "ilmoittautuminen päättyi 22.11.2026" in seen(over).text


def test_a_link_that_would_do_harm_is_no_button() -> None:
    sign_up = SignUp(need="required", link=WebLink(url="javascript:alert(1)"))
    assert "javascript" not in page(event(sign_up=sign_up)).markdown
    assert "javascript" not in page(space(booking_link=WebLink(url="javascript:alert(1)"))).markdown


def test_an_online_event_has_no_way_to_it() -> None:
    made = page(event(online=True, event_type="lecture"))
    assert "Verkossa" in seen(made).text
    assert 'class="route"' not in made.markdown


@pytest.mark.parametrize("record", [meeting_place, group, event, space], ids=lambda make: make.__name__)
def test_a_confidential_address_is_on_no_page(record: Any) -> None:
    hidden = record(
        confidential_address=True,
        address=street("77"),
        place_id="host",
        place_text=Text({"fi": "salainen talo"}),
    )
    host = space("host", "Näkyvä talo", address=street("5"))
    for language in ("fi", "sv", "en"):
        pages = pages_of(snapshot(), language, local=(hidden, host))
        own = next(page for page in pages.values() if page.record_id == hidden.id)
        for made in pages.values():
            assert "Mallitie 77" not in made.markdown + made.description
            assert "salainen talo" not in made.markdown
        assert "Näkyvä talo" not in own.markdown
        assert 'class="route"' not in own.markdown
        assert hidden.names.get("fi") not in next(p for p in pages.values() if p.record_id == "host").markdown
    assert "Osoite ei ole julkinen." in told(hidden)


def test_a_space_tells_its_size_price_and_how_to_book() -> None:
    text = told(
        space(
            equipment=(Text({"fi": "videotykki"}),),
            booking=Text({"fi": "Kirjoita varaukset@example.org."}),
            booking_link=WebLink(url="https://example.org/varaa"),
            storage=Text({"fi": "Oma kaappi."}),
            hours=tuple(weekly(day, "08:00", "21:00") for day in range(5)),
        )
    )
    for expected in ("40 henkilöä", "maksuton yhdistyksille", "videotykki", "Varaa tila", "Oma kaappi.", "ma–pe 8–21"):
        assert expected in text
    assert "Tarjoaa: Yhdistys" in text


def test_a_volunteer_task_tells_time_training_support_and_whom_to_ask() -> None:
    text = told(volunteer_task(training=Text({"fi": "Ilta."}), support=Text({"fi": "Ohjaaja."})))
    for expected in ("kaksi tuntia viikossa", "Ilta.", "Ohjaaja.", "Kahvilan ohjaaja", "03 123 4567"):
        assert expected in text


def test_a_network_tells_its_level_and_how_to_join_and_ask() -> None:
    text = told(network(level="expert", how_to_consult=Text({"fi": "Soita."}), members=(Text({"fi": "neuvola"}),)))
    for expected in ("Asiantuntijaverkosto", "Ilmoittaudu koordinaattorille.", "Soita.", "neuvola"):
        assert expected in text


def test_an_example_says_that_it_is_one() -> None:
    assert "Esimerkki" in told(meeting_place(example=True))
    assert "Tiedot: esimerkkiaineisto." in told(meeting_place(example=True))
    assert "Esimerkki" not in told(meeting_place())


def test_records_of_one_name_have_titles_that_tell_them_apart() -> None:
    other = meeting_place("m2", address=street("9"))
    assert page(meeting_place(), other).title == "Puiston perhekahvila, Mallitie 4, 33100 Tampere"


def test_a_place_in_words_has_no_empty_address() -> None:
    beach = Address(kind="other", purpose="visit", information=Text({"fi": "uimarannan laituri"}))
    assert "uimarannan laituri" in told(event(address=beach))


def test_an_organiser_without_a_page_is_a_name() -> None:
    made = page(event(organisers=(Organiser(names=Text({"fi": "Kylätoimikunta"}), organisation_id="nobody"),)))
    assert "Järjestää: Kylätoimikunta" in seen(made).text


def test_a_host_of_ptv_is_linked_and_lists_what_is_held_there() -> None:
    world = snapshot([service("s1", "Neuvola", channels=("p1",))], [place("p1", "Perhetalo", point=(61.5, 23.7))])
    held = event(address=None, place_id="p1")
    own = page_of(world, "event", "e1", local=(held,))
    host = page_of(world, "location", "p1", local=(held,))
    assert host.address.rstrip("/") in links(own)
    assert own.address.rstrip("/") in links(host)
    assert "Mallitie 1" in seen(own).text
