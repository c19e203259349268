"""What is made of the site's own scripts."""

import gzip

from generators.publishing.scripts import (
    ALONE,
    BEFORE_THEME,
    FOLDER,
    JOINED,
    PARTS,
    SEARCH,
    is_own,
    own_scripts,
    smaller,
)
from tests.command import ROOT

MOST_GZIPPED = 7_500
"""Bytes of all of our scripts together, as a phone gets them."""


def texts() -> dict[str, str]:
    folder = ROOT / "overrides" / FOLDER
    return {FOLDER + name: (folder / name).read_text(encoding="utf-8") for name in (*PARTS, *BEFORE_THEME, *ALONE)}


def test_comments_and_indentation_go_and_words_stay() -> None:
    script = '/* What\n   for. */\n(function () {\n  /* why */\n  var a = "/* b */";\n    return a; /* here */\n})();\n'
    assert smaller(script) == '(function () {\nvar a = "/* b */";\nreturn a; /* here */\n})();\n'


def test_parts_are_joined_in_their_order_and_others_stand_alone() -> None:
    made = own_scripts({address: f"run('{address}');\n" for address in texts()})
    assert set(made) == {JOINED, SEARCH, *(FOLDER + name for name in ALONE)}
    assert made[JOINED] == "".join(f"run('{FOLDER}{name}');\n" for name in PARTS)
    assert is_own(f"{FOLDER}hours.js")
    assert not is_own(f"{FOLDER}bundle.min.js")


def test_all_of_them_are_small() -> None:
    sizes = {address: len(gzip.compress(text.encode(), 9)) for address, text in own_scripts(texts()).items()}
    assert sum(sizes.values()) <= MOST_GZIPPED, sizes


def test_they_hold_no_text_over_several_lines() -> None:
    assert [address for address, text in own_scripts(texts()).items() if "`" in text] == []
