from generators.search.vocabulary_figures import SHARED_BY, TOO_WIDE, vocabulary_figures
from generators.vocabulary import Concept, Vocabulary
from tests.search.world import concept, crisis, made_find


def figures(*concepts: Concept, finds: int = 1, name: str = "apu") -> dict[str, object]:
    found = [made_find(number, name) for number in range(finds)]
    return vocabulary_figures(Vocabulary(concepts=concepts, crises=(crisis("hurt", "lyö"),)), found, "fi")


def test_all_is_counted() -> None:
    told = figures(concept("a", "apu", fi=["apua", "hjälp"], sv=("hjälp",)), finds=3)
    assert (told["finds"], told["concepts"], told["crises"]) == (3, 1, 1)
    assert told["phrases"] == {"fi": 2, "sv": 1, "en": 0}


def test_concepts_that_no_find_answers_are_named() -> None:
    assert figures(concept("a", "apu", fi=["apua"]), concept("b", "hoito", fi=["hoitoa"]))["meetNothing"] == ["b"]


def test_a_phrase_under_many_concepts_is_told_with_them_whatever_its_letters() -> None:
    many = [concept(f"c{number}", "apu", fi=["Pää" if number else "paa"]) for number in range(SHARED_BY + 1)]
    assert figures(*many)["shared"] == {"paa": [one.key for one in many]}
    assert figures(*many[1:])["shared"] == {}


def test_a_phrase_of_two_languages_counts_once_a_concept() -> None:
    many = [concept(f"c{number}", "apu", fi=["sos"], sv=("SOS",)) for number in range(SHARED_BY)]
    assert figures(*many)["shared"] == {}


def test_a_concept_that_meets_very_much_is_told_with_its_number() -> None:
    wide = concept("wide", "apu", fi=["apua"])
    assert figures(wide, finds=TOO_WIDE)["wide"] == {}
    assert figures(wide, finds=TOO_WIDE + 1)["wide"] == {"wide": TOO_WIDE + 1}
