"""Hostile data in a real browser: nothing of it runs, and the browser's own parser finds no element of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from generators.addresses import SEGMENTS
from tests.browser.conftest import VisitorMaker, visitors
from tests.browser.server import serve
from tests.hostile import HostileSite
from tests.kinds import LANGUAGES
from tests.site.test_hostile import CONTENT_ATTRIBUTES, CONTENT_ELEMENTS

pytestmark = pytest.mark.shared

_FOREIGN = """([elements, attributes]) => [...document.querySelectorAll("article *")].flatMap((element) => [
  ...(elements.includes(element.localName) ? [] : [element.outerHTML.slice(0, 120)]),
  ...element.getAttributeNames()
    .filter((name) => !attributes.includes(name) && !/^(aria|data)-/.test(name))
    .map((name) => `${name}: ${element.outerHTML.slice(0, 120)}`),
])"""


@pytest.fixture
def hostile_visitor(browser: Browser, hostile: HostileSite) -> Iterator[VisitorMaker]:
    with serve(hostile.site) as address:
        yield from visitors(browser, address)


def _sample(hostile: HostileSite) -> list[str]:
    """Pages that show each attack, up to four in each language, and every list."""
    chosen = [
        f"{folder}{segment[language]}/" for language, folder in LANGUAGES.items() for segment in SEGMENTS.values()
    ]
    for language in LANGUAGES:
        shown = [(hostile.attacks[id_], pages) for id_, pages in hostile.shown(language).items()]
        for attack in set(hostile.attacks.values()):
            found = sorted({page for kind, pages in shown if kind == attack for page in pages[:1]})
            assert found, f"no page shows the attack {attack}"
            chosen += found[:4]
    return chosen


def test_nothing_runs_on_pages_of_any_attack(hostile: HostileSite, hostile_visitor: VisitorMaker) -> None:
    reader = hostile_visitor()
    page = reader.open()
    known = [sorted(CONTENT_ELEMENTS), sorted(CONTENT_ATTRIBUTES)]
    faults = []
    for address in _sample(hostile):
        page.goto(reader.address + address)
        if page.evaluate("() => window.__pwned"):
            faults.append(f"{address}: a script of the data ran")
        faults += [f"{address}: {found}" for found in page.evaluate(_FOREIGN, known)]
    assert faults == []
