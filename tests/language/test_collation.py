"""Alphabetical order as readers of each language look things up."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generators.language.collation import letter, sort_key

LANGUAGES = ("fi", "sv", "en")


def ordered(words: str, language: str) -> str:
    return " < ".join(sorted(words.split(" < "), key=lambda word: sort_key(word, language)))


def in_order(words: str, *languages: str) -> None:
    backwards = " < ".join(reversed(words.split(" < ")))
    for language in languages:
        assert ordered(backwards, language) == words


def test_nordic_letters_come_last_and_in_order() -> None:
    in_order("Aitoo < Orivesi < Zeppelin < Åbo < Ähtäri < Öja", "fi", "sv")


def test_english_readers_look_under_a_and_o() -> None:
    in_order("Abacus < Åbo < Ähtäri < Öja < Orivesi < Zeppelin", "en")


def test_v_and_w_are_letters_of_their_own() -> None:
    in_order("Valta < Virta < Vuori < Waltari < Wirta < Ylä", *LANGUAGES)


def test_marks_are_left_out_of_account() -> None:
    in_order("Cafe < Café < Cafeteria", *LANGUAGES)
    in_order("Myller < Müller < Mylly", "fi", "sv")
    in_order("Mue < Müller < Muo", "en")
    in_order("Sahara < Šakki < Saksa", *LANGUAGES)
    in_order("Ægir < Äänekoski", "fi", "sv")
    in_order("Öja < Østfold < Öyri", "fi", "sv")
    in_order("Deatnu < Đivvu < Dublin", *LANGUAGES)


def test_words_before_letters() -> None:
    in_order("Iso omena < Iso-Syöte < Isokyrö < Isola", *LANGUAGES)
    in_order("Obrian < O’Brien < Obry", *LANGUAGES)


def test_capitals_do_not_count() -> None:
    in_order("neuvola A < Neuvola B < neuvola C", *LANGUAGES)


def test_numbers_by_size_and_before_letters() -> None:
    in_order("3. kerros < 10. kerros < Koulu < Koulu 2 < Koulu 10 < Koulu A", *LANGUAGES)


def test_letters() -> None:
    names = [
        "Äitiysneuvola",
        "åbo",
        "Öja",
        "”Avoin” päiväkoti",
        "école",
        "Ümit",
        "Wäinö",
        "3. kerros",
        "Центр",
        "–",
        "",
    ]
    assert [letter(name, "fi") for name in names] == ["Ä", "Å", "Ö", "A", "E", "Y", "W", "#", "#", "#", "#"]
    assert [letter(name, "sv") for name in names] == ["Ä", "Å", "Ö", "A", "E", "Y", "W", "#", "#", "#", "#"]
    assert [letter(name, "en") for name in names] == ["A", "A", "O", "A", "E", "U", "W", "#", "#", "#", "#"]


def test_braces_are_no_letters() -> None:
    assert [letter(name, "fi") for name in ("{a", "|", "}")] == ["A", "#", "#"]


TEXTS = st.lists(st.text(st.sampled_from("aAzZåÅäÄöÖéüwv019 -–’.{|}ж"), max_size=6), max_size=12)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_one_order_whatever_the_order_before(texts: list[str], language: str) -> None:
    first = sorted(texts, key=lambda text: sort_key(text, language))
    backwards = texts[::-1]
    assert sorted(backwards, key=lambda text: sort_key(text, language)) == first


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_sorted_texts_come_letter_by_letter(texts: list[str], language: str) -> None:
    letters = [letter(text, language) for text in sorted(texts, key=lambda text: sort_key(text, language))]
    alphabet = "#ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"
    assert letters == sorted(letters, key=alphabet.index)


@given(st.text())
def test_any_text_has_a_place(text: str) -> None:
    for language in LANGUAGES:
        assert sort_key(text, language)[2] == text
        composed = sort_key(unicodedata.normalize("NFC", text), language)
        assert sort_key(unicodedata.normalize("NFD", text), language)[:2] == composed[:2]
