import itertools
import json
from typing import Any

import pytest

from generators.language.words import analyse, is_function_word, stems_of, tokens
from generators.model.text import Text
from generators.search import layout
from generators.search.layout import RANGE
from generators.vocabulary import Vocabulary
from tests.hand_made import place, service, snapshot
from tests.local_made import event, group, meeting_place, space
from tests.search.test_layout import read_back
from tests.search.world import concept, crisis, files, finds, read

SERVED = snapshot(
    [
        service("s1", "Perheneuvola", "Familjerådgivning", channels=("c1",), summary=Text({"fi": "Apua uhmaikään."})),
        service("s2", "Äitiysneuvola", general="g", keywords={"fi": ("raskaus",)}),
        service("s3", "Perhe-kahvila"),
    ],
    [place("c1")],
)
LOCAL = (meeting_place(), group(), event(), space())
VOCABULARY = Vocabulary(
    concepts=(concept("tantrum", "perheneuvola", fi=["lapsi raivoaa", "uhmaikä", "äksyily"], situations=["ero"]),),
    crises=(crisis("violence", "lyö minua"),),
)


@pytest.fixture(scope="module")
def index() -> dict[str, Any]:
    """The small world's index, by names of files."""
    return read(files(SERVED, LOCAL, vocabulary=VOCABULARY))


def word_files(index: dict[str, Any]) -> list[dict[str, Any]]:
    """The files of words in their order."""
    return [index[f"w{number}"] for number in range(len(index["core"]["starts"]))]


def test_two_builds_give_the_same_bytes() -> None:
    one, other = (files(SERVED, LOCAL, vocabulary=VOCABULARY) for _ in range(2))
    assert one == other


def test_every_file_stands_in_the_folder_that_the_core_names(index: dict[str, Any]) -> None:
    folder = index["core"]["folder"]
    for file in files(SERVED, LOCAL, vocabulary=VOCABULARY):
        assert file.address == "finder/core.json" or file.address.startswith(f"finder/{folder}/")


def test_each_file_of_words_begins_at_the_key_that_the_core_tells(index: dict[str, Any]) -> None:
    keys = [sorted({*file["k"], *file["s"]}) for file in word_files(index)]
    assert [some[0] for some in keys] == index["core"]["starts"]
    assert list(itertools.chain(*keys)) == sorted(set(itertools.chain(*keys)))


def test_files_of_words_are_cut_by_their_size(index: dict[str, Any]) -> None:
    sizes = [len(json.dumps(file, separators=(",", ":"))) for file in word_files(index)]
    assert len(sizes) > 1
    assert max(sizes) < 1.5 * RANGE


def test_a_file_of_words_holds_only_the_words_of_its_keys(index: dict[str, Any]) -> None:
    for file in word_files(index):
        assert {number for numbers in file["k"].values() for number in numbers} == set(range(len(file["t"])))


def key_of(shown: str) -> str:
    """The key of a word as it is shown."""
    return tokens(shown)[0].text


def test_every_word_is_found_by_the_key_that_a_device_makes_of_it(index: dict[str, Any]) -> None:
    shown = {key: {file["t"][n][0] for n in file["k"][key]} for file in word_files(index) for key in file["k"]}
    assert [word for words in shown.values() for word in words if word not in shown[key_of(word)]] == []


def test_every_stem_of_every_word_of_a_name_leads_to_it(index: dict[str, Any]) -> None:
    keys = {key: {key_of(file["t"][n][0]) for n in file["k"][key]} for file in word_files(index) for key in file["k"]}
    names = [found.title for found in finds(SERVED, LOCAL)]
    spelled = [
        (name.text[one.start : one.end], name.language)
        for name in names
        for one in tokens(name.text)
        if not is_function_word(one.text, name.language)
    ]
    lemmas = {(lemma, language) for word, language in spelled for lemma in analyse(word, language).lemmas}
    missing = [
        (lemma, stem)
        for lemma, language in sorted(lemmas)
        for stem in (lemma, *stems_of(lemma, language))
        if lemma not in keys.get(stem, ())
    ]
    assert missing == []
    assert len(lemmas) > 20


def test_parts_of_a_compound_are_told_by_their_keys(index: dict[str, Any]) -> None:
    terms = {key_of(term[0]): term for file in word_files(index) for term in file["t"]}
    assert set(terms["perhekahvila"][3]) == {"perhe", "kahvila"}


