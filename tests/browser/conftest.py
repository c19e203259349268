"""A headless Chromium and visitors whose trouble fails the test."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generators.settings import read_settings
from tests import chromium
from tests.browser.server import serve
from tests.browser.visitor import Visitor, visit
from tests.command import ROOT

VisitorMaker = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. Without one the test is skipped; where CI=true it fails."""
    executable = chromium.find()
    if executable is None:
        reason = "no Chromium: put one on the PATH (chromium, google-chrome), or run: playwright install chromium"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(example_site: Path) -> Iterator[str]:
    """Address of the built example site at the root of a host."""
    with serve(example_site) as served:
        yield served


@pytest.fixture(scope="session")
def address_under_base(example_site: Path) -> Iterator[str]:
    """Address of the same site under a base path, as a project site of GitHub Pages has it."""
    with serve(example_site, "/alusta/") as served:
        yield served


@pytest.fixture(scope="session")
def address_at_home(example_site: Path) -> Iterator[str]:
    """Address of the same site under the base path that its settings name."""
    with serve(example_site, urlsplit(read_settings(ROOT).site.address).path) as served:
        yield served


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[VisitorMaker]:
    """Makes visitors of the example site: `visitor(viewport=…, color_scheme=…)`. Any trouble fails the test.

    A first argument is another address to visit than that at the root of a host.
    """
    yield from visitors(browser, address)


def visitors(browser: Browser, address: str) -> Iterator[VisitorMaker]:
    """Makes visitors of the site at `address` for a fixture; asserts at its end that none had trouble."""
    made: list[Visitor] = []
    with ExitStack() as stack:

        def make(at: str | None = None, **options: Any) -> Visitor:
            made.append(stack.enter_context(visit(browser, at or address, **options)))
            return made[-1]

        yield make
    trouble = [line for one in made for line in one.trouble]
    assert not trouble, "\n".join(trouble)


@pytest.fixture(scope="session")
def finder_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the small world that the search is tried in."""
    folder = tmp_path_factory.mktemp("finder")
    from tests.browser.finder_world import make_world  # it needs the tests of the pages, which not every run has

    make_world(folder)
    with serve(folder) as served:
        yield served


@pytest.fixture
def finder_visitor(browser: Browser, finder_address: str) -> Iterator[Visitor]:
    """A visitor of the small world. Any trouble fails the test."""
    with visit(browser, finder_address) as visitor:
        yield visitor
    assert visitor.trouble == []


@pytest.fixture(scope="module")
def finder_page(browser: Browser, finder_address: str) -> Iterator[Page]:
    """Its Finnish page, open for all tests of a module that only ask."""
    with visit(browser, finder_address) as visitor:
        yield visitor.open("fi/")
    assert visitor.trouble == []
