"""The map in a real browser: by keyboard, with hostile names, filtered with its list, and asking no other host."""

import json
import math
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generators.model.border import Border
from generators.model.hours import HoursRule
from generators.model.records import Channel
from generators.model.text import Text
from generators.snapshot import write_snapshot
from generators.snapshot.borders import Borders, BordersManifest, write_borders
from tests import hand_made
from tests.browser.conftest import VisitorMaker, visitors
from tests.browser.server import serve
from tests.browser.visitor import visit
from tests.command import perhekeskus
from tests.hand_made import NOKIA, TAMPERE, place
from tests.hooks.project import small_project

HOSTILE = '<img src=x onerror="window.__pwned=1">\'];alert(1)//'
TWIN = "Toinen **samassa** talossa"
TILES = "https://tiles.example.org"
MANY = 61
"""Places of Nokia: more than its page lists, and more than one portion of the list."""

NOKIA_ADDRESS = place("x").addresses[0].model_copy(update={"municipality": NOKIA})
CLOSED, ALWAYS = HoursRule(kind="weekly", closed=True), HoursRule(kind="weekly", always_open=True)


def _in_nokia(number: int) -> Channel:
    made = place(
        f"n{number}", f"Nokian paikka {number}", str(number), point=(61.4 + number / 500, 23.4 + number % 7 / 50)
    )
    address = made.addresses[0].model_copy(update={"municipality": NOKIA})
    return made.model_copy(update={"addresses": (address,)})


def _snapshot(folder: Path) -> None:
    """Tampere: two places of one house, one open always, one closed, one that tells no point. Nokia: many."""
    channels = [
        place("t1", HOSTILE, "1", point=(61.5, 23.76)),
        place("t2", TWIN, "2", point=(61.5, 23.76)),
        place("t3", "Aina auki", "3", point=(61.48, 23.80), hours=(ALWAYS,)),
        place("t4", "Suljettu talo", "4", point=(61.52, 23.70), hours=(CLOSED,)),
        place("t5", "Äetsän sijainniton", "5"),
        *(_in_nokia(number) for number in range(MANY)),
    ]
    service = hand_made.service("s1", "Palvelu", channels=tuple(channel.id for channel in channels))
    made = hand_made.snapshot([service], channels)
    write_snapshot(
        folder, replace(made, manifest=made.manifest.model_copy(update={"municipalities": (TAMPERE, NOKIA)}))
    )


def _write_borders(folder: Path) -> None:
    """Two squares that touch: Tampere in the east, Nokia in the west."""
    squares = {TAMPERE: (23.65, 23.9), NOKIA: (23.35, 23.65)}
    borders = {}
    for code, (west, east) in sorted(squares.items()):
        ring = ((west, 61.35), (east, 61.35), (east, 61.6), (west, 61.6), (west, 61.35))
        borders[code] = Border(code=code, polygons=((ring,),))
    manifest = BordersManifest(
        address="https://example.org/wfs",
        layer="kunnat",
        official=False,
        attribution=Text({"fi": "Kuntarajat: Esimerkkilaitos"}),
        county="08",
        pulled_at=datetime(2026, 11, 23, tzinfo=UTC),
        counts={"municipalities": len(borders)},
    )
    write_borders(folder, Borders(manifest, borders))


def _build(folder: Path, **maps: str) -> Path:
    root = small_project(folder)
    shutil.rmtree(root / "content/data/example")  # the example's meeting places would stand on the map, too
    _snapshot(folder / "snapshot")
    _write_borders(folder / "snapshot")
    if maps:
        settings = root / "content/data/settings.yml"
        text = settings.read_text(encoding="utf-8")
        for name, value in maps.items():
            assert f'  {name}: ""' in text
            text = text.replace(f'  {name}: ""', f"  {name}: {json.dumps(value)}")
        settings.write_text(text, encoding="utf-8")
    built = perhekeskus("build", "--snapshot", "snapshot", "--out", "site", root=root)
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


