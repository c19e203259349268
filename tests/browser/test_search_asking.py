"""Queries go to the script of the site itself, from a page of their language, with the index of that language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from benchmarks.search.asking import DEEPEST, INDEX, SCRIPT, Found, ask
from benchmarks.search.queries import Query
from tests.browser.server import serve

FINDER = """
var perhekeskus = { finder: ({ base, language }) => ({
  find: async (query, options) => {
    if (query === "broken") throw new Error("no such index");
    const index = await (await fetch(base + "names.json")).json();
    const asked = [query, language, document.documentElement.lang, JSON.stringify(options)];
    return { results: asked.map((text) => ({ kind: text, address: `${index.at}/a-1/`, title: "" })) };
  },
}) };
"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a site with a finder that tells what it was asked and what its index says."""
    for language, folder in (("fi", tmp_path), ("sv", tmp_path / "sv")):
        (folder / INDEX).mkdir(parents=True)
        (folder / INDEX / "names.json").write_text(f'{{"at": "{language}-index"}}', encoding="utf-8")
        policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
        (folder / "index.html").write_text(f"<!doctype html><html lang={language}>{policy}", encoding="utf-8")
    (tmp_path / SCRIPT).parent.mkdir(parents=True)
    (tmp_path / SCRIPT).write_text(FINDER, encoding="utf-8")
    with serve(tmp_path, like_pages=True) as address:
        yield address


def _query(id_: str, language: str, text: str) -> Query:
    return Query(id_, language, text, "plain", {})


def test_each_query_is_asked_on_a_page_and_of_an_index_of_its_language(browser: Browser, site: str):
    queries = [_query("q1", "sv", "dagis"), _query("q2", "fi", "neuvola"), _query("q3", "sv", "eftis")]
    found = ask(browser, site, queries)
    assert [one.kind for one in found["q1"][:3]] == ["dagis", "sv", "sv"]
    assert [one.kind for one in found["q2"][:3]] == ["neuvola", "fi", "fi"]
    assert found["q3"][0] == Found("eftis", "sv-index/a-1/")


def test_it_is_asked_deeply_and_for_no_municipality(browser: Browser, site: str):
    options = ask(browser, site, [_query("q", "fi", "neuvola")])["q"][3].kind
    assert options == f'{{"municipality":null,"limit":{DEEPEST},"typing":false}}'


def test_a_finder_that_fails_is_an_error(browser: Browser, site: str):
    with pytest.raises(Error, match="no such index"):
        ask(browser, site, [_query("q", "fi", "broken")])
