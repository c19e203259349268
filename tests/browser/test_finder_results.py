"""What the search answers: lines, their order, families, filters and their counts, marks."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page

from tests.browser.finder_world import CAFE, HYPHENED, find, titles
from tests.browser.visitor import Visitor

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
"""The meeting place of the small world is open then."""


def test_a_line_tells_all_that_the_page_shows(finder_page: Page) -> None:
    line = find(finder_page, "puiston perhekahvila")["results"][0]
    address, family = line.pop("address"), line.pop("family")
    assert isinstance(family, int)
    assert address.startswith("kohtaamispaikat/puiston-perhekahvila-")
    assert line == {
        "kind": "meeting_place",
        "group": "places",
        "title": CAFE,
        "place": "Mallitie 4, 33100 Tampere",
        "organisation": "Perhekahvila",
        "text": "Yhdessäoloa ja leikkiä.",
        "lang": "",
        "textLang": "",
        "others": 0,
        "own": False,
        "marks": [[0, 7], [8, 20]],
        "textMarks": [],
    }


@pytest.mark.parametrize(("municipality", "organisation"), [("536", "Nokia"), ("837", "Tampere")])
def test_the_own_municipality_stands_for_the_others(finder_page: Page, municipality: str, organisation: str) -> None:
    first = find(finder_page, "perheneuvola", municipality=municipality)["results"][0]
    assert (first["title"], first["organisation"], first["own"], first["others"]) == (
        "Perheneuvola",
        organisation,
        True,
        1,
    )


def test_without_an_own_municipality_nothing_is_own(finder_page: Page) -> None:
    assert not any(line["own"] for line in find(finder_page, "perheneuvola", municipality=None)["results"])


def test_the_own_municipality_comes_before_what_answers_as_well(finder_page: Page) -> None:
    near = find(finder_page, "mallitie", municipality="536")["results"]
    far = find(finder_page, "mallitie", municipality="837")["results"]
    assert near[0]["title"] == "Kaksosten vanhemmat"
    own = [line["own"] for line in far if line["kind"] in ("group", "event", "meeting_place")]
    assert own == [True, True, False]


def test_a_family_counts_as_one(finder_page: Page) -> None:
    answer = find(finder_page, "perheneuvola", filters={"kind": ["services"]})
    assert titles(answer).count("Perheneuvola") == 1
    assert answer["total"] == len(answer["results"])


def test_every_place_of_a_family_can_be_asked_for(finder_page: Page) -> None:
    family = find(finder_page, "perheneuvola")["results"][0]["family"]
    answer = find(finder_page, "perheneuvola", family=family, municipality="837")
    assert [(line["organisation"], line["others"]) for line in answer["results"]] == [("Tampere", 0), ("Nokia", 0)]
    assert answer["total"] == 2


def test_a_filter_leaves_only_what_fits_and_unfolds_the_rest(finder_page: Page) -> None:
    answer = find(finder_page, "perheneuvola", filters={"kind": ["services"], "municipality": ["536"]})
    assert [(line["organisation"], line["others"]) for line in answer["results"]] == [("Nokia", 0)]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, {"Perheneuvola", "Äitiysneuvola", "Vuoro-hoito", HYPHENED}),
        ({"kind": ["places"]}, set()),
        ({"age": ["3-6"]}, {"Perheneuvola", "Äitiysneuvola"}),
        ({"language": ["sv"]}, {"Perheneuvola"}),
        ({"municipality": ["536"]}, {"Perheneuvola"}),
        ({"municipality": ["536", "837"]}, {"Perheneuvola", "Äitiysneuvola", "Vuoro-hoito", HYPHENED}),
        ({"situation": ["ero"]}, {"Perheneuvola", "Äitiysneuvola", "Vuoro-hoito", HYPHENED}),
        ({"situation": ["muu"]}, set()),
        ({"free": True}, {"Perheneuvola"}),
        ({"free": False}, {"Perheneuvola", "Äitiysneuvola", "Vuoro-hoito", HYPHENED}),
        ({"age": ["3-6"], "free": True, "kind": ["services"]}, {"Perheneuvola"}),
    ],
)
def test_what_is_narrowed_by(finder_page: Page, filters: dict[str, Any], expected: set[str]) -> None:
    answer = find(finder_page, "neuvoja kotona vaikeaa", filters=filters)
    assert set(titles(answer)) == expected
    assert answer["total"] == len(expected)


def counts(answer: dict[str, Any], facet: str) -> dict[str, int]:
    """Value → count of a facet."""
    return {one["value"]: one["count"] for one in answer["facets"][facet]}


def test_facets_count_families(finder_page: Page) -> None:
    answer = find(finder_page, "neuvoja kotona vaikeaa")
    assert counts(answer, "kind") == {"services": 4}
    assert counts(answer, "municipality") == {"837": 4, "536": 1}
    assert counts(answer, "age") == {"0-2": 2, "3-6": 2, "7-12": 2, "13-17": 2}
    assert counts(answer, "language") == {"fi": 4, "sv": 1}
    assert counts(answer, "free") == {"true": 1}


def test_a_facet_s_counts_ignore_its_own_choice_and_heed_the_others(finder_page: Page) -> None:
    chosen = find(finder_page, "neuvoja kotona vaikeaa", filters={"municipality": ["536"], "free": True})
    assert chosen["total"] == 0
    assert counts(chosen, "municipality") == {"837": 1}
    assert counts(chosen, "free") == {"true": 0}
    assert counts(chosen, "kind") == {}


def test_who_shows_no_facets_has_none_counted(finder_page: Page) -> None:
    answer = find(finder_page, "neuvoja kotona vaikeaa", facets=False)
    assert (answer["facets"], answer["total"]) == (None, 4)


def test_the_most_come_first_in_a_facet(finder_page: Page) -> None:
    values = [one["value"] for one in find(finder_page, "neuvoja kotona vaikeaa")["facets"]["municipality"]]
    assert values == ["837", "536"]


def test_values_of_facets_have_names(finder_page: Page) -> None:
    find(finder_page, "perheneuvola")
    labels = finder_page.evaluate("made.facetLabels()")
    assert labels["municipality"] == {"536": "Nokia", "837": "Tampere"}
    assert labels["kind"]["services"] == "Palvelut"


@pytest.mark.parametrize(("hour", "expected"), [(9, []), (10, [CAFE]), (11, [CAFE]), (12, [])])
def test_what_is_open_now(finder_visitor: Visitor, hour: int, expected: list[str]) -> None:
    page = finder_visitor.open("fi/", prepare=lambda page: page.clock.set_fixed_time(TUESDAY.replace(hour=hour)))
    assert titles(find(page, "perhekahvila", filters={"open": True})) == expected


def test_an_old_index_says_of_nothing_that_it_is_open(finder_visitor: Visitor) -> None:
    later = TUESDAY.replace(year=2027)
    page = finder_visitor.open("fi/", prepare=lambda page: page.clock.set_fixed_time(later))
    assert find(page, "perhekahvila", filters={"open": True})["total"] == 0


def marked(text: str, marks: list[list[int]]) -> list[str]:
    """The pieces of a text that are marked."""
    return [text[start:end] for start, end in marks]


def test_the_words_that_answered_are_marked(finder_page: Page) -> None:
    line = find(finder_page, "äitiysneuvolassa neuvoja")["results"][0]
    assert marked(line["title"], line["marks"]) == ["Äitiysneuvola"]
    assert marked(line["text"], line["textMarks"]) == ["neuvoja"]


def test_a_compound_is_marked_for_its_part(finder_page: Page) -> None:
    line = next(line for line in find(finder_page, "kahvila")["results"] if line["title"] == HYPHENED)
    assert marked(line["title"], line["marks"]) == [HYPHENED]


def test_only_as_many_lines_come_as_are_asked(finder_page: Page) -> None:
    answer = find(finder_page, "neuvoja kotona vaikeaa", limit=2)
    assert (answer["total"], len(answer["results"])) == (4, 2)
