"""The parent of the measured tasks: finds by what is said and seen, and counts truly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.parent import WINDOW, LostError, Parent
from tests.browser.server import serve

PAGE = """<!doctype html><html lang="fi"><head><meta name="viewport" content="width=device-width">
<style>html {{ scroll-behavior: auto }} main {{ margin: 0 }} p {{ margin: 0 }}</style></head><body>
<header><a href="/">Kunnat ja muut</a></header><main><h1>{title}</h1>
<p style="height: 2220px">Pitkä teksti</p><a href="/kunnat/">Kunnat</a>
<p hidden><a href="/x/">Piilossa</a></p><p><a href="tel:+358120000000">012 000 0000</a></p></main></body></html>"""


@pytest.fixture
def parent(browser: Browser, tmp_path: Path) -> Iterator[Parent]:
    for folder, title in (("", "Etusivu"), ("kunnat", "Kaikki kunnat")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "index.html").write_text(PAGE.format(title=title), encoding="utf-8")
    sent: list[tuple[str, int]] = []
    context = browser.new_context(viewport=WINDOW)
    with serve(tmp_path, sent=sent) as at:
        one = Parent(context, at, sent)
        one.open()
        yield one
    context.close()


def test_what_says_just_that_comes_before_what_says_more(parent: Parent) -> None:
    parent.tap("Kunnat")
    assert parent.page.url.endswith("/kunnat/")


def test_taps_pages_and_scrolled_screens_are_counted(parent: Parent) -> None:
    parent.tap("Kunnat")
    parent.call()
    cost = parent.cost
    assert (cost.taps, cost.pages, cost.written) == (2, 2, 0)
    assert 4 < cost.screens < 6
    assert cost.size == sum(len(PAGE.format(title=title).encode()) for title in ("Etusivu", "Kaikki kunnat"))


def test_what_is_hidden_or_not_there_is_not_found(parent: Parent) -> None:
    assert not parent.finds("Piilossa")
    with pytest.raises(LostError, match="nothing says Piilossa or Tulosta at /"):
        parent.tap("Piilossa", "Tulosta")
