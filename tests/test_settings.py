"""Where the site stands and what its settings may say."""

import pytest
from pydantic import ValidationError

from generators.model.text import Text
from generators.settings import Site, language_address, language_folder
from tests import hand_made

SETTINGS = hand_made.settings()


def site(repository: str) -> Site:
    return Site(
        names=Text({"fi": "Esimerkki"}),
        address="https://example.org/",
        feedback_email="palaute@example.org",
        repository=repository,
    )


def test_the_default_language_is_at_the_root() -> None:
    assert language_folder(SETTINGS, "fi") == ""
    assert language_address(SETTINGS, "fi") == SETTINGS.site.address
    assert language_address(SETTINGS, "en") == SETTINGS.site.address + "en/"


@pytest.mark.parametrize("repository", ["", "https://github.com/omistaja/perhekeskus"])
def test_the_repository_may_be_left_out(repository: str) -> None:
    assert site(repository).repository == repository


@pytest.mark.parametrize(
    "repository", ["http://github.com/a/b", "https://github.com/a", "https://github.com/a/b/issues", "javascript:1"]
)
def test_a_repository_is_a_whole_address_on_github(repository: str) -> None:
    with pytest.raises(ValidationError, match="repository"):
        site(repository)
