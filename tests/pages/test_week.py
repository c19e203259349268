"""The week of a page as it is without a script, and what its script finds there."""

import re
from datetime import timedelta
from typing import Any

from generators.model.local_records import AgeRange, LocalRecord
from generators.model.text import Text
from generators.outings import Outings
from generators.pages.context import Context
from generators.pages.week_block import week_block
from generators.pages.week_lines import Weeks
from tests.hand_made import NOKIA, TAMPERE, place, service, snapshot
from tests.local_made import (
    TODAY,
    called_off,
    event,
    gathering,
    group,
    local_organisation,
    meeting_place,
    on_dates,
    over_nights,
    weekly,
    whole_days,
)
from tests.pages.world import links, pages_of, prepared, seen

EMPTY = snapshot([service("s1", "Palvelu")], [])


def context(*records: LocalRecord, language: str = "fi", **more: Any) -> Context:
    return Context(prepared(EMPTY, local=records, **more), language)


def block(*records: LocalRecord, code: str | None = TAMPERE, language: str = "fi") -> str:
    there = context(*records, language=language)
    address = there.address("municipality", code) if code else there.list_address("today")
    return str(week_block(there, address, Weeks(there), code))


def days(html: str) -> dict[str, list[str]]:
    """Heading of each day → its lines: time, name and note as one text."""
    found = {}
    for section in re.findall(r'<section class="week-day.*?</section>', html):
        heading = re.search(r"<h3>(.*?)</h3>", section)
        assert heading
        rows = re.findall(r"<li.*?</li>", section)
        found[heading[1]] = [re.sub(r"<[^>]+>", "", row).replace("&#46;", ".") for row in rows]
    return found


def many(number: int, day: int = 1, **fields: Any) -> list[LocalRecord]:
    return [
        meeting_place(
            f"m{n:02}", f"Kahvila {n:02}", gatherings=(gathering(weekly(day, f"{7 + n % 12:02}:00", "20:00")),)
        )
        for n in range(number)
    ]


def test_each_day_has_its_date_and_its_lines_soonest_first() -> None:
    html = block(
        meeting_place(),
        meeting_place("m2", "Aamukahvila", gatherings=(gathering(weekly(1, "08:00", "09:00"), weekly(3)),)),
    )
    assert days(html) == {
        "ti 24.11.": [
            "8–9 Aamukahvila Perhekahvila · 0–6-vuotiaat · Mallitie 4, Tampere",
            "9.30–11.30 Puiston perhekahvila 0–6-vuotiaat · Mallitie 4, Tampere",
        ],
        "to 26.11.": ["9.30–11.30 Aamukahvila Perhekahvila · 0–6-vuotiaat · Mallitie 4, Tampere"],
    }


def test_what_it_is_is_not_told_twice() -> None:
    [line] = days(block(meeting_place("m2", "Perhekahvila Puisto")))["ti 24.11."]
    assert line == "9.30–11.30 Perhekahvila Puisto 0–6-vuotiaat · Mallitie 4, Tampere"


def test_a_cancelled_time_is_struck_and_says_why() -> None:
    html = block(meeting_place(gatherings=(gathering(weekly(1), called_off(TODAY + timedelta(days=1))),)))
    assert days(html)["ti 24.11."] == [
        "9.30–11.30 Puiston perhekahvila ohjaaja on sairaana · 0–6-vuotiaat · Mallitie 4, Tampere peruttu"
    ]
    assert 'class="off"' in html


def test_a_postponed_event_says_so() -> None:
    soon = gathering(on_dates(TODAY + timedelta(days=2)))
    assert days(block(event(status="postponed", gatherings=(soon,))))["ke 25.11."][0].endswith("siirretty")


def test_when_it_ends_is_not_told_unless_it_is_known() -> None:
    html = block(meeting_place(gatherings=(gathering(weekly(1, "17:00", "19:00", end_told=False)),)))
    assert days(html)["ti 24.11."][0].startswith("klo 17 alkaen ")
    swedish = block(meeting_place(gatherings=(gathering(weekly(1, "17:00", "19:00", end_told=False)),)), language="sv")
    assert "från kl. 17" in swedish


