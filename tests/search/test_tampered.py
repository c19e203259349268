"""Records that have passed no cleaning: the index holds what they say as text, in files of its own names."""

import re
from typing import Any

import pytest

from generators.pages.data_file import DataFile
from generators.search.others import WrittenPage
from generators.search.telling import SUMMARY_LIMIT
from generators.vocabulary import Vocabulary
from tests import hand_made
from tests.pages import test_local_tampered, test_tampered
from tests.pages.test_tampered import OWNER, STRING
from tests.search.world import concept, crisis, files, read

TAMPERED = hand_made.snapshot(
    [test_tampered.service()], test_tampered.channels(), found={OWNER: test_tampered.organisation()}
)
WRITTEN = (WrittenPage("tietoa/", STRING, STRING, (STRING,), STRING),)
VOCABULARY = Vocabulary(
    concepts=(concept("c", STRING, "script", fi=[STRING, "constructor", "__proto__"]),), crises=(crisis("v", STRING),)
)


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def made(request: pytest.FixtureRequest) -> list[DataFile]:
    """The index of all that is hostile, in each language."""
    local = test_local_tampered.records()
    return files(TAMPERED, local, str(request.param), vocabulary=VOCABULARY, written=WRITTEN)


def lines(made: list[DataFile]) -> list[list[Any]]:
    """What results tell."""
    return [line for name, block in read(made).items() if re.fullmatch(r"d\d+", name) for line in block]


def test_files_have_names_of_the_site_s_own(made: list[DataFile]) -> None:
    for file in made:
        assert re.fullmatch(r"finder/(core|[0-9a-f]{10}/[a-z]+(\d+|-[a-z])?)\.json", file.address)


def test_addresses_are_the_site_s_own(made: list[DataFile]) -> None:
    for line in lines(made):
        assert re.fullmatch(r"[a-z0-9/-]*", line[2])


def test_titles_are_told_as_the_text_that_they_are(made: list[DataFile]) -> None:
    assert any("<script>" in line[1] for line in lines(made))


def test_no_summary_is_long_or_turns_the_text_around(made: list[DataFile]) -> None:
    summaries = [line[5] for line in lines(made) if len(line) > 5]
    assert summaries
    assert all(len(text) <= SUMMARY_LIMIT and "\u202e" not in text and "\n" not in text for text in summaries)


def test_keys_of_words_hold_nothing_but_letters_and_digits(made: list[DataFile]) -> None:
    for name, content in read(made).items():
        if re.fullmatch(r"w\d+", name):
            assert all(key.isalnum() for key in (*content["k"], *content["s"]))
