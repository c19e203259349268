import pytest

from generators.sources.places.words import event_type, place_kind, published_kind, sector


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("MLL:n perhekahvila Puisto", "family_cafe"),
        ("Familjecaféet i parken", "family_cafe"),
        ("Perhekerhot syksyllä", "family_club"),
        ("Avoin  päiväkoti", "open_day_care"),
        ("avoimen päiväkodin tilat", "open_day_care"),
        ("Öppet daghem", "open_day_care"),
        ("Kotkan perheentalo", "family_house"),
        ("Familjens hus", "family_house"),
        ("Kumppanuustupa", "partnership_room"),
        ("family_cafe", "family_cafe"),
        ("Perhekahvila ja avoin päiväkoti", None),
        ("ME-talo", None),
        ("Päiväkoti", None),
    ],
)
def test_kinds_of_places_are_told_by_words(name, kind):
    assert place_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kajaanin seurakunta", "parish"),
        ("Borgå svenska domkyrkoförsamling", "parish"),
        ("MLL Kajaanin yhdistys ry", "association"),
        ("Folkhälsan", "association"),
        ("Kajaanin kaupunki", "municipality"),
        ("Sotkamon kunta", "municipality"),
        ("Kainuun hyvinvointialue", "county"),
        ("Leikkimaa Oy", "private"),
        ("Seurakunta ja kaupunki", None),
        ("Perheentuki", None),
        ("Kaupunkilaiset", None),
    ],
)
def test_sectors_only_when_sure(name, found):
    assert sector(name) == found


def test_what_a_row_publishes():
    assert published_kind("vertaisryhmä") == "group"
    assert published_kind("Tapahtuma") == "event"
    assert published_kind("perhepäivä") == "event"
    assert published_kind("perhekerho") == "meeting_place"
    assert published_kind("") is None


def test_types_of_events():
    assert event_type("Kainuun järjestötreffit") == "association_meetup"
    assert event_type("Jokin") is None
