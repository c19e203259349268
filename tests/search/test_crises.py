from generators.language.words import stem
from generators.search.crises import told_crises
from generators.vocabulary import NO_WORDS, Crisis, Vocabulary
from tests.search.world import crisis


def told(*crises: Crisis) -> list[list[object]]:
    return told_crises(Vocabulary(crises=crises))


def test_a_crisis_is_told_with_its_helplines() -> None:
    assert told(crisis("self-harm", "itsemurha", helplines=("kriisi", "hata"))) == [
        ["self-harm", ["kriisi", "hata"], [stem("itsemurha", "fi")]]
    ]


def test_every_word_of_a_phrase_counts() -> None:
    phrases = told(crisis("self-harm", "en halua elää"))[0][2]
    assert phrases == [" ".join(stem(word, "fi") for word in ("en", "halua", "elaa"))]


def test_phrases_of_all_languages_are_told() -> None:
    phrases = told(crisis("violence", "lyö", sv=("slår",), en=("hits",)))[0][2]
    assert phrases == sorted([stem("lyo", "fi"), stem("slar", "sv"), stem("hits", "en")])


def test_the_same_phrase_is_told_once() -> None:
    assert told(crisis("violence", "lyö", "LYÖ"))[0][2] == [stem("lyo", "fi")]


def test_no_crises_are_none() -> None:
    assert told_crises(NO_WORDS) == []
