"""Rules of hours as tests write them, and as hypothesis makes them up."""

from datetime import date, timedelta

from hypothesis import strategies as st

from generators.model.hours import HoursRule, Opening
from generators.model.text import Text

MONDAY = date(2026, 11, 23)
"""The first day of most tests."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def opening(words: str) -> Opening:
    """ "mon-fri 08:00-16:00", "tue 12:00-18:00"."""
    days, times = words.split()
    first, _, last = days.partition("-")
    opens, closes = times.split("-")
    return Opening(first_day=DAYS.index(first), last_day=DAYS.index(last or first), opens=opens, closes=closes)


def rule(kind: str, *openings: str, of: str = "", **fields: object) -> HoursRule:
    """A rule with openings in words; `of` is its time of validity, "2026-12-24", "2026-12-24/", "/2026-12-24" …"""
    first, _, last = of.partition("/")
    return HoursRule.model_validate(
        {
            "kind": kind,
            "openings": tuple(map(opening, openings)),
            "valid_from": first or None,
            "valid_to": last or None,
            **fields,
        }
    )


def weekly(*openings: str, of: str = "", **fields: object) -> HoursRule:
    """Hours of every week."""
    return rule("weekly", *openings, of=of, **fields)


def overnight(*openings: str, of: str = "") -> HoursRule:
    """A span over midnight every week."""
    return rule("overnight", *openings, of=of)


def exception(of: str, *times: str, heading: str = "") -> HoursRule:
    """An exception of some dates: open at `times` ("10:00-14:00"), or closed when there are none."""
    text = Text({"fi": heading} if heading else {})
    return rule("exception", *(f"mon-sun {time}" for time in times), of=of, closed=not times, heading=text)


CLOCKS = st.sampled_from("00:00 00:30 06:00 08:00 08:30 12:00 16:00 20:15 22:00 23:59 24:00".split())
DATES = st.integers(-12, 40).map(lambda days: MONDAY + timedelta(days=days))
WEEKDAYS = st.integers(0, 6)


@st.composite
def any_rule(draw: st.DrawFn) -> HoursRule:
    """A rule of any shape that the model allows, its dates near `MONDAY`."""
    first = draw(st.none() | DATES)
    openings = st.builds(Opening, first_day=WEEKDAYS, last_day=WEEKDAYS, opens=CLOCKS, closes=CLOCKS)
    return HoursRule(
        kind=draw(st.sampled_from(["weekly", "weekly", "overnight", "exception"])),
        valid_from=first,
        valid_to=draw(st.none() | st.integers(0, 20).map(lambda days: (first or MONDAY) + timedelta(days=days))),
        closed=draw(st.sampled_from([False, False, False, True])),
        always_open=draw(st.sampled_from([False, False, False, True])),
        by_appointment=draw(st.sampled_from([False, False, False, True])),
        openings=tuple(draw(st.lists(openings, max_size=3))),
    )


RULES = st.lists(any_rule(), max_size=5)


@st.composite
def any_rhythm(draw: st.DrawFn) -> HoursRule:
    """A rule as gatherings have them: rhythms, dates, holidays, called off, now and then one of the others."""
    usual = draw(any_rule())
    shut = usual.kind == "exception" and usual.closed
    dates = draw(st.lists(DATES, max_size=4)) if usual.kind == "weekly" else []
    return usual.model_copy(
        update={
            "kind": "dates" if dates else usual.kind,
            "dates": tuple(dates),
            "every_weeks": draw(st.sampled_from([1, 1, 2, 3])),
            "weeks_of_month": tuple(draw(st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), max_size=2))),
            "week_parity": draw(st.sampled_from([None, None, "even", "odd"])),
            "closed_on_holidays": draw(st.booleans()),
            "cancelled": shut and draw(st.booleans()),
            "nights_run_on": draw(st.booleans()),
            "end_told": draw(st.booleans()),
        }
    )


RHYTHMS = st.lists(any_rhythm(), max_size=5)
