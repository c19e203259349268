"""Tables of meeting places: their columns, which places are in which, and what is in none."""

import csv
from pathlib import Path

from generators.exports.meeting_places import meeting_place_tables
from generators.model.local_records import LocalRecord, Organiser
from generators.model.text import Text
from generators.outings import read_outings
from generators.pages.context import Context
from generators.pages.local_lists import LINES_ON_PAGE
from generators.pages.registry import record_files, record_pages
from tests import local_made
from tests.hand_made import NOKIA, TAMPERE, place, service, snapshot
from tests.pages.world import links, prepared
from tests.rules import weekly

REGION, IN_NOKIA = "kohtaamispaikat/kohtaamispaikat.csv", "kohtaamispaikat/nokia/kohtaamispaikat.csv"


def context_of(*records: LocalRecord, language: str = "fi") -> Context:
    return Context(prepared(snapshot(), local=records), language)


def rows_of(context: Context) -> dict[str, list[dict[str, str]]]:
    return {
        file.address: list(csv.DictReader(file.content.decode("utf-8-sig").splitlines(), delimiter=";"))
        for file in meeting_place_tables(context)
    }


def test_a_place_is_told_in_the_columns_of_the_regions() -> None:
    [row] = rows_of(context_of(local_made.meeting_place(audience=Text({"fi": "pikkulapsiperheet"}))))[REGION]
    page = row.pop("Sivun osoite")
    assert page.startswith("https://example.org/kohtaamispaikat/puiston-perhekahvila-")
    assert row == {
        "Mikä": "Puiston perhekahvila",
        "Kenelle": "pikkulapsiperheet",
        "Missä": "Mallitie 4, 33100 Tampere",
        "Milloin": "ti 9.30–11.30",
        "Kuka järjestää": "Yhdistys",
        "Kunta": "Tampere",
        "Laji": "Perhekahvila",
        "Järjestäjän sektori": "järjestö",
        "Iät": "0–6-vuotiaat",
        "Hinta": "maksuton",
        "Ilmoittautuminen": "",
        "Kielet": "suomi",
        "Tiedot vahvistettu": "2.11.2026",
    }


def test_a_municipality_has_its_own_places() -> None:
    there = local_made.meeting_place("m2", "Nokian kahvila", municipality=NOKIA)
    found = rows_of(context_of(local_made.meeting_place(), there))
    assert [row["Mikä"] for row in found[IN_NOKIA]] == ["Nokian kahvila"]
    assert [row["Mikä"] for row in found[REGION]] == ["Nokian kahvila", "Puiston perhekahvila"]
    assert IN_NOKIA not in rows_of(context_of(local_made.meeting_place()))


def test_a_place_of_ptv_is_in_it(root: Path) -> None:
    found = service("s9", "Perhekahvila", channels=("p9",))
    channel = place("p9", "Kyläkahvila, perhekahvila", hours=(weekly("tue 09:30-11:30"),))
    world = prepared(snapshot([found], [channel]), outings=read_outings(root))
    [row] = rows_of(Context(world, "fi"))[REGION]
    assert (row["Mikä"], row["Missä"], row["Kuka järjestää"], row["Kunta"], row["Milloin"]) == (
        "Kyläkahvila, perhekahvila",
        "Mallitie 1, 33100 Tampere",
        "Tampere",
        "Tampere",
        "ti 9.30–11.30",
    )


def test_no_confidential_address_and_no_contact_is_in_it() -> None:
    [file, *_] = meeting_place_tables(context_of(local_made.meeting_place(confidential_address=True)))
    for secret in ("Mallitie", "33100", "Tampere", "kahvila@example.org", "123"):
        assert secret not in file.content.decode(), secret


def test_a_name_that_is_a_formula_is_text() -> None:
    record = local_made.meeting_place(
        names=Text({"fi": "=HYPERLINK(1)"}), organisers=(Organiser(names=Text({"fi": "@x"})),)
    )
    [row] = rows_of(context_of(record))[REGION]
    assert (row["Mikä"], row["Kuka järjestää"]) == ("'=HYPERLINK(1)", "'@x")


def test_lists_link_to_tables_that_are_there() -> None:
    for language in ("fi", "sv", "en"):
        world = context_of(local_made.meeting_place(municipality=TAMPERE), language=language).prepared
        linked = {link for page in record_pages(world, language) for link in links(page)}
        written = {file.address for file in record_files(world, language)}
        tables = {file.address for file in meeting_place_tables(Context(world, language))}
        assert tables <= linked
        assert {link for link in linked if link.endswith((".csv", ".geojson"))} <= written


def test_further_pages_of_a_list_link_to_them_too() -> None:
    many = [local_made.meeting_place(f"m{number}", f"Kahvila {number}") for number in range(LINES_ON_PAGE + 1)]
    world = context_of(*many).prepared
    pages = {page.address: page for page in record_pages(world, "fi")}
    assert REGION in links(pages["kohtaamispaikat/sivu-2/"])
