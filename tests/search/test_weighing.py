import random

import pytest

from generators.model.text import Picked
from generators.search.finds import Facets, Find, Passage
from generators.search.weighing import LEVELS, Analyser, WordPostings, weigh
from tests.search.world import made_find

MANY = 20
"""Finds that say something else, so that a word of one find is rare."""


def weighed(*finds: Find) -> WordPostings:
    others = [made_find(100 + number, f"Muu{chr(97 + number)}") for number in range(MANY)]
    return weigh([*finds, *others], Analyser())


def impact(found: WordPostings, key: str, number: int = 0) -> int:
    return found.impacts.get(key, {}).get(number, 0)


def test_a_name_weighs_more_than_a_keyword_and_that_more_than_running_text() -> None:
    found = weighed(made_find(1, "uhma"), made_find(2, keyword="uhma"), made_find(3, body="uhma"))
    name, keyword, body = (impact(found, "uhma", number) for number in range(3))
    assert LEVELS >= name > keyword > body > 0


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("name", "other_name"),
        ("other_name", "keyword"),
        ("keyword", "summary"),
        ("summary", "class"),
        ("class", "body"),
    ],
)
def test_fields_weigh_in_this_order(stronger: str, weaker: str) -> None:
    found = weighed(made_find(1, **{stronger: "uhma"}), made_find(2, **{weaker: "uhma"}))
    assert impact(found, "uhma", 0) > impact(found, "uhma", 1)


def test_repeating_helps_but_little() -> None:
    long = "sana " * 60
    once, often = made_find(1, body=f"{long} uhma"), made_find(2, body=f"{long} {'uhma ' * 60}")
    found = weighed(once, often, made_find(3, "uhma"))
    assert impact(found, "uhma", 0) < impact(found, "uhma", 1) <= LEVELS


def test_a_word_of_a_long_text_weighs_less() -> None:
    found = weighed(made_find(1, body="uhma"), made_find(2, body="uhma " + "sana toinen kolmas " * 40))
    assert impact(found, "uhma", 0) > impact(found, "uhma", 1)


def test_a_part_of_a_compound_weighs_less_than_the_whole() -> None:
    found = weighed(made_find(1, "perhe-kahvila"), made_find(2, "kahvila"))
    assert impact(found, "perhekahvila", 0) > impact(found, "kahvila", 0) > 0
    assert impact(found, "kahvila", 1) > impact(found, "kahvila", 0)


def test_a_compound_knows_its_parts() -> None:
    assert set(weighed(made_find(1, "perhe-kahvila")).parts["perhekahvila"]) == {"perhe", "kahvila"}


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    found = weighed(*(made_find(number, "neuvola") for number in range(8)), made_find(9, "uhma"))
    assert found.rarity["uhma"] > found.rarity["neuvola"] >= 1


def test_a_family_counts_once_for_how_rare_a_word_is() -> None:
    one = weighed(made_find(1, "neuvola"), made_find(2, "uhma"))
    many = weighed(*(made_find(number, "neuvola", family="sama") for number in range(8)), made_find(9, "uhma"))
    assert many.rarity["neuvola"] == many.rarity["uhma"] == one.rarity["uhma"]


def test_a_common_word_is_kept_only_where_it_stands_in_more_than_running_text() -> None:
    long = "yksi kaksi kolme neljä viisi kuusi " * 5
    common = [made_find(number, f"Nimi{chr(97 + number)}", body=f"perhe {long}") for number in range(MANY)]
    found = weighed(made_find(99, "perhe"), *common)
    assert found.impacts["perhe"].keys() == {0}


def test_a_common_word_that_stands_in_running_text_only_is_kept() -> None:
    long = "yksi kaksi kolme neljä viisi kuusi " * 5
    common = [made_find(number, f"Nimi{chr(97 + number)}", body=f"perhe {long}") for number in range(2 * MANY)]
    assert len(weighed(*common).impacts["perhe"]) == 2 * MANY


def test_words_that_say_nothing_are_not_kept() -> None:
    found = weighed(made_find(1, "Miten minä saan apua"))
    assert "apu" in found.impacts
    assert not {"miten", "mina", "saan"} & found.impacts.keys()


def test_a_function_word_of_one_language_is_a_word_in_another() -> None:
    swedish = Find(
        kind="service",
        record_id="1",
        address="a/",
        title=Picked("ja", "sv"),
        family="1",
        facets=Facets(group="services"),
        passages=(Passage("name", "saan", "sv"),),
    )
    assert "saan" in weighed(swedish).impacts


def test_a_text_of_an_unknown_language_is_read_word_by_word() -> None:
    foreign = Find(
        kind="service",
        record_id="1",
        address="a/",
        title=Picked("помощь", "ru"),
        family="1",
        facets=Facets(group="services"),
        passages=(Passage("name", "Помощь семье, онлайн-чат", "ru"),),
    )
    found = weighed(foreign)
    assert {"помощь", "семье", "онлаинчат"} <= found.impacts.keys()
    assert impact(found, "онлаинчат") > impact(found, "чат") > 0


def test_a_word_is_shown_as_it_is_mostly_spelled() -> None:
    found = weighed(made_find(1, "Äiti-kerho"), made_find(2, "äitikerho"), made_find(3, "Äitikerho"))
    assert found.shown["aitikerho"] == "äitikerho"


def test_a_word_that_is_only_inflected_is_not_spelled() -> None:
    found = weighed(made_find(1, "äidille"))
    assert "aiti" in found.impacts
    assert "aiti" not in found.shown


def test_a_word_is_shown_without_the_ending_after_a_colon() -> None:
    assert weighed(made_find(1, "Kela:n tuki")).shown["kela"] == "kela"


def test_the_order_of_texts_changes_nothing() -> None:
    finds = [made_find(number, f"Palvelu {chr(97 + number)}", body="apua perheille ja uhma") for number in range(9)]
    mixed = list(finds)
    random.Random(7).shuffle(mixed)
    one, other = weigh(finds, Analyser()), weigh(mixed, Analyser())
    place = {find.record_id: number for number, find in enumerate(finds)}
    moved = {
        key: {place[mixed[number].record_id]: impact for number, impact in impacts.items()}
        for key, impacts in other.impacts.items()
    }
    assert moved == one.impacts
    assert (other.rarity, other.shown) == (one.rarity, one.shown)


def test_nothing_to_weigh_gives_nothing() -> None:
    assert weigh([], Analyser()).impacts == {}
