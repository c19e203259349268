"""Rhythms in words: "joka toinen ti 9.30–11.30", "kuukauden 1. ma 17–19", "ti 9.30–11.30 ja to 13–15".

The Finnish words are such that `finnish_hours.py` reads the same rhythm from them. Public holidays, breaks and single
dates are not in them: they stand in the list of the next dates.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generators.hours import occurrences, tells
from generators.language import dates
from generators.language.hours_words import ALWAYS, AND, BY_APPOINTMENT, CLOSED, listed, weekdays_text
from generators.model.hours import HoursRule
from generators.model.text import EMPTY
from generators.rule_dates import valid_days
from generators.rule_hours import DAY, weekdays_of
from generators.spans import is_single_week

_SOME_MONDAY = date(2026, 11, 23)

_ORDINALS = {
    "fi": {1: "1.", 2: "2.", 3: "3.", 4: "4.", 5: "5.", -1: "viimeinen"},
    "sv": {1: "första", 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte", -1: "sista"},
    "en": {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"},
}
_EVERY = {
    "fi": [f"joka {nth}" for nth in "toinen kolmas neljäs viides kuudes seitsemäs kahdeksas".split()],
    "sv": ["varannan", *(f"var {nth}" for nth in "tredje fjärde femte sjätte sjunde åttonde".split())],
    "en": [f"every {nth}" for nth in "other third fourth fifth sixth seventh eighth".split()],
}
"""Every second week, third … eighth."""

_WEEK = {"fi": "viikko", "sv": "vecka", "en": "week"}
_OF_MONTH = {"fi": "kuukauden {} {}", "sv": "{} {} i månaden", "en": "{} {} of the month"}
_PARITY = {
    "even": {"fi": "parillisten viikkojen {}", "sv": "{} jämna veckor", "en": "{} in even weeks"},
    "odd": {"fi": "parittomien viikkojen {}", "sv": "{} udda veckor", "en": "{} in odd weeks"},
}
_FROM = {"fi": "klo {}", "sv": "kl. {}", "en": "from {}"}
"""A time whose end nobody told."""


class _Thinning(NamedTuple):
    """What leaves weeks out of a weekly rule; rules with the same are told together.

    `phase` tells apart two rhythms of every other week that never meet.
    """

    every_weeks: int
    phase: int
    weeks_of_month: tuple[int, ...]
    week_parity: str | None


_NONE = _Thinning(1, 0, (), None)

_Span = tuple[int, int, bool]
"""Start and end in minutes from midnight, and whether the end was told."""


def rhythm_words(rules: Sequence[HoursRule], language: str, first: date) -> str:
    """The rhythm in force on the date `first`, or else the next one to come; "" when there is none, or none any more.

    What is on in one week only is no rhythm: its dates tell all.
        One word or two when the rules say no more than that it is always open, closed, or by appointment.
    """
    weekly = [rule for rule in rules if rule.kind in ("weekly", "overnight") and not is_single_week(rule)]
    # One of every other week may begin a week after those that it belongs to.
    in_force = [rule for rule in weekly if valid_days(rule, first, 0, 7 * rule.every_weeks - 6)]
    if not in_force:
        coming = [rule for rule in weekly if rule.valid_from and rule.valid_from > first]
        begins = min((rule.valid_from for rule in coming if rule.valid_from), default=None)
        in_force = [rule for rule in coming if rule.valid_from == begins]
    return usual_words(in_force, language)


def usual_words(rules: Sequence[HoursRule], language: str) -> str:
    """The rhythm of weekly and overnight rules, whatever their dates. "" too when no short words could tell it."""
    told = [rule for rule in rules if tells([rule])]
    if not told:
        return BY_APPOINTMENT[language] if any(rule.by_appointment for rule in rules) else ""
    groups: dict[_Thinning, list[HoursRule]] = {}
    for rule in told:
        groups.setdefault(_thinning(rule), []).append(rule)
    if any(sum((one.every_weeks > 1, bool(one.weeks_of_month), bool(one.week_parity))) > 1 for one in groups):
        return ""
    if any(rule.always_open and not rule.closed for rule in groups.get(_NONE, ())):
        return ALWAYS[language]
    phrases = [phrase for one in sorted(groups, key=_order) for phrase in _phrases(one, groups[one], language)]
    if not phrases:
        return _closed(told, language)
    simple = not any(", " in phrase or AND[language] in phrase for phrase in phrases)
    return listed(phrases, language) if simple else ", ".join(phrases)


def has_thinning(rule: HoursRule) -> bool:
    """Whether a weekly rule is not on in every week."""
    return _thinning(rule) != _NONE


def _thinning(rule: HoursRule) -> _Thinning:
    phase = 0
    if rule.every_weeks > 1 and rule.valid_from:
        phase = (rule.valid_from.toordinal() - 1) // 7 % rule.every_weeks
    return _Thinning(rule.every_weeks, phase, tuple(sorted(rule.weeks_of_month, key=lambda n: n % 7)), rule.week_parity)


def _order(thinning: _Thinning) -> tuple[object, ...]:
    """Every week first, whose words would seem to belong to what stands before them."""
    return thinning != _NONE, thinning.every_weeks, thinning.phase, thinning.weeks_of_month, thinning.week_parity or ""


def _phrases(thinning: _Thinning, rules: Sequence[HoursRule], language: str) -> Iterator[str]:
    """ "joka toinen ti 9–11": weekdays with equal times in one phrase."""
    groups: dict[tuple[_Span, ...], list[int]] = {}
    for weekday, spans in enumerate(_usual_week(rules)):
        if spans:
            groups.setdefault(tuple(spans), []).append(weekday)
    for spans_of_day, weekdays in groups.items():
        separate = [[weekday] for weekday in weekdays] if thinning.weeks_of_month else [weekdays]
        for together in separate:
            times = [_span_text(span, together[0], language) for span in spans_of_day]
            yield f"{_days(thinning, together, language)} {listed(times, language)}"


def _usual_week(rules: Sequence[HoursRule]) -> list[list[_Span]]:
    """The times of each weekday of a week in which all is on."""
    plain = {
        **{"valid_from": None, "valid_to": None, "heading": EMPTY, "closed_on_holidays": False},
        **{"every_weeks": 1, "weeks_of_month": (), "week_parity": None},
    }
    week: list[list[_Span]] = [[] for _ in range(7)]
    for one in occurrences([rule.model_copy(update=plain) for rule in rules], _SOME_MONDAY, 7):
        start = one.start.hour * 60 + one.start.minute
        length = int((one.end - one.start).total_seconds()) // 60
        week[one.start.weekday()].append((start, start + length, one.end_told))
    return week


def _days(thinning: _Thinning, weekdays: Sequence[int], language: str) -> str:
    """The weekdays with what thins them out."""
    days = weekdays_text(weekdays, language)
    if thinning.every_weeks > 1:
        every = _EVERY[language][thinning.every_weeks - 2]
        return f"{every} {days}" if len(weekdays) == 1 else f"{every} {_WEEK[language]} {days}"
    if thinning.weeks_of_month:
        ordinals = [_ORDINALS[language][number] for number in thinning.weeks_of_month]
        return _OF_MONTH[language].format(listed(ordinals, language), days)
    if thinning.week_parity:
        return _PARITY[thinning.week_parity][language].format(days)
    return days


def _span_text(span: _Span, weekday: int, language: str) -> str:
    """ "9–11", "klo 18" when the end is not known, "18 – su 12" when it is days later."""
    start, end, end_told = span
    if not end_told:
        return _FROM[language].format(dates.clock(start, language))
    if end - start > DAY:
        last = dates.short_day((weekday + (end - 1) // DAY) % 7, language)
        return f"{dates.clock(start, language)} – {last} {dates.clock((end - 1) % DAY + 1, language)}"
    return dates.clock_range(start, end, language)


def _closed(rules: Sequence[HoursRule], language: str) -> str:
    """ "la suljettu", or only that it is closed."""
    weekdays = sorted({day for rule in rules for opening in rule.openings for day in weekdays_of(opening)})
    return f"{weekdays_text(weekdays, language)} {CLOSED[language]}" if weekdays else CLOSED[language]
