"""The page about the data."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from generators.feed_settings import FeedSource
from generators.feed_states import FeedState
from generators.model.records import Unread
from generators.model.text import Text
from generators.pages.page import Page
from generators.pages.registry import record_pages
from generators.snapshot import HeldBack, LeftOut, Snapshot
from generators.snapshot.warnings import UNKNOWN_AREA, WITHDRAWN
from tests.hand_made import CITY, COUNTY, TAMPERE, place, service, snapshot
from tests.pages.world import links, prepared, seen
from tests.snapshot.test_borders import borders

ADDRESSES = {"fi": "tietoa-aineistosta/", "sv": "om-uppgifterna/", "en": "about-the-data/"}
RICH: dict[str, Any] = {
    "left_out": [LeftOut(id="l1", names=Text({"fi": "Jätehuolto"}), class_codes=("P23.1",))],
    "unread": (Unread(kind="channel", id="c9", field="phoneNumbers", reason="no phone: Matti 050", whole=False),),
    "held_back": (
        HeldBack(kind="organisation", id=CITY, before=20, after=3),
        HeldBack(kind="municipality", id=TAMPERE, before=1200, after=3),
    ),
}


def rich(number: int = 1) -> Snapshot:
    """Twins of a county and a city `number` times, a place entered twice, and every kind of fault."""
    twins = [
        service(f"{owner}{n}", f"Neuvola {n}", organisation=owner, general=f"gd{n}", channels=("c1", "c2", "none"))
        for n in range(number)
        for owner in (COUNTY, CITY)
    ]
    houses = [place("c1", "Talo", point=(61.0, 23.0)), place("c2", "Talo", point=(61.0, 23.0))]
    made = snapshot(twins, houses, **RICH)
    warnings = (UNKNOWN_AREA.format(name="x"), WITHDRAWN.format(count=2), "read /a/b: broken", "another")
    return replace(made, manifest=made.manifest.model_copy(update={"warnings": warnings}))


def about(found: Snapshot, language: str = "fi", example: bool = True) -> Page:
    pages = record_pages(replace(prepared(found), example=example), language)
    return next(page for page in pages if page.kind == "about_data")


def flat(page: Page) -> str:
    return " ".join(seen(page).text.split())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_it_has_its_address_in_each_language_and_agrees_in_both_engines(language: str) -> None:
    page = about(rich(), language)
    assert page.address == ADDRESSES[language]
    assert page.languages == {code: address for code, address in ADDRESSES.items() if code != language}
    assert seen(page).elements.count("caption") == 7


def test_the_source_is_told_with_its_age_and_licence() -> None:
    text = flat(about(rich()))
    assert "22.11.2026 klo 5, 1 päivä ennen sivuston tekoa" in text
    assert ("href", "https://creativecommons.org/publicdomain/zero/1.0/") in seen(about(rich())).attributes
    assert "keksittyjä" in text
    official = rich()
    official = replace(official, manifest=official.manifest.model_copy(update={"official": True}))
    text = flat(about(official, example=False)).replace("\u00ad", "")
    assert "Palvelutietovaranto (PTV), virallinen rajapinta" in text
    assert "keksittyjä" not in text


def test_each_feed_is_told_with_its_licence_age_and_a_warning_when_it_is_old() -> None:
    def feed(key: str, days: int, **fields: Any) -> FeedState:
        plain = {"key": key, "kind": "icalendar", "address": "https://example.org/a.ics"}
        return FeedState(FeedSource.model_validate(plain | fields), datetime(2026, 11, 20, tzinfo=UTC), days, 5, 0)

    states = (
        feed("uusi", 3, attribution={"fi": "Kirjaston kalenteri"}, licence="CC BY 4.0"),
        feed("vanha", 7, publishes="group"),
        feed("kuollut", 31, owner={"fi": "Seura <b>ry</b>"}),
    )
    world = replace(prepared(rich()), feeds={state.source.key: state for state in states})
    page = next(page for page in record_pages(world, "fi") if page.kind == "about_data")
    text = flat(page)
    for part in ("Kirjaston kalenteri", "20.11.2026 klo 2, 3 päivää ennen sivuston tekoa", "Lähde: vanha", "ryhmät"):
        assert part in text
    assert text.count("Uusia tietoja ei ole saatu moneen päivään") == 1
    assert text.count("ettei niitä enää näytetä") == 1
    assert "Seura <b>ry</b>" in text


def test_merged_records_are_counted_and_some_are_linked() -> None:
    page = about(rich(8))
    text = flat(page)
    assert "16 kuvausta, joista tuli 8 sivua." in text
    assert "2 kuvausta, joista tuli 1 sivu." in text
    assert "ja 3 muuta." in text
    assert len([link for link in links(page) if link.startswith("palvelut/")]) == 5


def test_what_is_missing_is_told_in_plain_words_and_nothing_of_what_was_found() -> None:
    text = flat(about(rich()))
    assert "Tampere: palveluja tuli 20 sijaan vain 3" in text
    assert "Tampere: palveluja tuli 1200 sijaan vain 3" in text
    assert "viittaavat 2 kertaa asiointikanavaan" in text
    assert "Lähde ei tuntenut yhtä kuntaa tai aluetta" in text
    assert "jätti ylläpidolle 2 muuta huomautusta" in text
    assert "puhelinnumero" in text
    assert "Matti" not in text
    assert "/a/b" not in text


def test_a_faultless_pull_is_told_too() -> None:
    page = about(snapshot([service("s1", "Neuvola")]))
    assert "ei ollut huomautettavaa" in flat(page)
    assert "Mitä on yhdistetty" not in flat(page)


def test_left_out_services_stand_by_main_class() -> None:
    text = flat(about(rich(), "sv"))
    assert "Miljö" in text
    assert "Varken serviceklass för familjer" in text


def test_each_table_has_its_caption_and_headings_for_rows_and_columns() -> None:
    page = about(rich())
    tables = [part.partition("</table>")[0] for part in page.markdown.split('<table class="figures">')[1:]]
    assert len(tables) == 7
    for table in tables:
        assert table.startswith("<caption>")
        assert table.count('<th scope="row">') == table.count("<tr>") - 1
        assert table.count('<th scope="col">') == table.count("<td>") // table.count('<th scope="row">') + 1


def test_borders_are_a_source_of_their_own() -> None:
    world = replace(prepared(rich()), borders_manifest=borders("837").manifest)
    page = next(page for page in record_pages(world, "fi") if page.kind == "about_data")
    assert "Kuntarajat: esimerkki" in flat(page)
    assert "kuntien rajat kartoille" in flat(page)
    assert "kuntien rajat" not in flat(about(rich()))
