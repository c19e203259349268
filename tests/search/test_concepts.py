import pytest

from generators.search.concepts import FEW, ConceptIndex, concept_index, content_words, strengths_of
from generators.search.finds import Facets, Find
from generators.search.weighing import LEVELS, Analyser
from generators.vocabulary import Concept, Vocabulary
from tests.search.world import concept, made_find

KEPT = Facets(group="services", situations=("ero",))


def index(finds: list[Find], *concepts: Concept, main: str = "fi") -> ConceptIndex:
    return concept_index(Vocabulary(concepts=concepts), strengths_of(finds, Analyser()), main)


def said(found: ConceptIndex, key: str) -> set[tuple[int, int]]:
    """Concept and phrase of what is said with a key."""
    return {(one.concept, one.phrase) for one in found.said.get(key, ())}


def test_the_first_word_is_the_best_answer() -> None:
    finds = [made_find(1, "apu"), made_find(2, "tuki"), made_find(3, "hoito")]
    met = index(finds, concept("c", "hoito", "tuki", "apu")).met[0]
    assert met.impacts[2] == LEVELS > met.impacts[1] > met.impacts[0]


def test_a_word_of_a_name_is_surer_than_one_of_a_keyword_and_of_running_text() -> None:
    finds = [made_find(1, "apu"), made_find(2, keyword="apu"), made_find(3, summary="apu")]
    met = index(finds, concept("c", "apu")).met[0]
    assert met.impacts[0] > met.impacts[1] > met.impacts[2]


def test_all_words_of_a_phrase_must_stand_in_a_find() -> None:
    finds = [made_find(1, "avoin hoito"), made_find(2, "avoin"), made_find(3, "hoito", keyword="avoin")]
    met = index(finds, concept("c", "avoin hoito")).met[0]
    assert met.impacts.keys() == {0, 2}
    assert met.impacts[0] > met.impacts[2]


def test_a_part_of_a_compound_is_less_sure_than_the_word() -> None:
    finds = [made_find(1, "perhe-kahvila"), made_find(2, "kahvila")]
    met = index(finds, concept("c", "kahvila")).met[0]
    assert met.impacts[1] > met.impacts[0] > 0


def test_a_compound_does_not_mean_its_parts() -> None:
    finds = [made_find(1, "kahvila"), made_find(2, "perhe-kahvila")]
    assert index(finds, concept("c", "perhe-kahvila")).met[0].impacts.keys() == {1}


def test_a_service_class_is_meant_without_any_of_the_words() -> None:
    finds = [made_find(1, "muu"), made_find(2, "muu")]
    finds[0] = Find(**{**finds[0].__dict__, "class_codes": frozenset({"P3.4"})})
    assert index(finds, concept("c", "apu", classes=["P3.4"])).met[0].impacts.keys() == {0}


def test_a_life_situation_is_meant_without_any_of_the_words() -> None:
    finds = [made_find(1, "muu", facets=KEPT), made_find(2, "muu")]
    met = index(finds, concept("c", "apu", situations=["ero"])).met[0]
    assert met.impacts.keys() == {0}


def test_a_word_and_the_class_together_are_surer() -> None:
    finds = [made_find(1, keyword="apu"), made_find(2, keyword="apu", facets=KEPT)]
    met = index(finds, concept("c", "apu", situations=["ero"])).met[0]
    assert met.impacts[1] > met.impacts[0]


def test_what_is_called_as_people_say_is_met_too() -> None:
    finds = [
        made_find(1, "neuvola"),
        made_find(2, "pikku-keskosten vanhemmat"),
        made_find(3, "muu", keyword="preemie"),
        made_find(4, "muu", summary="keskosten"),
    ]
    met = index(finds, concept("c", "neuvola", fi=["keskonen"], en=["preemie"])).met[0]
    assert met.impacts.keys() == {0, 1, 2}
    assert met.impacts[0] == LEVELS > met.impacts[1] > 0


def test_all_that_people_say_must_stand_in_what_is_called_so() -> None:
    finds = [made_find(1, "neuvola"), made_find(2, "keskosten vanhemmat"), made_find(3, "vanhemmat")]
    assert index(finds, concept("c", "neuvola", fi=["keskosten vanhemmat"])).met[0].impacts.keys() == {0, 1}


