"""Where the site stands and what its settings may say."""

import pytest
from pydantic import ValidationError

from generators.model.text import Text
from generators.settings import Maps, Site, language_address, language_folder
from tests import hand_made

SETTINGS = hand_made.settings()
TILES = "https://tiles.example.org/ground/{z}/{x}/{y}.png"


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


def test_without_tiles_no_host_is_named() -> None:
    assert Maps().tiles_host == ""


def test_the_host_of_the_tiles_is_scheme_and_host_alone() -> None:
    assert Maps(tiles=TILES, tiles_attribution="©").tiles_host == "https://tiles.example.org"
    port = TILES.replace(".org/", ".org:8443/")
    assert Maps(tiles=port, tiles_attribution="©").tiles_host == "https://tiles.example.org:8443"


@pytest.mark.parametrize(
    "tiles",
    [
        TILES.replace("https", "http"),
        TILES.replace("{z}", "3"),
        TILES.replace("https://tiles", "https://{s}.tiles"),
        TILES.replace(".org", ".org; script-src *"),
        TILES + " 'unsafe-inline'",
        "//tiles.example.org/{z}/{x}/{y}.png",
    ],
)
def test_tiles_of_another_shape_are_refused(tiles: str) -> None:
    with pytest.raises(ValidationError, match="tiles"):
        Maps(tiles=tiles, tiles_attribution="©")


def test_tiles_must_say_whose_they_are() -> None:
    with pytest.raises(ValidationError, match="tiles_attribution"):
        Maps(tiles=TILES)


@pytest.mark.parametrize("route", ["javascript:{latitude},{longitude}", "https://example.org/{latitude}", "reitti"])
def test_a_route_that_leads_to_no_point_is_refused(route: str) -> None:
    with pytest.raises(ValidationError, match="koko osoite"):
        Maps(route=route)


def test_there_may_be_no_route() -> None:
    assert Maps(route="").route == ""
