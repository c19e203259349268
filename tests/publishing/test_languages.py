import pytest

from generators.publishing.languages import (
    head_links,
    language_links,
    language_switch,
    missing_notes,
    relative_link,
)
from tests import hand_made

SETTINGS = hand_made.settings()
MISSING = {"fi": "Ei suomeksi.", "sv": "Inte på <svenska>.", "en": "Not in English."}


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("", "", "./"),
        ("", "sv/", "sv/"),
        ("sv/", "", "../"),
        ("palvelut/a/", "sv/tjanster/a/", "../../sv/tjanster/a/"),
        ("palvelut/a/", "palvelut/b/", "../b/"),
        ("palvelut/a/", "palvelut/", "../"),
        ("palvelut/a/", "palvelut/a/", "./"),
    ],
)
def test_links_are_relative(page: str, target: str, link: str) -> None:
    assert relative_link(page, target) == link


def test_the_switch_marks_the_current_language_and_leads_home_where_nothing_is_nearer() -> None:
    links = language_links(SETTINGS, "sv", "tjanster/a/", {"fi": "palvelut/a/"}, frozenset({"fi"}))
    assert [(link.language, link.href, link.current, link.same) for link in links] == [
        ("fi", "../../../palvelut/a/", False, True),
        ("sv", "./", True, True),
        ("en", "../../../en/", False, False),
    ]


def test_only_the_same_page_gets_hreflang() -> None:
    links = language_links(SETTINGS, "fi", "a/", {"sv": "b/", "en": "c/"}, frozenset({"sv"}))
    address = SETTINGS.site.address
    assert head_links(links).splitlines() == [
        f'<link rel="alternate" hreflang="fi" href="{address}a/">',
        f'<link rel="alternate" hreflang="sv" href="{address}sv/b/">',
    ]
    assert head_links(language_links(SETTINGS, "fi", "a/", {}, frozenset())) == ""


def test_the_switch_says_that_a_page_is_not_there() -> None:
    links = language_links(SETTINGS, "fi", "a/", {"sv": "b/"}, frozenset())
    switch = language_switch(links, MISSING)
    assert 'lang="sv" hreflang="sv" title="Svenska: Inte på &lt;svenska&gt;."' in switch
    assert switch.count("<a ") == 3
    notes = missing_notes(links, MISSING)
    assert (
        '<p class="missing-language" lang="sv"><a href="../sv/b/" hreflang="sv">Inte på &lt;svenska&gt;.</a></p>'
        in notes
    )
    assert 'lang="fi"' not in notes


def test_one_language_needs_no_switch() -> None:
    links = language_links(SETTINGS.model_copy(update={"languages": ("fi",)}), "fi", "a/", {}, frozenset())
    assert language_switch(links, MISSING) == ""
