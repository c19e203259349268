"""Takes pictures of a built site for people to look at.

    make pictures                              the pictures of the README, anew from the example site
    python -m tests.browser.pictures --site site --out DIR [--width 360 --width 1280] [--dark] [ADDRESS …]

Without addresses it takes the front page and the pages on which a layout breaks first; with --readme the README's.
"""

import argparse
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests import chromium
from tests.browser.server import serve
from tests.browser.visitor import visit
from tests.extremes import EXTREMES

HEIGHT = 800


class Picture(NamedTuple):
    """A picture to take: its name (without ".png"), how wide, dark or light, the whole page or one window of it."""

    name: str
    width: int
    dark: bool = False
    whole: bool = False


README: dict[Picture, Callable[[], str]] = {
    Picture("front-360", 360): lambda: "",
    Picture("front-360-dark", 360, dark=True): lambda: "",
    Picture("place-360", 360): EXTREMES["place with most hours"],
    Picture("service-1280", 1280): EXTREMES["most channels"],
}
"""The pictures that the README shows → the address of the page. Names stay, whatever is on the page."""


def take(browser: Browser, address: str, pictures: dict[Picture, str], folder: Path) -> Iterator[Path]:
    """Takes each picture of the page at its address (relative to that of the site) into `folder`; its file."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture, page in pictures.items():
        scheme = "dark" if picture.dark else "light"
        size = {"width": picture.width, "height": HEIGHT}
        file = folder / f"{picture.name}.png"
        with visit(browser, address, viewport=size, color_scheme=scheme, reduced_motion="reduce") as visitor:
            visitor.open(page).screenshot(path=file, full_page=picture.whole)
        yield file


def main() -> None:
    asked = _arguments()
    with _browser() as browser, serve(asked.site) as address:
        for file in take(browser, address, _pictures(asked), asked.out):
            print(f"{file}: {file.stat().st_size / 1000:.0f} kB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--readme", action="store_true", help="the pictures of the README and nothing else")
    parser.add_argument("--width", type=int, action="append")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--whole", action="store_true", help="the whole page, not only what a window shows")
    parser.add_argument("addresses", nargs="*")
    return parser.parse_args()


def _pictures(asked: argparse.Namespace) -> dict[Picture, str]:
    if asked.readme:
        return {picture: find() for picture, find in README.items()}
    chosen = {address: address for address in asked.addresses} or {
        "front": "",
        **{name: find() for name, find in EXTREMES.items()},
    }
    scheme = "dark" if asked.dark else "light"
    return {
        Picture(f"{_file_name(name)}-{width}-{scheme}", width, asked.dark, asked.whole): address
        for width in asked.width or (360, 1280)
        for name, address in chosen.items()
    }


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium.install(), args=list(chromium.FLAGS))


if __name__ == "__main__":
    main()
