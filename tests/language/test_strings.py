"""Interface strings: complete in three languages, no key twice, the right form for a number."""

import re

import pytest

from generators.language.strings import FOLDER, strings


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_language_has_the_keys_of_finnish_each_once(language: str) -> None:
    assert strings(language).keys == strings("fi").keys
    written = re.findall(r"^(\w+):", (FOLDER / f"{language}.yml").read_text(encoding="utf-8"), re.M)
    assert len(written) == len(set(written))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_translations_have_the_same_places_to_fill(language: str) -> None:
    for key in strings("fi").keys:
        places = [re.findall(r"{\w+}", strings(code)[key]) for code in ("fi", language)]
        assert sorted(places[0]) == sorted(places[1]), key


def test_a_number_asks_for_its_form() -> None:
    words = strings("fi")
    assert words.count("services", 1) == "1 palvelu"
    assert words.count("services", 0) == "0 palvelua"
    assert words.count("services", 2) == "2 palvelua"


def test_an_unknown_key_is_an_error_with_its_name() -> None:
    with pytest.raises(AttributeError, match="no_such_key"):
        _ = strings("fi").no_such_key
