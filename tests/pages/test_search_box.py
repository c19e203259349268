"""The box of the search: one form in three places; examples in own words on the front page."""

import re

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from generators.pages.context import Context
from generators.pages.search_box import Look, field_id, search_block, search_form
from generators.situations import Situation, Situations
from tests.hand_made import service, snapshot
from tests.pages.world import SITUATIONS, everywhere, prepared


def world(language: str = "fi") -> Context:
    return Context(prepared(snapshot([service("s1", "Palvelu")])), language)


@pytest.mark.parametrize("look", ["front", "page", "header"])
def test_the_form_leads_to_the_searchs_page_with_what_was_written(look: Look) -> None:
    form = search_form(world(), Markup("../haku/"), look)
    assert 'role="search" action="../haku/" method="get"' in form
    assert re.findall(r'<input id="([^"]+)" name="q"', form) == [field_id(look)]
    assert f'<label for="{field_id(look)}"' in form
    assert 'data-failed="Haku ei nyt onnistu.' in form
    assert "needs-script" in form


def test_the_box_of_the_header_is_named_though_it_shows_no_words() -> None:
    form = search_form(world("sv"), Markup("."), "header")
    assert '<label for="header-words" class="unseen">Sök</label>' in form
    assert '<button aria-label="Sök">' in form
    assert "search-hint" not in form


def test_the_front_page_leads_to_the_page_of_its_language() -> None:
    assert 'action="sok/"' in search_block(world("sv"))


def test_an_example_in_own_words_leads_to_its_situation() -> None:
    held = prepared(snapshot([service("s1", "Palvelu")]))
    said = SITUATIONS.situations[0].model_copy(update={"own_words": everywhere("eroamme")})
    object.__setattr__(held, "situations", Situations(situations=(said,)))
    box = search_block(Context(held, "sv"))
    assert '<a href="livssituationer/skilsmassa/">eroamme sv</a>' in box


def test_without_examples_there_is_no_empty_list() -> None:
    assert "<ul" not in search_block(world())


def test_an_example_in_one_language_only_is_refused() -> None:
    with pytest.raises(ValidationError, match="puuttuu: sv, en"):
        Situation.model_validate({**SITUATIONS.situations[0].model_dump(), "own_words": {"fi": "eroamme"}})
