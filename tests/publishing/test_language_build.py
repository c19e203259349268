import pytest

from generators.errors import PerhekeskusError
from generators.publishing.language_build import LanguageBuild, language_build, with_languages
from tests import hand_made

SETTINGS = hand_made.settings()


def test_a_plain_build_is_of_the_default_language_alone() -> None:
    build = language_build(SETTINGS, {})
    assert (build.language, build.languages, build.together, build.workers) == ("fi", ("fi",), False, 1)


def test_what_a_build_says_by_its_environment_is_read_back() -> None:
    build = LanguageBuild("sv", ("fi", "sv"), None, workers=3, plain=True, together=True)
    assert language_build(SETTINGS, build.environment()) == build


@pytest.mark.parametrize("variables", [{"PERHEKESKUS_LANGUAGE": "de"}, {"PERHEKESKUS_LANGUAGES": "fi,de"}])
def test_an_unknown_language_is_told(variables: dict[str, str]) -> None:
    with pytest.raises(PerhekeskusError, match=r"de.*fi, sv, en"):
        language_build(SETTINGS, variables)


def test_the_first_language_stands_at_the_root() -> None:
    assert with_languages(SETTINGS, ("sv",)).default_language == "sv"
