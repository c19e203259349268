"""Whatever the data says, it is read as text: by two Markdown engines, in HTML text and in attributes."""

from html.parser import HTMLParser

import markdown
import pyromark
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from generators.cleaning import clean
from generators.pages.escaping import escape, joined

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
EXTENSIONS = ["attr_list", "tables", "admonition", "toc"]

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1)) ![k](data:text/html;base64,AAAA)",
    "{{ 7*7 }} {% include 'x' %} {: .x onclick=1 }",
    '" onmouseover="x" autofocus',
    "*a* _b_ **c** `d` ~~e~~ ^f^ \\* | g |",
    "1. one",
    "- one",
    "# head {#id}",
    "--- ",
    "!!! note",
    "[ref]: javascript:x",
    "&lt;b&gt; &#60; &amp;",
    "https://example.org/a_b_c?x=1&y=<2>",
    "    code",
    "a  \nb",
    "=====",
    "::: x",
    "www.example.org <http://example.org>",
    "tag</p></div><p onclick=1>",
]

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80)).map(clean).filter(bool)


class Seen(HTMLParser):
    """Text, elements and attributes of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect elements and attributes."""
        self.elements.append(tag)
        self.attributes += attrs


def both_engines(source: str) -> list[Seen]:
    """What the two engines make of it."""
    return [
        Seen(pyromark.html(source, options=OPTIONS)),
        Seen(markdown.markdown(source, extensions=EXTENSIONS)),
    ]


@given(texts)
@example("9.30")
@example("1)")
def test_a_paragraph_is_read_as_its_text(text: str) -> None:
    for seen in both_engines(f"{escape(text)}\n"):
        assert seen.elements == ["p"]
        assert seen.text.strip() == text


@given(texts)
@example("Ryhmä 0#")
def test_a_heading_is_read_as_its_text(text: str) -> None:
    for seen in both_engines(f"# {escape(text)} {{#page-title}}\n"):
        assert seen.elements == ["h1"]
        assert seen.attributes == [("id", "page-title")]
        assert seen.text.strip() == text


@given(texts)
def test_an_attribute_is_read_as_its_text(text: str) -> None:
    for seen in both_engines(f'<p title="{escape(text)}">{escape(text)}</p>\n'):
        assert seen.elements == ["p"]
        assert seen.attributes == [("title", text)]
        assert seen.text.strip() == text


@given(st.lists(texts, min_size=1, max_size=4))
def test_list_items_are_read_as_their_texts(items: list[str]) -> None:
    source = "\n".join(f"* {escape(item)}" for item in items) + "\n"
    for seen in both_engines(source):
        assert seen.elements == ["ul", *["li"] * len(items)]
        assert "".join(seen.text.split()) == "".join("".join(items).split())


def test_markup_passes_and_nothing_is_empty() -> None:
    assert escape(Markup("<b>x</b>")) == "<b>x</b>"
    assert escape(None) == ""
    assert joined(["a", "", None, "<b>"]) == "a, &lt;b&gt;"