@pytest.fixture(scope="module")
def map_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(_build(tmp_path_factory.mktemp("map"))) as address:
        yield address


@pytest.fixture
def reader(browser: Browser, map_address: str) -> Iterator[VisitorMaker]:
    yield from visitors(browser, map_address)


def opened(page: Page) -> Page:
    """The page with its map open and its places on it."""
    page.locator(".place-map__open button").click()
    expect(page.locator(".place-map__count")).not_to_be_empty()
    return page


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"))


def _names(page: Page) -> list[str]:
    return page.locator("#map_list li > a").all_inner_texts()


def _marks(page: Page) -> int:
    """How many places the marks on the map stand for."""
    texts = page.locator("#map_places .leaflet-marker-icon[role=button]").all_inner_texts()
    return sum(int(text or 1) for text in texts)


def test_nothing_of_the_map_is_fetched_before_it_is_asked_for(reader: VisitorMaker) -> None:
    visitor = reader()
    page = visitor.open("kunnat/tampere/")
    before = list(visitor.requests)
    assert not [url for url in before if "/assets/map/" in url or url.endswith(("kartta.json", ".geojson"))]
    opened(page)
    fetched = {url.rpartition("/")[2] for url in visitor.requests[len(before) :]}
    assert {"leaflet.js", "leaflet.markercluster.js", "map-object.js", "paikat.geojson", "kartta.json"} <= fetched


def test_a_gathered_place_with_a_hostile_name_opens_by_keyboard(reader: VisitorMaker) -> None:
    page = opened(reader(reduced_motion="reduce").open("kunnat/tampere/"))
    page.locator(".map-cluster").focus()
    assert _focused(page) == "2 paikkaa, lähennä"
    for _ in range(8):
        if page.locator(".map-pin:focus").count():
            break
        page.keyboard.press("Enter")
        page.wait_for_timeout(50)
    names = {f"{HOSTILE}, Tampere", f"{TWIN}, Tampere"}
    first = _focused(page)
    assert first in names
    page.keyboard.press("Enter")
    dialog = page.locator("[role=dialog].leaflet-popup")
    expect(dialog).to_be_visible()
    assert _focused(page) == first.removesuffix(", Tampere")
    assert dialog.get_attribute("aria-label") == first.removesuffix(", Tampere")
    assert dialog.locator("img").count() == 0
    assert "Mallitie" in dialog.inner_text()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert _focused(page) == first
    page.keyboard.press(" ")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Sulje").press("Enter")
    expect(dialog).to_have_count(0)
    assert _focused(page) == first
    other = page.locator(".map-pin", has_not=page.locator(":focus"))
    assert names <= {mark.get_attribute("aria-label") for mark in other.all()}
    assert page.evaluate("window.__pwned") is None


def test_a_place_tells_its_address_hours_and_route(reader: VisitorMaker) -> None:
    page = opened(reader(reduced_motion="reduce").open("kunnat/tampere/"))
    page.get_by_role("button", name="Aina auki, Tampere").click()
    dialog = page.get_by_role("dialog", name="Aina auki")
    assert dialog.get_by_text("Mallitie 3, 33100 Tampere").count() == 1
    assert dialog.get_by_text("Tänään 0–24").count() == 1
    route = dialog.get_by_role("link", name="Katso reitti (www.openstreetmap.org)")
    assert route.get_attribute("href") == "https://www.openstreetmap.org/directions?to=61.48%2C23.8"
    assert route.get_attribute("rel") == "noreferrer"
    dialog.get_by_role("link", name="Aina auki").click()
    expect(page.locator("h1")).to_have_text("Aina auki")


