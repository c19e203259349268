"""The search without its looks, in a browser: what a reader may type, and what it is understood as."""

import pytest
from playwright.sync_api import Page

from tests.browser.finder_world import CAFE, HYPHENED, find, titles
from tests.browser.visitor import Visitor


@pytest.mark.parametrize("query", ["perheneuvola", "PERHENEUVOLA", "  perheneuvola  ", "”Perheneuvola”?"])
def test_a_word_finds_the_name_that_it_is(finder_page: Page, query: str) -> None:
    answer = find(finder_page, query)
    assert titles(answer)[0] == "Perheneuvola"
    assert answer["query"] == query
    assert answer["suggestion"] is None
    assert answer["corrected"] is False


@pytest.mark.parametrize("form", ["perhekahvilassa", "perhekahvilaan", "perhekahvilat", "perhekahviloita"])
def test_a_form_finds_the_base_word(finder_page: Page, form: str) -> None:
    assert titles(find(finder_page, form))[:2] == [CAFE, HYPHENED]


@pytest.mark.parametrize("query", ["aitiysneuvola", "äitiysneuvolan", "ÄITIYSNEUVOLAAN"])
def test_marks_on_letters_may_be_left_out(finder_page: Page, query: str) -> None:
    assert titles(find(finder_page, query))[0] == "Äitiysneuvola"


def test_a_part_finds_a_compound(finder_page: Page) -> None:
    assert HYPHENED in titles(find(finder_page, "kahvila"))


@pytest.mark.parametrize("query", ["vuorohoito", "vuoro hoito", "vuoro-hoito", "vuoro-hoitoa", "vuoro hoidossa"])
def test_a_compound_is_found_however_it_is_written(finder_page: Page, query: str) -> None:
    assert titles(find(finder_page, query))[0] == "Vuoro-hoito"


@pytest.mark.parametrize(
    ("typed", "meant", "title"),
    [
        ("perhenuevola", "perheneuvola", "Perheneuvola"),
        ("perhenevola", "perheneuvola", "Perheneuvola"),
        ("äitiysnuevola", "äitiysneuvola", "Äitiysneuvola"),
        ("Äitysneuvola", "äitiysneuvola", "Äitiysneuvola"),
        ("äksyliy", "äksyily", "Perheneuvola"),
    ],
)
def test_a_slip_is_put_right_and_told(finder_page: Page, typed: str, meant: str, title: str) -> None:
    answer = find(finder_page, typed)
    assert titles(answer)[0] == title
    assert answer["suggestion"] == meant
    assert answer["corrected"] is True


def test_a_slip_is_put_right_in_its_place(finder_page: Page) -> None:
    answer = find(finder_page, "Öinen  äitiysnuevola, kiitos öö perhenuevola")
    assert answer["suggestion"] == "Öinen  äitiysneuvola, kiitos öö perheneuvola"


def test_a_short_word_is_not_guessed(finder_page: Page) -> None:
    assert find(finder_page, "xzy")["suggestion"] is None


def test_while_typing_the_beginning_of_a_word_is_enough(finder_page: Page) -> None:
    assert titles(find(finder_page, "äitiysneuv", typing=True))[0] == "Äitiysneuvola"
    assert find(finder_page, "äitiysneuv")["total"] == 0


def test_while_typing_the_words_before_are_whole(finder_page: Page) -> None:
    assert {"Äitiysneuvola", "Perheneuvola"} <= set(titles(find(finder_page, "perheneuvola äitiysneuv", typing=True)))
    assert titles(find(finder_page, "perheneuv äitiysneuvola", typing=True))[0] == "Äitiysneuvola"
    assert titles(find(finder_page, "äitiysneuv perheneuvola", typing=True))[0] == "Perheneuvola"


def test_two_letters_are_no_beginning_yet(finder_page: Page) -> None:
    assert find(finder_page, "äi", typing=True)["total"] == 0


def test_words_that_say_nothing_change_nothing(finder_page: Page) -> None:
    plain, wordy = find(finder_page, "perheneuvola"), find(finder_page, "miten minä saan perheneuvola")
    assert titles(wordy) == titles(plain)
    assert wordy["suggestion"] is None


