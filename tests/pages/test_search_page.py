"""The search's own page: what is there without a script."""

from generators.pages.context import Context
from generators.pages.search_page import LISTED, search_pages
from tests.hand_made import service, snapshot
from tests.pages.world import prepared


def page(language: str) -> str:
    (made,) = search_pages(Context(prepared(snapshot([service("s1", "Palvelu")])), language))
    assert made.indexed
    return made.markdown


def test_it_leads_on_without_a_script() -> None:
    markdown = page("fi")
    assert "JavaScript" in markdown.partition("without-script")[2].partition("</p>")[0]
    assert 'href="../elamantilanteet/' in markdown
    assert 'href="../kunnat/tampere/"' in markdown
    assert markdown.count('<li><a href="../') >= len(LISTED)


def test_the_form_stays_on_the_page() -> None:
    assert 'action="./"' in page("en")


def test_every_helpline_of_the_language_is_there_with_its_key() -> None:
    held = prepared(snapshot([service("s1", "Palvelu")]))
    (made,) = search_pages(Context(held, "fi"))
    keys = [line.key for line in held.helplines.helplines if "fi" in line.languages]
    assert keys
    assert [made.markdown.index(f'data-helpline="{key}"') for key in keys] == sorted(
        made.markdown.index(f'data-helpline="{key}"') for key in keys
    )
    assert 'class="search-help__text" hidden' in made.markdown
