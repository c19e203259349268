"""Hostile data: nothing of it becomes an element, an attribute or a link; all of it that is text is there as text."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generators.addresses import SEGMENTS
from generators.cleaning import clean
from tests.hostile import HostileSite
from tests.kinds import KINDS, LANGUAGES, page_of
from tests.site.reading import ReadPage

pytestmark = pytest.mark.shared

CONTENT_ELEMENTS = set(
    "a address aside br button dd caption details div dl dt em fieldset footer form h1 h2 h3 h4 hr input label legend "
    "li nav ol option p section select small span strong summary table tbody td th thead time tr ul wbr".split()
)
CONTENT_ATTRIBUTES = set(
    "action autocapitalize autocomplete class enterkeyhint for id href inputmode lang hreflang method name title role "
    "datetime scope rel open hidden spellcheck tabindex type value".split()
)
SCHEMES = {"http", "https", "mailto", "tel", "sms"}
TEXT_ATTACKS = ("script", "attribute", "img", "template", "markdown", "path", "path2", "csv", "yaml", "emoji")
RECOGNISED = 60
"""Characters of an attack that are looked for: whole names may be cut where a limit says so."""


@pytest.fixture(scope="module")
def pages(hostile: HostileSite) -> list[ReadPage]:
    return [ReadPage(file) for file in sorted(hostile.site.rglob("*.html"))]


@pytest.fixture(scope="module")
def generated(hostile: HostileSite, pages: list[ReadPage]) -> list[ReadPage]:
    """Pages that were made from data; editors' own pages may use all of Markdown."""
    folders = {
        hostile.site / folder / segments[language]
        for language, folder in LANGUAGES.items()
        for segments in SEGMENTS.values()
    }
    return [page for page in pages if folders.intersection(page.file.parents)]


def test_content_holds_only_known_elements_and_attributes(generated: list[ReadPage]) -> None:
    unknown = {
        f"{page.file}:{element.line}: <{element.name} {name}>"
        for page in generated
        for element in page.content
        for name in ("", *element.attributes)
        if element.name not in CONTENT_ELEMENTS
        or (name and name not in CONTENT_ATTRIBUTES and not name.startswith(("aria-", "data-")))
    }
    assert unknown == set()


def test_the_theme_around_the_content_is_that_of_the_example(generated: list[ReadPage], example_site: Path) -> None:
    kinds = [kind for kind in KINDS if kind != "404"]
    addresses = [page_of(example_site, kind, language) for kind in kinds for language in LANGUAGES]
    files = [example_site / "404.html", *(example_site / address / "index.html" for address in addresses)]
    known = {
        (element.name, name)
        for file in files
        for element in ReadPage(file).elements
        for name in ("", *element.attributes)
    }
    added = {
        (str(page.file), element.line, element.name, name)
        for page in generated
        for element in page.elements
        for name in ("", *element.attributes)
        if "article" not in element.inside and (element.name, name) not in known
    }
    assert added == set()


def test_no_attribute_is_a_script(pages: list[ReadPage]) -> None:
    scripts = [
        f"{page.file}:{element.line}: {name}={value[:80]}"
        for page in pages
        for element in page.elements
        for name, value in element.attributes.items()
        if name.startswith("on") or (name in ("style", "srcdoc", "formaction") and value)
    ]
    assert scripts == []


def test_links_have_harmless_schemes(pages: list[ReadPage]) -> None:
    harmful = []
    for page in pages:
        for element in page.elements:
            for name in ("href", "src", "srcset", "poster", "xlink:href", "action"):
                address = element.attributes.get(name)
                if address is not None and not _harmless(address):
                    harmful.append(f"{page.file}:{element.line}: {name}={address[:80]}")
    assert harmful == []


def _harmless(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return bool(parts.hostname) and "@" not in parts.netloc and "evil" not in parts.netloc
    if parts.scheme in ("tel", "sms"):
        return parts.path.lstrip("+").isdigit() and not parts.query
    if parts.scheme == "mailto":
        # A letter without a receiver is one that the reader addresses.
        return parts.path.count("@") <= 1 and bool(parts.path or parts.query) and not set(parts.path) & set("<>\"' ;,")
    return address == "data:," or (not parts.scheme and not parts.netloc)


def _kept(hostile: HostileSite) -> dict[str, list[Path]]:
    """Id → files of the Finnish pages that show it, of the hostile records that the site shows."""
    return {
        id_: [hostile.site / address / "index.html" for address in addresses]
        for id_, addresses in hostile.shown("fi").items()
    }


def test_every_kept_hostile_record_has_its_page(hostile: HostileSite) -> None:
    kept = _kept(hostile)
    assert {hostile.attacks[id_] for id_ in kept} == set(hostile.attacks.values()), "a kind of attack was not tried"
    missing = [f"{id_}: {page}" for id_, pages in kept.items() for page in pages if not page.is_file()]
    assert missing == []
    assert [id_ for id_, pages in kept.items() if not pages] == []


def test_attacks_are_there_as_text(hostile: HostileSite) -> None:
    """In one of the languages at least: a Swedish twin's name is read on the Swedish page."""
    shown = [hostile.shown(language) for language in LANGUAGES]
    lost = []
    for id_ in shown[0]:
        attack = hostile.attacks[id_]
        if attack not in TEXT_ATTACKS:
            continue
        expected = clean(hostile.payloads[attack])[:RECOGNISED]
        for addresses in zip(*(pages[id_] for pages in shown), strict=True):
            texts = [ReadPage(hostile.site / address / "index.html").text for address in addresses]
            if not any(expected in text for text in texts):
                lost.append(f"{attack}: {addresses[0]}: no {expected!r}")
    assert lost == []


def test_control_and_direction_characters_are_gone(pages: list[ReadPage]) -> None:
    kept = frozenset("\t\n\r")
    found = {
        f"{page.file}: U+{ord(character):04X}"
        for page in pages
        for character in set(page.file.read_text(encoding="utf-8")) - kept
        if ord(character) < 0x20
        or 0x7F <= ord(character) < 0xA0
        or 0x202A <= ord(character) <= 0x202E
        or 0x2066 <= ord(character) <= 0x2069
    }
    assert found == set()


def test_files_stay_inside_the_site_and_have_plain_names(hostile: HostileSite) -> None:
    odd = [
        str(file)
        for file in hostile.site.rglob("*")
        if file.is_symlink() or ".." in file.name or not file.name.isascii() or len(file.name) > 120
    ]
    assert odd == []


def test_no_hostile_service_vanishes(hostile: HostileSite) -> None:
    """Each is kept, left out by a rule, or told as unread."""
    snapshot = hostile.read()
    unread = {part.id for part in snapshot.unread if part.kind == "service" and part.whole}
    assert len(snapshot.services.keys() | snapshot.left_out.keys() | unread) == hostile.services
