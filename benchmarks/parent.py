"""A parent with a phone: finds things on a page by what they say, and counts what it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ElementHandle, Page
from playwright.sync_api import Error as BrowserError

WINDOW = {"width": 360, "height": 740}

# The first thing that says one of the names, and can be tapped (or only read): as a whole, else at its beginning,
# else at that of one of its words; in what is on top or in the content before header and foot.
_FIND = """([names, selector]) => {
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({opacityProperty: true, visibilityProperty: true})
      && box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth;
  };
  const says = (element) => (element.innerText || element.getAttribute("aria-label") || element.title || "")
    .replace(/\\u00ad/g, "").replace(/\\s+/g, " ").trim().toLowerCase();
  const all = [...document.querySelectorAll(selector)].filter(shown).map((element) => [element, says(element)]);
  const inside = ([element]) => element.closest("main, .search-popup, dialog") !== null;
  const ordered = [...all.filter(inside), ...all.filter((one) => !inside(one))];
  for (const name of names.map((one) => one.toLowerCase())) {
    const found = ordered.find(([, text]) => text === name) || ordered.find(([, text]) => text.startsWith(name))
      || ordered.find(([, text]) => text.includes(` ${name}`));
    if (found) return found[0];
  }
  return null;
}"""

# Brings an element to the middle of the window when it is not wholly in sight; how far the page went, in pixels.
_BRING = """(element) => {
  const box = element.getBoundingClientRect(), from = box.top;
  const bar = [...document.querySelectorAll("body *")].filter((one) => getComputedStyle(one).position === "fixed")
    .map((one) => one.getBoundingClientRect()).filter((one) => one.bottom >= innerHeight - 1 && one.height < 200);
  const foot = Math.min(innerHeight, ...bar.map((one) => one.top));
  if (element.closest("nav") && box.bottom <= innerHeight && box.top >= foot) return 0;
  if (box.top >= 0 && box.bottom <= foot) return 0;
  element.scrollIntoView({block: "center", behavior: "instant"});
  return Math.abs(element.getBoundingClientRect().top - from);
}"""

TAPPABLE = "a[href], button, summary, label, input[name=q]"
READABLE = "main :is(h1, h2, h3, p, dt, dd, li, summary, span, strong)"


class LostError(Exception):
    """Nothing on the page says what the parent looks for."""


@dataclass
class Cost:
    """What a way took: taps, written characters, screens scrolled, pages loaded, bytes sent by the server."""

    taps: int = 0
    written: int = 0
    screens: float = 0
    pages: int = 0
    size: int = 0


class Parent:
    """One visit that starts with nothing kept. `sent` is where the server writes down what it sends."""

    def __init__(self, context: BrowserContext, address: str, sent: list[tuple[str, int]]) -> None:
        self.address = address
        self.cost = Cost()
        self.trail: list[str] = []
        self._sent = sent
        self._before = len(sent)
        self.page: Page = context.new_page()
        self.page.add_init_script("window.print = () => { window.printed = true; }")
        self.page.on("load", self._loaded)

    def open(self, path: str = "") -> None:
        """Come to a page of the site, as from a link elsewhere; it counts as a page, not as a tap."""
        self.page.goto(self.address + path, wait_until="load")
        self._settle()

    def finds(self, *names: str) -> bool:
        """Whether something that can be tapped says one of the names, without looking for it."""
        return self._find(names, TAPPABLE) is not None

    def tap(self, *names: str) -> None:
        """Scroll to the first thing that says one of the names and tap it. Raises LostError when nothing says so."""
        element = self._look_for(names, TAPPABLE)
        self.cost.taps += 1
        try:
            element.click(timeout=5_000)
        except BrowserError as error:
            raise LostError(f"could not tap {' or '.join(names)}: {str(error).splitlines()[0]}") from error
        self._settle()

    def choose(self, label: str, option: str) -> None:
        """Choose an option of the list that has a label: one tap opens it, another chooses."""
        chooser = self.page.get_by_label(label).first
        if not chooser.is_visible():
            raise LostError(f"no list to choose from says {label}")
        self._bring(chooser.element_handle())
        self.cost.taps += 2
        chooser.select_option(label=option)
        self._settle()

    def call(self) -> None:
        """Scroll to the first phone number and tap it."""
        number = self.page.query_selector("main a[href^='tel:']:visible")
        if number is None:
            raise LostError("no phone number")
        self._bring(number)
        self.cost.taps += 1

    def read(self, *names: str) -> None:
        """Scroll until the first text of the content that says one of the names is in sight."""
        self._look_for(names, READABLE)

    def search(self, text: str) -> None:
        """Tap the field in the page's content, else the header's link to one, and write into it."""
        field = self.page.query_selector("main .search-form input:visible, header .search-link:visible")
        if field is None:
            raise LostError("nowhere to search")
        self._bring(field)
        self.cost.taps += 1
        field.click()
        self._settle()
        self.page.keyboard.type(text, delay=30)
        self.cost.written += len(text)
        self.page.wait_for_timeout(1_500)  # results come while one writes

    def _look_for(self, names: Sequence[str], selector: str) -> ElementHandle:
        element = self._find(names, selector)
        if element is None:
            raise LostError(f"nothing says {' or '.join(names)} at {urlsplit(self.page.url).path}")
        self._bring(element)
        return element

    def _find(self, names: Sequence[str], selector: str) -> ElementHandle | None:
        return self.page.evaluate_handle(_FIND, [list(names), selector]).as_element()

    def _bring(self, element: ElementHandle) -> None:
        screens = element.evaluate(_BRING) / WINDOW["height"]
        self.cost.screens += screens
        said = element.evaluate("(element) => (element.innerText || element.id).trim().slice(0, 60)")
        self.trail.append(f"{screens:.1f} screens to {said!r} of {urlsplit(self.page.url).path}")

    def _loaded(self, _: Any) -> None:
        self.cost.pages += 1

    def _settle(self) -> None:
        self.page.wait_for_timeout(300)
        self.page.wait_for_load_state("load")
        self.page.wait_for_timeout(300)
        self.cost.size = sum(size for _, size in self._sent[self._before :])
