"""Lists of groups, spaces, volunteer tasks, organisations and networks, and their sections on a municipality's page."""

import re

import pytest

from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.pages.municipality_local import SHOWN
from generators.pages.page import Page
from tests.hand_made import NOKIA, snapshot
from tests.local_made import event, group, local_organisation, meeting_place, network, space, volunteer_task
from tests.pages.world import links, pages_of, seen


def pages(*records: LocalRecord, language: str = "fi") -> dict[str, Page]:
    return pages_of(snapshot(), language, local=records)


def lines(markdown: str) -> list[str]:
    found = re.findall(r"<li(?: data-in[^>]*)?><a [^>]*>(.*?)</li>", markdown.partition('<ul class="records')[2])
    return [re.sub(r"<[^>]+>", "", line) for line in found]


@pytest.mark.parametrize(
    ("record", "address", "line"),
    [
        (
            group(audience=Text({"fi": "monikkoperheet"})),
            "ryhmat/",
            "Kaksosten vanhemmat to 17–18.30 · Mallitie 4, 33100 Nokia · monikkoperheet",
        ),
        (space(), "tilat/", "Järjestötalon sali 40 henkilöä · maksuton yhdistyksille · Mallitie 4, 33100 Tampere"),
        (
            volunteer_task(),
            "vapaaehtoiseksi/",
            "Mummi perhekahvilaan kaksi tuntia viikossa · Yhdistys · Tampere",
        ),
        (local_organisation(), "jarjestot/", "Perheyhdistys Perhekahviloita ja vertaisryhmiä. · Tampere"),
        (network(), "verkostot/", "Perhekeskusverkosto Yhdessäoloa ja leikkiä. · Tampere"),
    ],
)
def test_a_line_tells_what_one_chooses_by(record: LocalRecord, address: str, line: str) -> None:
    assert lines(pages(record)[address].markdown) == [line]


@pytest.mark.parametrize("address", ["ryhmat/", "tilat/", "vapaaehtoiseksi/", "jarjestot/", "verkostot/"])
def test_a_list_is_there_also_when_it_is_empty_and_says_how_to_tell_of_one(address: str) -> None:
    page = pages()[address]
    assert "Täällä ei ole vielä mitään." in seen(page).text
    assert "mailto:palaute@example.org" in page.markdown


def test_a_municipality_has_a_list_where_there_is_something() -> None:
    found = pages(group())
    assert "ryhmat/nokia/" in found
    assert "ryhmat/tampere/" not in found
    assert "ryhmat/nokia" in links(found["ryhmat/"])


def test_networks_stand_under_their_levels_in_order() -> None:
    page = pages(network("n1", level="expert"), network("n2", level="county"), network("n3", level="county"))[
        "verkostot/"
    ]
    assert re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', page.markdown) == [
        ("level-county", "Maakunnalliset verkostot"),
        ("level-expert", "Asiantuntijaverkostot"),
    ]
    assert '<a href="#level-expert">Asiantuntijaverkostot (1)</a>' in page.markdown


def test_a_text_in_another_language_is_marked_and_cut() -> None:
    record = local_organisation(offers=Text({"fi": "Kahviloita " * 40}))
    line = pages(record, language="sv")["foreningar/"].markdown
    assert '<span lang="fi">Kahviloita Kahviloita' in line
    assert "…</span>" in line


def section(page: Page, id_: str) -> str:
    return page.markdown.partition("{#" + id_ + "}")[2].partition("\n## ")[0]


def test_a_municipality_tells_a_few_of_each_kind_and_where_the_rest_is() -> None:
    many = [meeting_place(f"m{n}", f"Kahvila {n}") for n in range(SHOWN + 1)]
    page = pages(*many, local_organisation())["kunnat/tampere/"]
    places, associations = section(page, "meeting-place"), section(page, "local-organisation")
    assert len(lines(places)) == SHOWN
    assert f"[Kaikki&#58; {SHOWN + 1} kohtaamispaikkaa](../../kohtaamispaikat/tampere/)" in places.replace(
        "Kaikki:", "Kaikki&#58;"
    )
    assert len(lines(associations)) == 1
    assert "(../../jarjestot/)" in associations


def test_a_municipality_without_any_says_so_for_places_and_events_only() -> None:
    page = pages(event(municipality=NOKIA, address=None))["kunnat/tampere/"]
    assert "Täällä ei ole vielä mitään." in section(page, "meeting-place")
    assert "Täällä ei ole vielä mitään." in section(page, "event")
    assert not section(page, "group")


def test_hostile_words_stay_words() -> None:
    evil = "<img src=x onerror=alert(1)> **x** [y](z)"
    named = Text({"fi": evil})
    records = (
        meeting_place("m1", evil),
        event("e1", evil, place_text=named),
        group("g1", evil, audience=named),
        space("s1", evil, price=named),
        volunteer_task("v1", evil, time_needed=named),
        local_organisation("o1", evil, offers=named),
        network("n1", evil),
    )
    for page in pages(*records).values():
        assert "<img" not in page.markdown, page.address
        assert evil not in page.markdown, page.address
