import json
import re
from html import unescape
from types import SimpleNamespace
from typing import Any

import jinja2

from generators.pages.rendering import slot
from generators.publishing.identity import APP_ICON, FAVICON, MANIFEST, SOCIAL_PICTURE, identity_files, identity_of
from generators.publishing.stylesheets import JOINED
from tests import hand_made
from tests.command import ROOT


def head(**page: Any) -> str:
    """What the partial gives for a page, as the theme would render it."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=False)
    environment.filters["url"] = lambda address: f"../{address}"
    config = SimpleNamespace(site_name="Perhe & co", extra={"identity": identity_of(hand_made.settings(), "sv")})
    shown = SimpleNamespace(**{"meta": {}, "title": "", "is_homepage": False, "canonical_url": "", **page})
    return environment.get_template("partials/identity.html").render(config=config, page=shown)


def told(html: str) -> dict[str, str]:
    """Properties of the head by name."""
    return {name: unescape(value) for name, value in re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html)}


def test_a_page_is_told_where_it_is_shared() -> None:
    properties = told(head(meta={"title": "A"}))
    assert properties["og:title"] == "A"
    assert properties["og:site_name"] == "Perhe & co"
    assert properties["og:locale"] == "sv_FI"
    assert properties["og:image"] == hand_made.settings().site.address + SOCIAL_PICTURE


def test_titles_are_text_whatever_they_hold() -> None:
    html = head(meta={"title": 'Äiti &amp; "isä" <script>x</script>'})
    assert told(html)["og:title"] == 'Äiti & "isä" x'
    assert "<script>" not in html


def test_a_page_without_a_title_of_its_own_has_the_menus_or_the_sites() -> None:
    assert told(head(title="Palvelut"))["og:title"] == "Palvelut"
    assert told(head(title="Etusivu", is_homepage=True))["og:title"] == "Perhe & co"


def test_the_mark_of_a_shell_passes_through() -> None:
    assert told(head(meta={"title": slot("title")}))["og:title"] == slot("title")


def test_files_of_every_language_differ_in_the_manifest_alone() -> None:
    settings = hand_made.settings()
    finnish, swedish = (identity_files(ROOT, settings, code, name) for code, name in (("fi", "A"), ("sv", "B")))
    assert {name for name in finnish if finnish[name] != swedish[name]} == {MANIFEST}
    assert {JOINED, FAVICON, APP_ICON, SOCIAL_PICTURE, MANIFEST} <= set(finnish)


def test_the_manifest_finds_the_icons_from_its_language() -> None:
    manifest = json.loads(identity_files(ROOT, hand_made.settings(), "sv", "Familjecentret")[MANIFEST])
    assert manifest["name"] == "Familjecentret"
    assert manifest["lang"] == "sv"
    assert [icon["src"] for icon in manifest["icons"]] == [f"../{FAVICON}", f"../{APP_ICON}"]
    assert manifest["display"] == "browser"
