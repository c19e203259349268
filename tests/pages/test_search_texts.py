"""What the scripts of the search say, and how the address of a search is read."""

import json
import re
from typing import Any

import pytest

from generators.pages.context import Context
from generators.pages.search_texts import PARAMETERS, search_texts
from tests.command import ROOT
from tests.hand_made import service, snapshot
from tests.pages.world import prepared

SCRIPTS = ROOT / "overrides/assets/javascripts/search"


def texts(language: str) -> dict[str, Any]:
    (file,) = search_texts(Context(prepared(snapshot([service("s1", "Palvelu")])), language))
    assert file.address == {"fi": "haku/", "sv": "sok/", "en": "search/"}[language] + "texts.json"
    told: dict[str, Any] = json.loads(file.content)
    return told


def test_the_scripts_find_every_word_that_they_say() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob("*.js")))
    said = set(re.findall(r"search\.words\.(\w+)", source))
    said |= {f"{key}_{form}" for key in re.findall(r'search\.counted\("(\w+)"', source) for form in ("one", "other")}
    said |= set(PARAMETERS)
    assert said - texts("fi")["words"].keys() == set()
    assert texts("fi")["words"].keys() - said - {"failed", "kind_article"} == set()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_names_of_parameters_are_plain_and_each_its_own(language: str) -> None:
    names = list(texts(language)["parameters"].values())
    assert len(names) == len(set(names)) == len(PARAMETERS)
    assert all(re.fullmatch("[a-z]+", name) and name != "q" for name in names)


def test_a_number_to_call_is_told_as_it_is_read_and_as_it_is_dialled() -> None:
    for name, number, dial in texts("sv")["helplines"].values():
        assert name
        assert re.sub(r"\D", "", number) in dial.removeprefix("+358") or dial.isdigit()


def test_situations_are_told_with_their_addresses() -> None:
    name, address = texts("fi")["situations"]["ero"]
    assert name == "Ero"
    assert address == "elamantilanteet/ero/"
