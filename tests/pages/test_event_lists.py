"""Lists of events: by date, by month, by municipality."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from generators.model.hours import HoursRule
from generators.model.local_records import Event
from generators.pages.page import Page
from tests.hand_made import NOKIA, snapshot
from tests.local_made import TODAY, called_off, event, gathering, on_dates, over_nights, weekly, whole_days
from tests.pages.world import links, pages_of, seen


def pages(*records: Event, language: str = "fi") -> dict[str, Page]:
    return pages_of(snapshot(), language, local=records)


def lines(page: Page) -> list[str]:
    found = re.findall(r"<li(?: data-in[^>]*)?><a [^>]*>(.*?)</li>", page.markdown.partition('<ul class="records')[2])
    return [re.sub(r"<[^>]+>", "", line) for line in found]


def on(*days: date, **fields: Any) -> dict[str, Any]:
    return {"gatherings": (gathering(on_dates(*days)),), **fields}


DECEMBER = date(2026, 12, 3)


def test_a_line_tells_type_date_and_place() -> None:
    assert lines(pages(event())["tapahtumat/"]) == [
        "Perhepäivä Perhepäivä to 3.12. klo 10–12 · Mallitie 4, 33100 Tampere"
    ]


def test_the_soonest_comes_first_and_what_is_past_is_left_out() -> None:
    found = pages(
        event("e1", "Myöhemmin", **on(date(2027, 1, 5))),
        event("e2", "Pian", **on(TODAY + timedelta(days=1))),
        event("e3", "Ohi", **on(TODAY - timedelta(days=1))),
        event("e4", "Tänään", **on(TODAY)),
        event("e5", "Ei aikaa", gatherings=()),
    )
    assert [line.partition(" Perhepäivä")[0] for line in lines(found["tapahtumat/"])] == [
        "Tänään",
        "Pian",
        "Myöhemmin",
        "Ei aikaa",
    ]
    assert lines(found["tapahtumat/"])[-1].startswith("Ei aikaa Perhepäivä aika ilmoitetaan myöhemmin")


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, ""), (2, "ja 1 muu kerta · "), (6, "ja 5 muuta kertaa · "), (30, "ja monta muuta kertaa · ")],
)
def test_a_series_stands_once_with_its_next_date(number: int, told: str) -> None:
    days = [DECEMBER + timedelta(days=7 * n) for n in range(number)]
    assert lines(pages(event(**on(*days)))["tapahtumat/"]) == [
        f"Perhepäivä Perhepäivä to 3.12. klo 10–12 · {told}Mallitie 4, 33100 Tampere"
    ]


def test_what_is_cancelled_says_so_and_stays() -> None:
    page = pages(event(status="cancelled"))["tapahtumat/"]
    assert '<span class="tag tag-off">peruttu</span>' in page.markdown
    assert "to 3.12. klo 10–12" in page.markdown
    moved = pages(event(status="postponed"))["tapahtumat/"]
    assert '<span class="tag tag-off">siirretty</span>' in moved.markdown


def test_a_cancelled_date_of_a_series_gives_way_to_the_next() -> None:
    days = [DECEMBER, DECEMBER + timedelta(days=7)]
    series = event(gatherings=(gathering(on_dates(*days), called_off(DECEMBER)),))
    assert lines(pages(series)["tapahtumat/"]) == [
        "Perhepäivä Perhepäivä to 3.12. peruttu to 10.12. klo 10–12 · Mallitie 4, 33100 Tampere"
    ]
    month = pages(series)["tapahtumat/joulukuu/"]
    assert lines(month) == [
        "Perhepäivä Perhepäivä peruttu klo 10–12 · Mallitie 4, 33100 Tampere",
        "Perhepäivä Perhepäivä klo 10–12 · Mallitie 4, 33100 Tampere",
    ]


def test_a_month_is_a_list_by_day_with_each_date_of_a_series() -> None:
    series = event("e1", "Kerho", gatherings=(gathering(weekly(3, "17:00", "18:00")),))
    single = event("e2", "Päivä", **on(DECEMBER))
    month = pages(series, single)["tapahtumat/joulukuu/"]
    headings = re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', month.markdown)
    assert headings[:2] == [("2026-12-03", "Torstai 3.12."), ("2026-12-10", "Torstai 10.12.")]
    assert len(headings) == 5
    assert [line.partition(" ")[0] for line in lines(month)[:3]] == ["Päivä", "Kerho", "Kerho"]


def test_months_keep_their_addresses_from_year_to_year() -> None:
    found = pages(event(), event("e2", **on(date(2027, 10, 1))))
    assert "Tapahtumat, lokakuu 2027" in seen(found["tapahtumat/lokakuu/"]).text
    assert "Tapahtumat, marraskuu 2026" in seen(found["tapahtumat/marraskuu/"]).text
    assert "tapahtumat/lokakuu" in links(found["tapahtumat/"])
    assert "tapahtumat/tammikuu" not in links(found["tapahtumat/"])
    assert "evenemang/oktober/" in pages(event(), language="sv")
    assert "events/october/" in pages(event(), language="en")


def test_a_municipality_has_its_own_and_what_is_on_the_net_for_all() -> None:
    found = pages(
        event("e1", "Tampereella"),
        event("e2", "Nokialle", serves=(NOKIA,)),
        event("e3", "Verkossa", municipality=None, address=None, online=True),
    )
    names = [line.partition(" ")[0] for line in lines(found["tapahtumat/nokia/"])]
    assert sorted(names) == ["Nokialle", "Verkossa"]


def test_without_any_the_list_and_a_municipalitys_are_there() -> None:
    found = pages()
    for address in ("tapahtumat/", "tapahtumat/tampere/", "tapahtumat/kesakuu/"):
        assert "Täällä ei ole vielä mitään." in seen(found[address]).text


def test_a_confidential_address_is_on_no_line() -> None:
    for page in pages(event(confidential_address=True)).values():
        assert "Mallitie" not in page.markdown, page.address


def test_an_event_of_no_named_type_has_no_tag() -> None:
    assert lines(pages(event(event_type="other"))["tapahtumat/"]) == [
        "Perhepäivä to 3.12. klo 10–12 · Mallitie 4, 33100 Tampere"
    ]


@pytest.mark.parametrize(
    ("rule", "told"),
    [(over_nights(), "pe 27.11. klo 17 – su 29.11. klo 14"), (whole_days(), "pe–su 27.–29.11.")],
)
def test_what_lasts_for_days_is_one_line_with_its_end(rule: HoursRule, told: str) -> None:
    found = pages(event(gatherings=(gathering(rule),)))
    assert lines(found["tapahtumat/"]) == [f"Perhepäivä Perhepäivä {told} · Mallitie 4, 33100 Tampere"]
    assert lines(found["tapahtumat/marraskuu/"]) == [f"Perhepäivä Perhepäivä {told} · Mallitie 4, 33100 Tampere"]


def test_what_lasts_for_months_stands_in_each_of_them() -> None:
    found = pages(event(gatherings=(gathering(whole_days(date(2026, 9, 1), 100)),)))
    for month in ("marraskuu", "joulukuu"):
        assert lines(found[f"tapahtumat/{month}/"]) == [
            "Perhepäivä Perhepäivä ti 1.9. – ke 9.12. · Mallitie 4, 33100 Tampere"
        ]
    assert "Tiistai 1.12." in seen(found["tapahtumat/joulukuu/"]).text
    assert lines(found["tapahtumat/tammikuu/"]) == []


def test_one_whole_day_is_told_so_below_its_date() -> None:
    found = pages(event(gatherings=(gathering(whole_days(number=1)),)))
    assert "koko päivän" in lines(found["tapahtumat/marraskuu/"])[0]
