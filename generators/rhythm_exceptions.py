"""Exceptions to a gathering's usual hours: breaks, what was called off, what was moved. Each as rules of hours.

A rule is made only of dates on which something would have been on: elsewhere it would say "closed" of a day on which
nobody expected anything, and a date on which nothing is on is mostly a slip. None of them cuts a night that began
before it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from generators.holidays import holiday_name
from generators.hours import Occurrence, occurrences
from generators.language.dates import day_range
from generators.language.finnish_hours import Times
from generators.model.hours import HoursRule, Opening
from generators.model.text import Text
from generators.rhythm_checks import shown

_MOVED = {"fi": "siirretty, uusi aika {}", "sv": "flyttat, ny tid {}", "en": "moved, new time {}"}
_LONGEST_BREAK = 400


def break_rules(rules: Sequence[HoursRule], first: date, last: date, why: Text) -> tuple[HoursRule, ...]:
    """Closes from the first to the last date of a break on which the rules have something; nothing when they do not.

    ValueError, in Finnish: the dates are no break.
    """
    if last < first:
        raise ValueError(f"viimeinen päivä {shown(last)} on ennen ensimmäistä {shown(first)}; vaihda toinen")
    if (last - first).days > _LONGEST_BREAK:
        raise ValueError("tauko on yli vuoden pituinen; tarkista vuosiluvut")
    found = occurrences(rules, first, (last - first).days + 1)
    if not found:
        return ()
    return (_exception(found[0].day, found[-1].day, closed=True, heading=why),)


def cancellation(rules: Sequence[HoursRule], day: date, why: Text) -> HoursRule:
    """Calls off what the rules have on a date. ValueError, in Finnish: nothing is on, or it is called off already."""
    _expected(rules, day)
    return _exception(day, day, closed=True, cancelled=True, heading=why)


def other_time(rules: Sequence[HoursRule], day: date, times: Times, why: Text) -> HoursRule:
    """Other times on a date on which the rules have something; else ValueError, in Finnish."""
    _expected(rules, day)
    return _exception(day, day, openings=times.openings, end_told=times.end_told, heading=why)


def moved(
    rules: Sequence[HoursRule], day: date, to: date, times: Times | None, why: Text
) -> tuple[HoursRule, HoursRule]:
    """Calls off what the rules have on a date, saying when it is instead, and adds it on that date.

    At its old times without `times`. On a date that has something else already it is added to that. ValueError, in
    Finnish: nothing is on, or the new date is taken.
    """
    usual = _expected(rules, day)
    if to == day:
        raise ValueError(f"uusi päivä {shown(to)} on sama kuin vanha; jätä to pois tai vaihda päivä")
    times = times or Times(tuple(_opening(one) for one in usual), all(one.end_told for one in usual))
    new = _exception(to, to, openings=times.openings, end_told=times.end_told, heading=why)
    there = occurrences(rules, to, 1)
    for one in occurrences([new], to, 1):
        if any(other.cancelled or (one.start < other.end and other.start < one.end) for other in there):
            raise ValueError(f"samaan aikaan {shown(to)} on jo muuta tai se on peruttu; vaihda päivä tai aika")
    if there:
        new = new.model_copy(update={"kind": "dates", "dates": (to,)})
    heading = {
        language: "; ".join(filter(None, (words.format(day_range(to, to, language)), why.get(language))))
        for language, words in _MOVED.items()
    }
    return _exception(day, day, closed=True, cancelled=True, heading=Text(heading)), new


def _expected(rules: Sequence[HoursRule], day: date) -> list[Occurrence]:
    """What is on on a date; ValueError when nothing is, or it is called off already."""
    found = occurrences(rules, day, 1)
    if not found:
        raise ValueError(f"{shown(day)} ei ole kokoontumista{_reason(rules, day)}; tarkista päivä")
    if any(one.cancelled for one in found):
        raise ValueError(f"{shown(day)} on jo peruttu tai siirretty; poista toinen")
    return found


def _reason(rules: Sequence[HoursRule], day: date) -> str:
    """Why nothing is on, as far as it can be told in a word."""
    usual = [rule for rule in rules if rule.kind != "exception"]
    if occurrences(usual, day, 1):
        return ", sillä se on tauolla"
    on_holidays = [rule.model_copy(update={"closed_on_holidays": False}) for rule in usual]
    if occurrences(on_holidays, day, 1):
        return f", sillä se on {holiday_name(day)}"
    return ""


def _exception(first: date, last: date, **fields: object) -> HoursRule:
    return HoursRule.model_validate(
        {"kind": "exception", "valid_from": first, "valid_to": last, "nights_run_on": True, **fields}
    )


def _opening(one: Occurrence) -> Opening:
    midnight = datetime.combine(one.day, time())
    ends = "24:00" if one.end == midnight + timedelta(days=1) else f"{one.end:%H:%M}"
    return Opening(first_day=0, last_day=6, opens=f"{one.start:%H:%M}", closes=ends)
