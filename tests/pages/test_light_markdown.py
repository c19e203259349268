"""PTV's light Markdown: what is structure stays, all else is text, bare addresses become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.cleaning import clean
from generators.model.text import Picked
from generators.pages.light_markdown import Block, blocks, inline, prose, to_html, to_markdown
from tests.pages.test_escaping import HOSTILE, Seen, both_engines


def test_paragraphs_lists_and_headings_are_told_apart() -> None:
    text = "Alku.\n\n### Näin toimit\n* Soita\n* Kirjoita\n\n1. Ensin\n2. Sitten\nLoppu."
    assert blocks(text) == [
        Block("paragraph", ("Alku.",)),
        Block("heading", ("Näin toimit",)),
        Block("bullets", ("Soita", "Kirjoita")),
        Block("numbers", ("Ensin", "Sitten")),
        Block("paragraph", ("Loppu.",)),
    ]


def test_an_empty_line_between_items_does_not_break_a_list() -> None:
    assert blocks("* a\n\n* b") == [Block("bullets", ("a", "b"))]


@pytest.mark.parametrize(
    ("line", "link", "text"),
    [
        ("Lue lisää: https://example.org/a_b.", "https://example.org/a_b", "https://example.org/a_b"),
        ("www.example.org/x, ja muuta", "https://www.example.org/x", "www.example.org/x"),
        ("Kirjoita neuvonta@example.org!", "mailto:neuvonta@example.org", "neuvonta@example.org"),
    ],
)
def test_bare_addresses_become_links(line: str, link: str, text: str) -> None:
    seen = Seen(str(inline(line)))
    assert seen.attributes == [("href", link)]
    assert seen.text == line
    assert text in line


@pytest.mark.parametrize(
    "line", ["javascript:alert(1)", "https://user:pass@example.org@evil.example", "data:text/html,x", "http://[::1"]
)
def test_addresses_that_are_not_harmless_stay_text(line: str) -> None:
    seen = Seen(str(inline(line)))
    assert "href" not in dict(seen.attributes)
    assert seen.text == line


lines = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))
texts = st.lists(lines, max_size=6).map("\n".join).map(lambda text: clean(text, lines=True))
ALLOWED = {"p", "ul", "ol", "li", "a", "strong"}


def letters(text: str) -> str:
    """The text without white space: engines differ in line ends."""
    return "".join(text.split())


@given(texts)
def test_both_engines_and_our_own_html_say_the_same(text: str) -> None:
    own = Seen(str(to_html(text)))
    assert set(own.elements) <= ALLOWED
    for seen in both_engines(str(to_markdown(text)) + "\n"):
        assert set(seen.elements) <= ALLOWED
        assert letters(seen.text) == letters(own.text)
        assert [pair for pair in seen.attributes if pair[0] == "href"] == [
            pair for pair in own.attributes if pair[0] == "href"
        ]
        assert {name for name, _ in seen.attributes} <= {"href"}


def test_text_in_another_language_is_marked_once_for_the_whole() -> None:
    made = str(prose(Picked("Hej.\n* Ring", "sv"), "fi"))
    assert made == '<div lang="sv" class="other-language"><p>Hej.</p><ul><li>Ring</li></ul></div>'
    assert "\n" not in made


def test_text_in_the_pages_language_is_markdown() -> None:
    assert str(prose(Picked("Hei.\n* Soita", "fi"), "fi")) == "Hei.\n\n* Soita"
