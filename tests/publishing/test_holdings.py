from pathlib import Path

from generators.publishing.holdings import WRITTEN, holdings
from tests.hand_made import settings

PAGES = (
    "index.html",
    "404.html",
    "perheille/index.html",
    "palvelut/index.html",
    "palvelut/neuvola-1f/index.html",
    "kunnat/tampere/palvelut/index.html",
    "sv/index.html",
    "sv/tjanster/neuvola-1f/index.html",
    "sv/palvelut/index.html",
    "en/service-locations/talo-2f/index.html",
    "en/life-situations/index.html",
    "organisaatiot/x/index.html",
)


def test_pages_are_counted_by_section_and_language(tmp_path: Path) -> None:
    for page in (*PAGES, "assets/style.css"):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).touch()
    assert holdings(tmp_path, settings()) == {
        "services": {"fi": 2, "sv": 1, "en": 0},
        "places": {"fi": 0, "sv": 0, "en": 1},
        "organisations": {"fi": 1, "sv": 0, "en": 0},
        "municipalities": {"fi": 1, "sv": 0, "en": 0},
        "life situations": {"fi": 0, "sv": 0, "en": 1},
        WRITTEN: {"fi": 3, "sv": 2, "en": 0},
    }
