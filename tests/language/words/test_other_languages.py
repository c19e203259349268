"""Swedish and English: endings, compounds, words that no ending brings together."""

import pytest

from generators.language.words import analyse, fold, is_function_word, stem, stems_of

ALIKE = {
    "sv": [
        "barn barnet barnen barns",
        "skola skolan skolor skolorna skolans",
        "förälder föräldrar föräldrarna föräldern",
        "mamma mamman mammor",
        "söka söker sökt sökte",
        "kurs kurser kursen kurserna",
        "bok böcker boken",
        "svårighet svårigheter svårigheterna",
        "rådgivning rådgivningen rådgivningar",
        "syster systrar systern",
        "trygg tryggt trygga",
        "hjälp hjälpa hjälper hjälpte",
        "dotter döttrar",
        "doktor doktorn doktorer",
    ],
    "en": [
        "family families",
        "child children",
        "apply applying applied applies",
        "colour color colours",
        "centre center centres",
        "organisation organization",
        "nurse nurses nursing",
        "class classes",
        "swim swimming",
        "help helping helped",
        "crisis crises",
    ],
}


@pytest.mark.parametrize(("language", "group"), [(language, group) for language in ALIKE for group in ALIKE[language]])
def test_every_form_finds_the_first(language: str, group: str) -> None:
    first, *forms = group.split()
    assert [form for form in forms if stem(fold(form), language) not in stems_of(first, language)] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("sv", "barn", "bar"), ("sv", "skola", "skolk"), ("en", "house", "hour"), ("en", "sing", "single")],
)
def test_different_words_stay_apart(language: str, one: str, other: str) -> None:
    assert stems_of(one, language).isdisjoint(stems_of(other, language))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("barnrådgivningen", {"barn", "radgivningen"}),
        ("skolhälsovård", {"skol", "halsa", "vard"}),
        ("familjearbete", {"familj", "arbete"}),
        ("rådgivning", set()),
        ("föräldrar", set()),
        ("barnen", set()),
        ("invandrare", set()),
    ],
)
def test_a_swedish_compound_has_its_parts(word: str, parts: set[str]) -> None:
    assert {part for part in analyse(word, "sv").parts if part in parts or not parts} == parts


def test_a_hyphen_parts_words_in_every_language() -> None:
    assert analyse("after-school", "en").parts == ("after", "school")


@pytest.mark.parametrize(("word", "language"), [("hur", "sv"), ("får", "sv"), ("how", "en"), ("don't", "en")])
def test_small_words_say_nothing(word: str, language: str) -> None:
    assert is_function_word(fold(word).replace("'", ""), language)