def test_a_night_stands_on_its_day_and_waits_hidden_on_the_next() -> None:
    html = block(meeting_place(gatherings=(gathering(weekly(1, "20:00", "01:30")),)))
    assert '<li data-time="2000-2530"><span class="when">20–1.30</span>' in html
    assert '<section class="week-day carried" data-day="2026-11-25">' in html
    assert '<li data-time="0000-0130" class="carried"><span class="when">0–1.30</span>' in html


def test_what_lasts_for_days_is_told_on_each_of_them_with_its_beginning_and_its_end() -> None:
    found = days(block(event("e1", "Leiri", gatherings=(gathering(over_nights()),))))
    assert list(found) == ["pe 27.11.", "la 28.11.", "su 29.11."]
    for lines in found.values():
        assert "pe 27.11. klo 17 – su 29.11. klo 14" in lines[0]
    found = days(block(event("e1", "Näyttely", gatherings=(gathering(whole_days(TODAY - timedelta(days=30), 60)),))))
    assert len(found) == 7
    for lines in found.values():
        assert "la 24.10. – ti 22.12." in lines[0]


def test_a_long_day_is_cut_and_leads_to_the_rest_without_a_script() -> None:
    there = snapshot([service("s1", "Palvelu")], [])
    page = pages_of(there, local=many(20))["kunnat/tampere/"]
    assert [len(lines) for lines in days(page.markdown).values()] == [8]
    assert 'href="../../mihin-tanaan/tiistai/#tampere">ja 12 muuta</a>' in page.markdown
    rest = pages_of(there, local=many(20))["mihin-tanaan/tiistai/"].markdown
    assert rest.count("Kahvila ") == 20
    assert "{#tampere}" in rest


def test_what_is_shown_of_a_long_day_is_from_all_its_parts() -> None:
    shown = days(block(*many(24)))["ti 24.11."]
    starts = [int(re.split(r"[.–]", line)[0]) for line in shown]
    assert starts == sorted(starts)
    assert min(starts) < 12
    assert any(12 <= start < 16 for start in starts)
    assert max(starts) >= 16


def test_a_municipality_has_its_own_and_what_serves_it() -> None:
    there = (meeting_place(), group(serves=(TAMPERE,)), group("g2", "Oma ryhmä"))
    assert [len(lines) for lines in days(block(*there)).values()] == [1, 1]
    assert [len(lines) for lines in days(block(*there, code=NOKIA)).values()] == [2]
    assert [len(lines) for lines in days(block(*there, code=None)).values()] == [1, 2]


def test_where_nothing_is_on_it_says_so_and_asks_nothing() -> None:
    html = block(code=NOKIA)
    assert "Emme tiedä lähipäiviltä menoja." in html
    assert "<form" not in html


def test_a_confidential_address_is_in_no_week() -> None:
    hidden = meeting_place("m9", "Salainen", confidential_address=True)
    pages = pages_of(EMPTY, local=(hidden, meeting_place()))
    told = {address: page.markdown for address, page in pages.items() if page.kind in ("today", "today_day")}
    told["Tampere"] = block(hidden, meeting_place())
    assert len(told) == 9
    assert [address for address, html in told.items() if "Salainen" in html] == []
    assert "Puiston perhekahvila" in told["mihin-tanaan/tiistai/"]


def test_only_what_somebody_offers_is_asked_for() -> None:
    only_cafe = block(meeting_place())
    assert 'name="laji"' not in only_cafe
    assert only_cafe.count('name="ika"') == 4
    assert 'name="kieli" value="fi"' in only_cafe
    assert 'name="kieli" value="sv"' not in only_cafe
    both = block(meeting_place(), group(municipality=TAMPERE, languages=("sv",)))
    assert 'name="laji" value="kohtaamispaikat"' in both
    assert 'name="laji" value="ryhmat"' in both
    assert 'name="kieli" value="sv"' in both
    english = block(meeting_place(), language="en")
    assert 'name="age" value="2-6"' in english
    assert 'name="free" value="1"' in english


