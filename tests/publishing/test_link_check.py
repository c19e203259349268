from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.publishing.link_check import broken_anchors, page_links

ADDRESS = "https://example.org/perhekeskus/"
FILES = {"index.html", "404.html", "a/index.html", "a/b/index.html", "sv/index.html", "assets/x.js", "a/kuva 1.png"}


def _faults(page: str, html: str) -> list[str]:
    return [f"{broken.link}: {broken.reason}" for broken in page_links(page, html, FILES.__contains__, ADDRESS).broken]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../">',
        '<a href="b/">',
        "<a href='b/#x'>",
        '<a href="./">',
        '<a href="#x">',
        '<a href="?q=1">',
        '<a href="b/?q=1#x">',
        '<a href="../sv/index.html">',
        '<script src="../assets/x.js"></script>',
        '<img src="kuva%201.png" srcset="kuva%201.png 2x, ../assets/x.js 3x">',
        f'<link rel="canonical" href="{ADDRESS}a/b/">',
        '<a href="https://www.suomi.fi/">',
        '<a href="mailto:a@example.org">',
        '<a href="tel:+358123">',
        '<!-- <a href="gone/"> -->',
        '<script>"<a href=gone/>"</script>',
        '<p title="<a href=gone/>">',
        "<p>&lt;a href=gone/&gt;</p>",
    ],
)
def test_good_links(html: str) -> None:
    assert _faults("a/index.html", html) == []


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ('<a href="gone/">', "the site has no a/gone/index.html"),
        ('<a href="b">', "the site has no a/b"),
        ('<a class="x"\n   href=gone/>', "the site has no a/gone/index.html"),
        ('<a href="../../sv/">', "climbs above the root"),
        ('<a href="/a/">', "make it relative"),
        ('<a href="/perhekeskus/a/">', "make it relative"),
        (f'<link href="{ADDRESS}gone/">', "the site has no gone/index.html"),
        ('<img srcset="gone.png 2x">', "the site has no a/gone.png"),
        ("<form action='gone/'>", "the site has no a/gone/index.html"),
        ('<a href="lista:palvelut">', "may begin with"),
        ('<a href="JavaScript:alert(1)">', "may begin with"),
        ('<a href="data:text/html,x">', "may begin with"),
        ('<a href="//example.org/">', "tells no scheme"),
    ],
)
def test_broken_links(html: str, reason: str) -> None:
    faults = _faults("a/index.html", html)
    assert len(faults) == 1
    assert reason in faults[0]


def test_whole_addresses_of_the_site_must_lead_to_a_page() -> None:
    assert _faults("404.html", f'<a href="{ADDRESS}sv/">') == []
    assert len(_faults("404.html", f'<a href="{ADDRESS}gone/">')) == 1


def test_anchors_are_looked_for_on_the_page_that_has_them() -> None:
    texts = {
        "index.html": '<h2 id="here"></h2><a name="old"></a><input name="field"><a href="#gone"><a href="#here">',
        "a/index.html": '<a href="../#old"><a href="../#field"><a href="../#aukiolo%C3%A4">',
    }
    pages = {page: page_links(page, html, FILES.__contains__, ADDRESS) for page, html in texts.items()}
    assert [(broken.page, broken.link) for broken in broken_anchors(pages)] == [
        ("index.html", "#gone"),
        ("a/index.html", "../#field"),
        ("a/index.html", "../#aukiolo%C3%A4"),
    ]


def test_inline_styles_are_noticed() -> None:
    assert page_links("index.html", '<p class="a" style="color:red">', FILES.__contains__, ADDRESS).styled
    assert not page_links("index.html", '<p title="a style=b">', FILES.__contains__, ADDRESS).styled


@given(st.lists(st.sampled_from(["..", ".", "a", "b", "sv"]), min_size=1, max_size=6), st.sampled_from(sorted(FILES)))
def test_a_good_link_leads_a_browser_to_the_same_file_under_every_base_path(steps: list[str], page: str) -> None:
    """The check's one rule against what browsers do (RFC 3986), at two bases."""
    link = "/".join(steps) + "/"
    seen: list[str] = []
    found = page_links(page, f'<a href="{link}">', lambda file: not seen.append(file), ADDRESS)
    reached = [urljoin(f"https://example.org{base}{page}", link) for base in ("/", "/alusta/")]
    inside = [
        at.removeprefix(f"https://example.org{base}") for at, base in zip(reached, ("/", "/alusta/"), strict=True)
    ]
    if found.broken:
        assert not reached[1].startswith("https://example.org/alusta/") or inside[0] != inside[1]
    else:
        assert [f"{place}index.html" for place in inside] == [seen[0], seen[0]]
