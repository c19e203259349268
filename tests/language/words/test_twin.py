"""The browser's twin (overrides/assets/javascripts/finder/words.js) does to words what the build does."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable

from generators.language.words import fold, is_function_word, stem, tokens
from generators.language.words.function_words import function_words

ROOT = Path(__file__).parents[3]
TWIN = ROOT / "overrides" / "assets" / "javascripts" / "finder" / "words.js"
SENTENCES = [
    "Ex-puoliso, S2 0-2-vuotiaat ja/tai Wilma:n PTV:ssä klo 10:30 don't “Äidin” – hän…",
    "Åbo Žižkov Straße İstanbul pâté Đà Nẵng ΟΔΟΣ Привет мир йод 한국어 日本語 👶🏽 vauva",
    "soft\u00adhyphen zero\u200bwidth non\u2011breaking a\u0308iti (sulut) 12,5 € 50 % a_b c+d x=y @nimi #aihe\ufeff",
    "lapsi- ja nuorisotyö -työ --- ' - '' Kela:lla:kin huom:lapset PTV:n\u00ad",
]


def _twin(asked: dict[str, Any]) -> Any:
    """What the twin answers, in the node that comes with playwright."""
    driver = compute_driver_executable()
    node = driver[0] if isinstance(driver, tuple) else str(Path(driver).with_name("node"))
    script = (
        "globalThis.self = globalThis; require(process.argv[1]);"
        "const w = self.perhekeskus.words, asked = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "const each = (all, f) => Object.fromEntries(['fi', 'sv', 'en'].map((l) => [l, all.map((x) => f(x, l))]));"
        "console.log(JSON.stringify({ folded: asked.texts.map(w.fold), tokens: asked.texts.map(w.tokens),"
        " stems: each(asked.words, w.stem), idle: each(asked.words, w.isFunctionWord) }));"
    )
    told = subprocess.run(
        [node, "-e", script, str(TWIN)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(told.stdout)


@pytest.fixture(scope="module")
def words() -> list[str]:
    """Thousands of words: all of the project's own texts, and the function words."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "content").rglob("*.md"))]
    texts += [file.read_text(encoding="utf-8") for file in sorted((ROOT / "generators" / "language").glob("*.yml"))]
    found = {token.text for text in texts for token in tokens(text)}
    return sorted(found.union(*function_words().values()))


@pytest.fixture(scope="module")
def told(words: list[str]) -> Any:
    return _twin({"texts": SENTENCES + words, "words": words})


def test_the_twin_folds_alike(told: Any, words: list[str]) -> None:
    assert told["folded"] == [fold(text) for text in SENTENCES + words]


def test_the_twin_cuts_texts_alike(told: Any) -> None:
    mine = [
        [{"text": t.text, "start": t.start, "end": t.end, "pieces": list(t.pieces)} for t in tokens(text)]
        for text in SENTENCES
    ]
    # JavaScript counts what lies outside the first 65,536 characters twice.
    for token in mine[1]:
        wide = sum(ord(c) > 0xFFFF for c in SENTENCES[1][: token["start"]])
        token["start"] += wide
        token["end"] += wide
    assert told["tokens"][: len(SENTENCES)] == mine


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_twin_cuts_words_alike(told: Any, words: list[str], language: str) -> None:
    assert len(words) > 3000
    assert told["stems"][language] == [stem(word, language) for word in words]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_twin_knows_the_same_function_words(told: Any, words: list[str], language: str) -> None:
    assert told["idle"][language] == [is_function_word(word, language) for word in words]
