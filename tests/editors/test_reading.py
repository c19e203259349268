"""Editors' files → records."""

from datetime import date
from pathlib import Path

import pytest

from generators.editors.reading import EditorsFiles, read_editors_files
from generators.model.address import Coordinates
from generators.model.local_records import AgeRange, Event, LocalRecord, MeetingPlace, Space
from generators.model.text import Text
from generators.settings import read_settings
from tests.editors.texts import EVENT, PLACE, ROOT, TODAY, project, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def read(root: Path, **given: bool) -> EditorsFiles:
    return read_editors_files(root, TODAY, examples=given.get("examples", True))


def only(root: Path) -> LocalRecord:
    files = read(root)
    assert [str(problem) for problem in files.problems] == []
    [record] = files.records
    return record


def test_a_meeting_place_with_what_kainuu_listed(root: Path) -> None:
    put(root, "meeting-places/tampere/kahvila.yml", PLACE)
    record = only(root)
    assert isinstance(record, MeetingPlace)
    assert record.names == Text({"fi": "Puiston perhekahvila", "sv": "Parkens familjecafé"})
    assert record.audience == Text({"fi": "alle kouluikäiset ja heidän vanhempansa"})
    assert record.address
    assert record.address.coordinates == Coordinates(latitude=61.4981, longitude=23.761)
    assert record.address.municipality == "837"
    [gathering] = record.gatherings
    [opening] = gathering.hours[0].openings
    assert (opening.first_day, opening.opens, opening.closes) == (1, "09:30", "11:30")
    assert record.organisers[0].sector == "association"
    assert record.ages == (AgeRange(least=0, most=6),)
    assert record.free is True
    assert record.confirmed
    assert record.confirmed.day == date(2026, 11, 2)
    assert record.origin.file == "content/data/meeting-places/tampere/kahvila.yml"
    assert not record.example


def test_single_dates_of_an_event(root: Path) -> None:
    put(root, "events/satutunti.yml", EVENT)
    record = only(root)
    assert isinstance(record, Event)
    assert record.gatherings[0].hours[0].dates == (date(2026, 12, 3),)
    assert record.free is None


def test_a_contact_is_cleaned_and_can_be_dialled(root: Path) -> None:
    contact = 'contacts:\n  - role: ohjaaja\n    phone: "03  123 4567"\n    link: example.org/kahvila\n'
    put(root, "meeting-places/tampere/kahvila.yml", PLACE + contact)
    [found] = only(root).contacts
    assert [(phone.number, phone.dial) for phone in found.phones] == [("03 123 4567", "031234567")]
    assert [link.url for link in found.links] == ["https://example.org/kahvila"]


def test_text_is_cleaned_of_what_cannot_be_seen(root: Path) -> None:
    put(
        root,
        "meeting-places/tampere/kahvila.yml",
        PLACE.replace("puistossa.", '"x"').replace('"x"', "puis\u202etossa."),
    )
    assert only(root).summary == Text({"fi": "Vanhempien olohuone puistossa."})


def test_hours_of_a_space_in_words(root: Path) -> None:
    text = PLACE.replace("kind: family_cafe\n", "").replace("sign_up: {need: none}\n", "price: maksuton\nbooking: a\n")
    text = text.replace("when:\n  - ti 9.30–11.30\n", "hours: [ma–pe 9–15]\n").replace(
        "ages:\n  - {least: 0, most: 6}\n", ""
    )
    put(root, "spaces/huone.yml", text)
    record = only(root)
    assert isinstance(record, Space)
    assert record.hours[0].openings[0].last_day == 4


def test_one_link_for_each_language_of_its_text(root: Path) -> None:
    links = (
        "links:\n  - url: https://example.org/\n    text: {fi: Ohjelma, sv: Program}\n  - url: https://example.com/\n"
    )
    put(root, "meeting-places/tampere/kahvila.yml", PLACE + links)
    assert [(link.text, link.language) for link in only(root).links] == [
        ("Ohjelma", "fi"),
        ("Program", "sv"),
        ("", None),
    ]


def test_examples_are_marked_and_left_out_of_an_official_site(root: Path) -> None:
    put(root, "example/meeting-places/tampere/kahvila.yml", PLACE)
    assert only(root).example
    assert read(root, examples=False).records == ()


def test_an_example_need_not_say_who_confirmed_it(root: Path) -> None:
    unconfirmed = PLACE[: PLACE.index("confirmed:")]
    put(root, "example/meeting-places/tampere/kahvila.yml", unconfirmed)
    assert read(root).problems == ()
    put(root, "meeting-places/tampere/kahvila.yml", unconfirmed.replace("3f0d", "3f0e"))
    assert [problem.field for problem in read(root).problems] == ["confirmed"]


def test_sound_files_are_read_beside_broken_ones(root: Path) -> None:
    put(root, "meeting-places/tampere/kahvila.yml", PLACE)
    put(root, "events/satutunti.yml", EVENT.replace("type: culture", "type: teatteri"))
    files = read(root)
    assert [record.names.get("fi") for record in files.records] == ["Puiston perhekahvila"]
    assert [problem.field for problem in files.problems] == ["type"]


def test_a_proposed_id_stays_the_same_until_the_file_changes(root: Path) -> None:
    put(root, "events/satutunti.yml", EVENT[EVENT.index("name:") :])
    [first], [again] = read(root).problems, read(root).problems
    assert first == again
    put(root, "events/satutunti.yml", EVENT[EVENT.index("name:") :] + "fee: 2 €\n")
    assert read(root).problems[0].expected != first.expected


def test_a_folder_whose_name_is_nearly_right_is_told(root: Path) -> None:
    put(root, "meeting_places/tampere/kahvila.yml", PLACE)
    [problem] = read(root).problems
    assert problem.expected.fi == "kansiota ei lueta; anna sille nimi meeting-places"


def test_swedish_names_of_folders_are_known(root: Path) -> None:
    put(root, "meeting-places/tammerfors/kahvila.yml", PLACE)
    assert only(root).municipality == "837"


def test_faults_of_school_terms_are_told_and_what_keeps_to_them_is_not_blamed(root: Path) -> None:
    put(root, "school-terms.yml", "calendars: lukukausi\n")
    text = PLACE.replace("  - ti 9.30–11.30", "  - time: ti 9.30–11.30\n    term_time: true")
    put(root, "meeting-places/tampere/kahvila.yml", text)
    files = read(root)
    assert [(problem.file.name, problem.field) for problem in files.problems] == [("school-terms.yml", "calendars")]
    assert files.records == ()


def test_every_record_of_the_example_is_sound() -> None:
    settings = read_settings(ROOT)
    files = read_editors_files(ROOT, TODAY, examples=True)
    assert settings.region.county == "08"
    assert [str(problem) for problem in files.problems] == []
    assert len(files.records) > 100
