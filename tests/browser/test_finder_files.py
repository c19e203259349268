"""How the search fetches its index: each file once, afresh when the site was built anew, again after a failure."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.finder_world import CAFE, LOCAL, FinderWorld, find, make_world, titles
from tests.browser.server import serve
from tests.browser.visitor import Visitor, visit


def test_files_are_fetched_once_and_none_before_the_first_query(finder_visitor: Visitor) -> None:
    page = finder_visitor.open("fi/")
    assert not [one for one in finder_visitor.requests if "/finder/" in one]
    for _ in range(3):
        find(page, "perheneuvola")
    asked = [one for one in finder_visitor.requests if "/finder/" in one]
    assert len(asked) == len(set(asked)) > 3
    assert not [one for one in asked if one.endswith(("hours.json", "words.json"))]


def test_what_every_query_needs_comes_with_the_names_of_facets(finder_visitor: Visitor) -> None:
    page = finder_visitor.open("fi/")
    page.evaluate("(window.made = perhekeskus.finder({ base: 'finder/', language: 'fi' })).facetLabels()")
    page.wait_for_load_state("networkidle")
    asked = [one.rpartition("/")[2] for one in finder_visitor.requests if "/finder/" in one]
    assert sorted(asked) == ["columns.json", "core.json", "crises.json", "labels.json"]
    find(page, "perheneuvola")
    again = [one for one in finder_visitor.requests if "/finder/" in one]
    assert len(again) == len(set(again))


@pytest.fixture
def changing(browser: Browser, tmp_path: Path) -> Iterator[tuple[Visitor, FinderWorld]]:
    """A visitor of a world of its own whose index changes."""
    world = make_world(tmp_path)
    with serve(tmp_path) as address, visit(browser, address) as one:
        yield one, world


def cores(visitor: Visitor) -> int:
    """How often the core was fetched."""
    return sum(one.endswith("/finder/core.json") for one in visitor.requests)


def test_an_index_that_was_made_anew_is_fetched_afresh_once(changing: tuple[Visitor, FinderWorld]) -> None:
    visitor, world = changing
    page = visitor.open("fi/")
    assert find(page, "perheneuvola")["total"] > 0
    shutil.rmtree(world.folder / "fi" / "finder")
    world.write(local=LOCAL[:1])
    assert titles(find(page, "uhmakohtaus"))[0] == "Perheneuvola"
    assert cores(visitor) == 2
    assert "event" not in [line["kind"] for line in find(page, "perhepäivä")["results"]]


def test_a_folder_that_stays_away_is_told_and_tried_again_later(changing: tuple[Visitor, FinderWorld]) -> None:
    visitor, world = changing
    page = visitor.open("fi/")
    find(page, "perheneuvola")
    kept = world.folder / "kept"
    (world.folder / "fi" / "finder").rename(kept)
    told = page.evaluate("made.find('uhmakohtaus', {}).then(() => 'found', (error) => String(error))")
    assert "core.json: 404" in told
    assert cores(visitor) == 2
    kept.rename(world.folder / "fi" / "finder")
    assert titles(find(page, "uhmakohtaus"))[0] == "Perheneuvola"


def test_a_line_that_fails_is_told_and_the_next_try_works(finder_page: Page) -> None:
    told = finder_page.evaluate("""async () => {
      let fail = true;
      const json = (address) => fail ? Promise.reject(new Error("no line")) : fetch(address).then((one) => one.json());
      const finder = perhekeskus.finder({ base: "finder/", language: "fi", json });
      const first = await finder.find("perheneuvola", {}).then(() => "found", (error) => error.message);
      fail = false;
      const second = await finder.find("perheneuvola", {});
      return [first, second.results[0].title];
    }""")
    assert told == ["no line", "Perheneuvola"]


def test_a_file_that_fails_once_is_fetched_again_in_the_same_try(finder_page: Page) -> None:
    told = finder_page.evaluate("""async () => {
      let failed = 0;
      const json = (address) => address.endsWith("columns.json") && !failed++
        ? Promise.reject(new Error("no line")) : fetch(address).then((one) => one.json());
      const finder = perhekeskus.finder({ base: "finder/", language: "fi", json });
      return (await finder.find("perheneuvola", {})).results[0].title;
    }""")
    assert told == "Perheneuvola"


def test_queries_at_the_same_time_do_not_disturb_each_other(finder_page: Page) -> None:
    told = finder_page.evaluate("""async () => {
      const finder = perhekeskus.finder({ base: "finder/", language: "fi" });
      const queries = ["perheneuvola", "äitiysneuvola", "perhekahvila"];
      const all = await Promise.all(queries.map((query) => finder.find(query, {})));
      return all.map((answer) => answer.results[0].title);
    }""")
    assert told == ["Perheneuvola", "Äitiysneuvola", CAFE]


def test_a_query_keeps_to_the_index_that_it_began_with(finder_page: Page) -> None:
    told = finder_page.evaluate("""async () => {
      const real = (await (await fetch("finder/core.json")).json()).folder, asked = [];
      let night = "old", release;
      const held = new Promise((go) => { release = go; });
      const json = async (address) => {
        if (address.endsWith("core.json")) {
          return Object.assign(await (await fetch(address)).json(), { folder: night });
        }
        asked.push(address);
        if (address.endsWith("old/labels.json")) { throw new Error("gone"); }
        if (address.endsWith("old/columns.json")) { await held; }
        return (await fetch(address.replace(/old|new/, real))).json();
      };
      const finder = perhekeskus.finder({ base: "finder/", language: "fi", json });
      const first = finder.find("perheneuvola", {});
      await new Promise((go) => setTimeout(go, 100));
      night = "new";
      await finder.facetLabels();
      release();
      const answer = await first;
      return [answer.results[0].title, asked.filter((one) => /\\/new\\/[dcw]\\d/.test(one))];
    }""")
    assert told == ["Perheneuvola", []]
