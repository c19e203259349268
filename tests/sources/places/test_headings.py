import pytest

from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.places.headings import ACCEPTED, check_mapping, columns, comparable, not_found


def fields(*headings: str, **mapping: str) -> dict[str, list[tuple[str, str | None]]]:
    return {field: list(names) for field, names in columns(headings, mapping).fields.items()}


def test_the_columns_of_kainuu_are_known():
    assert fields("Mikä", "Kenelle", "Missä", "Milloin", "Kuka järjestää") == {
        "name": [("Mikä", None)],
        "audience": [("Kenelle", None)],
        "where": [("Missä", None)],
        "when": [("Milloin", None)],
        "organiser": [("Kuka järjestää", None)],
    }


def test_what_is_the_summary_where_there_is_a_name():
    assert fields("Mikä", "Nimi") == {"name": [("Nimi", None)], "summary": [("Mikä", None)]}


def test_what_is_the_summary_where_the_source_names_its_places():
    assert columns(["Mikä"], {}, named=True).fields == {"summary": (("Mikä", None),)}


@pytest.mark.parametrize("heading", ["POSTINUMERO", " postinumero: ", "Postinumero*", "Postnummer", "postal_code"])
def test_case_spaces_and_signs_do_not_matter(heading):
    assert fields(heading) == {"postal_code": [(heading, None)]}


def test_a_language_ending_tells_the_language():
    found = fields("Nimi (suomeksi)", "nimi_sv", "Nimi EN", "Kuvaus på svenska")
    assert found["name"] == [("Nimi (suomeksi)", "fi"), ("nimi_sv", "sv"), ("Nimi EN", "en")]
    assert found["description"] == [("Kuvaus på svenska", "sv")]


def test_the_settings_come_before_what_is_accepted():
    found = columns(["Nimi", "Kahvilan nimi", "Muuta"], {"name": "kahvilan NIMI"})
    assert found.fields == {"name": (("Kahvilan nimi", None),)}
    assert found.unused == ("Nimi", "Muuta")


def test_no_heading_is_accepted_for_two_fields_but_what():
    seen: dict[str, list[str]] = {}
    for field, headings in ACCEPTED.items():
        for heading in headings:
            seen.setdefault(comparable(heading), []).append(field)
    twice = {heading: found for heading, found in seen.items() if len(set(found)) > 1}
    assert set(twice) == {"mikä", "mitä", "what", "vad"}


def test_the_name_of_a_person_is_read_from_no_column():
    assert columns(["Yhteyshenkilö", "Ohjaajan nimi", "Vastuuhenkilö"], {}).fields == {}


def test_an_unknown_field_in_the_settings_is_told_with_the_nearest():
    with pytest.raises(FeedUnreadableError, match="tarkoititko ”postal_code”"):
        check_mapping("kartta", {"postalcode": "Postinumero"})


def test_what_is_not_found_is_told_with_what_would_do():
    lacking = not_found(columns(["Paikka"], {"when": "Ajat"}), {"when": "Ajat"}, ("name",))
    assert lacking[0] == "when (asetuksissa ”Ajat”)"
    assert lacking[1].startswith("name (kelpaa esimerkiksi ”nimi”")
