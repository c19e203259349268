"""The device's guesses at misspelt words (overrides/assets/javascripts/finder/typos.js), asked of node."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright._impl._driver import compute_driver_executable

from tests.command import ROOT

SCRIPT = """
globalThis.window = globalThis;
globalThis.perhekeskus = {};
require(process.argv[1]);
const typos = perhekeskus.finderTypos;
const answers = {
  distance: (one, other, most) => typos.distance(one, other, most),
  near: (forms, known, most) => typos.near(forms, known, most),
  halves: (word, known) => typos.halves(word, (key) => known.includes(key), (key) => [key.replace(/n$/, "")]),
};
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [name, ...asked] = JSON.parse(line);
  console.log(JSON.stringify(answers[name](...asked)));
});
"""
Ask = Callable[..., Any]

WORDS = st.text("abcå", max_size=8)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """Asks a function of the script by its name."""
    driver = compute_driver_executable()
    node = driver[0] if isinstance(driver, tuple) else str(Path(driver).with_name("node"))
    script = ROOT / "overrides/assets/javascripts/finder/typos.js"
    with subprocess.Popen(
        [node, "-e", SCRIPT, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout
        told, heard = process.stdin, process.stdout

        def asked(*what: object) -> Any:
            told.write(json.dumps(what) + "\n")
            told.flush()
            return json.loads(heard.readline())

        yield asked
        told.close()


def distance(one: str, other: str) -> int:
    """Damerau–Levenshtein as its definition has it (optimal string alignment), in a whole table."""
    table = [[max(i, j) if 0 in (i, j) else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            ways = [table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (one[i - 1] != other[j - 1])]
            if i > 1 and j > 1 and (one[i - 1], one[i - 2]) == (other[j - 2], other[j - 1]):
                ways.append(table[i - 2][j - 2] + 1)
            table[i][j] = min(ways)
    return table[-1][-1]


@given(one=WORDS, other=WORDS, most=st.integers(0, 4))
@settings(max_examples=500, deadline=None)
def test_slips_are_counted_as_they_are_defined(ask: Ask, one: str, other: str, most: int) -> None:
    assert ask("distance", one, other, most) == min(distance(one, other), most + 1)


@given(word=st.text("abcdefgh", min_size=4, max_size=12), data=st.data())
@settings(max_examples=200, deadline=None)
def test_one_slip_is_one(ask: Ask, word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + "z" + word[at:],
        word[:at] + "z" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    assert all(ask("distance", word, slip, 2) == (0 if slip == word else 1) for slip in slips)


@pytest.mark.parametrize(
    ("word", "expected"), [("nep", []), ("neuvla", ["neuvola"]), ("nuevla", []), ("perhenuevla", ["perheneuvola"])]
)
def test_a_longer_word_may_have_more_slips(ask: Ask, word: str, expected: list[str]) -> None:
    found = ask("near", [word], [["neuvola", "nea", "perheneuvola"], []], 3)
    assert [one["key"] for one in found] == expected


def test_the_nearest_come_first_and_the_far_ones_not_at_all(ask: Ask) -> None:
    found = ask("near", ["neuvolla"], [["neuvola", "neuvonta", "neuvolta"], []], 3)
    assert [(one["key"], one["slips"]) for one in found] == [("neuvola", 1), ("neuvolta", 1)]


def test_an_important_word_comes_before_another_as_near(ask: Ask) -> None:
    found = ask("near", ["neuvoxa"], [["neuvola"], ["neuvota"]], 3)
    assert [one["key"] for one in found] == ["neuvola", "neuvota"]


def test_a_slip_in_the_first_letter_is_less_likely(ask: Ask) -> None:
    found = ask("near", ["xerhetyo"], [["perhetyo", "xerhetya"], []], 3)
    assert [one["key"] for one in found] == ["xerhetya"]


def test_the_stem_of_a_word_is_compared_too(ask: Ask) -> None:
    assert ask("near", ["nuevolassa", "nuevola"], [["neuvola"], []], 3)[0]["key"] == "neuvola"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("vauvauinti", ["vauva", "uinti"]),
        ("vauvanuinti", ["vauva", "uinti"]),
        ("vauvauintin", ["vauva", "uinti"]),
        ("vauvaxinti", None),
        ("vauva", None),
        ("", None),
    ],
)
def test_a_compound_is_made_of_two_known_words(ask: Ask, word: str, expected: list[str] | None) -> None:
    assert ask("halves", word, ["vauva", "uinti"]) == expected


def test_the_second_word_of_a_compound_is_the_longer(ask: Ask) -> None:
    assert ask("halves", "lapsivuodeapu", ["lapsi", "lapsivuode", "vuodeapu", "apu"]) == ["lapsi", "vuodeapu"]
