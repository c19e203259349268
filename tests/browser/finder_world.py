"""A small hand-made world with its index, on a page that has nothing but the scripts of the search."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from generators.model.concept import Concept
from generators.model.local_records import LocalRecord
from generators.model.records import Service
from generators.model.text import Text
from generators.pages.data_file import write_files
from generators.publishing.scripts import FINDER, FIRST, FOLDER, JOINED, MADE, own_scripts
from generators.vocabulary import Vocabulary
from tests.command import ROOT
from tests.hand_made import NOKIA, OTHER_CITY, area_of, place, service, snapshot
from tests.local_made import event, group, meeting_place
from tests.search.world import concept, crisis, files

SUMMARY = Text({"fi": "Apua ja neuvoja, kun kotona on vaikeaa."})
FAMILIES = Concept(code="KR1.2")


def _service(id_: str, fi: str, sv: str = "", **fields: Any) -> Service:
    return service(id_, fi, sv, **{"summary": SUMMARY, "languages": ("fi",), **fields})


SERVICES = (
    _service(
        "s1",
        "Perheneuvola",
        "Familjerådgivning",
        general="g1",
        channels=("c1",),
        charge="free",
        target_groups=(FAMILIES,),
        languages=("fi", "sv"),
    ),
    _service("s2", "Perheneuvola", "Familjerådgivning", general="g1", organisation=OTHER_CITY, area=area_of(NOKIA)),
    _service("s3", "Äitiysneuvola", charge="chargeable", target_groups=(FAMILIES,)),
    _service("s4", "Vuoro-hoito"),
    _service("s5", "Perhe-kahvila", keywords={"fi": ("yhdessäolo",)}),
)
SERVED = snapshot(SERVICES, [place("c1", "Keskustan toimipiste")])
CAFE, HYPHENED = "Puiston perhekahvila", "Perhe-kahvila"
"""What the word perhekahvila finds."""

LOCAL = (meeting_place(free=True), group(situations=("ero",)), event())
VOCABULARY = Vocabulary(
    concepts=(
        concept(
            "tantrum",
            "perheneuvola",
            fi=["lapsi raivoaa", "uhmakohtaus", "äksyily"],
            en=["tantrum"],
            situations=["ero"],
        ),
    ),
    crises=(
        crisis("violence", "lyö minua", "lyö minua joka päivä", helplines=("nollalinja", "hata")),
        crisis("self-harm", "itsemurha"),
    ),
)


@dataclass
class FinderWorld:
    """The folder that is served. `write` puts another index in the place of the one before."""

    folder: Path

    def write(self, language: str = "fi", local: Iterable[LocalRecord] = LOCAL) -> None:
        """The index of a world, by itself: files of the one before stay where their folder is another."""
        write_files(files(SERVED, local, language, VOCABULARY), self.folder / language)


def make_world(folder: Path) -> FinderWorld:
    """A page for each language with the site's own scripts, and the index of the small world."""
    sources = {FOLDER + name: (ROOT / "overrides" / FOLDER / name) for parts in MADE.values() for name in parts}
    scripts = own_scripts({address: file.read_text(encoding="utf-8") for address, file in sources.items()})
    world = FinderWorld(folder)
    for address in (FIRST, JOINED, FINDER):
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(scripts[address], encoding="utf-8")
    asked = "".join(f'<script src="../{address}"></script>' for address in (FIRST, JOINED, FINDER))
    for language in ("fi", "sv"):
        world.write(language=language)
        page = f'<!doctype html><html lang="{language}"><title>x</title><link rel="icon" href="data:,"><body>{asked}'
        (folder / language / "index.html").write_text(page, encoding="utf-8")
    return world


def find(page: Page, query: str, **options: Any) -> dict[str, Any]:
    """The answer to a query on an open page; the finder is made once for it."""
    asked = """([query, options]) => {
      window.made = window.made || perhekeskus.finder({ base: "finder/", language: document.documentElement.lang });
      return made.find(query, options);
    }"""
    answer: dict[str, Any] = page.evaluate(asked, [query, options])
    return answer


def titles(answer: dict[str, Any]) -> list[str]:
    """Titles of the results in their order."""
    return [line["title"] for line in answer["results"]]
