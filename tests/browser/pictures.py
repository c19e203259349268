"""Takes pictures of a built site for people to look at.

    python -m tests.browser.pictures --site site --out DIR [--width 360 --width 1280] [--dark] [ADDRESS …]

Without addresses it takes the front page and the pages on which a layout breaks first.
"""

import argparse
import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.browser.server import serve
from tests.browser.visitor import visit
from tests.extremes import EXTREMES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--width", type=int, action="append")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--whole", action="store_true", help="the whole page, not only what a window shows")
    parser.add_argument("addresses", nargs="*")
    asked = parser.parse_args()
    chosen = {address: address for address in asked.addresses} or {
        "front": "",
        **{name: find() for name, find in EXTREMES.items()},
    }
    asked.out.mkdir(parents=True, exist_ok=True)
    scheme = "dark" if asked.dark else "light"
    with sync_playwright() as playwright, serve(asked.site) as at:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        for width in asked.width or (360, 1280):
            size = {"width": width, "height": 800}
            with visit(browser, at, viewport=size, color_scheme=scheme, reduced_motion="reduce") as visitor:
                for name, address in chosen.items():
                    file = asked.out / f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}-{width}-{scheme}.png"
                    visitor.open(address).screenshot(path=file, full_page=asked.whole)
                    print(file)


if __name__ == "__main__":
    main()
