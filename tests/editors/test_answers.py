"""Answers of a person in a line → values of an editor's file."""

from datetime import date
from typing import Any

import pytest

from generators.editors import answers

AGES = {
    "0–6": [{"least": 0, "most": 6}],
    "0-6": [{"least": 0, "most": 6}],
    "7–12, 13–17": [{"least": 7, "most": 12}, {"least": 13, "most": 17}],
    "13–": [{"least": 13}],
    "0": [{"least": 0, "most": 0}],
    "0–6 v": [{"least": 0, "most": 6}],
    "kaikki": "kaikki",
}
ADDRESSES: dict[str, dict[str, str]] = {
    "Mallitie 4, 33100 Tampere": {
        "street": "Mallitie",
        "number": "4",
        "postal_code": "33100",
        "post_office": "Tampere",
    },
    "Mallitie 4 B 12": {"street": "Mallitie", "number": "4 B 12"},
    "Iso Mallitie": {"street": "Iso Mallitie"},
    "Mallitie 4, Tampere": {"street": "Mallitie", "number": "4", "post_office": "Tampere"},
    "Rannalla, uimakopin takana, 2. laituri": {"information": "Rannalla, uimakopin takana, 2. laituri"},
}


@pytest.mark.parametrize(("answer", "expected"), AGES.items(), ids=AGES)
def test_ages(answer: str, expected: Any) -> None:
    assert answers.ages(answer) == expected


@pytest.mark.parametrize(("answer", "expected"), ADDRESSES.items(), ids=ADDRESSES)
def test_addresses(answer: str, expected: dict[str, str]) -> None:
    assert answers.address(answer) == expected


def test_days_in_either_way_of_writing_them() -> None:
    assert answers.days("3.12.2026, 2026-12-10") == [date(2026, 12, 3), date(2026, 12, 10)]
    assert answers.day("31.11.2026") == "31.11.2026"


def test_a_municipality_by_name_or_code() -> None:
    assert answers.municipality("tammerfors") == answers.municipality("Tampere") == answers.municipality("837") == "837"
    assert answers.municipality("Tamperee") == "Tamperee"


def test_a_point_of_a_map() -> None:
    assert (
        answers.point("61.4981, 23.7610")
        == answers.point("61,4981 23,761")
        == {
            "latitude": 61.4981,
            "longitude": 23.761,
        }
    )
    assert answers.point("Mallitie") == "Mallitie"


def test_where_it_is() -> None:
    assert answers.where("Verkossa") == {"online": True}
    assert answers.where("3F0D2C5E-7c1b-4a58-9a3e-5d1f0b6c9e21") == {"place": "3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21"}
    assert answers.where("Mallitie 4") == {"address": {"street": "Mallitie", "number": "4"}}


def test_yes_no_numbers_and_lists() -> None:
    assert [answers.yes_or_no(word) for word in ("k", "Kyllä", "e", "ehkä")] == [True, True, False, "ehkä"]
    assert [answers.whole_number(word) for word in ("20", "noin 20")] == [20, "noin 20"]
    assert answers.listed("tykki, taulu,") == ["tykki", "taulu"]
    assert answers.times("ti 9.30–11.30; to 13–15") == ["ti 9.30–11.30", "to 13–15"]
