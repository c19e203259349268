"""The search box of the front page and its examples."""

import pytest
from pydantic import ValidationError

from generators.pages.context import Context
from generators.pages.search_box import search_box
from generators.situations import Situation, Situations
from tests.hand_made import service, snapshot
from tests.pages.world import SITUATIONS, everywhere, prepared


def test_an_example_in_own_words_leads_to_its_situation() -> None:
    held = prepared(snapshot([service("s1", "Palvelu")]))
    said = SITUATIONS.situations[0].model_copy(update={"own_words": everywhere("eroamme")})
    object.__setattr__(held, "situations", Situations(situations=(said,)))
    box = search_box(Context(held, "sv"))
    assert '<a href="livssituationer/skilsmassa/">eroamme sv</a>' in box


def test_without_examples_there_is_no_empty_list() -> None:
    box = search_box(Context(prepared(snapshot([service("s1", "Palvelu")])), "fi"))
    assert "<ul" not in box


def test_an_example_in_one_language_only_is_refused() -> None:
    with pytest.raises(ValidationError, match="puuttuu: sv, en"):
        Situation.model_validate({**SITUATIONS.situations[0].model_dump(), "own_words": {"fi": "eroamme"}})
