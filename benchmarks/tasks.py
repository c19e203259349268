"""What six everyday tasks take on a phone: taps, written characters, scrolled screens, pages, bytes.

    python -m benchmarks.tasks --site SITE [--municipality Tampere --municipality Juupajoki]

The site is one of the sandbox's Pirkanmaa; see README.md. The ways are in Finnish and go by what is seen on the page.
A way that is lost says where.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.parent import WINDOW, Cost, LostError, Parent
from tests import chromium
from tests.browser.server import serve

COUNSELLING = ("Perheneuvolan palvelut", "Perheneuvola", "Perheneuvonta")
HOURS = ("Aukioloajat", "Missä ja milloin", "Tänään")
Way = Callable[[Parent, str], None]


def to_municipality(parent: Parent, municipality: str) -> None:
    """From the front page to that of a municipality, directly where it is named there."""
    parent.open()
    if not parent.finds(municipality):
        parent.tap("Kunnat")
    parent.tap(municipality)


def tap_in_list(parent: Parent, *names: str) -> None:
    """Tap a row of a list, looking through its further pages for it."""
    page = 2
    while not parent.finds(*names) and parent.finds(f"Sivu {page}"):
        parent.tap(f"Sivu {page}")
        page += 1
    parent.tap(*names)


def counselling_by_municipality(parent: Parent, municipality: str) -> None:
    to_municipality(parent, municipality)
    parent.tap("Vanhemmuus ja jaksaminen")
    tap_in_list(parent, *COUNSELLING)
    parent.call()


def counselling_by_situation(parent: Parent, _: str) -> None:
    parent.open()
    parent.tap("Vanhemmuus ja jaksaminen")
    tap_in_list(parent, *COUNSELLING)
    parent.call()


def counselling_by_own_municipality(parent: Parent, municipality: str) -> None:
    parent.open()
    parent.choose("Oma kunta", municipality)
    parent.tap("Vanhemmuus ja jaksaminen")
    tap_in_list(parent, *COUNSELLING)
    parent.call()


def counselling_by_search(parent: Parent, municipality: str) -> None:
    parent.open()
    parent.search(f"perheneuvola {municipality.lower()}")
    tap_in_list(parent, *COUNSELLING)
    parent.call()


def clinic_by_municipality(parent: Parent, municipality: str) -> None:
    to_municipality(parent, municipality)
    if not parent.finds("Neuvola "):
        parent.tap("Palvelupisteet", "palvelupistettä")
    if not parent.finds("Neuvola "):
        parent.tap("N")
    parent.tap("Neuvola ")
    parent.read(*HOURS)


def clinic_by_situation(parent: Parent, municipality: str) -> None:
    to_municipality(parent, municipality)
    parent.tap("Lasta odottamassa")
    parent.tap("Äitiysneuvolapalvelut", "Äitiysneuvola")
    parent.read(*HOURS)


def clinic_by_search(parent: Parent, municipality: str) -> None:
    parent.open()
    parent.search(f"neuvola {municipality.lower()}")
    parent.tap("Neuvola ")
    parent.read(*HOURS)


def today_by_municipality(parent: Parent, municipality: str) -> None:
    to_municipality(parent, municipality)
    to_the_first_thing(parent)


def today_by_own_municipality(parent: Parent, municipality: str) -> None:
    parent.open()
    parent.choose("Oma kunta", municipality)
    parent.tap("Koko viikko")
    to_the_first_thing(parent)


def to_the_first_thing(parent: Parent) -> None:
    """Say that the child is two, and tap the first thing that the week then tells of."""
    parent.tap("2–6")
    parent.read("Tänään ", "Huomenna ")
    first = parent.page.query_selector(".week-day li a:visible")
    if first is None:
        raise LostError("nothing is on")
    parent.tap(first.inner_text())
    parent.read("Missä", "Osoite", "Aukioloajat")


def in_swedish(parent: Parent, service: str) -> None:
    parent.open(service)
    parent.tap("sv", "Svenska", "På svenska")
    if parent.page.evaluate("() => document.documentElement.lang") != "sv":
        raise LostError("the page is not in Swedish")


def who_is_responsible(parent: Parent, service: str) -> None:
    parent.open(service)
    parent.read("Järjestää", "Vastuussa", "Kuka järjestää")


def on_paper(parent: Parent, service: str) -> None:
    parent.open(service)
    parent.tap("Tulosta")
    if not parent.page.evaluate("() => window.printed === true"):
        raise LostError("nothing was printed")


BY_MUNICIPALITY: dict[str, Way] = {
    "family counselling, call: by municipality": counselling_by_municipality,
    "family counselling, call: by life situation": counselling_by_situation,
    "family counselling, call: by own municipality, life situation": counselling_by_own_municipality,
    "family counselling, call: by search": counselling_by_search,
    "maternity clinic, where and when: by municipality": clinic_by_municipality,
    "maternity clinic, where and when: by life situation": clinic_by_situation,
    "maternity clinic, where and when: by search": clinic_by_search,
    "where to go today with a child of two: by municipality": today_by_municipality,
    "where to go today with a child of two: by own municipality": today_by_own_municipality,
}
ON_SERVICE: dict[str, Way] = {
    "switch to Swedish on a service": in_swedish,
    "who is responsible for a service": who_is_responsible,
    "print a service": on_paper,
}

HEAD = "| task and way | taps | written | screens | pages | kB |\n|---|---|---|---|---|---|"


def row(name: str, cost: Cost, lost: str = "") -> str:
    """A row of the table; where a way was lost stands in its name."""
    told = f"{name} – lost: {lost}" if lost else name
    return f"| {told} | {cost.taps} | {cost.written} | {cost.screens:.1f} | {cost.pages} | {cost.size / 1000:.0f} |"


def try_way(browser: Browser, address: str, sent: list[tuple[str, int]], way: Way, goal: str) -> tuple[Parent, str]:
    """A parent with a fresh phone who has gone one way, and where it was lost, if it was."""
    context = browser.new_context(viewport=WINDOW, is_mobile=True, has_touch=True, locale="fi-FI")
    parent, lost = Parent(context, address, sent), ""
    try:
        way(parent, goal)
    except LostError as error:
        lost = str(error)
    context.close()
    return parent, lost


def ways(site: Path, municipalities: list[str]) -> Iterator[tuple[str, Way, str]]:
    """Name of each way, what it does, and the municipality or the page for which."""
    for municipality in municipalities:
        for name, way in BY_MUNICIPALITY.items():
            yield f"{municipality}: {name}", way, municipality
    counselling = sorted(
        site.glob("palvelut/perheneuvolan-palvelut-*/index.html"), key=lambda page: page.stat().st_size
    )
    for name, way in ON_SERVICE.items():
        yield name, way, f"{counselling[-1].parent.relative_to(site).as_posix()}/"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--municipality", action="append")
    parser.add_argument("--trail", action="store_true", help="tell each step too")
    asked = parser.parse_args()
    sent: list[tuple[str, int]] = []
    trails: list[str] = []
    print(HEAD)
    with sync_playwright() as playwright, serve(asked.site, like_pages=True, sent=sent) as at:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        for name, way, goal in ways(asked.site, asked.municipality or ["Tampere", "Juupajoki"]):
            parent, lost = try_way(browser, at, sent, way, goal)
            print(row(name, parent.cost, lost), flush=True)
            trails += [f"\n{name}", *(f"    {step}" for step in parent.trail)]
        browser.close()
    if asked.trail:
        print("\n".join(trails))


if __name__ == "__main__":
    main()
