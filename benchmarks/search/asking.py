"""The script that readers run, asked in a browser without a window from a page of the built site."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, sync_playwright

from benchmarks.search.queries import Query
from generators.errors import PerhekeskusError
from generators.settings import language_folder, read_settings
from tests import chromium
from tests.browser.server import serve

SCRIPT = "assets/javascripts/finder.js"
"""The shipped script, from the root of the site."""

INDEX = "finder/"
"""Where the index of a language lies, from the root of the language."""

DEEPEST = 1_000
"""How many answers are asked for: one description may have many services before the next comes."""

ROOT = Path(__file__).parents[2]

_ASK = """async ([base, language, texts, limit]) => {
  const finder = perhekeskus.finder({ base, language });
  const answers = [];
  for (const text of texts) {
    const { results } = await finder.find(text, { municipality: null, limit, typing: false });
    answers.push(results.map(({ kind, address }) => [kind, address]));
  }
  return answers;
}"""


class Found(NamedTuple):
    """One answer: what kind of thing it is, its address from the root of the language."""

    kind: str
    address: str

    @property
    def piece(self) -> str:
        """The last piece of its address, which for a record is the same in all languages."""
        return self.address.rstrip("/").rpartition("/")[2]


Answers = Mapping[str, tuple[Found, ...]]
"""Id of each query → its answers, best first."""

Asker = Callable[[Path, Iterable[Query]], Answers]
"""Asks queries of the site in a folder."""


def ask_site(site: Path, queries: Iterable[Query]) -> Answers:
    """Asks the queries of the site in a folder, in a browser of its own.

    Raises PerhekeskusError when there is no browser, or the site has no finder that answers.
    """
    executable = chromium.install()
    if executable is None:
        raise PerhekeskusError("no Chromium: put one on the PATH (chromium, google-chrome)")
    with sync_playwright() as playwright, serve(site, like_pages=True) as at:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        try:
            return ask(browser, at, queries)
        except Error as error:
            raise PerhekeskusError(f"the finder of {site} gave no answers: {error.message}") from error
        finally:
            browser.close()


def ask(browser: Browser, address: str, queries: Iterable[Query]) -> Answers:
    """Asks the queries of the site at `address`: those of a language one after another on its front page."""
    settings = read_settings(ROOT)
    found: dict[str, tuple[Found, ...]] = {}
    for language, group in groupby(sorted(queries, key=_language), key=_language):
        asked = list(group)
        home = address + language_folder(settings, language)
        page = browser.new_page()
        page.goto(home)
        page.add_script_tag(url=address + SCRIPT)
        base = urlsplit(home).path + INDEX
        answers = page.evaluate(_ASK, [base, language, [query.text for query in asked], DEEPEST])
        page.close()
        for query, rows in zip(asked, answers, strict=True):
            found[query.id] = tuple(Found(*row) for row in rows)
    return found


def _language(query: Query) -> str:
    return query.language
