import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.sources.feed_texts import MOST_LINKS, one_line, words


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Perhe&shy;kerho", "Perhekerho"),
        ("<b>Perhe</b>\n kerho", "Perhe kerho"),
        ("5 < 6", "5 < 6"),
        (None, ""),
        (5, ""),
    ],
)
def test_one_line_is_plain(told, expected):
    assert one_line(told) == expected


def test_a_table_is_told_line_by_line():
    html = "Tervetuloa<table><tr><td>Hinta</td><td>5 €</td></tr><tr><td>Ikä</td><td>0–2</td></tr></table>"
    assert words(html).text == "Tervetuloa\n\nHinta: 5 €\nIkä: 0–2"


def test_links_are_few_and_safe():
    many = "".join(f'<a href="https://example.org/{n}">x</a>' for n in range(20))
    found = words(f'<a href="javascript:alert(1)">a</a>{many}', "fi")
    assert [link.url for link in found.links] == [f"https://example.org/{n}" for n in range(MOST_LINKS)]
    assert {link.language for link in found.links} == {"fi"}


@settings(deadline=None)
@given(st.text())
def test_no_tag_comes_through(text):
    assert "<script" not in words(text + "<script>x</script>").text.lower()
