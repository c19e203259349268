"""The words at which help comes first, asked of the script that readers run."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser

from generators.settings import language_folder, read_settings
from generators.vocabulary import CRISIS_FILE, VOCABULARY_FOLDER
from tests.command import ROOT

TYPED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("crises.yml").read_text(encoding="utf-8"))

_ASK = """async ([base, language, queries]) => {
  const finder = perhekeskus.finder({ base, language }), found = {};
  for (const query of queries) {
    const { crisis } = await finder.find(query, { municipality: null, limit: 1, typing: false });
    found[query] = crisis && crisis.key;
  }
  return found;
}"""


@pytest.fixture(params=["fi", "sv", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the site."""
    return str(request.param)


def crises_of(browser: Browser, address: str, language: str, queries: list[str]) -> dict[str, str | None]:
    """Each query → the key of the crisis that it speaks of, on a page of the language."""
    page = browser.new_page()
    home = address + language_folder(read_settings(ROOT), language)
    page.goto(home)
    page.add_script_tag(url=f"{address}assets/javascripts/finder.js")
    found: dict[str, str | None] = page.evaluate(_ASK, [urlsplit(home).path + "finder/", language, queries])
    page.close()
    return found


def test_help_comes_first_at_words_of_a_crisis(browser: Browser, address: str, language: str) -> None:
    expected = {query: key for key, told in TYPED["crises"].items() for query in told.get(language, ())}
    assert crises_of(browser, address, language, list(expected)) == expected


def test_no_help_comes_before_what_is_no_crisis(browser: Browser, address: str, language: str) -> None:
    found = crises_of(browser, address, language, TYPED["harmless"][language])
    assert {query: key for query, key in found.items() if key} == {}


def test_every_phrase_of_the_file_is_heard_as_it_stands(browser: Browser, address: str, language: str) -> None:
    rows = yaml.safe_load((ROOT / VOCABULARY_FOLDER / CRISIS_FILE).read_text(encoding="utf-8"))["crises"]
    phrases = [phrase.lstrip("=") for row in rows for phrase in row[language]]
    found = crises_of(browser, address, language, phrases)
    assert [phrase for phrase, key in found.items() if not key] == []


def test_a_slip_is_forgiven_only_in_a_word_that_is_none(browser: Browser, address: str) -> None:
    typed = ["itsemruha", "lähisuhdeväkivatla", "raskaus", "familjevård"]
    assert crises_of(browser, address, "fi", typed) == {
        "itsemruha": "suicide-thoughts",
        "lähisuhdeväkivatla": "violence-at-home",
        "raskaus": None,
        "familjevård": None,
    }
