from generators.language.words import stem
from generators.search.concepts import Strengths, strengths_of
from generators.search.crises import told_crises
from generators.search.weighing import Analyser
from generators.vocabulary import NO_WORDS, Crisis, Means, Vocabulary
from tests.search.world import crisis, made_find

NOTHING = Strengths({}, {}, {}, [])


def told(*crises: Crisis) -> list[list[object]]:
    return told_crises(Vocabulary(crises=crises), NOTHING)


def test_a_crisis_is_told_with_its_helplines() -> None:
    assert told(crisis("self-harm", "itsemurha", helplines=("kriisi", "hata"))) == [
        ["self-harm", ["kriisi", "hata"], [stem("itsemurha", "fi")], [], [], []]
    ]


def test_every_word_of_a_phrase_counts() -> None:
    assert told(crisis("self-harm", "en halua kadota"))[0][2] == [f"en {stem('halua', 'fi')} {stem('kadota', 'fi')}"]


def test_phrases_of_each_language_are_told_apart() -> None:
    phrases = told(crisis("violence", "lyö", sv=("slår",), en=("hits",)))[0][2:5]
    assert phrases == [["lyo"], ["slar"], ["hits"]]


def test_a_word_that_a_stem_would_say_too_little_of_is_kept_whole() -> None:
    assert stem("rape", "en") == "rap"
    assert told(crisis("violence", "lyö", en=("rape",)))[0][4] == ["rape"]


def test_what_is_to_be_typed_just_so_is_kept_whole() -> None:
    assert told(crisis("violence", "=äitini lyö", "=ensi-ja turvakoti"))[0][2] == ["=aitini lyo", "=ensi ja turvakoti"]


def test_the_same_phrase_is_told_once() -> None:
    assert told(crisis("violence", "lyö", "LYÖ"))[0][2] == [stem("lyo", "fi")]


def test_no_crises_are_none() -> None:
    assert told_crises(NO_WORDS, NOTHING) == []


def test_a_crisis_knows_the_services_that_help() -> None:
    shelter = crisis("violence", "lyö").model_copy(update={"means": Means(words=("turvakoti",))})
    finds = [made_find(1, "Perhekahvila"), made_find(2, "Turvakoti")]
    told_one = told_crises(Vocabulary(crises=(shelter,)), strengths_of(finds, Analyser()))[0]
    assert told_one[-1] == [1, 1, 15]