def test_there_is_a_line_for_every_find_in_their_order(index: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    found = finds(SERVED, LOCAL)
    assert index["core"]["finds"] == len(found)
    assert [line[2] for line in index["d0"]] == [one.address for one in found]
    monkeypatch.setattr("generators.search.index.BLOCK", 10)
    cut = read(files(SERVED, LOCAL))
    blocks = [cut[f"d{number}"] for number in range(-(-len(found) // 10))]
    assert cut["core"]["block"] == 10
    assert list(itertools.chain(*blocks)) == index["d0"]


def test_columns_have_a_value_for_every_find(index: dict[str, Any]) -> None:
    told = index["columns"]
    for runs in (told["kind"], told["group"], told["free"], *(told[facet]["runs"] for facet in ("age", "sector"))):
        assert sum(runs[1::2]) == index["core"]["finds"]
    assert sum(told["family"]) == index["core"]["finds"]


def test_every_value_that_can_be_chosen_has_a_name(index: dict[str, Any]) -> None:
    told, labels = index["columns"], index["labels"]
    assert set(told["groups"]) == set(labels["kind"])
    for facet in ("municipality", "situation", "age", "language", "sector"):
        values = {value for values in told[facet]["sets"] for value in values} - {"*"}
        assert values <= set(labels[facet])


def test_a_concept_tells_its_finds_and_situations(index: dict[str, Any]) -> None:
    shown, runs, situations = index["c0"][0]
    assert (shown, situations) == ("perheneuvola", ["ero"])
    found = finds(SERVED, LOCAL)
    impacts = {found[number].address: impact for number, impact in read_back(runs).items()}
    best = max(impacts, key=lambda address: impacts[address])
    assert best == next(one.address for one in found if one.record_id == "s1" and one.kind == "service")
    assert min(impacts.values()) >= 1


def test_what_is_said_leads_to_the_concept(index: dict[str, Any]) -> None:
    said = {key: entries for file in word_files(index) for key, entries in file["s"].items()}
    assert [entry[:2] for entry in said["uhmaika"]] == [[0, 1]]
    assert {entry[1] for entry in said["lapsi"]} == {0}


def test_hours_are_told_of_those_that_have_them(index: dict[str, Any]) -> None:
    found = finds(SERVED, LOCAL)
    assert index["hours"]["first"] == "2026-11-23"
    assert {found[int(number)].kind for number in index["hours"]["hours"]} == {"meeting_place"}


def test_words_to_guess_from_are_those_of_names_and_of_people_first(index: dict[str, Any]) -> None:
    first, rest = (words.split() for words in index["words"])
    assert {"perheneuvola", "aitiysneuvola", "uhmaika", "raivoaa"} <= set(first)
    assert "apua" in rest or "apu" in rest
    assert first == sorted(set(first))
    assert not set(first) & set(rest)


def test_words_to_guess_from_stand_once_more_by_their_first_letters(index: dict[str, Any]) -> None:
    letters = index["core"]["letters"]
    for number in (0, 1):
        parted = " ".join(index[f"near-{letter}"][number] for letter in letters).split()
        assert parted == index["words"][number].split()
    assert all(word.startswith("p") for word in index["near-p"][0].split())


def test_words_are_spelled_as_people_say_them_where_no_text_has_their_base_form(index: dict[str, Any]) -> None:
    words = {term[0] for file in word_files(index) for term in file["t"]}
    assert "uhmaikä" in words
    spelled = {key: word for file in word_files(index) for key, word in file["n"].items()}
    assert spelled == {"aksyily": "äksyily"}


def test_crises_are_a_file_of_their_own(index: dict[str, Any]) -> None:
    assert index["crises"][0][0] == "violence"


def test_a_world_without_anything_has_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.search.index.finds_of", lambda *_: [])
    index = read(files())
    assert index["core"]["finds"] == 0
    assert index["core"]["starts"] == []


def test_a_longer_range_makes_fewer_files(index: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "RANGE", 1_000_000)
    assert len(read(files(SERVED, LOCAL, vocabulary=VOCABULARY))["core"]["starts"]) == 1


def test_a_concept_is_told_by_its_first_word_and_its_life_situations(index: dict[str, Any]) -> None:
    (told,) = index["c0"]
    assert (told[0], told[2]) == ("perheneuvola", ["ero"])
