from html import escape
from pathlib import Path

import pytest

from generators.errors import PerhekeskusError
from generators.pages.page import Page
from generators.pages.rendering import (
    SHELL_MARKDOWN,
    Furniture,
    Job,
    ShellKey,
    cut_shell,
    fill,
    render_markdown,
    shell_key,
    slot,
    write_pages,
)

SHELL = f"""<html><head><title>{slot("title")} – Sivusto</title>
    <meta name="description" content="{slot("description")}">

    <link rel="canonical" href="{slot("canonical")}">{slot("head")}
</head><body><a href="#{slot("heading")}">Sisältöön</a>   <ul>{slot("switch")}</ul>
<pre>  a
     b</pre>
<article>
{render_markdown(SHELL_MARKDOWN)}{slot("missing")}</article></body></html>"""
FURNITURE = Furniture("https://example.org/a/", '<link rel="alternate">', "<li>SV</li>", "<p>Saknas</p>")


def _page(
    address: str = "palvelut/a/", markdown: str = "# Neuvola {#alku}\n\nTeksti.\n", title: str = "Neuvola"
) -> Page:
    return Page("service", "1", "fi", address, title, "fi", 'Kuvaus "x"', markdown, section="palvelut/")


def test_every_slot_is_filled() -> None:
    html = fill(cut_shell(SHELL), _page(title="<Neuvola> & muut"), FURNITURE)
    assert "<title>&lt;Neuvola&gt; &amp; muut – Sivusto</title>" in html
    assert 'content="Kuvaus &quot;x&quot;"' in html
    assert 'href="https://example.org/a/"><link rel="alternate">' in html
    assert '<a href="#alku">' in html
    assert "<ul><li>SV</li></ul>" in html
    assert '<article>\n<h1 id="alku">Neuvola</h1>\n<p>Teksti.</p>\n<p>Saknas</p></article>' in html
    assert "slot" not in html


def test_text_that_looks_like_a_slot_stays_text() -> None:
    html = fill(cut_shell(SHELL), _page(markdown=f"# A {{#a}}\n\n{slot('title')}\n", title=slot("body")), FURNITURE)
    assert f"<p>{slot('title')}</p>" in html
    assert f"<title>{slot('body')} – Sivusto</title>" in html


def test_white_space_is_made_narrow_where_it_means_nothing() -> None:
    html = fill(cut_shell(SHELL), _page(), FURNITURE)
    assert "</a> <ul>" in html
    assert "<pre>  a\n     b</pre>" in html
    assert "\n\n" not in html


def test_a_theme_that_lost_a_slot_is_told() -> None:
    for name in ("title", "description", "canonical", "head", "missing", "heading"):
        with pytest.raises(PerhekeskusError, match=f"place for: {name};"):
            cut_shell(SHELL.replace(slot(name), "") if name != "heading" else SHELL.replace(f"#{slot(name)}", "#"))
    with pytest.raises(PerhekeskusError, match="body"):
        cut_shell(SHELL.replace("<h1", "<h2"))


def test_a_site_of_one_language_has_no_switch() -> None:
    assert "<li>" not in fill(cut_shell(SHELL.replace(slot("switch"), "")), _page(), FURNITURE)


def test_a_slot_must_be_known() -> None:
    with pytest.raises(ValueError, match="colour"):
        slot("colour")


def test_the_shell_of_a_page_follows_from_depth_and_section() -> None:
    assert shell_key(_page("palvelut/a/b/")) == ShellKey(3, "palvelut/")


@pytest.mark.parametrize("workers", [1, 3])
def test_pages_are_the_same_whoever_writes_them(tmp_path: Path, workers: int) -> None:
    pages = [_page(f"palvelut/{n}/", f"# Sivu {n} {{#a}}\n", f"Sivu {n}") for n in range(200)]
    shells = {ShellKey(2, "palvelut/"): cut_shell(SHELL)}
    write_pages([Job(page, FURNITURE) for page in pages], shells, tmp_path, workers)
    written = {path.relative_to(tmp_path).as_posix(): path.read_text() for path in tmp_path.rglob("*.html")}
    assert written == {f"{page.address}index.html": fill(shells[shell_key(page)], page, FURNITURE) for page in pages}
    assert all(escape(page.title) in written[f"{page.address}index.html"] for page in pages)


def test_a_page_that_cannot_be_written_stops_the_work(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_pages([Job(_page(f"{n}/"), FURNITURE) for n in range(200)], {}, tmp_path, 2)
