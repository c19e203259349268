"""What one entry becomes: fields, and remarks of everything that is not sure."""

from datetime import date
from typing import Any

import pytest

from generators.feed_settings import FeedSource
from generators.model.address import Coordinates
from generators.model.local_records import AgeRange, Event, MeetingPlace, PeerGroup
from generators.model.text import Text
from generators.sources.places.entry import Entry
from generators.sources.places.notes import EntryRefusedError
from generators.sources.places.records import ReadPlace, read_place

HERE = Coordinates(latitude=64.2250, longitude=27.7278)


def place(
    texts: dict[str, str] | None = None, *, at: str | None = None, settings: Any = None, **entry: Any
) -> ReadPlace:
    """The record of cells by field; `at` is the municipality that its point lies in."""
    told = {field: Text({"fi": text}) for field, text in {"name": "Perhekahvila", **(texts or {})}.items()}
    feed = FeedSource(**{"key": "kartta", "kind": "kml", "address": "kartta.kml", **(settings or {})})
    full = Entry(**{"where": "rivi 2", "name": "Perhekahvila", "texts": told, "point": HERE, **entry})
    return read_place(full, "id", feed, (lambda _: at) if at else None)


def remarks(read: ReadPlace) -> str:
    return "\n".join(read.remarks)


def test_the_columns_of_kainuu_make_a_meeting_place():
    read = place(
        {
            "summary": "Avoin kahvila",
            "audience": "0–6-vuotiaat",
            "where": "Seurakuntatalo, Kirkkotie 1, 87100 Kajaani",
            "when": "ti 9.30–11.30\nto 13–15",
            "organiser": "Kajaanin seurakunta\nMLL Kajaani",
        },
        at="205",
    )
    record = read.record
    assert isinstance(record, MeetingPlace)
    assert (record.place_kind, record.municipality, record.free) == ("family_cafe", "205", True)
    assert (record.address.street.get("fi"), record.address.number) == ("Kirkkotie", "1")
    assert (record.address.coordinates, record.address.municipality) == (HERE, "205")
    assert record.ages == (AgeRange(least=0, most=6),)
    assert [(o.names.get("fi"), o.sector) for o in record.organisers] == [
        ("Kajaanin seurakunta", "parish"),
        ("MLL Kajaani", "association"),
    ]
    assert [rule.openings[0].opens for part in record.gatherings for rule in part.hours] == ["09:30", "13:00"]
    assert [rhythm.time for rhythm in read.rhythms] == ["ti 9.30–11.30", "to 13–15"]
    assert read.remarks == ()


def test_times_that_are_not_understood_stay_text_whole():
    read = place({"description": "Tule mukaan!", "when": "ti 9–11\nlisäksi kirpputoripäivinä"})
    assert read.record.gatherings == ()
    assert read.record.description.get("fi") == "Tule mukaan!\n\nMilloin: ti 9–11, lisäksi kirpputoripäivinä"
    assert "aikaa ei ymmärretty" in remarks(read)


def test_a_place_without_times_is_told():
    assert "aikaa ei kerrota" in remarks(place())


@pytest.mark.parametrize(
    ("texts", "extra", "kind"),
    [
        ({"kind": "avoin päiväkoti"}, {}, "open_day_care"),
        ({"name": "Mallila"}, {"layers": ("Kainuu", "Perhekerhot")}, "family_club"),
        ({"name": "Mallila"}, {"title": "Perhekahvilat"}, "family_cafe"),
        ({"name": "Mallila"}, {"style": "icon-1502-DB4436-nodesc"}, "family_house"),
        ({"name": "Mallila"}, {"style": "icon-1899-0288D1"}, "open_day_care"),
        ({"name": "Mallila"}, {"style": "icon-1502-0288D1"}, "other"),
        ({"name": "Mallila"}, {}, "other"),
        ({"name": "Perhekahvila", "kind": "perhekerho"}, {}, "family_club"),
    ],
)
def test_the_kind_is_told_by_cell_style_name_or_layer(texts, extra, kind):
    settings = {
        "mapping": {"family_house": "db4436, icon-7", "open_day_care": "#0288D1", "family_club": "icon-1502-0288"}
    }
    if extra.get("style") == "icon-1502-0288D1":
        settings = {"mapping": {"family_house": "1502", "open_day_care": "0288D1"}}
    assert place(texts, settings=settings, **extra).record.place_kind == kind


