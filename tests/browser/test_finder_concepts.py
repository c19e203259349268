"""Which concepts a query speaks of, asked of the script that readers run with hand-made words of a query."""

from typing import Any

import pytest
from playwright.sync_api import Page

CONCEPTS = 1000


def word(*said: tuple[int, int, int], weight: int = 50) -> dict[str, Any]:
    """A word of a query that is said in phrases: concept, phrase of it, and the word's share of that in hundredths."""
    entries = [{"concept": one, "phrase": phrase, "share": share, "sure": 1} for one, phrase, share in said]
    return {"weight": weight, "said": entries}


def everywhere(*concepts: int) -> dict[str, Any]:
    """A word that stands in one long phrase of each of these concepts."""
    return word(*((one, 0, 10) for one in concepts))


@pytest.fixture
def spoken(finder_page: Page) -> Any:
    """What the words speak of: number of the concept → strength, in order."""

    def ask(*words: dict[str, Any], pairs: tuple[dict[str, Any], ...] = ()) -> dict[int, float]:
        meaning = {"words": list(words), "pairs": list(pairs)}
        rows = finder_page.evaluate("([one, number]) => perhekeskus.finderConcepts(one, number)", [meaning, CONCEPTS])
        return {row["concept"]: row["strength"] for row in rows}

    return ask


def test_a_phrase_that_was_said_whole_is_surest(spoken: Any) -> None:
    found = spoken(word((1, 0, 60), (2, 0, 30)), word((1, 0, 40)))
    assert list(found) == [1]
    assert found[1] == pytest.approx(1)


def test_the_less_of_the_query_a_phrase_explains_the_weaker_it_is(spoken: Any) -> None:
    whole, half = spoken(word((1, 0, 100))), spoken(word((1, 0, 100)), word(weight=50))
    assert 0.5 < half[1] < whole[1]


def test_words_that_many_phrases_of_a_concept_share_speak_of_it(spoken: Any) -> None:
    teenager = word(*((7, phrase, 40) for phrase in range(8)), (8, 0, 40))
    found = spoken(teenager, word())
    assert list(found) == [7]


def test_words_of_several_phrases_of_one_concept_speak_of_it(spoken: Any) -> None:
    found = spoken(word((1, 0, 30), (2, 0, 30)), word((1, 1, 30), (3, 0, 30)), word((1, 2, 30)))
    assert next(iter(found)) == 1


def test_a_word_of_very_many_concepts_speaks_of_none(spoken: Any) -> None:
    assert spoken(everywhere(*range(400))) == {}


def test_one_word_of_a_long_phrase_among_other_words_speaks_of_nothing(spoken: Any) -> None:
    assert spoken(word((1, 0, 20)), word(), word()) == {}


def test_the_same_phrase_by_two_stems_counts_once(spoken: Any) -> None:
    once, twice = (spoken(word(*said), word((2, 0, 20))) for said in (((1, 0, 20),), ((1, 0, 20), (1, 0, 20))))
    assert once == twice


def test_two_words_written_apart_can_be_one_of_a_phrase(spoken: Any) -> None:
    pair = {"first": 0, "said": word((5, 0, 100))["said"]}
    assert spoken(word(), word(), pairs=(pair,))[5] == pytest.approx(1)


def test_nothing_is_spoken_of_without_words(spoken: Any) -> None:
    assert spoken() == {}