def test_an_everyday_word_finds_what_helps(finder_page: Page) -> None:
    answer = find(finder_page, "uhmakohtaus")
    assert titles(answer)[0] == "Perheneuvola"
    assert answer["words"] == ["perheneuvola"]
    assert answer["situations"] == ["ero"]


@pytest.mark.parametrize("query", ["lapsi raivoaa", "lapseni raivoaa", "Kun lapsi vain raivoaa koko ajan"])
def test_an_everyday_phrase_finds_what_helps(finder_page: Page, query: str) -> None:
    assert titles(find(finder_page, query))[0] == "Perheneuvola"


def test_one_word_of_a_phrase_is_not_enough(finder_page: Page) -> None:
    assert find(finder_page, "lapsi")["words"] == []


@pytest.mark.parametrize("query", ["tantrum", "familjerådgivning", "familjeradgivningen"])
def test_a_word_of_another_language_finds(finder_page: Page, query: str) -> None:
    assert titles(find(finder_page, query))[0] == "Perheneuvola"


def test_a_page_in_swedish_is_searched_in_swedish(finder_visitor: Visitor) -> None:
    page = finder_visitor.open("sv/")
    line = find(page, "familjerådgivningen")["results"][0]
    assert (line["title"], line["lang"]) == ("Familjerådgivning", "")
    assert (line["text"], line["textLang"]) == ("Apua ja neuvoja, kun kotona on vaikeaa.", "fi")


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("mies lyö minua", "violence"),
        ("minua lyö", "violence"),
        ("Hän lyö! Minua.", "violence"),
        ("itsemurha", "self-harm"),
        ("itsemurhaa", "self-harm"),
        ("itsemuhra", "self-harm"),
        ("lyö", None),
        ("perheneuvola", None),
    ],
)
def test_a_crisis_is_told_with_whom_to_call(finder_page: Page, query: str, key: str | None) -> None:
    told = find(finder_page, query)["crisis"]
    assert (told and told["key"]) == key
    if key == "violence":
        assert told["helplines"] == ["nollalinja", "hata"]


def test_of_two_crises_that_of_the_longer_phrase_is_told(finder_page: Page) -> None:
    assert find(finder_page, "minua lyö")["crisis"]["key"] == "violence"
    assert find(finder_page, "minua lyö, itsemurha")["crisis"]["key"] == "self-harm"
    assert find(finder_page, "minua lyö joka päivä, itsemurha")["crisis"]["key"] == "violence"


@pytest.mark.parametrize("query", ["", "   ", "?!", "xqzwv", "🙂", "\u0000\u0007\u202e", "miten mitä"])
def test_nothing_found_is_an_answer(finder_page: Page, query: str) -> None:
    answer = find(finder_page, query)
    assert (answer["total"], answer["results"], answer["suggestion"], answer["crisis"]) == (0, [], None, None)
    assert answer["facets"]["kind"] == []


@pytest.mark.parametrize(
    "query",
    ["constructor", "__proto__", "prototype", "toString", "hasOwnProperty", "<script>alert(1)</script>", "\\u0"],
)
def test_a_word_of_machines_is_a_word(finder_page: Page, query: str) -> None:
    assert find(finder_page, query)["results"] == []
    assert titles(find(finder_page, f"{query} perheneuvola"))[0] == "Perheneuvola"


def test_control_characters_part_words_or_are_passed_over(finder_page: Page) -> None:
    assert titles(find(finder_page, "\u0000perhe\u00adneuvola\u200b\u0007"))[0] == "Perheneuvola"
    assert titles(find(finder_page, "perhe\u202eneuvola"))[0] == "Perheneuvola"


@pytest.mark.parametrize(
    "query",
    [
        "x" * 500,
        "perheneuvola " * 40,
        " ".join(f"tuntematon{chr(97 + n)}sana" for n in range(26)),
        "a-" * 250,
        "perheneuvola" + ":" * 480,
    ],
)
def test_a_long_query_is_answered_soon(finder_page: Page, query: str) -> None:
    find(finder_page, "perheneuvola")
    took = finder_page.evaluate(
        "(query) => { const t = performance.now(); return made.find(query, {}).then(() => performance.now() - t); }",
        query,
    )
    assert took < 2000
