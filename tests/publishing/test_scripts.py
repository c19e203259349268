"""What is made of the site's own scripts."""

import gzip

import pytest

from generators.publishing.scripts import (
    ANSWERS,
    CARD,
    DATES,
    FIRST,
    FOLDER,
    JOINED,
    MADE,
    PARTS,
    SEARCH,
    SEARCH_PAGE,
    WEEK,
    is_own,
    own_scripts,
    smaller,
)
from tests.command import ROOT

MOST_GZIPPED = {
    "every page": 5_400,
    "front page": 1_900,
    "page with dates": 1_000,
    "page with a week": 1_900,
    "week asked": 3_800,
    "search touched": 3_600,
    "page of the search": 4_700,
}
"""Bytes as a phone gets them: of what every page has together, and of what some pages have beside it."""

WHERE = {
    "every page": (JOINED, FIRST),
    "front page": (CARD,),
    "page with dates": (DATES,),
    "page with a week": (WEEK,),
    "week asked": (ANSWERS,),
    "search touched": (SEARCH,),
    "page of the search": (SEARCH_PAGE,),
}


def texts() -> dict[str, str]:
    folder = ROOT / "overrides" / FOLDER
    return {FOLDER + name: (folder / name).read_text(encoding="utf-8") for parts in MADE.values() for name in parts}


def test_comments_and_indentation_go_and_words_stay() -> None:
    script = '/* What\n   for. */\n(function () {\n  /* why */\n  var a = "/* b */";\n    return a; /* here */\n})();\n'
    assert smaller(script) == '(function () {\nvar a = "/* b */";\nreturn a; /* here */\n})();\n'


def test_parts_are_joined_in_their_order() -> None:
    made = own_scripts({address: f"run('{address}');\n" for address in texts()})
    assert set(made) == set(MADE)
    assert made[JOINED] == "".join(f"run('{FOLDER}{name}');\n" for name in PARTS)
    assert is_own(f"{FOLDER}hours.js")
    assert not is_own(f"{FOLDER}bundle.min.js")


def test_every_script_of_ours_goes_to_the_site_once() -> None:
    parts = [name for names in MADE.values() for name in names]
    assert sorted(parts) == sorted(
        file.relative_to(ROOT / "overrides" / FOLDER).as_posix() for file in (ROOT / "overrides" / FOLDER).rglob("*.js")
    )


@pytest.mark.parametrize("where", MOST_GZIPPED)
def test_they_are_small(where: str) -> None:
    made = own_scripts(texts())
    sizes = {address: len(gzip.compress(made[address].encode(), 9)) for address in WHERE[where]}
    assert sum(sizes.values()) <= MOST_GZIPPED[where], sizes


def test_they_hold_no_text_over_several_lines() -> None:
    assert [address for address, text in own_scripts(texts()).items() if "`" in text] == []
