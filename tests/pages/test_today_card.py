"""The card of places to go to, as it is without a script and as a script finds it."""

import re
from datetime import timedelta
from typing import Any

from generators.model.hours import HoursRule, Opening
from generators.model.local_records import LocalRecord
from generators.model.records import Channel
from generators.outings import Outings
from generators.pages.context import Context
from generators.pages.today import SHOWN, openings_in_order, today_card
from tests.hand_made import place, service, snapshot
from tests.local_made import TODAY, called_off, gathering, meeting_place, weekly
from tests.pages.world import prepared

RULE = Outings(keywords=("kahvila*", "puisto*"), leave_out_words=("neuvola*",))


def on(day: int, opens: str = "09:00", closes: str = "11:30") -> tuple[HoursRule, ...]:
    """Hours of one weekday, 0 = Monday: the day of the build."""
    return (HoursRule(kind="weekly", openings=(Opening(first_day=day, last_day=day, opens=opens, closes=closes),)),)


def context(*places: Channel, language: str = "fi", local: tuple[LocalRecord, ...] = ()) -> Context:
    held = snapshot([service("s1", "Ohjaus", channels=tuple(found.id for found in places))], places)
    return Context(prepared(held, outings=RULE, local=local), language)


def numbered(number: int, **fields: Any) -> list[Channel]:
    return [place(f"c{n}", f"Kahvila {n}", str(n), **fields) for n in range(number)]


def names(card: str, *, hidden: bool = False) -> list[str]:
    items = re.findall(r"<li data-times=[^>]*>.*?</li>", card)
    return [
        re.search(r"<a [^>]*>([^<]*)", item)[1]  # type: ignore[index]
        for item in items
        if (" hidden>" in item.split("<span", 1)[0]) is hidden
    ]


def test_the_next_opening_day_is_told_with_its_date() -> None:
    card = today_card(context(place("c1", "Kahvila", hours=on(3))), "")
    assert "to 26.11. klo 9–11.30" in card
    assert "ma 23.11. alkaen" in card
    assert "tors 26.11 kl. 9–11.30" in today_card(context(place("c1", "Kahvila", hours=on(3)), language="sv"), "")


def test_the_soonest_comes_first_and_what_is_open_all_day_last() -> None:
    always = (HoursRule(kind="weekly", always_open=True),)
    card = today_card(
        context(
            place("c1", "Puisto", "1", hours=always),
            place("c2", "Kahvila B", "2", hours=on(0, "12:00", "14:00")),
            place("c3", "Kahvila A", "3", hours=on(0)),
            place("c4", "Kahvila C", "4", hours=on(1)),
        ),
        "",
    )
    assert names(card) == ["Kahvila A", "Kahvila B", "Puisto", "Kahvila C"]


def test_what_has_a_time_of_its_own_beats_doors_that_are_open_all_day() -> None:
    library = place("c1", "Kahvila", "1", hours=on(1, "08:00", "20:00"))
    card = today_card(
        context(library, local=(meeting_place(gatherings=(gathering(weekly(1, "17:00", "18:30")),)),)), ""
    )
    assert names(card) == ["Puiston perhekahvila", "Kahvila"]


def test_what_was_called_off_is_not_on_it() -> None:
    off = gathering(weekly(1), called_off(TODAY + timedelta(days=1)))
    card = today_card(context(local=(meeting_place(gatherings=(off,)),)), "")
    assert 'data-times=",,,,,,,,0930-1130"' in card
    assert "ti 1.12. klo 9.30–11.30" in card


def test_it_leads_to_the_week() -> None:
    assert '<p class="today-more"><a href="mihin-tanaan/">' in today_card(context(local=(meeting_place(),)), "")


def test_a_clinic_is_not_on_it_and_another_place_only_on_days_without_any_outing() -> None:
    there = context(
        place("c1", "Neuvola", "1", hours=on(0)),
        place("c2", "Uimahalli", "2", hours=(*on(0), *on(2))),
        place("c3", "Kahvila", "3", hours=on(0)),
    )
    assert [(found.going.id, found.day, found.going.visit) for found in openings_in_order(there)][:2] == [
        ("c3", 0, False),
        ("c2", 2, True),
    ]
    assert names(today_card(there, "")) == ["Kahvila", "Uimahalli"]


def test_five_are_shown_and_more_wait_for_the_script() -> None:
    card = today_card(context(*numbered(7, hours=on(0)), *[place("d", "Puisto", "99", hours=on(1))]), "")
    assert len(names(card)) == SHOWN
    assert names(card, hidden=True) == ["Puisto"]


def test_the_page_holds_five_that_are_not_over_at_any_time_of_the_day() -> None:
    morning = numbered(7, hours=on(0, "08:00", "09:30"))
    evening = [place(f"e{n}", f"Puisto {n}", f"2{n}", hours=on(0, "17:00", "19:00")) for n in range(6)]
    card = today_card(context(*morning, *evening), "")
    held = names(card) + names(card, hidden=True)
    assert len([name for name in held if name.startswith("Puisto")]) == SHOWN


def test_it_says_so_when_no_place_is_known() -> None:
    card = today_card(context(place("c1", "Kahvila")), "")
    assert names(card) == []
    assert "avoimia paikkoja ei ole tiedossa" in card


def test_the_script_gets_fourteen_dates_and_the_way_to_the_root() -> None:
    card = str(today_card(context(place("c1", "Kahvila", hours=on(0))), "mihin-tanaan/"))
    dates = re.search(r'data-dates="([^"]*)"', card)
    assert dates
    assert len(dates[1].split("&#124;")) == 14
    assert dates[1].startswith("ma 23.11.")
    assert 'data-from="2026-11-23" data-root="../"' in card


def test_it_is_one_line_of_html() -> None:
    assert "\n" not in today_card(context(*numbered(3, hours=on(0))), "")
