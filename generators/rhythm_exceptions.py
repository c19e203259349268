"""Exceptions to a gathering's usual hours: breaks, what was called off, what was moved. Each as rules of hours.

A rule is made only of dates on which something would have been on: elsewhere it would say "closed" of a day on which
nobody expected anything, and a date on which nothing is on is mostly a slip. None of them cuts a night that began
before it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from generators.errors import Said, WrongValueError
from generators.holidays import holiday_name
from generators.hours import Occurrence, occurrences
from generators.language.dates import day_range
from generators.language.finnish_hours import Times
from generators.model.hours import HoursRule, Opening
from generators.model.text import Text
from generators.rhythm_checks import backwards, shown

_MOVED = {"fi": "siirretty, uusi aika {}", "sv": "flyttat, ny tid {}", "en": "moved, new time {}"}
_LONGEST_BREAK = 400


def break_rules(rules: Sequence[HoursRule], first: date, last: date, why: Text) -> tuple[HoursRule, ...]:
    """Closes from the first to the last date of a break on which the rules have something; nothing when they do not.

    WrongValueError: the dates are no break.
    """
    if last < first:
        raise WrongValueError(*backwards(first, last))
    if (last - first).days > _LONGEST_BREAK:
        raise WrongValueError(
            "tauko on yli vuoden pituinen; tarkista vuosiluvut", "the break is longer than a year; check the years"
        )
    found = occurrences(rules, first, (last - first).days + 1)
    if not found:
        return ()
    return (_exception(found[0].day, found[-1].day, closed=True, heading=why),)


def cancellation(rules: Sequence[HoursRule], day: date, why: Text) -> HoursRule:
    """Calls off what the rules have on a date. WrongValueError: nothing is on, or it is called off already."""
    _expected(rules, day)
    return _exception(day, day, closed=True, cancelled=True, heading=why)


def other_time(rules: Sequence[HoursRule], day: date, times: Times, why: Text) -> HoursRule:
    """Other times on a date on which the rules have something; else WrongValueError."""
    _expected(rules, day)
    return _exception(day, day, openings=times.openings, end_told=times.end_told, heading=why)


def moved(
    rules: Sequence[HoursRule], day: date, to: date, times: Times | None, why: Text
) -> tuple[HoursRule, HoursRule]:
    """Calls off what the rules have on a date, saying when it is instead, and adds it on that date.

    At its old times without `times`. On a date that has something else already it is added to that.
    WrongValueError: nothing is on, or the new date is taken.
    """
    usual = _expected(rules, day)
    if to == day:
        raise WrongValueError(
            f"uusi päivä {shown(to).fi} on sama kuin vanha; jätä to pois tai vaihda päivä",
            f"the new day {shown(to).en} is the old one; leave out to, or change the day",
        )
    times = times or Times(tuple(_opening(one) for one in usual), all(one.end_told for one in usual))
    new = _exception(to, to, openings=times.openings, end_told=times.end_told, heading=why)
    there = occurrences(rules, to, 1)
    for one in occurrences([new], to, 1):
        if any(other.cancelled or (one.start < other.end and other.start < one.end) for other in there):
            raise WrongValueError(
                f"samaan aikaan {shown(to).fi} on jo muuta tai se on peruttu; vaihda päivä tai aika",
                f"at that time on {shown(to).en} there is something already, or it is off; change the day or the time",
            )
    if there:
        new = new.model_copy(update={"kind": "dates", "dates": (to,)})
    heading = {
        language: "; ".join(filter(None, (words.format(day_range(to, to, language)), why.get(language))))
        for language, words in _MOVED.items()
    }
    return _exception(day, day, closed=True, cancelled=True, heading=Text(heading)), new


def _expected(rules: Sequence[HoursRule], day: date) -> list[Occurrence]:
    """What is on on a date; WrongValueError when nothing is, or it is called off already."""
    found = occurrences(rules, day, 1)
    if not found:
        reason = _reason(rules, day)
        raise WrongValueError(
            f"{shown(day).fi} ei ole kokoontumista{reason.fi}; tarkista päivä",
            f"on {shown(day).en} nothing is on{reason.en}; check the day",
        )
    if any(one.cancelled for one in found):
        raise WrongValueError(
            f"{shown(day).fi} on jo peruttu tai siirretty; poista toinen",
            f"{shown(day).en} is called off or moved already; remove one",
        )
    return found


def _reason(rules: Sequence[HoursRule], day: date) -> Said:
    """Why nothing is on, as far as it can be told in a word."""
    usual = [rule for rule in rules if rule.kind != "exception"]
    if occurrences(usual, day, 1):
        return Said(", sillä se on tauolla", ", since it is in a break")
    on_holidays = [rule.model_copy(update={"closed_on_holidays": False}) for rule in usual]
    if occurrences(on_holidays, day, 1):
        return Said(f", sillä se on {holiday_name(day)}", f", since it is a public holiday ({holiday_name(day)})")
    return Said("", "")


def _exception(first: date, last: date, **fields: object) -> HoursRule:
    return HoursRule.model_validate(
        {"kind": "exception", "valid_from": first, "valid_to": last, "nights_run_on": True, **fields}
    )


def _opening(one: Occurrence) -> Opening:
    midnight = datetime.combine(one.day, time())
    ends = "24:00" if one.end == midnight + timedelta(days=1) else f"{one.end:%H:%M}"
    return Opening(first_day=0, last_day=6, opens=f"{one.start:%H:%M}", closes=ends)
