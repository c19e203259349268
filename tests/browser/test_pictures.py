"""The pictures of the README are those that `make pictures` takes."""

import re
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.pictures import HEIGHT, README, take
from tests.command import ROOT

MOST_BYTES = 150_000


def _size(png: Path) -> tuple[int, int]:
    """Width and height, from the first chunk of a PNG file."""
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_every_picture_of_the_readme_is_taken_and_small(browser: Browser, address: str, tmp_path: Path) -> None:
    taken = list(take(browser, address, {picture: find() for picture, find in README.items()}, tmp_path))
    assert [_size(file) for file in taken] == [(picture.width, HEIGHT) for picture in README]
    assert {file.name: file.stat().st_size for file in taken if file.stat().st_size > MOST_BYTES} == {}
    light, dark = (tmp_path / f"front-360{scheme}.png" for scheme in ("", "-dark"))
    assert light.read_bytes() != dark.read_bytes()
    named = re.findall(r"\(docs/pictures/([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(file.name for file in taken)
    assert sorted(file.name for file in (ROOT / "docs" / "pictures").iterdir()) == sorted(named)