def test_what_many_things_are_called_tells_nothing() -> None:
    few = [made_find(number, "kerho", family=str(number % FEW)) for number in range(3 * FEW)]
    told = concept("c", "neuvola", fi=["kerho"])
    assert len(index([*few, made_find(100, "neuvola")], told).met[0].impacts) == len(few) + 1
    many = [*few, made_find(101, "kerho")]
    assert len(index([*many, made_find(100, "neuvola")], told).met[0].impacts) == 1


def test_what_is_far_from_the_best_find_is_none_of_the_concept() -> None:
    finds = [made_find(1, "apu"), made_find(2, body="apu"), made_find(3, "muu", facets=KEPT)]
    assert index(finds, concept("c", "apu", situations=["ero"])).met[0].impacts.keys() == {0}


def test_what_is_weak_is_kept_when_there_is_nothing_better() -> None:
    assert index([made_find(1, body="apu")], concept("c", "apu")).met[0].impacts.keys() == {0}


def test_a_concept_that_meets_nothing_is_left_out() -> None:
    found = index([made_find(1, "apu")], concept("a", "muualla", fi=["häh"]), concept("b", "apu", fi=["hyvä homma"]))
    assert [one.concept.key for one in found.met] == ["b"]
    assert said(found, "homma") == {(0, 0)}
    assert "hah" not in found.said


def test_a_phrase_is_found_by_each_of_its_words() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["pinna palaa", "hermo menee"]))
    assert said(found, "pinna") == {(0, 0)}
    assert said(found, "hermo") == {(0, 1)}


def test_shares_of_a_phrase_make_a_whole_and_a_rare_word_has_more() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["vauva itkee", "vauva valvoo", "vauva yskii"]))
    often, seldom = (next(one.share for one in found.said[key] if one.phrase == 0) for key in ("vauva", "itkee"))
    assert seldom > often
    assert seldom + often == pytest.approx(100, abs=1)


def test_words_that_say_nothing_have_no_share() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["miten saan apurahan"]))
    assert not {"miten", "saan"} & found.said.keys()


def test_words_that_say_nothing_count_when_there_are_no_others() -> None:
    assert content_words("mitä nyt", "fi") == ["mitä", "nyt"]


def test_phrases_of_the_page_s_language_are_whole_those_of_others_single_words() -> None:
    told = concept("c", "apu", fi=["pinna palaa"], sv=["skilsmässa", "ont i magen"], en=["divorce", "tummy ache"])
    found = index([made_find(1, "apu")], told)
    assert {"pinna", "skilsmassa", "divorce"} <= found.said.keys()
    assert not {"magen", "tummy", "ache"} & found.said.keys()
    swedish = index([made_find(1, "apu")], told, main="sv")
    assert "magen" in swedish.said
    assert not {"pinna", "palaa"} & swedish.said.keys()


def test_what_people_say_is_known_to_be_spelled_so() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["äidin pinna"]))
    assert (found.known["aidin"], found.known["pinna"]) == ("äidin", "pinna")


def test_a_hyphen_or_the_ending_after_a_colon_is_no_part_of_what_is_said() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["lasu-ilmoitus", "Wilma:n viesti"]))
    assert {"lasuilmoitus", "wilma"} <= found.said.keys()
    assert (found.known["lasuilmoitus"], found.known["wilma"]) == ("lasu-ilmoitus", "wilma")
    assert all(key.isalnum() for key in found.said)


def test_each_word_of_a_phrase_is_found_by_its_stem() -> None:
    found = index([made_find(1, "apu")], concept("c", "apu", fi=["kiusaaminen"]))
    assert said(found, "kiusa") or said(found, "kiusaa")


def test_the_same_concepts_give_the_same_index() -> None:
    finds = [made_find(1, "apu"), made_find(2, "tuki")]
    concepts = [concept("a", "apu", "tuki", fi=["yksi", "kaksi"]), concept("b", "tuki", fi=["yksi"])]
    one, same = index(finds, *concepts), index(finds, *concepts)
    assert list(one.said.items()) == list(same.said.items())
    assert one.met == same.met
