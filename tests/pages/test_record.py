"""What search engines and tabs show of a record: its title and its description."""

import pytest

from generators.model.text import Text
from generators.pages.record import DESCRIPTION_LIMIT
from tests.hand_made import CITY, OTHER_CITY, place, service, snapshot
from tests.pages.world import page_of

TWO = snapshot(
    [
        service("s1", "Perhekahvila", organisation=CITY, channels=("c1", "c2")),
        service("s2", "Perhekahvila", organisation=OTHER_CITY),
        service("s3", "Neuvola <&>"),
    ],
    [place("c1", "Talo", number="1"), place("c2", "Talo", number="22")],
)


def test_titles_tell_records_of_one_name_apart_and_headings_stay_short() -> None:
    page = page_of(TWO, "service", "s1")
    assert page.title == "Perhekahvila, Tampere"
    assert page.markdown.count("# Perhekahvila {#page-title}") == 1
    assert page_of(TWO, "service", "s2").title == "Perhekahvila, Nokia · Tampere"
    assert page_of(TWO, "location", "c2").title == "Talo, Mallitie 22, 33100 Tampere"


def test_a_service_and_a_place_of_one_name_are_told_apart() -> None:
    world = snapshot([service("s1", "Ohjaamo", channels=("c1",))], [place("c1", "Ohjaamo")])
    assert page_of(world, "service", "s1").title == "Ohjaamo, Tampere"
    assert page_of(world, "location", "c1").title == "Ohjaamo, Mallitie 1, 33100 Tampere"


def test_a_name_of_its_own_is_title_enough() -> None:
    assert page_of(TWO, "service", "s3").title == "Neuvola <&>"


@pytest.mark.parametrize(
    ("kind", "record_id", "description"),
    [
        ("service", "s3", "Neuvola <&>. Tampere"),
        ("location", "c1", "Talo. Mallitie 1, 33100 Tampere"),
        ("organisation", "city", "Tampere. 2 palvelua"),
    ],
)
def test_a_record_without_texts_has_a_description(kind: str, record_id: str, description: str) -> None:
    assert page_of(TWO, kind, record_id).description == description


def test_a_description_begins_with_the_summary_and_is_short() -> None:
    record = service("s1", "Neuvola", summary=Text({"fi": "Apua perheille."}), description=Text({"fi": "Muuta."}))
    assert page_of(snapshot([record]), "service", "s1").description == "Apua perheille. Tampere"
    record = service("s1", "Neuvola", description=Text({"fi": "Pitkä teksti " * 40}))
    description = page_of(snapshot([record]), "service", "s1").description
    assert description.endswith("… Tampere")
    assert len(description) <= DESCRIPTION_LIMIT
