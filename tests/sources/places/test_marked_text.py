import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.cleaning import clean
from generators.sources.places.marked_text import plain, read_marked

TAG = re.compile(r"<[/!?A-Za-z]")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a\nb</p>", "a b"),
        ("a\nb", "a\nb"),
        ("<b onclick='x'>a</b> &amp; b", "a & b"),
        ("<style>p{}</style>a<script>if (1<2) b()</script>c", "ac"),
        ("a<script>b", "a"),
        ("<img src=x onerror=alert(1)>a", "a"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "alert(1)"),
        ("&amp;lt;b&amp;gt;a", "a"),
        ("alle 3 v <3 & klo > 17", "alle 3 v <3 & klo > 17"),
        ("a <b", "a b"),
        ("<<b>script>a", "a"),
        ("<ul><li>a</li><li>b</li></ul>", "* a\n* b"),
        ("&lt;Null&gt;", ""),
        ("a\u202eb\x07", "ab"),
    ],
)
def test_html_becomes_text(html, text):
    assert plain(html) == text


def test_nested_tables_give_the_pairs_of_the_inner_one():
    found = read_marked("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>c")
    assert (found.pairs, found.text) == ((("a", "b"),), "c")


def test_a_row_of_three_cells_is_text():
    assert plain("<table><tr><td>ma</td><td>9</td><td>11</td></tr></table>") == "ma 9 11"


@given(st.text(alphabet="<>/!-&;=\"' ablitrdscp\n\u200b", max_size=200) | st.text(max_size=200))
def test_no_text_carries_markup_or_controls(source):
    found = read_marked(source)
    for text in (found.text, *(part for pair in found.pairs + found.links for part in pair)):
        assert not TAG.search(text)
        assert clean(text, lines=True) == text


def test_much_hostile_text_is_read_quickly():
    for piece in ("<", "<a ", "<!--", "<td>", '<a href="', "&lt;", "<script>"):
        assert len(plain(piece * 60_000)) < 20_000