def test_the_script_is_told_the_days_and_where_the_data_is() -> None:
    html = block(meeting_place())
    assert 'data-from="2026-11-23" data-root="../../"' in html
    assert 'data-file="tanaan.json"' in html
    assert "data-follows" not in html
    assert "data-follows" in block(meeting_place(), code=None)
    dates = re.search(r'data-dates="([^"]*)"', html)
    assert dates
    assert len(dates[1].split("&#124;")) == 14


def test_the_script_finds_every_word_that_it_asks_for() -> None:
    from tests.command import ROOT

    folder = ROOT / "overrides/assets/javascripts"
    asked = {
        word
        for name in ("week.js", "week-days.js", "week-asked.js")
        for word in re.findall(r"words\.(\w+)", (folder / name).read_text())
    }
    asked |= {"moreOne", "moreOther", "countOne", "countOther"}
    html = block(meeting_place(), code=None)
    told = {re.sub(r"-(\w)", lambda found: found[1].upper(), name) for name in re.findall(r' data-([a-z-]+)="', html)}
    assert asked <= told


def test_it_is_one_line_of_html_and_names_are_escaped() -> None:
    html = block(meeting_place("m2", "<b>*Kahvila*</b>"))
    assert "\n" not in html
    assert "<b>" not in html


def test_a_name_in_another_language_is_marked() -> None:
    assert '<a href="../../motesplatser/' in block(meeting_place(), language="sv")
    assert ' lang="fi">Puiston perhekahvila</a>' in block(meeting_place(), language="sv")


def test_ages_of_a_gathering_stand_above_those_of_the_record() -> None:
    babies = gathering(weekly(1), ages=(AgeRange(least=0, most=1),), heading=Text({"fi": "vauvat"}))
    [line] = days(block(meeting_place(gatherings=(babies,))))["ti 24.11."]
    assert "vauvat · 0–1-vuotiaat" in line


def test_the_pages_of_weekdays_tell_all_by_municipality_and_lead_to_each_other() -> None:
    there = snapshot(
        [service("s1", "Palvelu", channels=("c1",))],
        [place("c1", "Leikkipuisto", hours=(weekly(1, "10:00", "18:00"),))],
    )
    online = group("g2", "Verkkoryhmä", online=True, municipality=None, address=None, gatherings=(gathering(),))
    near = group(gatherings=(gathering(),))
    pages = pages_of(there, local=(meeting_place(), near, online), outings=Outings(keywords=("leikkipuisto*",)))
    week = [address for address in pages if re.fullmatch(r"mihin-tanaan/\w+/", address)]
    assert len(week) == 7
    page = pages["mihin-tanaan/tiistai/"]
    assert page.title == "Mihin tiistaina 24.11.?"
    text = seen(page).text
    places = [text.index(name) for name in ("Nokia", "Kaksosten", "Leikkipuisto", "Verkossa ja muualla", "Verkkoryhmä")]
    assert places == sorted(places)
    assert "mihin-tanaan/keskiviikko" in links(page)
    assert not page.indexed
    assert pages_of(there, "sv")["vart-i-dag/tisdag/"].title == "Vart på tisdag 24.11?"
    assert pages_of(there, "en")["where-today/tuesday/"].title == "Where to go on Tuesday 24 Nov?"


def test_a_day_with_very_much_has_several_pages_and_municipalities_find_theirs() -> None:
    nokia = [
        meeting_place(
            f"n{n:03}", f"Kerho {n:03}", municipality=NOKIA, gatherings=(gathering(weekly(1, "09:00", "10:00")),)
        )
        for n in range(160)
    ]
    pages = pages_of(EMPTY, local=(*nokia, *many(20)))
    assert "mihin-tanaan/tiistai/sivu-2/" in pages
    assert 'href="../../mihin-tanaan/tiistai/sivu-2/#tampere"' in pages["kunnat/tampere/"].markdown
    assert 'href="../../mihin-tanaan/tiistai/#nokia"' in pages["kunnat/nokia/"].markdown


def test_an_organisation_is_nowhere_to_go() -> None:
    assert days(block(local_organisation(), code=None)) == {}
