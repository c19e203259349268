"""The built example site: whole, marked, light, and the same whoever builds it."""

import re
import statistics
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from generators.publishing.content_policy import policy_of
from generators.publishing.site_check import check_site, is_example
from generators.settings import read_settings
from generators.snapshot import write_snapshot
from tests import hand_made
from tests.command import perhekeskus
from tests.hooks.project import small_project, write_page

ADDRESS = read_settings().site.address
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_nothing_is_broken(example_site: Path) -> None:
    report = check_site(example_site, ADDRESS)
    assert report.faults == ()
    assert report.links > 10_000


@pytest.mark.parametrize("base", ["/", "/alusta/"])
def test_links_lead_where_a_browser_takes_them(example_site: Path, base: str) -> None:
    """Apart from the check that the build does: every tenth page, resolved as RFC 3986 says."""
    host = "https://palvelin.example"
    wrong = []
    for page in _pages(example_site)[::10]:
        place = page.relative_to(example_site).as_posix()
        for link in _LINK.findall(page.read_text(encoding="utf-8")):
            target = urlsplit(urljoin(f"{host}{base}{place.removesuffix('index.html')}", link))
            if target.netloc != "palvelin.example":
                continue
            file = example_site / target.path.removeprefix(base)
            if (
                not target.path.startswith(base)
                or not (file / "index.html" if target.path.endswith("/") else file).is_file()
            ):
                wrong.append((place, link))
    assert wrong == []


def test_every_page_is_marked_as_an_example(example_site: Path) -> None:
    for page in _pages(example_site):
        html = page.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in html, page
        assert 'class="example-strip"' in html, page
    assert is_example(example_site)
    assert [path.name for path in example_site.rglob("*sitemap*")] == []
    assert "Disallow: /" in (example_site / "robots.txt").read_text(encoding="utf-8")


def test_an_example_is_not_to_be_published(example_site: Path) -> None:
    result = perhekeskus("check", "--publish", example_site)
    assert result.returncode == 1
    assert "example site" in result.stderr


def test_every_page_has_its_policy_before_anything_else(example_site: Path) -> None:
    for page in _pages(example_site):
        head = page.read_text(encoding="utf-8").split("<meta", 3)
        assert 'charset="utf-8"' in head[1], page
        assert "Content-Security-Policy" in head[2], page
        assert "unsafe" not in (policy_of("<meta" + head[2]) or "unsafe"), page


def test_record_pages_are_light(example_site: Path) -> None:
    sizes = sorted(page.stat().st_size for page in example_site.glob("palvelut/*/index.html"))
    assert statistics.median(sizes) <= 20_000
    assert sizes[int(len(sizes) * 0.95)] <= 32_000


def test_assets_stand_once(example_site: Path) -> None:
    assert (example_site / "assets").is_dir()
    assert not (example_site / "sv/assets").exists()
    assert not (example_site / "en/assets").exists()
    maps = [path for path in example_site.rglob("*.js") if "sourceMappingURL" in path.read_text(encoding="utf-8")]
    assert maps == []


def test_each_page_names_its_translations_and_they_name_it(example_site: Path) -> None:
    alternates = {
        page.parent.relative_to(example_site).as_posix(): re.findall(
            r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', page.read_text(encoding="utf-8")
        )
        for page in _pages(example_site)
        if page.name == "index.html"
    }
    assert sum(bool(links) for links in alternates.values()) > len(alternates) * 0.9
    for place, links in alternates.items():
        for _, address in links:
            other = address.removeprefix(ADDRESS).rstrip("/") or "."
            assert alternates[other] == links, (place, address)


def test_every_page_has_a_title_of_its_own_and_a_description(example_site: Path) -> None:
    titles: dict[tuple[str, str], list[str]] = {}
    for page in _pages(example_site):
        place, html = page.relative_to(example_site).as_posix(), page.read_text(encoding="utf-8")
        if place == "404.html":
            continue
        head = html.partition("</head>")[0]
        assert re.search(r'<meta name="description" content="[^"]*\w[^"]*">', head), place
        title = re.search("<title>(.+?)</title>", head)
        assert title, place
        language = re.search(r'<html lang="(\w+)"', html)
        titles.setdefault((language[1] if language else "", title[1]), []).append(place)
    assert {title: places for title, places in titles.items() if len(places) > 1} == {}


def test_languages_that_cannot_be_built_are_told(tmp_path: Path) -> None:
    for languages, told in (("fi,de", "de"), ("sv", "add fi")):
        result = perhekeskus("build", "--out", tmp_path / "site", "--languages", languages)
        assert result.returncode == 1
        assert told in result.stderr


def test_an_official_snapshot_makes_a_site_to_publish(tmp_path: Path) -> None:
    made = hand_made.snapshot([hand_made.service("1f", "Neuvola", channels=("2f",))], [hand_made.place("2f")])
    official = made.manifest.model_copy(update={"official": True})
    write_snapshot(tmp_path / "snapshot", replace(made, manifest=official))
    root = small_project(tmp_path)
    result = perhekeskus("build", "--snapshot", "snapshot", "--out", "site", root=root)
    assert result.returncode == 0, result.stderr
    site = root / "site"
    assert "noindex" not in (site / "index.html").read_text(encoding="utf-8")
    assert "example-strip" not in (site / "sv/index.html").read_text(encoding="utf-8")
    for language, folder in (("fi", site), ("sv", site / "sv"), ("en", site / "en")):
        assert f"sitemap-{language}.xml" in (site / "sitemap.xml").read_text(encoding="utf-8")
        addresses = re.findall("<loc>([^<]+)</loc>", (folder / f"sitemap-{language}.xml").read_text(encoding="utf-8"))
        assert len(addresses) > 5
        for address in addresses:
            assert (site / address.removeprefix(ADDRESS) / "index.html").is_file(), address
    assert perhekeskus("check", "--publish", site, root=root).returncode == 0


def test_the_same_bytes_with_any_number_of_workers(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    trees = []
    for workers, seed in (("1", "1"), ("3", "2")):
        out = tmp_path / f"out{workers}"
        environment = {"SOURCE_DATE_EPOCH": "1764000000", "PYTHONHASHSEED": seed}
        result = perhekeskus("build", "--out", out, "--workers", workers, root=root, environment=environment)
        assert result.returncode == 0, result.stderr
        trees.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert trees[0] == trees[1]


def test_a_broken_link_leaves_the_old_site(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    assert perhekeskus("build", "--out", "site", "--languages", "fi", root=root).returncode == 0
    before = (root / "site/index.html").read_bytes()
    write_page(root, "fi", "yksi.md", "Yksi", '<a href="../ei-ole/">a</a>')
    result = perhekeskus("build", "--out", "site", "--languages", "fi", root=root)
    assert result.returncode == 1
    assert "yksi/index.html: ../ei-ole/" in result.stderr
    assert (root / "site/index.html").read_bytes() == before
    assert [path.name for path in root.glob(".site.*")] == []


def test_check_tells_every_fault_at_once(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    assert perhekeskus("check", root=root).returncode == 0
    first = write_page(root, "fi", "yksi.md", "Yksi", "[a](palvelu:puuttuu)")
    second = root / "content/sv/index.md"
    second.write_text("# Startsidan\n", encoding="utf-8")
    result = perhekeskus("check", root=root)
    assert result.returncode == 1
    assert f"{first}:7:" in result.stderr
    assert f"{second}:1:" in result.stderr