def test_the_map_and_the_list_answer_together(reader: VisitorMaker) -> None:
    page = opened(reader(reduced_motion="reduce").open("kunnat/tampere/"))
    count = page.get_by_role("status").filter(has_text="paikka")
    assert count.inner_text() == "5 paikkaa. 1 paikka on vain luettelossa, koska sen sijaintia ei ole kerrottu."
    assert (len(_names(page)), _marks(page)) == (5, 4)
    page.get_by_label("Etsi nimellä tai osoitteella").fill("talo")
    expect(count).to_have_text("2 paikkaa.")
    assert (set(_names(page)), _marks(page)) == ({TWIN, "Suljettu talo"}, 2)
    page.get_by_label("Etsi nimellä tai osoitteella").fill("mallitie aetsan")
    expect(count).to_contain_text("1 paikka. 1 paikka on vain luettelossa")
    assert (_names(page), _marks(page)) == (["Äetsän sijainniton"], 0)
    page.get_by_label("Etsi nimellä tai osoitteella").fill("olematon")
    expect(count).to_have_text("Yhtään paikkaa ei löytynyt. Kokeile toista sanaa.")
    page.get_by_label("Etsi nimellä tai osoitteella").fill("")
    page.get_by_label("Vain tänään auki").check()
    expect(count).to_have_text("1 paikka.")
    assert (_names(page), _marks(page)) == (["Aina auki"], 1)


def test_a_long_list_comes_in_portions_and_the_focus_goes_on(reader: VisitorMaker) -> None:
    page = reader(reduced_motion="reduce").open("kunnat/nokia/")
    expect(page.get_by_role("link", name=f"{MANY} palvelupistettä")).to_be_visible()
    opened(page)
    assert _marks(page) == MANY
    assert len(_names(page)) == 50
    page.get_by_role("button", name="Näytä lisää paikkoja").press("Enter")
    assert len(_names(page)) == MANY
    assert _focused(page) == _names(page)[50]
    expect(page.get_by_role("button", name="Näytä lisää paikkoja")).to_be_hidden()


def test_closing_gives_the_pages_own_list_back(reader: VisitorMaker) -> None:
    page = opened(reader().open("kunnat/tampere/"))
    own = page.locator(".place-map__listed")
    expect(own).to_be_hidden()
    button = page.get_by_role("button", name="Sulje kartta", expanded=True)
    button.click()
    expect(own).to_be_visible()
    expect(page.locator("#map_places")).to_be_hidden()
    page.get_by_role("button", name="Näytä kartalla", expanded=False).click()
    expect(page.locator("#map_places")).to_be_visible()


def test_one_can_pass_the_map_by(reader: VisitorMaker) -> None:
    page = opened(reader().open("kunnat/nokia/"))
    skip = page.get_by_role("link", name="Ohita kartta")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert _focused(page) == _names(page)[0]


def test_without_script_there_is_the_list_and_no_button(reader: VisitorMaker) -> None:
    visitor = reader(java_script_enabled=False)
    page = visitor.open("kunnat/tampere/")
    expect(page.locator(".place-map__open")).to_be_hidden()
    assert page.locator(".place-map__listed li").count() == 5
    page = visitor.open("mihin-tanaan/")
    expect(page.locator(".place-map__open")).to_be_hidden()
    page.get_by_role("link", name="Tampere").click()
    assert page.url.endswith("/kunnat/tampere/#locations")


def test_nothing_jumps_when_the_script_arrives(reader: VisitorMaker) -> None:
    page = reader().open("kunnat/tampere/")
    shift = """() => new Promise((resolve) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
      observer.observe({type: "layout-shift", buffered: true});
      setTimeout(() => resolve(sum), 500);
    })"""
    assert math.isclose(page.evaluate(shift), 0, abs_tol=0.001)


def test_one_finger_scrolls_the_page_and_a_mouse_moves_the_map(reader: VisitorMaker) -> None:
    phone = opened(reader(has_touch=True, viewport={"width": 360, "height": 740}).open("kunnat/tampere/"))
    box = phone.locator("#map_places")
    assert box.evaluate("element => getComputedStyle(element).touchAction") == "pan-x pan-y"
    assert phone.evaluate("map_places.dragging.enabled()") is False
    desk = opened(reader().open("kunnat/tampere/"))
    desk.locator("#map_places").hover()
    assert desk.evaluate("map_places.dragging.enabled()") is True
    assert desk.evaluate("map_places.scrollWheelZoom.enabled()") is False
    desk.locator("#map_places").click(position={"x": 5, "y": 5})
    assert desk.evaluate("map_places.scrollWheelZoom.enabled()") is True


