"""The files of maps on the built example site: whole, led by pages, the same for all languages, and light."""

import gzip
import json
import re
from html import unescape
from pathlib import Path

import pytest

from generators.addresses import MAP_FILE, PLACES_FILE, SEGMENTS
from generators.maps.libraries import FOLDER, LIBRARY_SCRIPTS, LIBRARY_STYLES, MAP_OBJECT, OWN_SCRIPTS, OWN_STYLES
from tests.kinds import LANGUAGES

_BLOCK = re.compile(r'<div class="place-map"([^>]*)>')
_DATA = re.compile(r' data-(\w+)="([^"]*)"')


def _blocks(site: Path, language: str) -> dict[Path, dict[str, str]]:
    """Page → data of its map's block: the region's and the municipalities' pages."""
    folder = site / LANGUAGES[language]
    pages = [folder / SEGMENTS["today"][language] / "index.html"]
    pages += sorted((folder / SEGMENTS["municipality"][language]).glob("*/index.html"))
    found = {page: _BLOCK.search(page.read_text(encoding="utf-8")) for page in pages}
    return {
        page: {name: unescape(value) for name, value in _DATA.findall(block[1])}
        for page, block in found.items()
        if block
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_map_finds_its_files_and_its_places_are_pages(example_site: Path, language: str) -> None:
    blocks = _blocks(example_site, language)
    assert len(blocks) > 10
    for page, data in blocks.items():
        root = page.parent / data["root"]
        assert root.resolve() == (example_site / LANGUAGES[language]).resolve()
        assert json.loads((page.parent / data["words"]).read_text(encoding="utf-8"))["words"]
        for name in (*data["scripts"].split(), *data["styles"].split(), data["object"]):
            assert (example_site / FOLDER / name).is_file(), name
        places = json.loads((page.parent / data["places"]).read_text(encoding="utf-8"))
        assert places["features"]
        links = [feature["properties"]["link"] for feature in places["features"]] + places.get("services", [])
        assert [link for link in links if not (root / link / "index.html").is_file()] == []


def test_the_region_is_the_sum_of_its_municipalities_and_of_what_stands_nowhere(example_site: Path) -> None:
    def read(file: Path) -> dict[str, str]:
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        return {feature["id"]: feature["properties"].get("municipality", "") for feature in features}

    region = read(example_site / SEGMENTS["today"]["fi"] / PLACES_FILE["fi"])
    parts: dict[str, str] = {}
    for file in (example_site / SEGMENTS["municipality"]["fi"]).glob(f"*/{PLACES_FILE['fi']}"):
        parts |= read(file)
    assert parts == {id_: code for id_, code in region.items() if code}
    assert len(parts) > 20


def test_the_map_folder_holds_only_what_maps_ask_for(example_site: Path) -> None:
    asked = {*LIBRARY_SCRIPTS, *LIBRARY_STYLES, *OWN_SCRIPTS, *OWN_STYLES, MAP_OBJECT, "licences.txt"}
    assert {file.name for file in (example_site / FOLDER).iterdir()} == asked
    assert not (example_site / "sv/assets").exists()


def test_an_opened_map_weighs_little(example_site: Path) -> None:
    scripts = [file for file in (example_site / FOLDER).iterdir() if file.suffix in (".js", ".css")]
    words = example_site / SEGMENTS["today"]["fi"] / MAP_FILE["fi"]
    weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in (*scripts, words))
    assert weight < 70_000


def test_no_page_asks_for_a_map_before_its_reader_does(example_site: Path) -> None:
    asking = [
        page.relative_to(example_site).as_posix()
        for page in example_site.rglob("*.html")
        if re.search(r'(?:src|href)="[^"]*assets/map/', page.read_text(encoding="utf-8"))
    ]
    assert asking == []
