"""Hostile data: nothing of it becomes an element, an attribute or a link; all of it that is text is there as text."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generators.addresses import SEGMENTS, Register, read_register
from generators.cleaning import clean
from generators.snapshot import Snapshot, read_snapshot
from tests.hostile import HostileSite
from tests.site.reading import ReadPage

pytestmark = pytest.mark.shared

CONTENT_ELEMENTS = set(
    "aside footer h1 h2 h3 h4 p a ul ol li dl dt dd strong em div span section nav table thead tbody tr th td time details summary "
    "br hr small address".split()
)
CONTENT_ATTRIBUTES = set("class id href lang hreflang title role datetime scope rel open hidden tabindex".split())
SCHEMES = {"http", "https", "mailto", "tel", "sms"}
TEXT_ATTACKS = ("script", "attribute", "img", "template", "markdown", "path", "path2", "csv", "yaml", "emoji")
RECOGNISED = 60
"""Characters of an attack that are looked for: whole names may be cut where a limit says so."""


@pytest.fixture(scope="module")
def pages(hostile: HostileSite) -> list[ReadPage]:
    return [ReadPage(file) for file in sorted(hostile.site.rglob("*.html"))]


@pytest.fixture(scope="module")
def snapshot(hostile: HostileSite) -> Snapshot:
    read = read_snapshot(hostile.snapshot)
    assert read is not None
    return read


@pytest.fixture(scope="module")
def register(hostile: HostileSite) -> Register:
    return read_register(hostile.snapshot)


def test_content_holds_only_known_elements_and_attributes(pages: list[ReadPage]) -> None:
    unknown = {
        f"{page.file}:{element.line}: <{element.name} {name}>"
        for page in pages
        for element in page.content
        for name in ("", *element.attributes)
        if element.name not in CONTENT_ELEMENTS
        or (name and name not in CONTENT_ATTRIBUTES and not name.startswith(("aria-", "data-")))
    }
    assert unknown == set()


def test_the_theme_around_the_content_is_that_of_the_example(pages: list[ReadPage], example_site: Path) -> None:
    known = {
        (element.name, name)
        for file in example_site.rglob("*.html")
        for element in ReadPage(file).elements
        for name in ("", *element.attributes)
    }
    added = {
        (str(page.file), element.line, element.name, name)
        for page in pages
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
        if name.startswith("on") or (name in ("style", "srcdoc", "formaction", "action") and value)
    ]
    assert scripts == []


def test_links_have_harmless_schemes(pages: list[ReadPage]) -> None:
    harmful = []
    for page in pages:
        for element in page.elements:
            for name in ("href", "src", "srcset", "poster", "xlink:href"):
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
        return parts.path.count("@") == 1 and not set(parts.path) & set("<>\"' ;,")
    return not parts.scheme and not parts.netloc


def _page(hostile: HostileSite, register: Register, kind: str, record_id: str) -> Path:
    return hostile.site / SEGMENTS[kind]["fi"] / register.slug(kind, record_id) / "index.html"


def _records(snapshot: Snapshot) -> dict[str, str]:
    """Id → kind of page, of the kept records that have a page of their own or moved to another's."""
    services = dict.fromkeys(snapshot.services, "service")
    places = {channel.id: "location" for channel in snapshot.channels.values() if channel.kind == "location"}
    return services | places


def test_every_kept_hostile_record_has_its_page(hostile: HostileSite, snapshot: Snapshot, register: Register) -> None:
    kept = {id_: kind for id_, kind in _records(snapshot).items() if id_ in hostile.attacks}
    assert len({hostile.attacks[id_] for id_ in kept}) >= 12, "too few kinds of attack reached the snapshot"
    missing = [f"{kind} {id_}" for id_, kind in kept.items() if not _page(hostile, register, kind, id_).is_file()]
    assert missing == []


def test_attacks_are_there_as_text(hostile: HostileSite, snapshot: Snapshot, register: Register) -> None:
    lost = []
    looked = 0
    for id_, kind in _records(snapshot).items():
        attack = hostile.attacks.get(id_)
        if attack not in TEXT_ATTACKS:
            continue
        page = ReadPage(_page(hostile, register, kind, id_))
        expected = clean(hostile.payloads[attack])[:RECOGNISED]
        looked += 1
        if expected not in page.text:
            lost.append(f"{attack}: {page.file}: {expected!r} not in {page.text[:200]!r}")
    assert lost == []
    assert looked > 10


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


def test_what_could_not_be_read_is_told(hostile: HostileSite, snapshot: Snapshot) -> None:
    """No hostile service vanishes: each is kept, left out by a rule, or counted as unread."""
    known = snapshot.services.keys() | snapshot.left_out.keys() | {unread.id for unread in snapshot.unread}
    others = snapshot.channels.keys() | snapshot.organisations.keys() | snapshot.collections.keys()
    assert hostile.attacks.keys() & (known | others), "no hostile object is known to the snapshot"
