import pytest

from generators.model.text import Text
from generators.search.finds import bands, passages


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ([(0, 2)], (0,)),
        ([(2, 3)], (0, 1)),
        ([(13, 29)], (3, 4)),
        ([(None, 6)], (0, 1)),
        ([(65, None)], (5,)),
        ([(0, 0), (16, 17)], (0, 3)),
        ([], ()),
    ],
)
def test_ages_reach_into_bands(ages: list[tuple[int | None, int | None]], expected: tuple[int, ...]) -> None:
    assert bands(ages) == expected


def test_a_text_is_read_in_the_language_of_the_page() -> None:
    text = Text({"fi": "neuvola", "sv": "rådgivning", "en": "clinic"})
    assert [(one.text, one.language) for one in passages("name", text, main="sv")] == [("rådgivning", "sv")]


def test_a_text_that_lacks_the_language_is_read_as_it_is_shown() -> None:
    assert [(one.text, one.language) for one in passages("name", Text({"fi": "neuvola"}), main="en")] == [
        ("neuvola", "fi")
    ]


def test_names_are_read_in_all_languages() -> None:
    text = Text({"fi": "neuvola", "sv": "rådgivning", "en": "clinic"})
    found = [one.text for one in passages("name", text, main="sv", rest=True)]
    assert sorted(found) == ["clinic", "neuvola", "rådgivning"]
    assert found[0] == "rådgivning"


def test_no_text_is_no_passage() -> None:
    assert list(passages("name", Text({}), main="fi", rest=True)) == []
