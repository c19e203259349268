"""Places of a municipality under headings."""

import re
from dataclasses import replace

from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.place_parts import PARTED_FROM, place_lines
from generators.pages.registry import record_pages
from generators.place_groups import PlaceGroup, PlaceGroups
from generators.preparing import Prepared
from tests.hand_made import place, service, snapshot
from tests.pages.world import prepared

GROUPS = PlaceGroups(
    groups=(
        PlaceGroup(key="clinics", names=Text({"fi": "Neuvolat", "sv": "R", "en": "C"}), keywords=("neuvola*",)),
        PlaceGroup(key="schools", names=Text({"fi": "Koulut", "sv": "S", "en": "S"}), keywords=("koulu*",)),
    )
)


def world(number: int) -> Prepared:
    names = ["Koulu", "Neuvola", "Talo"]
    channels = [place(f"c{n}", f"{names[n % 3]} {n}", str(n)) for n in range(number)]
    held = snapshot([service("s1", "Palvelu", channels=tuple(channel.id for channel in channels))], channels)
    return replace(prepared(held), place_groups=GROUPS)


def headings(number: int) -> list[str]:
    context = Context(world(number), "fi")
    found = [line.item.heading for line in place_lines(context, list(context.prepared.directory.places))]
    return list(dict.fromkeys(heading.text for heading in found if heading))


def test_a_long_list_has_the_editors_headings_and_what_belongs_to_none_comes_last() -> None:
    assert headings(PARTED_FROM) == ["Neuvolat", "Koulut", "Muut paikat"]


def test_a_short_list_has_none() -> None:
    assert headings(PARTED_FROM - 1) == []


def test_the_page_of_a_large_municipality_leads_to_each_part_of_its_list() -> None:
    pages = {page.address: page.markdown for page in record_pages(world(90), "fi")}
    links = re.findall(r'<a href="palvelupisteet/#([\w-]+)">([^<]+)</a>', pages["kunnat/tampere/"])
    assert links == [
        ("places-clinics", "Neuvolat (30)"),
        ("places-schools", "Koulut (30)"),
        ("places-other", "Muut paikat (30)"),
    ]
    listed = pages["kunnat/tampere/palvelupisteet/"]
    assert re.findall(r'<h2 id="([\w-]+)">', listed) == ["places-clinics", "places-schools", "places-other"]
    assert '<a href="#places-schools">' in listed


def test_a_middling_list_stands_on_the_municipalitys_page_in_its_parts() -> None:
    page = next(page for page in record_pages(world(30), "fi") if page.address == "kunnat/tampere/")
    assert re.findall(r'<h3 id="([\w-]+)">([^<]+)<', page.markdown) == [
        ("places-clinics", "Neuvolat"),
        ("places-schools", "Koulut"),
        ("places-other", "Muut paikat"),
    ]
