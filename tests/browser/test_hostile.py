"""Hostile data in a real browser: nothing of it runs, and the browser's own parser finds no element of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from generators.addresses import SEGMENTS, read_register
from tests.browser.conftest import VisitorMaker, visitors
from tests.browser.server import serve
from tests.hostile import HostileSite
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


def test_nothing_runs_on_pages_of_any_attack(hostile: HostileSite, hostile_visitor: VisitorMaker) -> None:
    register = read_register(hostile.snapshot)
    addresses = [
        f"{folder}{SEGMENTS[entry.kind][language]}/{entry.slug}/"
        for entry in register.entries
        if entry.id in hostile.attacks
        for language, folder in (("fi", ""), ("sv", "sv/"), ("en", "en/"))
    ]
    addresses = [address for address in addresses if (hostile.site / address / "index.html").is_file()]
    assert len(addresses) > 30
    reader = hostile_visitor()
    page = reader.open()
    known = [sorted(CONTENT_ELEMENTS), sorted(CONTENT_ATTRIBUTES)]
    faults = []
    for address in [*addresses, *(f"{segment['fi']}/" for segment in SEGMENTS.values())]:
        page.goto(reader.address + address)
        if page.evaluate("() => window.__pwned"):
            faults.append(f"{address}: a script of the data ran")
        faults += [f"{address}: {found}" for found in page.evaluate(_FOREIGN, known)]
    assert faults == []
