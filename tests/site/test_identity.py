"""The built site's style sheet, icons and pictures: made once, whole, and not what they are made from."""

import json
from pathlib import Path

from generators.publishing.identity import FAVICON, SOCIAL_PICTURE
from generators.publishing.stylesheets import JOINED, PARTS


def test_one_joined_sheet_in_place_of_its_parts(example_site: Path) -> None:
    sheets = {file.name for file in (example_site / "assets/stylesheets").iterdir()}
    assert Path(JOINED).name in sheets
    assert sheets.isdisjoint(PARTS)
    assert "/*" not in (example_site / JOINED).read_text(encoding="utf-8")


def test_drawings_of_icons_stay_in_the_sheet(example_site: Path) -> None:
    drawings = [file.relative_to(example_site).as_posix() for file in example_site.rglob("*.svg")]
    assert drawings == [FAVICON]


def test_the_social_picture_is_there(example_site: Path) -> None:
    assert (example_site / SOCIAL_PICTURE).read_bytes().startswith(b"\x89PNG")


def test_each_language_has_a_manifest_whose_icons_are_there(example_site: Path) -> None:
    for folder in (example_site, example_site / "sv", example_site / "en"):
        manifest = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
        for icon in manifest["icons"]:
            assert (folder / icon["src"]).is_file()
