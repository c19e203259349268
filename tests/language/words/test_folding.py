"""Letters without marks, and texts cut into words."""

import pytest

from generators.language.words import fold, has_words, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Äiti", "aiti"),
        ("ÅLAND", "aland"),
        ("a\u0308iti", "aiti"),
        ("Žižkov é š", "zizkov e s"),
        ("Straße", "strasse"),
        ("Привет", "привет"),
    ],
)
def test_marks_and_capitals_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_twice_is_folding_once() -> None:
    assert fold(fold("Öljy Ærø İzmir")) == fold("Öljy Ærø İzmir")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ex-puoliso ja S2", [("expuoliso", ("ex", "puoliso")), ("ja", ("ja",)), ("s2", ("s2",))]),
        ("0–2-vuotiaat", [("0", ("0",)), ("2vuotiaat", ("2", "vuotiaat"))]),
        ("0-2-vuotiaat", [("02vuotiaat", ("0", "2", "vuotiaat"))]),
        ("isä/äiti", [("isa", ("isa",)), ("aiti", ("aiti",))]),
        ("PTV:n, Wilma:ssa", [("ptv", ("ptv",)), ("wilma", ("wilma",))]),
        ("klo 10:30", [("klo", ("klo",)), ("10", ("10",)), ("30", ("30",))]),
        ("lapsi- ja -työ", [("lapsi", ("lapsi",)), ("ja", ("ja",)), ("tyo", ("tyo",))]),
        ("don’t", [("dont", ("dont",))]),
        ("per\u00adhe", [("perhe", ("perhe",))]),
        ("“…” – ?! 👶", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(token.text, token.pieces) for token in tokens(text)] == found


@pytest.mark.parametrize(
    ("text", "has"), [("äiti", True), (" – 3 ", True), ("…", False), ("–", False), ("", False), ("\u200b", False)]
)
def test_signs_alone_are_no_words(text: str, has: bool) -> None:
    assert has_words(text) is has
    assert bool(tokens(text)) is has


def test_a_token_knows_where_it_stands() -> None:
    text = "Hae PTV:stä apua."
    assert [text[token.start : token.end] for token in tokens(text)] == ["Hae", "PTV:stä", "apua"]