def test_the_kind_of_the_settings_is_for_those_that_tell_none():
    assert place({"name": "Mallila"}, settings={"place_kind": "family_house"}).record.place_kind == "family_house"
    assert not place({"name": "Mallila"}).kind_told


@pytest.mark.parametrize(
    ("texts", "extra", "at", "code"),
    [
        ({"municipality": "Sotkamo"}, {"layers": ("Kajaani",)}, None, "765"),
        ({"where": "Kirkkotie 1, 88600 Sotkamo"}, {"layers": ("Kajaani",)}, None, "765"),
        ({"where": "Kirkkotie 1, 88600 Sotkamo"}, {}, "205", "205"),
        ({}, {"layers": ("Kajaani", "Perhekahvilat")}, None, "205"),
        ({}, {"title": "Kajaani"}, None, "205"),
        ({"where": "Kirkkotie 1, 88380 Mieslahti"}, {}, None, None),
    ],
)
def test_the_municipality_is_told_never_guessed(texts, extra, at, code):
    read = place(texts, at=at, **extra)
    assert read.record.municipality == code
    assert ("kunta ei selviä" in remarks(read)) == (code is None)


def test_a_municipality_that_does_not_fit_the_point_is_told():
    assert "piste on kunnassa 205" in remarks(place({"municipality": "Sotkamo"}, at="205"))
    assert "ei ole minkään kunnan nimi" in remarks(place({"municipality": "Kajaanin seutu"}))


def test_a_place_without_a_point_is_kept_and_told():
    read = place({"where": "Kirkkotie 1, 87100 Kajaani"}, point=None)
    assert read.record.address.coordinates is None
    assert "ei pistettä kartalla" in remarks(read)
    assert "ei osoitetta eikä pistettä" in remarks(place(point=None))


def test_what_a_sheet_took_from_numbers_is_put_back_and_told():
    read = place({"postal_code": "100", "street": "Mallitie 4", "phone": "401234567", "post_office": "Helsinki"})
    assert read.record.address.postal_code == "00100"
    assert read.record.contacts[0].phones[0].dial == "+358401234567"
    assert "luettiin 00100" in remarks(read)
    assert "luettiin 040 123 4567" in remarks(read)


def test_an_address_of_a_person_is_left_out_and_not_repeated():
    read = place({"email": "maija.malli@example.org, kahvila@example.org, avoin.paivakoti@example.org"})
    assert [email.address for email in read.record.contacts[0].emails] == [
        "kahvila@example.org",
        "avoin.paivakoti@example.org",
    ]
    assert "henkilön omalta" in remarks(read)
    assert "maija" not in remarks(read)


def test_dates_of_an_event_with_its_hours():
    texts = {"name": "Kuntapäivä", "dates": "3.12.2026 ja 10.12.2026", "when": "klo 10–12"}
    record = place(texts, settings={"publishes": "event"}).record
    assert isinstance(record, Event)
    assert record.event_type == "municipality_day"
    assert record.gatherings[0].hours[0].dates == (date(2026, 12, 3), date(2026, 12, 10))


def test_an_event_without_a_time_is_refused():
    with pytest.raises(EntryRefusedError, match="ei ole aikaa"):
        place(settings={"publishes": "event"})


def test_a_row_says_what_it_is():
    assert isinstance(place({"kind": "vertaisryhmä"}).record, PeerGroup)
    assert isinstance(place({"kind": "perhekahvila"}, settings={"publishes": "group"}).record, MeetingPlace)
    assert isinstance(place(settings={"publishes": "group"}).record, PeerGroup)


