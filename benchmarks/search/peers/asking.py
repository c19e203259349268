"""Judged queries asked of another engine, for the same figures as ours."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.search.asking import Answers, Asker, Found
from benchmarks.search.peers.engine import Engine
from benchmarks.search.queries import Query
from tests import chromium
from tests.browser.server import serve

DEEPEST = 150
"""Answers that are asked for: one description may have many services before the next comes."""

_ASK = """async ([texts, most]) => {
  const answers = [];
  for (const text of texts) answers.push((await window.found(text, most)).map((find) => find.address));
  return answers;
}"""


def asker(engine: Engine, kinds: Mapping[str, str]) -> Asker:
    """What asks the bare page of an engine instead of a built site. `kinds` is the kind of each address."""

    def ask(_: Path, queries: Iterable[Query]) -> Answers:
        asked = list(queries)
        with sync_playwright() as playwright, serve(engine.folder, like_pages=True) as at:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
            page = browser.new_page()
            page.set_default_timeout(600_000)
            page.goto(at)
            rows = page.evaluate(_ASK, [[query.text for query in asked], DEEPEST])
            browser.close()
        return {
            query.id: tuple(Found(kinds.get(address, ""), address) for address in map(_plain, found))
            for query, found in zip(asked, rows, strict=True)
        }

    return ask


def _plain(address: str) -> str:
    """An address as we write it: without a slash before it."""
    return address.lstrip("/")