def test_names_of_municipalities_stand_on_the_ground_where_there_is_room(reader: VisitorMaker) -> None:
    page = opened(reader(reduced_motion="reduce").open("mihin-tanaan/"))
    names = page.locator(".map-name span")
    assert {"Tampere", "Nokia"} >= set(names.all_inner_texts()) > set()
    boxes = [box for name in names.all() if name.is_visible() and (box := name.bounding_box())]
    boxes += [box for mark in page.locator(".map-pin, .map-cluster").all() if (box := mark.bounding_box())]
    shown = sum(name.is_visible() for name in names.all())
    assert shown
    for number, one in enumerate(boxes[:shown]):
        for other in boxes[number + 1 :]:
            apart = (
                one["x"] + one["width"] <= other["x"]
                or other["x"] + other["width"] <= one["x"]
                or one["y"] + one["height"] <= other["y"]
                or other["y"] + other["height"] <= one["y"]
            )
            assert apart


def test_borders_lie_under_the_places_and_say_whose_they_are(reader: VisitorMaker) -> None:
    page = opened(reader(reduced_motion="reduce").open("mihin-tanaan/"))
    expect(page.locator("path.map-border")).to_have_count(2)
    expect(page.get_by_text("Kuntarajat: Esimerkkilaitos.")).to_be_visible()
    page = opened(reader(reduced_motion="reduce").open("sv/vart-i-dag/"))
    expect(page.locator("path.map-border")).to_have_count(2)


def test_a_map_that_cannot_be_had_says_so_and_may_be_tried_again(browser: Browser, map_address: str) -> None:
    with visit(browser, map_address) as visitor:
        page = visitor.open("kunnat/tampere/")
        page.route("**/leaflet.js", lambda route: route.abort())
        page.locator(".place-map__open button").click()
        expect(page.get_by_role("status").first).to_have_text("Kartta ei auennut. Tarkista yhteys ja yritä uudelleen.")
        page.unroute("**/leaflet.js")
        opened(page)


def test_tiles_load_only_after_the_reader_agrees_and_until_the_choice_is_taken_back(
    browser: Browser, tmp_path: Path
) -> None:
    site = _build(tmp_path, tiles=f"{TILES}/{{z}}/{{x}}/{{y}}.png", tiles_attribution="© <b>Esimerkki</b>")
    pixel = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")
    with serve(site) as address, visit(browser, address) as visitor:
        visitor.context.route(f"{TILES}/**", lambda route: route.fulfill(body=pixel, content_type="image/gif"))

        def asked() -> int:
            return sum(url.startswith(TILES) for url in visitor.requests)

        page = opened(visitor.open("kunnat/tampere/"))
        note = page.get_by_text("tiles.example.org, joka näkee silloin laitteesi IP-osoitteen")
        expect(note).to_be_visible()
        assert asked() == 0
        page.get_by_role("button", name="Näytä taustakartta").click()
        expect(page.locator(".leaflet-tile-loaded").first).to_be_attached()
        expect(page.get_by_text("Taustakartta: © <b>Esimerkki</b>.")).to_be_visible()
        before = asked()
        assert before > 0
        page = opened(visitor.open("mihin-tanaan/"))
        expect(page.locator(".leaflet-tile-loaded").first).to_be_attached()
        assert asked() > before
        page.get_by_role("button", name="Piilota taustakartta").click()
        expect(page.locator(".leaflet-tile")).to_have_count(0)
        before = asked()
        opened(visitor.open("kunnat/tampere/")).wait_for_timeout(300)
        assert asked() == before
        foreign = [line for line in visitor.trouble if not line.startswith(f"request to {TILES}/")]
        assert foreign == []