def test_a_record_without_a_name_is_refused():
    with pytest.raises(EntryRefusedError, match="nimi puuttuu"):
        place({"name": "\u200b"})


def test_the_settings_tell_who_organises_when_nobody_does():
    settings = {"organiser": {"fi": "Kainuun kunnat"}, "sector": "municipality"}
    told = place(settings=settings).record.organisers[0]
    assert (told.names.get("fi"), told.sector) == ("Kainuun kunnat", "municipality")
    assert place({"organiser": "Perheentuki"}).record.organisers[0].sector is None


def test_signing_up():
    assert place({"sign_up": "ei"}).record.sign_up.need == "none"
    assert place({"sign_up": "Kyllä"}).record.sign_up.need == "required"
    assert place({"sign_up": "https://example.org/ilmo"}).record.sign_up.link.url == "https://example.org/ilmo"
    read = place({"sign_up": "mieluiten edellisenä päivänä"})
    assert read.record.sign_up is None
    assert read.record.description.get("fi") == "Ilmoittautuminen: mieluiten edellisenä päivänä"


def test_a_meeting_place_that_costs_is_told():
    read = place({"free": "ei"})
    assert read.record.free is False
    assert "kohtaamispaikka on maksuton" in remarks(read)


def test_a_doubtful_cell_hides_the_address():
    assert place({"confidential_address": "x"}).record.confidential_address
    assert not place({"confidential_address": "ei"}).record.confidential_address
    doubtful = place({"confidential_address": "kysy"})
    assert doubtful.record.confidential_address
    assert "osoite salattiin" in remarks(doubtful)


def test_a_confidential_place_tells_its_street_nowhere():
    told = {
        "confidential_address": "kyllä",
        "where": "Salakatu 13, 87100 Kajaani",
        "place_text": "Salakadun talo",
        "summary": "Salakatu 13",
        "description": "Ovi on Salakadun puolella",
        "when": "ti klo 10, Salakadun ovesta",
    }
    read = place(told, at="205", links=(("https://maps.example.org/?q=64.2250,27.7278", "kartta"),))
    assert read.record.municipality == "205"
    assert read.record.address is None
    assert "kuvaus ja linkit jätettiin pois" in remarks(read)
    for secret in ("Salakatu", "64.225", "Salakadun"):
        assert secret not in read.record.model_dump_json()
        assert secret not in remarks(read)


def test_season_and_confirmation():
    texts = {
        "season_first": "17.8.2026",
        "season_last": "11.12.2026",
        "confirmed": "2.11.2026",
        "confirmed_by": "ohjaaja",
    }
    record = place(texts).record
    assert (record.valid_from, record.valid_to) == (date(2026, 8, 17), date(2026, 12, 11))
    assert (record.confirmed.day, record.confirmed.by.get("fi")) == (date(2026, 11, 2), "ohjaaja")
    assert "kausi päättyy ennen" in remarks(place({"season_first": "17.8.2026", "season_last": "1.1.2026"}))
    assert "pitäisi olla päivä" in remarks(place({"confirmed": "syksyllä"}))


def test_languages_visitors_accessibility_and_fee():
    texts = {"languages": "suomi, ruotsi", "visitors": "terveydenhoitaja", "accessibility": "portaaton", "fee": "2 €"}
    record = place(texts).record
    assert record.languages == ("fi", "sv")
    assert record.visitors[0].who.get("fi") == "terveydenhoitaja"
    assert (record.accessibility.get("fi"), record.fee.get("fi")) == ("portaaton", "2 €")


def test_whence_it_is():
    assert place().record.origin.model_dump(include={"source", "record_id"}) == {"source": "kartta", "record_id": "id"}
    assert place({"id": "A7"}).record.origin.record_id == "A7"
