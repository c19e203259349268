from pathlib import Path
from xml.etree import ElementTree

from generators.publishing.languages import language_links
from generators.publishing.sitemaps import forbid_robots, write_index, write_sitemap
from tests import hand_made

SETTINGS = hand_made.settings()
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_a_sitemap_names_each_page_with_its_other_languages(tmp_path: Path) -> None:
    pages = [
        language_links(SETTINGS, "sv", "b/", {"fi": "c/"}, frozenset({"fi"})),
        language_links(SETTINGS, "sv", "a&b/", {}, frozenset()),
    ]
    write_sitemap(tmp_path, "sv", pages)
    tree = ElementTree.parse(tmp_path / "sitemap-sv.xml")
    address = SETTINGS.site.address
    assert [found.text for found in tree.findall(".//s:loc", SPACES)] == [f"{address}sv/a&b/", f"{address}sv/b/"]
    links = [(found.get("hreflang"), found.get("href")) for found in tree.findall(".//x:link", SPACES)]
    assert links == [("fi", f"{address}c/"), ("sv", f"{address}sv/b/")]


def test_the_index_names_every_language(tmp_path: Path) -> None:
    write_index(tmp_path, SETTINGS)
    tree = ElementTree.parse(tmp_path / "sitemap.xml")
    address = SETTINGS.site.address
    assert [found.text for found in tree.findall(".//s:loc", SPACES)] == [
        f"{address}sitemap-fi.xml",
        f"{address}sv/sitemap-sv.xml",
        f"{address}en/sitemap-en.xml",
    ]
    assert f"Sitemap: {address}sitemap.xml" in (tmp_path / "robots.txt").read_text()


def test_nobody_is_to_index_an_example(tmp_path: Path) -> None:
    forbid_robots(tmp_path)
    assert (tmp_path / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
