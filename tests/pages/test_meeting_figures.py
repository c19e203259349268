"""The page of counts of meeting places and its table for spreadsheets."""

import csv
import io
import re

from generators.list_addresses import FIGURES
from generators.model.local_records import AgeRange, LocalRecord
from generators.pages.registry import record_files
from tests.hand_made import NOKIA, place, service, snapshot
from tests.local_made import meeting_place, street
from tests.pages.world import pages_of, prepared, seen

WORLD = snapshot([service("s1", "Palvelu", channels=("c1",))], [place("c1", "Talo")])
PLACES: tuple[LocalRecord, ...] = (
    meeting_place("m1", ages=(AgeRange(least=0, most=12),)),
    meeting_place("m2", place_kind="open_day_care"),
    meeting_place("m3", place_kind="other", confidential_address=True),
)


def page(*records: LocalRecord, language: str = "fi") -> str:
    address = {
        "fi": "kohtaamispaikat/luvut/",
        "sv": "motesplatser/siffror/",
        "en": "meeting-places/figures/",
    }[language]
    return pages_of(WORLD, language, local=records)[address].markdown


def rows(*records: LocalRecord, language: str = "fi") -> list[list[str]]:
    files = record_files(prepared(WORLD, local=records), language)
    [content] = [file.content for file in files if file.address.endswith(f"{FIGURES[language]}.csv")]
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_the_region_is_told_in_one_sentence() -> None:
    text = page(*PLACES)
    assert (
        "Oma nimi: 3 kohtaamispaikkaa – 1 perhekahvila, 0 seurakuntien perhekerhoa, 1 avoin päiväkoti ja "
        "1 muu paikka." in text.replace("&#58;", ":")
    )


def test_what_municipalities_lack_is_told_in_words() -> None:
    told = page(*PLACES)
    assert "Kohtaamispaikkaa ei ole tiedossa näissä kunnissa: Nokia." in told
    assert re.search(r"Alakouluikäisille .* näissä kunnissa: Nokia\.", told)
    assert re.search(r"Nuorille .* näissä kunnissa: Nokia, Tampere\.", told)
    both = (*PLACES, meeting_place("m4", municipality=NOKIA, address=street(municipality=NOKIA)))
    assert "Jokaisessa kunnassa on ainakin yksi kohtaamispaikka." in page(*both)


def test_tables_scroll_by_keyboard_and_are_named_by_their_captions() -> None:
    told = page(*PLACES)
    captions = re.findall(r"<caption>([^<]+)</caption>", told)
    assert len(captions) == 4
    assert re.findall(r'<div class="wide-table" role="region" aria-label="([^"]+)" tabindex="0">', told) == captions


def test_the_spreadsheet_has_a_row_for_each_municipality_and_the_region_last() -> None:
    header, *lines = rows(*PLACES)
    assert [line[:3] for line in lines] == [["536", "Nokia", "0"], ["837", "Tampere", "3"], ["", "Oma nimi", "3"]]
    assert header[:4] == ["Kuntakoodi", "Kunta", "Yhteensä", "Ryhmä: Perhekahvilat"]
    assert all(len(line) == len(header) for line in lines)
    assert len(set(header)) == len(header)
    assert "\u00ad" not in "".join(header)


def test_every_language_has_the_page_and_the_table() -> None:
    assert "Tammerfors" in page(*PLACES, language="sv")
    assert rows(*PLACES, language="sv")[2][1] == "Tammerfors"
    assert "open day-care" in page(*PLACES, language="en")


def test_without_any_place_the_page_is_there_and_says_so() -> None:
    assert "näissä kunnissa: Nokia, Tampere." in page()
    assert seen(pages_of(WORLD)["kohtaamispaikat/luvut/"]).text
